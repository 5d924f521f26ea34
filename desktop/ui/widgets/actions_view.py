"""The table people edit their action plan in: choices as lists, rows as tall as their words, Tab goes on."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.core.labels import label
from desktop.ui.models.actions_table import CHOICES, COLUMNS, ActionsTable
from desktop.ui.theme import look
from desktop.ui.widgets.fields import Choice
from desktop.words import _

WIDTHS = (64, 260, 96, 130, 110, 84, 110, 110, 220)
STRETCHED = ("title", "how_we_will_know")
Index = QModelIndex | QPersistentModelIndex


class _Delegate(QStyledItemDelegate):
    """Edits a status or priority with a list, all else as a line of text."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        name = str(index.model().headerData(index.column(), Qt.Orientation.Horizontal))
        column = COLUMNS[index.column()]
        if column in CHOICES:
            choice = Choice(name, ((label(each), each) for each in CHOICES[column]))
            choice.setParent(parent)
            choice.chosen.connect(lambda: self.commitData.emit(choice))
            return choice
        editor = super().createEditor(parent, option, index)
        editor.setAccessibleName(name)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, Choice):
            editor.display(index.data(Qt.ItemDataRole.EditRole))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, Choice):
            model.setData(index, editor.value())
        else:
            super().setModelData(editor, model, index)


class ActionsView(QTableView):
    """Shows an `ActionsTable`."""

    def __init__(self, model: ActionsTable) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(_("Actions"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(look().px(56))
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit_rows)
        self.verticalScrollBar().valueChanged.connect(self._fit_soon)
        model.modelReset.connect(self._fit_soon)
        model.dataChanged.connect(self._fit_soon)
        header.sectionResized.connect(self._fit_soon)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._share_width()

    def _share_width(self) -> None:
        wanted = [look().px(each) for each in WIDTHS]
        spare = max(0, self.viewport().width() - sum(wanted))
        for place, name in enumerate(COLUMNS):
            extra = spare * 3 // 5 if name == "title" else spare - spare * 3 // 5 if name in STRETCHED else 0
            self.horizontalHeader().setSectionResizeMode(place, QHeaderView.ResizeMode.Interactive)
            self.setColumnWidth(place, wanted[place] + extra)

    def _fit_soon(self) -> None:
        self._fitting.start()

    def _fit_rows(self) -> None:
        """Make the rows in sight as tall as their words; the others when they come into sight."""
        first = self.rowAt(0)
        last = self.rowAt(self.viewport().height() - 1)
        end = last if last >= 0 else self.model().rowCount() - 1
        for row in range(max(0, first), end + 1):
            wanted = max(self.sizeHintForRow(row), look().px(44))
            if self.rowHeight(row) != wanted:
                self.setRowHeight(row, wanted)
