"""The form for one item of evidence: what it asks, what it proposes, what it says is missing, and what it saves."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.assessment import Evidence, EvidenceKind, Group, rating_id
from desktop.core.edits.describing import describe
from desktop.core.record import Record
from desktop.ui import dialogs
from desktop.ui.widgets.evidence_form import EvidenceForm
from desktop.ui.widgets.kind_picker import kind_line
from desktop.ui.widgets.text import Quiet
from tests.builders import BEFORE, NOW, assessed, catalogue, evidenced
from tests.ui.scenes import scene_of

MEASURE = catalogue().measure("P2-M1")


class Filling:
    """A form on a record; `sent` are the items it sent."""

    def __init__(
        self, qtbot: QtBot, record: Record | None = None, *, here: bool = True, item: Evidence | None = None
    ) -> None:
        self.record = record or assessed(Group.STAFF)
        self.sent: list[Evidence] = []
        self.form = EvidenceForm(scene_of(self.record), MEASURE if here else None, item)
        self.form.added.connect(self.sent.append)
        qtbot.addWidget(self.form)
        self.form.show()

    def fill(self, words: str = "A visit", kind: EvidenceKind = EvidenceKind.SEEN, on: str = "3 4 26") -> None:
        self.form.line.setText(words)
        self.form.kind.display(kind)
        self.form.on.line.setText(on)

    def saved(self) -> Record:
        self.form.add_button.click()
        return self.form.change_to(self.sent[-1])(self.record)


def test_each_of_the_six_kinds_has_a_line_that_explains_it(qtbot: QtBot) -> None:
    form = Filling(qtbot).form
    shown = [each.text() for each in form.kind.findChildren(Quiet)]
    assert shown == [kind_line(each) for each in EvidenceKind]
    for kind, button in form.kind.buttons.items():
        assert button.accessibleDescription() == kind_line(kind)


def test_no_kind_is_chosen_for_a_person(qtbot: QtBot) -> None:
    filling = Filling(qtbot)
    filling.form.line.setText("A visit")
    filling.form.add_button.click()
    assert filling.form.missing.text() == "! Please choose what kind of evidence it is."
    assert filling.sent == []


def test_what_is_missing_is_said_one_thing_at_a_time(qtbot: QtBot) -> None:
    filling = Filling(qtbot)
    form = filling.form
    assert form.on.line.text() == "22 November 2026"
    form.add_button.click()
    assert form.missing.text() == "! Please say what it is, in a few words."
    filling.fill(on="one day")
    form.add_button.click()
    assert form.missing.text() == "! Please give a date, such as 3 April 2027."
    form.on.line.setText("3 4 27")
    form.add_button.click()
    assert form.missing.text() == "! Please give a date that has come. This one is still ahead."
    form.on.line.setText("3 4 26")
    form.until.line.setText("1 1 26")
    form.add_button.click()
    assert form.missing.text() == "! “Good until” lies before the date. Please look at both."
    assert filling.sent == []


def test_one_item_is_saved_whole(qtbot: QtBot) -> None:
    filling = Filling(qtbot)
    filling.fill()
    filling.form.shows.setPlainText("Large print on every table.")
    filling.form.kept.line.setText("Notebook")
    (item,) = filling.saved().evidence.values()
    assert item == Evidence(
        (rating_id(NOW, "P2-M1"),),
        EvidenceKind.SEEN,
        "A visit",
        date(2026, 4, 3),
        "Large print on every table.",
        "Notebook",
        date(2028, 4, 3),
        item.id,
    )


def test_good_until_is_proposed_two_years_on_and_follows_the_date(qtbot: QtBot) -> None:
    form = Filling(qtbot).form
    assert form.until.line.text() == "22 November 2028"
    form.on.line.setText("3 4 26")
    assert form.until.line.text() == "3 April 2028"


def test_good_until_stays_once_a_person_has_said_it(qtbot: QtBot) -> None:
    filling = Filling(qtbot)
    filling.fill()
    filling.form.until.line.clear()
    qtbot.keyClicks(filling.form.until.line, "1 12 26")
    filling.form.on.line.setText("4 4 26")
    (item,) = filling.saved().evidence.values()
    assert item.good_until == date(2026, 12, 1)


def test_a_last_good_day_of_its_own_stays_when_the_date_is_put_right(qtbot: QtBot) -> None:
    record = evidenced(assessed(), "P2-M1", on=date(2026, 3, 1), good_until=date(2026, 12, 1))
    filling = Filling(qtbot, record, item=next(iter(record.evidence.values())))
    filling.form.on.line.setText("2 3 26")
    (item,) = filling.saved().evidence.values()
    assert (item.on, item.good_until) == (date(2026, 3, 2), date(2026, 12, 1))


def test_a_quarter_is_one_of_the_organisations_own_year(qtbot: QtBot) -> None:
    filling = Filling(qtbot, describe(assessed(Group.STAFF), year_start=1))
    filling.fill(on="Q1 2026")
    (item,) = filling.saved().evidence.values()
    assert item.on == date(2026, 3, 31)


def test_words_that_are_no_date_are_never_said_to_be_kept(qtbot: QtBot) -> None:
    form = Filling(qtbot).form
    form.on.line.setText("when we met")
    assert form.on.heard.text() == "This is not a date"


def test_one_item_can_serve_other_measures(qtbot: QtBot) -> None:
    filling = Filling(qtbot)
    filling.fill()
    form = filling.form
    assert not form.measures.isVisible()
    form.others_button.click()
    assert form.measures.isVisible()
    assert "P2-M1" not in form.measures.boxes
    form.measures.principle.display("P4")
    form.measures.principle.chosen.emit("P4")
    form.measures.boxes["P4-M2"].click()
    (item,) = filling.saved().evidence.values()
    assert item.ratings == (rating_id(NOW, "P2-M1"), rating_id(NOW, "P4-M2"))


def test_away_from_a_measure_at_least_one_is_chosen(qtbot: QtBot) -> None:
    filling = Filling(qtbot, here=False)
    filling.fill()
    filling.form.add_button.click()
    assert filling.form.missing.text() == "! Please choose at least one measure that it serves."
    filling.form.measures.boxes["P1-M1"].click()
    (item,) = filling.saved().evidence.values()
    assert item.ratings == (rating_id(NOW, "P1-M1"),)


def test_a_measure_that_is_asked_about_no_more_keeps_its_evidence(qtbot: QtBot) -> None:
    record = evidenced(assessed(), "P2-M1")
    (item,) = record.evidence.values()
    record = record.put(replace(item, ratings=(rating_id(NOW, "P9-M9"), rating_id(NOW, "P2-M1"))))
    filling = Filling(qtbot, record, item=record.evidence[item.id])
    filling.form.line.setText("A visit")
    assert set(filling.saved().evidence[item.id].ratings) == {rating_id(NOW, "P9-M9"), rating_id(NOW, "P2-M1")}


def test_changing_what_an_earlier_year_rests_on_leaves_it_there_and_is_known_to_be_saved(qtbot: QtBot) -> None:
    record = evidenced(assessed(record=assessed(assessment=BEFORE)), "P2-M1")
    (item,) = record.evidence.values()
    record = record.put(replace(item, ratings=(rating_id(BEFORE, "P2-M1"), *item.ratings)))
    filling = Filling(qtbot, record, item=record.evidence[item.id])
    filling.form.line.setText("A visit")
    after = filling.saved()
    assert after.evidence[item.id].title == "What we saw"
    assert after.evidence[item.id].ratings == (rating_id(BEFORE, "P2-M1"),)
    assert len(after.evidence) == 2
    assert not filling.form.saved_in(record)
    assert filling.form.saved_in(after)


def test_a_dropped_file_keeps_its_place_only_and_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    form = Filling(qtbot).form
    form.kept.take(tmp_path / "Ten records.odt")
    assert form.kept.line.text() == str(tmp_path / "Ten records.odt")
    assert form.line.text() == "Ten records"
    assert form.kept.told.text() == "Only this place is kept, not the file. If the file moves, change the place here."
    form.kept.take(tmp_path / "Another.odt")
    assert form.line.text() == "Ten records"


def test_a_file_can_be_chosen_without_dragging(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    form = Filling(qtbot).form
    monkeypatch.setattr(dialogs, "open_file", lambda *_asked: tmp_path / "May.odt")
    form.kept.file_button.click()
    assert form.kept.line.text() == str(tmp_path / "May.odt")


def test_a_path_copied_as_an_address_is_kept_as_a_path(qtbot: QtBot) -> None:
    filling = Filling(qtbot)
    filling.fill()
    filling.form.kept.line.setText("file:///srv/our%20notes.odt")
    (item,) = filling.saved().evidence.values()
    assert item.kept == str(Path("/srv/our notes.odt"))


def test_a_form_keeps_what_is_typed_through_another_look(qtbot: QtBot) -> None:
    record = evidenced(assessed(), "P2-M1")
    item = next(iter(record.evidence.values()))
    form = Filling(qtbot, record, item=item).form
    assert form.draft() is None
    form.line.setText("A vis")
    form.measures.display(("P4-M2",))
    form.until.line.setText("1 1 28")
    draft = form.draft()
    assert draft is not None
    assert draft.changing
    again = Filling(qtbot, record, item=item).form
    again.display_draft(draft)
    assert again.draft() == draft
    assert again.measures.isVisible()


def test_what_could_not_be_saved_stays_and_is_never_added_twice(qtbot: QtBot) -> None:
    filling = Filling(qtbot)
    filling.fill()
    form = filling.form
    form.add_button.click()
    assert not form.saved_in(filling.record)
    form.commit()
    assert len(filling.sent) == 1
    form.line.setText("A visit in May")
    form.add_button.click()
    first, second = (form.change_to(each) for each in filling.sent)
    after = second(first(filling.record))
    (item,) = after.evidence.values()
    assert item.title == "A visit in May"
    assert form.saved_in(after)
