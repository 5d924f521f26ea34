"""What each command of the menus does: it asks the session, the exports or the window; it holds no data of its own."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from shiboken6 import isValid

from desktop import paths
from desktop.core.assessment import AssessmentState
from desktop.core.edits.assessing import widen_to_full
from desktop.core.edits.describing import describe
from desktop.core.framework import Work
from desktop.core.record import new_record
from desktop.core.text import new_id, shortened
from desktop.core.views import for_choosing
from desktop.storage.library import Entry
from desktop.storage.visits import Visit
from desktop.ui import dialogs
from desktop.ui.appearance import Appearance
from desktop.ui.exports import Exports
from desktop.ui.keeping import Kept, give_back, keep
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.start import IMPORT, JUST_STARTING
from desktop.ui.places import Edit, Place
from desktop.ui.printing import Printing
from desktop.ui.remembering import Remembering
from desktop.ui.session import Session
from desktop.ui.visiting import Visiting
from desktop.ui.widgets.page import Page
from desktop.words import _

if TYPE_CHECKING:
    from desktop.ui.scene import Scene

MOST_RECENT = 8
WIDEST_LABEL = 60
"""Characters of an assessment’s name in a menu."""
MATCHED = "matched.json"
"""Beside the settings: how columns of earlier spreadsheets were matched."""
VISITS = "visits.json"
"""Beside the settings: when each record was last opened."""


@runtime_checkable
class ShowsLibrary(Protocol):
    """A page that lists the records there are."""

    def display_library(self, records: Sequence[Entry]) -> None:
        """Show these records."""


@runtime_checkable
class ShowsLook(Protocol):
    """A page on which text size and theme are chosen."""

    def display_look(self, size: int, theme: str) -> None:
        """Show the text size in per cent and the theme that are chosen."""


@runtime_checkable
class AsksMatched(Protocol):
    """A page that matches columns as a person did before, where a file has the same headings."""

    def display_matched(self, remembered: Callable[[frozenset[str]], Mapping[str, str | None]]) -> None:
        """Take the way to what was chosen for given headings."""


@runtime_checkable
class AsksVisit(Protocol):
    """A page that asks what became due since the record was last opened."""

    def display_visit(self, visit: Visit) -> None:
        """Take today's visit of the record."""


