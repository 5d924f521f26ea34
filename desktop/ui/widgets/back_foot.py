"""The buttons at the foot of the page that brings workbooks back: take, another file, and away."""

from desktop.ui.widgets.buttons import Button, LinkButton
from desktop.ui.widgets.page_foot import PageFoot
from desktop.words import _


class BackFoot(PageFoot):
    """Hidden until a file is chosen."""

    def __init__(self) -> None:
        self.take = Button("", primary=True)
        self.another = Button(_("Choose another file"))
        self.cancel = LinkButton(_("Cancel"))
        super().__init__(self.take, self.another, end=self.cancel)

    def display(self, words: str, *, chosen: bool, ready: bool) -> None:
        """Show the main button with these words, empty where there is nothing to take; it works once it is `ready`."""
        self.take.setText(words)
        self.take.setVisible(bool(words))
        self.take.setEnabled(ready)
        self.setVisible(chosen)
