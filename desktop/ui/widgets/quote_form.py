"""The form for someone's own words: what they said, from which group, and until when we may use it."""

from collections.abc import Callable

from desktop.core.assessment import Group
from desktop.core.edits.voices import put_quote
from desktop.core.labels import group_name
from desktop.core.record import Record, Size
from desktop.core.scoring import years_after
from desktop.core.text import shortened
from desktop.core.voices import Quote
from desktop.ui.scene import Scene
from desktop.ui.widgets.entry_form import EntryForm, Lacking, shown_day
from desktop.ui.widgets.fields import Choice, Paragraph
from desktop.ui.widgets.measure_words import privacy_line
from desktop.ui.widgets.radio_choices import RadioChoices
from desktop.words import _

PROPOSED_YEARS = 1
"""So long consent is proposed to last."""
TITLE = 60


class QuoteForm(EntryForm):
    """One quote; whether there is consent is asked and never assumed."""

    def __init__(self, scene: Scene, which: str, old: Quote | None) -> None:
        heading = _("Change this quote") if old is not None else _("Someone’s own words")
        words = _("Save changes") if old is not None else _("Keep this quote")
        super().__init__(scene, which, heading, words, old.id if old is not None else "")
        self._old = old
        self.words = Paragraph(_("What did they say?"), lines=2)
        no_staff = scene.organisation.paid_staff is Size.NONE and (old is None or old.group is not Group.STAFF)
        groups = [(group_name(each, scene.organisation), each) for each in Group]
        offered = [(words, each) for words, each in groups if not (no_staff and each is Group.STAFF)]
        self.group = Choice(_("From which group?"), [(_("Choose a group"), None), *offered])
        yes, no = _("Yes, they said that we may use these words"), _("No, or we are not sure")
        why = _("These are someone’s own words about their care. Without a yes they stay here, in no report.")
        self.consent = RadioChoices(_("Did the person agree?"), [(yes, True), (no, False)], why)
        self.ends = self.day_field(_("Until when may we use them?"))
        self.ask("words", _("What did they say?"), self.words, privacy_line())
        self.ask("group", _("From which group?"), self.group)
        self.ask("consent", "", self.consent)
        hint = _("People may change their minds, so a yes has an end. We propose one year; then ask again.")
        self.ask("ends", _("Until when may we use them?"), self.ends, hint)
        self.consent.chosen.connect(self._propose)
        self._show(old)
        self.finish()

    def _show(self, old: Quote | None) -> None:
        if old is not None:
            self.words.setPlainText(old.words)
            self.group.display(old.group)
            self.consent.display(old.consent)
            self.ends.line.setText(shown_day(old.consent_ends))
        else:
            self.consent.display(None)
        self.ask_measures(old.measures if old is not None else ())

    def _propose(self, agreed: object) -> None:
        """Propose an end once somebody says yes, where there is none yet."""
        if agreed and not self.ends.line.text().strip():
            self.ends.line.setText(shown_day(years_after(self.scene.today, PROPOSED_YEARS)))

    def entity(self) -> Quote:
        """The quote as typed."""
        group = self.group.value()
        return Quote(
            words=self.words.toPlainText().strip(),
            group=group if isinstance(group, Group) else Group.PATIENTS,
            consent=self.consent.value() is True,
            consent_ends=self.ends.day(),
            measures=self.measures(),
            id=self.id,
        )

    def lacking(self) -> Lacking:
        """The words, whose they are, and a plain answer on consent, with its end where there is any."""
        problems: Lacking = []
        if not self.words.toPlainText().strip():
            problems.append((_("Please write what they said."), self.words))
        if not isinstance(self.group.value(), Group):
            problems.append((_("Please choose which group it comes from."), self.group))
        agreed = self.consent.value()
        if agreed is None:
            problems.append((_("Please say whether the person agreed."), self.consent.first()))
        if agreed and self.ends.day() is None:
            problems.append((_("Please say until when, such as 3 April 2027."), self.ends.line))
        elif not agreed:
            problems += self.date_problem(self.ends)
        return problems

    def change(self) -> tuple[str, Callable[[Record], Record]]:
        """Saves the quote as it was sent."""
        quote = self.entity()
        words = _("Change the quote “{words}”") if self._old is not None else _("Keep the quote “{words}”")
        return words.format(words=shortened(quote.words, TITLE)), lambda record: put_quote(record, quote)
