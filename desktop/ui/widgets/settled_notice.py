"""The line that says why answers can be read and not changed: their assessment is agreed or archived."""

from PySide6.QtCore import Signal

from desktop.core.assessment import AssessmentState
from desktop.ui.scene import Scene
from desktop.ui.widgets.assessment_list import state_words
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.layout import Card, wrapped
from desktop.ui.widgets.text import Text
from desktop.words import _


class SettledNotice(Card):
    """Hidden while the assessment is open."""

    open_requested = Signal()

    def __init__(self) -> None:
        super().__init__(tone="quiet", gap=4)
        self.words = Text()
        self.lead = LinkButton(_("Your assessments →"))
        self.lead.clicked.connect(self.open_requested)
        self.body.addWidget(self.words)
        self.body.addWidget(wrapped(self.lead))
        self.hide()

    def display(self, scene: Scene) -> None:
        """Show where the assessment is in its life."""
        assessment = scene.assessment
        settled = assessment is not None and assessment.state is not AssessmentState.OPEN
        self.setVisible(settled)
        if assessment is not None and settled:
            words = _("“{label}”: {state}. Its answers can be read here, and not changed.")
            self.words.setText(words.format(label=assessment.label, state=state_words(assessment)))
