"""Where something is kept, in words, with the way to open it: a file here, an address in the browser."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.core.kept import Kept, kind_of_place, on_shared_drive, path_words, starts_a_program, whole_address
from desktop.ui import outside
from desktop.ui.messages import announce
from desktop.ui.widgets.buttons import Button, LinkButton
from desktop.ui.widgets.found_files import FoundFiles
from desktop.ui.widgets.layout import Card, column, wrapped
from desktop.ui.widgets.text import Quiet, Text, toned
from desktop.words import _


def breakable(words: str) -> str:
    """A path or address that may go on in a new line after its strokes."""
    for each in ("/", "\\", "-", "_", "?", "&"):
        words = words.replace(each, each + "\u200b")
    return words


class WebAddress(QWidget):
    """An address as words, copied with one click; opened with two, the second after saying what it does."""

    def __init__(self, address: str, title: str) -> None:
        super().__init__()
        self._address = whole_address(address)
        self.open_button = LinkButton(
            _("Open in your browser…"), name=_("Open {title} in your browser").format(title=title)
        )
        self.copy_button = LinkButton(_("Copy the address"), name=_("Copy the address of {title}").format(title=title))
        self.told = Quiet()
        self.yes_button = Button(_("Open in the browser"))
        self.no_button = LinkButton(_("Cancel"))
        self.question = Card(
            Text(_("This page opens in your web browser, which goes on the internet. This program does not.")),
            wrapped(self.yes_button, self.no_button),
            tone="told",
        )
        self.question.hide()
        self._links = wrapped(self.open_button, self.copy_button)
        column(Quiet(breakable(self._address)), self._links, self.question, self.told, gap=2, parent=self)
        self.told.hide()
        self.open_button.clicked.connect(self._ask)
        self.copy_button.clicked.connect(self._copy)
        self.yes_button.clicked.connect(self._open)
        self.no_button.clicked.connect(self._let_be)

    def _ask(self) -> None:
        self.told.hide()
        self.question.show()
        self.yes_button.setFocus()

    def _let_be(self) -> None:
        self.open_button.setFocus()
        self.question.hide()

    def _open(self) -> None:
        opened = outside.open_address(self._address)
        self._let_be()
        self._tell(_("✓ Opened in your browser") if opened else _("▲ Your computer could not open it."))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._address)
        self._tell(_("✓ Copied"))

    def _tell(self, words: str) -> None:
        self.told.show_words(words)
        announce(self, words)


class KeptPath(QWidget):
    """A path with the way to open it, and a note where it leads nowhere on this computer."""

    def __init__(self, words: str, title: str, files: FoundFiles) -> None:
        super().__init__()
        self._words = words
        self._files = files
        self._wish = False
        self.note = Quiet()
        self.open_button = LinkButton(_("Open"), name=_("Open {title}").format(title=title))
        self.again_button = LinkButton(_("Look again"), name=_("Look again for {title}").format(title=title))
        column(self.note, wrapped(self.open_button, self.again_button), gap=2, parent=self)
        self.open_button.clicked.connect(lambda: self._ask(opening=True))
        self.again_button.clicked.connect(lambda: self._ask(opening=False))
        files.changed.connect(self._show)
        files.look((words,))
        self._show()

    def _ask(self, *, opening: bool) -> None:
        self._wish = opening
        self._files.look_again(self._words)

    def _show(self) -> None:
        path = breakable(path_words(self._words))
        found = self._files.found(self._words)
        missing = found is False
        program = starts_a_program(self._words)
        if missing:
            words = _("▲ Not found at {path}: it may be on another computer.").format(path=path)
        elif program:
            words = _("Kept at {path}. It would start a program, so it is not opened from here.").format(path=path)
        elif on_shared_drive(self._words):
            words = _("Kept on a shared drive: {path}").format(path=path)
        else:
            words = _("Kept at {path}").format(path=path)
        if words != self.note.text():
            self.note.setText(words)
            toned(self.note, "tone", "at_risk" if missing else "")
        focused = self.open_button.hasFocus() or self.again_button.hasFocus()
        self.open_button.setVisible(not missing and not program)
        self.again_button.setVisible(missing)
        if focused:
            (self.again_button if missing else self.open_button).setFocus()
        if self._wish and found is not None:
            self._wish = False
            self._finish(there=found)

    def _finish(self, *, there: bool) -> None:
        if not there:
            announce(self, self.note.text())
        elif not outside.open_path(outside.path_of(self._words)):
            self.note.setText(_("▲ Your computer could not open it."))
            announce(self, self.note.text())


def kept_place(words: str, title: str, files: FoundFiles) -> QWidget | None:
    """What shows where an item is kept and opens it; None for a place in the world, which words alone can tell."""
    kind = kind_of_place(words)
    if kind is Kept.ADDRESS:
        return WebAddress(words, title)
    return KeptPath(words, title, files) if kind is Kept.PATH else None
