"""Commands on records: new, example, show, copy, check, undo, self-test."""

import argparse
from pathlib import Path

from desktop.cli.answers import CAN_BE_PUT_RIGHT, DONE, print_json, today
from desktop.core.errors import ToolkitError
from desktop.core.outline import outline
from desktop.core.record import Record, new_record
from desktop.core.text import clean_line
from desktop.core.views import newest_assessment
from desktop.storage import failures, faults
from desktop.storage.content import load_framework
from desktop.storage.library import ENDING
from desktop.storage.store import Store
from desktop.words import _, ngettext


def new(options: argparse.Namespace) -> int:
    """Write an empty record for an organisation."""
    name = clean_line(options.organisation)
    if not name:
        raise ToolkitError(_("The organisation needs a name."), _("Give one after --organisation."))
    return _write(options.out, new_record(name))


def example(options: argparse.Namespace) -> int:
    """Write the worked example."""
    from desktop.storage.example import example_record

    return _write(options.out, example_record(load_framework(), today()))


def _write(out: Path, record: Record) -> int:
    _expect_ending(out)
    Store.create(out, record).close()
    print(_("Written: {file}").format(file=out))
    return DONE


def show(options: argparse.Namespace) -> int:
    """Show what a record holds, in words or as JSON."""
    from desktop.core.outline_words import outline_words

    framework = load_framework()
    with Store.open(options.record, read_only=True) as store:
        record = store.record
    if options.json:
        print_json(outline(record, framework, today()))
    else:
        print("\n".join(outline_words(record, framework, today())))
    return DONE


def copy(options: argparse.Namespace) -> int:
    """Write a closed, checked copy."""
    _expect_ending(options.out)
    with faults.told(options.out):
        there = options.out.exists()
    replaced = _record_id(options.out) if there else None
    with Store.open(options.record, read_only=True) as store:
        if there and replaced != store.record.id:
            raise failures.taken(options.out)
        store.copy(options.out)
    print(_("Copied and checked: {file}").format(file=options.out))
    return DONE


def _expect_ending(out: Path) -> None:
    if out.suffix.casefold() != ENDING:
        better = f"{out.stem.strip('.')}{ENDING}" if not out.name.startswith(".") else f"{_('Record')}{ENDING}"
        raise ToolkitError(
            _("The name “{name}” does not end as a record’s does.").format(name=out),
            _("Give it a name such as “{name}”.").format(name=better),
        )


def _record_id(path: Path) -> str | None:
    """Whose record a file holds; None where it holds none."""
    try:
        with Store.open(path, read_only=True) as store:
            return store.record.id
    except ToolkitError:
        return None


def check(options: argparse.Namespace) -> int:
    """Check the file and the rules, in words: 0 where it is sound, warnings or not."""
    from desktop.core.checks import before_print, blocking

    framework = load_framework()
    with Store.open(options.record, read_only=True) as store:
        damage = store.check()
        record = store.record
    findings = before_print(record, framework, newest_assessment_id(record), today())
    for each in (*damage, *findings):
        print(f"{each.place}: {each.found} {each.fix}".strip())
    if first := len(damage) + len(blocking(findings)):
        words = ngettext(
            "The first line must be put right before anything is printed or sent.",
            "The first {count} lines must be put right before anything is printed or sent.",
            first,
        )
        print(words.format(count=first))
        return CAN_BE_PUT_RIGHT
    print(_("The file is sound."))
    return DONE


def undo(options: argparse.Namespace) -> int:
    """Take back the last step."""
    with writable(options.record) as store:
        title = store.undo()
    print(_("Taken back: {step}").format(step=title) if title else _("There is nothing to take back."))
    return DONE


def self_test(_options: argparse.Namespace) -> int:
    """Try every main part in a temporary folder."""
    from desktop.cli.selftest import steps

    for words in steps(today()):
        print(_("Passed: {step}").format(step=words))
    print(_("Self-test passed."))
    return DONE


def newest_assessment_id(record: Record) -> str | None:
    """The id of the assessment started last."""
    newest = newest_assessment(record)
    return newest.id if newest else None


def writable(path: Path) -> Store:
    """The record opened to be changed; ToolkitError where a window holds it or the disk allows no changes."""
    store = Store.open(path)
    if store.read_only:
        store.close()
        raise store.why_read_only()
    return store
