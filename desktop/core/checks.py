"""What to look at before anything is printed or sent: two blocks, and warnings that never stop anyone.

A problem's place is something the window can lead to: "organisation", "views", "feedback", "quotes", a measure's or
principle's id, an action's reference, or "owner: " and a name. Problems that stop come first.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from desktop.core.action import Action, Status
from desktop.core.assessment import PEOPLE, State, rating_id
from desktop.core.consent import withheld
from desktop.core.errors import Problem, Severity
from desktop.core.evidence_checks import evidence_warnings
from desktop.core.framework import Framework
from desktop.core.free_text import free_texts
from desktop.core.personal import Detail, details
from desktop.core.record import Record
from desktop.core.scoring import Standing, current_standings, years_before
from desktop.core.views import levels_of, peoples_level, principle_of, state_of, views_of
from desktop.core.wording import title_of
from desktop.words import _, ngettext

MOST_FOR_OWNER = 5
MOST_NOT_APPLICABLE = 2
ORGANISATION, VIEWS, FEEDBACK, QUOTES, OWNER = "organisation", "views", "feedback", "quotes", "owner: "


@dataclass(frozen=True, slots=True)
class _Look:
    """What the checks of one assessment rest on."""

    record: Record
    framework: Framework
    assessment: str
    standings: Mapping[str, Standing]

    def title(self, measure_id: str) -> str:
        return title_of(self.record, self.framework, self.record.assessments[self.assessment], measure_id)


def before_print(record: Record, framework: Framework, assessment_id: str | None, today: date) -> tuple[Problem, ...]:
    """Every problem a person should see before printing; those that stop come first.

    With an assessment, its ratings, views and evidence are looked at too; without one, only what needs none.
    """
    found = [
        *_organisation(record),
        *_actions(record),
        *_owners(record),
        *_feedback(record, today),
        *_quotes(record, today),
    ]
    if assessment_id is not None:
        look = _Look(record, framework, assessment_id, current_standings(record, framework, assessment_id, today))
        for check in (_reasons, _many_not_applicable, _above_people, _no_patient_view, _to_confirm):
            found += check(look)
        found += evidence_warnings(record, framework, assessment_id, look.standings, today)
    found += _personal(record, assessment_id)
    return tuple(sorted(found, key=lambda each: each.severity is not Severity.STOP))


def blocking(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those that must be put right first."""
    return tuple(each for each in problems if each.severity is Severity.STOP)


def _organisation(record: Record) -> Iterator[Problem]:
    if not record.organisation.name.strip():
        yield Problem(
            place=ORGANISATION,
            found=_("The organisation has no name."),
            expected=_("a name"),
            fix=_("Type the name that people know you by."),
            severity=Severity.STOP,
        )


def _reasons(look: _Look) -> Iterator[Problem]:
    for measure_id, standing in look.standings.items():
        rating = look.record.measure_ratings.get(rating_id(look.assessment, measure_id))
        if standing.state is State.NOT_APPLICABLE and rating is not None and not rating.reason.strip():
            yield Problem(
                place=measure_id,
                found=_("“{title}” does not apply, and no reason is given.").format(title=look.title(measure_id)),
                expected=_("a reason"),
                fix=_("Say in a few words why it does not apply to you."),
                severity=Severity.STOP,
            )


def _many_not_applicable(look: _Look) -> Iterator[Problem]:
    counts: dict[str, int] = {}
    for measure_id, standing in look.standings.items():
        if standing.state is State.NOT_APPLICABLE:
            counts[principle_of(measure_id)] = counts.get(principle_of(measure_id), 0) + 1
    for principle, count in counts.items():
        if count > MOST_NOT_APPLICABLE:
            name = look.framework.principle_by_id[principle].name
            yield Problem(
                place=principle,
                found=_("{count} measures of “{principle}” do not apply.").format(count=count, principle=name),
                expected=_("two or fewer in a principle"),
                fix=_("Check these: does each one really not apply to you?"),
            )


def _above_people(look: _Look) -> Iterator[Problem]:
    views = views_of(look.record, look.assessment)
    for measure_id, standing in look.standings.items():
        rating = look.record.measure_ratings.get(rating_id(look.assessment, measure_id))
        people = peoples_level(levels_of(look.record, views, measure_id))
        if rating is None or not standing.agreed or standing.level is None or people is None:
            continue
        if standing.level > people and not rating.reason.strip():
            yield Problem(
                place=measure_id,
                found=_("The agreed level of “{title}” is above what patients or carers said.").format(
                    title=look.title(measure_id)
                ),
                expected=_("a note that says why"),
                fix=_("Add a note that says why. It is printed."),
            )


