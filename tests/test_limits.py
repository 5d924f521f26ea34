"""The size, name and mirror checks find what they are for."""

from pathlib import Path

import pytest

from tests import limits


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A small project with one room."""
    for folder in ("desktop/core", "tests/core", "tests/journeys"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "desktop/core/scoring.py").touch()
    return tmp_path


def written(path: Path, text: str) -> list[Path]:
    path.write_text(text)
    return [path]


def test_a_file_may_have_400_lines_and_not_401(tmp_path: Path) -> None:
    assert not list(limits.too_big(written(tmp_path / "long.py", "x = 1\n" * 400)))
    assert list(limits.too_big(written(tmp_path / "long.py", "x = 1\n" * 401)))


def test_a_file_over_300_lines_is_named(tmp_path: Path) -> None:
    assert not list(limits.second_looks(written(tmp_path / "long.py", "x = 1\n" * 300)))
    assert list(limits.second_looks(written(tmp_path / "long.py", "x = 1\n" * 301)))


def test_a_function_may_have_60_lines_and_not_61(tmp_path: Path) -> None:
    assert not list(limits.too_big(written(tmp_path / "long.py", "def f():\n" + " x = 1\n" * 59)))
    assert list(limits.too_big(written(tmp_path / "long.py", "def f():\n" + " x = 1\n" * 60)))


@pytest.mark.parametrize("name", ["utils", "file_manager", "base", "test_helpers"])
def test_a_name_that_says_nothing_is_refused(name: str) -> None:
    assert list(limits.badly_named([Path(f"{name}.py")]))


def test_a_database_is_no_base() -> None:
    assert not list(limits.badly_named([Path("database.py")]))


def test_tests_may_stand_for_a_module_a_side_of_it_or_its_room(tree: Path) -> None:
    (tree / "tests/core/test_scoring.py").touch()
    (tree / "tests/core/test_scoring_laws.py").touch()
    (tree / "tests/core/test_core.py").touch()
    (tree / "tests/journeys/test_first_hour.py").touch()
    (tree / "tests/test_layers.py").touch()
    assert not list(limits.unmirrored(tree))


@pytest.mark.parametrize("stray", ["tests/core/test_score.py", "tests/cores/test_scoring.py"])
def test_tests_that_stand_for_nothing_are_found(tree: Path, stray: str) -> None:
    (tree / stray).parent.mkdir(exist_ok=True)
    (tree / stray).touch()
    assert list(limits.unmirrored(tree))
