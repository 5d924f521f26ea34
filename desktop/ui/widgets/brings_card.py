"""What the measures bring: three benefits in counts and words, never compared, and what finished actions brought."""

from desktop.core.reach import benefit_counts
from desktop.core.summary import finished_words
from desktop.ui.scene import Scene
from desktop.ui.widgets.layout import Card, column, empty
from desktop.ui.widgets.text import Quiet, Section, Text
from desktop.words import _


class BringsCard(Card):
    """A sentence for each benefit."""

    def __init__(self) -> None:
        super().__init__(gap=8)
        self.told: tuple[str, ...] = ()
        self._list = column(gap=4)
        self.finished = Text()
        self.body.addWidget(Section(_("What this brings")))
        self.body.addWidget(Quiet(_("A measure can count under more than one of these, so they are never compared.")))
        self.body.addLayout(self._list)
        self.body.addWidget(self.finished)

    def display(self, scene: Scene) -> None:
        """Show the counts of the open assessment, and what finished actions brought."""
        told = tuple(each.words for each in benefit_counts(scene.framework, scene.standings))
        if told != self.told:
            self.told = told
            empty(self._list)
            for words in told:
                self._list.addWidget(Text(words))
        self.finished.show_words(finished_words(scene.record))
