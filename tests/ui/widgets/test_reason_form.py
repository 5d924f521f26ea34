"""Words that are needed before something can be saved."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.reason_form import ReasonForm


@pytest.fixture
def form(qtbot: QtBot) -> ReasonForm:
    made = ReasonForm("Why?", "A few words.", "Please say why.")
    qtbot.addWidget(made)
    return made


def test_it_is_out_of_the_way_until_it_asks(qtbot: QtBot, form: ReasonForm) -> None:
    assert form.isHidden()
    form.ask("We do not.", "Are you sure?")
    assert form.words is not None
    assert form.words.toPlainText() == "We do not."
    assert form.challenge.text() == "Are you sure?"


@pytest.mark.parametrize("words", ["", "  \n "])
def test_without_words_it_says_what_is_missing(qtbot: QtBot, form: ReasonForm, words: str) -> None:
    form.ask(words)
    with qtbot.assertNotEmitted(form.saved):
        form.save_button.click()
    assert form.missing.isVisible()
    assert form.missing.text() == "! Please say why."
    form.ask("Because.")
    assert not form.missing.isVisible()


def test_saving_says_the_words_and_closes(qtbot: QtBot, form: ReasonForm) -> None:
    form.ask(" We do not. ")
    with qtbot.waitSignal(form.saved) as said:
        form.save_button.click()
    assert said.args == ["We do not."]
    assert form.isHidden()


def test_cancel_saves_nothing(qtbot: QtBot, form: ReasonForm) -> None:
    form.ask("We do not.")
    with qtbot.assertNotEmitted(form.saved), qtbot.waitSignal(form.cancelled):
        form.cancel_button.click()
    with qtbot.assertNotEmitted(form.saved):
        form.commit()


def test_going_away_saves_what_an_open_form_holds(qtbot: QtBot, form: ReasonForm) -> None:
    form.ask("We do not.")
    with qtbot.waitSignal(form.saved):
        form.commit()
    with qtbot.assertNotEmitted(form.saved):
        form.commit()
