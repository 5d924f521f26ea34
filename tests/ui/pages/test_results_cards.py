"""The parts of the page of results beside squares and piles: what is not known, what it brings, figures, tables."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.action import Action, BenefitSeen, Status
from desktop.core.assessment import AssessmentKind, FallReason, Group, HowAgreed
from desktop.core.edits.assessing import measures_for
from desktop.core.edits.planning import add_actions, find_out
from desktop.core.record import Record
from desktop.core.scoring import principle_results, standings
from desktop.ui.pages.results import ResultsPage
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.widgets.text import Text
from tests.builders import BEFORE, NOT_FOR_US, NOW, TODAY, UNKNOWN, agreed, assessed, catalogue, row, said
from tests.ui.scenes import after, scene_of

ALL = tuple(catalogue().by_id)
TITLE = {each: catalogue().measure(each).title for each in ALL}


@pytest.fixture
def page(qtbot: QtBot) -> ResultsPage:
    made = ResultsPage()
    qtbot.addWidget(made)
    made.resize(1040, 720)
    made.show()
    return made


def show(page: ResultsPage, record: Record) -> None:
    page.display(scene_of(record), Place("results"))


def words_on(page: ResultsPage) -> str:
    QApplication.processEvents()  # what was just made shows a moment later
    return "\n".join(each.text() for each in page.findChildren(Text) if each.isVisible())


def imported(record: Record, measure: str, level: int) -> Record:
    record = agreed(record, {measure: level})
    waiting = (each for each in record.measure_ratings.values() if each.measure == measure)
    return record.put(*(replace(each, unconfirmed=True, how_agreed=HowAgreed.IMPORTED) for each in waiting))


def mixed() -> Record:
    """All levels, a 3 held at 2, don't know, not applicable, not assessed and one imported."""
    return imported(agreed(assessed(Group.STAFF), row("P1", 0, 1, 2, 3, UNKNOWN, NOT_FOR_US)), "P1-M7", 2)


# What is not known


def test_a_dont_know_offers_to_find_out_and_one_click_adds_the_action(qtbot: QtBot, page: ResultsPage) -> None:
    record = mixed()
    show(page, record)
    (offer,) = page.unknown.offers.values()
    assert offer.accessibleName() == f"Add finding out to the plan: {TITLE['P1-M5']}"
    with qtbot.waitSignal(page.edited) as asked:
        qtbot.keyClick(offer, Qt.Key.Key_Return)
    record = after(asked.args[0], record)
    (action,) = record.actions.values()
    assert (action.title, action.measures) == (find_out(catalogue().measure("P1-M5")).title, ("P1-M5",))
    show(page, record)
    assert page.unknown.offers["P1-M5"] is offer
    assert offer.text() == "✓ In your action plan"
    with qtbot.waitSignal(page.go_requested) as led:
        offer.click()
    assert led.args == [Place("actions", action.id)]


def test_any_open_action_for_a_dont_know_stands_for_finding_out(page: ResultsPage) -> None:
    show(page, add_actions(mixed(), Action("Try five common jobs by post", measures=("P1-M5",))))
    assert page.unknown.offers["P1-M5"].text() == "✓ In your action plan"


def test_what_is_imported_and_what_is_held_at_2_lead_to_their_measures(qtbot: QtBot, page: ResultsPage) -> None:
    show(page, mixed())
    names = [each.accessibleName() for each in page.unknown.rows]
    assert names == [
        f"{TITLE['P1-M7']}. Imported, not confirmed",
        f"{TITLE['P1-M4']}. 2 (3 not yet confirmed by patients)",
    ]
    with qtbot.waitSignal(page.go_requested) as asked:
        page.unknown.rows[0].click()
    assert asked.args == [Place("measure", "P1-M7")]


def test_what_is_not_assessed_is_counted_and_leads_on(qtbot: QtBot, page: ResultsPage) -> None:
    show(page, mixed())
    assert page.unknown.blank.text() == "41 measures are not assessed yet."
    with qtbot.waitSignal(page.go_requested) as asked:
        page.unknown.go_on.click()
    assert asked.args == [Place("assess")]


