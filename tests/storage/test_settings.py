"""Settings: what was saved comes back, and what is damaged is kept aside."""

from pathlib import Path

import pytest

from desktop.core.errors import ToolkitError
from desktop.storage import settings
from desktop.storage.settings import Settings


def test_there_are_settings_before_any_were_saved(tmp_path: Path) -> None:
    assert settings.load(tmp_path / "settings.json") == Settings()
    assert list(tmp_path.iterdir()) == []


def test_what_was_saved_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "home" / "settings.json"
    mine = Settings(text_size=150, theme="contrast", window_size=(1280, 800), window_maximised=True)
    mine = mine.with_record(Path("/stick/Café.partnership"))
    settings.save(path, mine)
    assert settings.load(path) == mine


@pytest.mark.parametrize(
    "words",
    ["", "nonsense", "[]", '{"text_size": 9000}', '{"theme": "pink"}', '{"last_record": 1}', "[" * 5000, '"\\ud800'],
)
def test_settings_that_cannot_be_understood_are_kept_aside(tmp_path: Path, words: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(words)
    assert settings.load(path) == Settings()
    assert (tmp_path / "settings.damaged.json").read_text() == words
    assert not path.exists()


def test_settings_of_a_later_version_are_read_as_far_as_they_are_known(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"text_size": 125, "something_later": true}')
    assert settings.load(path) == Settings(text_size=125)


def test_the_record_used_last_is_the_one_to_open_next_time() -> None:
    assert Settings().with_record(Path("a")).with_record(Path("b")).last_record == "b"


def test_settings_that_cannot_be_written_are_told(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where the folder should be")
    with pytest.raises(ToolkitError):
        settings.save(tmp_path / "home" / "settings.json", Settings())
