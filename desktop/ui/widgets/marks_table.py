"""A table for reading in which some cells hold a level's square and its words; a click or Enter opens a row."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop.core.scoring import Standing
from desktop.ui.theme import look
from desktop.ui.widgets.edit_table import EditTable
from desktop.ui.widgets.level_mark import SIDE, paint_mark

MARK_ROLE = Qt.ItemDataRole.UserRole + 2
"""The standing whose square leads the cell; None where none does."""
WORDS_ROLE = Qt.ItemDataRole.UserRole + 3
"""The words beside the square; the square alone where they are empty."""
GROUP_ROLE = Qt.ItemDataRole.UserRole + 4
"""Whether a row heads a group, and has a ground of its own."""
EDGE, GAP = 8, 8
Index = QModelIndex | QPersistentModelIndex


class _Delegate(QStyledItemDelegate):
    """Paints the square at the left of its cell, and the words beside it."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus  # our own ring shows the cell

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        self.initStyleOption(option, index)
        marked = isinstance(index.data(MARK_ROLE), Standing)
        words = str(index.data(WORDS_ROLE) or "") if marked else option.text
        view = option.widget
        width = view.columnWidth(index.column()) if isinstance(view, QTableView) else option.rect.width()
        aside = look().px(2 * EDGE + (SIDE + GAP if marked else 0))
        room = QRect(0, 0, max(width - aside, look().px(24)), 100_000)
        height = option.fontMetrics.boundingRect(room, Qt.TextFlag.TextWordWrap, words).height() if words else 0
        if not index.data(GROUP_ROLE):
            height += max(0, (look().px(SIDE) - option.fontMetrics.height()) // 2)
        return QSize(width, max(height, look().px(SIDE) if marked else 0) + look().px(2 * EDGE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.data(GROUP_ROLE):
            painter.fillRect(option.rect, look().colour("ground"))
        standing = index.data(MARK_ROLE)
        marked = isinstance(standing, Standing)
        self.initStyleOption(option, index)
        words = str(index.data(WORDS_ROLE) or "") if marked else option.text
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        edge, side = look().px(EDGE), look().px(SIDE)
        box = option.rect.adjusted(edge, edge, -edge, -edge)
        if marked:
            paint_mark(painter, QRectF(box.x(), box.y(), side, side), standing)
            box.setLeft(box.x() + side + look().px(GAP))
        if not index.data(GROUP_ROLE):
            box.setTop(box.y() + max(0, (side - option.fontMetrics.height()) // 2))
        painter.save()
        painter.setFont(option.font)
        painter.setPen(look().colour("ink"))
        painter.drawText(box, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop, words)
        painter.restore()


class MarksTable(EditTable):
    """Shows a model whose cells may hold squares; `opened` has the row a person chose."""

    opened = Signal(int)

    def __init__(self, name: str, model: QAbstractTableModel) -> None:
        super().__init__(name, model, (), {})
        self.setItemDelegate(_Delegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        for chosen in (self.clicked, self.activated):
            chosen.connect(lambda index: self.opened.emit(index.row()))

    def share(self, widths: Sequence[int], stretched: dict[int, float]) -> None:
        """Give the columns these widths, in pixels at 100%, and what is left over to those that stretch."""
        if (tuple(widths), stretched) != (self._widths, self._stretched):
            self._widths, self._stretched = tuple(widths), stretched
            self._share_width()
