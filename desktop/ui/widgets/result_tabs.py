"""The two ways to look at results, side by side in the top bar once there is more than one view to compare."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import ChoiceButton
from desktop.words import _


class ResultTabs(QObject):
    """The buttons of a page of results; `current` is the page they stand on, whose own button stays pressed."""

    go_requested = Signal(str)
    """The page to go to."""

    def __init__(self, current: str) -> None:
        super().__init__()
        self.buttons = {"results": ChoiceButton(_("Principles")), "differences": ChoiceButton(_("Where views differ"))}
        for name, button in self.buttons.items():
            button.setChecked(name == current)
            button.clicked.connect(lambda _on=False, page=name: self._choose(page, current))

    def shown(self, scene: Scene) -> tuple[QWidget, ...]:
        """The buttons, or none where there is one view only."""
        return tuple(self.buttons.values()) if len(scene.views) > 1 else ()

    def _choose(self, page: str, current: str) -> None:
        for name, button in self.buttons.items():
            button.setChecked(name == current)
        if page != current:
            self.go_requested.emit(page)
