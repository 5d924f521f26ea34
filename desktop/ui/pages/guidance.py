"""The guidance documents: what each is and for whom, what draws on it, when it was last checked. All of it offline."""

import json
from dataclasses import astuple, fields
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent

from desktop.core.edits import describing, guidance
from desktop.core.framework import Nation
from desktop.core.guidance import Document, as_own, documents
from desktop.core.record import OwnGuidance
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.guidance_form import GuidanceDraft, GuidanceForm
from desktop.ui.widgets.guidance_list import GuidanceList
from desktop.ui.widgets.layout import column
from desktop.ui.widgets.page import Page
from desktop.words import _


class GuidancePage(Page):
    """`place.about` is a document's key, which opens it."""

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene | None = None
        self._place: Place | None = None
        self._record = ""
        self._documents: tuple[Document, ...] = ()
        self._handed_over = False
        self.form: GuidanceForm | None = None
        self.title.setText(_("Guidance"))
        self.subtitle.setText(_("The documents behind the measures. This list works without the internet."))
        self.add_button = Button(_("+ Add a document"))
        self.add_button.clicked.connect(lambda: self._open_form(None))
        self.tools = (self.add_button,)
        self._form_place = column()
        self.items = GuidanceList()
        self.items.checked.connect(self._check)
        self.items.change_requested.connect(self._change)
        self.items.put_back_requested.connect(self._put_back)
        self.items.measure_requested.connect(lambda measure_id: self.go("measure", measure_id))
        self.items.nation_chosen.connect(self._set_nation)
        self.body.addLayout(self._form_place)
        self.body.addWidget(self.items)
        self.body.addStretch(1)

    # Showing

    def display(self, scene: Scene | None, place: Place) -> None:
        """Show every document; rows stay as they are where nothing in them changed."""
        if scene is None:
            return
        if scene.record.id != self._record:
            self._begin_record(scene.record.id)
        self._scene = scene
        focused = self.isAncestorOf(self.window().focusWidget())
        self._documents = documents(scene.record, scene.framework)
        if self.form is not None and self.form.sent is not None and self._is_saved(self.form):
            self._close_form()
        if self.form is not None and self.form.changing not in ("", *(each.key for each in self._documents)):
            self._close_form()
        self.add_button.setEnabled(not scene.read_only and self.form is None)
        self.items.display(scene, self._documents, self.form.changing if self.form is not None else "")
        if place != self._place:
            self._place = place
            self.items.unfold(place.about)
        elif focused and not self.isAncestorOf(self.window().focusWidget()) and self.isVisible():
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def trail(self) -> tuple[str, ...]:
        """Help, and its guidance."""
        return (_("Help"), _("Guidance"))

    def _begin_record(self, record: str) -> None:
        """Rows and forms of another record are not this one's."""
        self._record = record
        self._close_form()
        self.items.clear()

    def _is_saved(self, form: GuidanceForm) -> bool:
        sent = form.sent
        shown = next((each.shown for each in self._documents if sent is not None and each.key == sent.key), None)
        return shown is not None and form.saved_as(as_own(shown))

    # Going

    def top(self) -> None:
        """Show the top, or the document that was asked for."""
        about = self._place.about if self._place is not None else ""
        if about in self.items.rows:
            self.items.rows[about].head.setFocus(Qt.FocusReason.OtherFocusReason)
            self.view.ensureWidgetVisible(self.items.rows[about])
        else:
            super().top()

    # Changing

    def _set_nation(self, nation: object) -> None:
        chosen = nation if isinstance(nation, Nation) else None
        self.edit(_("Where we work"), lambda record: describing.describe(record, nation=chosen))

    def _title(self, key: str) -> str:
        return next(each.shown.title for each in self._documents if each.key == key)

    def _check(self, key: str) -> None:
        if self._scene is None:
            return
        framework, today = self._scene.framework, self._scene.today
        words = _("“{title}” checked today").format(title=self._title(key))
        self.edit(words, lambda record: guidance.checked(record, framework, key, today))

    def _put_back(self, key: str) -> None:
        ours = self._scene is not None and key in self._scene.framework.guidance_by_key
        words = _("Put back the catalogue’s words for “{title}”") if ours else _("Remove “{title}”")
        self.edit(words.format(title=self._title(key)), lambda record: guidance.put_back(record, key))

    def _change(self, key: str) -> None:
        shown = next((each.shown for each in self._documents if each.key == key), None)
        self._open_form(as_own(shown) if shown is not None else None)

    def _open_form(self, shown: OwnGuidance | None) -> None:
        form = self._make_form(shown)
        if form is not None:
            form.title.setFocus()

    def _make_form(self, shown: OwnGuidance | None) -> GuidanceForm | None:
        """The form that is open, else a new one; None where nothing may be changed."""
        if self._scene is None or self._scene.read_only:
            return None
        if self.form is None:
            form = self.form = GuidanceForm(self._scene, shown)
            form.sent_in.connect(lambda sent: self._save(form, sent))
            form.cancelled.connect(self._close_form)
            if shown is None:
                self._form_place.addWidget(form)
                form.show()  # at once, so that it can take the focus
            else:
                self.items.row(shown.key).hold(form)
            self.add_button.setEnabled(False)
        return self.form

    def _save(self, form: GuidanceForm, sent: OwnGuidance) -> None:
        if self._scene is None:
            return
        framework, key = self._scene.framework, form.changing
        if not key:
            words = _("Add the document “{title}”").format(title=sent.title)
            self.edit(words, lambda record: guidance.add_guidance(record, framework, sent))
            return
        said: dict[str, Any] = {each.name: getattr(sent, each.name) for each in fields(sent) if each.name != "key"}
        words = _("Change the document “{title}”").format(title=sent.title)
        self.edit(words, lambda record: guidance.change_guidance(record, framework, key, **said))

    def _close_form(self) -> None:
        form = self.form
        if form is None:
            return
        focused = form.isAncestorOf(self.window().focusWidget())
        self.form = None
        form.hide()
        form.deleteLater()
        self._form_place.removeWidget(form)
        self.add_button.setEnabled(True)
        if form.changing in self.items.rows:
            self.items.rows[form.changing].let_go()
        if focused:
            back = self.items.rows[form.changing].head if form.changing in self.items.rows else self.add_button
            back.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        row = self.form.unsent() if self.form is not None else None
        if not event.spontaneous() and not self._handed_over and self.form is not None and row is not None:
            self.form.sent = row
            self._save(self.form, row)
        super().hideEvent(event)

    def draft(self) -> tuple[str, ...]:
        """What is typed in the form; this page is made anew and saves no more of it."""
        self._handed_over = True
        draft = self.form.draft() if self.form is not None else None
        return (json.dumps(astuple(draft)),) if draft is not None else ()

    def display_draft(self, draft: tuple[str, ...]) -> None:
        """Open the form with what was typed before."""
        kept = GuidanceDraft(*json.loads(draft[0]))
        shown = next((each.shown for each in self._documents if each.key == kept.changing), None)
        if kept.changing and shown is None:
            return
        form = self._make_form(as_own(shown) if shown is not None else None)
        if form is not None:
            form.display_draft(kept)
