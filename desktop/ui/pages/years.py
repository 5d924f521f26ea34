"""Compare years: two or more assessments side by side, like for like, words first and figures only when asked for."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.core.text import shortened
from desktop.core.views import oldest_first
from desktop.core.years import Years, compare_all
from desktop.ui.models.years_table import YearsTable, few_years
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import Button, ChoiceButton, Tickbox
from desktop.ui.widgets.layout import TwoColumns, column, wrapped
from desktop.ui.widgets.marks_table import GROUP_ROLE, MARK_ROLE, WORDS_ROLE, MarksTable
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.text import Quiet
from desktop.ui.widgets.years_cards import FEWEST, BetweenCard, FallsCard, PartCard, YearsChoice
from desktop.words import _, ngettext

NAME_WIDTH, LAST_WIDTH = 230, 200
YEAR_WIDTH, NARROW_YEAR_WIDTH = 164, 76
LONGEST_LABEL = 48
LEAST_TABLE = 300
EVERY = "all"


class YearsPage(Page):
    """Which years are compared is the page's own choice, kept while the window lives; `place.about`: "all" of them."""

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene | None = None
        self._years: Years | None = None
        self._chosen: tuple[str, ...] = ()
        self._shown: Place | None = None
        self.choice = YearsChoice()
        self.changed_button = ChoiceButton(_("Only what changed"))
        self.figures = Tickbox(_("Include figures"))
        self.figures.setAccessibleDescription(_("Percentages like for like, for funders who ask."))
        self.new_button = Button(_("New assessment…"), primary=True)
        self.print_button = Button(_("Print or save…"), name=_("Print or save this comparison"))
        self.nothing = Quiet()
        self.model = YearsTable(MARK_ROLE, WORDS_ROLE, GROUP_ROLE)
        self.table = MarksTable(_("Measures over the years"), self.model)
        self.between, self.people, self.falls = BetweenCard(), PartCard(), FallsCard()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._filters = wrapped(self.changed_button, self.figures, self.print_button, gap=16)
        self._below = QWidget()
        left, right = QWidget(), QWidget()
        column(self.between, self.people, gap=16, parent=left)
        column(self.falls, gap=16, parent=right)
        column(TwoColumns(left, right, shares=(1, 1)), parent=self._below)
        self._start = wrapped(self.new_button)
        for part in (self._start, self.choice, self._filters, self.nothing):
            self.body.addWidget(part)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._below)
        self._rest = QWidget()
        self.body.addWidget(self._rest, 1)

    def _connect(self) -> None:
        self.choice.chosen.connect(self._choose)
        self.changed_button.clicked.connect(self._show)
        self.figures.clicked.connect(self._show)
        self.print_button.clicked.connect(lambda: self.go("reports", "years", ",".join(self._chosen)))
        self.new_button.clicked.connect(lambda: self.go("new_assessment"))
        self.table.opened.connect(self._open)

    def trail(self) -> tuple[str, ...]:
        return (_("Compare years"),)

    # Showing

    def display(self, scene: Scene | None, place: Place) -> None:
        if scene is None:
            return
        several = len(scene.record.assessments) > 1
        self._start.setVisible(not several)
        self._rest.setVisible(not several)
        for part in (self.choice, self._filters, self.table, self._below, self.nothing):
            part.setVisible(several)
        self.choice.setVisible(len(scene.record.assessments) > FEWEST)
        if not several:
            self._say_why_empty(scene)
            return
        if self._scene is None or scene.record is not self._scene.record or self._years is None:
            self._years = None
        self._scene = scene
        if place.about == EVERY and place != self._shown:
            self._chosen = tuple(scene.record.assessments)
        self._shown = place
        self._chosen = self._kept(scene)
        self.choice.display(scene, self._chosen)
        self._show()

    def _kept(self, scene: Scene) -> tuple[str, ...]:
        """What was chosen before, as far as it is still there; else the assessment that shows and the one before."""
        known = [each.id for each in oldest_first(scene.record)]
        kept = tuple(each for each in known if each in self._chosen)
        if len(kept) > 1:
            return kept
        shown = scene.assessment_id or known[-1]
        before = scene.assessment.previous if scene.assessment else None
        if before not in known:
            earlier = known[: known.index(shown)]
            before = earlier[-1] if earlier else known[1]
        return tuple(each for each in known if each in (shown, before))

    def _say_why_empty(self, scene: Scene) -> None:
        self.title.setText(_("Compare years"))
        self.subtitle.setText(
            _("There is one assessment so far. The next one is set beside it, measure by measure.")
            if scene.record.assessments
            else _("There is no assessment yet. Two of them can be set side by side.")
        )
        self.new_button.setEnabled(not scene.read_only)

    def _show(self) -> None:
        scene = self._scene
        if scene is None:
            return
        if self._years is None or tuple(each.id for each in self._years.assessments) != self._chosen:
            self._years = compare_all(scene.record, scene.framework, self._chosen, scene.today)
        years = self._years
        self._say(years)
        self.figures.setVisible(years.may_show_figures)
        self.model.display(
            years,
            scene.framework,
            changed_only=self.changed_button.isChecked(),
            figures=self.figures.isChecked() and years.may_show_figures,
        )
        count = len(years.assessments)
        if few_years(years):
            self.table.share((NAME_WIDTH, *[YEAR_WIDTH] * count, LAST_WIDTH), {0: 0.5, count + 1: 0.5})
        else:
            self.table.share((NAME_WIDTH, LAST_WIDTH, *[NARROW_YEAR_WIDTH] * count), {0: 0.5, 1: 0.5})
        empty = self.model.rowCount() == 0
        self.table.setVisible(not empty)
        self.nothing.show_words(_("Nothing changed between these.") if empty else "")
        self._rest.setVisible(empty)
        self.between.display(years)
        self.people.display(years)
        for row in self.falls.display(years):
            row.clicked.connect(lambda _checked=False, about=row.about: self.go("measure", about))

    def _say(self, years: Years) -> None:
        newest = years.compared[-1]
        since = shortened(newest.since, LONGEST_LABEL)
        if newest.shared:
            self.title.setText(_("{changes} since {label}").format(changes=newest.alike_words, label=since))
        else:
            self.title.setText(_("Nothing to set side by side yet"))
        words = _("Like for like: only measures that mean the same and were rated both times.")
        if newest.other_words:
            words = f"{words} {_('Not compared: {others}.').format(others=newest.other_words)}"
        if not newest.shared:
            words = _("No measure is rated both in {before} and in {after} yet.").format(
                before=since, after=shortened(years.assessments[-1].label, LONGEST_LABEL)
            )
        broken = sum(any(each.breaks for each in measure.years) for measure in years.measures)
        if broken:
            changed = ngettext(
                "The meaning of {count} measure changed.", "The meaning of {count} measures changed.", broken
            )
            words = f"{words} {changed.format(count=broken)}"
        if not years.may_show_figures:
            quick = _("A quick start asks fewer questions, so its figures are never set beside others.")
            words = f"{words} {quick}"
        self.subtitle.setText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The table may fill most of what is seen of the page, so that little of it has to scroll by itself."""
        super().resizeEvent(event)
        self.table.setMinimumHeight(max(look().px(LEAST_TABLE), self.height() * 3 // 4))

    # What a person does

    def _choose(self, chosen: object) -> None:
        wanted = tuple(chosen) if isinstance(chosen, tuple) else ()
        if self._scene is not None and len(wanted) > 1:
            self._chosen = wanted
            self._show()
        elif self._scene is not None:
            self.choice.display(self._scene, self._chosen)

    def _open(self, row: int) -> None:
        measure = self.model.measure(row)
        if measure:
            self.go("measure", measure)

    def draft(self) -> tuple[tuple[str, ...], bool, bool]:
        """Which years are chosen and how they show, to be kept while the window is made anew."""
        return self._chosen, self.changed_button.isChecked(), self.figures.isChecked()

    def display_draft(self, draft: tuple[tuple[str, ...], bool, bool]) -> None:
        """Show the same years in the same way."""
        self._chosen, changed, figures = draft
        self.changed_button.setChecked(changed)
        self.figures.setChecked(figures)
        if self._scene is not None:
            self._chosen = self._kept(self._scene)
            self.choice.display(self._scene, self._chosen)
            self._show()
