"""Quotes, kept apart: consent and its end are asked, and the page says which may be used and where."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.assessment import Group
from desktop.core.record import Size
from desktop.core.voices import Quote
from desktop.ui.pages.quotes import QuotesPage
from desktop.ui.places import Place
from desktop.ui.widgets.quote_form import QuoteForm
from desktop.ui.widgets.text import Text
from tests.builders import assessed
from tests.ui.driving import Driven

GOOD = Quote("They waited for the answer.", Group.CARERS, consent=True, consent_ends=date(2027, 11, 1), id="good")
ENDED = Quote("I heard nothing back.", Group.PATIENTS, consent=True, consent_ends=date(2026, 11, 1), id="ended")
NONE = Quote("Nobody rang.", Group.PATIENTS, id="none")


def opened(qtbot: QtBot, *quotes: Quote, about: str = "") -> tuple[QuotesPage, Driven]:
    page = QuotesPage()
    return page, Driven(qtbot, page, assessed(Group.STAFF).put(*quotes), Place("quotes", about))


def form_of(page: QuotesPage) -> QuoteForm:
    assert isinstance(page.form, QuoteForm)
    return page.form


def shown(page: QuotesPage) -> list[str]:
    return [name for name, row in page.rows.items() if row.isVisible()]


def test_consent_is_asked_and_never_assumed(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, about="new")
    form = form_of(page)
    form.words.setPlainText("They rang me back.")
    with driven.unchanged():
        driven.click(form.save_button)
    assert [each.text() for each in form.problems.lines()] == [
        "Please choose which group it comes from.",
        "Please say whether the person agreed.",
    ]


def test_a_yes_proposes_an_end_a_year_from_now(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, about="new")
    form = form_of(page)
    form.words.setPlainText("They rang me back.")
    form.group.display(Group.PATIENTS)
    driven.click(form.consent.buttons[True])
    assert form.ends.line.text() == "22 November 2027"
    form.ends.line.setText("")
    with driven.unchanged():
        driven.click(form.save_button)
    assert [each.text() for each in form.problems.lines()] == ["Please say until when, such as 3 April 2027."]
    form.ends.line.setText("1 5 27")
    driven.click(form.save_button)
    (quote,) = driven.record.quotes.values()
    assert (quote.consent, quote.consent_ends, quote.group) == (True, date(2027, 5, 1), Group.PATIENTS)


def test_a_quote_without_consent_is_kept_and_told_to_be_in_no_report(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, about="new")
    form = form_of(page)
    form.words.setPlainText("They rang me back.")
    form.group.display(Group.PATIENTS)
    driven.click(form.consent.buttons[False])
    driven.click(form.save_button)
    (quote,) = driven.record.quotes.values()
    assert not quote.consent
    assert "No consent on record: in no report and no export" in page.rows[quote.id].head.accessibleName()


def test_the_page_says_which_quotes_may_be_used_and_where(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, GOOD, ENDED, NONE)
    assert page.subtitle.text() == "3 quotes. 2 may not be used: no report or export has them."
    driven.click(page.filters["withheld"])
    assert sorted(shown(page)) == ["ended", "none"]
    driven.click(page.filters["usable"])
    assert shown(page) == ["good"]
    QApplication.processEvents()
    words = "\n".join(each.text() for each in page.findChildren(Text) if each.isVisible())
    assert "Where quotes may appear" in words
    assert "it is in no report and no export" in words


@pytest.mark.parametrize("quote", [GOOD, ENDED, NONE])
def test_a_quote_is_changed_without_losing_anything(qtbot: QtBot, quote: Quote) -> None:
    page, driven = opened(qtbot, quote)
    page.open_form(quote.id)
    assert not form_of(page).changed()
    assert form_of(page).entity() == quote
    driven.click(form_of(page).save_button)
    assert driven.record.quotes == {quote.id: quote}


def test_a_charity_without_staff_is_not_asked_for_volunteers_twice(qtbot: QtBot) -> None:
    page, driven = opened(qtbot)
    organisation = driven.record.organisation
    driven.change(driven.record.put(type(organisation)(organisation.name, paid_staff=Size.NONE)))
    page.open_form("new")
    words = [words for words, _value in form_of(page).group.choices()]
    assert words == ["Choose a group", "Patients", "Carers", "Volunteers", "Trustees", "Partners"]
