"""The measures on which all who answered say the same, to be agreed together with one click."""

from collections.abc import Iterable

from PySide6.QtCore import Signal

from desktop.core.edits import rating
from desktop.ui.places import Edit
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.layout import Card, wrapped
from desktop.ui.widgets.text import Section, Text
from desktop.words import _, ngettext


class MatchCard(Card):
    """Shows itself only while there is something to agree; says how many were agreed, for Undo to take back."""

    edited = Signal(object)
    told_requested = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__(Section(_("Where views match")))
        self._scene: Scene | None = None
        self._matching: tuple[str, ...] = ()
        self.words = Text()
        self.agree_button = Button(_("Agree all where views match"))
        self.agree_button.clicked.connect(self._agree)
        self.body.addWidget(self.words)
        self.body.addWidget(wrapped(self.agree_button))
        self.hide()

    def display(self, scene: Scene, measures: Iterable[str]) -> None:
        """Look for matches among these measures."""
        self._scene = scene
        known = [each for each in measures if each in scene.framework.by_id]
        self._matching = tuple(rating.where_views_match(scene.record, scene.assessment_id or "", known))
        count = len(self._matching)
        self.words.setText(
            ngettext(
                "On {count} measure all who answered say the same. You can agree it now.",
                "On {count} measures all who answered say the same. You can agree them together.",
                count,
            ).format(count=count)
        )
        self.agree_button.setText(
            ngettext("Agree {count} where views match", "Agree all {count} where views match", count).format(
                count=count
            )
        )
        self.setVisible(bool(count) and not scene.answers_fixed and self.parent() is not None)

    def _agree(self) -> None:
        scene, matching = self._scene, self._matching
        if scene is None or scene.assessment_id is None:
            return
        assessment = scene.assessment_id
        self.edited.emit(
            Edit(
                _("Agree all where views match"),
                lambda record: rating.agree_where_views_match(
                    record, scene.framework, assessment, matching, scene.today
                ),
            )
        )
        if self._matching == matching:
            return  # it could not be saved, which has been said
        count = len(matching)
        words = ngettext("Agreed on {count} measure.", "Agreed on {count} measures.", count).format(count=count)
        self.told_requested.emit(words, True)
