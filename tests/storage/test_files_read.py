"""Reading a file from elsewhere: whole, within a limit, and left as it is."""

import os
from pathlib import Path

import pytest

from desktop.core.errors import ToolkitError
from desktop.storage.files import LARGEST_READ, read


def test_a_file_is_read_whole_and_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "plan.csv"
    file.write_bytes(b"Action,Who\n")
    before = file.stat().st_mtime_ns
    assert read(file) == b"Action,Who\n"
    assert file.stat().st_mtime_ns == before


def test_the_limit_itself_is_read_and_a_byte_more_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "plan.xlsx"
    file.touch()
    os.truncate(file, LARGEST_READ)
    assert len(read(file)) == LARGEST_READ
    os.truncate(file, LARGEST_READ + 1)
    with pytest.raises(ToolkitError) as refused:
        read(file)
    assert refused.value.summary == "“plan.xlsx” is larger than 20 MB."


@pytest.mark.parametrize(
    ("name", "summary"),
    [
        ("gone.xlsx", "There is no file “gone.xlsx” in that folder."),
        ("gone/plan.xlsx", "The folder for “plan.xlsx” could not be found."),
        (".", "is a folder, not a file."),
    ],
)
def test_what_is_not_there_or_no_file_is_said_in_words(tmp_path: Path, name: str, summary: str) -> None:
    with pytest.raises(ToolkitError) as refused:
        read(tmp_path / name)
    assert summary in refused.value.summary
    assert refused.value.advice