def _no_patient_view(look: _Look) -> Iterator[Problem]:
    """No view of patients or carers at all, or none on some principles that are rated."""
    views = [view for view in views_of(look.record, look.assessment) if view.group in PEOPLE]
    heard: dict[str, bool] = {}
    for measure_id in look.standings:
        answered = any(state_of(look.record, view, measure_id) is not State.NOT_ASSESSED for view in views)
        principle = principle_of(measure_id)
        heard[principle] = heard.get(principle, False) or answered
    missing = sum(not each for each in heard.values())
    if missing:
        none = _("Patients and carers have not been asked yet.")
        some = ngettext("No patient view on {count} principle.", "No patient view on {count} principles.", missing)
        yield Problem(
            place=VIEWS,
            found=none if missing == len(heard) else some.format(count=missing),
            expected=_("a patients’ or carers’ view"),
            fix=_("Ask five people. Bring the forms back and type them in together."),
        )


def _to_confirm(look: _Look) -> Iterator[Problem]:
    for measure_id, standing in look.standings.items():
        if standing.unconfirmed:
            yield Problem(
                place=measure_id,
                found=_("The level of “{title}” was imported and is not confirmed.").format(
                    title=look.title(measure_id)
                ),
                expected=_("a confirmed level"),
                fix=_("Confirm the level, or choose another. It does not count until then."),
            )


def _place(action: Action) -> str:
    return action.reference or action.id


def _actions(record: Record) -> Iterator[Problem]:
    for action in record.actions.values():
        no_owner, no_date = not action.owner.strip(), action.due_date is None
        if action.open and (no_owner or no_date):
            gaps = [words for words, missing in ((_("no owner"), no_owner), (_("no date"), no_date)) if missing]
            found = _("“{action}” has {gaps}.").format(action=action.title, gaps=_(" and ").join(gaps))
            yield Problem(_place(action), found, _("who, and by when"), _("Say who will do it, and by when."))
        stopped = action.status in (Status.ON_HOLD, Status.WILL_NOT_DO)
        if stopped and not action.reason.strip():
            found = _("“{action}” was stopped without a reason.").format(action=action.title)
            yield Problem(_place(action), found, _("a reason"), _("Say in a few words why."))


def _owners(record: Record) -> Iterator[Problem]:
    held: dict[str, list[str]] = {}
    for action in record.actions.values():
        owner = " ".join(action.owner.split())
        if action.open and owner:
            held.setdefault(owner.casefold(), []).append(owner)
    for names in held.values():
        if len(names) > MOST_FOR_OWNER:
            yield Problem(
                place=OWNER + names[0],
                found=_("{owner} has {count} open actions.").format(owner=names[0], count=len(names)),
                expected=_("five or fewer for one owner"),
                fix=_("Share some of them, or give some a later date."),
            )


def _feedback(record: Record, today: date) -> Iterator[Problem]:
    recent = [each for each in record.feedback.values() if years_before(today, 1) < each.on <= today]
    if recent and not any(each.could_not.strip() for each in recent):
        yield Problem(
            place=FEEDBACK,
            found=_("A year of feedback has no “could not, because”."),
            expected=_("what you could not do, and why"),
            fix=_("Add one thing that people asked for and you could not do, with the reason."),
        )


def _quotes(record: Record, today: date) -> Iterator[Problem]:
    count = len(withheld(record, today))
    if count:
        found = ngettext(
            "{count} quote has no consent in date, so it is left out.",
            "{count} quotes have no consent in date, so they are left out.",
            count,
        )
        yield Problem(
            place=QUOTES,
            found=found.format(count=count),
            expected=_("consent on record, with an end date to come"),
            fix=_("Ask the person again, or take the quote out."),
        )


def _personal(record: Record, assessment_id: str | None) -> Iterator[Problem]:
    kinds = {
        Detail.NAME: _("“{words}” may name someone next to their health."),
        Detail.PHONE: _("“{words}” may be a phone number."),
        Detail.NHS_NUMBER: _("“{words}” may be an NHS number."),
    }
    for place, text in free_texts(record, assessment_id):
        for kind, words in details(text):
            yield Problem(
                place=place,
                found=kinds[kind].format(words=words),
                expected=_("no names, numbers or health details of patients"),
                fix=_("Take it out, or write it without saying who."),
            )
