"""The worked example where no window can be shown."""

from pathlib import Path

import pytest

from desktop.__main__ import main
from desktop.cli.without_screen import has_screen


def test_the_example_is_written_to_a_folder_and_the_program_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert main(["--example"]) == 0
    (folder,) = tmp_path.glob("Partnership*")
    assert {each.suffix for each in folder.iterdir()} == {".xlsx", ".pdf", ".partnership"}
    assert str(folder.name) in capsys.readouterr().out


@pytest.mark.parametrize(
    ("display", "platform", "screen"), [(":0", None, True), ("", None, False), (":0", "offscreen", False)]
)
def test_a_screen_is_where_a_display_is(
    monkeypatch: pytest.MonkeyPatch, display: str, platform: str | None, screen: bool
) -> None:
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    if platform:
        monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert has_screen() is screen
