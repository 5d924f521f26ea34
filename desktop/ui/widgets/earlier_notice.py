"""The line that says that what shows is an earlier assessment, with the way to the others."""

from PySide6.QtCore import Signal

from desktop.core.views import newest_assessment
from desktop.ui.scene import Scene
from desktop.ui.widgets.assessment_list import state_words
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.layout import Card, wrapped
from desktop.ui.widgets.text import Text
from desktop.words import _


class EarlierNotice(Card):
    """Hidden while the newest assessment shows."""

    open_requested = Signal()

    def __init__(self) -> None:
        super().__init__(tone="told", gap=4)
        self.words = Text()
        self.lead = LinkButton(_("Choose another assessment →"))
        self.lead.clicked.connect(self.open_requested)
        self.body.addWidget(self.words)
        self.body.addWidget(wrapped(self.lead))
        self.hide()

    def display(self, scene: Scene) -> None:
        """Show which one is looked at, and which is the newest."""
        shown, newest = scene.assessment, newest_assessment(scene.record)
        earlier = shown is not None and newest is not None and shown.id != newest.id
        self.setVisible(earlier)
        if shown is not None and newest is not None and earlier:
            words = _("You are looking at an earlier assessment, “{label}” ({state}). The newest is “{newest}”.")
            self.words.setText(words.format(label=shown.label, state=state_words(shown), newest=newest.label))
