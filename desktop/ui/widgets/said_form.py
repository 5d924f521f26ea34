"""The form for one item of “You said, we did, we could not”: what people said, our answer, and when they heard it."""

from collections.abc import Callable
from dataclasses import replace

from desktop.core.edits.voices import put_feedback
from desktop.core.record import Record
from desktop.core.text import clean_line, shortened
from desktop.core.voices import FeedbackItem
from desktop.ui.scene import Scene
from desktop.ui.widgets.entry_form import EntryForm, Lacking, shown_day
from desktop.ui.widgets.fields import Line, Paragraph
from desktop.ui.widgets.measure_words import privacy_line
from desktop.words import _

TITLE = 60
"""Characters of an item in the words of an edit."""


class SaidForm(EntryForm):
    """One item; a new one is dated today."""

    def __init__(self, scene: Scene, which: str, old: FeedbackItem | None) -> None:
        heading = _("Change this item") if old is not None else _("What did people say?")
        words = _("Save changes") if old is not None else _("Add this item")
        super().__init__(scene, which, heading, words, old.id if old is not None else "")
        self._old = old
        self.you_said = Paragraph(_("You said"), lines=2)
        self.on = self.day_field(_("When did they say it?"))
        self.route = Line(_("How did it reach us?"))
        self.theme = Line(_("What is it about?"))
        self.we_did = Paragraph(_("We did"), lines=2)
        self.could_not = Paragraph(_("We could not"), lines=2)
        self.because = Paragraph(_("Because"), lines=2)
        self.news_by = self.day_field(_("More news by"))
        self.told_on = self.day_field(_("Told people on"))
        self._build()
        self._show(old or FeedbackItem(on=scene.today, you_said=""))
        self.finish()

    def _build(self) -> None:
        self.route.setPlaceholderText(_("Such as forms, phone"))
        self.theme.setPlaceholderText(_("Such as opening times"))
        self.ask("you_said", _("You said"), self.you_said, _("In their own words. ") + privacy_line())
        self.ask_beside(
            ("on", _("When did they say it?"), self.on),
            ("route", _("How did it reach us?"), self.route),
            ("theme", _("What is it about?"), self.theme),
        )
        self.ask("we_did", _("We did"), self.we_did, _("What, and when. Leave it empty while there is no answer."))
        hint = _("An honest “could not” builds trust. Leave both empty if there is none.")
        self.ask("could_not", _("We could not"), self.could_not, hint)
        self.ask("because", _("Because"), self.because)
        hint = _("If you are still working on it: by when do people hear more?")
        self.ask("news_by", _("More news by"), self.news_by, hint)
        self.ask("told_on", _("Told people on"), self.told_on, _("The day on which they heard your answer."))

    def _show(self, item: FeedbackItem) -> None:
        self.you_said.setPlainText(item.you_said)
        self.on.line.setText(shown_day(item.on))
        self.route.setText(item.route)
        self.theme.setText(item.theme)
        self.we_did.setPlainText(item.we_did)
        self.could_not.setPlainText(item.could_not)
        self.because.setPlainText(item.because)
        self.news_by.line.setText(shown_day(item.news_by))
        self.told_on.line.setText(shown_day(item.told_on))
        self.ask_measures(item.measures)
        self.ask_actions(item.actions)

    def entity(self) -> FeedbackItem:
        """The item as typed."""
        day = self.on.day() or self.scene.today
        made = FeedbackItem(
            on=day,
            you_said=self.you_said.toPlainText().strip(),
            route=clean_line(self.route.text()),
            theme=clean_line(self.theme.text()),
            we_did=self.we_did.toPlainText().strip(),
            could_not=self.could_not.toPlainText().strip(),
            because=self.because.toPlainText().strip(),
            told_on=self.told_on.day(),
            news_by=self.news_by.day(),
            id=self.id,
        )
        return replace(made, measures=self.measures(), actions=self.actions_linked())

    def lacking(self) -> Lacking:
        """What people said, dates that can be, and a reason for whatever could not be done."""
        could_not, because = self.could_not.toPlainText().strip(), self.because.toPlainText().strip()
        problems: Lacking = []
        if not self.you_said.toPlainText().strip():
            problems.append((_("Please write what people said."), self.you_said))
        problems += self.past_problem(self.on)
        if because and not could_not:
            problems.append((_("There is a reason. Please say what you could not do."), self.could_not))
        if could_not and not because:
            problems.append((_("Please say why you could not do it."), self.because))
        problems += self.date_problem(self.news_by)
        if self.told_on.line.text().strip():
            problems += self.past_problem(self.told_on)
        return problems

    def change(self) -> tuple[str, Callable[[Record], Record]]:
        """Saves the item as it was sent."""
        item = self.entity()
        words = _("Change “{words}”") if self._old is not None else _("Add “{words}”")
        return words.format(words=shortened(item.you_said, TITLE)), lambda record: put_feedback(record, item)
