"""The involvement log: what was done with people, how much say they had, what changed, and a look back each quarter."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.core.dates import in_full
from desktop.core.edits.voices import remove_entry
from desktop.core.look_back import (
    Quarter,
    log_mark,
    look_back,
    meaning_of,
    newest_first,
    quarter_after,
    quarter_before,
    quarter_of,
    quarter_words,
)
from desktop.core.terms import label
from desktop.core.text import shortened
from desktop.core.voices import Involvement, InvolvementLevel
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.entries_page import NEW, EntriesPage
from desktop.ui.widgets.entry_form import EntryForm
from desktop.ui.widgets.entry_parts import change_and_remove, measure_links, worded
from desktop.ui.widgets.entry_row import Entry
from desktop.ui.widgets.layout import Card, column, empty, wrapped
from desktop.ui.widgets.log_form import LogForm
from desktop.ui.widgets.text import Quiet, Section, Strong, Text
from desktop.words import _, ngettext


class LogPage(EntriesPage):
    """`place.about` is an activity's id or "new"."""

    def __init__(self) -> None:
        super().__init__(_("+ Add an activity"))
        self._quarter: Quarter | None = None
        self._looked: tuple[object, ...] = ()
        self.title.setText(_("Involvement log"))
        self.begin_words.setText(
            _(
                "Each time you tell, ask, design or decide something with patients or carers, write a line here. "
                "Say what changed, and let them say how it was."
            )
        )
        self.said_link = LinkButton(_("You said, we did, we could not"))
        self.said_link.clicked.connect(lambda: self.go("said"))
        self.above.addWidget(wrapped(self.said_link))
        self._make_look_back()
        self._make_levels()

    def _make_look_back(self) -> None:
        self.quarter_words = Quiet()
        self._sentences = column(gap=4)
        self.earlier = LinkButton(_("← Three months earlier"))
        self.later = LinkButton(_("Three months later →"))
        self.earlier.clicked.connect(lambda: self._move(-1))
        self.later.clicked.connect(lambda: self._move(1))
        self.look_back = Card(Section(_("Look back at three months")), self.quarter_words, gap=8)
        self.look_back.body.addLayout(self._sentences)
        self.look_back.body.addWidget(wrapped(self.earlier, self.later))
        self.below.addWidget(self.look_back)

    def _make_levels(self) -> None:
        lines = [column(Strong(label(each)), Text(meaning_of(each)), gap=0) for each in InvolvementLevel]
        self.below.addWidget(Card(Section(_("How much say people have")), *lines, gap=8))

    def trail(self) -> tuple[str, ...]:
        """Beside what people said."""
        return (_("You said, we did"), self.title.text())

    def entries(self, scene: Scene, chosen: str) -> Sequence[tuple[str, Sequence[Entry]]]:
        """Every activity, the newest first."""
        return (("", [self._entry(scene, each) for each in newest_first(scene.record)]),)

    def _entry(self, scene: Scene, item: Involvement) -> Entry:
        mark, tone = log_mark(item)
        facts = " · ".join(each for each in (in_full(item.on), label(item.level), item.groups) if each)
        key = (item, scene.assessment_id, scene.read_only)
        return Entry(item.id, item.title, facts, mark, tone, key, lambda: self._parts(scene, item))

    def _parts(self, scene: Scene, item: Involvement) -> Sequence[QWidget]:
        own = _("“{words}”").format(words=item.patients_line) if item.patients_line.strip() else ""
        parts = worded(
            (
                (label(item.level), meaning_of(item.level)),
                (_("How"), item.how),
                (_("What they said"), item.they_said),
                (_("What changed"), item.what_changed),
                (_("In patients’ own words"), own),
            )
        )
        parts += measure_links(scene, item.measures, self.go)
        if not scene.read_only:
            parts.append(change_and_remove(item.title, lambda: self.open_form(item.id), lambda: self._remove(item)))
        return parts

    def make_form(self, scene: Scene, which: str) -> tuple[EntryForm, str] | None:
        """The form for a new activity, or to change one."""
        old = scene.record.involvement.get(which)
        return (LogForm(scene, which, old), which) if which == NEW or old is not None else None

    def say(self, scene: Scene) -> None:
        """How many activities there are, and what the quarter looked at came to."""
        count = len(scene.record.involvement)
        words = ngettext("{count} activity with people.", "{count} activities with people.", count)
        self.subtitle.setText(
            words.format(count=count) if count else _("What you do with people, and what it changes.")
        )
        self.look_back.setVisible(bool(count))
        now = quarter_of(scene.today, scene.organisation.year_start)
        if self._quarter is None or self._quarter.begin > now.begin:
            self._quarter = now
        looked = (self._quarter, look_back(scene.record, self._quarter))
        if looked != self._looked:
            self._looked = looked
            self.quarter_words.setText(quarter_words(self._quarter))
            empty(self._sentences)
            for sentence in looked[1]:
                self._sentences.addWidget(Text(sentence))
        self.later.setEnabled(self._quarter.begin < now.begin)

    def _move(self, by: int) -> None:
        if self.scene is None or self._quarter is None:
            return
        self._quarter = quarter_before(self._quarter) if by < 0 else quarter_after(self._quarter)
        self.say(self.scene)

    def _remove(self, item: Involvement) -> None:
        words = shortened(item.title, 60)
        title, told = _("Remove “{words}” from the log"), _("“{words}” was removed from the log.")
        self.remove(title.format(words=words), lambda record: remove_entry(record, item), told.format(words=words))
