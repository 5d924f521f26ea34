"""The steps at the foot of keying in forms: count this one, take back a key or a form, how much is keyed."""

from desktop.core.form_in_hand import FormPile
from desktop.ui.widgets.buttons import Button, LinkButton
from desktop.ui.widgets.page_foot import PageFoot
from desktop.ui.widgets.text import Quiet
from desktop.words import _


class FormsFoot(PageFoot):
    """Shows what can be taken back now; the page connects the buttons."""

    def __init__(self) -> None:
        self.done_button = Button(_("Count this form, next one"), primary=True)
        self.key_back_button = Button(_("Take back the last key"))
        self.form_back_button = LinkButton(_("Take back the last form"))
        self._progress = Quiet()
        super().__init__(self.done_button, self.key_back_button, self.form_back_button, end=self._progress)

    def display(self, pile: FormPile) -> None:
        """Show how far the form in hand is."""
        self.key_back_button.setEnabled(pile.hand.before is not None)
        self.form_back_button.setVisible(bool(pile.counted))
        keyed, asked = len(pile.hand.answers), len(pile.hand.measures)
        self._progress.setText(_("{keyed} of {all} keyed on this form").format(keyed=keyed, all=asked))
