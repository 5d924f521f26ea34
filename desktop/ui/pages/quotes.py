"""People's own words, kept apart: whose they are, whether we may use them and until when, and where they may appear."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.core.consent import consent_mark, quotes_line
from desktop.core.edits.voices import remove_entry
from desktop.core.labels import group_name
from desktop.core.text import shortened
from desktop.core.voices import Quote
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.entries_page import NEW, EntriesPage
from desktop.ui.widgets.entry_form import EntryForm
from desktop.ui.widgets.entry_parts import change_and_remove, marked, measure_links, worded
from desktop.ui.widgets.entry_row import Entry
from desktop.ui.widgets.layout import Card, wrapped
from desktop.ui.widgets.quote_form import QuoteForm
from desktop.ui.widgets.text import Section, Text
from desktop.words import _

TITLE = 160


class QuotesPage(EntriesPage):
    """`place.about` is a filter, a quote's id or "new"."""

    def __init__(self) -> None:
        super().__init__(
            _("+ Keep a quote"), [("all", _("All")), ("usable", _("May be used")), ("withheld", _("May not be used"))]
        )
        self.title.setText(_("Quotes"))
        self.begin_words.setText(
            _("When someone says something well, keep it here in their own words. Ask first whether you may use it.")
        )
        self.said_link = LinkButton(_("You said, we did, we could not"))
        self.said_link.clicked.connect(lambda: self.go("said"))
        self.above.addWidget(wrapped(self.said_link))
        where = (
            _("With consent in date, a quote may stand in reports, and in what you save for others."),
            _("Without it, or past its end, it is in no report and no export. Nor is a text that repeats it."),
            _("A copy of this record that you send holds every quote. Send copies only to those who may read them."),
        )
        self.below.addWidget(Card(Section(_("Where quotes may appear")), *(Text(each) for each in where), gap=6))

    def trail(self) -> tuple[str, ...]:
        """Beside what people said."""
        return (_("You said, we did"), self.title.text())

    def entries(self, scene: Scene, chosen: str) -> Sequence[tuple[str, Sequence[Entry]]]:
        """The quotes under a filter, the newest last written first."""
        shown = [
            each
            for each in reversed(tuple(scene.record.quotes.values()))
            if chosen == "all" or each.may_print(scene.today) is (chosen == "usable")
        ]
        return (("", [self._entry(scene, each) for each in shown]),)

    def _entry(self, scene: Scene, quote: Quote) -> Entry:
        mark, tone = consent_mark(quote, scene.today)
        title = _("“{words}”").format(words=shortened(quote.words, TITLE))
        key = (quote, scene.assessment_id, scene.read_only, scene.today)
        facts = group_name(quote.group, scene.organisation)
        return Entry(quote.id, title, facts, mark, tone, key, lambda: self._parts(scene, quote))

    def _parts(self, scene: Scene, quote: Quote) -> Sequence[QWidget]:
        long = len(quote.words) > TITLE or "\n" in quote.words
        parts = worded(((_("In full"), quote.words if long else ""),))
        parts += measure_links(scene, quote.measures, self.go)
        if not parts:
            parts.append(marked(*consent_mark(quote, scene.today)))
        if not scene.read_only:
            about = shortened(quote.words, 60)
            parts.append(change_and_remove(about, lambda: self.open_form(quote.id), lambda: self._remove(quote)))
        return parts

    def make_form(self, scene: Scene, which: str) -> tuple[EntryForm, str] | None:
        """The form for a new quote, or to change one."""
        old = scene.record.quotes.get(which)
        return (QuoteForm(scene, which, old), which) if which == NEW or old is not None else None

    def say(self, scene: Scene) -> None:
        """How many quotes there are, and how many may be used."""
        self.subtitle.setText(
            quotes_line(scene.record, scene.today)
            or _("People’s own words, kept apart until they say that you may use them.")
        )

    def _remove(self, quote: Quote) -> None:
        words = shortened(quote.words, 60)
        title, told = _("Remove the quote “{words}”"), _("The quote “{words}” was removed.")
        self.remove(title.format(words=words), lambda record: remove_entry(record, quote), told.format(words=words))
