"""Text size and colours as buttons, for the start page and the settings; what they ask for is carried out elsewhere."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop.palette import TEXT_SIZES
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import Button, ChoiceButton
from desktop.ui.widgets.layout import column, row, wrapped
from desktop.ui.widgets.text import Strong
from desktop.words import _


class LookChoices(QWidget):
    """Shows the look that is worn, and asks for another."""

    text_size_requested = Signal(int)
    """Per cent, one of those on offer."""
    theme_requested = Signal(str)
    """ "system", "light", "dark" or "contrast"."""

    def __init__(self) -> None:
        super().__init__()
        self._size = look().size
        self.smaller = Button(_("A−"), name=_("Smaller text"))
        self.larger = Button(_("A+"), name=_("Larger text"))
        self.size_words = Strong()
        self.size_words.setWordWrap(False)
        self.smaller.clicked.connect(lambda: self._step(-1))
        self.larger.clicked.connect(lambda: self._step(1))
        self.themes: dict[str, ChoiceButton] = {}
        group = QButtonGroup(self)
        for name, words in (
            ("system", _("As the computer")),
            ("light", _("Light")),
            ("dark", _("Dark")),
            ("contrast", _("High contrast")),
        ):
            button = ChoiceButton(words, name=_("Colours: {choice}").format(choice=words))
            button.clicked.connect(lambda _checked=False, chosen=name: self.theme_requested.emit(chosen))
            group.addButton(button)
            self.themes[name] = button
        sizes = row(self.smaller, self.size_words, self.larger, gap=8)
        sizes.addStretch(1)
        column(
            Strong(_("Text size")),
            sizes,
            Strong(_("Colours")),
            wrapped(*self.themes.values(), gap=8),
            gap=8,
            parent=self,
        )
        self.display(self._size, "")

    def display(self, size: int, theme: str) -> None:
        """Show this text size in per cent and this theme as the ones chosen; no theme is left unmarked."""
        self._size = size
        self.size_words.setText(_("{size}%").format(size=size))
        self.size_words.setAccessibleName(_("Text size {size}%").format(size=size))
        self.smaller.setEnabled(size > TEXT_SIZES[0])
        self.larger.setEnabled(size < TEXT_SIZES[-1])
        for name, button in self.themes.items():
            button.setChecked(name == theme)

    def _step(self, step: int) -> None:
        place = TEXT_SIZES.index(min(TEXT_SIZES, key=lambda each: abs(each - self._size)))
        self.text_size_requested.emit(TEXT_SIZES[max(0, min(place + step, len(TEXT_SIZES) - 1))])
