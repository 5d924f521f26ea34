"""A help page as text: headings, lists and tables in the program's own look. Its links lead inside the help only."""

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QAbstractSlider, QScrollArea, QSizePolicy, QTextBrowser

from desktop.ui.theme import look
from desktop.words import _

SCROLLS = {
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}
"""Keys that move the whole page, for the text itself is always as tall as its words."""


class HelpText(QTextBrowser):
    """Shows Markdown; never loads anything, neither from the disk nor from elsewhere."""

    topic_requested = Signal(str)

    def __init__(self, scroll: QScrollArea) -> None:
        super().__init__()
        self._scroll = scroll
        self.setAccessibleName(_("Help text"))
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(lambda url: self.topic_requested.emit(url.toString()))

    def loadResource(self, _kind: int, _name: QUrl | str) -> QImage:
        """A dot in place of any picture or style sheet a text may name; with nothing at all Qt would go on looking."""
        return QImage(1, 1, QImage.Format.Format_Mono)

    def show_markdown(self, words: str) -> None:
        """Show these words."""
        self.document().setDefaultFont(look().font())
        self.setMarkdown(words)
        block = self.document().begin()
        while block.isValid():
            _shape_block(block)
            block = block.next()
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _shape_table(frame)
        self._fit()

    def _fit(self) -> None:
        """Be as tall as the words."""
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(round(self.document().size().height()) + look().px(4))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(200), look().px(40))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = SCROLLS.get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
        else:
            self._scroll.verticalScrollBar().triggerAction(action)

    def event(self, event: QEvent) -> bool:
        """Keep a link that Tab comes to in sight."""
        done = super().event(event)
        if event.type() == QEvent.Type.KeyPress and self.textCursor().hasSelection():
            place = self.mapTo(self._scroll, self.cursorRect().center())
            self._scroll.ensureVisible(place.x(), place.y() + self._scroll.verticalScrollBar().value())
        return done


def _shape_block(block: QTextBlock) -> None:
    """Room between lines and paragraphs, headings in the program's own size, and links underlined."""
    cursor, shape = QTextCursor(block), block.blockFormat()
    level, inside = shape.headingLevel(), cursor.currentTable() is not None
    gap = 0 if inside else 4 if level or block.textList() is not None else 8
    shape.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    shape.setTopMargin(look().px(20 if level else 0))
    shape.setBottomMargin(look().px(gap))
    cursor.setBlockFormat(shape)
    if level:
        written = QTextCharFormat()
        written.setFont(look().font("section", bold=True))
        written.setForeground(look().colour("ink"))
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        cursor.setCharFormat(written)
    for place, length in _links(block):
        cursor.setPosition(place)
        cursor.setPosition(place + length, QTextCursor.MoveMode.KeepAnchor)
        underlined = QTextCharFormat()
        underlined.setFontUnderline(True)
        cursor.mergeCharFormat(underlined)


def _links(block: QTextBlock) -> list[tuple[int, int]]:
    """Where the links of a block are: position and length."""
    found, each = [], block.begin()
    while not each.atEnd():
        part = each.fragment()
        if part.charFormat().isAnchor():
            found.append((part.position(), part.length()))
        each += 1
    return found


def _shape_table(table: QTextTable) -> None:
    """Thin lines, room to breathe, as wide as the page, and a bold first row."""
    shape = table.format()
    shape.setBorder(1)
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setBorderBrush(look().colour("line"))
    shape.setBorderCollapse(True)
    shape.setCellPadding(look().px(6))
    shape.setCellSpacing(0)
    shape.setTopMargin(look().px(4))
    shape.setBottomMargin(look().px(12))
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(shape)
