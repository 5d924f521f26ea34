"""Meeting: one measure fills the screen, for a group round one computer or a projector; one click keeps its answer.

Nothing shows here but the question and the group's own answer: no counts of forms, no other view.
"""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QFont, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLayout, QWidget

from desktop.core.assessment import Mode, Perspective, State, TookPart
from desktop.core.edits import answering, assessing
from desktop.core.edits.rating import view_rating
from desktop.core.framework import Measure
from desktop.core.labels import answer_name, group_name
from desktop.core.views import state_of, view_wanted
from desktop.palette import TYPE_SIZES
from desktop.ui.messages import announce
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.fields import Choice
from desktop.ui.widgets.layout import WrapLayout, column, empty
from desktop.ui.widgets.measure_words import answer_choices, own_question, safety_line
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.page_foot import PageFoot
from desktop.ui.widgets.rating_picker import NOTHING, Answer, RatingPicker
from desktop.ui.widgets.text import Quiet, Strong, Text, toned
from desktop.words import _

LARGEST, SMALLEST = 60, 20
"""Pixels of the question at 100%: the largest that fits, and the smallest before the page scrolls."""
TITLE, LEVEL, SMALLER = 0.62, 0.72, 0.55
"""How large the other words are beside the question."""


class MeetingPage(Page):
    """`place.about` is the measure, else the first the group has not answered; `place.view` the group."""

    alone = True

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene | None = None
        self._view: Perspective | None = None
        self._asked: tuple[Measure, ...] = ()
        self._at = 0
        self._place: object = None
        self._made_for: object = None
        self.picker: RatingPicker | None = None
        self.where = Strong()
        self.told = Strong()
        self.safety = Text(safety_line())
        self._inside = column(gap=0)
        heading = QWidget()
        heading.setLayout(WrapLayout(self.title, self.where, gap=24, last_at_right=True))
        self.body.insertWidget(0, heading)
        self.body.addLayout(self._inside)
        self.body.addWidget(self.told)
        self.body.addStretch(1)
        self.body.addWidget(self.safety)
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit_again)
        self._fitted: QSize | None = None
        self.view.installEventFilter(self)
        self.body.setSpacing(look().px(12))
        self.body.setContentsMargins(look().px(24), look().px(12), look().px(24), look().px(12))
        toned(self.subtitle, "tone", "ink")
        self._build_foot()
        for keys, act in (
            ("Escape", self.leave),
            ("PgUp", lambda: self._step(-1)),
            ("Alt+Left", lambda: self._step(-1)),
            ("Ctrl+PgUp", lambda: self._step(-1)),
            ("PgDown", lambda: self._step(1)),
            ("Alt+Right", lambda: self._step(1)),
            ("Ctrl+PgDown", lambda: self._step(1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _build_foot(self) -> None:
        self.back_button = Button(_("← Back"))
        self.next_button = Button(_("Next →"), primary=True)
        self.back_button.clicked.connect(lambda: self._step(-1))
        self.next_button.clicked.connect(lambda: self._step(1))
        self.whose = Choice(_("Whose answer is this?"))
        self.whose.chosen.connect(self._choose_view)
        self.screen_button = Button(_("Full screen (F11)"))
        self.screen_button.clicked.connect(lambda: self.command_requested.emit("full_screen"))
        self.leave_button = Button(_("Leave (Esc)"), name=_("Leave the meeting screen"))
        self.leave_button.clicked.connect(self.leave)
        self.progress = Quiet()
        buttons = (self.back_button, self.next_button, self.whose, self.screen_button, self.leave_button)
        self._foot = PageFoot(*buttons, end=self.progress)
        self._foot.place(self)

    # Showing

    def display(self, scene: Scene | None, place: Place) -> None:
        """Show one measure for one group; an answer leaves the measure where it is."""
        if scene is None:
            return
        self._scene = scene
        self._view = view_wanted(scene.views, place.view)
        self._asked = tuple(each for _principle, measures in scene.principles for each in measures)
        if self._view is None or not self._asked:
            self._show_nothing()
            return
        wanted = (scene.assessment_id, place, self._asked)
        if wanted != self._place:
            self._place = wanted
            self._at = self._first(scene, self._view, place.about)
        measure = self._asked[self._at]
        made_for = (measure, self._view.group, scene.organisation)
        if made_for != self._made_for:
            self._made_for = made_for
            self._make(scene, self._view, measure)
        self._show(scene, self._view, measure)

    def _first(self, scene: Scene, view: Perspective, about: str) -> int:
        """The place of the measure asked for, else of the first without this group's answer."""
        named = (at for at, each in enumerate(self._asked) if each.id == about)
        silent = (
            at for at, each in enumerate(self._asked) if state_of(scene.record, view, each.id) is State.NOT_ASSESSED
        )
        return next(named, next(silent, 0))

    def _make(self, scene: Scene, view: Perspective, measure: Measure) -> None:
        """The question and its answers, anew for another measure or another group."""
        empty(self._inside)
        self.title.setText(measure.title)
        self.subtitle.show_words(own_question(measure, view.group))
        leads = answering.leading_view(scene.views) == view
        self.picker = RatingPicker(
            answer_choices(measure, view.group),
            dont_know=answer_name(view.group, State.DONT_KNOW, None),
            not_applicable=answer_name(view.group, State.NOT_APPLICABLE, None),
        )
        self.picker.not_applicable.setVisible(not leads)  # that needs its reason, on the measure’s own page
        self.picker.chosen.connect(self._answer)
        self._inside.addWidget(self.picker)
        self.picker.show()  # at once, so that it can take the focus
        self.told.setText("")
        self._fit()
        self._fitted = None  # once more when all of it is laid out
        self._fitting.start()

    def _show(self, scene: Scene, view: Perspective, measure: Measure) -> None:
        said = view_rating(scene.record, view.id, measure.id)
        together = said.mode is Mode.GROUP
        group = group_name(view.group, scene.organisation)
        where = _("{group} · Measure {number} of {all}").format(group=group, number=self._at + 1, all=len(self._asked))
        self.where.show_words(where)
        if self.picker is not None:
            self.picker.display((said.state, said.level) if together else NOTHING)
            self.picker.setEnabled(not scene.answers_fixed)
        if not together:
            self.told.setText(_("Forms were counted here. One answer for the group takes their place."))
        groups = [(group_name(each.group, scene.organisation), each.group.value) for each in scene.views]
        if self.whose.choices() != groups:
            self.whose.offer(groups)
        self.whose.display(view.group.value)
        self.whose.setVisible(len(groups) > 1)
        self.back_button.setEnabled(self._at > 0)
        self.next_button.setEnabled(self._at + 1 < len(self._asked))
        answered = sum(state_of(scene.record, view, each.id) is not State.NOT_ASSESSED for each in self._asked)
        self.progress.setText(_("{answered} of {asked} answered").format(answered=answered, asked=len(self._asked)))

    def _show_nothing(self) -> None:
        empty(self._inside)
        self._made_for, self.picker = None, None
        self.where.show_words("")
        self.title.setText(_("There is nothing to answer yet"))
        self.subtitle.show_words(_("Take stock first. Then a group can answer here."))
        for each in (self.back_button, self.next_button):
            each.setEnabled(False)
        self.whose.hide()

    def trail(self) -> tuple[str, ...]:
        """Assess, whose views, and the meeting."""
        return (_("Assess"), _("Whose views"), _("Meeting"))

    def top(self) -> None:
        """The focus goes to the answer."""
        super().top()
        (self.picker if self.picker is not None else self.leave_button).setFocus()
        self.view.verticalScrollBar().setValue(0)

    def _fit_again(self) -> None:
        """Fit the words unless they fit this size already: a page that comes back has the size it had."""
        if self.view.size() != self._fitted:
            self._fit()
            self._fitted = self.view.size()

    def _fit(self) -> None:
        """The largest words with which the measure fills the screen and needs no scrolling."""
        smallest, largest = look().px(SMALLEST), max(look().px(LARGEST), look().px(SMALLEST))
        while smallest < largest:
            middle = (smallest + largest + 1) // 2
            self._letter(middle)
            if self._height() <= self.view.height():
                smallest = middle
            else:
                largest = middle - 1
        self._letter(smallest)

    def _letter(self, pixels: int) -> None:
        """Give every part its size, from that of the question."""
        for part, share, bold in (
            (self.subtitle, 1.0, True),
            (self.title, TITLE, False),
            (self.where, SMALLER, False),
            (self.told, SMALLER, True),
            (self.safety, SMALLER, False),
        ):
            part.setFont(_font(pixels * share, bold=bold))
        if self.picker is not None:
            self.picker.enlarge(_font(pixels * LEVEL), _font(pixels * SMALLER))

    def _height(self) -> int:
        """How tall everything is at this width, with no size remembered from before."""
        for laid in reversed(self.view.contents.findChildren(QLayout)):
            laid.invalidate()
        for each in reversed(self.view.contents.findChildren(QWidget)):
            each.updateGeometry()
        whole = self.view.contents.layout()
        width = self.view.width() - self.view.verticalScrollBar().sizeHint().width()
        return whole.totalHeightForWidth(width) if whole is not None else 0

    # What a person does

    def _answer(self, answer: Answer) -> None:
        scene, view = self._scene, self._view
        if scene is None or view is None:
            return
        measure, (state, level) = self._asked[self._at], answer
        self.edit(
            _("{group} on “{title}”").format(group=group_name(view.group, scene.organisation), title=measure.title),
            lambda record: assessing.took_part_by(
                answering.choose(record, view.id, measure, state, level), view.id, TookPart.MEETING
            ),
        )
        said = view_rating(self._scene.record, view.id, measure.id) if self._scene is not None else None
        if said is not None and (said.state, said.level) == answer:
            words = _("✓ Kept: {answer}").format(answer=answer_name(view.group, state, level))
            self.told.setText(words)
            announce(self.told, words)

    def _choose_view(self, group: object) -> None:
        self.go("meeting", self._asked[self._at].id, str(group))

    def _step(self, step: int) -> None:
        at = self._at + step
        if self._view is not None and 0 <= at < len(self._asked):
            self.go("meeting", self._asked[at].id, self._view.group.value)

    def leave(self) -> None:
        """To the measure’s own page, where what was said can be written down."""
        if self._view is not None and self._asked:
            self.go("measure", self._asked[self._at].id, self._view.group.value)
        else:
            self.go("views")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._foot.place(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another size of what scrolls: fit the words to it."""
        if watched is self.view and event.type() == QEvent.Type.Resize:
            self._fitting.start()
        return super().eventFilter(watched, event)


def _font(pixels: float, *, bold: bool = False) -> QFont:
    """A font of so many pixels, and never smaller than body text."""
    return look().font_of(max(round(pixels), look().px(TYPE_SIZES["body"])), bold=bold)
