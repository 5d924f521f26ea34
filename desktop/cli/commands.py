"""The command line: what was typed, and which function carries it out."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from desktop import __version__
from desktop.cli import homecoming, records, spreadsheets
from desktop.cli.answers import answered
from desktop.core.errors import ToolkitError
from desktop.sheets.vocabulary.fields import FIELDS
from desktop.words import _

Act = Callable[[argparse.Namespace], int]


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with the arguments as every other problem is said."""

    def error(self, message: str) -> NoReturn:
        raise ToolkitError(
            _("“{command}” cannot be carried out: {why}.").format(command=self.prog, why=message),
            _("“{command} --help” shows how it is used.").format(command=self.prog),
        )


def run(arguments: Sequence[str]) -> int:
    """Carry out one command; the exit status of the contract: 0 done, 2 the person can put it right, 1 our fault."""

    def act() -> int:
        options, unknown = _parser().parse_known_args(list(arguments))
        if unknown:
            raise ToolkitError(
                _("“partnership {command}” does not know “{word}”.").format(command=arguments[0], word=unknown[0]),
                _("“partnership {command} --help” shows what it takes.").format(command=arguments[0]),
            )
        carry_out: Act = options.act
        return carry_out(options)

    return answered(act, as_json="--json" in arguments)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="partnership",
        allow_abbrev=False,
        usage=_("partnership [FILE]\n       partnership COMMAND …\n       partnership --example"),
        description=_(
            "Without a command, the window opens: on FILE, on the worked example, or on the record used last."
        ),
        epilog=_("“partnership COMMAND --help” shows what a command takes. RECORD is a file ending in .partnership."),
    )
    parser.add_argument("--version", action="version", version=__version__, help=_("show the version and leave"))
    commands = parser.add_subparsers(prog=parser.prog, required=True, metavar="COMMAND", title=_("commands"))

    def command(name: str, act: Act, words: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=words, description=words, allow_abbrev=False)
        added.set_defaults(act=act)
        return added

    new = command("new", records.new, _("Write an empty record."))
    _add_out_record(new)
    new.add_argument("--organisation", required=True, metavar="NAME", help=_("the organisation’s name"))
    _add_out_record(command("example", records.example, _("Write the worked example.")))
    show = command("show", records.show, _("Show what a record holds."))
    _add_record(show)
    show.add_argument("--json", action="store_true", help=_("everything, for other programs"))
    _add_export(command("export", spreadsheets.export, _("Write a workbook, report or list; OUT’s ending chooses.")))
    _add_import(command("import", spreadsheets.bring_in, _("Read a spreadsheet, and bring in what it lists.")))
    home = command("bring-back", homecoming.bring_back, _("Bring back a plan or forms that were changed in Excel."))
    _add_record(home)
    home.add_argument(
        "files", type=_path, metavar="FILE", nargs="+", help=_("the workbooks; they are left as they are")
    )
    home.add_argument("--together", action="store_true", help=_("a form is the answer of a group together"))
    home.add_argument("--preview", action="store_true", help=_("change nothing"))
    home.add_argument("--json", action="store_true", help=_("each change, for other programs"))
    copy = command("copy", records.copy, _("Write a closed, checked copy, to send or keep."))
    _add_record(copy)
    _add_out_record(copy)
    _add_record(command("check", records.check, _("Check a record, in words.")))
    _add_record(command("undo", records.undo, _("Take back the last step.")))
    command("self-test", records.self_test, _("Try every main part in a temporary folder."))
    return parser


def _add_record(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("record", type=_path, metavar="RECORD", help=_("a file ending in .partnership"))


def _add_out_record(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("out", type=_path, metavar="OUT.partnership", help=_("the file to write"))


def _add_export(parser: argparse.ArgumentParser) -> None:
    _add_record(parser)
    parser.add_argument("out", type=_path, metavar="OUT", help=_("the file to write: .xlsx, .pdf, .csv or .ics"))
    named = _("of a .pdf, such as plan (the usual), plan-90 or assessment; of a .xlsx: form, the form others fill in")
    parser.add_argument("--report", metavar="NAME", default="", help=named)
    parser.add_argument("--view", metavar="GROUP", default="", help=_("whose form, such as patients"))
    _add_choice(parser, "--text-size", ("standard", "clear", "large"), help_words=_("of a .pdf"))
    _add_choice(parser, "--paper", ("portrait", "landscape"), help_words=_("of a .pdf"))
    figures = _("add percentages, to a .xlsx or the assessment")
    parser.add_argument("--figures", action="store_true", help=figures)
    parser.add_argument("--names", action="store_true", help=_("names, where a report leaves them out by itself"))
    owned = _("the actions of one owner alone; for plan and plan-owner")
    parser.add_argument("--owner", metavar="NAME", default="", help=owned)


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=_path, metavar="FILE", help=_("the spreadsheet; it is left as it is"))
    parser.add_argument("--into", type=_path, metavar="RECORD", help=_("the record that takes the rows"))
    parser.add_argument("--preview", action="store_true", help=_("change nothing"))
    parser.add_argument("--sheet", metavar="NAME", help=_("the sheet with the list"))
    parser.add_argument("--header-row", type=_row_number, metavar="N", help=_("the row of the headings"))
    mapped = _("what a column holds, such as “Lead=owner”; may be repeated. The fields are {names}")
    mapped = mapped.format(names=", ".join(FIELDS))
    parser.add_argument("--map", action="append", default=[], metavar='"Heading=field"', help=mapped)
    order = parser.add_mutually_exclusive_group()
    day_first = _("03/04 is the third of April")
    order.add_argument("--day-first", action="store_true", default=None, help=day_first)
    order.add_argument("--month-first", dest="day_first", action="store_false", help=_("03/04 is the fourth of March"))
    _add_choice(parser, "--rag", ("now", "going", "importance"), help_words=_("what red, amber and green say"))
    _add_choice(parser, "--high-is", (1, 5), help_words=_("which number means high"))
    parser.add_argument("--json", action="store_true", help=_("what was found, for other programs"))


def _add_choice(
    parser: argparse.ArgumentParser, option: str, choices: tuple[str, ...] | tuple[int, ...], *, help_words: str
) -> None:
    """An option with a few values; another value is refused with their names."""
    by_word = {str(each): each for each in choices}

    def read(word: str) -> str | int:
        if word in by_word:
            return by_word[word]
        raise ToolkitError(
            _("“{word}” is no choice of {option}.").format(word=word, option=option),
            _("Choose one of: {names}.").format(names=", ".join(by_word)),
        )

    parser.add_argument(option, type=read, metavar="|".join(by_word), help=help_words)


def _path(word: str) -> Path:
    """A file, never without a name of its own, as “.” would be."""
    path = Path(word)
    return path if path.name not in ("", "..") else path.resolve()


def _row_number(word: str) -> int:
    if not (word.isascii() and word.isdigit() and 0 < int(word) <= 2**31):
        raise ToolkitError(
            _("“{word}” is no number of a row.").format(word=word),
            _("Give the number that the spreadsheet shows beside the headings, such as 4."),
        )
    return int(word)
