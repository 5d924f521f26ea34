"""Visits of the open record, by a clock: noted once a day, kept over a restart."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from desktop.storage.visits import Visit
from desktop.ui.visiting import Visiting

MONDAY, FRIDAY = date(2026, 11, 16), date(2026, 11, 20)


class Clock:
    """A day that a test sets."""

    def __init__(self) -> None:
        self.day = MONDAY

    def __call__(self) -> date:
        return self.day


def visiting(folder: Path, clock: Clock) -> Visiting:
    def attempt(work: Callable[[], object]) -> None:
        work()

    return Visiting(folder / "visits.json", attempt, clock)


def test_last_time_is_known_after_a_restart(tmp_path: Path) -> None:
    clock = Clock()
    assert visiting(tmp_path, clock).visit("harbour") == Visit(MONDAY)
    clock.day = FRIDAY
    later = visiting(tmp_path, clock)
    assert later.visit("harbour") == Visit(FRIDAY, MONDAY)
    assert later.visit("other") == Visit(FRIDAY)
    assert later.visit("harbour") == Visit(FRIDAY, MONDAY)


def test_what_is_put_off_stays_put_off_all_day_and_no_longer(tmp_path: Path) -> None:
    clock = Clock()
    visiting(tmp_path, clock).put_off("harbour", "action:a")
    assert visiting(tmp_path, clock).visit("harbour").put_off == ("action:a",)
    clock.day = FRIDAY
    assert visiting(tmp_path, clock).visit("harbour").put_off == ()


def test_a_program_left_open_over_night_begins_another_visit(tmp_path: Path) -> None:
    clock = Clock()
    held = visiting(tmp_path, clock)
    held.visit("harbour")
    clock.day = FRIDAY
    assert held.visit("harbour") == Visit(FRIDAY, MONDAY)
