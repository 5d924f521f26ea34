"""Last time's answer beside this year's question, and "No change", which gives it again once a person says so."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.assessment import PEOPLE, State
from desktop.core.dates import in_full
from desktop.core.edits.answering import leading_view
from desktop.core.edits.carrying import no_change
from desktop.core.evidence_checks import last_good_day
from desktop.core.framework import Measure
from desktop.core.last_time import LastEvidence, LastTime, last_time
from desktop.core.scoring import Standing
from desktop.core.views import levels_of, peoples_level, state_of
from desktop.ui.messages import announce
from desktop.ui.places import Edit
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import Button, LinkButton, Tickbox
from desktop.ui.widgets.layout import Card, Rule, column, empty, row, wrapped
from desktop.ui.widgets.level_mark import LevelMark
from desktop.ui.widgets.reason_form import ReasonForm
from desktop.ui.widgets.text import Quiet, SmallStrong, Strong, Text, toned
from desktop.words import _


def day_words(then: LastTime) -> str:
    """When it was settled: "Agreed on 3 October 2025", or that nobody had agreed it."""
    if then.on is None or not then.answered:
        return ""
    if then.agreed:
        return _("Agreed on {day}").format(day=in_full(then.on))
    return _("Settled on {day}").format(day=in_full(then.on)) if then.state is not State.RATED else ""


def evidence_words(each: LastEvidence) -> str:
    """One item of evidence and how long it is good: "“Survey of forms”, good until 3 March 2027"."""
    day = in_full(last_good_day(each.evidence))
    words = _("“{evidence}” ran out on {day}") if each.out_of_date else _("“{evidence}”, good until {day}")
    return words.format(evidence=each.evidence.title, day=day)


class LastTimeCard(Card):
    """Hidden where there was no last time; nothing is copied before somebody presses the button.

    `may_offer`: not beside the question of patients or carers, whose view is never copied.
    """

    edited = Signal(object)
    copied = Signal()
    """The answer was given again, so that the person may go on."""

    def __init__(self, scene: Scene, measure: Measure, *, may_offer: bool = True) -> None:
        super().__init__(gap=8)
        self._measure = measure
        self._assessment = scene.assessment_id or ""
        self._then: LastTime | None = None
        self._scene = scene
        self._may_offer = may_offer
        self._compact = self._unfolded = False
        self._head = column(gap=6)
        self.evidence = QWidget()
        self._proof = column(gap=6, parent=self.evidence)
        self.details = QWidget()
        self._said = column(gap=6, parent=self.details)
        self.more = LinkButton("")
        self.holds = Tickbox(_("The evidence still h&olds"))
        self.again = Button(_("&No change"))
        self.first = Quiet()
        toned(self.first, "tone", "late")
        self.first.setText("! " + _("Tick this if the evidence still holds. If not, choose the level nearest to you."))
        self.reason = ReasonForm(
            _("Why this level?"),
            _("It is above what patients or carers say this time, so it needs a note. The note is printed."),
            _("Please say why, in a few words."),
        )
        self._offer = QWidget()
        column(
            wrapped(self.holds, self.again, gap=16),
            self.first,
            Quiet(_("This gives the same answer again, with today’s date. You can still change it.")),
            gap=6,
            parent=self._offer,
        )
        self.why_not = Text()
        self.body.addLayout(self._head)
        self.body.addWidget(self.details)
        self.body.addWidget(self.more)
        self.body.addWidget(self.evidence)
        for part in (self._offer, self.reason, self.why_not):
            self.body.addWidget(part)
        self.again.clicked.connect(self._ask)
        self.more.clicked.connect(self._unfold)
        self.holds.clicked.connect(self.first.hide)
        self.reason.saved.connect(self._give_again)
        self.hide()

    def display(self, scene: Scene) -> None:
        """Show what was said last time, with the offer to say it again while there is no answer yet."""
        self._scene = scene
        then = None
        if self._measure.id in scene.last_time:
            then = last_time(scene.record, scene.framework, self._assessment, self._measure.id, scene.today)
        if then != self._then:
            self._then = then
            self._fill(scene, then)
        self.setVisible(then is not None)
        open_ = then is not None and self._may_offer and self._still_open(scene)
        self._offer.setVisible(open_ and then is not None and then.may_copy)
        self.holds.setVisible(then is not None and bool(then.evidence))
        if not open_:
            self.holds.setChecked(False)
            self.first.hide()
            self.reason.hide()
        self.why_not.show_words(then.why_no_copy if then is not None and open_ else "")
        self._fold()

    def compact(self, wanted: bool) -> None:
        """Keep to what stood then and its evidence, with the rest folded: above the question it must not be long."""
        self._compact = wanted
        self._fold()

    def _unfold(self) -> None:
        self._unfolded = not self._unfolded
        self._fold()

    def _fold(self) -> None:
        some, proof = self._said.count() > 0, self._proof.count() > 0
        whole, offered = self._unfolded or not self._compact, not self._offer.isHidden()
        self.details.setVisible(some and whole)
        self.evidence.setVisible(proof and (whole or offered))
        self.more.setVisible(self._compact and (some or (proof and not offered)))
        self.more.setText(_("▾ Show less of last time") if self._unfolded else _("▸ Show what was said"))

    def _still_open(self, scene: Scene) -> bool:
        """Whether nobody who runs things has answered it this time, and nothing is settled; patients may have."""
        standing, leading = scene.standings[self._measure.id], leading_view(scene.views)
        silent = leading is None or state_of(scene.record, leading, self._measure.id) is State.NOT_ASSESSED
        unsettled = not standing.agreed and standing.state in (State.NOT_ASSESSED, State.RATED)
        return silent and unsettled and not standing.unconfirmed and not scene.answers_fixed

    def _fill(self, scene: Scene, then: LastTime | None) -> None:
        for laid in (self._head, self._said, self._proof):
            empty(laid)
        self.first.hide()
        if then is None:
            return
        self._head.addLayout(_head(scene.last_time[self._measure.id], then))
        for laid, parts in ((self._said, _details(then)), (self._proof, _evidence(then))):
            for part in parts:
                laid.addWidget(part)
        self.again.setAccessibleName(_("No change: {level} again").format(level=then.words))

    def commit(self) -> None:
        """Save the words of an open form before it goes out of sight."""
        self.reason.commit()

    def draft(self) -> str:
        """The reason typed so far."""
        return "" if self.reason.isHidden() else self.reason.typed()

    def display_draft(self, reason: str) -> None:
        """Open the form again with what was typed before; the tick was set, or it would not have opened."""
        if reason and not self._offer.isHidden():
            self.holds.setChecked(True)
            self.reason.ask(reason)

    def _ask(self) -> None:
        """Give the answer again; first the tick for the evidence, and a reason where it stands above patients' view."""
        then = self._then
        if then is None:
            return
        if then.evidence and not self.holds.isChecked():
            self.first.show()
            self.holds.setFocus()
            announce(self.first, self.first.text())
            return
        people = peoples_level(levels_of(self._scene.record, self._scene.views, self._measure.id))
        if then.state is State.RATED and then.level is not None and people is not None and then.level > people:
            self.reason.ask(then.reason)
            return
        self._give_again("")

    def _give_again(self, reason: str) -> None:
        framework, today, holds = self._scene.framework, self._scene.today, self.holds.isChecked()
        self.edited.emit(
            Edit(
                _("No change: “{title}”").format(title=self._measure.title),
                lambda record: no_change(
                    record, framework, self._assessment, self._measure, today, evidence_holds=holds, reason=reason
                ),
            )
        )
        if self._offer.isHidden():
            self.copied.emit()


