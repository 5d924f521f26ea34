"""The list of guidance documents: whose row shows, for which nation, and which measures draw on it."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.core.edits.describing import describe
from desktop.core.framework import Nation
from desktop.core.guidance import Document, Scope, documents, scope_of
from desktop.core.kept import Kept, kind_of_place
from desktop.core.record import OwnGuidance, Record, new_record
from tests.builders import TODAY, catalogue

THIRD_PARTY = {"CARER", "CGC", "FFT", "FYFV", "NPCIMP", "PPVPAY"}


def listed(record: Record) -> dict[str, Document]:
    return {each.key: each for each in documents(record, catalogue())}


def test_every_document_of_the_catalogue_is_listed_with_the_measures_that_draw_on_it() -> None:
    found = listed(new_record("A"))
    assert set(found) == set(catalogue().guidance_by_key)
    assert found["WALES"].own is False
    for document in found.values():
        assert all(document.key in catalogue().measure(each).guidance for each in document.measures)
    assert "P1-M1" in found["WPPC"].measures


def test_a_third_partys_copy_is_named_and_never_linked() -> None:
    found = listed(new_record("A"))
    assert all(not found[each].shown.address and found[each].shown.note for each in THIRD_PARTY)


def test_every_address_of_the_catalogue_is_one_that_a_browser_opens() -> None:
    addresses = [each.address for each in catalogue().guidance if each.address]
    assert addresses
    assert {kind_of_place(each) for each in addresses} == {Kept.ADDRESS}


@pytest.mark.parametrize(
    ("words", "nation", "scope"),
    [
        ("England and Wales", Nation.WALES, Scope.OWN),
        ("England and Wales", Nation.SCOTLAND, Scope.ELSEWHERE),
        ("Great Britain", Nation.SCOTLAND, Scope.OWN),
        ("Great Britain", Nation.NORTHERN_IRELAND, Scope.ELSEWHERE),
        ("UK", Nation.WALES, Scope.EVERYWHERE),
        ("International", Nation.ENGLAND, Scope.EVERYWHERE),
        ("England", None, Scope.EVERYWHERE),
        ("England", Nation.UK, Scope.ELSEWHERE),
    ],
)
def test_whom_a_document_is_for_follows_from_the_nation(words: str, nation: Nation | None, scope: Scope) -> None:
    assert scope_of(words, nation) is scope


def test_documents_for_our_own_nation_come_first() -> None:
    found = documents(describe(new_record("A"), nation=Nation.WALES), catalogue())
    scopes = [each.scope for each in found]
    assert scopes == sorted(scopes, key=tuple(Scope).index)
    assert found[0].scope is Scope.OWN
    assert "WALES" in [each.key for each in found if each.scope is Scope.OWN]


def test_our_own_row_shows_in_place_of_the_catalogues_and_our_own_keys_beside_them() -> None:
    record = new_record("A").put(OwnGuidance("AIS", "Our own guide"), OwnGuidance("PLAN", "Our own plan"))
    found = listed(record)
    assert found["AIS"].shown.title == "Our own guide"
    assert found["AIS"].ours == catalogue().guidance_by_key["AIS"]
    assert found["AIS"].changed
    assert found["AIS"].measures
    assert found["PLAN"].ours is None
    assert found["PLAN"].changed


def test_a_row_that_was_only_looked_at_again_is_not_called_changed() -> None:
    ours = catalogue().guidance_by_key["AIS"]
    row = OwnGuidance(ours.key, ours.title, ours.publisher, ours.year, ours.nation, ours.address, TODAY, ours.note)
    document = listed(new_record("A").put(row))["AIS"]
    assert document.own
    assert not document.changed


def test_a_document_is_due_a_year_after_it_was_last_checked() -> None:
    document = listed(new_record("A"))["AIS"]
    checked = replace(document, shown=replace(document.shown, last_checked=date(2025, 11, 22)))
    assert not checked.due(TODAY)
    assert checked.due(date(2026, 11, 23))
    assert replace(document, shown=replace(document.shown, last_checked=None)).due(TODAY)
