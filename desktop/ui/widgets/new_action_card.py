"""The form for a new action of the plan. What is added is the page's business."""

from PySide6.QtWidgets import QWidget

from desktop.core.action import Action
from desktop.core.record import Record
from desktop.core.text import clean_line, new_id
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.fields import DateLine, Line, labelled
from desktop.ui.widgets.layout import Card, TwoColumns, column, wrapped
from desktop.ui.widgets.text import Section, Text
from desktop.words import _


class NewActionCard(Card):
    """Asks for a new action: what, who, by when. It stays as it is until the action is known to be saved."""

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._id = new_id()
        self.sent: Action | None = None
        self.what = Line(_("What will you do?"))
        self.who = Line(_("Who"))
        self.when = DateLine(_("By when"))
        self.add_button = Button(_("Add to the plan"), primary=True)
        self.cancel = Button(_("Cancel"))
        self.problem = Text()
        self.problem.setProperty("tone", "late")
        self.problem.hide()
        self.body.addWidget(Section(_("A new action")))
        self.body.addWidget(self.problem)
        self.body.addLayout(labelled(_("What will you do?"), self.what, _("One step, in plain words.")))
        who, when = QWidget(), QWidget()
        column(labelled(_("Who"), self.who, _("A role will do, such as “chair”.")), parent=who)
        column(labelled(_("By when"), self.when, _("As you would say it.")), parent=when)
        self.body.addWidget(TwoColumns(who, when, shares=(1, 1), stack_under=400))
        self.body.addWidget(wrapped(self.add_button, self.cancel))
        self.what.returnPressed.connect(self.add_button.click)

    def action(self) -> Action | None:
        """The action as typed, or None with the problem shown where there is nothing to do."""
        title = clean_line(self.what.text())
        self.problem.show_words("" if title else _("Say what you will do. A few words are enough."))
        self.what.setProperty("wrong", not title)
        if not title:
            self.what.setFocus()
            return None
        self.sent = self._typed()
        return self.sent

    def _typed(self) -> Action:
        day, words = self.when.day(), clean_line(self.when.line.text())
        owner = clean_line(self.who.text())
        title = clean_line(self.what.text())
        return Action(title=title, owner=owner, due_date=day, due_note="" if day else words, id=self._id)

    def saved_in(self, record: Record) -> bool:
        """Whether the record holds the action as it is typed."""
        return self.sent is not None and self.sent.id in record.actions and self.sent == self._typed()

    def fields(self) -> tuple[Line, Line, Line]:
        """What is typed in: what, who, by when."""
        return self.what, self.who, self.when.line

    def clear(self) -> None:
        """Empty for the next one."""
        self._id, self.sent = new_id(), None
        for field in self.fields():
            field.clear()
        self.problem.hide()