def _head(standing: Standing, then: LastTime) -> QHBoxLayout:
    """The square, which assessment it was, and the level in words."""
    words = column(SmallStrong(_("Last time: {label}").format(label=then.label)), Strong(then.words), gap=0)
    across = row(LevelMark(standing), words, gap=10)
    across.setStretch(1, 1)
    return across


def _details(then: LastTime) -> Iterator[QWidget]:
    """When and why it stood so, what was noted, and what each view said."""
    if words := day_words(then):
        yield Quiet(words)
    if then.reason:
        yield Quiet(_("Because: {reason}").format(reason=then.reason))
    if then.note:
        yield Text(_("“{words}”").format(words=then.note))
    several = len(then.views) > 1 or any(each.group in PEOPLE for each in then.views)
    for each in then.views if several else ():
        yield Quiet(_("{group}: {answer}").format(group=each.name, answer=each.words))


def _evidence(then: LastTime) -> Iterator[QWidget]:
    """Each item of evidence; what has run out is marked."""
    if not then.evidence:
        return
    yield Rule()
    yield Quiet(_("Evidence then"))
    for item in then.evidence:
        line = Quiet(f"! {evidence_words(item)}" if item.out_of_date else evidence_words(item))
        toned(line, "tone", "late" if item.out_of_date else "")
        yield line
