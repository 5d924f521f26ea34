"""What was ticked on the page of results, with the first step for each, on its way into the action plan."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from desktop.core.edits.suggesting import first_step
from desktop.core.points import Suggestion
from desktop.ui.messages import announce
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.layout import Card, column, empty, wrapped
from desktop.ui.widgets.text import Quiet, Section, Strong, Text
from desktop.words import _, ngettext

MOST_PICKED = 3


class Picks(Card):
    """Hidden until something is ticked; says so when a fourth is one too many, and what was added."""

    add_requested = Signal()
    plan_requested = Signal()

    def __init__(self) -> None:
        super().__init__(gap=12, tone="told")
        self.heading = Section()
        self.limit = Text(_("Three is plenty to begin with. Untick one to pick another."))
        self._list = column(gap=12)
        self.add_button = Button("", primary=True)
        self.plan_button = Button(_("Open the action plan →"))
        self.body.addWidget(self.heading)
        self.body.addWidget(self.limit)
        self.body.addLayout(self._list)
        self.body.addWidget(wrapped(self.add_button, self.plan_button))
        self.add_button.clicked.connect(self.add_requested)
        self.plan_button.clicked.connect(self.plan_requested)
        self.display((), {})

    def display(self, picked: Sequence[Suggestion], titles: dict[str, str], *, refused: bool = False) -> None:
        """Show these picks, each with its first step; `refused` says that one more was not taken."""
        empty(self._list)
        for each in picked:
            words = column(Strong(titles[each.measure]), Text(first_step(each)), Quiet(each.why), gap=2)
            self._list.addLayout(words)
        count = len(picked)
        self.heading.setText(_("{count} of {most} picked").format(count=count, most=MOST_PICKED))
        self.limit.setVisible(refused)
        self.add_button.setText(
            ngettext("Add {count} action to the plan", "Add {count} actions to the plan", count).format(count=count)
        )
        self.add_button.setVisible(True)
        self.plan_button.setVisible(False)
        self.setVisible(bool(picked))
        if refused:
            announce(self, self.limit.text())

    def show_added(self, count: int) -> None:
        """Say that so many actions are in the plan now, with the way there."""
        empty(self._list)
        words = ngettext("{count} action is in your plan", "{count} actions are in your plan", count)
        self.heading.setText("✓ " + words.format(count=count))
        self._list.addWidget(Text(_("Next: say who will do each one, and by when.")))
        self.limit.setVisible(False)
        self.add_button.setVisible(False)
        self.plan_button.setVisible(True)
        self.setVisible(True)
        self.plan_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, words.format(count=count))
