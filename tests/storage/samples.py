"""Small real records and broken files for the tests of storage."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from desktop.core.action import Action
from desktop.core.assessment import (
    Assessment,
    AssessmentKind,
    Group,
    MeasureRating,
    Perspective,
    PerspectiveRating,
    State,
)
from desktop.core.record import Record, new_record
from desktop.storage.store import Store

NOBODY = 65534
START = datetime(2026, 4, 6, 9, 30, tzinfo=UTC)


class Ticking:
    """A clock that is a minute later each time it is read."""

    def __init__(self, start: datetime = START) -> None:
        self.next = start

    def __call__(self) -> datetime:
        now = self.next
        self.next += timedelta(minutes=1)
        return now


def sample_record() -> Record:
    """One assessment, two views, three ratings, two actions."""
    assessment = Assessment("2026/27", AssessmentKind.QUICK, date(2026, 4, 6), "1.0", ("P1-M1", "P2-M1"))
    staff, patients = Perspective(assessment.id, Group.STAFF), Perspective(assessment.id, Group.PATIENTS, people=5)
    return new_record("Riverside Carers").put(
        assessment,
        staff,
        patients,
        PerspectiveRating(staff.id, "P1-M1", State.RATED, 2),
        PerspectiveRating(patients.id, "P1-M1", State.RATED, 1, comment="It depends on who you meet."),
        MeasureRating(assessment.id, "P1-M1", "1.0", State.RATED, 1),
        Action("Send the leaflet in large print", reference="A-001", due_date=date(2026, 9, 1)),
        Action("Ask five people", reference="A-002"),
    )


def saved_sample(folder: Path, name: str = "sample.partnership") -> Path:
    """A closed file that holds the sample record and one step of history."""
    path = folder / name
    with Store.create(path, sample_record(), Ticking()) as store:
        store.save(store.record.put(Action("Thank the volunteers", reference="A-003")), "An action added")
    return path


def change(path: Path, *statements: str) -> None:
    """Change a closed file behind the program's back, its rules switched off."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            connection.execute(statement)


@contextmanager
def ordinary_user() -> Iterator[Path]:
    """A folder of an ordinary user, and that user's rights inside the block: permissions mean nothing to root."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if os.geteuid() != 0:
            yield folder
            return
        os.chown(folder, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, 0)
        try:
            yield folder
        finally:
            os.setresuid(0, 0, 0)
