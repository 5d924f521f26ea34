"""Filled forms that came home: what each says of its view, which was counted before, and the record with them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.core.assessment import AssessmentState, Mode, Perspective, State, TookPart
from desktop.core.dates import in_full
from desktop.core.edits import rating
from desktop.core.edits.assessing import said_nothing, took_part_by
from desktop.core.edits.keying import FormAnswer, KeyedForm, add_form, answered_together, forms_counted
from desktop.core.errors import Problem, ToolkitError
from desktop.core.framework import Framework
from desktop.core.labels import view_name
from desktop.core.record import Record
from desktop.core.text import clean
from desktop.core.views import newest_assessment, views_of
from desktop.core.voices import ImportBatch
from desktop.sheets.reading.grid import Row, Workbook, as_text
from desktop.sheets.returning.changes import Change, Homecoming, Kind
from desktop.sheets.returning.identity import known_rows
from desktop.sheets.returning.remembered import Remembered, expect_of, remembered
from desktop.sheets.returning.tables import HomeTable, find_table
from desktop.sheets.vocabulary.headings import normal
from desktop.sheets.writing.form_out import GROUP, STAMP, VIEW, answer_place, form_answers, form_columns
from desktop.sheets.writing.traces import FORM, fingerprint
from desktop.words import _

_FORM_KEY, _ANSWERS_KEY = "form", "answers"
"""What the record keeps of a form that was counted: its stamp, and the fingerprint of what it says."""


@dataclass(frozen=True, slots=True)
class FormHome:
    """One filled form; nothing is counted yet.

    `places`: where each answer and each word stands; `again`: a sentence where a form that says the same, made at the
    same time, was counted before.
    """

    file: str
    view: Perspective
    stamp: str
    form: KeyedForm
    places: dict[str, str]
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()
    again: str = ""

    @property
    def said(self) -> str:
        """The fingerprint of all that the form says."""
        answers = sorted((key, str(value)) for key, value in self.form.answers.items())
        return fingerprint(repr((answers, sorted(self.form.words.items()))))


def is_form(workbook: Workbook) -> bool:
    """Whether a workbook is a form made by this program."""
    return FORM in remembered(workbook).names


def forms_from(workbooks: Iterable[Workbook], record: Record, framework: Framework) -> tuple[FormHome, ...]:
    """What these forms say. ToolkitError where one is not of this record, or its view takes no answers any more."""
    found: list[FormHome] = []
    for workbook in workbooks:
        home = _form_from(workbook, record, framework)
        twin = next((each for each in found if (each.stamp, each.said) == (home.stamp, home.said)), None)
        if twin is not None and not home.again:
            home = replace(home, again=_("It says the same as “{file}”.").format(file=twin.file))
        found.append(home)
    return tuple(found)


def _form_from(workbook: Workbook, record: Record, framework: Framework) -> FormHome:
    memory = remembered(workbook)
    expect_of(memory, record, workbook.name)
    view = _view(memory, record, workbook.name)
    headings, written = memory.headings.get(FORM, ()), memory.of(FORM)
    ours = tuple(headings) or tuple(each.heading for each in form_columns(view.group))
    table = find_table(workbook, ours, min(3, len(ours)), written)
    if table is None:
        raise ToolkitError(
            _("“{file}” has lost the table of the form.").format(file=workbook.name),
            _("Key its answers in by hand, with “Key in printed forms”."),
        )
    home = FormHome(workbook.name, view, memory.facts.get(STAMP, ""), KeyedForm(), {}, notes=table.notes)
    known = known_rows(table, written)
    rows = [
        (row, known.rows[row.number].id)
        for row in table.rows
        if row.number in known.rows and known.rows[row.number].id in framework.by_id
    ]
    return _recognised(_filled(home, table, rows), record)


def _view(memory: Remembered, record: Record, file: str) -> Perspective:
    """The view a form was made for, or the same group's where it was asked anew: of the same assessment, or the newest.

    The newest only where the record does not know the assessment, as with a form made before anyone took stock.
    """
    assessment = record.assessments.get(memory.assessment or "") or newest_assessment(record)
    group = memory.facts.get(GROUP, "")
    same = (each for each in views_of(record, assessment.id) if each.group.value == group) if assessment else ()
    view = record.perspectives.get(memory.facts.get(VIEW, "")) or next(iter(same), None)
    if view is None or assessment is None:
        raise ToolkitError(
            _("The view that “{file}” was made for is not asked for here.").format(file=file),
            _("Ask for that view on the page “Whose views”, then bring the form back."),
        )
    if assessment.state is not AssessmentState.OPEN:
        raise ToolkitError(
            _("“{file}” belongs to {year}, which is agreed.").format(file=file, year=assessment.label),
            _("Open that assessment again to count it."),
        )
    return view


def _filled(home: FormHome, table: HomeTable, rows: Sequence[tuple[Row, str]]) -> FormHome:
    """The form with what its rows say; an answer nobody can read is told at its cell."""
    place = answer_place(home.view.group)
    words_for = {normal(words): said for said, words in form_answers(home.view.group)}
    for level in range(4):
        words_for[str(level)] = level
    answers: dict[str, FormAnswer] = {}
    words: dict[str, str] = {}
    places: dict[str, str] = {}
    problems: list[Problem] = []
    for row, measure in rows:
        places[measure] = table.address(row, place)
        said = as_text(table.cell(row, place)).strip()
        meant = _meant(said, words_for)
        if meant is not None:
            answers[measure] = meant
        elif said:
            found, fix = _("“{words}”").format(words=said), _("not counted")
            problems.append(Problem(table.address(row, place), found, _("an answer from the list"), fix))
        comment = clean(as_text(table.cell(row, place + 1))).strip()
        if comment:
            words[measure] = comment
    return replace(home, form=KeyedForm(answers, words), places=places, problems=tuple(problems))


def _meant(said: str, words_for: dict[str, FormAnswer]) -> FormAnswer | None:
    """The answer some words are, also where only the first words of one, or its number, were typed."""
    key = normal(said)
    if not key:
        return State.DONT_KNOW if said == "?" else None
    if key in words_for:
        return words_for[key]
    alike = {meant for words, meant in words_for.items() if words.startswith(key) or words.endswith(" " + key)}
    return alike.pop() if len(alike) == 1 else None


def _recognised(home: FormHome, record: Record) -> FormHome:
    """The form with a sentence that says so where the record has counted it before."""
    mine = {_FORM_KEY: home.stamp, _ANSWERS_KEY: home.said}
    before = next((each for each in record.import_batches.values() if dict(each.mapping) == mine), None)
    if before is None or home.form.blank:
        return home
    words = _("It says the same as “{file}”, brought back on {day}.")
    return replace(home, again=words.format(file=before.file_name, day=in_full(before.on)))


# Counting


def conflicts(record: Record, home: FormHome, *, together: bool) -> tuple[str, ...]:
    """The measures on which the form would take the place of what the view says now.

    A form that is counted: of an answer the group gave together. An answer of the group together: of any other answer.
    """
    if not together:
        there = set(answered_together(record, home.view))
        counted = (each for each, said in home.form.answers.items() if said is not State.NOT_APPLICABLE)
        return tuple(each for each in counted if each in there)
    return tuple(each for each, said in home.form.answers.items() if _differs(record, home, each, said))


def _differs(record: Record, home: FormHome, measure: str, said: FormAnswer) -> bool:
    now = rating.view_rating(record, home.view.id, measure)
    if said_nothing(replace(now, comment="")):
        return False
    state, level = _state_and_level(said)
    return now.mode is Mode.TALLY or (now.state, now.level) != (state, level)


def _state_and_level(said: FormAnswer) -> tuple[State, int | None]:
    return (said, None) if isinstance(said, State) else (State.RATED, said)


def with_form(
    record: Record,
    framework: Framework,
    home: FormHome,
    today: date,
    *,
    together: bool = False,
    replacing: bool = False,
) -> Record:
    """The record with this form counted in its view's tally, or taken as the answer of a group together.

    Where it would take the place of what the view says now, that stays unless `replacing`. The form is remembered, so
    that it is known when it comes home again.
    """
    left = set() if replacing else set(conflicts(record, home, together=together))
    answers = {each: said for each, said in home.form.answers.items() if each not in left}
    form = KeyedForm(answers, home.form.words)
    if together:
        record = _as_group(record, framework, home, form)
    else:
        record = add_form(record, framework, home.view.id, form, forms_counted(record, home.view) + 1)
    mapping = ((_FORM_KEY, home.stamp), (_ANSWERS_KEY, home.said))
    return record.put(ImportBatch(home.file, today, _("Form"), mapping))


def _as_group(record: Record, framework: Framework, home: FormHome, form: KeyedForm) -> Record:
    """The answers as those of the group, and its words beside what it said before."""
    for measure, said in form.answers.items():
        state, level = _state_and_level(said)
        record = rating.answer(record, home.view.id, framework.measure(measure), state, level)
    for measure, words in form.words.items():
        kept = rating.view_rating(record, home.view.id, measure).comment
        if words not in kept:
            joined = "\n".join(each for each in (kept, words) if each)
            record = rating.comment(record, home.view.id, framework.measure(measure), joined)
    return took_part_by(record, home.view.id, TookPart.FORM)


# For the command line


def as_homecoming(home: FormHome, record: Record, *, together: bool) -> Homecoming:
    """The form as a list of changes: each answer and each comment one that is new, or in conflict."""
    name = view_name(home.view.group, record.organisation)
    notes = (*home.notes, *((home.again,) if home.again else ()))
    if home.form.blank:
        notes = (*notes, _("Nothing is filled in."))
    changes = () if home.again else tuple(_changes(home, record, together=together))
    notes = (_("A form: {view}.").format(view=name), *notes)
    return Homecoming(home.file, changes, problems=home.problems, notes=notes, rows=len(changes))


def _changes(home: FormHome, record: Record, *, together: bool) -> Iterator[Change]:
    words = dict(form_answers(home.view.group))
    in_conflict = conflicts(record, home, together=together)
    for measure, said in home.form.answers.items():
        kind = Kind.CONFLICT if measure in in_conflict else Kind.NEW
        yield Change(kind, measure, "rating", there=words[said], cell=home.places[measure], entity=measure)
    for measure, comment in home.form.words.items():
        yield Change(Kind.NEW, measure, "notes", there=comment, cell=home.places[measure], entity=measure)
