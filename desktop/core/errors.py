"""What can go wrong that a person can put right: errors that stop a task, and problems found inside data."""

from dataclasses import dataclass
from enum import StrEnum


class ToolkitError(Exception):
    """A task that could not be done: one sentence of what happened, one of what to do."""

    def __init__(self, summary: str, advice: str) -> None:
        super().__init__(summary)
        self.summary = summary
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.summary} {self.advice}"


class Severity(StrEnum):
    """How much a problem matters: look at it, choose an answer, or nothing goes on until it is put right."""

    CHECK = "check"
    CHOOSE = "choose"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding inside data; `place` says where (a cell, a measure id, an action reference)."""

    place: str
    found: str
    expected: str
    fix: str
    severity: Severity = Severity.CHECK
