"""A window that does nothing but edit, in a process to be killed: prints each act's number once it says it is saved.

Act by act the record holds one number everywhere, worked out by `number_after`, so that a half-done act would show.
"""

import sys
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path

from desktop.core.action import Action, ActionUpdate
from desktop.core.assessment import (
    Assessment,
    AssessmentKind,
    Evidence,
    EvidenceKind,
    Group,
    MeasureRating,
    Perspective,
    PerspectiveRating,
    State,
)
from desktop.core.record import Record, new_record
from desktop.storage.store import Store

DAY = date(2026, 4, 6)
MEASURES = tuple(f"P{principle}-M{number}" for principle in range(1, 7) for number in range(1, 9))


def starting_record() -> Record:
    """One assessment with two views, every measure answered, and thirty actions, all holding number 0."""
    assessment = Assessment("2026/27", AssessmentKind.FULL, DAY, "1.0", MEASURES, id="assessment")
    views = [Perspective(assessment.id, group, id=group.value) for group in (Group.STAFF, Group.PATIENTS)]
    ratings = [PerspectiveRating(view.id, each, State.RATED, 1, comment="0") for view in views for each in MEASURES]
    agreed = [MeasureRating(assessment.id, each, "1.0", State.RATED, 1, note="0") for each in MEASURES]
    actions = [Action(f"Action {number}", id=f"action-{number}", notes="0") for number in range(30)]
    return new_record("Riverside Carers").put(assessment, *views, *ratings, *agreed, *actions)


def numbered(record: Record, number: int) -> Record:
    """The record after the edit with this number: five tables bear it, one row is new and one old row is gone."""
    measure = MEASURES[0]
    rating = record.perspective_ratings[f"patients/{measure}"]
    agreed = record.measure_ratings[f"assessment/{measure}"]
    action = record.actions["action-0"]
    long = "So that an edit takes more than one page. " * (number % 300)
    edited = record.put(
        replace(rating, comment=str(number), level=number % 4),
        replace(agreed, note=str(number)),
        replace(action, notes=str(number), detail=long),
        Evidence((agreed.id,), EvidenceKind.SEEN, str(number), DAY, id="evidence"),
        ActionUpdate("action-0", DAY, str(number), id=f"news-{number}"),
    )
    return edited.without(*(each for each in record.action_updates.values() if each.id != f"news-{number}"))


def numbers(record: Record) -> set[str]:
    """The numbers a record holds: one where nothing is half done."""
    measure = MEASURES[0]
    return {
        record.perspective_ratings[f"patients/{measure}"].comment,
        record.measure_ratings[f"assessment/{measure}"].note,
        record.actions["action-0"].notes,
        *(each.title for each in record.evidence.values()),
        *(each.text for each in record.action_updates.values()),
        *(each.removeprefix("news-") for each in record.action_updates),
    }


def number_after(act: int) -> int:
    """The number held after an act: of five, the fourth takes the third back, and the fifth does it again."""
    return act - 2 if act % 5 in (4, 0) and act > 0 else act


def edit_for_ever(path: Path, first: int) -> None:
    """Open the record and go on from act `first`, printing each when it is saved."""
    with Store.open(path) as store:
        say("open")
        for act in count(first):
            if act % 5 == 4:
                store.undo()
            elif act % 5 == 0:
                store.redo()
            else:
                store.save(numbered(store.record, act), f"Edit {act}")
            say(act)


def say(word: object) -> None:
    """A line that the one who reads us has at once."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    edit_for_ever(Path(sys.argv[1]), int(sys.argv[2]))
