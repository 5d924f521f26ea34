"""Bringing an old spreadsheet in: a preview that changes nothing, then the record with what the preview showed."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePath
from typing import Any

from desktop.core.assessment import AssessmentKind
from desktop.core.edits.assessing import kept_wording, start_assessment, widen_to_full
from desktop.core.edits.planning import add_actions
from desktop.core.errors import Problem, ToolkitError
from desktop.core.framework import Framework
from desktop.core.record import Entity, Record
from desktop.core.voices import ImportBatch, ImportedRow
from desktop.sheets.finding.lists import Skipped
from desktop.sheets.importing.again import SECTION, Fate, Kind, Source, all_fates, changes, open_assessment, words_of
from desktop.sheets.importing.arriving import Catalogue, is_rating, new_action
from desktop.sheets.importing.choosing import chosen_list, column_choices
from desktop.sheets.importing.ours import OurRow, our_rows
from desktop.sheets.importing.rating_rows import new_evidence, ratings_of
from desktop.sheets.matching.columns import Match
from desktop.sheets.reading.grid import Workbook, column_letters
from desktop.sheets.understanding.answers import Answers
from desktop.sheets.understanding.items import Item, heading_keys, understand
from desktop.sheets.understanding.questions import Question
from desktop.words import _

__all__ = ["Answers", "Preview", "apply", "column_choices", "preview"]


@dataclass(frozen=True, slots=True)
class Preview:
    """What was found in a spreadsheet, and what bringing it in would do; nothing has changed yet."""

    file: str
    format: str
    sheets: tuple[str, ...]
    sheet: str
    rows_read: int
    is_list: bool
    header_rows: tuple[int, ...] = ()
    columns: tuple[Match, ...] = ()
    items: tuple[Item, ...] = ()
    fates: tuple[Fate, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    problems: tuple[Problem, ...] = ()
    answers: Answers = field(default_factory=Answers)
    questions: tuple[Question, ...] = ()
    ours: Mapping[int, OurRow] = field(default_factory=dict)

    @property
    def counts(self) -> dict[str, int]:
        """How many items would be added, changed and left, and how many rows were skipped."""
        done = Counter(fate.kind for fate in self.fates)
        return {kind.value: done[kind] for kind in Kind} | {"skip": len(self.skipped)}

    def as_json(self) -> dict[str, Any]:
        """The preview in the form of the command line's `--json`."""
        return {
            "file": self.file,
            "format": self.format,
            "sheets": list(self.sheets),
            "sheet": self.sheet,
            "rows_read": self.rows_read,
            "is_list": self.is_list,
            "header_rows": list(self.header_rows),
            "columns": [
                {"column": column_letters(each.column), "heading": each.heading, "field": each.field, "why": each.why}
                for each in self.columns
            ],
            "items": [
                {"row": each.row, "values": dict(each.values), "as_written": dict(each.as_written)}
                for each in self.items
            ],
            "skipped": [{"row": each.row, "reason": each.reason, "text": each.text} for each in self.skipped],
            "problems": [
                {
                    "cell": each.place,
                    "found": each.found,
                    "expected": each.expected,
                    "fix": each.fix,
                    "level": each.severity.value,
                }
                for each in self.problems
            ],
            "counts": self.counts,
        }


def preview(
    workbook: Workbook, record: Record | None, framework: Framework, today: date, answers: Answers | None = None
) -> Preview:
    """What is in a spreadsheet, as far as it can be told, set against what a record already has.

    A workbook without a list gives a preview whose `is_list` is false. ToolkitError where an answer names a
    sheet, row or heading that is not there.
    """
    said = answers or Answers()
    found = chosen_list(workbook, said, today)
    shown = tuple(grid.name for grid in workbook.sheets if grid.visible)
    blank = Preview(workbook.name, workbook.format, shown, found.grid.name, len(found.grid.rows), is_list=False)
    if not found.is_list:
        return replace(blank, answers=said)
    year_start = (record.organisation.year_start if record else None) or 4
    read = understand(found, said, today, year_start)
    keys = _keys(read.columns)
    catalogue = Catalogue(framework, said.places)
    source = Source(workbook.name, found.grid.name, our_rows(workbook, found, record, framework, today))
    planned = all_fates(read.items, keys, record, catalogue, source, today)
    return replace(
        blank,
        is_list=True,
        header_rows=found.header_rows,
        columns=read.columns,
        items=read.items,
        fates=planned,
        skipped=found.skipped,
        problems=read.problems,
        questions=read.questions,
        answers=said,
        ours=source.ours,
    )


