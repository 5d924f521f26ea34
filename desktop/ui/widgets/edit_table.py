"""A table people edit in place: choices as lists, rows as tall as their words, and Tab goes on to the next control.

It knows no entity: a model says under `CHOICES_ROLE` which cells take one of a few values.
"""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.ui.theme import look
from desktop.ui.widgets.fields import Choice

CHOICES_ROLE = Qt.ItemDataRole.UserRole + 1
"""Pairs of words and value, for a cell that takes one of a few."""
Index = QModelIndex | QPersistentModelIndex


class _Delegate(QStyledItemDelegate):
    """Edits a cell with choices by a list, all else as a line of text."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As tall as the words need in this column's width, the style sheet's padding counted."""
        self.initStyleOption(option, index)
        view = option.widget
        width = _width(view, index) if isinstance(view, QTableView) else option.rect.width()
        room = QRect(0, 0, max(width - look().px(24), look().px(24)), 100_000)
        words = option.fontMetrics.boundingRect(room, Qt.TextFlag.TextWordWrap, option.text)
        return QSize(words.width() + look().px(24), words.height() + look().px(16))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        name = str(index.model().headerData(index.column(), Qt.Orientation.Horizontal))
        choices = index.data(CHOICES_ROLE)
        if choices:
            choice = Choice(name, choices)
            choice.setParent(parent)
            choice.chosen.connect(lambda: self.commitData.emit(choice))
            return choice
        editor = super().createEditor(parent, option, index)
        editor.setAccessibleName(name)
        return editor

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus  # our own ring shows the cell
        view = option.widget
        several = isinstance(view, QTableView) and view.selectionMode() is view.SelectionMode.MultiSelection
        if several and not index.column() and index.flags() & Qt.ItemFlag.ItemIsSelectable:
            chosen = option.state & QStyle.StateFlag.State_Selected
            option.text = f"{'☑' if chosen else '☐'} {option.text}"  # never by colour alone

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


def _width(view: QTableView, index: Index) -> int:
    """How wide a cell is: all the columns that it stands across."""
    first = index.column()
    return sum(view.columnWidth(each) for each in range(first, first + view.columnSpan(index.row(), first)))


class EditTable(QTableView):
    """Shows a model; `widths` are pixels at 100%, `stretched` the columns that share what is left over."""

    def __init__(
        self, name: str, model: QAbstractTableModel, widths: Sequence[int], stretched: dict[int, float]
    ) -> None:
        super().__init__()
        self._widths = tuple(widths)
        self._stretched = stretched
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(name)
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
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit_rows)
        self._following = False
        self.selectionModel().currentChanged.connect(self._follow)
        self.verticalScrollBar().valueChanged.connect(self._fit_soon)
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            changed.connect(self._fit_soon)
        model.dataChanged.connect(self._fit_soon)
        model.headerDataChanged.connect(self._share_width)
        header.sectionResized.connect(self._fit_soon)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._share_width()

    def _share_width(self) -> None:
        wanted = [look().px(each) for each in self._widths[: self.model().columnCount()]]
        spare = max(0, self.viewport().width() - sum(wanted))
        for place, width in enumerate(wanted):
            self.setColumnWidth(place, width + int(spare * self._stretched.get(place, 0)))

    def _fit_soon(self) -> None:
        self._fitting.start()

    def _follow(self) -> None:
        """The cell just come to stays in sight while the rows above it become as tall as their words."""
        self._following = True
        self._fit_soon()

    def _fit_rows(self) -> None:
        """Make the rows in sight as tall as their words; the others when they come into sight."""
        fitted = False
        first = self.rowAt(0)
        last = self.rowAt(self.viewport().height() - 1)
        end = last if last >= 0 else self.model().rowCount() - 1
        for row in range(max(0, first), end + 1):
            wanted = max(self.sizeHintForRow(row), look().px(44))
            if self.rowHeight(row) != wanted:
                self.setRowHeight(row, wanted)
                fitted = True
        if self._following and self.currentIndex().isValid():
            self._following = fitted
            self.scrollTo(self.currentIndex())
