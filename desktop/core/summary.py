"""The plain sentences and counts that the window, the PDF, the workbook and the command line share.

So they cannot disagree. The credit line is the catalogue's own (`Framework.credit`).
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from desktop.core.action import BenefitSeen, Status
from desktop.core.assessment import PEOPLE, Assessment, AssessmentKind, Group, State, TookPart
from desktop.core.framework import Framework
from desktop.core.labels import group_in_sentence, group_name, listed
from desktop.core.record import Organisation, Record, Size
from desktop.core.scoring import ENOUGH_RATED, USUAL, PrincipleResult, Standing, overall
from desktop.core.taking_part import few_on_forms
from desktop.core.terms import label
from desktop.core.views import answered_by, people_have_answered, state_of, views_of
from desktop.words import _, ngettext


def answered_words(found: Mapping[str, Standing]) -> str:
    """How far an assessment is: "31 of 48 answered"."""
    return _("{answered} of {asked} answered").format(answered=answered(found), asked=len(found))


def answered(found: Mapping[str, Standing]) -> int:
    """How many measures have any answer; don't know and not applicable are answers."""
    return sum(each.answered for each in found.values())


def asked_words(assessment: Assessment) -> str:
    """What stands beside every result: "12 core measures" for a quick start, else how many measures were asked."""
    count = len(assessment.measures)
    if assessment.kind is AssessmentKind.QUICK:
        return ngettext("{count} core measure", "{count} core measures", count).format(count=count)
    return ngettext("{count} measure", "{count} measures", count).format(count=count)


@dataclass(frozen=True, slots=True)
class Piles:
    """The measures of one page of results: levels 2 and 3; level 1 and don't knows; level 0."""

    keep_going: tuple[str, ...]
    next: tuple[str, ...]
    not_yet: tuple[str, ...]


def piles(found: Mapping[str, Standing]) -> Piles:
    """The three piles, each in the assessment's order, by counted level."""
    keep, after, not_yet = [], [], []
    for measure_id, standing in found.items():
        if standing.counted == 0:
            not_yet.append(measure_id)
        elif standing.counted == 1 or standing.state is State.DONT_KNOW:
            after.append(measure_id)
        elif standing.counted is not None:
            keep.append(measure_id)
    return Piles(tuple(keep), tuple(after), tuple(not_yet))


@dataclass(frozen=True, slots=True)
class ViewHeard:
    """One group's part in an assessment: how many of the measures it answered, and how many people took part.

    `few` marks forms from too few people to be counted out loud; `people` is then None.
    """

    group: Group
    name: str
    answered: int
    asked: int
    people: int | None
    took_part: tuple[TookPart, ...]
    few: bool = False

    @property
    def words(self) -> str:
        """Who took part and how: "Patients: 6 people, by meeting and form, 14 of 48 answered"."""
        parts = [_("a few people")] if self.few else []
        if self.people is not None:
            parts.append(ngettext("{count} person", "{count} people", self.people).format(count=self.people))
        if self.took_part:
            ways = listed([label(each).lower() for each in self.took_part])
            parts.append(_("by {ways}").format(ways=ways))
        parts.append(_("{answered} of {asked} answered").format(answered=self.answered, asked=self.asked))
        return _("{group}: {facts}").format(group=self.name, facts=", ".join(parts))


def views_heard(record: Record, assessment_id: str, measures: Collection[str]) -> tuple[ViewHeard, ...]:
    """Every view the assessment asked for, in one order, answered or not; `measures` are those that still stand."""
    return tuple(
        ViewHeard(
            group=view.group,
            name=group_name(view.group, record.organisation),
            answered=answered_by(record, view, measures),
            asked=len(measures),
            people=None if few_on_forms(record, view) else view.people,
            took_part=view.took_part,
            few=few_on_forms(record, view),
        )
        for view in views_of(record, assessment_id)
    )


def groups_of(organisation: Organisation) -> tuple[Group, ...]:
    """The groups an organisation has; partners are a choice, so they are never missing."""
    without = {
        Group.STAFF: organisation.paid_staff is Size.NONE,
        Group.VOLUNTEERS: organisation.volunteers is Size.NONE,
        Group.TRUSTEES: organisation.has_trustees is False,
        Group.PARTNERS: True,
    }
    return tuple(each for each in Group if not without.get(each, False))


def missing_views(record: Record, assessment_id: str) -> tuple[Group, ...]:
    """The organisation's own groups that have answered nothing yet."""
    organisation = record.organisation
    measures = record.assessments[assessment_id].measures
    heard = {each.name for each in views_heard(record, assessment_id, measures) if each.answered}
    return tuple(each for each in groups_of(organisation) if group_name(each, organisation) not in heard)


