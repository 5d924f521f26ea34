"""Files appear whole or not at all; what was there before survives any failure; nothing else stays behind."""

import hashlib
from pathlib import Path

import pytest

from desktop.core.errors import ToolkitError
from desktop.storage import files
from tests.storage.samples import ordinary_user


def test_a_new_file_holds_what_was_written(tmp_path: Path) -> None:
    files.write(tmp_path / "plan.xlsx", b"a plan")
    assert (tmp_path / "plan.xlsx").read_bytes() == b"a plan"
    assert [each.name for each in tmp_path.iterdir()] == ["plan.xlsx"]


def test_an_older_file_is_replaced_and_keeps_who_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(b"an older and longer plan")
    path.chmod(0o640)
    files.write(path, b"a plan")
    assert path.read_bytes() == b"a plan"
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_still_leads_to_the_file(tmp_path: Path) -> None:
    (tmp_path / "real.pdf").write_bytes(b"old")
    (tmp_path / "link.pdf").symlink_to(tmp_path / "real.pdf")
    files.write(tmp_path / "link.pdf", b"new")
    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "real.pdf").read_bytes() == b"new"


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "plan.xlsx").mkdir()
    with pytest.raises(ToolkitError, match="is a folder"):
        files.write(tmp_path / "plan.xlsx", b"a plan")
    assert [each.name for each in tmp_path.iterdir()] == ["plan.xlsx"]


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(ToolkitError, match=r"folder for “plan\.xlsx” could not be found"):
        files.write(tmp_path / "nowhere" / "plan.xlsx", b"a plan")


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "letter").write_bytes(b"Dear all")
    with pytest.raises(ToolkitError, match=r"folder for “plan\.xlsx” could not be found"):
        files.write(tmp_path / "letter" / "plan.xlsx", b"a plan")


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(ToolkitError, match="too long"):
        files.write(tmp_path / ("x" * 300), b"a plan")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_takes_no_changes_is_told_and_the_older_file_kept() -> None:
    with ordinary_user() as folder:
        path = folder / "plan.xlsx"
        path.write_bytes(b"an older plan")
        folder.chmod(0o555)
        with pytest.raises(ToolkitError, match="does not let you"):
            files.write(path, b"a plan")
        folder.chmod(0o755)
        assert path.read_bytes() == b"an older plan"
        assert [each.name for each in folder.iterdir()] == ["plan.xlsx"]


def test_a_file_that_may_not_be_changed_is_told_and_kept() -> None:
    with ordinary_user() as folder:
        path = folder / "plan.xlsx"
        path.write_bytes(b"an older plan")
        path.chmod(0o444)
        with pytest.raises(ToolkitError, match="does not let you"):
            files.write(path, b"a plan")
        assert path.read_bytes() == b"an older plan"


def test_whatever_goes_wrong_while_filling_it_the_older_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(b"an older plan")

    def fill_half() -> None:
        with files.replacing(path) as temporary:
            temporary.write_bytes(b"half a pl")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fill_half()
    assert path.read_bytes() == b"an older plan"
    assert [each.name for each in tmp_path.iterdir()] == ["plan.xlsx"]


def test_a_hash_is_that_of_the_bytes(tmp_path: Path) -> None:
    (tmp_path / "plan.xlsx").write_bytes(b"a plan")
    assert files.sha256(tmp_path / "plan.xlsx") == hashlib.sha256(b"a plan").hexdigest()
    with pytest.raises(ToolkitError, match="no file"):
        files.sha256(tmp_path / "other.xlsx")
