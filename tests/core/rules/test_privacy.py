"""Privacy and care, rule by rule; the small numbers of forms are in test_small_numbers.py."""

from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any, get_type_hints

import pytest

from desktop.core.action import Action
from desktop.core.assessment import Group
from desktop.core.checks import before_print
from desktop.core.free_text import free_texts
from desktop.core.record import TABLES, Entity, new_record
from desktop.core.voices import FeedbackItem, Involvement, Quote
from tests.builders import NOW, TODAY, assessed, catalogue, said, view_id
from tests.exporting import exports

SAID = "Somebody rang me back the same evening."
NOT_FREE = {
    "organisations": {"name", "charity_number", "other_formats"},
    "assessments": {"label", "catalogue_version", "lead", "previous"},
    "perspectives": {"assessment"},
    "perspective_ratings": {"perspective", "measure"},
    "measure_ratings": {"assessment", "measure", "measure_version"},
    "wordings": {"measure", "version", "title", "statement", "patient_question", "carer_question"},
    "actions": {"reference", "activity", "owner", "helpers", "carried_from"},
    "action_updates": {"action", "who"},
    "success_readings": {"success_measure", "assessment"},
    "feedback": {"route"},
    "board_papers": {"assessment", "author_role", "sponsor"},
    "import_batches": {"file_name", "sheet", "colour_key"},
    "imported_rows": {"batch", "became", "skipped"},
    "own_guidance": {"key", "title", "publisher", "year", "nation", "address", "note"},
}
"""Table -> texts that are no free text about people: names of things, ids, the organisation's own contact, roles."""


def texts_of(kind: type[Entity]) -> set[str]:
    """The fields of an entity that hold one text."""
    return {name for name, hint in get_type_hints(kind).items() if hint in (str, str | None) and name != "id"}


def test_the_program_needs_no_name_but_the_organisations() -> None:
    assert before_print(new_record("A charity"), catalogue(), None, TODAY) == ()
    assert before_print(new_record(""), catalogue(), None, TODAY) != ()


@pytest.mark.parametrize("kind", [Quote, FeedbackItem, Involvement])
def test_there_is_no_field_for_who_said_it(kind: type[Entity]) -> None:
    assert not {"name", "who", "person", "patient"} & {each.name for each in fields(kind)}


@pytest.mark.parametrize("owner", ["Manager", "Volunteers’ lead", "SM", "J. S."])
def test_an_owner_can_be_a_role_or_initials(owner: str) -> None:
    action = Action("Ask", "A-001", owner=owner, due_date=TODAY + timedelta(days=90))
    assert before_print(new_record("A charity").put(action), catalogue(), None, TODAY) == ()


def test_every_free_text_is_looked_through_for_names_and_health() -> None:
    for table, kind in TABLES.items():
        looked = texts_of(kind) - NOT_FREE.get(table, set())
        blank = {name: f"Jane Example has dementia: {name}." for name in looked}
        assert looked_through(table, kind, blank) == set(blank.values()), table


def looked_through(table: str, kind: type[Entity], texts: dict[str, str]) -> set[str]:
    """Which of these texts, put into one entity of a table, are looked through."""
    record = said(assessed(Group.STAFF), Group.STAFF, {"P1-M1": 1})
    owners = {"assessment": NOW, "perspective": view_id(Group.STAFF), "measure": "P1-M2", "action": "a", "batch": "b"}
    required = {"on": TODAY, "start": TODAY, "ratings": (), "kind": "people", "label": "x", "catalogue_version": "1.0"}
    required |= {"group": Group.STAFF, "measures": (), "measure_version": "1.0", "success_measure": "P1-M1-S1"}
    names = {each.name for each in fields(kind)}
    given = {name: value for name, value in (owners | required).items() if name in names}
    if not texts:
        return set()
    make: Any = kind
    return {text for _place, text in free_texts(record.put(make(**given, **texts))) if text in texts.values()}


@pytest.mark.parametrize(
    ("consent", "ends", "prints"),
    [
        (True, TODAY, True),
        (True, TODAY - timedelta(days=1), False),
        (True, None, False),
        (False, date(2030, 1, 1), False),
    ],
)
def test_a_quote_leaves_only_with_consent_on_record_and_an_end_date_to_come(
    consent: bool, ends: date | None, prints: bool
) -> None:
    record = assessed(Group.PATIENTS, measures=("P1-M1",))
    record = record.put(Quote(SAID, Group.PATIENTS, consent, ends, ("P1-M1",)))
    left = [name for name, text in exports(record, [NOW]) if SAID in text]
    assert bool(left) is prints


def test_a_quote_without_consent_is_private_in_every_other_text_too() -> None:
    record = said(assessed(Group.PATIENTS, measures=("P1-M1",)), Group.PATIENTS, {"P1-M1": 1})
    (row,) = record.perspective_ratings.values()
    record = record.put(Quote(SAID, Group.PATIENTS), replace(row, comment=f"One said: {SAID}"))
    assert [name for name, text in exports(record, [NOW]) if SAID in text] == []