def test_nothing_is_said_of_unknowns_once_all_is_known(page: ResultsPage) -> None:
    show(page, agreed(assessed(Group.STAFF), dict.fromkeys(ALL, 2)))
    assert not page.unknown.isVisible()


def test_a_record_that_can_only_be_read_adds_nothing(page: ResultsPage) -> None:
    scene = scene_of(mixed())
    read_only = Scene(scene.record, scene.framework, scene.assessment_id, scene.today, read_only=True)
    page.display(read_only, Place("results"))
    assert not page.unknown.offers["P1-M5"].isEnabled()
    assert not page.unknown.go_on.isVisible()


def test_a_held_3_says_so_in_its_pile(page: ResultsPage) -> None:
    show(page, mixed())
    held = next(each for each in page.keep.rows if each.accessibleName().startswith(TITLE["P1-M4"]))
    assert "2 (3 not yet confirmed by patients)" in [each.text() for each in held.findChildren(Text)]


def test_results_show_where_all_there_is_was_imported(page: ResultsPage) -> None:
    show(page, imported(assessed(Group.STAFF), "P1-M1", 2))
    assert page.squares.isVisible()
    assert page.title.text() == "Nothing is rated yet."
    assert page.squares.rows[0].squares[0].accessibleName() == f"{TITLE['P1-M1']}: Imported, not confirmed"


# What it brings


def test_benefits_are_told_in_counts_and_words_and_never_compared(page: ResultsPage) -> None:
    show(page, mixed())
    assert len(page.brings.told) == 3
    assert all("measure" in each and "%" not in each for each in page.brings.told)
    assert "never compared" in words_on(page)


def test_what_finished_actions_brought_is_counted(page: ResultsPage) -> None:
    done = Action("Ask", status=Status.DONE, done_on=TODAY, benefits_seen=(BenefitSeen.BETTER,))
    show(page, add_actions(mixed(), done))
    assert page.brings.finished.text() == "1 thing finished: 1 better for patients."


# Figures


def full() -> Record:
    """Every principle rated, with a don't know in the first."""
    return agreed(assessed(Group.STAFF), dict.fromkeys(ALL, 1) | {"P1-M8": UNKNOWN} | row("P2", *[2] * 8))


def test_no_figure_shows_until_figures_are_included(page: ResultsPage) -> None:
    show(page, full())
    assert not page.figures.include.isChecked()
    assert "%" not in words_on(page)


def test_included_figures_are_those_of_the_core_with_range_and_care(page: ResultsPage) -> None:
    record = full()
    show(page, record)
    page.figures.include.click()
    model = page.figures.table.model()
    shown = [model.index(each, 1).data() for each in range(model.rowCount())]
    found = principle_results(record.assessments[NOW], standings(record, NOW, TODAY))
    assert shown == [each.figures for each in found.values()]
    assert shown[0] == "33% (29% to 42% once 1 don’t know is settled)"
    assert page.figures.overall.text() == (
        "Overall: 39%, to be used with care. Lowest: Treating patients as equals, 33%."
    )
    page.figures.include.click()
    assert "%" not in words_on(page)
    assert not page.figures.table.isVisible()


def test_without_six_scores_the_figures_say_why_there_is_no_overall_one(page: ResultsPage) -> None:
    show(page, mixed())
    page.figures.include.click()
    assert page.figures.overall.text() == "There is no overall figure until all six principles have one."
    assert page.figures.table.model().index(0, 1).data() == "Not enough rated yet (4 of 7)"


def test_a_quick_start_has_no_figures_to_include(page: ResultsPage) -> None:
    asked = measures_for(catalogue(), AssessmentKind.QUICK, ())
    record = assessed(Group.STAFF, measures=asked, kind=AssessmentKind.QUICK)
    show(page, agreed(record, dict.fromkeys(asked, 2)))
    assert not page.figures.isVisible()


# Tables, and what moved


