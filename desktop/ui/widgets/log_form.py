"""The form for one activity in the involvement log: how much say people had, what they said, and what changed."""

from collections.abc import Callable

from desktop.core.edits.voices import put_involvement
from desktop.core.look_back import meaning_of
from desktop.core.record import Record
from desktop.core.terms import label
from desktop.core.text import clean_line
from desktop.core.voices import Involvement, InvolvementLevel
from desktop.ui.scene import Scene
from desktop.ui.widgets.entry_form import EntryForm, Lacking, shown_day
from desktop.ui.widgets.fields import Line, Paragraph
from desktop.ui.widgets.measure_words import privacy_line
from desktop.ui.widgets.radio_choices import RadioChoices
from desktop.words import _


class LogForm(EntryForm):
    """One activity; a new one is dated today."""

    def __init__(self, scene: Scene, which: str, old: Involvement | None) -> None:
        heading = _("Change this activity") if old is not None else _("What did you do with people?")
        words = _("Save changes") if old is not None else _("Add to the log")
        super().__init__(scene, which, heading, words, old.id if old is not None else "")
        self._old = old
        self.title = Line(_("What was it?"))
        self.on = self.day_field(_("When?"))
        self.groups = Line(_("Who, and how many?"))
        self.how = Line(_("How?"))
        choices = [(f"{label(each)}. {meaning_of(each)}", each) for each in InvolvementLevel]
        self.level = RadioChoices(_("How much say did people have?"), choices)
        self.they_said = Paragraph(_("What did they say?"), lines=2)
        self.what_changed = Paragraph(_("What changed?"), lines=2)
        self.told_on = self.day_field(_("Told them on"))
        self.patients_line = Paragraph(_("One line of patients’ own"), lines=1)
        self._build()
        self._show(old)
        self.finish()

    def _build(self) -> None:
        self.ask("title", _("What was it?"), self.title, _("A few words, such as “Carers’ café about opening hours”."))
        self.ask_beside(
            ("on", _("When?"), self.on),
            ("groups", _("Who, and how many?"), self.groups),
            ("how", _("How?"), self.how),
        )
        self.groups.setPlaceholderText(_("5 patients, 2 staff"))
        self.how.setPlaceholderText(_("Such as a meeting"))
        self.ask("level", "", self.level)
        self.ask("they_said", _("What did they say?"), self.they_said, privacy_line())
        self.ask("what_changed", _("What changed?"), self.what_changed, _("Leave it empty while nothing has changed."))
        self.ask_beside(("told_on", _("Told them on"), self.told_on))
        hint = _("Let patients or carers say how it was, in one line of their own. No names.")
        self.ask("patients_line", _("One line of patients’ own"), self.patients_line, hint)

    def _show(self, old: Involvement | None) -> None:
        item = old or Involvement(on=self.scene.today, title="")
        self.title.setText(item.title)
        self.on.line.setText(shown_day(item.on))
        self.groups.setText(item.groups)
        self.how.setText(item.how)
        self.level.display(old.level if old is not None else None)
        self.they_said.setPlainText(item.they_said)
        self.what_changed.setPlainText(item.what_changed)
        self.told_on.line.setText(shown_day(item.told_on))
        self.patients_line.setPlainText(item.patients_line)
        self.ask_measures(item.measures)

    def entity(self) -> Involvement:
        """The activity as typed."""
        level = self.level.value()
        return Involvement(
            on=self.on.day() or self.scene.today,
            title=clean_line(self.title.text()),
            level=level if isinstance(level, InvolvementLevel) else InvolvementLevel.ASK,
            groups=clean_line(self.groups.text()),
            how=clean_line(self.how.text()),
            they_said=self.they_said.toPlainText().strip(),
            what_changed=self.what_changed.toPlainText().strip(),
            told_on=self.told_on.day(),
            patients_line=self.patients_line.toPlainText().strip(),
            measures=self.measures(),
            id=self.id,
        )

    def lacking(self) -> Lacking:
        """Its name, its day, and how much say people had."""
        problems: Lacking = []
        if not clean_line(self.title.text()):
            problems.append((_("Please say what it was."), self.title))
        problems += self.past_problem(self.on)
        if self.level.value() is None:
            problems.append((_("Please choose how much say people had."), self.level.first()))
        if self.told_on.line.text().strip():
            problems += self.past_problem(self.told_on)
        return problems

    def change(self) -> tuple[str, Callable[[Record], Record]]:
        """Saves the activity as it was sent."""
        item = self.entity()
        words = _("Change “{title}” in the log") if self._old is not None else _("Add “{title}” to the log")
        return words.format(title=item.title), lambda record: put_involvement(record, item)
