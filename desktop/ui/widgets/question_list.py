"""What only a person can say about a spreadsheet, asked in words with their own cells; each has an answer already."""

from collections.abc import Sequence
from string import digits

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.sheets.reading.grid import Grid
from desktop.sheets.understanding.questions import Question
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.cell_view import CellView
from desktop.ui.widgets.layout import Card, column, empty, held
from desktop.ui.widgets.radio_choices import RadioChoices
from desktop.ui.widgets.text import Quiet, toned
from desktop.words import _

LONGEST = 40
"""So many letters of a cell are shown."""


class QuestionCard(Card):
    """One question; `answered` says which choice a person made."""

    answered = Signal(str, str)

    def __init__(self, question: Question, grid: Grid, headings: frozenset[int]) -> None:
        super().__init__(gap=8)
        self._question, self._grid, self._headings = question, grid, headings
        self.letters = question.place.rstrip(digits)
        words = _("{heading}: {asks}").format(heading=question.heading, asks=question.asks)
        choices = [(each.words[:1].upper() + each.words[1:], each.value) for each in question.choices]
        shown = " · ".join(f"{name} {_short(cell)}" for name, cell in question.cells)
        self.choices = RadioChoices(words, choices, _("Your cells: {cells}").format(cells=shown) if shown else "")
        self.choices.chosen.connect(lambda value: self.answered.emit(question.key, str(value)))
        self.state = Quiet()
        self.show_button = LinkButton(_("Show them in your spreadsheet"))
        self.show_button.clicked.connect(self._toggle)
        self.cells: CellView | None = None
        for part in (self.choices, self.state, self.show_button):
            self.body.addWidget(part)
        self.show_button.setVisible(bool(question.cells))
        self.display(question)

    def display(self, question: Question) -> None:
        """Show the answer that holds now, and whether a person gave it."""
        self._question = question
        self.choices.display(question.taken)
        settled = _("✓ You chose this.")
        self.state.setText(settled if question.settled else _("▲ We chose the likeliest. Please look."))
        toned(self.state, "tone", "on_track" if question.settled else "at_risk")

    def _toggle(self) -> None:
        if self.cells is not None:
            self.close_cells()
            return
        names = tuple(name for name, _words in self._question.cells)
        self.cells = CellView(self._grid, self._headings, names)
        self.cells.closed.connect(self.close_cells)
        self.body.addWidget(self.cells)

    def close_cells(self) -> None:
        """Take the view of the cells away."""
        if self.cells is not None:
            self.cells.hide()
            self.cells.deleteLater()
            self.cells = None
            self.show_button.setFocus()


class QuestionList(QWidget):
    """Shows questions; a card stays while its question does, whatever is answered."""

    answered = Signal(str, str)
    """A question's key, and the value of the choice."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: dict[str, QuestionCard] = {}
        self._known: object = None
        self._laid = column(gap=12, parent=self)

    def display(self, questions: Sequence[Question], grid: Grid, headings: tuple[int, ...]) -> None:
        """Show these questions about this sheet."""
        known = (tuple((each.key, each.cells, each.choices) for each in questions), id(grid), headings)
        if known == self._known:
            for each in questions:
                self.cards[each.key].display(each)
            return
        self._known = known
        empty(self._laid)
        self.cards = {each.key: QuestionCard(each, grid, frozenset(headings)) for each in questions}
        for card in self.cards.values():
            card.answered.connect(self.answered)
        together = held(*self.cards.values())
        self._laid.addWidget(together)
        together.show()


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"
