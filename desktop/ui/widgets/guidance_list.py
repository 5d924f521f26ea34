"""The list of guidance documents: filters as sentences, one's own nation first, a row that unfolds for each."""

from collections.abc import Callable
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop.core.framework import Nation
from desktop.core.guidance import Document, Scope
from desktop.core.terms import label
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import ChoiceButton
from desktop.ui.widgets.fields import Choice
from desktop.ui.widgets.guidance_row import GuidanceRow
from desktop.ui.widgets.headed_rows import HeadedRows
from desktop.ui.widgets.layout import column, row, wrapped
from desktop.ui.widgets.text import Quiet
from desktop.words import _

ALL = "all"
Filter = tuple[str, Callable[[Document], bool]]
"""Its words, and what it shows."""


class GuidanceList(QWidget):
    """Rows stay as they are, open or folded, whatever a filter shows."""

    checked = Signal(str)
    change_requested = Signal(str)
    put_back_requested = Signal(str)
    measure_requested = Signal(str)
    nation_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene | None = None
        self._documents: tuple[Document, ...] = ()
        self._filter = ALL
        self._kept = ""
        self._arranged: object = None
        self.rows: dict[str, GuidanceRow] = {}
        self._make_filters()
        self.sheet = HeadedRows()
        self.nothing = Quiet(_("Nothing here."))
        column(self.filter_row, self.nothing, self.sheet, parent=self)

    def _make_filters(self) -> None:
        self._filters: dict[str, Filter] = {
            ALL: (_("All"), lambda _each: True),
            "yours": (_("Added or changed by you"), lambda each: each.changed),
            "due": (_("Not checked for a year"), lambda each: self._scene is not None and each.due(self._scene.today)),
        }
        self._group = QButtonGroup(self)
        self.filter_buttons: dict[str, ChoiceButton] = {}
        for name, (words, _shows) in self._filters.items():
            button = ChoiceButton(words)
            button.clicked.connect(lambda _checked=False, chosen=name: self.choose(chosen))
            self._group.addButton(button)
            self.filter_buttons[name] = button
        nations: list[tuple[str, object]] = [(_("Not said"), None), *((label(each), each) for each in Nation)]
        self.nation = Choice(_("Where do you work?"), nations)
        self.nation.chosen.connect(self.nation_chosen)
        where = QWidget()
        where.setLayout(row(Quiet(_("Where do you work?")), self.nation, gap=8))
        self.filter_row = wrapped(*self.filter_buttons.values(), where)

    def display(self, scene: Scene, found: tuple[Document, ...], kept: str) -> None:
        """Show these documents; the one that is `kept`, whatever the filter, has its form open."""
        self._scene, self._documents, self._kept = scene, found, kept
        self.nation.display(scene.organisation.nation)
        self.nation.setEnabled(not scene.read_only)
        for gone in self.rows.keys() - {each.key for each in found}:
            self.sheet.forget(self.rows.pop(gone))
        self._arrange()

    def clear(self) -> None:
        """Let every row go: another record is about to be shown."""
        self._filter, self._arranged = ALL, None
        for name in tuple(self.rows):
            self.sheet.forget(self.rows.pop(name))

    def choose(self, name: str) -> None:
        """Show what this filter shows."""
        self._filter = name
        self._arrange()

    def unfold(self, key: str) -> bool:
        """Open the row of a document, with the focus on it; False where there is none."""
        if all(each.key != key for each in self._documents):
            return False
        self.choose(ALL)
        self.rows[key].unfold()
        self.rows[key].head.setFocus()
        return True

    def row(self, key: str) -> GuidanceRow:
        """The row of a document, made when it is first needed."""
        if key not in self.rows:
            made = GuidanceRow()
            made.checked.connect(self.checked)
            made.change_requested.connect(self.change_requested)
            made.put_back_requested.connect(self.put_back_requested)
            made.measure_requested.connect(self.measure_requested)
            self.rows[key] = made
        return self.rows[key]

    def _arrange(self) -> None:
        """Lay the rows out as the filter asks; rows that are there already are only moved."""
        scene = self._scene
        if scene is None:
            return
        for name, (words, shows) in self._filters.items():
            self.filter_buttons[name].setText(f"{words} {sum(map(shows, self._documents))}")
            self.filter_buttons[name].setChecked(name == self._filter)
        shown = [each for each in self._documents if self._filters[self._filter][1](each) or each.key == self._kept]
        groups = [(words, tuple(each)) for words, each in groupby(shown, lambda each: self._headed(scene, each))]
        arranged = [(words, [each.key for each in found]) for words, found in groups]
        for each in shown:  # before they come into sight, where the same costs little
            self.row(each.key).display(scene, each)
        if arranged != self._arranged:
            self._arranged = arranged
            self.sheet.lay_out([(words, [self.row(key) for key in keys]) for words, keys in arranged])
        self.nothing.setVisible(not shown)

    def _headed(self, scene: Scene, document: Document) -> str:
        """The heading that a document stands under; none while nobody has said where the organisation works."""
        nation = scene.organisation.nation
        if nation is None:
            return ""
        return {
            Scope.OWN: _("For {nation}").format(nation=label(nation)),
            Scope.EVERYWHERE: _("For the whole UK, or for everybody"),
            Scope.ELSEWHERE: _("For one nation") if nation is Nation.UK else _("For other nations"),
        }[document.scope]