class Commanding(QObject):
    """Ties the window's commands, and what the start and settings pages ask for, to what carries them out."""

    def __init__(self, window: MainWindow, session: Session, appearance: Appearance) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._appearance = appearance
        self._before_help = Place("home")
        self.exports = Exports(window, session, lambda: window.messages)
        self.printing = Printing(window, session, lambda: window.messages)
        self.exports.bring_back_requested.connect(lambda: self._go("bring_back"))
        self._memory = Remembering(paths.user_data() / MATCHED, session.attempt)
        self._visiting = Visiting(paths.user_data() / VISITS, session.attempt, self._today)
        self._kept: dict[str, Kept] = {}
        self._acts = self._table()
        for name, act in self._acts.items():
            if name in window.commands.actions:
                window.commands.do(name, act)
        window.command_requested.connect(lambda name: self._acts[name]())
        window.page_made.connect(self._connect_page)
        window.showing.connect(self._hand_over)
        window.shown.connect(self._give_back)
        window.commands.menus["recent"].aboutToShow.connect(self._fill_recent)
        window.commands.menus["choose"].aboutToShow.connect(self._fill_assessments)
        appearance.changing.connect(self._before_another_look)
        appearance.changed.connect(self._after_another_look)

    def _table(self) -> dict[str, Callable[[], object]]:
        go, look = self._go, self._appearance
        return {
            "new": self.show_start,
            "bring_in": self.bring_in,
            "example": self.open_example,
            "import": lambda: go("import"),
            "export_plan": self.exports.save_plan,
            "bring_back": lambda: go("bring_back"),
            "export_dates": self.exports.save_dates,
            "reports": lambda: go("reports"),
            "copy": self.exports.save_copy,
            "save_elsewhere": self._save_elsewhere,
            "settings": lambda: go("settings"),
            "quit": self._window.close,
            "undo": self._undo,
            "redo": self._redo,
            "find": lambda: go("find"),
            "larger": lambda: look.step_text_size(1),
            "smaller": lambda: look.step_text_size(-1),
            "usual_size": lambda: look.set_text_size(100),
            "light": lambda: look.set_theme("light"),
            "dark": lambda: look.set_theme("dark"),
            "contrast": lambda: look.set_theme("contrast"),
            "system": lambda: look.set_theme("system"),
            "go_home": lambda: go("home"),
            "go_assess": lambda: go("assess"),
            "go_evidence": lambda: go("evidence"),
            "go_results": lambda: go("results"),
            "go_years": lambda: go("years"),
            "carry": lambda: go("carry"),
            "go_actions": lambda: go("actions"),
            "go_success": lambda: go("success"),
            "go_said": lambda: go("said"),
            "go_log": lambda: go("log"),
            "go_quotes": lambda: go("quotes"),
            "go_reports": lambda: go("reports"),
            "start": lambda: go("new_assessment"),
            "assessments": lambda: go("assessments"),
            "widen": self.widen,
            "views": lambda: go("views"),
            "forms": lambda: go("forms"),
            "meeting": lambda: go("meeting"),
            "full_screen": self._window.fill_screen,
            "suggestions": lambda: go("suggestions"),
            "ten_things": lambda: go("ten_things"),
            "add_action": lambda: go("actions", "new"),
            "check": self.check,
            "board_paper": lambda: go("board_paper"),
            "organisation": lambda: go("organisation"),
            "help": self._help,
            "keyboard": lambda: self._help_on("keyboard"),
            "guidance": lambda: go("guidance"),
            "glossary": lambda: self._help_on("glossary"),
            "about": lambda: self._help_on("about"),
            "back": lambda: self._window.show_place(self._before_help),
            "save_report": lambda: go("reports"),
        }

    # Records

    def show_start(self) -> None:
        """The start page, with the records there are."""
        self._window.leave()
        if self._session.scene is None:
            self._go("start")
        else:
            self._session.close_record()  # which leads there

    def create(self, name: str, work: tuple[Work, ...], begin: str) -> None:
        """A new record for an organisation: on the first measure, among the ten things, or where a file is chosen."""
        if begin == IMPORT:
            self._session.create(new_record(name, work))
            self._go("import")
            return
        if begin == JUST_STARTING:
            self._session.create(describe(new_record(name, work), just_starting=True))
            self._go("ten_things")
            return
        from desktop.core.assessment import AssessmentKind
        from desktop.core.edits.assessing import start_assessment, year_label

        today = self._session.today()
        record = new_record(name, work)
        label = year_label(today, record.organisation.year_start)
        framework = self._session.framework
        record = start_assessment(record, framework, AssessmentKind.QUICK, label=label, start=today)
        self._session.create(record)
        if self._session.scene is not None:
            self._window.show_place(Place("measure", next(iter(self._session.scene.standings))))

    def open_file(self, path: Path) -> None:
        """A record of the library."""
        self._session.open_file(path)

    def open_example(self) -> None:
        """A fresh worked example, in the library beside the person's own records."""
        from desktop.storage.example import example_record

        example = example_record(self._session.framework, self._session.today())
        self._session.create(replace(example, id=new_id()))

    def bring_in(self) -> None:
        """A record from elsewhere, added to the library by copy."""
        chosen = dialogs.open_file(self._window, _("Bring in a copy"), dialogs.record_files(), paths.documents())
        if chosen is not None:
            self._session.bring_in(chosen)

    def open_named(self, path: Path) -> None:
        """A file named on the command line: opened where it is in the library, added to it where it is not."""
        if self._session.library.holds(path):
            self._session.open_file(path)
        else:
            self._session.bring_in(path)

    # Assessment and checks

    def widen(self) -> None:
        """Go on from a quick start to all 48 measures."""
        scene = self._session.scene
        if scene is not None and scene.assessment_id is not None:
            framework, assessment = scene.framework, scene.assessment_id
            edit = Edit(_("Go on to all 48 measures"), lambda record: widen_to_full(record, framework, assessment))
            if self._session.edit(edit):
                self._go("assess")

    def check(self) -> None:
        """Check the record's file and say in a message how it is."""
        store = self._session.store
        if store is None:
            return

        def look() -> None:
            problems = store.check()
            if problems:
                words = "\n".join(f"{each.place}: {each.found}. {each.fix}" for each in problems[:6])
                self._window.messages.tell(_("Some things need a look."), more=words)
            else:
                self._window.messages.tell(_("Your data is sound: the file was read from end to end."))

        self._session.attempt(look)

    # The window

    def _go(self, page: str, about: str = "") -> None:
        self._window.show_place(Place(page, about))

    def _undo(self) -> None:
        self._once_left(self._session.undo)

    def _redo(self) -> None:
        self._once_left(self._session.redo)

    def _once_left(self, act: Callable[[], object]) -> None:
        """Save what is being typed, do something, and put the focus back where it was, if that is still there."""
        focused = self._window.focusWidget()
        self._window.leave()
        act()
        free = self._window.focusWidget() is None
        if free and isValid(focused) and self._window.isAncestorOf(focused) and focused.isVisible():
            focused.setFocus()

    def _help(self) -> None:
        place = self._window.place
        self._help_on("" if place.page == "help" else place.page)

    def _help_on(self, topic: str) -> None:
        """The help page of a topic; "Back" leads to where we are now."""
        if self._window.place.page != "help":
            self._before_help = self._window.place
        self._go("help", topic)

    def _before_another_look(self) -> None:
        """Keep what is typed and where the focus is, and let the frame and its pages go: they are made anew."""
        self._kept |= {name: keep(page) for name, page in self._window.pages()}
        self._window.leave()
        self._window.empty()

    def _after_another_look(self) -> None:
        """Make the window anew, with what was typed and the focus as they were."""
        name = self._window.place.page
        self._window.build()
        if self._session.scene is not None:
            self._session.refresh()
        else:
            self._window.show_place(self._window.place)
        self._give_back(name, self._window.page(name))

    def _give_back(self, name: str, page: Page) -> None:
        """What was typed on a page before another look, once the page is made and shown again."""
        kept = self._kept.pop(name, None)
        if kept is not None:
            give_back(page, kept)

    def _connect_page(self, page: QObject) -> None:
        """Connect what only some pages ask for."""
        wishes: tuple[tuple[str, Callable[..., object]], ...] = (
            ("create_requested", self.create),
            ("open_requested", lambda path: self._session.open_file(Path(path))),
            ("text_size_requested", self._appearance.set_text_size),
            ("theme_requested", self._appearance.set_theme),
            ("report_requested", self.exports.save_report),
            ("print_requested", self.printing.print_report),
            ("told_requested", self._session.told.emit),
            ("rows_requested", self.exports.save_rows),
            ("form_requested", self.exports.save_form),
            ("matched", self._memory.keep),
            ("assessment_requested", self._session.choose_assessment),
            ("put_off", self._put_off),
        )
        for name, act in wishes:
            signal = getattr(page, name, None)
            if signal is not None:
                signal.connect(act)

    def _save_elsewhere(self) -> None:
        """Keep what the record's own disk refuses as a file elsewhere, and close the window the person wants closed."""
        if self.exports.save_elsewhere():
            self._window.close()

    def _hand_over(self, page: QObject) -> None:
        """Give a page about to be displayed what it shows beside the scene."""
        settings = self._appearance.settings
        if isinstance(page, ShowsLibrary):
            page.display_library(self._session.library.entries())
        scene = self._session.scene
        if isinstance(page, AsksVisit) and scene is not None:
            page.display_visit(self._visiting.visit(scene.record.id))
        if isinstance(page, AsksMatched):
            page.display_matched(self._memory.recall)
        if isinstance(page, ShowsLook):
            page.display_look(settings.text_size, settings.theme)

    def _today(self) -> date:
        return self._session.today()

    def _put_off(self, keys: Sequence[str]) -> None:
        """Ask these questions no more today, and show what is left."""
        scene = self._session.scene
        if scene is not None:
            self._visiting.put_off(scene.record.id, *keys)
            self._session.refresh()

    def _fill_recent(self) -> None:
        menu = self._window.commands.menus["recent"]
        menu.clear()
        for each in self._session.library.entries()[:MOST_RECENT]:
            action = QAction(each.name, menu)
            action.triggered.connect(lambda _checked=False, path=each.path: self._session.open_file(path))
            menu.addAction(action)
        if menu.isEmpty():
            menu.addAction(_("No records yet")).setEnabled(False)

    def _fill_assessments(self) -> None:
        menu = self._window.commands.menus["choose"]
        menu.clear()
        scene: Scene | None = self._session.scene
        if scene is None:
            return
        for each in for_choosing(scene.record):
            words = shortened(each.label, WIDEST_LABEL).replace("&", "&&")
            archived = each.state is AssessmentState.ARCHIVED
            action = QAction(_("{label} (archived)").format(label=words) if archived else words, menu)
            action.setCheckable(True)
            action.setChecked(each.id == scene.assessment_id)
            action.triggered.connect(lambda _on=False, chosen=each.id: self._session.choose_assessment(chosen))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self._window.commands.actions["assessments"])
