"""Tab goes through a page as people read it: in the order of its layouts, whenever its parts were made."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QLayout, QScrollArea, QStackedWidget, QWidget


def in_reading_order(part: QWidget | QLayout) -> Iterator[QWidget]:
    """Every part that can take the focus or hand it on, in the order of the layouts; hidden ones too."""
    if isinstance(part, QLayout):
        for place in range(part.count()):
            item = part.itemAt(place)
            inner = item.widget() or item.layout() if item is not None else None
            if inner is not None:
                yield from in_reading_order(inner)
        return
    if part.focusPolicy() != Qt.FocusPolicy.NoFocus or part.focusProxy() is not None:
        yield part
    if isinstance(part, QScrollArea):
        inside: tuple[QWidget | QLayout | None, ...] = (part.widget(),)
    elif isinstance(part, QStackedWidget):
        inside = tuple(part.widget(place) for place in range(part.count()))
    else:
        inside = (part.layout(),)
    for each in inside:
        if each is not None:
            yield from in_reading_order(each)


class ReadingOrder(QObject):
    """Keeps a page's Tab order right: looks again each time something inside `watched` is laid out anew."""

    def __init__(self, page: QWidget, watched: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._known: tuple[int, ...] = ()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.put_right)
        watched.installEventFilter(self)
        page.installEventFilter(self)

    def put_right(self) -> None:
        """Set the order of Tab, if the parts are others than before."""
        parts = tuple(in_reading_order(self._page))
        known = tuple(id(each) for each in parts)
        if known == self._known:
            return
        self._known = known
        for before, after in pairwise(parts):
            QWidget.setTabOrder(before, after)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._soon.start()
        return super().eventFilter(watched, event)
