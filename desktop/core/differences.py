"""Where views differ on a measure: the two sides, their difference in words, mixed views, and the small-number rule.

Views are set side by side and never averaged across groups. Which level then stands lives in scoring.py.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop.core.assessment import PEOPLE, Group, Mode, PerspectiveRating, State
from desktop.core.labels import answer_name, group_in_sentence, group_letter, group_name, listed, side_name
from desktop.core.record import Organisation, Record
from desktop.core.views import RUNNING, level_said, rating_of, state_said, views_of
from desktop.words import _, ngettext

CAP = 2
"""Levels and plain answers are two scales, so both sides are capped here before they are compared."""
MIXED_SPREAD = 2
FEWEST_IN_TALLY = 5
"""The small-number rule's own limit; an organisation's setting can only raise it."""
_SPOKEN = (*RUNNING, *PEOPLE, Group.TRUSTEES, Group.PARTNERS)
"""The order in which a sentence names the views: "Staff: Usual practice. Patients: A little."."""


class Apart(StrEnum):
    """How far apart the two sides of a measure are."""

    IN_STEP = "in_step"
    A_LITTLE = "a_little"
    FAR = "far"
    HIDDEN_STRENGTH = "hidden_strength"
    ONE_SIDE = "one_side"


@dataclass(frozen=True, slots=True)
class Answer:
    """What one view says of one measure, ready to show: `letter` is its dot, `level` 0 to 3 or None.

    `few` marks forms from too few people to be told apart outside the program.
    """

    group: Group
    name: str
    letter: str
    state: State
    level: int | None
    words: str
    mixed: bool
    few: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """How the views on one measure compare; `size` is staff side less people's side, -2 to 2, None with one side.

    `sides` are the groups that set it, as a sentence names them: ("staff", "patients").
    """

    measure: str
    answers: tuple[Answer, ...]
    size: int | None
    apart: Apart
    label: str
    words: str
    sides: tuple[str, str] = ("", "")

    @property
    def facts(self) -> str:
        """What each view says: "Staff: Usual practice. Patients: A little."."""
        spoken = sorted(self.answers, key=lambda each: _SPOKEN.index(each.group))
        return " ".join(_fact(each) for each in spoken)

    @property
    def mixed(self) -> tuple[str, ...]:
        """The names of the groups inside which answers lie two or more levels apart."""
        return tuple(each.name for each in self.answers if each.mixed)

    @property
    def mixed_words(self) -> str:
        """Which groups are of more than one mind: "Mixed views: Patients and Staff."; empty where none is."""
        return _("Mixed views: {groups}.").format(groups=listed(self.mixed)) if self.mixed else ""


def _fact(answer: Answer) -> str:
    if answer.few:
        return _("{group} (a few people): {answer}.").format(group=answer.name, answer=answer.words)
    return _("{group}: {answer}.").format(group=answer.name, answer=answer.words)


def forms(rating: PerspectiveRating) -> int:
    """How many separate forms a tally holds, don't knows included; 0 for one rating of a whole group."""
    return sum(rating.counts) if rating.mode is Mode.TALLY else 0


def is_mixed(rating: PerspectiveRating) -> bool:
    """Whether a group's own answers lie two or more levels apart: a group is not one person."""
    levels = [level for level, count in enumerate(rating.counts[:4]) if count]
    return rating.mode is Mode.TALLY and bool(levels) and levels[-1] - levels[0] >= MIXED_SPREAD


def fewest_forms(organisation: Organisation) -> int:
    """From how many people on forms may show one by one: five, or the organisation's own higher limit."""
    return max(FEWEST_IN_TALLY, organisation.smallest_tally)


def may_show_tally(rating: PerspectiveRating, organisation: Organisation) -> bool:
    """Whether a view's answers may leave the program one by one (the small-number rule).

    One rating by a whole group always may, whatever its size: no one person's answer shows. Forms may from five
    people on, or from the organisation's own higher limit.
    """
    return rating.mode is Mode.GROUP or forms(rating) >= fewest_forms(organisation)


def tally_words(group: Group, rating: PerspectiveRating, organisation: Organisation, *, shared: bool) -> str:
    """A tally in words: "1 No · 2 A little · 1 Don’t know"; "a few people" where `shared` and too small to tell."""
    if shared and not may_show_tally(rating, organisation):
        return _("a few people")
    answers = [answer_name(group, State.RATED, level) for level in range(4)]
    answers.append(answer_name(group, State.DONT_KNOW, None))
    pairs = zip(rating.counts, answers, strict=True)
    return " · ".join(_("{count} {answer}").format(count=count, answer=answer) for count, answer in pairs if count)


def who_sees_words(rating: PerspectiveRating, organisation: Organisation) -> str:
    """Who sees a tally of forms, as the screen says it to the lead; empty for one rating of a whole group."""
    if rating.mode is Mode.GROUP:
        return ""
    fewest = fewest_forms(organisation)
    if may_show_tally(rating, organisation):
        return _("Documents may show these numbers: there are {count} forms or more.").format(count=fewest)
    return _(
        "Only you, as lead, see these numbers. With fewer than {count} forms, documents say “a few people”."
    ).format(count=fewest)


