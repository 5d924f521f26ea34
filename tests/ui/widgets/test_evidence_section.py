"""Evidence for one measure: when it shows, what it tells, and a form that explains what is missing."""

from dataclasses import replace
from datetime import date

from pytestqt.qtbot import QtBot

from desktop.core.assessment import EvidenceKind, Group, rating_id
from desktop.core.edits.describing import describe
from desktop.core.record import Record
from desktop.ui.places import Edit
from desktop.ui.widgets.evidence_section import EvidenceItem, EvidenceSection
from desktop.ui.widgets.text import Text
from tests.builders import NOW, assessed, catalogue, evidenced, row, said
from tests.ui.scenes import scene_of

MEASURE = catalogue().measure("P2-M1")


def shown(qtbot: QtBot, record: Record) -> tuple[EvidenceSection, list[Edit]]:
    section = EvidenceSection(scene_of(record), MEASURE)
    edits: list[Edit] = []
    section.edited.connect(edits.append)
    qtbot.addWidget(section)
    section.show()
    section.display(scene_of(record))
    return section, edits


def words_in(section: EvidenceSection) -> str:
    return "\n".join(each.text() for each in section.findChildren(Text) if not each.isHidden())


def test_below_usual_practice_nothing_but_the_offer_shows(qtbot: QtBot) -> None:
    section, _edits = shown(qtbot, said(assessed(Group.STAFF), Group.STAFF, row("P2", 1)))
    assert words_in(section) == ""
    assert section.add_button.isVisible()


def test_an_item_tells_its_kind_date_and_place(qtbot: QtBot) -> None:
    record = evidenced(assessed(Group.STAFF), "P2-M1", EvidenceKind.COUNTS, date(2026, 4, 3))
    (item,) = record.evidence.values()
    section, _edits = shown(qtbot, record.put(replace(item, kept="Office shelf", shows="9 of 10 met")))
    words = words_in(section)
    for line in ("Evidence (1 item)", "What we saw", "9 of 10 met", "Counts and results · 3 April 2026 · Office shelf"):
        assert line in words


def test_evidence_past_its_date_says_so_in_words(qtbot: QtBot) -> None:
    record = evidenced(assessed(Group.STAFF), "P2-M1", on=date(2024, 1, 1), good_until=date(2026, 1, 1))
    section, _edits = shown(qtbot, record)
    assert "▲ Out of date since 1 January 2026" in words_in(section)


def test_evidence_without_a_day_of_its_own_is_out_of_date_after_two_years(qtbot: QtBot) -> None:
    section, _edits = shown(qtbot, evidenced(assessed(Group.STAFF), "P2-M1", on=date(2024, 1, 1)))
    assert "▲ Out of date since 1 January 2026" in words_in(section)


def test_evidence_of_another_measure_is_not_shown(qtbot: QtBot) -> None:
    section, _edits = shown(qtbot, evidenced(assessed(Group.STAFF), "P2-M2"))
    assert section.findChildren(EvidenceItem) == []


def test_without_a_name_or_a_date_the_form_says_what_it_needs(qtbot: QtBot) -> None:
    section, edits = shown(qtbot, assessed(Group.STAFF))
    section.open_form()
    form = section.form
    assert form is not None
    assert form.on.line.text() == "22 November 2026"
    form.add_button.click()
    assert form.missing.text() == "! Please say what it is, in a few words."
    form.line.setText("A visit")
    form.on.line.setText("one day")
    form.add_button.click()
    assert form.missing.text() == "! Please give a date, such as 3 April 2027."
    assert edits == []


def test_the_form_adds_one_item_in_one_edit(qtbot: QtBot) -> None:
    record = assessed(Group.STAFF)
    section, edits = shown(qtbot, record)
    section.open_form()
    form = section.form
    assert form is not None
    form.kind.display(EvidenceKind.SEEN)
    form.line.setText("A visit")
    form.on.line.setText("3 4 26")
    form.shows.setPlainText("Large print on every table.")
    form.kept.setText("Notebook")
    form.add_button.click()
    (edit,) = edits
    (item,) = edit.change(record).evidence.values()
    assert (item.kind, item.title, item.on, item.shows, item.kept) == (
        EvidenceKind.SEEN,
        "A visit",
        date(2026, 4, 3),
        "Large print on every table.",
        "Notebook",
    )
    assert item.ratings == (rating_id(NOW, "P2-M1"),)
    assert item.good_until == date(2028, 4, 3)
    assert section.form is form
    section.display(scene_of(edit.change(record)))
    assert section.form is None
    assert section.add_button.isVisible()


def test_a_named_item_is_added_on_leaving_and_an_unnamed_one_let_go(qtbot: QtBot) -> None:
    section, edits = shown(qtbot, assessed(Group.STAFF))
    section.open_form()
    section.commit()
    assert edits == []
    assert section.form is not None
    section.form.line.setText("A visit")
    section.commit()
    assert len(edits) == 1


def test_remove_takes_away_that_item_only(qtbot: QtBot) -> None:
    record = evidenced(evidenced(assessed(Group.STAFF), "P2-M1", EvidenceKind.SEEN), "P2-M1", EvidenceKind.RULES)
    section, edits = shown(qtbot, record)
    section.findChildren(EvidenceItem)[0].remove_requested.emit()
    (edit,) = edits
    assert [each.kind for each in edit.change(record).evidence.values()] == [EvidenceKind.RULES]


def test_what_could_not_be_saved_stays_and_is_never_added_twice(qtbot: QtBot) -> None:
    record = assessed(Group.STAFF)
    section, edits = shown(qtbot, record)
    section.open_form()
    form = section.form
    assert form is not None
    form.line.setText("A visit")
    form.add_button.click()
    section.display(scene_of(record))
    assert section.form is form
    assert form.line.text() == "A visit"
    section.commit()
    assert len(edits) == 1
    form.line.setText("A visit in May")
    form.add_button.click()
    first, second = edits
    (item,) = second.change(first.change(record)).evidence.values()
    assert item.title == "A visit in May"


def test_words_that_are_no_date_are_never_said_to_be_kept(qtbot: QtBot) -> None:
    section, _edits = shown(qtbot, assessed(Group.STAFF))
    section.open_form()
    assert section.form is not None
    section.form.on.line.setText("when we met")
    assert section.form.on.heard.text() == "This is not a date"


def test_a_quarter_is_one_of_the_organisations_own_year(qtbot: QtBot) -> None:
    record = describe(assessed(Group.STAFF), year_start=1)
    section, edits = shown(qtbot, record)
    section.open_form()
    assert section.form is not None
    section.form.line.setText("A visit")
    section.form.on.line.setText("Q1 2026")
    section.form.add_button.click()
    (item,) = edits[0].change(record).evidence.values()
    assert item.on == date(2026, 3, 31)
