"""Where themes and items of an old spreadsheet may belong in ours: suggestions, taken only when a person says so."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.sheets.account.places import PlaceLine
from desktop.ui.widgets.buttons import Button, LinkButton
from desktop.ui.widgets.fields import Choice
from desktop.ui.widgets.layout import Card, Rule, TwoColumns, column, empty, held, wrapped
from desktop.ui.widgets.text import Quiet, Section, Text
from desktop.words import _, ngettext

FIRST_SHOWN, MORE_SHOWN = 5, 10


class SuggestionRow(QWidget):
    """One theme or item with the choice of where it belongs."""

    chosen = Signal(str, str)

    def __init__(self, line: PlaceLine, places: Mapping[str, str], nowhere: str) -> None:
        super().__init__()
        offered = [(_("{name} (suggested)").format(name=places[each]), each) for each in line.offers]
        others = [(name, place) for place, name in places.items() if place not in line.offers]
        name = _("“{words}” belongs to").format(words=line.words)
        self.choice = Choice(name, [(nowhere, ""), *offered, *others])
        self.choice.setAccessibleDescription(line.why)
        self.choice.setMinimumContentsLength(18)
        self.choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.chosen.connect(lambda place: self.chosen.emit(line.key, str(place)))
        left = QWidget()
        column(Text(_("“{words}”").format(words=line.words)), Quiet(line.why), gap=2, parent=left)
        column(Rule(), TwoColumns(left, self.choice, shares=(3, 2), stack_under=620), gap=8, parent=self)

    def display(self, place: str) -> None:
        """Show where it belongs now."""
        self.choice.display(place)


class SuggestionCard(Card):
    """Themes with principles, or items with measures: the first few, until more are asked for."""

    chosen = Signal(object)
    """Keys of themes or items, each with the id of its place, empty for none."""

    def __init__(self, places: Mapping[str, str], *, of_themes: bool) -> None:
        super().__init__(gap=8)
        self._places = places
        self._of_themes = of_themes
        self._lines: tuple[PlaceLine, ...] = ()
        self._said: Mapping[str, str] = {}
        self.rows: list[SuggestionRow] = []
        self.heading = Section()
        self.take = Button("")
        self.take.clicked.connect(self._take_all)
        self._laid = column(gap=8)
        self.more = LinkButton("")
        self.more.clicked.connect(self._show_more)
        intro = Quiet(
            _("Nothing is chosen for you, and you may leave it so. What has no place keeps its own words in the notes.")
        )
        for part in (self.heading, intro, wrapped(self.take)):
            self.body.addWidget(part)
        self.body.addLayout(self._laid)
        self.body.addWidget(self.more)

    def display(self, lines: Sequence[PlaceLine], said: Mapping[str, str]) -> None:
        """Show these themes or items, with what was said of each; rows stay while they are about the same."""
        self._said = said
        if tuple(lines) != self._lines:
            self._lines = tuple(lines)
            empty(self._laid)
            self.rows = []
            self._add(FIRST_SHOWN)
        for line, row in zip(lines, self.rows, strict=False):
            row.display(said.get(line.key, ""))
        self.heading.setText(self.headline())
        left = len(self._open())
        words = ngettext("Take the one suggestion", "Take all {count} suggestions", left)
        self.take.setText(words.format(count=left))
        self.take.setVisible(left > 0)
        self.setVisible(bool(lines) and self.parent() is not None)

    def headline(self) -> str:
        """How many there are, in words."""
        count = len(self._lines)
        words = ngettext("{count} row may fit a measure", "{count} rows may fit measures", count)
        likely = sum(bool(each.offers) for each in self._lines)
        if likely < count:
            words = _("{likely} of {count} rows may fit a measure: choose for any of them")
        if self._of_themes:
            words = ngettext("{count} theme: choose its principle", "{count} themes: choose their principles", count)
        return words.format(count=count, likely=likely) if count else ""

    def _open(self) -> dict[str, str]:
        """The likeliest place of each theme or item that nothing was said of."""
        return {each.key: each.offers[0] for each in self._lines if each.offers and each.key not in self._said}

    def _take_all(self) -> None:
        self.chosen.emit(self._open())
        for first in self.rows[:1]:
            first.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, count: int) -> None:
        shown = len(self.rows)
        nowhere = _("No principle yet") if self._of_themes else _("No measure")
        for line in self._lines[shown : shown + count]:
            row = SuggestionRow(line, self._places, nowhere)
            row.display(self._said.get(line.key, ""))
            row.chosen.connect(lambda key, place: self.chosen.emit({key: place}))
            self.rows.append(row)
        together = held(*self.rows[shown:], gap=8)
        self._laid.addWidget(together)
        together.show()
        left = min(len(self._lines) - len(self.rows), MORE_SHOWN)
        self.more.setText(ngettext("Show {count} more", "Show {count} more", left).format(count=left))
        self.more.setAccessibleName(f"{self.more.text()}: {self.headline()}")
        self.more.setVisible(left > 0)

    def _show_more(self) -> None:
        before = len(self.rows)
        self._add(MORE_SHOWN)
        self.rows[before].choice.setFocus(Qt.FocusReason.OtherFocusReason)
