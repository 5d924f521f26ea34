"""What each view says of one measure, in words, with how they differ and who may see the numbers of forms."""

from PySide6.QtWidgets import QWidget

from desktop.core.assessment import Mode, Perspective
from desktop.core.differences import Apart, forms, may_show_tally, tally_words, who_sees_words
from desktop.core.edits import rating
from desktop.core.framework import Measure
from desktop.core.labels import group_name
from desktop.ui.scene import Scene
from desktop.ui.widgets.layout import Card, column, empty
from desktop.ui.widgets.principle_card import star_words
from desktop.ui.widgets.text import Quiet, Section, Strong, Text
from desktop.words import _, ngettext


def said_by(scene: Scene, view: Perspective, measure: Measure) -> str:
    """What one view says, with its forms: "A little (4 forms: 1 No · 2 A little · 1 Mostly)"."""
    difference = scene.differences.get(measure.id)
    answers = difference.answers if difference is not None else ()
    found = next((each.words for each in answers if each.group is view.group), _("No answer yet"))
    said = rating.view_rating(scene.record, view.id, measure.id)
    if said.mode is not Mode.TALLY:
        return found
    count = forms(said)
    return ngettext("{answer} ({count} form: {tally})", "{answer} ({count} forms: {tally})", count).format(
        answer=found, count=count, tally=tally_words(view.group, said, scene.organisation, shared=False)
    )


def who_sees(scene: Scene, measure: Measure) -> str:
    """That some numbers are for the lead alone; empty where documents may show all there are."""
    tallies = (rating.view_rating(scene.record, view.id, measure.id) for view in scene.views)
    few = (each for each in tallies if not may_show_tally(each, scene.organisation))
    return next((who_sees_words(each, scene.organisation) for each in few), "")


class ViewLine(QWidget):
    """One view in words: who, what, and what makes them say so."""

    def __init__(self, name: str, said: str, words: str) -> None:
        super().__init__()
        laid = column(Strong(_("{group}: {answer}").format(group=name, answer=said)), gap=2, parent=self)
        if words:
            laid.addWidget(Quiet(_("“{words}”").format(words=words)))


class ViewsSaid(QWidget):
    """A line for each view, made anew only where one says something else; below them, how they differ."""

    def __init__(self, measure: Measure) -> None:
        super().__init__()
        self.measure = measure
        self._shown: tuple[tuple[str, str, str], ...] | None = None
        self._lines = column(gap=8)
        self._who_sees, self._stars = Quiet(), Text()
        self._label, self._words, self._mixed = Strong(), Text(), Quiet()
        self._difference = Card(self._label, self._words, self._mixed, gap=2)
        column(
            Section(_("What each view says")),
            self._lines,
            self._who_sees,
            self._stars,
            self._difference,
            parent=self,
        )

    def display(self, scene: Scene) -> None:
        """Show what is said now."""
        lines = tuple(
            (
                group_name(view.group, scene.organisation),
                said_by(scene, view, self.measure),
                rating.view_rating(scene.record, view.id, self.measure.id).comment,
            )
            for view in scene.views
        )
        if lines != self._shown:
            self._shown = lines
            empty(self._lines)
            for name, said, words in lines:
                self._lines.addWidget(ViewLine(name, said, words))
        self._who_sees.show_words(who_sees(scene, self.measure))
        self._stars.show_words(star_words(scene, self.measure.id))
        difference = scene.differences.get(self.measure.id)
        self._difference.setVisible(difference is not None)
        if difference is not None:
            self._difference.setProperty("tone", "suggest" if difference.apart is Apart.FAR else "quiet")
            self._difference.style().unpolish(self._difference)
            self._difference.style().polish(self._difference)
            self._label.setText(difference.label)
            self._words.setText(difference.words)
            self._mixed.show_words(difference.mixed_words)
