"""The views on a measure as a row of tabs that wraps, each with its answer in small words, and "Agree a level…"."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QWidget

from desktop.palette import TARGET
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.layout import WrapLayout
from desktop.ui.widgets.text import Quiet, Strong, Text, toned


class ViewTab(Button):
    """One tab: whose view, and what they said."""

    def __init__(self, words: str) -> None:
        super().__init__("")
        self.setProperty("kind", "tab")
        self.setCheckable(True)
        self._words = words
        self._lead = (Strong if words.endswith("…") else Text)(words)
        self._answer = Quiet()
        self.laid = QHBoxLayout(self)
        self.laid.setContentsMargins(look().px(12), look().px(4), look().px(12), look().px(8))
        self.laid.setSpacing(look().px(6))
        for label in (self._lead, self._answer):
            label.setWordWrap(False)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self.laid.addWidget(label)
        self.toggled.connect(lambda chosen: toned(self._lead, "tone", "accent" if chosen else ""))

    def show_answer(self, answer: str) -> None:
        """Show what this view said, in small words."""
        self._answer.show_words(answer)
        self.setAccessibleName(f"{self._words}, {answer}" if answer else self._words)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self.laid.totalSizeHint().expandedTo(QSize(0, look().px(TARGET)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class ViewTabs(QFrame):
    """Tabs by name; the arrow keys move between them, and choosing one asks for it."""

    tab_requested = Signal(str)

    def __init__(self, tabs: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self.tabs = {name: ViewTab(words) for name, words in tabs}
        self._group = QButtonGroup(self)
        self.setLayout(WrapLayout(gap=4))
        for name, tab in self.tabs.items():
            tab.clicked.connect(lambda _checked=False, wanted=name: self.tab_requested.emit(wanted))
            tab.installEventFilter(self)
            self._group.addButton(tab)
            self._laid().addWidget(tab)

    def _laid(self) -> WrapLayout:
        laid = self.layout()
        if not isinstance(laid, WrapLayout):
            raise TypeError(laid)
        return laid

    def display(self, chosen: str, answers: dict[str, str]) -> None:
        """Show which tab is open, and each view's answer."""
        for name, tab in self.tabs.items():
            tab.show_answer(answers.get(name, ""))
            tab.setChecked(name == chosen)

    def chosen(self) -> QWidget | None:
        """The open tab."""
        return self._group.checkedButton()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Left and right go to the neighbouring tab; Space or Enter opens it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, ViewTab):
            tabs = list(self.tabs.values())
            step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
            if step and event.modifiers() == Qt.KeyboardModifier.NoModifier:
                tabs[(tabs.index(watched) + step) % len(tabs)].setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                watched.click()
                return True
        return super().eventFilter(watched, event)
