"""The states of the pages of results for pictures: hardly begun, a quick start, tables, figures, what was ticked."""

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import Program
from desktop.core.assessment import AssessmentKind, Group, State
from desktop.core.edits.assessing import measures_for
from desktop.core.framework import Framework
from desktop.core.record import Record
from desktop.ui.pages.differences import DifferencesPage
from desktop.ui.pages.results import ResultsPage
from desktop.ui.places import Place
from desktop.ui.widgets.piles import PickRow
from tests.builders import Answer, assessed, said
from tests.window import settle

ANSWERS: tuple[Answer, ...] = (2, 1, 0, State.DONT_KNOW, 1, 3, 2, 1, State.NOT_APPLICABLE, 0, 1, 2)


def beginnings(framework: Framework) -> dict[str, Record]:
    """Records that have hardly begun: nothing rated, two rated, and a quick start with every answer."""
    asked = measures_for(framework, AssessmentKind.QUICK, ())
    nothing = assessed(Group.STAFF, measures=asked, kind=AssessmentKind.QUICK)
    two, all_ = dict(zip(asked[:2], (1, 2), strict=True)), dict(zip(asked, ANSWERS, strict=True))
    return {
        "nothing": nothing,
        "two": said(nothing, Group.STAFF, two),
        "quick": said(nothing, Group.STAFF, all_),
    }


def shown(program: Program, app: QApplication) -> Iterator[str]:
    """Each state of the pages of results in turn, shown in the window; its name."""
    for name in ("results", "differences"):
        program.window.show_place(Place(name))
        page = program.window.page(name)
        if isinstance(page, (ResultsPage, DifferencesPage)) and page.as_table in page.tools:
            page.as_table.click()
            settle(app)
            yield f"{name}-table"
            page.as_table.click()
    program.window.show_place(Place("results"))
    page = program.window.page("results")
    if isinstance(page, ResultsPage):
        yield from _parts(page, app)


def _parts(page: ResultsPage, app: QApplication) -> Iterator[str]:
    page.figures.include.click()
    picks = [each for pile in (page.next, page.not_yet) for each in pile.rows if isinstance(each, PickRow)]
    for each in picks[:2]:
        each.click()
    settle(app)
    parts: tuple[tuple[str, QWidget], ...] = (
        ("piles", page.keep),
        ("picked", page.picks),
        ("unknown", page.unknown),
        ("figures", page.figures),
        ("sharing", page.findings),
    )
    for name, part in parts:
        if part.isVisible():
            _bring_into_sight(page, part)
            settle(app)
            yield f"results-{name}"


def _bring_into_sight(page: ResultsPage, part: QWidget) -> None:
    """Scroll until the part stands at the top, or as near as the page is long."""
    bar = page.view.verticalScrollBar()
    bar.setValue(part.mapTo(page.view.contents, part.rect().topLeft()).y())
