"""Using an item of evidence that is there already for one more measure: a link, then a list to choose from."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.assessment import Evidence
from desktop.ui.widgets.buttons import Button, LinkButton
from desktop.ui.widgets.fields import Choice, labelled
from desktop.ui.widgets.layout import column, wrapped
from desktop.words import _


class EvidenceReuse(QWidget):
    """Hidden while there is nothing to choose; `chosen` names an item by its id."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._offered: tuple[tuple[str, str], ...] = ()
        self.link = LinkButton(_("Use evidence you have already"))
        self.choice = Choice(_("Which evidence shows this too?"))
        self.choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(20)
        self.use_button = Button(_("Use it here"))
        self.cancel_button = LinkButton(_("Cancel"))
        self._form = QWidget()
        asked = labelled(_("Which evidence shows this too?"), self.choice)
        column(asked, wrapped(self.use_button, self.cancel_button), gap=8, parent=self._form)
        column(self.link, self._form, gap=4, parent=self)
        self._form.hide()
        self.link.clicked.connect(self._open)
        self.cancel_button.clicked.connect(self._close)
        self.use_button.clicked.connect(self._use)

    def display(self, items: Sequence[Evidence]) -> None:
        """Offer these items."""
        offered = tuple((each.title, each.id) for each in items)
        if offered != self._offered:
            self._offered = offered
            self.choice.offer(offered)
        self.setVisible(bool(offered))

    def _open(self) -> None:
        self.link.hide()
        self._form.show()
        self.choice.setFocus()

    def _close(self) -> None:
        self.link.show()
        self.link.setFocus()
        self._form.hide()

    def _use(self) -> None:
        item = self.choice.value()
        self._close()
        if isinstance(item, str):
            self.chosen.emit(item)
