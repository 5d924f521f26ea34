"""The cards of the page of results: squares for each principle, and the measures on which views differ most."""

from collections.abc import Iterator

from desktop.core.differences import Difference, talk_first
from desktop.core.summary import our_view_line, people_answered
from desktop.core.views import principle_of
from desktop.ui.scene import Scene
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.layout import Card, column, empty
from desktop.ui.widgets.row_button import RowButton
from desktop.ui.widgets.squares import SquareRow, key_to_squares
from desktop.ui.widgets.text import Quiet, Section, SmallStrong, Strong
from desktop.words import _, ngettext

MOST_APART = 5


class SquaresCard(Card):
    """A row of squares for each principle, and the key."""

    def __init__(self) -> None:
        super().__init__(gap=0)
        self._list = column(gap=0)
        self.rows: tuple[SquareRow, ...] = ()
        self._asked: object = None
        self._imported: bool | None = None
        self._key = column(gap=0)
        self.for_now = Quiet()
        self.body.addLayout(self._list)
        self.body.addSpacing(look().px(12))
        self.body.addLayout(self._key)
        self.body.addSpacing(look().px(8))
        self.body.addWidget(self.for_now)
        self.setAccessibleName(_("Results by principle"))

    def display(self, scene: Scene) -> tuple[SquareRow, ...]:
        """Show where each measure stands; the rows that are new, for the page to connect."""
        asked = {principle: tuple(_measures(scene, principle)) for principle in scene.results}
        made: tuple[SquareRow, ...] = ()
        if asked != self._asked:
            self._asked = asked
            empty(self._list)
            principles = scene.framework.principle_by_id
            made = self.rows = tuple(SquareRow(principles[key], measures) for key, measures in asked.items())
            for each in made:
                self._list.addWidget(each)
        any_heard = not our_view_line(scene.record, scene.assessment_id or "")
        for each in self.rows:
            key = each.principle.id
            heard = _heard(scene, [measure for measure, _title in asked[key]]) if any_heard else ""
            each.display(scene.results[key], scene.standings, heard, scene.since_last_time.get(key, ""))
        self._show_key(imported=any(each.unconfirmed for each in scene.standings.values()))
        waiting = sum(each.for_now for each in scene.standings.values())
        words = ngettext(
            "{count} level stands for now: it is not agreed yet.",
            "{count} levels stand for now: they are not agreed yet.",
            waiting,
        )
        self.for_now.show_words(words.format(count=waiting) if waiting else "")
        self.setAccessibleDescription(" ".join(f"{each.words.accessibleName()}." for each in self.rows))
        return made

    def _show_key(self, *, imported: bool) -> None:
        if imported is not self._imported:
            self._imported = imported
            empty(self._key)
            self._key.addWidget(key_to_squares(imported=imported))


def _measures(scene: Scene, principle: str) -> Iterator[tuple[str, str]]:
    """The measures of a principle that have a square, each with its title: also those the catalogue no longer has."""
    return ((each, scene.title_of(each)) for each in scene.standings if principle_of(each) == principle)


def _heard(scene: Scene, measures: list[str]) -> str:
    """How many of these measures patients or carers answered."""
    count = people_answered(scene.record, scene.assessment_id or "", measures)
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
        self.more = LinkButton("")
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
        self.rows = tuple(ApartRow(scene.title_of(each.measure), each) for each in apart[:MOST_APART])
        for made in self.rows:
            self._list.addWidget(made)
        left = len(apart) - len(self.rows)
        more = ngettext("{count} more, and all views →", "{count} more, and all views →", left)
        self.more.setText(more.format(count=left) if left else _("All views side by side →"))
        return self.rows
