"""What is typed on an action's page: kept until it is saved, under the action it was typed for, dates as read."""

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.action import Action, ActionUpdate, BenefitSeen, Confidence, Priority, Status
from desktop.core.edits.planning import add_actions, add_update
from desktop.core.plan_list import Wanted
from desktop.core.record import Record, new_record
from desktop.ui.pages.action import ActionPage
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from tests.builders import TODAY, catalogue
from tests.ui.driving import Driven


def opened(qtbot: QtBot, record: Record, about: str = "first", view: str = "") -> tuple[ActionPage, Driven]:
    page = ActionPage()
    return page, Driven(qtbot, page, record, Place("action", about, view))


def plan(*actions: Action) -> Record:
    return add_actions(new_record("Riverside"), *actions)


def two() -> Record:
    return plan(Action("First", id="first"), Action("Second", id="second"))


def go(driven: Driven, about: str) -> None:
    driven.place = Place("action", about)
    driven.display()


def test_news_typed_for_one_action_is_never_anothers(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, two())
    go(driven, "first")
    qtbot.keyClicks(page.news.words, "Two printed")
    go(driven, "second")
    assert page.news.words.text() == ""
    assert [(each.action, each.text) for each in driven.record.action_updates.values()] == [("first", "Two printed")]


def test_news_that_could_not_be_saved_waits_for_its_action(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, two())
    go(driven, "first")
    page.edited.disconnect()
    qtbot.keyClicks(page.news.words, "Two printed")
    driven.click(page.news.add)
    driven.display()
    assert page.news.words.text() == "Two printed"
    go(driven, "second")
    assert page.news.words.text() == ""
    go(driven, "first")
    assert page.news.words.text() == "Two printed"


def test_words_that_are_no_check_in_date_are_said_to_be_none_and_stay(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, two())
    go(driven, "first")
    qtbot.keyClicks(page.form.check_in.line, "after the AGM")
    page.form.check_in.line.commit()
    driven.display()
    assert page.form.check_in.line.text() == "after the AGM"
    assert page.form.check_in.heard.text() == "This is not a date"
    assert driven.titles == []
    go(driven, "second")
    assert page.form.check_in.line.text() == ""


def test_a_priority_changed_by_hand_asks_for_a_short_reason(qtbot: QtBot) -> None:
    suggested = Action("First", priority=Priority.HIGH, priority_points=8, id="first")
    page, driven = opened(qtbot, plan(suggested, Action("Second", priority=Priority.LOW, id="second")))
    go(driven, "second")
    assert not page.form.priority_reason.isVisible()
    go(driven, "first")
    assert not page.form.priority_reason.isVisible()
    page.form.priority.chosen.emit(Priority.LOW)
    assert page.form.priority_reason.isVisible()
    qtbot.keyClicks(page.form.priority_reason, "The grant comes first")
    qtbot.keyClick(page.form.priority_reason, Qt.Key.Key_Return)
    assert driven.record.actions["first"].priority_reason == "The grant comes first"


def test_each_field_saves_itself(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, two())
    form = page.form
    for field, words in ((form.title, "Print"), (form.owner, "Chair"), (form.helpers, "Two carers"), (form.cost, "40")):
        field.setText(words)
        field.commit()
    form.due.line.setText("3 4 27")
    form.due.line.commit()
    form.how_we_will_know.setPlainText("Ten in the rack")
    form.confidence.chosen.emit(Confidence.AT_RISK)
    page.commit()
    action = driven.record.actions["first"]
    assert (action.title, action.owner, action.helpers, action.cost) == ("Print", "Chair", "Two carers", "40")
    assert (action.due_date, action.how_we_will_know) == (date(2027, 4, 3), "Ten in the rack")
    assert page.signal.text() == "▲ At risk"
    assert page.rule.text() == "You said that it is at risk."


def test_an_emptied_title_is_asked_for_and_the_old_one_kept(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, two())
    page.form.title.setText(" ")
    page.form.title.commit()
    assert driven.record.actions["first"].title == "First"
    assert page.form.problem.isVisible()


def test_late_is_said_with_its_date(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, plan(Action("First", due_date=date(2026, 4, 3), id="first")))
    assert (page.signal.text(), page.rule.text()) == ("■ Late", "The date was 3 April 2026.")


def status_of(driven: Driven) -> Status:
    return driven.record.actions["first"].status


def test_stopping_asks_why_before_it_is_saved(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, two())
    card = page.steps.stop_card
    page.form.status.display(Status.ON_HOLD)
    page.form.status.chosen.emit(Status.ON_HOLD)
    assert status_of(driven) is Status.NOT_STARTED
    driven.click(card.cancel)
    assert page.form.status.value() is Status.NOT_STARTED
    page.form.status.chosen.emit(Status.ON_HOLD)
    qtbot.keyClicks(card.reason, "Waiting for a quote")
    driven.click(card.save)
    assert status_of(driven) is Status.ON_HOLD
    assert page.form.reason.text() == "Waiting for a quote"
    assert page.rule.text() == "It is on hold. Waiting for a quote"


