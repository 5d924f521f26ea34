"""The form others fill in, as a workbook: what one view is asked, a list to answer each from, room for words.

What it carries unseen says whose view it is, so that it comes home (returning/form_back.py).
"""

from datetime import date

from desktop.core.assessment import PEOPLE, Assessment, AssessmentKind, Group, Perspective, State
from desktop.core.dates import in_full
from desktop.core.edits.assessing import ask_for_view, start_assessment, year_label
from desktop.core.edits.keying import FormAnswer
from desktop.core.framework import Framework, Measure
from desktop.core.labels import answer_name, numbered_level, view_name
from desktop.core.record import Record
from desktop.core.text import new_id
from desktop.core.views import answered_by, view_wanted, views_of
from desktop.core.wording import as_rated
from desktop.sheets.writing.books import workbook_of
from desktop.sheets.writing.tables import Column, Content, Sheet, fitted
from desktop.sheets.writing.traces import FORM, traces
from desktop.words import _

STAMP, VIEW, GROUP = "form", "view", "group"
"""What the hidden sheet says of a form: its stamp, the id of the view that is asked, and the group's value."""
FORM_TABLE = "Form"
_ROOM = 2
"""Lines in each row, so that what people write stays in sight."""


def form_workbook(record: Record, framework: Framework, view_id: str, today: date, stamp: str = "") -> bytes:
    """The form of one view as the bytes of an .xlsx file; KeyError where the record has no such view.

    `stamp` tells one form that was made from another; a new one where none is given.
    """
    view = record.perspectives[view_id]
    assessment = record.assessments[view.assessment]
    measures = form_measures(record, framework, assessment)
    lists = _lists(view.group)
    form = _form(record, view, assessment, measures, lists)
    facts = ((STAMP, stamp or new_id()), (VIEW, view.id), (GROUP, view.group.value))
    ids = [each.id for each in measures]
    unseen = traces(record, framework, assessment.id, today, [(FORM, form, ids)], *facts)
    sheets = (_cover(record, view, assessment, today), form, lists, unseen)
    return workbook_of(sheets, form.title, record.organisation.name, today)


def first_form(record: Record, framework: Framework, today: date) -> bytes:
    """The patients' form of a record in which nobody has taken stock yet: the questions of a quick start."""
    label = year_label(today, record.organisation.year_start)
    begun = start_assessment(record, framework, AssessmentKind.QUICK, label=label, start=today)
    begun = ask_for_view(begun, list(begun.assessments)[-1], Group.PATIENTS)
    return form_workbook(begun, framework, list(begun.perspectives)[-1], today)


def view_for_form(record: Record, assessment_id: str, wanted: str = "") -> Perspective | None:
    """The view of a group by its value, else the first that has no answers, else patients'; None where there is none.

    None too where the wanted group is not asked.
    """
    views = views_of(record, assessment_id)
    if wanted:
        return next((each for each in views if each.group.value == wanted), None)
    measures = record.assessments[assessment_id].measures
    silent = (each for each in views if not answered_by(record, each, measures))
    return next(silent, None) or view_wanted(views, Group.PATIENTS.value)


def form_measures(record: Record, framework: Framework, assessment: Assessment) -> tuple[Measure, ...]:
    """The measures an assessment asks about, in its order and in the words it uses; only those the catalogue has."""
    known = (framework.by_id[each] for each in assessment.measures if each in framework.by_id)
    return tuple(as_rated(record, framework, assessment, each) for each in known)


def form_answers(group: Group) -> tuple[tuple[FormAnswer, str], ...]:
    """What a group chooses from on its form: each answer with its words, as the list of the form has them."""
    people = group in PEOPLE
    levels = (
        (level, answer_name(group, State.RATED, level) if people else numbered_level(level)) for level in range(4)
    )
    smaller = ((state, answer_name(group, state, None)) for state in (State.DONT_KNOW, State.NOT_APPLICABLE))
    return (*levels, *smaller)


