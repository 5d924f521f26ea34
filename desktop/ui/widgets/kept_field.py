"""The field for where evidence is kept: a place in words, a path or an address. Of a file only its place is taken."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop import paths
from desktop.core.text import clean_line
from desktop.ui import dialogs, outside
from desktop.ui.messages import announce
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.fields import Line, labelled
from desktop.ui.widgets.layout import column, wrapped
from desktop.ui.widgets.text import Text
from desktop.words import _


class KeptField(QWidget):
    """`taken` tells of a file that was chosen, so that its name can be proposed as that of the item."""

    taken = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.line = Line(_("Where is it kept?"))
        self.line.setAcceptDrops(False)  # a file let go here is a place, not words
        self.file_button = Button(_("Choose a file…"))
        self.told = Text()
        self.told.hide()
        hint = _("A place, a folder, a file or a web address. You can drop a file here.")
        field = labelled(_("Where is it kept?"), self.line, hint)
        column(field, wrapped(self.file_button), self.told, gap=8, parent=self)
        self.file_button.clicked.connect(self._choose)

    def words(self) -> str:
        """What is typed; a file's address, as some programs copy it, as a plain path."""
        words = clean_line(self.line.text())
        return str(outside.path_of(words)) if words.casefold().startswith("file:") else words

    def take(self, path: Path) -> None:
        """The place of a file that was dropped or chosen; says that only this is kept."""
        self.line.setText(str(path))
        self.told.show_words(_("Only this place is kept, not the file. If the file moves, change the place here."))
        announce(self, self.told.text())
        self.taken.emit(path)

    def _choose(self) -> None:
        chosen = dialogs.open_file(self, _("Choose a file"), _("All files (*)"), paths.documents())
        if chosen is not None:
            self.take(chosen)