def missing_words(record: Record, assessment_id: str) -> str:
    """Who is missing: "We have not heard from carers and trustees yet."; empty where nobody is."""
    missing = [group_in_sentence(each, record.organisation) for each in missing_views(record, assessment_id)]
    return _("We have not heard from {groups} yet.").format(groups=listed(missing)) if missing else ""


def our_view_line(record: Record, assessment_id: str) -> str:
    """The line under the title of every page while no patient or carer has given any rating; else empty."""
    return "" if people_have_answered(record, assessment_id) else _("Our view so far. Patients not asked yet.")


def people_answered(record: Record, assessment_id: str, measures: Iterable[str]) -> int:
    """How many of these measures patients or carers have answered."""
    views = [view for view in views_of(record, assessment_id) if view.group in PEOPLE]
    return sum(any(state_of(record, view, each) is not State.NOT_ASSESSED for view in views) for each in measures)


def people_answered_words(record: Record, assessment_id: str, measures: Collection[str]) -> str:
    """How much of the assessment patients know about, and whether most of it is still the organisation's own view.

    `measures` are those that still stand: its standings hold them.
    """
    count = people_answered(record, assessment_id, measures)
    if not count:
        return our_view_line(record, assessment_id)
    words = _("Patients or carers have answered {count} of {asked} measures.").format(count=count, asked=len(measures))
    return words if 2 * count >= len(measures) else _("{words} Most of this is still our own view.").format(words=words)


def headline(framework: Framework, results: Mapping[str, PrincipleResult]) -> str:
    """The results in one or two sentences: how far most measures are, and which principle is strongest.

    Where not all that applies is rated, the sentence says of how many it speaks; with fewer than three it says no more.
    """
    levels = [sum(each.spread[level] for each in results.values()) for level in range(4)]
    rated, usual = sum(levels), sum(levels[USUAL:])
    if not rated:
        return _("Nothing is rated yet.")
    if rated < ENOUGH_RATED:
        few = ngettext("{count} measure rated so far.", "{count} measures rated so far.", rated).format(count=rated)
        return _("{words} That is too few to say more.").format(words=few)
    all_of_them = rated == sum(each.applicable for each in results.values())
    those = _("these") if all_of_them else _("the {count} measures rated so far").format(count=rated)
    if 2 * usual > rated:
        words = _("Most of {measures} are usual practice.").format(measures=those)
    elif 2 * (rated - levels[0]) > rated:
        words = _("Most of {measures} have begun.").format(measures=those)
    else:
        words = _("Most of {measures} have not begun yet, and it helps to know that.").format(measures=those)
    best = _strongest(results.values())
    if best is None:
        return words
    name = framework.principle_by_id[best].name
    return _("{words} “{principle}” is strongest.").format(words=words, principle=name)


def _strongest(results: Iterable[PrincipleResult]) -> str | None:
    """The one principle that stands highest among two or more with enough rated; None where two are level."""
    ranked = sorted(((_height(each), each.principle) for each in results if each.enough), reverse=True)
    if len(ranked) < 2 or ranked[0][0] == ranked[1][0] or ranked[0][0] == 0:
        return None
    return ranked[0][1]


def _height(result: PrincipleResult) -> Fraction:
    return Fraction(sum(level * count for level, count in enumerate(result.spread)), max(1, result.rated))


def overall_words(framework: Framework, results: Mapping[str, PrincipleResult]) -> str:
    """The overall figure with its care and its lowest principle, for the appendix; empty where there is none."""
    figure = overall(results.values())
    if figure is None:
        return ""
    lowest = min(results.values(), key=lambda each: each.score if each.score is not None else 101)
    return _("{figure}%, to be used with care. Lowest: {principle}, {score}%.").format(
        figure=figure, principle=framework.principle_by_id[lowest.principle].name, score=lowest.score
    )


def finished_words(record: Record, since: date | None = None) -> str:
    """What finished actions brought: "5 things finished: 3 better for patients, 1 safer."; empty with none finished.

    With `since`, only those done on that day or later.
    """
    done = [each for each in record.actions.values() if each.status is Status.DONE]
    if since is not None:
        done = [each for each in done if each.done_on is not None and each.done_on >= since]
    if not done:
        return ""
    words = ngettext("{count} thing finished", "{count} things finished", len(done)).format(count=len(done))
    seen = {benefit: sum(benefit in each.benefits_seen for each in done) for benefit in BenefitSeen}
    counts = [
        _("{count} {benefit}").format(count=count, benefit=label(benefit).lower())
        for benefit, count in seen.items()
        if count
    ]
    return _("{words}: {counts}.").format(words=words, counts=", ".join(counts)) if counts else f"{words}."
