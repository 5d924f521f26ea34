"""About your organisation: everything the record knows of it, each question with why it is asked."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.differences import fewest_forms
from desktop.core.edits.describing import describe
from desktop.core.framework import Nation, Work
from desktop.core.periods import MONTHS
from desktop.core.record import Organisation, Size
from desktop.core.terms import label
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import Tickbox
from desktop.ui.widgets.error_summary import ErrorSummary
from desktop.ui.widgets.fields import Choice, Line, labelled
from desktop.ui.widgets.layout import Card, column
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.text import Quiet, Section, Strong, Text
from desktop.words import _, ngettext

WIDEST = 720
TALLIES = (5, 6, 7, 8, 10, 12, 15, 20)
"""The limits on offer for the small-number rule; five is the rule's own, and can only be raised."""

Show = Callable[[Organisation], None]


class OrganisationPage(Page):
    """Every field saves itself; one function for each shows what is stored."""

    def __init__(self) -> None:
        super().__init__()
        self.title.setText(_("About your organisation"))
        self.subtitle.setText(_("Only the name is needed. The rest helps the program to ask what fits you."))
        self._shows: list[Show] = []
        self._fields: list[QWidget] = []
        self.errors = ErrorSummary()
        self.name = Line(_("Name of your organisation"))
        self.missing = Text()
        self.missing.setProperty("tone", "late")
        self.missing.hide()
        self.boxes = {work: Tickbox(label(work)) for work in Work}
        self.mostly_patients = Tickbox(_("Most of us are patients or carers ourselves"))
        self.body.addWidget(self.errors)
        for card in (self._who_you_are(), self._your_people(), self._in_documents()):
            card.setMaximumWidth(look().px(WIDEST))
            self.body.addWidget(card)
        self.body.addStretch(1)

    # The questions

    def _who_you_are(self) -> Card:
        name = labelled(self.name.accessibleName(), self.name, _("It stands on every report."))
        name.insertWidget(2, self.missing)
        self.name.committed.connect(self._rename)
        self._fields.append(self.name)
        self._shows.append(lambda stored: self.name.display(stored.name))
        for box in self.boxes.values():
            box.clicked.connect(self._change_work)
            self._fields.append(box)
        self._shows.append(self._show_work)
        work = column(
            Strong(_("What do you do?")),
            Quiet(_("Tick all that fit. New assessments leave out questions that do not suit you.")),
            *self.boxes.values(),
            gap=4,
        )
        nations: list[tuple[str, object]] = [(label(each), each) for each in Nation]
        return _card(
            _("Who you are"),
            name,
            work,
            self._choice("nation", _("Where do you work?"), _("Law and guidance differ between nations."), nations),
            self._line("charity_number", _("Charity number"), _("Only if you want it in your record.")),
        )

    def _your_people(self) -> Card:
        sizes: list[tuple[str, object]] = [(label(each), each) for each in Size]
        self.mostly_patients.clicked.connect(
            lambda ticked: self._change(self.mostly_patients.text(), mostly_patients=ticked)
        )
        self._fields.append(self.mostly_patients)
        self._shows.append(lambda stored: self.mostly_patients.setChecked(stored.mostly_patients))
        why = _("Differences are then told between those who run things and those who use them.")
        self.mostly_patients.setAccessibleDescription(why)
        return _card(
            _("Your people"),
            self._choice(
                "paid_staff",
                _("How many paid staff?"),
                _("With none, the program says “volunteers” where it would say “staff”."),
                sizes,
            ),
            self._choice(
                "volunteers",
                _("How many volunteers?"),
                _("With none, reports do not say that their view is missing."),
                sizes,
            ),
            self._choice(
                "has_trustees",
                _("Do you have trustees?"),
                _("Without them, reports do not say that their view is missing."),
                [(_("Yes"), True), (_("No"), False)],
            ),
            column(self.mostly_patients, Quiet(why), gap=0),
        )

    def _in_documents(self) -> Card:
        months: list[tuple[str, object]] = [(_(each.capitalize()), place) for place, each in enumerate(MONTHS, 1)]
        return _card(
            _("Names and reports"),
            self._choice(
                "year_start",
                _("In which month does your year start?"),
                _("New assessments are named after your year, such as 2026/27."),
                months,
            ),
            self._line(
                "other_formats",
                _("How can people ask for other formats?"),
                _("A phone number or address. It is printed on your reports."),
            ),
            self._limit(),
        )

    def _limit(self) -> QVBoxLayout:
        """The limit of the small-number rule: the usual ones on offer, and the stored one where it is another."""
        words = _("Show answers on forms as numbers from")
        choice = Choice(words)
        choice.chosen.connect(lambda said: self._change(words, smallest_tally=said))

        def show(stored: Organisation) -> None:
            limit = fewest_forms(stored)
            offered: list[tuple[str, object]] = [(_people(each), each) for each in sorted({*TALLIES, limit})]
            if choice.choices() != offered:
                choice.offer(offered)
            choice.display(limit)

        self._shows.append(show)
        self._fields.append(choice)
        why = _("Forms from fewer people print as “a few people”, so that nobody is recognised. Never fewer than five.")
        return labelled(words, choice, why)

    def _line(self, field: str, words: str, why: str) -> QVBoxLayout:
        line = Line(words)
        line.committed.connect(lambda said: self._change(words, **{field: said}))
        self._shows.append(lambda stored: line.display(getattr(stored, field)))
        self._fields.append(line)
        return labelled(words, line, why)

    def _choice(self, field: str, words: str, why: str, choices: list[tuple[str, object]]) -> QVBoxLayout:
        choice = Choice(words, [(_("Not said"), None), *choices])
        choice.chosen.connect(lambda said: self._change(words, **{field: said}))
        self._shows.append(lambda stored: choice.display(getattr(stored, field)))
        self._fields.append(choice)
        return labelled(words, choice, why)

    # Showing and changing

    def display(self, scene: Scene | None, place: Place) -> None:
        if scene is None:
            return
        for show in self._shows:
            show(scene.organisation)
        for field in self._fields:
            field.setEnabled(not scene.read_only)
        if self.name.text().strip():
            self._show_missing("")

    def _show_work(self, stored: Organisation) -> None:
        for work, box in self.boxes.items():
            box.setChecked(work in stored.work)

    def _change(self, words: str, **changes: object) -> None:
        self.edit(_("Change “{field}”").format(field=words), lambda record: describe(record, **changes))

    def _change_work(self) -> None:
        work = tuple(work for work, box in self.boxes.items() if box.isChecked())
        self._change(_("What do you do?"), work=work)

    def _rename(self, name: str) -> None:
        self._show_missing("" if name else _("Type the name that people know you by."))
        if name:
            self._change(self.name.accessibleName(), name=name)

    def _show_missing(self, words: str) -> None:
        if words == self.missing.text():
            return
        self.missing.show_words(words)
        self.name.setProperty("wrong", bool(words))
        self.name.style().unpolish(self.name)
        self.name.style().polish(self.name)
        self.errors.display([(words, self.name)] if words else [])


def _people(count: int) -> str:
    return ngettext("{count} person", "{count} people", count).format(count=count)


def _card(heading: str, *questions: QVBoxLayout) -> Card:
    return Card(Section(heading), *questions, gap=20)
