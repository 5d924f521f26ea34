"""What a finished action changed and brought: asked when it is done, and never in the way: it can be skipped."""

from PySide6.QtCore import Qt, Signal

from desktop.core.action import Action, BenefitSeen
from desktop.core.terms import label
from desktop.ui.widgets.buttons import Button, Tickbox
from desktop.ui.widgets.fields import Paragraph, labelled
from desktop.ui.widgets.layout import Card, held, wrapped
from desktop.ui.widgets.text import Quiet, Section, Strong
from desktop.words import _


class OutcomeCard(Card):
    """Asks what one action changed; what is typed and ticked is saved as it is said."""

    told = Signal(str, str, object)
    """An action's id, what changed, and the benefits."""
    reply_requested = Signal(str)
    """The id of an action whose words are to stand in “You said, we did”."""
    closed = Signal()
    """The person has said enough, or does not want to say anything."""

    def __init__(self) -> None:
        super().__init__(gap=10, tone="told")
        self._action: Action | None = None
        self.heading = Section()
        self.what_changed = Paragraph(_("What changed?"), lines=2)
        self.benefits = {each: Tickbox(label(each)) for each in BenefitSeen}
        self.reply = Button(_("Add it to “You said, we did”"))
        self.close_button = Button(_("Skip"))
        self.body.addWidget(self.heading)
        self.body.addWidget(
            Quiet(_("Done is not the same as “made a difference”. You can skip this, or say it later."))
        )
        hint = _("What is different for patients or carers? Please do not name anyone.")
        self.body.addLayout(labelled(_("What changed?"), self.what_changed, hint))
        self.body.addWidget(held(Strong(_("What did it bring? Tick all that fit.")), wrapped(*self.benefits.values())))
        self.body.addWidget(wrapped(self.reply, self.close_button))
        self.what_changed.committed.connect(lambda _words: self._say())
        for box in self.benefits.values():
            box.clicked.connect(lambda _checked=False: self._say())
        self.reply.clicked.connect(self._reply)
        self.close_button.clicked.connect(self._close)
        self.hide()

    @property
    def about(self) -> str:
        """The id of the action that is asked about; empty for none."""
        return self._action.id if self._action is not None else ""

    def display(self, action: Action | None, *, replied: bool = False) -> None:
        """Ask about this action, with what was said so far; None asks nothing. `replied`: it is in the replies."""
        if (action.id if action else "") != self.about:
            self.commit()
        self._action = action
        self.setVisible(action is not None)
        if action is None:
            return
        self.heading.setText(_("Done: {title}").format(title=action.title))
        self.what_changed.display(action.what_changed)
        for benefit, box in self.benefits.items():
            box.setChecked(benefit in action.benefits_seen)
        said = bool(action.what_changed or action.benefits_seen)
        self.close_button.setText(_("That is all") if said else _("Skip"))
        self.reply.setText(_("See it in “You said, we did”") if replied else _("Add it to “You said, we did”"))
        self.reply.setVisible(bool(action.what_changed) or replied)

    def ask(self) -> None:
        """Put the focus where the answer is typed."""
        self.what_changed.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Save what is being typed."""
        self.what_changed.commit()

    def _say(self) -> None:
        if self._action is not None:
            ticked = tuple(each for each, box in self.benefits.items() if box.isChecked())
            self.told.emit(self._action.id, self.what_changed.toPlainText(), ticked)

    def _reply(self) -> None:
        self.commit()
        self.reply_requested.emit(self.about)

    def _close(self) -> None:
        self.commit()
        self.closed.emit()
