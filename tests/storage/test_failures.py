"""The sentences about records and files: short, and always with something to do."""

import inspect
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.core.errors import ToolkitError
from desktop.storage import failures, locks
from desktop.storage.locks import Holder

RECORD = Path("Riverside Patients and Carers.partnership")
PLAIN = [
    value
    for value in vars(failures).values()
    if inspect.isfunction(value)
    and value.__module__ == failures.__name__
    and list(inspect.signature(value).parameters) == ["path"]
]


@pytest.mark.parametrize("sentence", PLAIN)
def test_every_failure_names_the_file_and_says_what_to_do(sentence: Callable[[Path], ToolkitError]) -> None:
    said = sentence(RECORD)
    assert RECORD.name in said.summary
    for words in (said.summary, said.advice):
        assert words.endswith(".")
        for each in words.replace(RECORD.name, "name").rstrip(".").split(". "):
            assert 0 < len(each.split()) <= 25


def test_a_record_that_is_open_elsewhere_says_where_and_since_when() -> None:
    since = datetime(2027, 4, 3, 10, 42, tzinfo=UTC)
    said = failures.open_elsewhere(RECORD, Holder("front-desk", 12, since))
    assert said.summary.endswith("is open in front-desk since 10:42 on 3 April 2027.")
    here = failures.open_elsewhere(RECORD, Holder(locks.computer(), 12, since))
    assert "another window on this computer" in here.summary
    assert "another window" in failures.open_elsewhere(RECORD, Holder("", 0, since)).summary
