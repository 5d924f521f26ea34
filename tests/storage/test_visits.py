"""When records were last opened on this computer: one visit a day, and what was put off in it."""

from datetime import date
from pathlib import Path

from desktop.storage.visits import MOST_KEPT, Visit, load, put_off, save, visited, with_visit

MONDAY, TUESDAY, FRIDAY = date(2026, 11, 16), date(2026, 11, 17), date(2026, 11, 20)


def test_the_first_visit_has_none_before_it() -> None:
    assert visited(None, MONDAY) == Visit(MONDAY)


def test_another_day_is_another_visit_and_asks_again() -> None:
    first = put_off(visited(None, MONDAY), "action:a")
    assert visited(first, FRIDAY) == Visit(FRIDAY, last=MONDAY)


def test_the_same_day_is_the_same_visit_and_asks_nothing_twice() -> None:
    second = put_off(visited(Visit(MONDAY), TUESDAY), "action:a", "action:a", "evidence:b")
    assert second.put_off == ("action:a", "evidence:b")
    assert visited(second, TUESDAY) == second


def test_visits_come_back_as_they_were_kept(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "visits.json"
    kept = with_visit({"one": Visit(MONDAY)}, "two", Visit(FRIDAY, MONDAY, ("action:a",)))
    save(file, kept)
    assert load(file) == kept
    assert list(kept) == ["two", "one"]


def test_the_oldest_are_let_go() -> None:
    kept: dict[str, Visit] = {}
    for number in range(MOST_KEPT + 5):
        kept = with_visit(kept, f"record {number}", Visit(MONDAY))
    assert len(kept) == MOST_KEPT
    assert "record 4" not in kept


def test_a_file_that_cannot_be_understood_is_as_none(tmp_path: Path) -> None:
    file = tmp_path / "visits.json"
    assert load(file) == {}
    file.write_text('{"one": "yesterday"}', encoding="utf-8")
    assert load(file) == {}
