"""What a form or a card asks and of whom, in the order in which answers are keyed in, and what stands beside it."""

from desktop.core.assessment import PEOPLE, Group, State
from desktop.core.framework import Framework, Measure, Principle
from desktop.core.labels import answer_name
from desktop.core.record import Record, Size
from desktop.core.views import views_of
from desktop.core.wording import as_rated
from desktop.reports.options import Questions, ReportOptions
from desktop.words import _

Asked = tuple[tuple[Principle, tuple[Measure, ...]], ...]


def views_asked(record: Record, assessment_id: str | None, options: ReportOptions) -> tuple[Group, ...]:
    """The groups that were chosen, else all that the assessment asks; before the first one patients, carers and staff.

    Where an organisation has no paid staff, volunteers stand in their place.
    """
    if options.views:
        return options.views
    found = tuple(each.group for each in views_of(record, assessment_id)) if assessment_id else ()
    own = Group.VOLUNTEERS if record.organisation.paid_staff is Size.NONE else Group.STAFF
    return found or (*PEOPLE, own)


def measures_asked(record: Record, framework: Framework, assessment_id: str | None, options: ReportOptions) -> Asked:
    """Each principle with the measures that are asked: the assessment's, or as many as were chosen.

    In the catalogue's order, as they are keyed in; before the first assessment the twelve of the quick start.
    """
    assessment = record.assessments[assessment_id] if assessment_id else None
    quick = {each.id for each in framework.quick_start(record.organisation.work)}
    if options.questions is Questions.FULL:
        wanted = set(framework.by_id)
    elif options.questions is Questions.QUICK or assessment is None:
        wanted = quick
    else:
        wanted = set(assessment.measures)
    found = (
        (
            principle,
            tuple(
                as_rated(record, framework, assessment, each) if assessment else each
                for each in principle.measures
                if each.id in wanted
            ),
        )
        for principle in framework.principles
    )
    return tuple((principle, measures) for principle, measures in found if measures)


def own_sentence(measure: Measure, group: Group) -> str:
    """What a group reads: patients and carers their own sentence, the others the statement."""
    if group not in PEOPLE:
        return measure.statement
    return measure.patient_question if group is Group.PATIENTS else measure.carer_question


def smaller_answers(group: Group) -> tuple[str, ...]:
    """What a group ticks that cannot choose: “Don’t know”, and “Not for me” or “Not applicable to us”."""
    return tuple(answer_name(group, state, None) for state in (State.DONT_KNOW, State.NOT_APPLICABLE))


def privacy_line() -> str:
    """The line beside every place where personal details might be written."""
    return _("Please do not name patients or describe anyone’s health.")


def safety_line() -> str:
    """The line that stands wherever people write (the guidance on privacy and care)."""
    return _("If you are worried about someone’s safety, tell us now. Do not write it here. In danger: 999.")
