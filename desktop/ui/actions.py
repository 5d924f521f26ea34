"""Every command of the program, once: its words, its shortcut, and the menu it stands in."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from desktop.words import _


@dataclass(frozen=True, slots=True)
class Command:
    """One command: `name` in the code, its words in the menu, its shortcuts, and whether it needs an open record.

    `is_menu` is a menu inside the menu, which the window fills when it is opened.
    """

    name: str
    words: str
    shortcuts: tuple[str, ...] = ()
    needs_record: bool = True
    is_menu: bool = False


SEPARATOR = Command("", "")


def _file() -> tuple[Command, ...]:
    return (
        Command("new", _("&New record…"), ("Ctrl+N",), needs_record=False),
        Command("bring_in", _("&Bring in a copy…"), ("Ctrl+O",), needs_record=False),
        Command("example", _("Open the worked &example"), needs_record=False),
        Command("recent", _("&Recent records"), needs_record=False, is_menu=True),
        SEPARATOR,
        Command("import", _("&Import a spreadsheet…"), ("Ctrl+I",)),
        Command("export_plan", _("Save the action plan for E&xcel…"), ("Ctrl+E",)),
        Command("bring_back", _("Bring bac&k from Excel…"), ("Ctrl+Shift+E",)),
        Command("export_dates", _("Save &due dates for your calendar…")),
        Command("reports", _("Save a re&port as PDF…"), ("Ctrl+P",)),
        Command("copy", _("Save a &copy to send…"), ("Ctrl+Shift+S",)),
        SEPARATOR,
        Command("settings", _("&Settings"), ("Ctrl+,",), needs_record=False),
        Command("quit", _("&Quit"), ("Ctrl+Q",), needs_record=False),
    )


def _edit() -> tuple[Command, ...]:
    return (
        Command("undo", _("&Undo"), ("Ctrl+Z",)),
        Command("redo", _("&Redo"), ("Ctrl+Y", "Ctrl+Shift+Z")),
        SEPARATOR,
        Command("find", _("&Find a measure or action…"), ("Ctrl+F",)),
    )


def _view() -> tuple[Command, ...]:
    return (
        Command("larger", _("&Larger text"), ("Ctrl++", "Ctrl+="), needs_record=False),
        Command("smaller", _("&Smaller text"), ("Ctrl+-",), needs_record=False),
        Command("usual_size", _("&Usual text size"), ("Ctrl+0",), needs_record=False),
        SEPARATOR,
        Command("light", _("L&ight colours"), needs_record=False),
        Command("dark", _("&Dark colours"), needs_record=False),
        Command("contrast", _("High &contrast"), needs_record=False),
        Command("system", _("&As the computer is set"), needs_record=False),
        SEPARATOR,
        Command("full_screen", _("&Full screen"), ("F11",), needs_record=False),
    )


def _go() -> tuple[Command, ...]:
    return (
        Command("go_home", _("&Home"), ("Ctrl+1",)),
        Command("go_assess", _("&Assess"), ("Ctrl+2",)),
        Command("go_evidence", _("&Evidence")),
        Command("go_results", _("&Results"), ("Ctrl+3",)),
        Command("go_years", _("&Compare years")),
        Command("go_actions", _("A&ction plan"), ("Ctrl+4",)),
        Command("go_success", _("How we &will know")),
        Command("go_said", _("&You said, we did")),
        Command("go_log", _("&Involvement log")),
        Command("go_quotes", _("&Quotes")),
        Command("go_reports", _("Re&ports"), ("Ctrl+5",)),
    )


def _assessment() -> tuple[Command, ...]:
    return (
        Command("choose", _("&Choose assessment"), is_menu=True),
        Command("assessments", _("A&ll your assessments…")),
        Command("start", _("&New assessment…")),
        Command("widen", _("Go on to all &48 measures")),
        Command("views", _("&Ask others for their view…"), ("Ctrl+Shift+A",)),
        Command("forms", _("&Key in printed forms…"), ("Ctrl+Shift+K",)),
        Command("meeting", _("Answer in a &meeting…"), ("Ctrl+Shift+M",)),
        SEPARATOR,
        Command("suggestions", _("Suggested act&ions…")),
        Command("ten_things", _("&Ten things that help most…")),
        Command("carry", _("&Carry unfinished actions…")),
        Command("add_action", _("Add an ac&tion"), ("Ctrl+Shift+N",)),
    )


def _tools() -> tuple[Command, ...]:
    return (
        Command("check", _("&Check my data")),
        Command("board_paper", _("For the &trustees…")),
        Command("organisation", _("&About your organisation…")),
    )


def _help() -> tuple[Command, ...]:
    return (
        Command("help", _("&Help on this page"), ("F1",), needs_record=False),
        Command("keyboard", _("&Keyboard"), needs_record=False),
        Command("guidance", _("&Guidance documents")),
        Command("glossary", _("&What our words mean"), needs_record=False),
        Command("about", _("A&bout Partnership Toolkit"), needs_record=False),
    )


def menus() -> tuple[tuple[str, str, tuple[Command, ...]], ...]:
    """The menus in order: name, words, commands."""
    return (
        ("file", _("&File"), _file()),
        ("edit", _("&Edit"), _edit()),
        ("view", _("&View"), _view()),
        ("go", _("&Go to"), _go()),
        ("assessment", _("&Assessment"), _assessment()),
        ("tools", _("&Tools"), _tools()),
        ("help", _("&Help"), _help()),
    )


class Commands:
    """The window's menus and commands; `do` ties a command to what carries it out."""

    def __init__(self, window: QMainWindow) -> None:
        self.actions: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}
        self._needing: list[QAction | QMenu] = []
        for name, words, commands in menus():
            menu = QMenu(words, window)
            window.menuBar().addMenu(menu)
            self.menus[name] = menu
            for command in commands:
                self._add(window, menu, command)

    def _add(self, window: QMainWindow, menu: QMenu, command: Command) -> None:
        if command == SEPARATOR:
            menu.addSeparator()
            return
        if command.is_menu:
            inner = QMenu(command.words, window)
            menu.addMenu(inner)
            self.menus[command.name] = inner
            self._needing += [inner] if command.needs_record else []
            return
        action = QAction(command.words, window)
        action.setShortcuts([QKeySequence(each) for each in command.shortcuts])
        menu.addAction(action)
        window.addAction(action)  # so that its shortcut works where the menus are hidden too
        self.actions[command.name] = action
        self._needing += [action] if command.needs_record else []

    def do(self, name: str, act: Callable[[], object]) -> None:
        """Carry out a command with this function."""
        self.actions[name].triggered.connect(lambda _checked=False: act())

    def allow(self, *, record_open: bool) -> None:
        """Switch on or off the commands that need an open record."""
        for each in self._needing:
            each.setEnabled(record_open)
