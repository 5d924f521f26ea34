"""Every command of the program, once: its words, its shortcut, and the menu it stands in."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from desktop.words import _


@dataclass(frozen=True, slots=True)
class Command:
    """One command: `name` in the code, its words in the menu, its shortcut, and whether it needs an open record."""

    name: str
    words: str
    shortcut: str = ""
    needs_record: bool = True


SEPARATOR = Command("", "")


def menus() -> tuple[tuple[str, str, tuple[Command, ...]], ...]:
    """The menus in order: name, words, commands. Empty ones are filled by the window."""
    return (
        (
            "file",
            _("&File"),
            (
                Command("new", _("&New record…"), "Ctrl+N", needs_record=False),
                Command("bring_in", _("&Bring in a copy…"), "Ctrl+O", needs_record=False),
                Command("example", _("Open the worked &example"), needs_record=False),
                Command("recent", _("&Recent records"), needs_record=False),
                SEPARATOR,
                Command("import", _("&Import a spreadsheet…"), "Ctrl+I"),
                Command("export_plan", _("Save the action plan for E&xcel…"), "Ctrl+E"),
                Command("reports", _("Save a &report as PDF…"), "Ctrl+P"),
                Command("copy", _("Save a &copy to send…"), "Ctrl+Shift+S"),
                SEPARATOR,
                Command("settings", _("&Settings"), "Ctrl+,", needs_record=False),
                Command("quit", _("&Quit"), "Ctrl+Q", needs_record=False),
            ),
        ),
        (
            "edit",
            _("&Edit"),
            (
                Command("undo", _("&Undo"), "Ctrl+Z"),
                Command("redo", _("&Redo"), "Ctrl+Y"),
                SEPARATOR,
                Command("find", _("&Find a measure or action…"), "Ctrl+F"),
            ),
        ),
        (
            "view",
            _("&View"),
            (
                Command("larger", _("&Larger text"), "Ctrl++", needs_record=False),
                Command("smaller", _("&Smaller text"), "Ctrl+-", needs_record=False),
                Command("usual_size", _("&Usual text size"), "Ctrl+0", needs_record=False),
                SEPARATOR,
                Command("light", _("L&ight colours"), needs_record=False),
                Command("dark", _("&Dark colours"), needs_record=False),
                Command("contrast", _("High &contrast"), needs_record=False),
                Command("system", _("&As the computer is set"), needs_record=False),
            ),
        ),
        (
            "go",
            _("&Go to"),
            (
                Command("go_home", _("&Home"), "Ctrl+1"),
                Command("go_assess", _("&Assess"), "Ctrl+2"),
                Command("go_results", _("&Results"), "Ctrl+3"),
                Command("go_actions", _("A&ction plan"), "Ctrl+4"),
                Command("go_reports", _("Re&ports"), "Ctrl+5"),
            ),
        ),
        (
            "assessment",
            _("&Assessment"),
            (
                Command("choose", _("&Choose assessment")),
                Command("start", _("&New assessment…")),
                Command("widen", _("Go on to all &48 measures")),
                Command("views", _("&Ask others for their view…"), "Ctrl+Shift+A"),
                SEPARATOR,
                Command("add_action", _("Add an ac&tion"), "Ctrl+Shift+N"),
            ),
        ),
        (
            "tools",
            _("&Tools"),
            (Command("check", _("&Check my data")), Command("organisation", _("&About your organisation…"))),
        ),
        (
            "help",
            _("&Help"),
            (
                Command("help", _("&Help on this page"), "F1", needs_record=False),
                Command("keyboard", _("&Keyboard"), needs_record=False),
                Command("glossary", _("&What our words mean"), needs_record=False),
                Command("about", _("A&bout Partnership Toolkit"), needs_record=False),
            ),
        ),
    )


class Commands:
    """The window's menus and commands; `do` ties a command to what carries it out."""

    def __init__(self, window: QMainWindow) -> None:
        self.actions: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}
        self._needing: list[QAction] = []
        for name, words, commands in menus():
            menu = QMenu(words, window)
            window.menuBar().addMenu(menu)
            self.menus[name] = menu
            for command in commands:
                self._add(window, menu, command)

    def _add(self, window: QMainWindow, menu: QMenu, command: Command) -> None:
        if not command.name:
            menu.addSeparator()
            return
        if command.name in ("recent", "choose"):
            inner = QMenu(command.words, window)
            menu.addMenu(inner)
            self.menus[command.name] = inner
            action = inner.menuAction()
        else:
            action = QAction(command.words, window)
            menu.addAction(action)
        if command.shortcut == "Ctrl++":
            action.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        elif command.name == "redo":
            action.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        elif command.shortcut:
            action.setShortcut(QKeySequence(command.shortcut))
        self.actions[command.name] = action
        if command.needs_record:
            self._needing.append(action)

    def do(self, name: str, act: Callable[[], object]) -> None:
        """Carry out a command with this function."""
        self.actions[name].triggered.connect(lambda _checked=False: act())

    def allow(self, *, record_open: bool) -> None:
        """Switch on or off the commands that need an open record."""
        for action in self._needing:
            action.setEnabled(record_open)
