"""How many separate forms gave each answer: one number a field, the total and the middle answer in words below."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.assessment import Group, Mode, PerspectiveRating, State
from desktop.core.differences import forms, is_mixed, who_sees_words
from desktop.core.labels import answer_name
from desktop.core.record import Organisation
from desktop.core.views import level_said
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.layout import column, wrapped
from desktop.ui.widgets.number_field import NumberField
from desktop.ui.widgets.text import Quiet, Strong, Text
from desktop.words import _, ngettext

Counts = tuple[int, int, int, int, int]


class TallyForm(QWidget):
    """Five numbers; `counted` says them once the person pauses or goes on, `display` never does."""

    counted = Signal(object)
    forms_requested = Signal()
    """To key in whole forms instead, one after the other."""

    def __init__(self, group: Group, organisation: Organisation) -> None:
        super().__init__()
        self._group = group
        self._organisation = organisation
        names = [answer_name(group, State.RATED, level) for level in range(4)]
        names.append(answer_name(group, State.DONT_KNOW, None))
        self.fields = tuple(NumberField(_("How many said {answer}").format(answer=name)) for name in names)
        self.total = Text()
        self.who_sees = Quiet()
        holders = []
        for name, field in zip(names, self.fields, strict=True):
            label = Strong(name)
            label.setWordWrap(False)
            label.setBuddy(field)
            holder = QWidget()
            column(label, field, gap=4, parent=holder)
            holders.append(holder)
            field.textChanged.connect(self._tell)
            field.committed.connect(lambda: self.counted.emit(self.value()))
        self.forms_button = LinkButton(_("Key in whole forms, one by one"))
        self.forms_button.clicked.connect(self.forms_requested)
        column(wrapped(*holders), column(self.total, self.who_sees, gap=2), self.forms_button, gap=8, parent=self)
        self.setFocusProxy(self.fields[0])
        self._tell()

    def value(self) -> Counts:
        """How many said 0, 1, 2, 3 and don't know, as typed now."""
        no, little, mostly, fully, unknown = (field.value() or 0 for field in self.fields)
        return no, little, mostly, fully, unknown

    def commit(self) -> None:
        """Say what was typed, if it changed since it was last said."""
        for field in self.fields:
            field.commit()

    def display(self, counts: Counts) -> None:
        """Show stored numbers, unless the person is typing others just now; nothing for none."""
        for field, count in zip(self.fields, counts, strict=True):
            field.display(count if count or field.text() else None)

    def _tell(self) -> None:
        counts = self.value()
        if not any(counts):
            self.total.setText(_("No forms counted yet."))
            self.who_sees.hide()
            return
        rating = PerspectiveRating("", "", State.RATED, mode=Mode.TALLY, counts=counts)
        number = forms(rating)
        words = [ngettext("{count} form.", "{count} forms.", number).format(count=number)]
        middle = level_said(rating)
        if middle is not None:
            words.append(_("Middle answer: {answer}.").format(answer=answer_name(self._group, State.RATED, middle)))
        if is_mixed(rating):
            words.append(_("Mixed views: a group is not one person."))
        self.total.setText(" ".join(words))
        self.who_sees.show_words(who_sees_words(rating, self._organisation))
