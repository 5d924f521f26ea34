"""The form that chooses what is counted: a success measure of the catalogue, or a number of the organisation's own."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.core.edits.counting import change_tracked
from desktop.core.framework import Better, ResultKind, SuccessMeasure
from desktop.core.readings import number_in
from desktop.core.record import Record
from desktop.core.text import clean_line, shortened
from desktop.core.tracking import EVERY, better_words, every_words, kind_words
from desktop.core.voices import Tracked
from desktop.ui.scene import Scene
from desktop.ui.widgets.entry_form import EntryForm, Lacking
from desktop.ui.widgets.fields import Choice, Line, labelled
from desktop.ui.widgets.layout import column, held
from desktop.ui.widgets.radio_choices import RadioChoices
from desktop.ui.widgets.text import Strong, Text
from desktop.words import _

TITLE, WIDEST = 60, 80


class TrackForm(EntryForm):
    """`proposed` is what it starts with; `old` what it changes: then which one it is stays as it was."""

    def __init__(self, scene: Scene, which: str, proposed: Tracked | None, old: Tracked | None) -> None:
        heading = _("Change what you count") if old is not None else _("What do you want to count?")
        words = _("Save changes") if old is not None else _("Count this")
        super().__init__(scene, which, heading, words, old.id if old is not None else "")
        self._old = old
        start = old or proposed or Tracked()
        known = scene.framework.success_by_id.get(start.id)
        self._fixed = known if old is not None else None
        self._own_only = old is not None and known is None
        self._make_fields()
        if self._fixed is not None:
            self.body.addWidget(Strong(self._fixed.text))
            self.body.addWidget(Text(_facts(self._fixed)))
        else:
            self._ask_which()
        self._ask_rest()
        self._show(start, known)
        self.ask_measures(start.measures)
        self.ask_actions(start.actions)
        self._show_side()
        self.finish()

    def _make_fields(self) -> None:
        catalogue, own = _("One that belongs to a measure"), _("A number of our own")
        self.side = RadioChoices(_("Which number?"), [(catalogue, False), (own, True)])
        self.side.chosen.connect(lambda _value: self._show_side())
        principles = [(f"{each.number} {each.name}", each.id) for each in self.scene.framework.principles]
        self.principle, self.measure = Choice(_("Principle"), principles), Choice(_("Measure"))
        self.success = Choice(_("How we will know"))
        for each in (self.principle, self.measure, self.success):
            each.setMinimumContentsLength(20)
            each.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.success_words = Text()
        self.name = Line(_("What is the number called?"))
        self.kind = Choice(_("What kind of number?"), [(kind_words(each), each) for each in ResultKind])
        self.better = Choice(_("Which way is better?"), [(better_words(each), each) for each in Better])
        self.every = Choice(_("How often?"), [(every_words(each), each) for each in EVERY])
        self.target = Line(_("Where do you want to be?"))
        self.principle.currentIndexChanged.connect(self._fill_measures)
        self.measure.currentIndexChanged.connect(self._fill_success)
        self.success.currentIndexChanged.connect(self._say_success)
        self.side.display(self._own_only)
        self._fill_measures()

    def _ask_which(self) -> None:
        if not self._own_only:
            self.ask("side", "", self.side)
        for name, field in (("principle", self.principle), ("measure", self.measure), ("success", self.success)):
            self._know(name, field)
        self._catalogue = QWidget()
        column(
            labelled(_("Principle"), self.principle),
            labelled(_("Measure"), self.measure),
            labelled(_("How we will know"), self.success),
            self.success_words,
            parent=self._catalogue,
        )
        self._know("name", self.name)
        self._know("kind", self.kind)
        self._know("better", self.better)
        hint = _(
            "Such as the result of a survey or tool that you use already. "
            "Only its name and its numbers are kept here; its questions stay with their owner."
        )
        self._own = QWidget()
        column(
            labelled(_("What is the number called?"), self.name, hint),
            labelled(_("What kind of number?"), self.kind),
            labelled(_("Which way is better?"), self.better),
            parent=self._own,
        )
        self.body.addWidget(held(self._catalogue, self._own, gap=0))

    def _ask_rest(self) -> None:
        hint = _("The page lists what is due. Choose “When it suits us” and nothing ever is.")
        self.ask("every", _("How often?"), self.every, hint)
        hint = _("A number, such as 80 for 80%. For yes or no: 1 for yes, 0 for no. You can leave it empty.")
        self.ask("target", _("Where do you want to be?"), self.target, hint)

    def _show(self, start: Tracked, known: SuccessMeasure | None) -> None:
        self.every.display(start.every if start.every in EVERY else 0)
        self.target.setText(f"{start.target:g}" if start.target is not None else "")
        if self._old is None and known is None:
            self.side.display(bool(start.text))
        self.name.setText(start.text)
        self.kind.display(start.kind)
        self.better.display(start.better_when)
        if known is not None:
            measure = known.id.rpartition("-")[0]
            self.principle.display(measure.partition("-")[0])
            self.measure.display(measure)
            self.success.display(known.id)

    def _is_own(self) -> bool:
        return self._own_only or (self._fixed is None and self.side.value() is True)

    def _show_side(self) -> None:
        own = self._is_own()
        if self._fixed is None:
            self._catalogue.setVisible(not own)
            self._own.setVisible(own)
        self.measures_part.setVisible(own)

    def _fill_measures(self) -> None:
        principle = self.scene.framework.principle_by_id.get(str(self.principle.value()))
        measures = principle.measures if principle is not None else ()
        self.measure.offer((shortened(each.title, WIDEST), each.id) for each in measures)

    def _fill_success(self) -> None:
        measure = self.scene.framework.by_id.get(str(self.measure.value()))
        offered = measure.success_measures if measure is not None else ()
        self.success.offer((shortened(each.text, WIDEST), each.id) for each in offered)

    def _say_success(self) -> None:
        found = self.scene.framework.success_by_id.get(str(self.success.value()))
        self.success_words.setText(f"{found.text} {_facts(found)}" if found is not None else "")

    # What is typed

    def entity(self) -> Tracked:
        """What is to be counted, as typed."""
        own = self._is_own()
        kind, better, every = self.kind.value(), self.better.value(), self.every.value()
        start = self._old or Tracked(since=self.scene.today)
        return Tracked(
            text=clean_line(self.name.text()) if own else "",
            kind=kind if own and isinstance(kind, ResultKind) else ResultKind.SHARE,
            better_when=better if own and isinstance(better, Better) else Better.HIGHER,
            every=every if isinstance(every, int) else 0,
            target=number_in(self.target.text()),
            since=start.since,
            measures=self.measures() if own else (),
            actions=self.actions_linked(),
            id=self.id if own or self._fixed is not None else str(self.success.value()),
        )

    def lacking(self) -> Lacking:
        """Which one it is, and a target that is a number."""
        problems: Lacking = []
        if self._is_own():
            if not clean_line(self.name.text()):
                problems.append((_("Please give the number a name."), self.name))
        elif self._old is None and self.sent is None and str(self.success.value()) in self.scene.record.tracked:
            problems.append((_("You count this already. Please choose another."), self.success))
        if self.target.text().strip() and number_in(self.target.text()) is None:
            problems.append((_("Please give the target as a number, such as 80."), self.target))
        return problems

    def change(self) -> tuple[str, Callable[[Record], Record]]:
        """Saves what is counted as it was sent."""
        tracked, framework = self.entity(), self.scene.framework
        found = framework.success_by_id.get(tracked.id)
        name = shortened(found.text if found is not None else tracked.text, TITLE)
        words = _("Change what is counted: “{name}”") if self._old is not None else _("Count “{name}”")
        return words.format(name=name), lambda record: change_tracked(record, framework, tracked)


def _facts(success: SuccessMeasure) -> str:
    """What kind of number it is and which way is better, as sentences."""
    return f"{kind_words(success.kind)}. {better_words(success.better_when)}."
