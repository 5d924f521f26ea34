"""What was set aside, folded until somebody asks for it; each can be brought back, or all of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.layout import column, empty, wrapped
from desktop.ui.widgets.text import Quiet, Text
from desktop.words import _, ngettext


class AsideList(QWidget):
    """Hidden while nothing is set aside."""

    wanted = Signal(object)
    """The ids of the measures to bring back."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[tuple[str, str], ...] = ()
        self.show_button = LinkButton("")
        self.all_button = LinkButton(_("Bring all back"))
        self.inside = QWidget()
        self.buttons: dict[str, LinkButton] = {}
        self._list = column(gap=4)
        column(Quiet(_("No reason is needed, and nothing is lost.")), self._list, self.all_button, parent=self.inside)
        column(self.show_button, self.inside, gap=8, parent=self)
        self.inside.hide()
        self.show_button.clicked.connect(lambda: self.inside.setVisible(self.inside.isHidden()))
        self.all_button.clicked.connect(lambda: self.wanted.emit(tuple(self.buttons)))
        self.hide()

    def display(self, measures: tuple[tuple[str, str], ...], *, read_only: bool) -> None:
        """Show these measures, each with its title."""
        count = len(measures)
        words = ngettext("Show {count} that was set aside", "Show {count} that were set aside", count)
        self.show_button.setText(words.format(count=count))
        self.all_button.setVisible(count > 1 and not read_only)
        self.setVisible(count > 0)
        if measures == self._shown:
            return
        self._shown = measures
        empty(self._list)
        self.buttons = {}
        for measure, title in measures:
            back = LinkButton(_("Bring back"), name=_("Bring back: {title}").format(title=title))
            back.setEnabled(not read_only)
            back.clicked.connect(lambda _checked=False, about=measure: self.wanted.emit((about,)))
            self.buttons[measure] = back
            self._list.addWidget(wrapped(Text(title), back, gap=12))
