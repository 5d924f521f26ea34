"""The options of a report: what a person chose for the documents, and the card that asks only what fits."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.core.carried import standing_actions
from desktop.core.text import clean_line
from desktop.reports.options import Edition, Paper, ReportOptions
from desktop.reports.years import compared
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.fields import Choice, labelled
from desktop.ui.widgets.layout import Card, column, wrapped
from desktop.ui.widgets.radio_choices import RadioChoices
from desktop.ui.widgets.text import Quiet, Section
from desktop.ui.widgets.years_cards import FEWEST, YearsChoice
from desktop.words import _

MADE_STANDARD = ("plan", "trustees", "assessment")
"""Reports made for 12 points; the others are made for 14."""
MADE_WIDE = ("plan", "you-said")
"""Reports made for landscape paper, but in large print."""
WITH_PAPER = ("plan", "plan-90", "plan-wall", "plan-people", "plan-owner", "you-said")
"""Reports that make sense on either way up; for the others the paper is settled."""
WITH_FIGURES = ("assessment", "trustees", "years")
WITH_NAMES = ("plan-wall", "plan-people", "ten-things")
"""Reports that leave out who does what unless they are asked."""
SHOWS_NAMES = ("plan", "plan-90", "plan-owner", "assessment", "trustees")
FOR_TRUSTEES, FOR_OWNERS, OF_YEARS = "trustees", "plan-owner", "years"


@dataclass(frozen=True, slots=True)
class Choices:
    """What the person chose for the documents; None and empty mean what the document is made for."""

    report: str
    edition: Edition | None = None
    paper: Paper | None = None
    names: bool = False
    figures: bool = False
    shortened: bool = False
    owner: str = ""
    years: tuple[str, ...] = ()

    def of(self, report: str, view: str = "") -> "Choices":
        """The same for another report, on the paper it is made for; `view` is its owner, or the years it is of."""
        chosen = self if report == self.report else replace(self, report=report, paper=None)
        if view and report == FOR_OWNERS:
            return replace(chosen, owner=view)
        if view and report == OF_YEARS:
            return replace(chosen, years=tuple(view.split(",")))
        return chosen

    @property
    def shown_edition(self) -> Edition:
        """The text size the person chose, else the one that the report is made for."""
        return self.edition or (Edition.STANDARD if self.report in MADE_STANDARD else Edition.CLEAR)

    @property
    def shown_paper(self) -> Paper:
        """The paper the person chose, else the one that report and text size ask for."""
        wide = self.report in MADE_WIDE and self.shown_edition is not Edition.LARGE
        return self.paper or (Paper.LANDSCAPE if wide else Paper.PORTRAIT)

    def options(self, scene: Scene) -> ReportOptions:
        """The same as options of the chosen report, without what it does not use."""
        known = [key for key, _owner in owners(scene)]
        owned = self.report == FOR_OWNERS and clean_line(self.owner).casefold() in known
        return ReportOptions(
            scene.today,
            edition=self.shown_edition,
            paper=self.shown_paper if self.report in WITH_PAPER else None,
            names=self.names and self.report in WITH_NAMES,
            figures=self.figures and self.report in WITH_FIGURES,
            owner=self.owner if owned else "",
            shortened=self.shortened and self.report == FOR_TRUSTEES,
            years=self.years if self.report == OF_YEARS else (),
        )


def owners(scene: Scene) -> tuple[tuple[str, str], ...]:
    """Who owns open actions, from A to Z: the name to compare by and the name as it was typed first."""
    found: dict[str, str] = {}
    for action in standing_actions(scene.record):
        if action.open and clean_line(action.owner):
            found.setdefault(clean_line(action.owner).casefold(), clean_line(action.owner))
    return tuple(sorted(found.items()))


class OptionsCard(Card):
    """Text size, paper, names, figures, owner and years, each shown only where the chosen report has it."""

    changed = Signal(object)
    """Choices that a person has changed."""

    def __init__(self) -> None:
        super().__init__(Section(_("Options")), gap=12)
        self._choices = Choices("")
        self.edition = RadioChoices(
            _("Text size"),
            (
                (_("Standard, 12 point"), Edition.STANDARD),
                (_("Clear, 14 point"), Edition.CLEAR),
                (_("Large print, 18 point"), Edition.LARGE),
            ),
        )
        self.paper = RadioChoices(_("A4 paper"), ((_("Landscape"), Paper.LANDSCAPE), (_("Portrait"), Paper.PORTRAIT)))
        self.owner = Choice(_("Whose sheet"))
        self.owner_part = QWidget()
        self.owner_part.setLayout(labelled(_("Whose sheet"), self.owner))
        self.years = YearsChoice()
        self.names, self.names_part = _tick(
            _("Show who does what"), _("Left out, for many people will see this. Ask them before you show names.")
        )
        self.figures, self.figures_part = _tick(
            _("Include figures"), _("Percentages at the back, for funders who ask. Words lead everywhere else.")
        )
        self.paper_button = Button(_("What trustees need to know…"))
        self.shortened, self.trustees_part = _tick(
            _("A funder’s version"),
            _("Leaves out where views differ and safety matters, if trustees agree. Page one says so."),
            self.paper_button,
        )
        self.names_shown = Quiet(_("Who does what is shown, by name or role as you typed it."))
        for part in (self.owner_part, self.years, self.edition, self.paper, self.names_part, self.figures_part):
            self.body.addWidget(part)
        self.body.addWidget(self.trustees_part)
        self.body.addWidget(self.names_shown)
        self._connect()

    def _connect(self) -> None:
        self.edition.chosen.connect(lambda edition: self._say(replace(self._choices, edition=edition)))
        self.paper.chosen.connect(lambda paper: self._say(replace(self._choices, paper=paper)))
        self.owner.chosen.connect(lambda owner: self._say(replace(self._choices, owner=owner)))
        self.years.chosen.connect(self._say_years)
        self.names.clicked.connect(lambda on: self._say(replace(self._choices, names=on)))
        self.figures.clicked.connect(lambda on: self._say(replace(self._choices, figures=on)))
        self.shortened.clicked.connect(lambda on: self._say(replace(self._choices, shortened=on)))

    def display(self, scene: Scene, choices: Choices) -> None:
        """Show these choices, and ask what fits the chosen report."""
        self._choices = choices
        self.edition.display(choices.shown_edition)
        self.paper.display(choices.shown_paper)
        self.names.setChecked(choices.names)
        self.figures.setChecked(choices.figures)
        self.shortened.setChecked(choices.shortened)
        self._display_owners(scene, choices)
        several = choices.report == OF_YEARS and len(scene.record.assessments) > FEWEST
        if several:
            self.years.display(scene, compared(scene.record, scene.assessment_id, choices.years))
        self.years.setVisible(several)
        for part, reports in (
            (self.paper, WITH_PAPER),
            (self.names_part, WITH_NAMES),
            (self.figures_part, WITH_FIGURES),
            (self.trustees_part, (FOR_TRUSTEES,)),
            (self.names_shown, SHOWS_NAMES),
        ):
            part.setVisible(choices.report in reports)

    def _display_owners(self, scene: Scene, choices: Choices) -> None:
        known = owners(scene)
        wanted: list[tuple[str, object]] = [(_("Everyone, a sheet each"), ""), *((typed, key) for key, typed in known)]
        if self.owner.choices() != wanted:
            self.owner.offer(wanted)
        chosen = clean_line(choices.owner).casefold()
        self.owner.display(chosen if chosen in dict(known) else "")
        self.owner_part.setVisible(choices.report == FOR_OWNERS and len(known) > 1)

    def _say_years(self, years: object) -> None:
        """Fewer than two are no comparison: what was chosen before stays pressed."""
        wanted = tuple(years) if isinstance(years, tuple) else ()
        self._say(replace(self._choices, years=wanted) if len(wanted) >= FEWEST else self._choices)

    def _say(self, choices: Choices) -> None:
        self.changed.emit(choices)


def _tick(words: str, about: str, *below: QWidget) -> tuple[QCheckBox, QWidget]:
    """A box to tick with what it does in words, and the part that holds both and what belongs to them."""
    box = QCheckBox(words)
    box.setAccessibleDescription(about)
    part = QWidget()
    column(column(box, Quiet(about), gap=0), *(wrapped(each) for each in below), gap=12, parent=part)
    return box, part
