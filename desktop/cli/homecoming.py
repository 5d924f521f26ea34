"""The command bring-back: what was changed in a workbook that left the program, listed, or taken as one step."""

import argparse
from collections import Counter
from typing import TYPE_CHECKING

from desktop.cli.answers import DONE, print_json, today
from desktop.cli.records import writable
from desktop.core.errors import ToolkitError
from desktop.storage import files
from desktop.storage.content import load_framework
from desktop.storage.store import Store
from desktop.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop.core.framework import Framework
    from desktop.core.record import Record
    from desktop.sheets.reading.grid import Workbook
    from desktop.sheets.returning.changes import Change, Homecoming


def bring_back(options: argparse.Namespace) -> int:
    """List what an exported action plan or filled forms bring home; without --preview, take what is in no conflict.

    A conflict was changed here and there since: what is here stays, and the conflict is listed.
    """
    from desktop.sheets.reading import read_workbook

    workbooks = [read_workbook(files.read(each), each.name) for each in options.files]
    framework, day, together = load_framework(), today(), options.together
    if options.preview:
        with Store.open(options.record, read_only=True) as store:
            found, _after = _home(workbooks, store.record, framework, day, together=together)
    else:
        with writable(options.record) as store:
            found, after = _home(workbooks, store.record, framework, day, together=together)
            names = ", ".join(each.name for each in options.files)
            if after != store.record:
                store.save(after, _("Bring back “{file}”").format(file=names), "bring back")
    if options.json:
        print_json(_as_json(found))
    else:
        for each in found:
            _print_words(each, applied=not options.preview)
    return DONE


def _home(
    workbooks: "Sequence[Workbook]", record: "Record", framework: "Framework", day: "date", *, together: bool
) -> "tuple[list[Homecoming], Record]":
    """What each brings home, and the record with all that is in no conflict."""
    from desktop.sheets.returning.accepting import accept
    from desktop.sheets.returning.form_back import as_homecoming, forms_from, is_form, with_form
    from desktop.sheets.returning.plan_back import changes_from

    plans = [each for each in workbooks if not is_form(each)]
    if len(plans) > 1 or (plans and len(workbooks) > 1):
        raise ToolkitError(
            _("“{file}” is no filled form.").format(file=plans[0].name),
            _("Bring an action plan back by itself. Only forms can come home several at a time."),
        )
    found = [changes_from(each, record, framework, day) for each in plans]
    for plan in found:
        record = accept(record, plan.certain, day, order=plan.order)
    forms = forms_from((each for each in workbooks if is_form(each)), record, framework)
    found += [as_homecoming(each, record, together=together) for each in forms]
    for form in forms:
        if not form.again and not form.form.blank:
            record = with_form(record, framework, form, day, together=together)
    return found, record


def _as_json(found: "Sequence[Homecoming]") -> dict[str, object]:
    """One file's as it is; of several, all changes together, each naming its file in `files`."""
    if len(found) == 1:
        return found[0].as_json()
    every = [each.as_json() for each in found]
    counts: Counter[str] = Counter()
    for each in every:
        counts.update(each["counts"])
    return {"files": every, "changes": [one for each in every for one in each["changes"]], "counts": dict(counts)}


def _print_words(found: "Homecoming", *, applied: bool) -> None:
    print(_("“{file}”").format(file=found.file))
    for note in found.notes:
        print(f"  {note}")
    for change in found.changes:
        print(f"  {_told(change)}")
    if found.order:
        print("  " + _("The rows are in another order."))
    for problem in found.problems:
        print(f"  {problem.place}: {problem.found} – {problem.expected}; {problem.fix}")
    counts = found.counts
    words = (
        _("{edited} edited, {new} new and {deleted} deleted were taken; {conflict} in conflict were left as here.")
        if applied
        else _("{edited} edited, {new} new, {deleted} deleted, {conflict} in conflict. Nothing is changed.")
    )
    print(words.format(**counts))


def _told(change: "Change") -> str:
    from desktop.sheets.returning.changes import Kind, shown
    from desktop.sheets.vocabulary.fields import field_name

    match change.kind:
        case Kind.NEW if not change.field:
            return _("New: {title}").format(title=change.what)
        case Kind.DELETED:
            return _("{ref} deleted: {title}").format(ref=change.what, title=shown(change.here))
    what = field_name(change.field) if change.field else _("the whole row")
    if change.kind is Kind.NEW:
        return _("{ref}, {field}: “{there}”").format(ref=change.what, field=what, there=shown(change.there))
    words = (
        _("{ref}, {field}: “{here}” here, “{there}” there")
        if change.kind is Kind.EDITED
        else _("{ref}, {field}, changed on both sides: “{here}” here, “{there}” there")
    )
    return words.format(ref=change.what, field=what, here=shown(change.here), there=shown(change.there))