def form_columns(group: Group, choices: str = "") -> tuple[Column, ...]:
    """Reference, what is asked, for all but patients and carers the four levels, the answer, and words."""
    if group in PEOPLE:
        return (
            Column(_("Ref"), 9),
            Column(_("How true is this for you?"), 52),
            Column(_("Your answer"), 18, choices),
            Column(_("Anything you want to tell us"), 52),
        )
    return (
        Column(_("Ref"), 9),
        Column(_("What we look at"), 30),
        *(Column(numbered_level(level), 23) for level in range(4)),
        Column(_("Your answer"), 18, choices),
        Column(_("Why you say so"), 30),
    )


def answer_place(group: Group) -> int:
    """The place of the answer among the columns; the words come after it."""
    return 2 if group in PEOPLE else 6


def _form(
    record: Record, view: Perspective, assessment: Assessment, measures: tuple[Measure, ...], lists: Sheet
) -> Sheet:
    group = view.group
    return Sheet(
        name=_("Form"),
        title=_form_title(record, view, assessment),
        lines=(
            _("Choose an answer from the list in each row. Leave an empty cell where you cannot say."),
            _("Please do not name patients or describe anyone’s health."),
            _("If you are worried about someone’s safety, tell us now. Do not write it here. In danger: 999."),
        ),
        table=FORM_TABLE,
        columns=form_columns(group, lists.choices_range(1, 0, len(form_answers(group)))),
        rows=[_asked(each, group) for each in measures],
        worked_in=True,
        nothing=1,
        least_lines=_ROOM,
    )


def _form_title(record: Record, view: Perspective, assessment: Assessment) -> str:
    return _("{view} {year}: {organisation}").format(
        view=view_name(view.group, record.organisation), year=assessment.label, organisation=record.organisation.name
    )


def _asked(measure: Measure, group: Group) -> list[Content]:
    """One row, with nothing answered yet."""
    if group in PEOPLE:
        question = measure.patient_question if group is Group.PATIENTS else measure.carer_question
        return [measure.id, fitted(question), None, None]
    return [measure.id, fitted(measure.statement), *(fitted(each) for each in measure.levels), None, None]


def _lists(group: Group) -> Sheet:
    return Sheet(
        name=_("Lists"),
        title=_("The words to choose from in the form"),
        table="Lists",
        columns=(Column(_("List"), 18), Column(_("Choice"), 24)),
        rows=[[_("Your answer"), words] for _answer, words in form_answers(group)],
    )


def _cover(record: Record, view: Perspective, assessment: Assessment, today: date) -> Sheet:
    """The first sheet: what the form is, how it is filled in, and what happens with it."""
    organisation = record.organisation
    about = [
        (_("Organisation"), organisation.name),
        (_("Whose view this asks for"), view_name(view.group, organisation)),
        (_("Assessment"), assessment.label),
        (_("Made on"), in_full(today)),
        (_("1. Go to “Form”"), _("Its name is at the foot of this window. Each row asks one thing.")),
        (_("2. Choose your answers"), _("Each answer has a list. Nothing has to be answered.")),
        (_("3. Say more, if you like"), _("The last column is for your own words.")),
        (_("4. Save it and send it back"), _("Send it to whoever sent it to you.")),
        (_("What happens then"), _("Your answers are counted with those of others. Your words are kept with them.")),
        (_("Sheet: {name}").format(name=_("Form")), _("What we ask you. The fixed headings stay in sight.")),
        (_("Sheet: {name}").format(name=_("Lists")), _("The answers. The form offers them as choices.")),
        (_("Hidden sheet"), _("It holds what the program needs to count this form. Please leave it as it is.")),
        (_("Names and health"), _("Please do not name patients or describe anyone’s health.")),
        (_("To have this in another format"), organisation.other_formats),
    ]
    return Sheet(
        name=_("Read me"),
        title=_("How to fill in this form: {organisation}").format(organisation=organisation.name),
        table="ReadMe",
        columns=(Column(_("About"), 32), Column(_("What to know"), 72)),
        rows=[[name, words] for name, words in about if words],
    )
