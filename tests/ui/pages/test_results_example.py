"""The worked example shows every state there is on the pages of results."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.assessment import State
from desktop.storage.content import load_framework
from desktop.storage.example import example_record
from desktop.ui.pages.differences import DifferencesPage
from desktop.ui.pages.principle import PrinciplePage
from desktop.ui.pages.results import ResultsPage
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.widgets.level_mark import mark_text

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def scene() -> Scene:
    framework = load_framework()
    record = example_record(framework, TODAY)
    return Scene(record, framework, tuple(record.assessments)[-1], TODAY)


@pytest.fixture
def results(qtbot: QtBot, scene: Scene) -> ResultsPage:
    page = ResultsPage()
    qtbot.addWidget(page)
    page.display(scene, Place("results"))
    return page


@pytest.fixture
def differences(qtbot: QtBot, scene: Scene) -> DifferencesPage:
    page = DifferencesPage()
    qtbot.addWidget(page)
    page.display(scene, Place("differences"))
    return page


def test_every_mark_stands_among_the_squares(scene: Scene, results: ResultsPage) -> None:
    found = [scene.standings[square.measure] for row in results.squares.rows for square in row.squares]
    assert {mark_text(each) for each in found if not each.unconfirmed} == {"0", "1", "2", "3", "?", "n/a", ""}
    assert {each.state for each in found} == set(State)
    assert any(each.unconfirmed for each in found)
    assert any(each.held for each in found)
    assert {each.agreed for each in found if each.counted is not None} == {True, False}


def test_principles_have_every_kind_of_label(results: ResultsPage) -> None:
    labels = [row.label.text() for row in results.squares.rows]
    assert {each.split(" ")[0] for each in labels} == {"Mostly", "Not"}
    since = " ".join(row.coverage.text() for row in results.squares.rows).replace("\u00a0", " ")
    assert all(words in since for words in (" up", " down", "no change", "don’t know"))


def test_every_pile_and_every_part_of_the_page_holds_something(results: ResultsPage) -> None:
    assert all(pile.rows for pile in (results.keep, results.next, results.not_yet))
    assert {offer.text()[0] for offer in results.unknown.offers.values()} == {"✓", "+"}
    names = [row.accessibleName() for row in results.unknown.rows]
    assert any(name.endswith("Imported, not confirmed") for name in names)
    assert any(name.endswith("2 (3 not yet confirmed by patients)") for name in names)
    assert results.unknown.blank.text()
    assert all("at Usual practice or Together" in words for words in results.brings.told)
    assert results.brings.finished.text()
    assert results.apart.rows
    assert results.findings.rows()


def test_figures_of_every_kind_wait_behind_their_switch(results: ResultsPage) -> None:
    results.figures.include.setChecked(True)
    model = results.figures.table.model()
    scores = [str(model.index(row, 1).data()) for row in range(model.rowCount())]
    assert any(each.endswith("%") for each in scores)
    assert any("settled" in each for each in scores)
    assert any(each.startswith("Not enough rated yet") for each in scores)
    assert "points" in str(model.index(0, 2).data())


def test_views_compare_in_every_way(differences: DifferencesPage) -> None:
    assert all(card.rows for card in differences.cards.values())
    said = " ".join(row.accessibleName() for card in differences.cards.values() for row in card.rows)
    assert all(words in said for words in ("Mixed views: ", "Note: ", "Agreed: ", "for now"))


def test_a_principle_says_what_rose_what_fell_and_why(qtbot: QtBot, scene: Scene) -> None:
    page = PrinciplePage()
    qtbot.addWidget(page)
    page.display(scene, Place("principle", "P1"))
    said = " ".join(row.accessibleName() for row in page.measures.rows)
    assert "Up. It was" in said
    assert "Down. It was 2 Usual practice. More patients took part." in said
    assert "The same" in said
    assert "at Usual practice or above" in page.reach.text()
