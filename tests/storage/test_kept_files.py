"""A path of evidence leads somewhere, or it does not; looking never fails."""

from pathlib import Path

import pytest

from desktop.storage.kept_files import is_there


def test_a_file_and_a_folder_are_there(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").touch()
    assert is_there(tmp_path / "notes.txt")
    assert is_there(tmp_path)


@pytest.mark.parametrize("name", ["nothing", "a\0b", "x" * 5000])
def test_what_leads_nowhere_is_not_there(tmp_path: Path, name: str) -> None:
    assert not is_there(tmp_path / name)
