"""Beside the form in hand: whose forms these are, how many are counted, how many people there were, who sees what."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.assessment import Perspective
from desktop.core.differences import may_show_tally, who_sees_words
from desktop.core.edits.keying import answered_together
from desktop.core.edits.rating import view_rating
from desktop.core.labels import group_name
from desktop.ui.scene import Scene
from desktop.ui.widgets.fields import Choice, labelled
from desktop.ui.widgets.layout import Card, column
from desktop.ui.widgets.number_field import NumberField
from desktop.ui.widgets.text import Section, Text
from desktop.words import _, ngettext


class FormsAside(Card):
    """Asks for another view, and says how many people took part; it counts nothing itself."""

    view_requested = Signal(str)
    """A group's value."""
    people_committed = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=12)
        self.whose = Choice(_("Whose forms are these?"))
        self.whose.chosen.connect(lambda group: self.view_requested.emit(str(group)))
        self._groups: tuple[str, ...] = ()
        self.counted = Section()
        self.people = NumberField(_("How many people took part?"))
        self.people.committed.connect(self.people_committed)
        self._who_sees, self._together = Text(), Text()
        self._asked = QWidget()
        column(labelled(self.whose.accessibleName(), self.whose), parent=self._asked)
        self.body.addWidget(self.counted)
        self.body.addWidget(self._asked)
        hint = _("Each form counts as one person. Change it where others took part as well.")
        self.body.addLayout(labelled(self.people.accessibleName(), self.people, hint))
        self.body.addWidget(self._together)
        self.body.addWidget(self._who_sees)

    def display(self, scene: Scene, view: Perspective, counted: int) -> None:
        """Show one view, with so many forms counted."""
        groups = tuple(each.group.value for each in scene.views)
        if groups != self._groups:
            self._groups = groups
            self.whose.offer((group_name(each.group, scene.organisation), each.group.value) for each in scene.views)
        self.whose.display(view.group.value)
        self._asked.setVisible(len(groups) > 1)
        words = ngettext("{count} form so far", "{count} forms so far", counted).format(count=counted)
        self.counted.setText(words if counted else _("No forms yet"))
        self.people.display(view.people)
        self._who_sees.show_words(_who_sees(scene, view))
        self._together.show_words(_together(scene, view))


def _who_sees(scene: Scene, view: Perspective) -> str:
    """Who sees the running tallies: of the smallest one that there is."""
    rows = [view_rating(scene.record, view.id, each) for each in scene.standings]
    tallies = [each for each in rows if sum(each.counts)]
    few = next((each for each in tallies if not may_show_tally(each, scene.organisation)), None)
    shown = few or next(iter(tallies), None)
    return who_sees_words(shown, scene.organisation) if shown is not None else ""


def _together(scene: Scene, view: Perspective) -> str:
    """That counting forms takes the place of answers given together, where there are any."""
    count = sum(each in scene.standings for each in answered_together(scene.record, view))
    if not count:
        return ""
    return ngettext(
        "On {count} question the group has one answer together. Forms that are counted take its place.",
        "On {count} questions the group has one answer together. Forms that are counted take its place.",
        count,
    ).format(count=count)
