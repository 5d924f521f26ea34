"""How we will know: what is counted, where it began and where it is, which numbers are due, and adding one."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.core.edits.counting import remove_reading, stop_tracking, track_for_action
from desktop.core.framework import ResultKind
from desktop.core.readings import number_words
from desktop.core.text import shortened
from desktop.core.tracking import (
    Counted,
    better_words,
    counted,
    due_line,
    every_words,
    kind_words,
    movement_line,
    next_due,
    standing_line,
)
from desktop.core.views import principle_of
from desktop.core.voices import Tracked
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import Button, LinkButton
from desktop.ui.widgets.entries_page import NEW, EntriesPage
from desktop.ui.widgets.entry_form import EntryForm
from desktop.ui.widgets.entry_parts import action_links, measure_links
from desktop.ui.widgets.entry_row import Entry
from desktop.ui.widgets.layout import TwoColumns, column, wrapped
from desktop.ui.widgets.number_form import NumberForm
from desktop.ui.widgets.numbers_table import NumbersTable
from desktop.ui.widgets.text import Quiet, Strong
from desktop.ui.widgets.track_form import TrackForm
from desktop.ui.widgets.trend_line import TrendLine
from desktop.words import _, ngettext

NUMBER, READING, CHANGE = "number ", "reading ", "change "
"""What a form is for, before the id of what it is about."""
TITLE = 60
WIDEST_BESIDE = 320
"""Pixels at 100%: a longer line of dots stands above its table and not beside it."""


class SuccessPage(EntriesPage):
    """`place.about` is a filter, "new", an id of what is counted, or of a success measure or action to count."""

    def __init__(self) -> None:
        super().__init__(_("+ Count something"), [("all", _("All")), ("due", _("Number due"))])
        self.title.setText(_("How we will know"))
        self.begin_words.setText(
            _(
                "Choose a number or two that show whether things get better. "
                "Every measure has some to choose from, and you can use your own."
            )
        )

    def display(self, scene: Scene | None, place: Place) -> None:
        """Show what is counted; a success measure or an action that is not counted yet opens the form for it."""
        going = place != self._place
        super().display(scene, place)
        if scene is None or not going or place.about in self.rows:
            return
        if place.about in scene.framework.success_by_id or place.about in scene.record.actions:
            self.open_form(place.about)

    def entries(self, scene: Scene, chosen: str) -> Sequence[tuple[str, Sequence[Entry]]]:
        """What is counted, under its principles; under the filter "due" the longest due first."""
        every = counted(scene.record, scene.framework)
        if chosen == "due":
            late = [(day, each) for each in every if (day := next_due(each)) is not None and day <= scene.today]
            ordered = sorted(late, key=lambda pair: pair[0])
            return (("", [self._entry(scene, each) for _day, each in ordered]),)
        names = {each.id: f"{each.number} {each.name}" for each in scene.framework.principles}
        groups: dict[str, list[Entry]] = {}
        for each in every:
            heading = _("Your own numbers") if each.own else names.get(principle_of(each.id), _("Other numbers"))
            groups.setdefault(heading, []).append(self._entry(scene, each))
        return tuple(groups.items())

    def _entry(self, scene: Scene, each: Counted) -> Entry:
        due = next_due(each)
        late = due is not None and due <= scene.today
        line = due_line(each, scene.today)
        mark = f"▲ {line}" if late else f"● {line}" if line else ""
        linked = tuple(scene.record.actions[one] for one in each.tracked.actions if one in scene.record.actions)
        key = (each, linked, scene.assessment_id, scene.read_only, scene.today)
        tone = "at_risk" if late else "on_track"
        return Entry(each.id, each.success.text, standing_line(each), mark, tone, key, lambda: self._parts(scene, each))

    def _parts(self, scene: Scene, each: Counted) -> Sequence[QWidget]:
        parts: list[QWidget] = []
        moved = movement_line(each)
        if moved:
            parts.append(Strong(moved))
        if each.readings:
            parts.append(self._drawn(scene, each))
        facts = (kind_words(each.success.kind), better_words(each.success.better_when), every_words(each.tracked.every))
        parts.append(Quiet(" · ".join(facts)))
        parts += measure_links(scene, each.measures, self.go)
        parts += action_links(scene, each.tracked.actions, self.go)
        if not scene.read_only:
            parts.append(self._buttons(each))
        return parts

    def _drawn(self, scene: Scene, each: Counted) -> QWidget:
        """The line of dots with its table beside it, or below a long one."""
        table = NumbersTable(each, read_only=scene.read_only)
        table.change_requested.connect(lambda reading: self.open_form(READING + reading))
        table.remove_requested.connect(lambda reading: self._remove_number(each, reading))
        if each.success.kind is ResultKind.YES_NO or len(each.readings) < 2:
            return table
        line, drawn = TrendLine(each), QWidget()
        if line.sizeHint().width() > look().px(WIDEST_BESIDE):
            column(line, table, parent=drawn)
            return drawn
        column(line, parent=drawn)
        return TwoColumns(drawn, table, shares=(2, 5), stack_under=900)

    def _buttons(self, each: Counted) -> QWidget:
        name = shortened(each.success.text, TITLE)
        add = Button(_("Add a number"), name=_("Add a number: {name}").format(name=name))
        change = LinkButton(_("Change what is counted"), name=_("Change what is counted: {name}").format(name=name))
        stop = LinkButton(_("Stop counting this"), name=_("Stop counting: {name}").format(name=name))
        add.clicked.connect(lambda: self.open_form(NUMBER + each.id))
        change.clicked.connect(lambda: self.open_form(CHANGE + each.id))
        stop.clicked.connect(lambda: self._stop(each))
        return wrapped(add, change, stop)

    # The forms

    def make_form(self, scene: Scene, which: str) -> tuple[EntryForm, str] | None:
        """The form for what to count, for one number, or for one that an action or a measure proposes."""
        known = {each.id: each for each in counted(scene.record, scene.framework)}
        purpose, _space, about = which.partition(" ")
        if which.startswith(NUMBER) and about in known:
            return NumberForm(scene, which, known[about], None), about
        if which.startswith(READING) and about in scene.record.success_readings:
            reading = scene.record.success_readings[about]
            return NumberForm(scene, which, known[reading.success_measure], reading), reading.success_measure
        if which.startswith(CHANGE) and about in known:
            return TrackForm(scene, which, None, known[about].tracked), about
        if which == NEW:
            return TrackForm(scene, which, None, None), ""
        if purpose in scene.framework.success_by_id:
            return TrackForm(scene, which, Tracked(id=purpose), None), ""
        action = scene.record.actions.get(purpose)
        return (TrackForm(scene, which, track_for_action(scene.framework, action), None), "") if action else None

    def say(self, scene: Scene) -> None:
        """How many numbers there are, and how many are due."""
        count, due = self.count(scene, "all"), self.count(scene, "due")
        words = ngettext("{count} number is counted.", "{count} numbers are counted.", count).format(count=count)
        if not count:
            words = _("One number says more than many words, and three are plenty to begin with.")
        elif due:
            words += " " + ngettext("{count} is due.", "{count} are due.", due).format(count=due)
        self.subtitle.setText(words)

    def _remove_number(self, each: Counted, reading: str) -> None:
        number = next(number_words(one, each.success) for one in each.readings if one.id == reading)
        words = _("Remove {number} from “{name}”").format(number=number, name=shortened(each.success.text, TITLE))
        told = _("{number} was removed.").format(number=number)
        self.remove(words, lambda record: remove_reading(record, reading), told)

    def _stop(self, each: Counted) -> None:
        name = shortened(each.success.text, TITLE)
        count = len(each.readings)
        told = ngettext(
            "“{name}” is no longer counted. Its number was removed with it.",
            "“{name}” is no longer counted. Its {count} numbers were removed with it.",
            count,
        )
        words = told.format(name=name, count=count) if count else _("“{name}” is no longer counted.").format(name=name)
        self.remove(_("Stop counting “{name}”").format(name=name), lambda record: stop_tracking(record, each.id), words)
