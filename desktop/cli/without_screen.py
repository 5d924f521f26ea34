"""Where no window opens: a word that is no command, no screen, and `--example` written to a folder instead."""

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli.answers import DONE, answered, today
from desktop.core.errors import ToolkitError
from desktop.words import _

if TYPE_CHECKING:
    from desktop.core.record import Record

FOLDER = "Partnership Toolkit example"
RECORD = "Riverside Carers.partnership"
DOCUMENTS = (("Action plan.xlsx", ""), ("Action plan.pdf", "plan"), ("Assessment.pdf", "assessment"))
"""What is made of the example: the name of the file, and of the report."""


def has_screen() -> bool:
    """Whether a person can see a window: always on Windows and macOS, else where a display is named."""
    if os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
        return False
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def can_open_window() -> bool:
    """Whether a window opens at all: also where the environment asks for one that nobody sees."""
    asked = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    return has_screen() or asked not in ("", "xcb", "wayland")


def refuse_window() -> int:
    """Say that there is no screen."""

    def act() -> int:
        raise ToolkitError(
            _("No screen was found, so the window cannot open."),
            _("Use a command, such as “partnership show FILE”. “partnership --help” lists them all."),
        )

    return answered(act)


def refuse_word(word: str, commands: Sequence[str], *, as_json: bool) -> int:
    """Say that this is neither a command nor a record, and which commands there are."""

    def act() -> int:
        raise ToolkitError(
            _("“{word}” is neither a command nor a file.").format(word=word),
            _("The commands are {names}.").format(names=", ".join(commands)),
        )

    return answered(act, as_json=as_json)


def may_be_record(word: str) -> bool:
    """Whether a word can be meant as a file to open: one that is there, or has the ending of records."""
    try:
        return word.casefold().endswith(".partnership") or Path(word).is_file()
    except OSError:  # no name that this system takes
        return False


def write_example_files(arguments: Sequence[str]) -> int:
    """Write the example record, its action plan for Excel and both reports; the folder can be named."""

    def act() -> int:
        if len(arguments) > 1 or (arguments and arguments[0].startswith("-")):
            raise ToolkitError(
                _("“--example” takes the name of one folder, or nothing."),
                _("Leave “{word}” out.").format(word=arguments[-1]),
            )
        return _write(Path(arguments[0] if arguments else FOLDER).absolute())

    return answered(act)


def _write(wanted: Path) -> int:
    from desktop.cli.making import Choices, make
    from desktop.cli.records import newest_assessment_id
    from desktop.storage import failures, faults, files
    from desktop.storage.content import load_framework
    from desktop.storage.example import example_record
    from desktop.storage.store import Store

    framework, day = load_framework(), today()
    example = example_record(framework, day)
    print(_("No screen was found, so the worked example is written to a folder."))
    with faults.told(wanted):
        if wanted.exists() and not wanted.is_dir():
            raise failures.taken(wanted)
        folder = next(each for each in _names(wanted) if _free(each, example))
        folder.mkdir(parents=True, exist_ok=True)
    if not (folder / RECORD).exists():
        Store.create(folder / RECORD, example).close()
        print(_("Written: {file}").format(file=folder / RECORD))
    for name, report in DOCUMENTS:
        out = folder / name
        if not out.exists():
            chosen = Choices(day, report=report)
            files.write(out, make(example, framework, newest_assessment_id(example), out.suffix, chosen))
            print(_("Written: {file}").format(file=out))
    print(_("Look in the folder {folder}").format(folder=folder))
    return DONE


def _names(wanted: Path) -> Iterator[Path]:
    """The name that is wanted, then the same with a number."""
    yield wanted
    number = 2
    while True:
        yield wanted.parent / f"{wanted.name} {number}"
        number += 1


def _free(folder: Path, example: "Record") -> bool:
    """Whether nothing of a person's is in the way: none of the files is there, or today's example as it was made."""
    from desktop.storage.store import Store

    if folder.exists() and not folder.is_dir():
        return False
    if not (folder / RECORD).exists():
        return not any((folder / name).exists() for name, _report in DOCUMENTS)
    try:
        with Store.open(folder / RECORD, read_only=True) as store:
            return store.record == example
    except ToolkitError:
        return False
