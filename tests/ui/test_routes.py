"""Which pages the sidebar offers when: what was said and counted waits until there is some."""

from datetime import date

from desktop.core.action import Action, Status
from desktop.core.edits.planning import add_actions
from desktop.core.record import Record
from desktop.core.voices import FeedbackItem, Tracked
from desktop.ui.routes import page_names, sidebar_counts, sidebar_pages, sidebar_place
from tests.builders import TODAY, assessed
from tests.ui.scenes import scene_of


def offered(record: Record) -> dict[str, str]:
    return sidebar_counts(scene_of(record))


def test_how_we_will_know_waits_for_a_number_that_is_counted() -> None:
    assert "success" not in offered(assessed())
    assert offered(assessed().put(Tracked(id="P1-M6-S1")))["success"] == ""
    assert offered(assessed().put(Tracked(id="P1-M6-S1", every=3, since=TODAY)))["success"] == "1 due"


def test_you_said_waits_for_feedback() -> None:
    assert "said" not in offered(assessed())
    told = FeedbackItem(date(2026, 11, 1), "Lifts?", we_did="A bus.", told_on=TODAY)
    assert offered(assessed().put(told))["said"] == ""
    assert offered(assessed().put(told, FeedbackItem(TODAY, "Open longer.")))["said"] == "1 to do"


def test_you_said_waits_for_the_first_closed_action() -> None:
    assert "said" not in offered(add_actions(assessed(), Action("Ask")))
    assert offered(add_actions(assessed(), Action("Ask", status=Status.DONE)))["said"] == ""


def test_the_log_and_the_quotes_stand_under_what_people_said() -> None:
    assert [sidebar_place(each) for each in ("log", "quotes", "said")] == ["said"] * 3


def test_every_page_of_the_sidebar_can_be_made() -> None:
    assert {name for name, _words in sidebar_pages()} <= set(page_names())