def differences(record: Record, assessment_id: str, *, shared: bool = False) -> dict[str, Difference]:
    """The measures on which any view has answered, by id in the assessment's order, each with how views compare.

    `shared` is for whatever leaves the program: forms from too few people then show only their middle level, as
    "a few people", and never that they are mixed.
    """
    organisation = record.organisation
    views = views_of(record, assessment_id)
    names = {each: (group_name(each, organisation), group_letter(each, organisation)) for each in Group}
    found: dict[str, Difference] = {}
    for measure_id in record.assessments[assessment_id].measures:
        rows = ((view, rating_of(record, view, measure_id)) for view in views)
        answers = tuple(
            _answer(names[view.group], view.group, rating, few=shared and not may_show_tally(rating, organisation))
            for view, rating in rows
            if rating is not None and state_said(rating) is not State.NOT_ASSESSED
        )
        if answers:
            found[measure_id] = _difference(measure_id, answers, organisation)
    return found


def talk_first(found: Mapping[str, Difference]) -> tuple[Difference, ...]:
    """Where the staff side is the higher one, far apart first, then in the assessment's order."""
    apart = (each for each in found.values() if each.size is not None and each.size > 0)
    return tuple(sorted(apart, key=lambda each: -(each.size or 0)))


def compared_words(found: Mapping[str, Difference]) -> str:
    """How views compare, in counts: "16 measures have both sides: 3 far apart, 4 a little apart, 9 in step."."""
    both = sum(each.size is not None for each in found.values())
    if not both:
        return _("We have only heard one side, so there is nothing to compare yet.")
    counts = {apart: sum(each.apart is apart for each in found.values()) for apart in Apart}
    hidden = counts[Apart.HIDDEN_STRENGTH]
    parts = (
        (_("{count} far apart"), counts[Apart.FAR]),
        (_("{count} a little apart"), counts[Apart.A_LITTLE]),
        (ngettext("{count} hidden strength", "{count} hidden strengths", hidden), hidden),
        (_("{count} in step"), counts[Apart.IN_STEP]),
    )
    words = ngettext("{count} measure has both sides: {parts}.", "{count} measures have both sides: {parts}.", both)
    told = ", ".join(part.format(count=count) for part, count in parts if count)
    return words.format(count=both, parts=told)


def two_scales() -> str:
    """What must stand beside every comparison of views (the guidance on the rating scale)."""
    return _("Levels and answers are two scales, so a difference starts a conversation and proves nothing by itself.")


def _answer(names: tuple[str, str], group: Group, rating: PerspectiveRating, *, few: bool) -> Answer:
    state, level = state_said(rating), level_said(rating)
    return Answer(
        group=group,
        name=names[0],
        letter=names[1],
        state=state,
        level=level,
        words=answer_name(group, state, level),
        mixed=is_mixed(rating) and not few,
        few=few,
    )


def _capped(answers: Iterable[Answer], groups: tuple[Group, ...]) -> list[tuple[Group, int]]:
    by_place = sorted((each for each in answers if each.group in groups), key=lambda each: groups.index(each.group))
    return [(each.group, min(each.level, CAP)) for each in by_place if each.level is not None]


def _difference(measure_id: str, answers: tuple[Answer, ...], organisation: Organisation) -> Difference:
    ours, theirs = _capped(answers, RUNNING), _capped(answers, PEOPLE)
    if not ours or not theirs:
        missing = _no_view(organisation) if theirs else _("No patient view yet")
        return Difference(measure_id, answers, None, Apart.ONE_SIDE, missing, _("We have only heard one side."))
    our_group, our_level = max(ours, key=lambda each: each[1])
    their_group, their_level = min(theirs, key=lambda each: each[1])
    size = our_level - their_level
    apart = (Apart.IN_STEP, Apart.A_LITTLE, Apart.FAR)[size] if size >= 0 else Apart.HIDDEN_STRENGTH
    sides = (side_name(our_group, organisation), side_name(their_group, organisation))
    return Difference(measure_id, answers, size, apart, _label(apart), _words(apart, *sides), sides)


def _label(apart: Apart) -> str:
    return {
        Apart.IN_STEP: _("In step"),
        Apart.A_LITTLE: _("A little apart"),
        Apart.FAR: _("Far apart"),
        Apart.HIDDEN_STRENGTH: _("Hidden strength"),
        Apart.ONE_SIDE: _("No patient view yet"),
    }[apart]


def _no_view(organisation: Organisation) -> str:
    """The label where patients have spoken and the staff side has not."""
    if organisation.mostly_patients:
        return _("No view yet from those who run things")
    return _("No view yet from {group}").format(group=group_in_sentence(Group.STAFF, organisation))


def _words(apart: Apart, ours: str, theirs: str) -> str:
    our_start, their_start = ours[:1].upper() + ours[1:], theirs[:1].upper() + theirs[1:]
    if apart is Apart.IN_STEP:
        return _("We see this the same way.")
    if apart is Apart.A_LITTLE:
        return _("{ours} see this as a bit better than {theirs} do.").format(ours=our_start, theirs=theirs)
    if apart is Apart.FAR:
        return _("{ours} see this as much better than {theirs} do. Talk about this first.").format(
            ours=our_start, theirs=theirs
        )
    return _("{theirs} see this as better than {ours} do.").format(ours=ours, theirs=their_start)
