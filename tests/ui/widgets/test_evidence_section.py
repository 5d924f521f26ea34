"""Evidence for one measure: when it shows, what it tells, what to look at, and taking an item away."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.assessment import AssessmentState, EvidenceKind, Group, rating_id
from desktop.core.record import Record
from desktop.ui.places import Edit
from desktop.ui.widgets.evidence_form import EvidenceForm
from desktop.ui.widgets.evidence_section import EvidenceSection
from desktop.ui.widgets.text import Text
from tests.builders import BEFORE, NOW, agreed, assessed, catalogue, evidenced, row, said
from tests.ui.dragging import drag, let_go
from tests.ui.scenes import scene_of

MEASURE = catalogue().measure("P2-M1")
HERE, THERE = rating_id(NOW, "P2-M1"), rating_id(NOW, "P4-M2")


def shown(qtbot: QtBot, record: Record) -> tuple[EvidenceSection, list[Edit]]:
    section = EvidenceSection(scene_of(record), MEASURE)
    edits: list[Edit] = []
    section.edited.connect(edits.append)
    qtbot.addWidget(section)
    section.show()
    section.display(scene_of(record))
    return section, edits


def form_of(section: EvidenceSection) -> EvidenceForm:
    assert section.form is not None
    return section.form


def words_in(section: EvidenceSection) -> str:
    QApplication.processEvents()
    return "\n".join(each.text() for each in section.findChildren(Text) if each.isVisible())


def test_below_usual_practice_nothing_but_the_offer_shows(qtbot: QtBot) -> None:
    section, _edits = shown(qtbot, said(assessed(Group.STAFF), Group.STAFF, row("P2", 1)))
    assert words_in(section) == ""
    assert section.add_button.isVisible()


def test_level_2_asks_for_evidence_and_stops_nobody(qtbot: QtBot) -> None:
    section, _edits = shown(qtbot, said(assessed(Group.STAFF), Group.STAFF, row("P2", 2)))
    assert words_in(section) == "Evidence\nNone yet for level 2. One line is enough: what shows that this is so?"


def test_an_item_tells_its_kind_date_and_place(qtbot: QtBot) -> None:
    record = evidenced(assessed(Group.STAFF), "P2-M1", EvidenceKind.COUNTS, date(2026, 4, 3))
    (item,) = record.evidence.values()
    section, _edits = shown(qtbot, record.put(replace(item, kept="Office shelf", shows="9 of 10 met")))
    words = words_in(section)
    for line in (
        "Evidence (1 item)",
        "What we saw",
        "9 of 10 met",
        "Counts and results · 3 April 2026 · Office shelf",
        "Good until 3 April 2028",
    ):
        assert line in words


def test_evidence_past_its_date_says_so_in_words(qtbot: QtBot) -> None:
    record = evidenced(assessed(Group.STAFF), "P2-M1", on=date(2024, 1, 1), good_until=date(2026, 1, 1))
    section, _edits = shown(qtbot, record)
    assert "▲ Out of date since 1 January 2026" in words_in(section)
    assert "▲ The evidence “What we saw” for “Communication needs asked, noted and met” is out of date." in words_in(
        section
    )


def test_evidence_without_a_day_of_its_own_is_out_of_date_after_two_years(qtbot: QtBot) -> None:
    section, _edits = shown(qtbot, evidenced(assessed(Group.STAFF), "P2-M1", on=date(2024, 1, 1)))
    assert "▲ Out of date since 1 January 2026" in words_in(section)


def test_evidence_of_another_measure_is_not_shown(qtbot: QtBot) -> None:
    section, _edits = shown(qtbot, evidenced(assessed(Group.STAFF), "P2-M2"))
    assert section.items == {}


def test_a_3_says_what_would_confirm_it_until_peoples_experience_is_on_record(qtbot: QtBot) -> None:
    record = agreed(assessed(Group.STAFF), {"P2-M1": 3})
    section, _edits = shown(qtbot, record)
    line = "Evidence of people’s experience from the last 24 months would confirm the 3."
    assert line in words_in(section)
    section.display(scene_of(evidenced(record, "P2-M1", EvidenceKind.SEEN)))
    assert line in words_in(section)
    section.display(scene_of(evidenced(record, "P2-M1", EvidenceKind.PEOPLE)))
    assert line not in words_in(section)


def test_a_3_that_patients_confirmed_still_wants_their_experience_on_record(qtbot: QtBot) -> None:
    record = said(agreed(assessed(Group.STAFF, Group.PATIENTS), {"P2-M1": 3}), Group.PATIENTS, {"P2-M1": 2})
    section, _edits = shown(qtbot, record)
    assert "is at level 3 with no evidence of people’s experience." in words_in(section)


def test_a_jump_and_paper_rules_alone_are_pointed_out(qtbot: QtBot) -> None:
    record = agreed(assessed(assessment=BEFORE), {"P2-M1": 0}, BEFORE)
    record = agreed(assessed(record=record), {"P2-M1": 2})
    section, _edits = shown(qtbot, evidenced(record, "P2-M1", EvidenceKind.RULES))
    words = words_in(section)
    assert "went from 0 to 2 since last time." in words
    assert "▲ All evidence for “Patients who are fully informed” is rules and records." in words


def test_an_item_that_serves_others_leads_to_them_and_is_taken_away_here_alone(qtbot: QtBot) -> None:
    record = evidenced(assessed(Group.STAFF), "P2-M1", EvidenceKind.SEEN)
    (item,) = record.evidence.values()
    record = record.put(replace(item, ratings=(HERE, THERE)))
    section, edits = shown(qtbot, record)
    (widget,) = section.items.values()
    assert [each.text() for each in widget.links] == [catalogue().measure("P4-M2").title]
    with qtbot.waitSignal(section.measure_requested) as asked:
        widget.links[0].click()
    assert asked.args == ["P4-M2"]
    assert widget.remove_button.text() == "Take away from this measure"
    widget.remove_button.click()
    assert edits[0].change(record).evidence[item.id].ratings == (THERE,)


def test_evidence_of_another_measure_can_be_used_here_too(qtbot: QtBot) -> None:
    record = said(evidenced(assessed(Group.STAFF), "P4-M2", EvidenceKind.SEEN), Group.STAFF, row("P2", 2))
    section, edits = shown(qtbot, record)
    section.reuse.link.click()
    assert section.reuse.choice.choices()[0][0] == "What we saw"
    section.reuse.use_button.click()
    (edit,) = edits
    after = edit.change(record)
    assert [each.ratings for each in after.evidence.values()] == [(THERE, HERE)]
    section.display(scene_of(after))
    assert list(section.items) == list(after.evidence)
    assert not section.reuse.isVisible()


def test_nothing_is_offered_for_use_before_a_level_asks_for_evidence(qtbot: QtBot) -> None:
    section, _edits = shown(qtbot, evidenced(assessed(Group.STAFF), "P4-M2", EvidenceKind.SEEN))
    assert not section.reuse.isVisible()


def test_remove_takes_away_that_item_only(qtbot: QtBot) -> None:
    record = evidenced(evidenced(assessed(Group.STAFF), "P2-M1", EvidenceKind.SEEN), "P2-M1", EvidenceKind.RULES)
    section, edits = shown(qtbot, record)
    next(iter(section.items.values())).remove_button.click()
    (edit,) = edits
    assert [each.kind for each in edit.change(record).evidence.values()] == [EvidenceKind.RULES]


def test_an_item_is_changed_in_its_place(qtbot: QtBot) -> None:
    record = evidenced(assessed(Group.STAFF), "P2-M1", EvidenceKind.SEEN, date(2026, 4, 3))
    section, edits = shown(qtbot, record)
    (widget,) = section.items.values()
    widget.change_button.click()
    form = form_of(section)
    assert not widget.isVisible()
    assert (form.line.text(), form.kind.value(), form.on.day()) == ("What we saw", EvidenceKind.SEEN, date(2026, 4, 3))
    form.shows.setPlainText("Nine of ten.")
    form.add_button.click()
    (edit,) = edits
    assert edit.title == "Change evidence for “Communication needs asked, noted and met”"
    after = edit.change(record)
    (item,) = after.evidence.values()
    assert (item.shows, item.title) == ("Nine of ten.", "What we saw")
    assert section.form is form
    section.display(scene_of(after))
    assert section.form is None
    assert "Nine of ten." in words_in(section)


def test_an_item_that_was_undone_while_it_was_changed_is_added_again(qtbot: QtBot) -> None:
    record = evidenced(assessed(Group.STAFF), "P2-M1", EvidenceKind.SEEN)
    section, edits = shown(qtbot, record)
    next(iter(section.items.values())).change_button.click()
    undone = assessed(Group.STAFF)
    section.display(scene_of(undone))
    form_of(section).line.setText("A visit")
    form_of(section).add_button.click()
    assert [each.title for each in edits[0].change(undone).evidence.values()] == ["A visit"]


def test_a_form_that_was_opened_and_left_as_it_was_saves_nothing(qtbot: QtBot) -> None:
    section, edits = shown(qtbot, evidenced(assessed(Group.STAFF), "P2-M1", EvidenceKind.SEEN))
    next(iter(section.items.values())).change_button.click()
    section.commit()
    assert edits == []


def test_a_dropped_file_opens_the_form_with_its_place(qtbot: QtBot, tmp_path: Path) -> None:
    section, _edits = shown(qtbot, assessed(Group.STAFF))
    file = QUrl.fromLocalFile(str(tmp_path / "Ten records.odt"))
    assert drag(section, file)
    let_go(section, file)
    assert form_of(section).kept.line.text() == str(tmp_path / "Ten records.odt")


def test_an_assessment_that_is_agreed_only_shows_its_evidence(qtbot: QtBot) -> None:
    record = evidenced(assessed(Group.STAFF), "P2-M1", EvidenceKind.SEEN)
    record = record.put(replace(record.assessments[NOW], state=AssessmentState.AGREED))
    section, _edits = shown(qtbot, record)
    (widget,) = section.items.values()
    assert not widget.buttons.isVisible()
    assert not section.add_button.isVisible()
    assert isinstance(section, QWidget)
    assert section.isEnabled()
