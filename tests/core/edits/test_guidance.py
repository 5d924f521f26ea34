"""Guidance documents: an own row in place of the catalogue's, own documents, and putting back."""

from datetime import date

import pytest

from desktop.core.edits import guidance
from desktop.core.errors import ToolkitError
from desktop.core.record import OwnGuidance, new_record
from tests.builders import TODAY, catalogue

AIS = catalogue().guidance_by_key["AIS"]


def test_a_changed_row_shows_instead_and_the_catalogue_stays() -> None:
    record = guidance.change_guidance(new_record("A"), catalogue(), "AIS", note="Read by our trustees.")
    assert record.own_guidance["AIS"].note == "Read by our trustees."
    assert record.own_guidance["AIS"].title == AIS.title
    assert catalogue().guidance_by_key["AIS"] == AIS


def test_put_back_shows_the_catalogues_row_again() -> None:
    record = guidance.change_guidance(new_record("A"), catalogue(), "AIS", note="Ours")
    assert not guidance.put_back(record, "AIS").own_guidance
    assert guidance.put_back(new_record("A"), "AIS").own_guidance == {}


def test_a_row_that_says_what_the_catalogue_says_is_no_row_of_its_own() -> None:
    record = guidance.change_guidance(new_record("A"), catalogue(), "AIS", note="Ours")
    assert not guidance.change_guidance(record, catalogue(), "AIS", note=AIS.note).own_guidance


def test_checked_today_changes_the_day_alone() -> None:
    record = guidance.checked(new_record("A"), catalogue(), "AIS", TODAY)
    row = record.own_guidance["AIS"]
    assert (row.last_checked, row.title, row.address) == (TODAY, AIS.title, AIS.address)


def test_a_document_of_our_own_has_a_key_nobody_uses() -> None:
    record = guidance.add_guidance(new_record("A"), catalogue(), OwnGuidance(" PLAN ", "Our own plan"))
    assert record.own_guidance["PLAN"].title == "Our own plan"
    for key in ("plan", "ais"):
        with pytest.raises(ToolkitError, match="in use already"):
            guidance.add_guidance(record, catalogue(), OwnGuidance(key, "Another"))
    with pytest.raises(ToolkitError, match="needs a short name"):
        guidance.add_guidance(record, catalogue(), OwnGuidance(" ", "Another"))


def test_a_document_needs_a_name() -> None:
    with pytest.raises(ToolkitError, match="needs a name"):
        guidance.add_guidance(new_record("A"), catalogue(), OwnGuidance("PLAN", " "))
    with pytest.raises(ToolkitError, match="needs a name"):
        guidance.change_guidance(new_record("A"), catalogue(), "AIS", title="")


def test_a_document_of_our_own_can_be_changed_checked_and_removed() -> None:
    record = guidance.add_guidance(new_record("A"), catalogue(), OwnGuidance("PLAN", "Our own plan"))
    record = guidance.checked(record, catalogue(), "PLAN", date(2026, 1, 1))
    assert record.own_guidance["PLAN"].last_checked == date(2026, 1, 1)
    assert not guidance.put_back(record, "PLAN").own_guidance
