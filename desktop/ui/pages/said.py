"""You said, we did, we could not: what people said, each with its answer, and whether they were told."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.core.checks import FEEDBACK, before_print
from desktop.core.dates import in_full
from desktop.core.edits.voices import remove_entry
from desktop.core.said import FILTERS, filter_words, mark_of, summary_line, wanted
from desktop.core.text import shortened
from desktop.core.voices import FeedbackItem
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.entries_page import NEW, EntriesPage
from desktop.ui.widgets.entry_form import EntryForm
from desktop.ui.widgets.entry_parts import action_links, change_and_remove, marked, measure_links, worded
from desktop.ui.widgets.entry_row import Entry
from desktop.ui.widgets.layout import Card, wrapped
from desktop.ui.widgets.measure_words import privacy_line
from desktop.ui.widgets.said_form import SaidForm
from desktop.ui.widgets.text import Strong, Text
from desktop.words import _

TITLE = 160
"""Characters of what people said in its row; all of it stands inside."""


class SaidPage(EntriesPage):
    """`place.about` is a filter, an item's id or "new"; an item that lacks what people said opens its form."""

    def __init__(self) -> None:
        super().__init__(_("+ Add what people said"), [(each, filter_words(each)) for each in FILTERS])
        self.title.setText(_("You said, we did, we could not"))
        self.begin_words.setText(
            _(
                "Write down what patients and carers said, what you did, and what you could not do and why. "
                "Then tell them. A finished action can be added here too."
            )
        )
        self.log_link = LinkButton(_("Involvement log"))
        self.log_link.clicked.connect(lambda: self.go("log"))
        self.quotes_link = LinkButton(_("Quotes, kept apart"))
        self.quotes_link.clicked.connect(lambda: self.go("quotes"))
        self.above.addWidget(wrapped(self.log_link, self.quotes_link, gap=24))
        self.warning_words, self.warning_fix = Strong(), Text()
        self.warning = Card(self.warning_words, self.warning_fix, gap=4, tone="suggest")
        self.above.addWidget(self.warning)

    def display(self, scene: Scene | None, place: Place) -> None:
        """Show every item; one that came from an action asks at once what people had said."""
        going = place != self._place
        super().display(scene, place)
        item = scene.record.feedback.get(place.about) if scene is not None else None
        if going and item is not None and not item.you_said.strip():
            self.open_form(item.id)

    def trail(self) -> tuple[str, ...]:
        """Its short name: the whole one is long for the bar at the top."""
        return (_("You said, we did"),)

    def entries(self, scene: Scene, chosen: str) -> Sequence[tuple[str, Sequence[Entry]]]:
        """The items under a filter, the newest first."""
        return (("", [self._entry(scene, each) for each in wanted(scene.record, chosen, scene.today)]),)

    def _entry(self, scene: Scene, item: FeedbackItem) -> Entry:
        mark, tone = mark_of(item, scene.today)
        said = shortened(item.you_said, TITLE)
        title = _("“{words}”").format(words=said) if said else shortened(item.we_did, TITLE) or _("No words yet")
        facts = " · ".join(each for each in (in_full(item.on), item.theme, item.route) if each)
        linked = tuple(scene.record.actions[each] for each in item.actions if each in scene.record.actions)
        key = (item, linked, scene.assessment_id, scene.read_only, scene.today)
        return Entry(item.id, title, facts, mark, tone, key, lambda: self._parts(scene, item))

    def _parts(self, scene: Scene, item: FeedbackItem) -> Sequence[QWidget]:
        mark, tone = mark_of(item, scene.today)
        long = len(item.you_said) > TITLE
        parts = worded(
            (
                (_("You said"), item.you_said if long or "\n" in item.you_said else ""),
                (_("We did"), item.we_did),
                (_("We could not"), item.could_not),
                (_("Because"), item.because),
            )
        )
        parts += measure_links(scene, item.measures, self.go)
        parts += action_links(scene, item.actions, self.go)
        if not parts:
            parts.append(marked(mark, tone))
        if not scene.read_only:
            about = shortened(item.you_said or item.we_did, 60)
            parts.append(change_and_remove(about, lambda: self.open_form(item.id), lambda: self._remove(item)))
        return parts

    def make_form(self, scene: Scene, which: str) -> tuple[EntryForm, str] | None:
        """The form for a new item, or to change one."""
        old = scene.record.feedback.get(which)
        return (SaidForm(scene, which, old), which) if which == NEW or old is not None else None

    def say(self, scene: Scene) -> None:
        """How far all answers are, and whether a year went by without a “could not”."""
        count = len(scene.record.feedback)
        self.subtitle.setText(summary_line(scene.record, scene.today) if count else privacy_line())
        problems = before_print(scene.record, scene.framework, None, scene.today)
        lacks = next((each for each in problems if each.place == FEEDBACK and "could not" in each.found), None)
        self.warning.setVisible(lacks is not None)
        if lacks is not None:
            self.warning_words.setText(f"▲ {lacks.found}")
            self.warning_fix.setText(lacks.fix)

    def _remove(self, item: FeedbackItem) -> None:
        words = shortened(item.you_said or item.we_did, 60)
        title, told = _("Remove “{words}”"), _("“{words}” was removed.")
        self.remove(title.format(words=words), lambda record: remove_entry(record, item), told.format(words=words))