def _keys(matches: Sequence[Match]) -> dict[str, str]:
    """Field -> the heading its words are kept under."""
    names = heading_keys(matches)
    return {match.field: names[match.column] for match in matches if match.field}


def apply(shown: Preview, record: Record, framework: Framework, today: date) -> Record:
    """The record with what a preview showed brought in, as one change; the same record where nothing would change.

    ToolkitError where the spreadsheet held no list.
    """
    if not shown.is_list:
        raise ToolkitError(
            _("“{file}” holds no list of actions or measures that can be told apart.").format(file=shown.file),
            _("Name the heading row and what the columns hold, or copy the list into a sheet of its own."),
        )
    catalogue = Catalogue(framework, shown.answers.places)
    keys = _keys(shown.columns)
    planned = all_fates(shown.items, keys, record, catalogue, Source(shown.file, shown.sheet, shown.ours), today)
    if all(fate.kind is Kind.LEAVE for fate in planned):
        return record
    batch = ImportBatch(shown.file, today, shown.sheet, _mapping(keys), shown.answers.rag or "")
    record = record.put(batch)
    record, levels = _with_levels(record, framework, catalogue, shown, planned, today)
    rows: list[Entity] = []
    added = []
    put: list[Entity] = []
    for item, fate in zip(shown.items, planned, strict=True):
        place = catalogue.place(item)
        became = fate.action
        if fate.plan is Kind.ADD:
            action = new_action(item, place, keys)
            added.append(action)
            became = action.id
        elif fate.plan is Kind.CHANGE and fate.action:
            put.append(replace(record.actions[fate.action], **changes(fate, record, item, place, keys)))
        became = became or levels.get(place.measure.id if place.measure else "", "")
        rows.append(ImportedRow(batch.id, item.row, became, words=words_of(item, keys)))
    rows += [ImportedRow(batch.id, each.row, skipped=each.reason, words=(("", each.text),)) for each in shown.skipped]
    return add_actions(record.put(*put), *added).put(*rows)


def _mapping(keys: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """Heading and field, for the record of what was brought in."""
    mapping = tuple((heading, name) for name, heading in keys.items())
    return mapping if "theme" in keys else (*mapping, (SECTION, "theme"))


def _with_levels(
    record: Record, framework: Framework, catalogue: Catalogue, shown: Preview, planned: Sequence[Fate], today: date
) -> tuple[Record, dict[str, str]]:
    """The record with the levels the rows say, and each measure's rating; what someone answered here stays."""
    ratings = [item for item in shown.items if is_rating(item, catalogue.place(item))]
    if not any(fate.level in (Kind.ADD, Kind.CHANGE) for fate in planned):
        return record, {}
    record, assessment = _with_assessment(record, framework, ratings, catalogue, shown, today)
    changing = {
        place.measure.id
        for item, fate in zip(shown.items, planned, strict=True)
        if fate.level in (Kind.ADD, Kind.CHANGE) and (place := catalogue.place(item)).measure is not None
    }
    levels = {}
    for measure, arriving in ratings_of(ratings, catalogue, assessment, today, _keys(shown.columns)).items():
        levels[measure] = arriving.rating.id
        if measure in changing:
            words = kept_wording(record, framework.by_id[measure])
            record = record.put(*words, arriving.rating, *new_evidence(record, arriving))
    return record, levels


def _with_assessment(
    record: Record, framework: Framework, ratings: Sequence[Item], catalogue: Catalogue, shown: Preview, today: date
) -> tuple[Record, str]:
    """The open assessment that takes the levels, or a new one named after the file."""
    places = [catalogue.place(item) for item in ratings]
    measures = {place.measure.id for place in places if place.measure is not None}
    assessment = open_assessment(record)
    if assessment is None:
        name = PurePath(shown.file).stem
        record = start_assessment(record, framework, AssessmentKind.FULL, label=name, start=today)
        assessment = next(reversed(list(record.assessments)))
    elif not measures <= set(record.assessments[assessment].measures):
        record = widen_to_full(record, framework, assessment)
    return record, assessment