def test_a_reason_is_not_emptied_while_it_is_needed(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, plan(Action("First", status=Status.ON_HOLD, reason="No quote", id="first")))
    page.form.reason.setText("")
    page.form.reason.commit()
    assert driven.record.actions["first"].reason == "No quote"


def test_done_asks_what_it_changed_and_can_be_left_empty(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, two())
    page.form.status.chosen.emit(Status.DONE)
    assert page.steps.outcome.isVisible()
    page.steps.outcome.benefits[BenefitSeen.SAFER].click()
    page.steps.outcome.benefits[BenefitSeen.BETTER].click()
    assert driven.record.actions["first"].benefits_seen == (BenefitSeen.BETTER, BenefitSeen.SAFER)
    go(driven, "second")
    assert not page.steps.outcome.isVisible()


def test_what_changed_of_one_action_is_never_anothers(qtbot: QtBot) -> None:
    done = (Action(each, status=Status.DONE, id=each) for each in ("first", "second"))
    page, driven = opened(qtbot, plan(*done))
    page.steps.outcome.what_changed.setPlainText("People can read it")
    go(driven, "second")
    assert page.steps.outcome.what_changed.toPlainText() == ""
    assert [each.what_changed for each in driven.record.actions.values()] == ["People can read it", ""]


def test_news_stands_with_its_date_the_newest_first(qtbot: QtBot) -> None:
    record = add_update(two(), ActionUpdate("first", date(2026, 3, 1), "Asked", "Chair"))
    page, driven = opened(qtbot, record)
    qtbot.keyClicks(page.news.words, "Printed")
    page.news.when.line.setText("1 11 26")
    driven.click(page.news.add)
    told = [each.text() for each in page.news.told()]
    assert told == ["1 November 2026", "Printed", "1 March 2026 (Chair)", "Asked"]


def test_measures_are_linked_and_taken_away_and_principles_follow(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, two())
    linked = page.linked
    linked.principle.display("P2")
    linked.principle.chosen.emit("P2")
    linked.measure.display("P2-M3")
    driven.click(linked.add)
    action = driven.record.actions["first"]
    assert (action.measures, action.all_principles()) == (("P2-M3",), ("P2",))
    assert linked.boxes["P2"].isChecked()
    assert not linked.boxes["P2"].isEnabled()
    driven.click(linked.boxes["P5"])
    assert driven.record.actions["first"].all_principles() == ("P2", "P5")
    driven.click(linked.removes["P2-M3"])
    assert driven.record.actions["first"].all_principles() == ("P5",)
    driven.click(linked.boxes["P5"])
    assert driven.record.actions["first"].principles == ()


def test_previous_and_next_stay_inside_the_filter_even_while_it_changes(qtbot: QtBot) -> None:
    actions = (Action(each, status=Status.DONE if each == "b" else Status.IN_PROGRESS, id=each) for each in "abcd")
    page, driven = opened(qtbot, plan(*actions), "a", Wanted("open", order="own").written())
    assert page.where.text() == "1 of 3: Open"
    assert not page.previous.isEnabled()
    driven.click(page.next_button)
    assert driven.place.about == "c"
    page.form.status.chosen.emit(Status.DONE)
    assert page.where.text() == "2 of 3: Open"
    driven.click(page.next_button)
    assert driven.place.about == "d"
    assert not page.next_button.isEnabled()
    page.back_button.click()
    assert driven.asked[-1] == Place("actions", "d", Wanted("open", order="own").written())


def test_an_action_that_is_gone_is_said_to_be(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, two())
    driven.click(page.remove)
    assert list(driven.record.actions) == ["second"]
    driven.display()
    assert page.gone.isVisible()
    assert not page.both.isVisible()


def test_on_a_record_that_can_only_be_read_nothing_of_an_action_changes(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, two())
    page.display(Scene(driven.record, catalogue(), None, TODAY, read_only=True), driven.place)
    for part in (page.form.detail, page.news.words, page.remove, page.form.check_in.line, page.linked.add):
        assert not part.isEnabled()
    assert page.next_button.isEnabled()


def test_another_look_keeps_the_news_being_typed(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, two())
    page.news.words.setText("Two pri")
    again, shown = opened(qtbot, driven.record)
    again.display_draft(page.draft())
    shown.click(again.news.add)
    (update,) = shown.record.action_updates.values()
    assert (update.action, update.text) == ("first", "Two pri")
