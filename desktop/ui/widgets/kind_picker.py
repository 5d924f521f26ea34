"""Choosing one of the six kinds of evidence, each with a line that explains it. None is chosen for a person."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from desktop.core.assessment import EvidenceKind
from desktop.core.terms import label
from desktop.ui.theme import look
from desktop.ui.widgets.layout import column
from desktop.ui.widgets.text import Quiet
from desktop.words import _


def kind_line(kind: EvidenceKind) -> str:
    """What belongs to a kind of evidence, in one line."""
    return {
        EvidenceKind.PEOPLE: _("What patients and carers tell you themselves: a form, a call, a conversation."),
        EvidenceKind.TEAM: _("What staff and volunteers say about how it goes."),
        EvidenceKind.SEEN: _("What somebody saw for themselves: a visit, sitting in, a look at ten records."),
        EvidenceKind.RULES: _("What is written down: a rule, minutes, a leaflet. It shows what should happen."),
        EvidenceKind.COUNTS: _("Numbers: how many, how often, how long."),
        EvidenceKind.PARTNERS: _("What other organisations say about working with you."),
    }[kind]


class KindPicker(QWidget):
    """Six choices; `chosen` says a person made one, `display` never does."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.buttons: dict[EvidenceKind, QRadioButton] = {}
        laid = column(gap=6, parent=self)
        for kind in EvidenceKind:
            button = QRadioButton(label(kind))
            button.setAccessibleName(_("Kind of evidence: {kind}").format(kind=label(kind)))
            button.setAccessibleDescription(kind_line(kind))
            button.setFont(look().font(bold=True))
            button.clicked.connect(self.chosen)
            self._group.addButton(button)
            self.buttons[kind] = button
            line = Quiet(kind_line(kind))
            line.setIndent(look().px(28))
            laid.addLayout(column(button, line, gap=0))
        self.setFocusProxy(self.buttons[EvidenceKind.PEOPLE])

    def value(self) -> EvidenceKind | None:
        """The chosen kind, if any."""
        return next((kind for kind, button in self.buttons.items() if button.isChecked()), None)

    def display(self, kind: EvidenceKind | None) -> None:
        """Show this kind as the chosen one, or none."""
        self._group.setExclusive(False)
        for each, button in self.buttons.items():
            button.setChecked(each == kind)
        self._group.setExclusive(True)
        self.setFocusProxy(self.buttons[kind or EvidenceKind.PEOPLE])
