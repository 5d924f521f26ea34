"""What was chosen for the columns of earlier spreadsheets."""

from collections.abc import Callable
from pathlib import Path

from desktop.ui.remembering import Remembering

HEADINGS = frozenset({"action", "lead"})


def attempt(work: Callable[[], object]) -> object:
    return work()


def test_what_was_chosen_is_recalled_for_the_same_headings(tmp_path: Path) -> None:
    memory = Remembering(tmp_path / "home" / "matched.json", attempt)
    assert memory.recall(HEADINGS) == {}
    memory.keep(HEADINGS, {"Lead": "helpers"})
    assert Remembering(tmp_path / "home" / "matched.json", attempt).recall(HEADINGS) == {"Lead": "helpers"}
    assert memory.recall(HEADINGS | {"cost"}) == {}
    memory.keep(HEADINGS, {})
    assert memory.recall(HEADINGS) == {}


def test_nothing_is_written_where_nothing_is_new(tmp_path: Path) -> None:
    tried: list[object] = []
    memory = Remembering(tmp_path / "matched.json", lambda work: tried.append(work()))
    memory.keep(HEADINGS, {})
    assert not (tmp_path / "matched.json").exists()
    memory.keep(HEADINGS, {"Lead": None})
    memory.keep(HEADINGS, {"Lead": None})
    assert len(tried) == 1
