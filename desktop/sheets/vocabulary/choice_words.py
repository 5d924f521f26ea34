"""Words charities write for status, progress, priority and level, and what they mean: data for `values.py`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from desktop.core.action import Confidence, Priority, Status
from desktop.core.assessment import State

Meaning = TypeVar("Meaning")


@dataclass(frozen=True, slots=True)
class Level:
    """A level found in a cell: a number, or the state that stands in its place."""

    state: State
    level: int | None = None


def _table(rows: Mapping[Meaning, str]) -> dict[str, Meaning]:
    return {word: meaning for meaning, words in rows.items() for word in words.split(", ")}


STATUS = _table(
    {
        (Status.NOT_STARTED, None): (
            "not started, open, to do, todo, outstanding, pending, new, planned, not yet, no, n, tbc, not begun, "
            "yet to start, to start, not commenced, proposed, identified, raised, û, ✗, ✘, to be started, tba, "
            "incomplete, false"
        ),
        (Status.IN_PROGRESS, None): (
            "in progress, started, ongoing, on going, underway, under way, partly, partial, wip, working on it, in "
            "process, starting, in hand, active, work in progress, partially complete, partly done, in "
            "development, begun, partially completed, partially met, commenced, current, in progresses"
        ),
        (Status.IN_PROGRESS, Confidence.ON_TRACK): "on track, on target, on schedule, progressing well",
        (Status.IN_PROGRESS, Confidence.AT_RISK): "at risk, behind, delayed, slipped, slipping, behind schedule",
        (Status.IN_PROGRESS, Confidence.OFF_TRACK): "off track, off target",
        (Status.DONE, None): (
            "done, complete, completed, closed, achieved, met, finished, yes, y, tick, blue, implemented, "
            "embedded, actioned, signed off, resolved, approved, fully met, all pass, passed, delivered, ü, ✓, ✔, "
            "√, p, fully complete, true"
        ),
        (
            Status.ON_HOLD,
            None,
        ): "on hold, paused, deferred, parked, awaiting, blocked, waiting, stalled, postponed, hold, suspended",
        (Status.WILL_NOT_DO, None): (
            "cancelled, canceled, withdrawn, no longer needed, superseded, rejected, not taken forward, merged, "
            "duplicate, n a, na, not applicable, no longer required, abandoned, dropped, will not do, "
            "discontinued, not required"
        ),
    }
)
"""Words -> status, with confidence where they say both."""
COLOURS = _table(
    {
        (None, Confidence.ON_TRACK): "green, g, on track, on target, on schedule, confident, high",
        (
            None,
            Confidence.AT_RISK,
        ): "amber, yellow, orange, a, y, at risk, delayed, behind, slipping, medium, some concern",
        (None, Confidence.OFF_TRACK): "red, r, off track, overdue, late, low, not confident",
        (Status.DONE, None): "blue, b, complete, completed, done, closed, achieved",
        (Status.NOT_STARTED, None): "white, w, not started, not yet due, not due",
        (Status.ON_HOLD, None): "grey, gray, on hold",
        (None, None): "no date, paused, no rating",
    }
)
"""Colours and words of how an action is going -> the status or the confidence they stand for."""
PRIORITY = _table(
    {
        Priority.HIGH: (
            "high, h, p1, urgent, critical, extreme, very high, red, r, must, must have, immediate, essential, "
            "top, asap, vital, severe, major, cat i, cat 1, p0, h high"
        ),
        Priority.MEDIUM: (
            "medium, med, m, p2, moderate, amber, a, yellow, should, should have, important, normal, average, "
            "medium high, mod, cat ii, cat 2"
        ),
        Priority.LOW: (
            "low, l, p3, p4, green, g, could, could have, desirable, nice to have, long term, very low, minor, "
            "routine, medium low, negligible, cat iii, cat 3"
        ),
    }
)
"""Words -> priority."""
LEVEL = _table(
    {
        Level(State.RATED, 0): (
            "not yet, undeveloped, red, r, no, n, not in place, not met, none, inadequate, absent, emerging, never, "
            "false, fail, failed, non compliant, not compliant, noncompliant, not implemented, not started, poor, "
            "weak, unsat, unsatisfactory, unacceptable, does not support, strongly disagree, not at all, x, û, ✗, ✘"
        ),
        Level(State.RATED, 1): (
            "in places, developing, amber, yellow, a, basic, partly, partial, partially, partly in place, "
            "partially met, partially in place, partly met, requires improvement, sometimes, some, in part, "
            "working towards, in progress, a little, partially compliant, partly compliant, partially implemented, "
            "fair, limited, supports with exceptions, partially supports, yes partly, to some extent, started, rarely, "
            "disagree, tend to disagree, neither agree nor disagree, neither, neutral, satisfactory"
        ),
        Level(State.RATED, 2): (
            "usual practice, achieving, green, g, intermediate, advanced, yes, y, fully, in place, met, fully "
            "met, good, fully in place, achieved, embedded, always, mostly, established, true, pass, passed, all "
            "pass, compliant, fully compliant, implemented, fully implemented, supports, conformant, usually, "
            "done, complete, completed, agree, tend to agree, very good, sat, acceptable, ok, ✓, ✔, √, ü"
        ),
        Level(State.RATED, 3): (
            "together, excelling, purple, blue, gold, exemplar, outstanding, yes fully, exemplary, excellent, strongly "
            "agree"
        ),
        Level(State.DONT_KNOW): "don't know, dont know, unsure, dk, d k, not known, unclear, do not know, not sure",
        Level(State.NOT_APPLICABLE): "n a, na, not applicable, not relevant, does not apply",
        Level(State.NOT_ASSESSED): "tbc, to follow, see notes, tba, to be confirmed, not assessed, not rated",
    }
)
"""Words -> a suggestion for a level; red, amber and green never reach 3."""
LATE = frozenset(["expired", "late", "missed", "overdue", "past due"])
"""Words that leave the rest to the date."""
ENDLESS = ("maintain", "continue", "monitor", "business as usual", "bau")
"""Starts of what is no action with an end."""
RAG = frozenset({"red", "amber", "green", "yellow", "r", "a", "g", "orange", "blue"})
