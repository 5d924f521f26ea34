"""The cards of the page of results: squares for each principle, and the measures on which views differ most."""

from desktop.core import wording
from desktop.core.differences import Difference, talk_first
from desktop.core.summary import people_answered
from desktop.ui.scene import Scene
from desktop.ui.theme import look
from desktop.ui.widgets.layout import Card, column, empty
from desktop.ui.widgets.row_button import RowButton
from desktop.ui.widgets.squares import SquareRow, key_to_squares
from desktop.ui.widgets.text import Quiet, Section, SmallStrong, Strong
from desktop.words import _, ngettext

MOST_APART = 5


def title_of(scene: Scene, measure_id: str) -> str:
    """A measure's title, as it was when the open assessment rated it."""
    if scene.assessment is None:
        return measure_id
    return wording.title_of(scene.record, scene.framework, scene.assessment, measure_id)


class SquaresCard(Card):
    """A row of squares for each principle, and the key."""

    def __init__(self) -> None:
        super().__init__(gap=0)
        self._list = column(gap=0)
        self.rows: tuple[SquareRow, ...] = ()
        self.for_now = Quiet()
        self.body.addLayout(self._list)
        self.body.addSpacing(look().px(12))
        self.body.addWidget(key_to_squares())
        self.body.addSpacing(look().px(8))
        self.body.addWidget(self.for_now)

    def display(self, scene: Scene) -> tuple[SquareRow, ...]:
        """Show where each measure stands; the rows that are new, for the page to connect."""
        asked = [(principle.id, len(measures)) for principle, measures in scene.principles]
        made: tuple[SquareRow, ...] = ()
        if asked != [(each.principle.id, len(each.squares)) for each in self.rows]:
            empty(self._list)
            made = self.rows = tuple(SquareRow(*each) for each in scene.principles)
            for each in made:
                self._list.addWidget(each)
        for (_principle, measures), each in zip(scene.principles, self.rows, strict=True):
            each.display(scene.results[each.principle.id], scene.standings, _heard(scene, [m.id for m in measures]))
        waiting = sum(each.for_now for each in scene.standings.values())
        words = ngettext(
            "{count} level stands for now: it is not agreed yet.",
            "{count} levels stand for now: they are not agreed yet.",
            waiting,
        )
        self.for_now.show_words(words.format(count=waiting) if waiting else "")
        return made


def _heard(scene: Scene, measures: list[str]) -> str:
    """How many of these measures patients or carers answered; empty while they have answered nothing at all."""
    assessment = scene.assessment_id
    if assessment is None or not people_answered(scene.record, assessment, scene.standings):
        return ""
    count = people_answered(scene.record, assessment, measures)
    return _("{count} of {asked}").format(count=count, asked=len(measures)) if count else _("none")


class ApartRow(RowButton):
    """One measure on which views differ: what each view says, and how far apart they are."""

    def __init__(self, title: str, difference: Difference) -> None:
        self.about = difference.measure
        words = column(Strong(title), Quiet(difference.facts), SmallStrong(difference.label), gap=2)
        super().__init__(words, name=f"{title}. {difference.facts} {difference.label}")


class ApartCard(Card):
    """The measures on which views differ most, in words."""

    def __init__(self) -> None:
        super().__init__(gap=4)
        self.rows: tuple[ApartRow, ...] = ()
        self._shown: object = None
        self._list = column(gap=0)
        self.more = Quiet()
        self.body.addWidget(Section(_("Talk about these first")))
        self.body.addLayout(self._list)
        self.body.addWidget(self.more)

    def display(self, scene: Scene) -> tuple[ApartRow, ...]:
        """Show the first few; the rows that are new, for the page to connect."""
        apart = talk_first(scene.differences)
        self.setVisible(bool(apart))
        if apart == self._shown:
            return ()
        self._shown = apart
        empty(self._list)
        self.rows = tuple(ApartRow(title_of(scene, each.measure), each) for each in apart[:MOST_APART])
        for made in self.rows:
            self._list.addWidget(made)
        left = len(apart) - len(self.rows)
        more = ngettext("{count} more in the table.", "{count} more in the table.", left)
        self.more.show_words(more.format(count=left) if left else "")
        return self.rows
