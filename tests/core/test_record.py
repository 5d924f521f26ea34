"""The record: putting and taking out entities, sharing what was not touched, and cleaning what was typed."""

from dataclasses import fields, replace

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.action import Action, ActionUpdate
from desktop.core.assessment import MeasureRating, PerspectiveRating, State
from desktop.core.framework import Work
from desktop.core.record import TABLE_OF, TABLES, Entity, OwnGuidance, Record, new_record
from desktop.core.voices import FeedbackItem, ImportedRow
from tests.builders import TODAY, assessed

TITLES = st.text(max_size=8)
ACTIONS = st.builds(Action, title=TITLES, id=st.sampled_from("abcdef"))
UPDATES = st.builds(
    ActionUpdate, action=st.sampled_from("abc"), on=st.just(TODAY), text=TITLES, id=st.sampled_from("xyz")
)
ENTITIES = st.lists(st.one_of(ACTIONS, UPDATES), max_size=12)


@given(ENTITIES)
def test_what_is_put_is_there_and_the_last_of_an_id_wins(entities: list[Entity]) -> None:
    record = new_record("A charity").put(*entities)
    last = {(type(each), each.id): each for each in entities}
    assert len(record.actions) + len(record.action_updates) == len(last)
    for (kind, key), entity in last.items():
        kept = getattr(record, TABLE_OF[kind])[key]
        alone = new_record("A charity").put(entity)
        assert kept == getattr(alone, TABLE_OF[kind])[key]


@given(ENTITIES)
def test_putting_twice_is_putting_once(entities: list[Entity]) -> None:
    once = assessed().put(*entities)
    assert once.put(*entities) == once


@given(ENTITIES)
def test_taking_out_what_was_put_leaves_the_record_as_it_was(entities: list[Entity]) -> None:
    record = assessed()
    assert record.put(*entities).without(*entities) == record
    assert record.without(*entities) == record


@given(ENTITIES)
def test_putting_one_by_one_is_putting_together(entities: list[Entity]) -> None:
    record = together = assessed()
    for each in entities:
        record = record.put(each)
    assert record == together.put(*entities)


def test_a_record_never_changes_and_shares_what_was_not_touched() -> None:
    before = assessed()
    after = before.put(Action("Ask"))
    assert before.actions == {}
    for name, table in after.tables():
        assert (table is getattr(before, name)) == (name != "actions")
    assert before.put() is before
    assert before.without() is before


def test_an_entity_keeps_its_place_when_it_is_changed() -> None:
    record = new_record("A charity").put(Action("one", id="1"), Action("two", id="2"))
    assert [each.title for each in record.put(Action("new", id="1")).actions.values()] == ["new", "two"]


def test_whatever_was_typed_is_cleaned_on_the_way_in() -> None:
    record = assessed().put(
        Action("Ask\x00 five", "A-001", id="a"),
        FeedbackItem(TODAY, "one\r\ntwo", id="f"),
        ImportedRow("b", 3, words=(("Heading\x07", "a\r\nb"),), id="r"),
    )
    assert record.actions["a"].title == "Ask five"
    assert record.feedback["f"].you_said == "one\ntwo"
    assert record.imported_rows["r"].words == (("Heading", "a\nb"),)


def test_what_is_clean_already_is_kept_as_the_same_object() -> None:
    step = Action("Ask")
    assert assessed().put(step).actions[step.id] is step


def test_ratings_of_one_measure_have_one_row() -> None:
    first = MeasureRating("a", "P1-M1", "1.0", State.RATED, 1)
    record = assessed().put(first, replace(first, agreed_level=2), PerspectiveRating("v", "P1-M1"))
    assert list(record.measure_ratings) == ["a/P1-M1"]
    assert list(record.perspective_ratings) == ["v/P1-M1"]


def test_every_entity_has_a_table_and_an_id() -> None:
    assert set(TABLES) == {each.name for each in fields(Record)} - {"id"}
    assert all(hasattr(kind, "id") for kind in TABLES.values())
    assert len(set(TABLES.values())) == len(TABLES)


def test_what_is_referred_to_comes_in_an_earlier_table() -> None:
    order = list(TABLES)
    assert order.index("assessments") < order.index("perspectives") < order.index("perspective_ratings")
    assert order.index("actions") < order.index("action_updates")


def test_a_new_record_has_a_tidy_name_and_an_id_of_its_own() -> None:
    one, two = new_record("  A   charity \n", (Work.PEER,)), new_record("A charity")
    assert one.organisation.name == "A charity"
    assert one.organisation.work == (Work.PEER,)
    assert one.id != two.id


def test_an_organisations_own_guidance_reads_as_a_catalogue_row() -> None:
    own = OwnGuidance("AIS", "Our own note", year="2026", last_checked=TODAY)
    assert own.id == "AIS"
    assert own.as_guidance().title == "Our own note"
    assert own.as_guidance().last_checked == TODAY
