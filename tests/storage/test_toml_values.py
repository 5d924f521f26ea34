"""A TOML file becomes a value, or one sentence that names the file and the key."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

import pytest

from desktop.core.errors import ToolkitError
from desktop.storage.toml_values import read


class Size(StrEnum):
    SMALL = "small"
    LARGE = "large"


@dataclass(frozen=True, slots=True)
class Leaf:
    id: str
    size: Size = Size.SMALL
    ends: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Note:
    text: str


@dataclass(frozen=True, slots=True)
class Tree:
    name: str
    leaves: tuple[Leaf, ...] = ()
    notes: tuple[Note, ...] = ()
    height: int | None = None
    evergreen: bool = False
    planted: date | None = None


def file(folder: Path, text: str) -> Path:
    path = folder / "tree.toml"
    path.write_text(text, "utf-8")
    return path


def said(folder: Path, text: str) -> str:
    with pytest.raises(ToolkitError) as caught:
        read(file(folder, text), Tree)
    assert caught.value.advice == "Put this right in the file, or install the program again."
    return caught.value.summary


def test_a_file_becomes_frozen_values(tmp_path: Path) -> None:
    text = (
        'name = "Oak"\nplanted = 2026-11-01\nheight = 12\nleaves = [{ id = "L1", size = "large", ends = ["a", "b"] }]'
    )
    expected = Tree("Oak", (Leaf("L1", Size.LARGE, ("a", "b")),), height=12, planted=date(2026, 11, 1))
    assert read(file(tmp_path, text), Tree) == expected


def test_a_mark_at_the_start_that_some_editors_write_does_no_harm(tmp_path: Path) -> None:
    assert read(file(tmp_path, '\ufeffname = "Oak"'), Tree) == Tree("Oak")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("height = 3", ": the key “name” is missing."),
        ("name = 3", " at name: it should be text and is a whole number."),
        ('name = ["Oak"]', " at name: it should be text and is a list."),
        ('name = "Oak"\nheight = "tall"', " at height: it should be a whole number and is text."),
        ('name = "Oak"\nheight = 1.5', " at height: it should be a whole number and is a number."),
        ('name = "Oak"\nevergreen = 1', " at evergreen: it should be true or false and is a whole number."),
        ('name = "Oak"\nplanted = 2026', " at planted: it should be a date and is a whole number."),
        ('name = "Oak"\nplanted = "soon"', " at planted: the value cannot be used here."),
        ('name = "Oak"\nleaves = ["x"]', " at leaves 1: it should be a table and is text."),
        ('name = "Oak"\nbranch = 1', ": the key “branch” is not known."),
    ],
)
def test_a_wrong_key_is_named(tmp_path: Path, text: str, expected: str) -> None:
    assert said(tmp_path, text) == f"The file tree.toml is wrong{expected}"


@pytest.mark.parametrize(
    ("leaf", "expected"),
    [
        ('id = "L7", colour = "red"', "L7: the key “colour” is not known."),
        ('id = "L7", size = "huge"', "L7, size: “huge” is not one of the words allowed here."),
        ('id = "L7", ends = ["a"]', "L7, ends: it should have 2 entries and has 1."),
        ('id = "L7", ends = ["a", 2]', "L7, ends 2: it should be text and is a whole number."),
        ('size = "small"', "leaves 2: the key “id” is missing."),
    ],
)
def test_an_entry_of_a_list_goes_by_its_own_id(tmp_path: Path, leaf: str, expected: str) -> None:
    text = f'name = "Oak"\nleaves = [{{ id = "L1" }}, {{ {leaf} }}]'
    assert said(tmp_path, text) == f"The file tree.toml is wrong at {expected}"


def test_an_entry_without_an_id_goes_by_its_place(tmp_path: Path) -> None:
    text = 'name = "Oak"\nnotes = [{ text = "a" }, { text = 2 }]'
    expected = "The file tree.toml is wrong at notes 2, text: it should be text and is a whole number."
    assert said(tmp_path, text) == expected


def test_broken_toml_is_named_by_line_and_column(tmp_path: Path) -> None:
    expected = "The file tree.toml is wrong at line 2, column 8: it is not valid TOML."
    assert said(tmp_path, 'name = "Oak"\nheight 12') == expected


def test_toml_that_stops_too_soon_is_named_by_its_end(tmp_path: Path) -> None:
    assert said(tmp_path, 'name = "Oak') == "The file tree.toml is wrong at the end of the file: it is not valid TOML."


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    path = tmp_path / "tree.toml"
    path.write_bytes('name = "Chêne"'.encode("latin-1"))
    with pytest.raises(ToolkitError, match=r"The file tree\.toml is wrong: it is not saved as UTF-8 text\."):
        read(path, Tree)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ToolkitError, match=r"The file tree\.toml is missing from the program’s own folder\."):
        read(tmp_path / "tree.toml", Tree)


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    (tmp_path / "tree.toml").mkdir()
    with pytest.raises(ToolkitError, match=r"The file tree\.toml cannot be opened\."):
        read(tmp_path / "tree.toml", Tree)
