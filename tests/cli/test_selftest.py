"""The self-test itself, as the built program runs it."""

import pytest

from desktop.__main__ import main


def test_every_step_passes_and_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["self-test"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) > 8
    assert lines[-1] == "Self-test passed."
