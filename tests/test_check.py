"""The one check: a step whose tool is missing fails with a sentence of what to do."""

from tests.check import Step, run


def test_a_missing_tool_is_told_with_what_to_install() -> None:
    result = run(Step("layers", ("no-such-tool", "--no-logo")))
    assert not result.passed
    assert "pip install -e" in result.output
