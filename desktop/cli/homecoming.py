"""The command bring-back: what was changed in a workbook that left the program, listed, or taken as one step."""

import argparse
from typing import TYPE_CHECKING

from desktop.cli.answers import DONE, print_json, today
from desktop.cli.records import writable
from desktop.storage import files
from desktop.storage.content import load_framework
from desktop.storage.store import Store
from desktop.words import _

if TYPE_CHECKING:
    from desktop.sheets.returning.changes import Change, Homecoming


def bring_back(options: argparse.Namespace) -> int:
    """List the changes made in an exported action plan; without --preview, take all that are in no conflict.

    A conflict was changed here and there since: what is here stays, and the conflict is listed.
    """
    from desktop.sheets.reading import read_workbook
    from desktop.sheets.returning.accepting import accept
    from desktop.sheets.returning.plan_back import changes_from

    workbook = read_workbook(files.read(options.file), options.file.name)
    framework, day = load_framework(), today()
    if options.preview:
        with Store.open(options.record, read_only=True) as store:
            found = changes_from(workbook, store.record, framework, day)
    else:
        with writable(options.record) as store:
            found = changes_from(workbook, store.record, framework, day)
            after = accept(store.record, found.certain, day, order=found.order)
            store.save(after, _("Bring back “{file}”").format(file=options.file.name), "bring back")
    if options.json:
        print_json(found.as_json())
    else:
        _print_words(found, applied=not options.preview)
    return DONE


def _print_words(found: "Homecoming", *, applied: bool) -> None:
    for note in found.notes:
        print(note)
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
        case Kind.NEW:
            return _("New: {title}").format(title=change.what)
        case Kind.DELETED:
            return _("{ref} deleted: {title}").format(ref=change.what, title=shown(change.here))
    what = field_name(change.field) if change.field else _("the whole row")
    words = (
        _("{ref}, {field}: “{here}” here, “{there}” there")
        if change.kind is Kind.EDITED
        else _("{ref}, {field}, changed on both sides: “{here}” here, “{there}” there")
    )
    return words.format(ref=change.what, field=what, here=shown(change.here), there=shown(change.there))
