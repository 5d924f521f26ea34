"""Commands on spreadsheets and reports: import and export."""

import argparse
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from desktop.cli.answers import DONE, print_json, today
from desktop.cli.making import Choices, make
from desktop.cli.records import newest_assessment_id, writable
from desktop.core.checks import before_print, blocking
from desktop.core.errors import Problem, ToolkitError
from desktop.storage import faults, files
from desktop.storage.content import load_framework
from desktop.storage.store import Store
from desktop.words import _, ngettext

if TYPE_CHECKING:
    from desktop.sheets.importing.preview import Answers, Preview


def export(options: argparse.Namespace) -> int:
    """Write a workbook, a report or a list of a record; the ending of OUT chooses."""
    with Store.open(options.record, read_only=True) as store:
        record = store.record
    with faults.told(options.out):
        itself = options.out.exists() and options.out.samefile(options.record)
    if itself:
        raise ToolkitError(_("That is the record itself."), _("Give the exported file a name of its own."))
    choices = Choices(
        today=today(),
        report=options.report,
        text_size=options.text_size,
        paper=options.paper,
        names=options.names,
        figures=options.figures,
        owner=options.owner,
        view=options.view,
    )
    framework, newest = load_framework(), newest_assessment_id(record)
    if options.out.suffix.lower() in (".pdf", ".xlsx"):
        _expect_nothing_stops(before_print(record, framework, newest, choices.today))
    data = make(record, framework, newest, options.out.suffix, choices)
    files.write(options.out, data)
    print(_("Written: {file}").format(file=options.out))
    return DONE


def _expect_nothing_stops(problems: Iterable[Problem]) -> None:
    stops = blocking(problems)
    if not stops:
        return
    summary, advice = _("Nothing was written. {found}").format(found=stops[0].found), stops[0].fix
    if more := len(stops) - 1:
        words = ngettext("{count} more thing must be put right.", "{count} more things must be put right.", more)
        summary = f"{summary} {words.format(count=more)}"
        advice = _("{fix} “partnership check” lists them all.").format(fix=advice)
    raise ToolkitError(summary, advice)


def bring_in(options: argparse.Namespace) -> int:
    """Read a spreadsheet; with --into and no --preview, bring in what it lists as one step that undo takes back."""
    from desktop.sheets.importing.preview import apply, preview
    from desktop.sheets.reading import read_workbook

    workbook = read_workbook(files.read(options.file), options.file.name)
    framework, answers, day = load_framework(), _answers(options), today()
    if options.into is None or options.preview:
        record = None
        if options.into is not None:
            with Store.open(options.into, read_only=True) as store:
                record = store.record
        shown = preview(workbook, record, framework, day, answers)
    else:
        with writable(options.into) as store:
            shown = preview(workbook, store.record, framework, day, answers)
            title = _("Bring in “{file}”").format(file=options.file.name)
            store.save(apply(shown, store.record, framework, day), title, "import")
    if options.json:
        print_json(shown.as_json())
    else:
        _print_words(shown, applied=options.into is not None and not options.preview)
    return DONE


def _answers(options: argparse.Namespace) -> "Answers":
    from desktop.sheets.importing.preview import Answers, column_choices

    columns = column_choices(options.map)
    _expect_no_contradiction(options.map, columns)
    return Answers(
        sheet=options.sheet,
        header_row=options.header_row,
        columns=columns,
        day_first=options.day_first,
        rag=options.rag,
        high_is=options.high_is,
    )


def _expect_no_contradiction(typed: Sequence[str], columns: Mapping[str, str | None]) -> None:
    """Nothing where each heading has one field, and each field one heading, but fields of sentences: they may share."""
    from desktop.sheets.vocabulary.fields import TEXTS

    headings = [pair.rpartition("=")[0].strip() for pair in typed]
    for place, heading in enumerate(headings):
        if heading.casefold() in (each.casefold() for each in headings[:place]):
            raise ToolkitError(
                _("The heading “{heading}” is given twice.").format(heading=heading),
                _("Give it one field: what else its cells hold is kept in the notes."),
            )
    taken: dict[str, str] = {}
    for heading, name in columns.items():
        if name and name in taken and name not in TEXTS:
            raise ToolkitError(
                _("The headings “{one}” and “{other}” cannot both be “{field}”.").format(
                    one=taken[name], other=heading, field=name
                ),
                _("Choose one of them: the other is kept in the notes."),
            )
        taken[name or ""] = heading


def _print_words(shown: "Preview", *, applied: bool) -> None:
    """What was found, in words: the list, its columns, what is done with each row, and what to look at."""
    from desktop.sheets.reading.grid import column_letters
    from desktop.sheets.vocabulary.fields import field_name

    if not shown.is_list:
        print(_("“{file}” holds no list of actions or measures that can be told apart.").format(file=shown.file))
        print(_("Name the heading row with --header-row and the columns with --map."))
        return
    row = ", ".join(str(each) for each in shown.header_rows)
    headings = _("Sheet “{sheet}”, headings in row {row}.") if shown.sheet else _("Headings in row {row}.")
    print(headings.format(sheet=shown.sheet, row=row))
    for column in shown.columns:
        what = f"{field_name(column.field)} ({column.why})" if column.field else column.why
        print(f"  {column_letters(column.column)} {column.heading}: {what}")
    for problem in shown.problems:
        print(f"  {problem.place}: {problem.found} – {problem.fix}")
    for skipped in shown.skipped:
        print("  " + _("Row {row} is left out: {reason}").format(row=skipped.row, reason=skipped.reason))
    out = ngettext("{count} row left out", "{count} rows left out", shown.counts["skip"])
    words = (
        _("{add} added, {change} changed, {leave} left as they are, {left_out}.")
        if applied
        else _("{add} to add, {change} to change, {leave} to leave as they are, {left_out}. Nothing is changed.")
    )
    print(words.format(left_out=out.format(count=shown.counts["skip"]), **shown.counts))
