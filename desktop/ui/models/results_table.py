"""Results as a Qt table: a row for each measure, with its level, how the views compare, and each view in words."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.core.labels import group_name
from desktop.core.views import principle_of
from desktop.ui.scene import Scene
from desktop.ui.theme import look
from desktop.words import _

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
TITLE = 1


@dataclass(frozen=True, slots=True)
class _Row:
    """What one row shows."""

    measure: str
    words: tuple[str, ...]


class ResultsTable(QAbstractTableModel):
    """Shows a scene's results; nothing in it can be edited. `compared_only` keeps to measures that a view answered."""

    def __init__(self, *, compared_only: bool = False) -> None:
        super().__init__()
        self._compared_only = compared_only
        self._headings: tuple[str, ...] = ()
        self._rows: tuple[_Row, ...] = ()

    def display(self, scene: Scene) -> None:
        """Show this scene; the table is reset only where something in it changed."""
        since = (_("Since {label}").format(label=scene.compared.since),) if scene.compared else ()
        compare = (_("How views compare"),) if len(scene.views) > 1 else ()
        names = (group_name(view.group, scene.organisation) for view in scene.views)
        headings = (_("Principle"), _("Measure"), _("Level"), *since, *compare, *names)
        asked = (each for each in scene.standings if each in scene.differences or not self._compared_only)
        rows = tuple(_row(scene, each) for each in asked)
        renamed = headings != self._headings
        if renamed or rows != self._rows:
            self.beginResetModel()
            self._headings, self._rows = headings, rows
            self.endResetModel()
        if renamed:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(headings) - 1)

    def measure(self, row: int) -> str:
        """The id of the measure in this row."""
        return self._rows[row].measure

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._headings[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        words = self._rows[index.row()].words[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._headings[index.column()]}: {words or _('no answer')}"
        if role == Qt.ItemDataRole.FontRole and index.column() == TITLE:
            return look().font(bold=True)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        return None


def _row(scene: Scene, measure: str) -> _Row:
    difference = scene.differences.get(measure)
    said = {each.group: each.words for each in (difference.answers if difference else ())}
    compare = difference.label if difference is not None else ""
    principle = scene.framework.principle_by_id[principle_of(measure)]
    return _Row(
        measure,
        (
            _("{number} {principle}").format(number=principle.number, principle=principle.name),
            scene.title_of(measure),
            scene.standings[measure].words,
            *((scene.change_words(measure),) if scene.compared else ()),
            *((compare,) if len(scene.views) > 1 else ()),
            *(said.get(view.group, "") for view in scene.views),
        ),
    )
