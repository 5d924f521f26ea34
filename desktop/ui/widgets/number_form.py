"""The form for one number that was counted: the number in the shape its kind asks for, its period, target and note."""

from collections.abc import Callable
from dataclasses import replace

from desktop.core.edits.counting import put_reading, reading_problem
from desktop.core.framework import ResultKind
from desktop.core.readings import number_in, whole_in
from desktop.core.record import Record
from desktop.core.text import shortened
from desktop.core.tracking import Counted
from desktop.core.voices import SuccessReading
from desktop.ui.scene import Scene
from desktop.ui.widgets.entry_form import EntryForm, Lacking, shown_day
from desktop.ui.widgets.fields import Line, Paragraph
from desktop.ui.widgets.measure_words import privacy_line
from desktop.ui.widgets.radio_choices import RadioChoices
from desktop.words import _

TITLE = 60


class NumberForm(EntryForm):
    """One number for a success measure; a new one is dated today."""

    def __init__(self, scene: Scene, which: str, counted: Counted, old: SuccessReading | None) -> None:
        heading = _("Change this number") if old is not None else _("The number now")
        words = _("Save changes") if old is not None else _("Save this number")
        super().__init__(scene, which, heading, words, old.id if old is not None else "")
        self._old = old
        self._counted = counted
        self._kind = counted.success.kind
        self.top, self.bottom = Line(_("How many?")), Line(_("Of how many?"))
        self.value = Line(_("The number"))
        self.yes = RadioChoices(_("Is it so?"), [(_("Yes"), 1.0), (_("No"), 0.0)])
        self.begin, self.end = self.day_field(_("Counted from")), self.day_field(_("Counted up to"))
        self.target = Line(_("Target"))
        self.note = Paragraph(_("Note"), lines=1)
        self._ask_number()
        self.ask_beside(("begin", _("Counted from"), self.begin), ("end", _("Counted up to"), self.end))
        hint = _("A number, such as 80 for 80%. You can leave it empty.")
        self.ask("target", _("Target"), self.target, hint)
        self.ask("note", _("Note"), self.note, _("How it was counted, or what explains it. ") + privacy_line())
        self._show(old)
        self.finish()

    def _ask_number(self) -> None:
        match self._kind:
            case ResultKind.SHARE:
                self.ask_beside(("top", _("How many?"), self.top), ("bottom", _("Of how many?"), self.bottom))
            case ResultKind.COUNT:
                self.ask("top", _("How many?"), self.top)
            case ResultKind.AVERAGE:
                self.bottom.setAccessibleName(_("From how many? (if you know)"))
                self.ask_beside(
                    ("value", _("The number"), self.value), ("bottom", _("From how many? (if you know)"), self.bottom)
                )
            case ResultKind.YES_NO:
                self.ask("yes", "", self.yes)

    def _show(self, old: SuccessReading | None) -> None:
        if old is None:
            self.yes.display(None)
            self.end.line.setText(shown_day(self.scene.today))
            target = self._counted.target
        else:
            count = old.top if old.top is not None else old.value
            self.top.setText(f"{count:g}" if count is not None else "")
            self.bottom.setText(str(old.bottom) if old.bottom is not None else "")
            value = old.value if old.value is not None else old.top
            self.value.setText(f"{value:g}" if value is not None else "")
            self.yes.display(old.value)
            self.begin.line.setText(shown_day(old.period_from))
            self.end.line.setText(shown_day(old.period_to))
            self.note.setPlainText(old.note)
            target = old.target
        self.target.setText(f"{target:g}" if target is not None else "")

    def entity(self) -> SuccessReading:
        """The number as typed."""
        start = self._old or SuccessReading(self._counted.id, assessment=self.scene.assessment_id)
        made = replace(
            start,
            period_from=self.begin.day(),
            period_to=self.end.day(),
            target=number_in(self.target.text()),
            note=self.note.toPlainText().strip(),
            top=None,
            bottom=None,
            value=None,
            id=self.id,
        )
        match self._kind:
            case ResultKind.SHARE:
                return replace(made, top=whole_in(self.top.text()), bottom=whole_in(self.bottom.text()))
            case ResultKind.COUNT:
                top = whole_in(self.top.text())
                return replace(made, top=top, value=number_in(self.top.text()) if top is None else None)
            case ResultKind.AVERAGE:
                return replace(made, value=number_in(self.value.text()), bottom=whole_in(self.bottom.text()) or None)
            case ResultKind.YES_NO:
                said = self.yes.value()
                return replace(made, value=said if isinstance(said, float) else None)

    def lacking(self) -> Lacking:
        """The number in its shape, a period that can be, and a target that is a number."""
        first = self.yes.first() if self._kind is ResultKind.YES_NO else self.first
        problems: Lacking = []
        for field in (self.begin, self.end):
            problems += self.date_problem(field)
        if self.end.day() is None and self.begin.day() is None:
            problems.append((_("Please say when it was counted: one day is enough."), self.end.line))
        problem = reading_problem(self.entity(), self._counted.success)
        if problem:
            begin, end = self.begin.day(), self.end.day()
            ends_early = begin is not None and end is not None and end < begin
            problems.insert(0, (problem, self.end.line if ends_early else first))
        if self.target.text().strip() and number_in(self.target.text()) is None:
            problems.append((_("Please give the target as a number, such as 80."), self.target))
        if self._kind is ResultKind.AVERAGE and self.bottom.text().strip() and whole_in(self.bottom.text()) is None:
            problems.append((_("Please give a whole number, or leave it empty."), self.bottom))
        return problems

    def change(self) -> tuple[str, Callable[[Record], Record]]:
        """Saves the number as it was sent."""
        reading, framework = self.entity(), self.scene.framework
        words = _("Change a number of “{name}”") if self._old is not None else _("Add a number to “{name}”")
        name = shortened(self._counted.success.text, TITLE)
        return words.format(name=name), lambda record: put_reading(record, framework, reading)
