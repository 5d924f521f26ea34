"""What the pages of what was said and counted have in common: filters, rows that unfold, and one form at a time."""

import json
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QButtonGroup, QWidget
from shiboken6 import isValid

from desktop.core.record import Record
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import Button, ChoiceButton
from desktop.ui.widgets.entry_form import EntryForm
from desktop.ui.widgets.entry_row import Entry, EntryRow
from desktop.ui.widgets.headed_rows import HeadedRows
from desktop.ui.widgets.layout import Card, column, held, wrapped
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.text import Quiet, Text
from desktop.words import _

NEW = "new"
"""The `which` of the form for something new, and the place that opens it."""


class EntriesPage(Page):
    """`place.about` is a filter's name, an entry's id or "new". A page that inherits says what there is to show."""

    told_requested = Signal(str, bool)

    def __init__(self, add_words: str, filters: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__()
        self.scene: Scene | None = None
        self._place: Place | None = None
        self._record = ""
        self._laid: list[tuple[str, tuple[EntryRow, ...]]] = []
        self._handed_over = False
        self.form: EntryForm | None = None
        self._form_row = ""
        self.chosen = filters[0][0] if filters else ""
        self._filter_words = dict(filters)
        self.rows: dict[str, EntryRow] = {}
        self._sought: tuple[QWidget, ...] = ()
        self._seeking = QTimer(self, singleShot=True, interval=0)
        self._seeking.timeout.connect(self._bring)
        self.add_button = Button(add_words, primary=True)
        self.add_button.clicked.connect(lambda: self.open_form(NEW))
        self.tools = (self.add_button,)
        self._make_filters()
        self.begin_words = Text()
        self.begin_button = Button(add_words)
        self.begin_button.clicked.connect(lambda: self.open_form(NEW))
        self.begin = Card(self.begin_words, wrapped(self.begin_button), gap=12)
        self._form_place = column()
        self.list = HeadedRows()
        self.nothing = Quiet(_("Nothing here. Choose another filter above."))
        self.above, self.below = column(gap=12), column(gap=12)
        for part in (self.above, self._form_place):
            self.body.addLayout(part)
        for widget in (self.begin, self._filters, self.nothing, self.list):
            self.body.addWidget(widget)
        self.body.addLayout(self.below)
        self.body.addStretch(1)

    def _make_filters(self) -> None:
        self._group = QButtonGroup(self)
        self.filters: dict[str, ChoiceButton] = {}
        for name, words in self._filter_words.items():
            button = ChoiceButton(words)
            button.clicked.connect(lambda _checked=False, chosen=name: self.choose(chosen))
            self._group.addButton(button)
            self.filters[name] = button
        self._filters = held(wrapped(*self.filters.values(), gap=8))

    # For the page that inherits from it

    def entries(self, scene: Scene, chosen: str) -> Sequence[tuple[str, Sequence[Entry]]]:
        """The entries under a filter, in groups with their headings."""
        raise TypeError(type(self))

    def make_form(self, scene: Scene, which: str) -> tuple[EntryForm, str] | None:
        """The form for "new" or to change something, with the row whose place it takes; None where there is none."""
        raise TypeError(type(self))

    def say(self, scene: Scene) -> None:
        """Say what the page has to say beside its rows."""

    def count(self, scene: Scene, chosen: str) -> int:
        """How many entries a filter shows."""
        return sum(len(rows) for _heading, rows in self.entries(scene, chosen))

    # Showing

    def display(self, scene: Scene | None, place: Place) -> None:
        """Show what there is; rows stay as they are where nothing in them changed."""
        if scene is None:
            return
        if scene.record.id != self._record:
            self._begin_record(scene.record.id)
        self.scene = scene
        focused = self.isAncestorOf(self.window().focusWidget())
        going = place != self._place
        if self.form is not None and (self.form.saved_in(scene.record) or (going and not self.form.changed())):
            self.close_form()
        if going and place.about in self.filters:
            self.chosen = place.about
        elif going and place.about not in ("", NEW) and not self._shows(scene, place.about):
            self.chosen = next(iter(self.filters), "")
        self._show_rows(scene)
        self._show_frame(scene)
        self.say(scene)
        if going:
            self._place = place
            self._go_to(place)
        elif focused and not self.isAncestorOf(self.window().focusWidget()) and self.isVisible():
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin_record(self, record: str) -> None:
        """Rows and forms of another record are not this one's."""
        self._record = record
        self._place = None
        self.close_form()
        for row in self.rows.values():
            self.list.forget(row)
        self.rows, self._laid = {}, []

    def _shows(self, scene: Scene, entry: str) -> bool:
        return any(each.id == entry for _heading, rows in self.entries(scene, self.chosen) for each in rows)

    def _show_rows(self, scene: Scene) -> None:
        groups = self.entries(scene, self.chosen)
        every = {each.id for _heading, rows in self.entries(scene, next(iter(self.filters), "")) for each in rows}
        for gone in self.rows.keys() - every:
            if gone == self._form_row:
                self._keep_form()
            self.list.forget(self.rows.pop(gone))
        laid = []
        for heading, entries in groups:
            for entry in entries:
                self._row(entry.id).display(entry)
            laid.append((heading, tuple(self.rows[each.id] for each in entries)))
        order = [(heading, rows) for heading, rows in laid if rows]
        if order != self._laid:
            self._laid = order
            self.list.lay_out(order)

    def _row(self, entry: str) -> EntryRow:
        if entry not in self.rows:
            self.rows[entry] = EntryRow()
        return self.rows[entry]

    def _keep_form(self) -> None:
        """A form whose entry was taken away meanwhile goes with it, unless something is typed: then it stays."""
        form = self.form
        if form is not None and form.changed():
            self._form_place.addWidget(form)
            self._form_row = ""
        else:
            self.close_form()

    def _show_frame(self, scene: Scene) -> None:
        first = next(iter(self.filters), "")
        anything = bool(self.count(scene, first))
        shown = bool(self.count(scene, self.chosen))
        self.begin.setVisible(not anything and self.form is None)
        self.begin_button.setVisible(not scene.read_only)
        useful = self.chosen != first or any(self.count(scene, each) for each in self.filters if each != first)
        self._filters.setVisible(anything and useful)
        self.nothing.setVisible(anything and not shown)
        self.list.setVisible(shown)
        for name, button in self.filters.items():
            words = _("{filter}: {count}").format(filter=self._filter_words[name], count=self.count(scene, name))
            button.setText(words)
            button.setChecked(name == self.chosen)
        self.add_button.setEnabled(not scene.read_only and self.form is None)

    def choose(self, name: str) -> None:
        """Show what is under a filter."""
        self.chosen = name
        if self.scene is not None:
            self._show_rows(self.scene)
            self._show_frame(self.scene)

    # Going

    def _go_to(self, place: Place) -> None:
        if place.about == NEW:
            self.open_form(NEW)
        elif place.about in self.rows:
            self.rows[place.about].unfold()

    def top(self) -> None:
        """Show the top, or the entry that was asked for."""
        about = self._place.about if self._place is not None else ""
        if self.form is not None:
            self.form.first.setFocus(Qt.FocusReason.OtherFocusReason)
            self._seek(self.form.first)
        elif about in self.rows and self.rows[about].isVisibleTo(self):
            self.rows[about].head.setFocus(Qt.FocusReason.OtherFocusReason)
            self._seek(self.rows[about].head, self.rows[about])
        else:
            super().top()

    def _seek(self, *parts: QWidget) -> None:
        """Bring parts into sight once all have their place, the first for certain, the others where there is room."""
        self._sought = parts
        self._seeking.start()

    def _bring(self) -> None:
        for part in reversed(self._sought):
            if isValid(part) and part.isVisible():
                self.view.ensureWidgetVisible(part, 0, look().px(40))

    # The form

    def open_form(self, which: str) -> None:
        """Open a form and go to its first field; one that is open already stays, and is gone to."""
        form = self._made(which)
        if form is not None:
            form.first.setFocus(Qt.FocusReason.OtherFocusReason)
            self._seek(form.first)

    def _made(self, which: str) -> EntryForm | None:
        if self.scene is None or self.scene.read_only:
            return None
        if self.form is None:
            made = self.make_form(self.scene, which)
            if made is None:
                return None
            self.form, row = made
            self.form.sent_in.connect(self._save)
            self.form.cancelled.connect(self.close_form)
            if row in self.rows:
                self._form_row = row
                self.rows[row].hold(self.form)
            else:
                self._form_place.addWidget(self.form)
                self.form.show()  # at once, so that it can take the focus
            self._show_frame(self.scene)
        return self.form

    def close_form(self) -> None:
        """Put the form away, and the focus where it was opened."""
        form, row = self.form, self.rows.get(self._form_row)
        if form is None:
            return
        focused = form.isAncestorOf(self.window().focusWidget())
        self.form, self._form_row = None, ""
        form.hide()
        self._form_place.removeWidget(form)
        form.deleteLater()
        if row is not None:
            row.let_go()
        if self.scene is not None:
            self._show_frame(self.scene)
        if focused:
            (row.head if row is not None else self.add_button).setFocus()

    def _save(self) -> None:
        if self.form is not None:
            self.edit(*self.form.change())

    def remove(self, title: str, change: Callable[[Record], Record], told: str) -> None:
        """Take something out, and say so with the way back."""
        self.edit(title, change)
        self.told_requested.emit(told, True)

    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous() and not self._handed_over and self.form is not None and self.form.unsent():
            self.form.send()
        super().hideEvent(event)

    def draft(self) -> tuple[str, ...]:
        """What is typed in the form; this page is made anew and saves no more of it."""
        self._handed_over = True
        if self.form is None or not self.form.changed():
            return ()
        return (json.dumps([self.form.which, self.form.id, self.form.typed()]),)

    def display_draft(self, draft: tuple[str, ...]) -> None:
        """Open the form with what was typed before."""
        which, entry, typed = json.loads(draft[0])
        form = self._made(which)
        if form is not None:
            form.id = entry
            form.display_typed(typed)
