"""The command line: what was typed, and which function carries it out. No traceback for what a person can put right.

Results go to standard output, problems to standard error (with --json, to standard output).
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from desktop import __version__, paths
from desktop.cli import records, spreadsheets
from desktop.cli.answers import CAN_BE_PUT_RIGHT, DONE, OUR_FAULT, print_json
from desktop.core.errors import ToolkitError
from desktop.storage.logs import write_fault
from desktop.words import _

Act = Callable[[argparse.Namespace], int]


def run(arguments: Sequence[str]) -> int:
    """Carry out one command; the exit status of the contract: 0 done, 2 the person can put it right, 1 our fault."""
    options = _parser().parse_args(list(arguments))
    act: Act = options.act
    try:
        return act(options)
    except ToolkitError as error:
        return _tell(error, as_json=getattr(options, "json", False))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as fault:  # noqa: BLE001 - the last line of defence: keep a report, show no traceback
        report = write_fault(paths.logs(), fault, datetime.now(UTC))
        print(_("Something went wrong in the program. A report is kept in {file}").format(file=report), file=sys.stderr)
        return OUR_FAULT


def _tell(error: ToolkitError, *, as_json: bool) -> int:
    if as_json:
        print_json({"error": {"summary": error.summary, "advice": error.advice}})
    else:
        print(error.summary, error.advice, sep="\n", file=sys.stderr)
    return CAN_BE_PUT_RIGHT


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="partnership", description=_("Without a command, the window opens."))
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, act: Act, words: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=words, description=words)
        added.set_defaults(act=act)
        return added

    new = command("new", records.new, _("Write an empty record."))
    new.add_argument("out", type=Path, metavar="OUT.partnership")
    new.add_argument("--organisation", required=True, metavar="NAME")
    example = command("example", records.example, _("Write the worked example."))
    example.add_argument("out", type=Path, metavar="OUT.partnership")
    show = command("show", records.show, _("Show what a record holds."))
    show.add_argument("record", type=Path)
    show.add_argument("--json", action="store_true")
    export = command("export", spreadsheets.export, _("Write a workbook, report or list; OUT’s ending chooses."))
    export.add_argument("record", type=Path)
    export.add_argument("out", type=Path)
    export.add_argument("--report", metavar="NAME", default="")
    export.add_argument("--text-size", choices=("standard", "clear", "large"))
    export.add_argument("--paper", choices=("portrait", "landscape"))
    export.add_argument("--names", action="store_true")
    export.add_argument("--figures", action="store_true")
    export.add_argument("--owner", metavar="NAME", default="")
    _add_import(command("import", spreadsheets.bring_in, _("Read a spreadsheet, and bring in what it lists.")))
    copy = command("copy", records.copy, _("Write a closed, checked copy, to send or keep."))
    copy.add_argument("record", type=Path)
    copy.add_argument("out", type=Path, metavar="OUT.partnership")
    check = command("check", records.check, _("Check a record, in words."))
    check.add_argument("record", type=Path)
    undo = command("undo", records.undo, _("Take back the last step."))
    undo.add_argument("record", type=Path)
    command("self-test", records.self_test, _("Try every main part in a temporary folder."))
    return parser


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path)
    parser.add_argument("--into", type=Path, metavar="RECORD")
    parser.add_argument("--preview", action="store_true", help=_("change nothing"))
    parser.add_argument("--sheet", metavar="NAME")
    parser.add_argument("--header-row", type=int, metavar="N")
    parser.add_argument("--map", action="append", default=[], metavar='"Heading=field"')
    order = parser.add_mutually_exclusive_group()
    order.add_argument("--day-first", action="store_true", default=None)
    order.add_argument("--month-first", dest="day_first", action="store_false")
    parser.add_argument("--rag", choices=("now", "going", "importance"))
    parser.add_argument("--high-is", type=int, choices=(1, 5))
    parser.add_argument("--json", action="store_true")
