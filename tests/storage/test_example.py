"""The worked example is put together whole, the same each time, with links that lead somewhere."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop import paths
from desktop.core.assessment import State
from desktop.core.errors import ToolkitError
from desktop.core.record import Entity, Record
from desktop.storage.content import load_framework
from desktop.storage.example import example_record

TODAY = date(2026, 11, 22)
FRAMEWORK = load_framework()
ANY_DAY = st.dates(date(2024, 1, 1), date(2060, 12, 31))


@pytest.fixture(scope="module")
def record() -> Record:
    return example_record(FRAMEWORK, TODAY)


def everything(record: Record) -> Iterator[Entity]:
    for _name, table in record.tables():
        yield from table.values()


def last_and_this(record: Record) -> tuple[str, str]:
    last, this = record.assessments
    return last, this


@pytest.mark.parametrize(
    ("today", "labels"),
    [
        (date(2026, 11, 22), ["2025/26", "2026/27"]),
        (date(2027, 3, 31), ["2025/26", "2026/27"]),
        (date(2027, 4, 1), ["2026/27", "2027/28"]),
        (date(2099, 12, 31), ["2098/99", "2099/00"]),
    ],
)
def test_the_assessments_are_named_after_last_year_and_this_year(today: date, labels: list[str]) -> None:
    made = example_record(FRAMEWORK, today)
    assert [each.label for each in made.assessments.values()] == labels


def test_both_look_at_the_whole_catalogue(record: Record) -> None:
    assert {each.measures for each in record.assessments.values()} == {tuple(FRAMEWORK.by_id)}


def test_last_years_level_stands_beside_this_years(record: Record) -> None:
    last, this = last_and_this(record)
    for rating in record.measure_ratings.values():
        before = record.measure_ratings.get(f"{last}/{rating.measure}") if rating.assessment == this else None
        assert rating.last_level == (before.agreed_level if before else None)


def test_a_rating_is_dated_and_last_years_on_the_day_all_was_agreed(record: Record) -> None:
    last = record.assessments[last_and_this(record)[0]]
    for rating in record.measure_ratings.values():
        if rating.assessment == last.id:
            assert rating.on == last.agreed_on
        else:
            assert (rating.on is None) == (rating.state is State.NOT_ASSESSED)


def test_everything_rated_keeps_its_wording(record: Record) -> None:
    rated = {each.measure for each in record.perspective_ratings.values()}
    rated |= {each.measure for each in record.measure_ratings.values()}
    assert {each.measure for each in record.wordings.values()} == rated


def test_references_and_positions_count_up(record: Record) -> None:
    actions = list(record.actions.values())
    assert [each.reference for each in actions] == [f"A-{n:03d}" for n in range(1, len(actions) + 1)]
    assert [each.position for each in actions] == list(range(1, len(actions) + 1))


def test_a_chosen_activity_is_in_the_catalogues_words(record: Record) -> None:
    chosen = [each for each in record.actions.values() if each.activity]
    assert len(chosen) > 5
    for action in chosen:
        assert action.activity in {each.text for each in FRAMEWORK.measure(action.measures[0]).activities}


@given(today=ANY_DAY)
@settings(max_examples=20)
def test_nothing_that_happened_is_dated_after_today(today: date) -> None:
    made = example_record(FRAMEWORK, today)
    happened = ("on", "start", "agreed_on", "done_on", "told_on", "period_from", "period_to", "last_checked")
    for entity in everything(made):
        for name in happened:
            day = getattr(entity, name, None)
            assert day is None or day <= today, (name, entity)


@given(today=ANY_DAY)
@settings(max_examples=20)
def test_two_examples_made_on_one_day_are_equal(today: date) -> None:
    assert example_record(FRAMEWORK, today) == example_record(FRAMEWORK, today)


@given(today=ANY_DAY)
@settings(max_examples=20)
def test_another_day_gives_the_same_ids_in_the_same_order(today: date) -> None:
    assert [each.id for each in everything(example_record(FRAMEWORK, today))] == [
        each.id for each in everything(example_record(FRAMEWORK, TODAY))
    ]


def test_every_id_and_every_measure_leads_somewhere(record: Record) -> None:
    known = {each.id for each in everything(record)} | set(FRAMEWORK.by_id) | set(FRAMEWORK.success_by_id) | {None, ""}
    for entity in everything(record):
        for name in ("assessment", "previous", "perspective", "action", "carried_from", "batch", "became", "measure"):
            assert getattr(entity, name, None) in known, (name, entity)
        for name in ("measures", "starred", "actions", "ratings"):
            assert set(getattr(entity, name, ())) <= known, (name, entity)
        assert getattr(entity, "success_measure", None) in known


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(paths.resources() / "example", tmp_path / "example"))


@pytest.mark.parametrize(
    ("file", "old", "new", "place"),
    [
        ("organisation.toml", "[organisation]", "[charity]", "organisation"),
        ("organisation.toml", 'nation = "england"', 'nation = "france"', "nation"),
        ("this_year.toml", "[board_paper]", "[paper]", "paper"),
        ("this_year.toml", "P2-M7 = 1\n", "P2-M9 = 1\n", "P2-M9"),
        ("this_year.toml", 'group = "carers"', 'group = "people"', "group"),
        ("last_year.toml", "P1-M1 = 1\n", "P1-M1 = 1.5\n", "P1-M1, level"),
        ("plan.toml", "due_date = -6", 'due_date = "last week"', "leaflets, due_date"),
        ("plan.toml", 'measures = ["P1-M1"]', "measures = []", "promise, activity"),
        ("plan.toml", 'key = "leaflets"\n', "", "actions 6"),
        ("voices.toml", 'you_said = "It is too loud to talk."\n', "", "you_said"),
        ("import.toml", 'file_name = "Improvement plan (old).xlsx"\n', "", "file_name"),
    ],
)
def test_a_mistake_in_a_file_is_named(folder: Path, file: str, old: str, new: str, place: str) -> None:
    text = (folder / file).read_text("utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new), "utf-8")
    with pytest.raises(ToolkitError) as caught:
        example_record(FRAMEWORK, TODAY, folder)
    assert file in caught.value.summary
    assert place in caught.value.summary


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "plan.toml").unlink()
    with pytest.raises(ToolkitError, match=r"plan\.toml"):
        example_record(FRAMEWORK, TODAY, folder)
