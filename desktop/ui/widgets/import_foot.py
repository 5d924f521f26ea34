"""The buttons at the foot of an import: back, on, another file, and away."""

from desktop.ui.widgets.buttons import Button, LinkButton
from desktop.ui.widgets.import_steps import Step
from desktop.ui.widgets.page_foot import PageFoot
from desktop.words import _


class ImportFoot(PageFoot):
    """Shows the buttons that a step has; hidden until a file is chosen."""

    def __init__(self) -> None:
        self.back_button = Button(_("← Back"))
        self.next_button = Button("", primary=True)
        self.another = Button(_("Import another spreadsheet"))
        self.cancel = LinkButton(_("Cancel"))
        super().__init__(self.back_button, self.next_button, self.another, end=self.cancel)

    def display(self, step: Step, words: str, *, chosen: bool) -> None:
        """Show the buttons of this step; `words` are those of the main one, empty where it has none."""
        self.next_button.setText(words)
        self.next_button.setVisible(bool(words))
        self.back_button.setVisible(step not in (Step.FILE, Step.DONE))
        self.another.setVisible(step is Step.DONE)
        self.cancel.setVisible(step is not Step.DONE)
        self.setVisible(chosen)
