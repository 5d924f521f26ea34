"""What to look at before something is shared: each line says what was found and what to do, and leads there."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal

from desktop.core.errors import Problem
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.layout import Card, column, empty
from desktop.ui.widgets.row_button import RowButton
from desktop.ui.widgets.text import Quiet, Section, SmallStrong, Text, toned
from desktop.words import _, ngettext

MOST_SHOWN = 4


class Findings(Card):
    """Shows problems, the first few until asked for all; hidden while there are none."""

    place_requested = Signal(str)
    """The place of a problem that a person wants to go to."""

    def __init__(self, heading: str, leads: Callable[[str], bool], *, tone: str = "") -> None:
        super().__init__(gap=8, tone=tone)
        self._leads = leads
        self._problems: tuple[Problem, ...] = ()
        self._all = False
        self.heading = Section(heading)
        self.intro = Text()
        self._lines = column(gap=0)
        self.more = LinkButton("")
        self.more.clicked.connect(self._show_all)
        self.body.addWidget(self.heading)
        self.body.addWidget(self.intro)
        self.body.addLayout(self._lines)
        self.body.addWidget(self.more)
        self.hide()

    def display(self, problems: Sequence[Problem], intro: str = "") -> None:
        """Show these problems; nothing moves where they are the same as before."""
        self.intro.show_words(intro)
        if tuple(problems) != self._problems:
            self._problems = tuple(problems)
            self._all = False
            self._fill()
        self.setVisible(bool(problems))

    def rows(self) -> tuple[RowButton, ...]:
        """The lines that lead somewhere, in order."""
        widgets = (self._widget(place) for place in range(self._lines.count()))
        return tuple(each for each in widgets if isinstance(each, RowButton))

    def take_focus(self) -> None:
        """Put the focus on the first line that leads somewhere."""
        for first in self.rows()[:1]:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def spoken(self) -> str:
        """The problems as a screen reader should say them."""
        return " ".join(f"{each.found} {each.fix}" for each in self._problems)

    def _widget(self, place: int) -> object:
        item = self._lines.itemAt(place)
        return item.widget() if item is not None else None

    def _fill(self) -> None:
        empty(self._lines)
        shown = self._problems if self._all or len(self._problems) <= MOST_SHOWN + 1 else self._problems[:MOST_SHOWN]
        for problem in shown:
            words = column(Text(problem.found), Quiet(problem.fix), gap=2)
            if self._leads(problem.place):
                look_at = SmallStrong(_("Look →"))
                toned(look_at, "tone", "accent")
                words.addWidget(look_at)
                line = RowButton(words, name=f"{problem.found} {problem.fix}")
                line.clicked.connect(lambda _checked=False, to=problem.place: self.place_requested.emit(to))
                self._lines.addWidget(line)
                line.show()  # at once, so that it can take the focus
            else:
                words.setContentsMargins(8, 8, 8, 8)
                self._lines.addLayout(words)
        count = len(self._problems)
        self.more.setText(ngettext("Show all {count} thing", "Show all {count} things", count).format(count=count))
        self.more.setVisible(len(shown) < count)

    def _show_all(self) -> None:
        self._all = True
        before = len(self.rows())
        self._fill()
        for first_new in self.rows()[before : before + 1]:
            first_new.setFocus(Qt.FocusReason.OtherFocusReason)
