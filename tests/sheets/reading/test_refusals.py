"""Every refusal names the file, says what it is, and what to do, in sentences anyone can read."""

import inspect
from collections.abc import Callable

import pytest

from desktop.core.errors import ToolkitError
from desktop.sheets.reading import foreign, refusals

REFUSALS = [
    each for name, each in inspect.getmembers(refusals, inspect.isfunction) if not name.startswith(("_", "save"))
]
KINDS = (
    "word",
    "text",
    "slides",
    "pdf",
    "picture",
    "mail",
    "packed",
    "database",
    "record",
    "shortcut",
    "numbers",
    "link",
    "web",
    "xml",
    "old",
)


def check(error: ToolkitError) -> None:
    assert "“plan.xlsx”" in error.summary
    for sentence in (error.summary, error.advice):
        assert sentence.endswith(".")
        assert all(len(each.split()) <= 25 for each in sentence.split(". "))


@pytest.mark.parametrize("refusal", REFUSALS)
def test_a_refusal_names_the_file_and_what_to_do(refusal: Callable[[str], ToolkitError]) -> None:
    check(refusal("plan.xlsx"))


@pytest.mark.parametrize("kind", [*KINDS, "exchange", "", "unheard of"])
def test_a_file_of_another_kind_is_named_and_told_what_to_do(kind: str) -> None:
    check(foreign.refuse(kind, "plan.xlsx"))
