"""The involvement log: levels in words, adding an activity, and looking back at three months."""

from datetime import date

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.assessment import Group
from desktop.core.voices import Involvement, InvolvementLevel
from desktop.ui.pages.log import LogPage
from desktop.ui.places import Place
from desktop.ui.widgets.log_form import LogForm
from desktop.ui.widgets.text import Text
from tests.builders import assessed
from tests.ui.driving import Driven

CAFE = Involvement(date(2026, 10, 5), "Carers’ café", what_changed="A board.", told_on=date(2026, 11, 1), id="cafe")
SUMMER = Involvement(date(2026, 8, 5), "Our promise", InvolvementLevel.DESIGN, patients_line="Our words.", id="summer")


def opened(qtbot: QtBot, *items: Involvement, about: str = "") -> tuple[LogPage, Driven]:
    page = LogPage()
    return page, Driven(qtbot, page, assessed(Group.STAFF).put(*items), Place("log", about))


def form_of(page: LogPage) -> LogForm:
    assert isinstance(page.form, LogForm)
    return page.form


def words_of(part: object) -> str:
    QApplication.processEvents()
    return "\n".join(each.text() for each in part.findChildren(Text))  # type: ignore[attr-defined]


def test_every_level_is_explained_where_it_is_chosen(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, about="new")
    words = [each.text() for each in form_of(page).level.buttons.values()]
    assert words == [
        "Tell. We told people what will happen.",
        "Ask. We asked what people think, and then decided ourselves.",
        "Design together. People worked it out with us.",
        "Decide together. People decided with us, with a vote that counts.",
    ]


def test_an_activity_is_added(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, about="new")
    form = form_of(page)
    form.title.setText("Carers’ café")
    form.groups.setText("5 carers")
    driven.click(form.level.buttons[InvolvementLevel.DECIDE])
    form.they_said.setPlainText("Later, and longer.")
    form.patients_line.setPlainText("We chose.")
    driven.click(form.save_button)
    (item,) = driven.record.involvement.values()
    assert (item.title, item.level, item.groups) == ("Carers’ café", InvolvementLevel.DECIDE, "5 carers")
    assert (item.on, item.patients_line) == (date(2026, 11, 22), "We chose.")
    assert driven.titles == ["Add “Carers’ café” to the log"]


def test_how_much_say_people_had_is_asked_and_never_assumed(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, about="new")
    with driven.unchanged():
        driven.click(form_of(page).save_button)
    lines = form_of(page).problems.lines()
    assert [each.text() for each in lines] == ["Please say what it was.", "Please choose how much say people had."]
    driven.click(lines[1])
    assert QApplication.focusWidget() is form_of(page).level.buttons[InvolvementLevel.TELL]


def test_the_quarter_is_looked_back_at_in_words(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, CAFE, SUMMER)
    assert page.quarter_words.text() == "1 October 2026 to 31 December 2026"
    assert "1 activity: 1 × ask." in words_of(page.look_back)
    assert not page.later.isEnabled()
    driven.click(page.earlier)
    assert page.quarter_words.text() == "1 July 2026 to 30 September 2026"
    assert "1 activity: 1 × design together." in words_of(page.look_back)
    driven.click(page.later)
    assert page.quarter_words.text() == "1 October 2026 to 31 December 2026"


def test_an_activity_unfolds_to_what_people_said_themselves(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, SUMMER, about="summer")
    words = words_of(page.rows["summer"])
    assert "People worked it out with us." in words
    assert "“Our words.”" in words


def test_an_activity_is_changed_and_removed(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, CAFE)
    page.open_form("cafe")
    form_of(page).title.setText("The café")
    driven.click(form_of(page).save_button)
    assert driven.record.involvement["cafe"].title == "The café"
    page._remove(driven.record.involvement["cafe"])  # noqa: SLF001
    assert driven.record.involvement == {}
    assert not page.look_back.isVisible()
