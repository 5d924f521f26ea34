"""Messages inside the window: what happened, what to do, an undo where there is one; they stay until dismissed."""

from collections.abc import Callable

from PySide6.QtWidgets import QProgressBar, QWidget

from desktop.core.errors import ToolkitError
from desktop.ui.messages import announce
from desktop.ui.widgets.buttons import Button, LinkButton
from desktop.ui.widgets.layout import Card, column, empty, row
from desktop.ui.widgets.text import Strong, Text
from desktop.words import _

MOST_SHOWN = 3
Offer = tuple[str, Callable[[], object]]
"""The words of a button, and what it does."""


class Message(Card):
    """One message with its buttons."""

    def __init__(self, lead: str, words: str, tone: str, *offers: Offer, busy: bool = False) -> None:
        super().__init__(tone=tone)
        line = row(column(Strong(lead), Text(words), gap=4) if words else Strong(lead))
        line.setStretch(0, 1)
        if busy:
            bar = QProgressBar()
            bar.setRange(0, 0)
            bar.setAccessibleName(lead)
            line.addWidget(bar)
        self.offers = tuple(Button(name) for name, _act in offers)
        for button, (_name, act) in zip(self.offers, offers, strict=True):
            button.clicked.connect(self.dismiss)
            button.clicked.connect(lambda _checked=False, do=act: do())
            line.addWidget(button)
        self.close_button = LinkButton(_("Dismiss"), name=_("Dismiss this message"))
        self.close_button.clicked.connect(self.dismiss)
        line.addWidget(self.close_button)
        self.body.addLayout(line)

    def dismiss(self) -> None:
        """Take the message away."""
        self.hide()
        self.deleteLater()


class Messages(QWidget):
    """The place for messages, above the page."""

    def __init__(self) -> None:
        super().__init__()
        self._laid = column(gap=8, parent=self)
        self.setAccessibleName(_("Messages"))

    def tell(self, words: str, *offers: Offer, more: str = "") -> Message:
        """Say that something was done."""
        return self._show(Message(words, more, "told", *offers))

    def explain(self, error: ToolkitError, *offers: Offer) -> Message:
        """Say what went wrong and what to do."""
        return self._show(Message(error.summary, error.advice, "problem", *offers))

    def work(self, words: str, cancel: Callable[[], object]) -> Message:
        """Say that something is being made, with a button to cancel it; the caller dismisses it at the end."""
        return self._show(Message(words, "", "told", (_("Cancel"), cancel), busy=True))

    def clear(self) -> None:
        """Dismiss all."""
        empty(self._laid)

    def shown(self) -> tuple[Message, ...]:
        """The messages on the screen, the newest first."""
        items = (self._laid.itemAt(place) for place in range(self._laid.count()))
        every = (item.widget() for item in items if item is not None)
        return tuple(each for each in every if isinstance(each, Message) and not each.isHidden())

    def _show(self, message: Message) -> Message:
        while self._laid.count() >= MOST_SHOWN:
            oldest = self._laid.takeAt(self._laid.count() - 1)
            if oldest is not None and (message_before := oldest.widget()) is not None:
                message_before.deleteLater()
        self._laid.insertWidget(0, message)
        message.show()
        words = " ".join(label.text() for label in message.findChildren(Text))
        announce(self, words)
        return message
