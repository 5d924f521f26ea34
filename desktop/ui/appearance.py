"""Text size and theme as the person set them: worn by the application, kept in the settings."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from desktop.palette import TEXT_SIZES
from desktop.ui import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.storage.settings import Settings


class Appearance(QObject):
    """Dresses the application at the start and after each change; `changed` asks the window to build itself anew."""

    changing = Signal()
    """Another look is about to be worn: what would be thrown away after it goes now."""
    changed = Signal()

    def __init__(self, app: QApplication, settings: "Settings", keep: "Callable[[Settings], object]") -> None:
        super().__init__()
        self._app = app
        self._keep = keep
        self.settings = settings
        self.dress()
        app.styleHints().colorSchemeChanged.connect(self._system_changed)

    def dress(self) -> None:
        """Wear the look the settings ask for."""
        dark = theme.system_is_dark(self._app)
        theme.dress(self._app, theme.look_for(self.settings.theme, self.settings.text_size, system_is_dark=dark))

    def set_text_size(self, size: int) -> None:
        """The nearest size on offer, in per cent."""
        self._change(replace(self.settings, text_size=min(TEXT_SIZES, key=lambda each: abs(each - size))))

    def step_text_size(self, step: int) -> None:
        """One size up or down."""
        place = TEXT_SIZES.index(min(TEXT_SIZES, key=lambda each: abs(each - self.settings.text_size)))
        self.set_text_size(TEXT_SIZES[max(0, min(place + step, len(TEXT_SIZES) - 1))])

    def set_theme(self, name: str) -> None:
        """Wear one of "system", "light", "dark" and "contrast"."""
        self._change(self.settings.with_theme(name))

    def _change(self, wanted: "Settings") -> None:
        if wanted != self.settings:
            self.settings = wanted
            self._keep(wanted)
            self._wear()

    def _system_changed(self) -> None:
        if self.settings.theme == "system":
            self._wear()

    def _wear(self) -> None:
        self.changing.emit()
        self.dress()
        self.changed.emit()
