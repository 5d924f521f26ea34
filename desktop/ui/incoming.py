"""One spreadsheet on its way in: what was found in it, and what a person said of it so far. Pages show it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import ToolkitError
from desktop.core.record import Record
from desktop.sheets.account.answers import with_field, with_places, with_word
from desktop.sheets.understanding.answers import Answers
from desktop.ui.collecting import let_go
from desktop.ui.looking import Looked, Looking, Remembered, Source, nothing_remembered
from desktop.ui.scene import Scene
from desktop.words import _


@dataclass(frozen=True, slots=True)
class Found:
    """All that is known and chosen of a file so far, for one record; `source` is a file that is still being read."""

    record: Record
    looked: Looked | None
    source: Path | None


class Incoming(QObject):
    """Looks into one file at a time, and again with each answer a person gives."""

    found = Signal(bool)
    """It was looked into; whether for the first time."""
    refused = Signal(object)
    """A ToolkitError; what was found before stays."""
    worked_out = Signal(object)
    """What brings it in, as the change of an edit."""
    slow = Signal(str)
    """It takes a while: words to say so."""

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self.looked: Looked | None = None
        self.said = Answers()
        self.remembered: Remembered = nothing_remembered
        self._scene: Scene | None = None
        self._source: Path | None = None
        self._recalls = True
        self._bringing = False
        self._offered = ""
        self._words = ""
        self._looking = Looking(self)
        self._looking.found.connect(self._take)
        self._looking.refused.connect(self._refuse)
        self._looking.worked_out.connect(self._hand_over)
        self._looking.slow.connect(lambda: self.slow.emit(self._words))

    @property
    def under_way(self) -> bool:
        """Whether something is being looked into or worked out."""
        return self._looking.under_way

    def display(self, scene: Scene) -> None:
        """Set what comes next against the record of this scene."""
        self._scene = scene

    def state(self) -> Found | None:
        """What to keep where the page is made anew; None where no file was chosen."""
        reading = self._source if self.under_way and self.looked is None else None
        if self._scene is None or not (self.looked or reading):
            return None
        return Found(self._scene.record, self.looked, reading)

    def restore(self, state: Found) -> None:
        """Take up what was known before the page was made anew."""
        if state.looked is not None:
            self._keep(state.looked)
        elif state.source is not None:
            self.open(state.source)

    # Looking

    def open(self, path: Path) -> None:
        """Look into this file; what was found in another one is forgotten."""
        self.forget()
        self._source = path
        self._look(path, _("Reading “{name}”…"))

    def again(self) -> None:
        """Look again with what was said, against the record as it is now."""
        if self.looked is not None:
            self._look(self.looked, _("Looking into “{name}” again…"))

    def _look(self, source: Source, words: str) -> None:
        if self._scene is not None:
            self._words, self._bringing = self._named(words), False
            remembered = self.remembered if self._recalls else nothing_remembered
            self._looking.look(source, self._scene, self.said, remembered)

    def bring_in(self) -> None:
        """Work out what brings it in: at once, or after a look under way if what is offered is still the same then."""
        if self.looked is None or self._scene is None or not self.looked.account.offer:
            return
        self._offered = self.looked.account.offer
        if not self.under_way:
            self._words, self._bringing = self._named(_("Bringing in “{name}”…")), True
            self._looking.work_out(self.looked, self._scene)

    def _named(self, words: str) -> str:
        name = self.looked.shown.file if self.looked is not None else self._source.name if self._source else ""
        return words.format(name=name)

    def stay(self) -> None:
        """Bring nothing in after all, if that was asked for or is being worked out."""
        self._offered = ""
        if self._bringing:
            self._bringing = False
            self._looking.stop()

    def stop(self) -> None:
        """Stop, as a person asked: what was found before stays, with what was said then."""
        self._looking.stop()
        self._bringing, self._offered = False, ""
        if self.looked is not None:
            self._keep(self.looked)

    def forget(self) -> None:
        """No file is chosen any more."""
        self._looking.stop()
        self.looked, self._source, self.said = None, None, Answers()
        self._recalls, self._bringing, self._offered = True, False, ""
        let_go()

    def _keep(self, looked: Looked) -> None:
        self.looked = looked
        self.said = replace(looked.shown.answers, sheet=looked.shown.sheet)

    def _take(self, looked: Looked) -> None:
        first, offered = self.looked is None, self._offered
        self._keep(looked)
        self.found.emit(first)
        if offered and offered == looked.account.offer:
            self.bring_in()

    def _refuse(self, error: ToolkitError) -> None:
        self.stop()
        self.refused.emit(error)

    def _hand_over(self, change: object) -> None:
        self._bringing, self._offered = False, ""
        self.worked_out.emit(change)

    # What a person says

    def choose_sheet(self, name: str) -> None:
        """Another sheet holds the list."""
        self._say(Answers(sheet=name))

    def choose_headings(self, row: int) -> None:
        """The headings are in the row with this number."""
        self._say(replace(self._anew(), header_row=row))

    def choose_field(self, key: str, field: str | None) -> None:
        """A column goes into this field, or into the notes."""
        lines = self.looked.account.columns if self.looked is not None else ()
        self._say(with_field(self.said, lines, key, field))

    def match_anew(self) -> None:
        """Match the columns as if there had been no file with the same headings."""
        self._recalls = False
        self._say(self._anew())

    def answer(self, key: str, value: str) -> None:
        """A question has this answer."""
        self._say(self.said.with_asked(key, value))

    def put(self, places: Mapping[str, str]) -> None:
        """Themes or items belong to these principles or measures."""
        self._say(with_places(self.said, places))

    def explain(self, key: str, value: str | None) -> None:
        """A word means this; None takes back what was said of it."""
        self._say(with_word(self.said, key, value))

    def _anew(self) -> Answers:
        """Nothing said but which sheet it is."""
        return Answers(sheet=self.looked.shown.sheet if self.looked is not None else None)

    def _say(self, answers: Answers) -> None:
        self.said, self._offered = answers, ""
        self.again()
