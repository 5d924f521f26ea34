"""The list of all evidence of an assessment: filters as sentences, three orders, a row that unfolds for each item."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop.core.evidence_list import Held, Order, grouped
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import ChoiceButton
from desktop.ui.widgets.evidence_row import EvidenceRow
from desktop.ui.widgets.fields import Choice
from desktop.ui.widgets.found_files import FoundFiles
from desktop.ui.widgets.headed_rows import HeadedRows
from desktop.ui.widgets.layout import column, row, wrapped
from desktop.ui.widgets.text import Quiet
from desktop.words import _

ALL = "all"
Filter = tuple[str, Callable[[Held], bool]]
"""Its words, and what it shows."""


class EvidenceList(QWidget):
    """Rows stay as they are, open or folded, wherever a filter or an order moves them."""

    change_requested = Signal(str)
    remove_requested = Signal(str)
    measure_requested = Signal(str)

    def __init__(self, files: FoundFiles) -> None:
        super().__init__()
        self._files = files
        self._scene: Scene | None = None
        self._held: tuple[Held, ...] = ()
        self._filter = ALL
        self._kept: str | None = None
        self._arranged: object = None
        self.rows: dict[str, EvidenceRow] = {}
        self._make_filters()
        self.sheet = HeadedRows()
        self.nothing = Quiet()
        column(self.filter_row, self.nothing, self.sheet, parent=self)
        files.changed.connect(self._show_found)

    def _make_filters(self) -> None:
        self._filters: dict[str, Filter] = {
            ALL: (_("All"), lambda _each: True),
            "old": (_("Out of date"), lambda each: each.out_of_date),
            "missing": (_("Not found"), lambda each: self._files.found(each.item.kept) is False),
            "paper": (_("Only rules and records"), lambda each: each.on_paper_alone),
        }
        self._group = QButtonGroup(self)
        self.filter_buttons: dict[str, ChoiceButton] = {}
        for name, (words, _shows) in self._filters.items():
            button = ChoiceButton(words)
            button.clicked.connect(lambda _checked=False, chosen=name: self.choose(chosen))
            self._group.addButton(button)
            self.filter_buttons[name] = button
        orders = ((_("Principle"), Order.PRINCIPLE), (_("Kind"), Order.KIND), (_("Date"), Order.DATE))
        self.order = Choice(_("In order of"), orders)
        self.order.chosen.connect(lambda _order: self._arrange())
        ordering = QWidget()
        ordering.setLayout(row(Quiet(_("In order of")), self.order, gap=8))
        self.filter_row = wrapped(*self.filter_buttons.values(), ordering)

    def display(self, scene: Scene, items: tuple[Held, ...], kept: str | None) -> None:
        """Show these items; the one that is `kept`, whatever the filter, has its form open. What is new is in sight."""
        before, self._held = {each.item.id for each in self._held}, items
        self._scene, self._kept = scene, kept
        new = [each for each in items if each.item.id not in before]
        if before and not all(map(self._shows, new)):
            self._filter = ALL
        self.filter_row.setVisible(len(items) > 1)
        for gone in self.rows.keys() - {each.item.id for each in items}:
            self.sheet.forget(self.rows.pop(gone))
        self._arrange()

    def choose(self, name: str) -> bool:
        """Show what this filter shows; False where there is none of this name."""
        if name not in self._filters:
            return False
        self._filter = name
        self._arrange()
        return True

    def unfold(self, item_id: str) -> bool:
        """Open the row of an item, with the focus on it; False where there is none."""
        if all(each.item.id != item_id for each in self._held):
            return False
        self.choose(ALL)
        self.rows[item_id].unfold()
        self.rows[item_id].head.setFocus()
        return True

    def row(self, item_id: str) -> EvidenceRow:
        """The row of an item, made when it is first needed."""
        if item_id not in self.rows:
            made = EvidenceRow(self._files)
            made.change_requested.connect(self.change_requested)
            made.remove_requested.connect(self.remove_requested)
            made.measure_requested.connect(self.measure_requested)
            self.rows[item_id] = made
        return self.rows[item_id]

    def clear(self) -> None:
        """Let every row go: another assessment is about to be shown."""
        self._held, self._filter, self._arranged = (), ALL, None
        for name in tuple(self.rows):
            self.sheet.forget(self.rows.pop(name))

    def _shows(self, each: Held) -> bool:
        return self._filters[self._filter][1](each)

    def _arrange(self) -> None:
        """Lay the rows out as the filter and the order ask; rows that are there already are only moved."""
        scene, order = self._scene, self.order.value()
        if scene is None or not isinstance(order, Order):
            return
        self._count()
        shown = [each for each in self._held if self._shows(each) or each.item.id == self._kept]
        groups = grouped(shown, scene.framework, order)
        arranged = tuple((heading, tuple(each.item.id for each in items)) for heading, items in groups)
        for each in shown:  # before they come into sight, where the same costs little
            self.row(each.item.id).display(scene, each)
        if arranged != self._arranged:
            self._arranged = arranged
            self.sheet.lay_out([(words, [self.row(each.item.id) for each in found]) for words, found in groups])
        self.nothing.show_words(_("Nothing here.") if self._held and not shown else "")

    def _count(self) -> None:
        for name, (words, shows) in self._filters.items():
            self.filter_buttons[name].setText(f"{words} {sum(map(shows, self._held))}")
            self.filter_buttons[name].setChecked(name == self._filter)

    def _show_found(self) -> None:
        """More is known of which files are there."""
        if self._filter == "missing":
            self._arrange()
        self._count()
        for each in self.rows.values():
            each.display_marks()
