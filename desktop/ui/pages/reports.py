"""Reports: choose a document and how it looks, see its real pages beside, save it as a PDF."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from desktop.core.checks import before_print, blocking
from desktop.core.edits.describing import describe
from desktop.core.errors import Severity
from desktop.core.record import Organisation
from desktop.reports.contents import REPORTS, Report
from desktop.ui import printing
from desktop.ui.messages import announce
from desktop.ui.places import Place
from desktop.ui.scene import Scene, place_of_problem
from desktop.ui.tasks import Task
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.choice_cards import ChoiceCards
from desktop.ui.widgets.fields import Line, labelled
from desktop.ui.widgets.findings import Findings
from desktop.ui.widgets.layout import Card, TwoColumns, column
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.pdf_preview import PdfPreview
from desktop.ui.widgets.report_options import Choices, OptionsCard
from desktop.ui.widgets.text import Quiet, Section
from desktop.words import _

FOR_PLANNING = ("ten-things",)
FOR_BOARD = ("assessment", "trustees", "years")
ABOUT_ASSESSMENT = ("assessment", "trustees")
"""Reports that rest on the open assessment, so that its ratings are checked before they are shared."""


def grouped(reports: Sequence[Report]) -> list[tuple[str, list[Report]]]:
    """The reports by what they are for, in their order, each group with its heading; no group is empty."""
    plan = [each for each in reports if each.name.startswith("plan") or each.name in FOR_PLANNING]
    board = [each for each in reports if each.name in FOR_BOARD]
    rest = [each for each in reports if each not in plan and each not in board]
    groups = ((_("What we will do"), plan), (_("How we are doing"), board), (_("For everyone who takes part"), rest))
    return [(words, found) for words, found in groups if found]


class FormatsCard(Card):
    """Asks how people can have a document in another format, until that is known; what is typed is never cut short."""

    told = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        words = _("How can people ask for other formats?")
        self.contact = Line(words)
        self.contact.committed.connect(self.told)
        hint = _("A phone number or address. It is printed on your reports.")
        self.body.addLayout(labelled(words, self.contact, hint))

    def display(self, organisation: Organisation, *, read_only: bool) -> None:
        """Show the card where nothing is known, and as long as somebody types in it."""
        self.contact.display(organisation.other_formats)
        self.setVisible(not organisation.other_formats or self.contact.hasFocus())
        self.setEnabled(not read_only)


class ReportsPage(Page):
    """`about` names the report to choose, else the last one stays; `view` says whose it is, or of which years."""

    report_requested = Signal(str, object)
    """Words for the file's name, and a function that gives the PDF's bytes."""
    print_requested = Signal(str, object)
    """The same, to be printed."""

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene | None = None
        self._place: Place | None = None
        self._looked_at: object = None
        self._previewed: object = None
        self._stopped = False
        self._choices = Choices(REPORTS[0].name)
        self.title.setText(_("Reports"))
        self.subtitle.setText(_("See the real pages here, then print them or save them to send."))
        self.excel_button = Button(_("Save for Excel…"), name=_("Save the action plan for Excel"))
        self.save_button = Button(_("Save PDF…"), primary=True)
        self.print_button = Button(_("Print…"))
        self.print_button.setEnabled(False)  # until a printer is found
        self.tools = (self.excel_button, self.save_button, self.print_button)
        self._printer_known = False
        self.no_printer = Quiet(_("This computer has no printer. Save the PDF, and print it on one that has."))
        self.no_printer.hide()
        self.stops = Findings(_("Put this right first"), self._leads, tone="problem")
        groups = grouped(REPORTS)
        headings = {reports[0].name: words for words, reports in groups}
        offered = [(each.name, each.title, each.summary) for _words, reports in groups for each in reports]
        self.kinds = ChoiceCards(offered, headings)
        self.options = OptionsCard()
        self.formats = FormatsCard()
        self.checks = Findings(_("Before you share this"), self._leads)
        self.preview = PdfPreview()
        left = QWidget()
        chosen = (self.kinds, self.options, self.formats, self.checks)
        column(Section(_("Choose what you need")), *chosen, gap=12, parent=left)
        self.body.addWidget(self.stops)
        self.body.addWidget(self.no_printer)
        self.body.addWidget(TwoColumns(left, self.preview, shares=(3, 5), stack_under=700))
        self.body.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        self.kinds.chosen.connect(lambda name: self._choose(self._choices.of(name)))
        self.options.changed.connect(self._choose)
        self.formats.told.connect(self._set_formats)
        self.options.paper_button.clicked.connect(lambda: self.go("board_paper"))
        self.save_button.clicked.connect(self.save)
        self.print_button.clicked.connect(self.print_it)
        self.excel_button.clicked.connect(lambda: self.command_requested.emit("export_plan"))
        for findings in (self.stops, self.checks):
            findings.place_requested.connect(self._lead)

    # Showing

    def display(self, scene: Scene | None, place: Place) -> None:
        self._scene = scene
        self._look_for_printer()
        if place != self._place:
            self._place = place
            if place.about in self.kinds.cards:
                self._choices = self._choices.of(place.about, place.view)
        self._fill()

    def _look_for_printer(self) -> None:
        """Ask once whether there is a printer: that can take a while, so not in the interface thread."""
        if self._printer_known:
            return
        self._printer_known = True
        task = Task(printing.has_printer, QCoreApplication.instance() or self)
        task.done.connect(self._offer_printing)
        task.broke.connect(self._raise)
        task.start()

    def _offer_printing(self, there: bool) -> None:
        self.print_button.setEnabled(there)
        self.print_button.lead(primary=there)
        self.save_button.lead(primary=not there)
        self.no_printer.setVisible(not there)

    def _raise(self, fault: BaseException) -> None:
        raise fault

    def _choose(self, choices: Choices) -> None:
        self._choices = choices
        self._fill()

    def _fill(self) -> None:
        scene = self._scene
        if scene is None:
            return
        self.kinds.display(self._choices.report)
        self.options.display(scene, self._choices)
        self.formats.display(scene.organisation, read_only=scene.read_only)
        self._check(scene)
        previewed = (scene.record, scene.assessment_id, self._choices, scene.today)
        if previewed != self._previewed:
            self._previewed = previewed
            self.preview.display(self._report().title, self._make(scene))

    def _check(self, scene: Scene) -> None:
        assessment = scene.assessment_id if self._choices.report in ABOUT_ASSESSMENT else None
        looked_at = (scene.record, assessment, scene.today)
        if looked_at == self._looked_at:
            return
        self._looked_at = looked_at
        problems = before_print(scene.record, scene.framework, assessment, scene.today)
        stops = blocking(problems)
        self._stopped = bool(stops)
        self.stops.display(stops, _("The document cannot be saved or printed until this is done."))
        warnings = tuple(each for each in problems if each.severity is not Severity.STOP)
        self.checks.display(warnings, _("Worth a look. None of it stops you."))

    def _report(self) -> Report:
        return next(each for each in REPORTS if each.name == self._choices.report)

    def _make(self, scene: Scene) -> Callable[[], bytes]:
        options = self._choices.options(scene)
        return partial(self._report().make, scene.record, scene.framework, scene.assessment_id, options)

    # Doing

    def _set_formats(self, contact: str) -> None:
        words = _("Change “{field}”").format(field=self.formats.contact.accessibleName())
        self.edit(words, lambda record: describe(record, other_formats=contact))

    def save(self) -> None:
        """Ask for the document to be saved; where something stops that, lead to it instead."""
        self._hand_out(self.report_requested)

    def print_it(self) -> None:
        """Ask for the document to be printed; where something stops that, lead to it instead."""
        self._hand_out(self.print_requested)

    def _hand_out(self, asked: SignalInstance) -> None:
        scene = self._scene
        if scene is None:
            return
        if self._stopped:
            self.view.ensureWidgetVisible(self.stops)
            self.stops.take_focus()
            announce(self.stops, self.stops.spoken())
            return
        made = self.preview.data()
        words = {"plan": _("Action plan"), "assessment": _("Assessment")}.get(self._choices.report)
        make = self._make(scene) if made is None else partial(bytes, made)
        asked.emit(words or self._report().title, make)

    def _leads(self, place: str) -> bool:
        return self._target(place) is not None

    def _lead(self, place: str) -> None:
        target = self._target(place)
        if target is not None:
            self.go_requested.emit(target)

    def _target(self, place: str) -> Place | None:
        """The page where a problem is put right, if there is one."""
        return place_of_problem(self._scene, place) if self._scene is not None else None
