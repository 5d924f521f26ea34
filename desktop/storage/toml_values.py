"""A TOML file to frozen dataclasses, with faults in plain words by file and key. Knows nothing of the catalogue."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, is_dataclass
from pathlib import Path
from typing import TypeVar

from desktop.core.errors import ToolkitError
from desktop.words import _

_STEP = re.compile(r"\.(\w+)|\[(\d+)\]")

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong: the file, the entry in it (a measure's id, say; "" for the whole file) and what is wrong."""

    file: str
    place: str
    reason: str

    def error(self) -> ToolkitError:
        """The fault as an error that names file and key in its first sentence."""
        if self.place:
            summary = _("The file {file} is wrong at {place}: {reason}.").format(
                file=self.file, place=self.place, reason=self.reason
            )
        else:
            summary = _("The file {file} is wrong: {reason}.").format(file=self.file, reason=self.reason)
        return ToolkitError(summary, _("Put this right in the file, or install the program again."))


def read(path: Path, kind: type[Value]) -> Value:
    """The file as a value of the dataclass `kind`.

    Raises ToolkitError where the file is missing, closed to us or not TOML, or where a key is missing, not
    known or of the wrong kind.
    """
    import msgspec

    raw = _parse(path)
    try:
        value = msgspec.convert(raw, kind)
    except msgspec.ValidationError as error:
        raise _fault_of(path.name, raw, str(error)).error() from error
    for fault in _unknown_keys(path.name, raw, value):
        raise fault.error()
    return value


def _parse(path: Path) -> dict[str, object]:
    import tomllib

    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except FileNotFoundError as error:
        summary = _("The file {file} is missing from the program’s own folder.").format(file=path.name)
        raise ToolkitError(summary, _("Install the program again to put it back.")) from error
    except OSError as error:
        summary = _("The file {file} cannot be opened.").format(file=path.name)
        raise ToolkitError(summary, _("Check that you may read the program’s own folder.")) from error
    except UnicodeDecodeError as error:
        raise Fault(path.name, "", _("it is not saved as UTF-8 text")).error() from error
    except tomllib.TOMLDecodeError as error:
        raise _syntax_fault(path.name, str(error)).error() from error


def _syntax_fault(file: str, message: str) -> Fault:
    """A fault from a message such as "Invalid value (at line 3, column 5)"."""
    where = re.search(r"\(at line (\d+), column (\d+)\)", message)
    if where is None:
        return Fault(file, _("the end of the file"), _("it is not valid TOML"))
    place = _("line {line}, column {column}").format(line=where[1], column=where[2])
    return Fault(file, place, _("it is not valid TOML"))


def _fault_of(file: str, raw: object, message: str) -> Fault:
    """A fault from a message such as "Expected `str`, got `int` - at `$.measures[3].title`"."""
    what, _dash, path = message.partition(" - at ")
    steps: list[str | int] = [name or int(index) for name, index in _STEP.findall(path)]
    return Fault(file, _place(raw, steps), _reason(what))


def _reason(what: str) -> str:
    missing = re.search(r"required field `(\w+)`", what)
    if missing:
        return _("the key “{key}” is missing").format(key=missing[1])
    length = re.search(r"of length (\d+), got (\d+)", what)
    if length:
        return _("it should have {expected} entries and has {found}").format(expected=length[1], found=length[2])
    kinds = re.search(r"Expected `(\w+)[^`]*`, got `(\w+)`", what)
    if kinds:
        return _("it should be {expected} and is {found}").format(expected=_kind(kinds[1]), found=_kind(kinds[2]))
    word = re.search(r"Invalid enum value '(.*)'", what)
    if word:
        return _("“{word}” is not one of the words allowed here").format(word=word[1])
    return _("the value cannot be used here")


def _kind(name: str) -> str:
    """A kind of TOML value in plain words."""
    names = {
        "str": _("text"),
        "int": _("a whole number"),
        "float": _("a number"),
        "bool": _("true or false"),
        "array": _("a list"),
        "object": _("a table"),
        "date": _("a date"),
    }
    return names.get(name, name)


def _place(raw: object, steps: Sequence[str | int]) -> str:
    """Where the steps lead, as a reader of the file would say it: "P1-M4, levels 3"."""
    said: list[str] = []
    for step in steps:
        if isinstance(step, int):
            raw = raw[step] if isinstance(raw, list) else None
            name = _name(raw)
            said = [name] if name else [*said[:-1], f"{said[-1]} {step + 1}"]
        else:
            raw = raw.get(step) if isinstance(raw, dict) else None
            said.append(step)
    return ", ".join(said)


def _name(raw: object) -> str:
    """What an entry calls itself, or nothing."""
    if not isinstance(raw, dict):
        return ""
    name = raw.get("id", raw.get("key"))
    return name if isinstance(name, str) else ""


def _unknown_keys(file: str, raw: object, value: object) -> Iterator[Fault]:
    """A fault for each key of the file that the values it became have no field for."""
    if isinstance(raw, dict) and is_dataclass(value):
        known = value.__dataclass_fields__
        for key, inner in raw.items():
            if key not in known:
                yield Fault(file, _name(raw), _("the key “{key}” is not known").format(key=key))
            elif not isinstance(inner, str):
                yield from _unknown_keys(file, inner, getattr(value, key))
    elif isinstance(raw, list) and isinstance(value, tuple):
        for inner, made in zip(raw, value, strict=True):
            yield from _unknown_keys(file, inner, made)