def two_years() -> Record:
    record = agreed(assessed(Group.STAFF, assessment=BEFORE), row("P1", 1, 2, 1), BEFORE)
    record = agreed(assessed(Group.PATIENTS, Group.STAFF, record=record), row("P1", 2, 1, 1))
    fallen = next(each for each in record.measure_ratings.values() if each.id == f"{NOW}/P1-M2")
    return record.put(replace(fallen, fall_reason=FallReason.MORE_PATIENTS))


def test_what_moved_since_last_time_stands_beside_each_principle(page: ResultsPage) -> None:
    show(page, two_years())
    assert page.squares.rows[0].coverage.text().replace("\u00a0", " ") == "1 up, 1 down since 2025/26"


def test_the_table_says_what_the_squares_say_and_why_a_level_fell(page: ResultsPage) -> None:
    show(page, two_years())
    page.as_table.click()
    model = page.principles.model()
    first = [model.index(0, each).data() for each in range(model.columnCount())]
    assert first == [
        "1 Treating patients as equals",
        "Not enough rated yet (3 of 8)",
        "2 In places · 1 Usual practice",
        "3 of 8 rated",
        "none",
        "1 up, 1 down since 2025/26",
    ]
    since = [page.model.headerData(each, Qt.Orientation.Horizontal) for each in range(page.model.columnCount())]
    place = since.index("Since 2025/26")
    assert [page.model.index(each, place).data() for each in range(4)] == [
        "Up",
        "Down. More patients took part.",
        "The same",
        "",
    ]


def test_with_one_view_nothing_speaks_of_comparing_views(page: ResultsPage) -> None:
    show(page, mixed())
    headings = [page.model.headerData(each, Qt.Orientation.Horizontal) for each in range(page.model.columnCount())]
    assert "How views compare" not in headings
    assert page.tools == (page.as_table,)


def test_with_two_views_a_button_leads_to_where_they_differ(qtbot: QtBot, page: ResultsPage) -> None:
    show(page, two_years())
    button = page.tabs.buttons["differences"]
    assert button in page.tools
    with qtbot.waitSignal(page.go_requested) as asked:
        button.click()
    assert asked.args == [Place("differences")]
    assert not button.isChecked()


def test_the_squares_have_a_text_equivalent(page: ResultsPage) -> None:
    show(page, mixed())
    interface = QAccessible.queryAccessibleInterface(page.squares)
    said = interface.text(QAccessible.Text.Description)
    assert interface.text(QAccessible.Text.Name) == "Results by principle"
    assert "1 Treating patients as equals. Not enough rated yet (4 of 7)." in said
    assert said.count("Not enough rated yet") == 6


def test_a_measure_that_left_the_catalogue_keeps_its_square_in_an_agreed_year(page: ResultsPage) -> None:
    record = agreed(assessed(measures=("P1-M1", "P1-M99")), {"P1-M1": 1, "P1-M99": 2})
    show(page, record)
    assert [each.measure for each in page.squares.rows[0].squares] == ["P1-M1", "P1-M99"]


def test_a_word_in_a_principle_leads_to_its_page(qtbot: QtBot, page: ResultsPage) -> None:
    show(page, mixed())
    with qtbot.waitSignal(page.go_requested) as asked:
        page.squares.rows[2].words.click()
    assert asked.args == [Place("principle", "P3")]


def test_an_empty_pile_says_that_nothing_is_there(page: ResultsPage) -> None:
    show(page, agreed(assessed(Group.STAFF), row("P1", 2, 2, 2)))
    assert words_on(page).count("Nothing here.") == 2


def test_what_two_views_say_of_each_measure_stands_in_the_table(page: ResultsPage) -> None:
    record = said(said(assessed(Group.PATIENTS, Group.STAFF), Group.STAFF, row("P1", 2)), Group.PATIENTS, row("P1", 0))
    show(page, record)
    page.as_table.click()
    assert [page.model.index(0, each).data() for each in range(2, 6)] == [
        "0 Not yet, for now",
        "Far apart",
        "No",
        "Usual practice",
    ]
