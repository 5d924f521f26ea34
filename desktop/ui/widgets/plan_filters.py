"""Which actions of the plan are shown: filters as words with their counts, words to find, and order and groups."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from desktop.core.plan_list import NOBODY, Wanted, filter_words, group_words, order_words
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import ChoiceButton
from desktop.ui.widgets.fields import Choice, Line
from desktop.ui.widgets.layout import column, row, wrapped
from desktop.ui.widgets.text import Quiet
from desktop.words import _

ALWAYS = ("open", "late", "at_risk", "done", "all")
"""The filters that are always offered; the others show while they are chosen, from a note that leads to them."""
OTHERS = ("no_owner", "no_date", "paused", "untold")
WIDEST_CHOICE = 8
"""Letters that a list makes room for while it is closed."""


class PlanFilters(QWidget):
    """Shows a Wanted and says, as `changed`, what is wanted instead."""

    changed = Signal(object)

    def __init__(self, *beside: QWidget) -> None:
        """`beside` are parts that stand in the first line, after the filters."""
        super().__init__()
        self._wanted = Wanted()
        self._group = QButtonGroup(self)
        self.buttons: dict[str, ChoiceButton] = {}
        for name in (*ALWAYS, *OTHERS):
            button = ChoiceButton(filter_words(name))
            button.clicked.connect(lambda _checked=False, chosen=name: self._say(name=chosen))
            self._group.addButton(button)
            self.buttons[name] = button
        self.words = Line(_("Find in the plan"))
        self.words.setPlaceholderText(_("Find in the plan"))
        self.words.setMinimumWidth(look().px(160))
        self.words.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.words.setClearButtonEnabled(True)
        self.principle, self.owner = Choice(_("Principle")), Choice(_("Who"))
        self.order = Choice(_("Order"), [(words, name) for name, words in order_words().items()])
        self.group = Choice(_("Groups"), [(words, name) for name, words in group_words().items()])
        self.backwards = ChoiceButton(_("Last first"))
        self.more = ChoiceButton(_("Narrow or order"))
        self._lay_out(beside)
        self.more.clicked.connect(self.folded.setVisible)
        self.words.textChanged.connect(lambda words: self._say(words=words))
        self.principle.chosen.connect(lambda value: self._say(principle=value))
        self.owner.chosen.connect(lambda value: self._say(owner=value))
        self.order.chosen.connect(lambda value: self._say(order=value, backwards=False))
        self.group.chosen.connect(lambda value: self._say(group=value))
        self.backwards.clicked.connect(lambda checked: self._say(backwards=checked))

    def _lay_out(self, beside: Sequence[QWidget]) -> None:
        parts = []
        for words, field in (
            (_("Principle"), self.principle),
            (_("Who"), self.owner),
            (_("Order"), self.order),
            (_("Groups"), self.group),
        ):
            field.setMinimumContentsLength(WIDEST_CHOICE)
            field.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            field.view().setMinimumWidth(look().px(260))
            named = Quiet(words)
            named.setWordWrap(False)
            named.setBuddy(field)
            part = QWidget()
            part.setLayout(row(named, field, gap=6))
            parts.append(part)
        principle, who, order, groups = parts
        self.folded = wrapped(principle, who, groups, order, self.backwards, gap=12)
        self.folded.hide()
        first = wrapped(*self.buttons.values(), self.words, *beside, self.more, gap=8)
        column(first, self.folded, parent=self)

    def wanted(self) -> Wanted:
        """What is wanted now."""
        return self._wanted

    def _say(self, **changes: object) -> None:
        wanted = replace(self._wanted, **changes)  # type: ignore[arg-type]
        if wanted != self._wanted:
            self._wanted = wanted
            self.changed.emit(wanted)

    def sort_by(self, order: str) -> None:
        """What a click on a heading asks: this order, or, where it is the order already, the other way round."""
        again = order == self._wanted.order
        self._say(order=order, backwards=again and not self._wanted.backwards)

    def display(
        self,
        wanted: Wanted,
        counts: Mapping[str, int],
        owners: Sequence[str],
        principles: Sequence[tuple[str, str]],
    ) -> None:
        """Show what is wanted, each filter's count, and the people and principles that actions have."""
        self._wanted = wanted
        for name, button in self.buttons.items():
            button.setText(f"{filter_words(name)} {counts.get(name, 0)}")
            button.setChecked(name == wanted.name)
            button.setVisible(name in ALWAYS or name == wanted.name)
        nobody = [(_("Nobody yet"), NOBODY)] if counts.get("no_owner") or wanted.owner == NOBODY else []
        _offer(self.owner, [(_("Anyone"), ""), *nobody, *((each, each) for each in owners)], wanted.owner)
        _offer(self.principle, [(_("All"), ""), *principles], wanted.principle)
        self.order.display(wanted.order)
        self.group.display(wanted.group)
        self.backwards.setChecked(wanted.backwards)
        if replace(wanted, name="open", words="") != Wanted():
            self.more.setChecked(True)
            self.folded.show()
        if self.words.text().split() != wanted.words.split():
            self.words.setText(wanted.words)


def _offer(choice: Choice, wanted: list[tuple[str, object]], value: str) -> None:
    """Offer these choices with this one chosen; nothing is made anew where they are the same."""
    if choice.choices() != wanted:
        choice.offer(wanted)
    choice.display(value)
