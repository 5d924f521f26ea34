"""What stands around the table of years: which of them to compare, who took part in each, and why levels fell."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.comparison import Change
from desktop.core.labels import numbered_level
from desktop.core.text import shortened
from desktop.core.views import oldest_first
from desktop.core.years import MeasureYears, Years
from desktop.ui.messages import announce
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import ChoiceButton
from desktop.ui.widgets.layout import Card, column, empty, wrapped
from desktop.ui.widgets.row_button import RowButton
from desktop.ui.widgets.text import Quiet, Section, Strong, Text
from desktop.words import _, ngettext

FEWEST = 2
FEW_YEARS = 3
"""Up to this many assessments, each group’s part is told in one sentence."""
MOST_FALLS = 12
WIDEST_LABEL = 28
"""Characters of an assessment’s name on its button."""


class YearsChoice(QWidget):
    """Chooses two or more assessments; the last two cannot be taken away."""

    chosen = Signal(object)
    """The ids of the assessments to compare, the oldest first."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: object = None
        self.buttons: dict[str, ChoiceButton] = {}
        self._list = column(gap=0)
        self.refused = Quiet(_("Two is the least. Choose another one first."))
        self.refused.hide()
        column(Strong(_("Which assessments?")), self._list, self.refused, gap=8, parent=self)

    def display(self, scene: Scene, chosen: tuple[str, ...]) -> None:
        """Show every assessment, those that are compared as pressed."""
        wanted = tuple((each.id, each.label) for each in oldest_first(scene.record))
        if wanted != self._shown:
            self._shown = wanted
            empty(self._list)
            self.buttons = {}
            for about, label in wanted:
                button = ChoiceButton(shortened(label, WIDEST_LABEL).replace("&", "&&"), name=label)
                button.clicked.connect(self._choose)
                self.buttons[about] = button
            self._list.addWidget(wrapped(*self.buttons.values(), gap=8))
        for about, button in self.buttons.items():
            button.setChecked(about in chosen)

    def _choose(self) -> None:
        wanted = tuple(about for about, button in self.buttons.items() if button.isChecked())
        refused = len(wanted) < FEWEST
        self.refused.setVisible(refused)
        if refused:
            announce(self.refused, self.refused.text())
        self.chosen.emit(wanted)


class BetweenCard(Card):
    """What changed from each assessment to the next, the newest first; hidden while there are two alone."""

    def __init__(self) -> None:
        super().__init__(Section(_("From each to the next")), gap=8)
        self._list = column(gap=8)
        self._shown: object = None
        self.body.addLayout(self._list)

    def display(self, years: Years) -> None:
        """Show each step in words."""
        steps = tuple(zip(years.assessments[1:], years.compared, strict=True))
        wanted = tuple(
            (_("{before} to {label}").format(before=found.since, label=each.label), found.words)
            for each, found in reversed(steps)
        )
        self.setVisible(len(wanted) > 1)
        if wanted != self._shown:
            self._shown = wanted
            empty(self._list)
            for lead, words in wanted:
                self._list.addLayout(column(Strong(lead), Text(words), gap=2))


class PartCard(Card):
    """How many people took part in each group, so that no change of level stands without it."""

    def __init__(self) -> None:
        super().__init__(Section(_("Who took part")), gap=4)
        self._list = column(gap=4)
        self._shown: object = None
        self.body.addLayout(self._list)

    def display(self, years: Years) -> None:
        """Show each group's part in each year in a sentence; of many years, each with the groups it heard."""
        wanted = _by_year(years) if len(years.assessments) > FEW_YEARS else _by_group(years)
        self.setVisible(bool(years.groups))
        if wanted != self._shown:
            self._shown = wanted
            empty(self._list)
            self._list.addWidget(Quiet(wanted[0]))
            for words in wanted[1:]:
                self._list.addWidget(Text(words))


def _by_group(years: Years) -> tuple[str, ...]:
    order = _(", then ").join(each.label for each in years.assessments)
    return _("In the order {years}.").format(years=order), *(each.words for each in years.groups)


def _by_year(years: Years) -> tuple[str, ...]:
    """A line for each assessment, the newest first: "2026/27: Patients 9 people, Staff 4 people."."""
    lines = []
    for place, assessment in reversed(tuple(enumerate(years.assessments))):
        heard = [
            _("{group} {part}").format(group=each.name, part=each.parts[place].words)
            for each in years.groups
            if each.parts[place].heard
        ]
        words = ", ".join(heard) or _("no views on record")
        lines.append(_("{label}: {groups}.").format(label=assessment.label, groups=words))
    return _("The newest first."), *lines


class FallRow(RowButton):
    """One level that fell, from what to what, and why."""

    def __init__(self, measure: MeasureYears, facts: str, why: str) -> None:
        self.about = measure.measure
        words = column(Strong(measure.title), Quiet(facts), Text(why), gap=2)
        super().__init__(words, name=f"{measure.title}. {facts}. {why}")


class FallsCard(Card):
    """The levels that fell between any two of the years, with their reasons; the newest lead to where to give one."""

    def __init__(self) -> None:
        super().__init__(Section(_("Why levels fell")), gap=4)
        self.rows: tuple[FallRow, ...] = ()
        self._shown: object = None
        self._list = column(gap=0)
        self.more = Quiet()
        self.body.addLayout(self._list)
        self.body.addWidget(self.more)

    def display(self, years: Years) -> tuple[FallRow, ...]:
        """Show the newest first; the rows that are new, for the page to connect."""
        fell = _falls(years)
        self.setVisible(bool(fell))
        if fell == self._shown:
            return ()
        self._shown = fell
        empty(self._list)
        self.rows = tuple(FallRow(*each) for each in fell[:MOST_FALLS])
        for each in self.rows:
            self._list.addWidget(each)
        left = len(fell) - len(self.rows)
        words = ngettext("And {count} more.", "And {count} more.", left)
        self.more.show_words(words.format(count=left) if left else "")
        return self.rows


def _falls(years: Years) -> tuple[tuple[MeasureYears, str, str], ...]:
    found = []
    for place in range(len(years.assessments) - 1, 0, -1):
        label = years.assessments[place].label
        for measure in years.measures:
            now, then = measure.years[place], measure.years[place - 1]
            if now.change is Change.DOWN and now.level is not None and then.level is not None:
                facts = _("{before}, then {after} in {label}").format(
                    before=numbered_level(then.level), after=numbered_level(now.level), label=label
                )
                newest = place == len(years.assessments) - 1
                why = now.fall or (_("No reason given yet.") if newest else "")
                found += [(measure, facts, why)] * bool(why)
    return tuple(found)
