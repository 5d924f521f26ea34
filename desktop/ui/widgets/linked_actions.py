"""Which actions of the plan something belongs to: those linked, each to take away again, and a list to link more."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.text import shortened
from desktop.ui.messages import announce
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.fields import Choice, labelled
from desktop.ui.widgets.layout import column, empty, wrapped
from desktop.ui.widgets.text import Text
from desktop.words import _

WIDEST = 70
"""Characters of an action's title in the list."""


class LinkedActions(QWidget):
    """`offered` are the plan's actions, id and words; what is linked and no longer in the plan stays linked."""

    changed = Signal()

    def __init__(self, heading: str, offered: Mapping[str, str], hint: str = "") -> None:
        super().__init__()
        self._offered = dict(offered)
        self._linked: list[str] = []
        self.more = Choice(heading)
        self.more.setMinimumContentsLength(20)
        self.more.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.more.chosen.connect(self._link)
        self.links: dict[str, LinkButton] = {}
        self._list = column(gap=0)
        column(labelled(heading, self.more, hint), self._list, gap=6, parent=self)
        self._fill()

    def value(self) -> tuple[str, ...]:
        """The linked actions, in the order they were linked."""
        return tuple(self._linked)

    def display(self, actions: Iterable[str]) -> None:
        """Show these as the linked ones."""
        self._linked = list(dict.fromkeys(actions))
        self._fill()

    def _fill(self) -> None:
        more = [(shortened(words, WIDEST), each) for each, words in self._offered.items() if each not in self._linked]
        self.more.offer([(_("Choose an action"), None), *more])
        empty(self._list)
        self.links = {}
        for each in self._linked:
            words = self._offered.get(each, _("An action that is no longer in the plan"))
            away = LinkButton(_("Take away"), name=_("Take away {action}").format(action=words))
            away.clicked.connect(lambda _checked=False, gone=each: self._unlink(gone))
            self.links[each] = away
            self._list.addWidget(wrapped(Text(words), away))

    def _link(self, action: object) -> None:
        if isinstance(action, str):
            self.display((*self._linked, action))
            announce(self, _("Linked: {action}").format(action=self._offered[action]))
            self.changed.emit()

    def _unlink(self, action: str) -> None:
        self.display(each for each in self._linked if each != action)
        self.more.setFocus()
        self.changed.emit()
