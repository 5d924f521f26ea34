"""The steps of an import, one in sight at a time, and what the page around them says on each."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtWidgets import QWidget

from desktop.sheets.account.sheets import SheetLine
from desktop.ui.incoming import Found
from desktop.ui.looking import Looked
from desktop.ui.scene import Scene
from desktop.ui.widgets.choose_file import ChooseCard, ProblemCard, ReadingCard
from desktop.ui.widgets.import_check import ImportCheck
from desktop.ui.widgets.import_done import ImportDone
from desktop.ui.widgets.layout import column
from desktop.ui.widgets.match_step import MatchStep
from desktop.ui.widgets.sheet_choice import SheetChoice
from desktop.words import _


class Step(IntEnum):
    """Where a person is on the way; `DONE` comes after the four steps."""

    FILE = 0
    SHEET = 1
    COLUMNS = 2
    CHECK = 3
    DONE = 4


@dataclass(frozen=True, slots=True)
class Draft:
    """How far a person has come, and all that is known and chosen of the file so far."""

    step: Step
    known: Found


def step_names() -> tuple[str, ...]:
    """The four steps in words."""
    return (_("Choose file"), _("Choose sheet"), _("Match columns"), _("Check and finish"))


def first_step(sheets: Sequence[SheetLine]) -> Step:
    """What comes after choosing a file with these sheets: one of several is chosen, a single one is taken."""
    return Step.SHEET if len(sheets) > 1 else Step.COLUMNS


def step_before(step: Step, sheets: Sequence[SheetLine]) -> Step:
    """The step to go back to, in a file with these sheets."""
    before = Step(step - 1)
    return Step.FILE if before is Step.SHEET and len(sheets) < 2 else before


@dataclass(frozen=True, slots=True)
class StepWords:
    """What the page says on a step: its title, the sentence under it, and its main button, empty where it has none."""

    title: str
    subtitle: str
    button: str = ""


def words_of(step: Step, looked: Looked | None, *, read_only: bool) -> StepWords:
    """The words of a step; of the first where nothing is looked into yet."""
    if looked is None or step is Step.FILE:
        subtitle = _("Bring in the actions of a plan or tracker that you already have.")
        return StepWords(_("Import a spreadsheet"), subtitle, _("Go on →") if looked else "")
    told, shown = looked.account, looked.shown
    if step is Step.SHEET:
        words = _("“{file}” has several sheets with something in them. The likeliest is marked.")
        return StepWords(_("Which sheet holds your list?"), words.format(file=shown.file), _("Go on →"))
    if step is Step.COLUMNS:
        button = _("Check and finish →") if shown.items or shown.skipped else ""
        return StepWords(told.headline, " ".join((told.where, _outlook(looked, read_only=read_only))), button)
    if step is Step.CHECK:
        title = _("Ready to bring in: {what}").format(what=told.arriving) if told.arriving else _("Nothing to bring in")
        subtitle = _("{counts}. {outlook}").format(counts=told.counts, outlook=_outlook(looked, read_only=read_only))
        return StepWords(title, subtitle, "" if read_only else told.offer)
    following = _("Open the assessment →") if told.only_levels else _("Open the action plan →")
    subtitle = _("From “{file}”: {counts}. One Undo takes all of it back, also on another day.")
    return StepWords(
        _("Brought in: {what}").format(what=told.arriving),
        subtitle.format(file=shown.file, counts=told.counts_after),
        following,
    )


def _outlook(looked: Looked, *, read_only: bool) -> str:
    told, shown = looked.account, looked.shown
    if not shown.is_list:
        return "" if told.columns else _("Point to the row of headings, or choose another sheet or file.")
    if read_only:
        return _("This record is open for reading only, so nothing can be brought in.")
    if not told.offer:
        if shown.items:
            return _("All of it is in your plan already.")
        return _("It has headings, but no actions yet. Fill it in and save it, or choose another file.")
    return _("Nothing is changed until you finish.")


class ImportSteps(QWidget):
    """Holds the parts of all steps and shows those of one."""

    def __init__(self) -> None:
        super().__init__()
        self.problem, self.reading, self.choose = ProblemCard(), ReadingCard(), ChooseCard()
        self.sheets, self.match, self.check, self.done = SheetChoice(), MatchStep(), ImportCheck(), ImportDone()
        self._own = (
            (self.choose, Step.FILE),
            (self.sheets, Step.SHEET),
            (self.match, Step.COLUMNS),
            (self.check, Step.CHECK),
            (self.done, Step.DONE),
        )
        column(self.problem, *(part for part, _step in self._own), gap=16, parent=self)

    def display(self, step: Step, looked: Looked | None, scene: Scene | None) -> None:
        """Show one step; before anything is looked into there is only the first."""
        self.choose.display(looked.shown.file if looked is not None else "")
        if looked is not None and scene is not None:
            self._fill(step, looked, scene)
        for part, own in self._own:
            part.setVisible(step is own)

    def _fill(self, step: Step, looked: Looked, scene: Scene) -> None:
        told, shown = looked.account, looked.shown
        match step:
            case Step.SHEET:
                self.sheets.display(looked.sheets, shown.sheet)
            case Step.COLUMNS:
                self.match.display(told, shown, looked.grid, from_memory=looked.from_memory)
            case Step.CHECK:
                self.check.display(told, shown, looked.grid, scene.record, scene.framework)
            case Step.DONE:
                self.done.display(told.skipped, levels=told.levels)
            case _:
                pass
