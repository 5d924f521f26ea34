"""One principle with its measures as rows that lead to them; folded until someone opens it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core.assessment import PEOPLE, State
from desktop.core.framework import Measure, Principle
from desktop.core.labels import group_in_sentence, listed, numbered_level
from desktop.core.scoring import Standing
from desktop.core.views import starred_by
from desktop.ui.scene import Scene
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.layout import Card, column, empty, wrapped
from desktop.ui.widgets.level_mark import LevelMark
from desktop.ui.widgets.row_button import Numeral, RowButton
from desktop.ui.widgets.text import Quiet, Section, SmallStrong, Strong, Text, toned
from desktop.words import _, ngettext


def answer_words(standing: Standing) -> str:
    """The answer so far, in words: "2 Usual practice, for now", "We don’t know", "Not answered yet"."""
    if standing.unconfirmed:
        if standing.to_confirm is None:
            return _("Imported. Please confirm.")
        return _("Imported: {level}. Please confirm.").format(level=numbered_level(standing.to_confirm))
    if standing.counted is not None:
        return _("{level}, agreed").format(level=standing.words) if standing.agreed else standing.words
    return {
        State.DONT_KNOW: _("We don’t know"),
        State.NOT_APPLICABLE: _("Does not apply to us"),
    }.get(standing.state, _("Not answered yet"))


def star_words(scene: Scene, measure_id: str) -> str:
    """Which people starred a measure: "★ matters most to patients"; empty where nobody did."""
    groups = starred_by(view for view in scene.views if view.group in PEOPLE).get(measure_id, ())
    if not groups:
        return ""
    named = listed([group_in_sentence(each, scene.organisation) for each in groups])
    return _("★ Matters most to {groups}").format(groups=named)


def waiting_words(count: int) -> str:
    """How many of last time's answers wait to be confirmed: "5 from last time to confirm"; empty with none."""
    words = ngettext("{count} from last time to confirm", "{count} from last time to confirm", count)
    return words.format(count=count) if count else ""


def _with_last_time(scene: Scene, measure_id: str, answer: str) -> str:
    if measure_id not in scene.waiting:
        return answer
    return _("{answer}. Last time: {level}").format(answer=answer, level=scene.last_time[measure_id].words)


class MeasureRow(RowButton):
    """One measure: its square, title, answer so far, and code."""

    def __init__(self, measure: Measure, standing: Standing) -> None:
        self.measure = measure
        self.mark = LevelMark(standing)
        self.answer = Quiet()
        self.star = Quiet()
        code = Quiet(measure.id)
        code.setWordWrap(False)
        code.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        words = column(Strong(measure.title), self.answer, self.star, gap=2)
        super().__init__(self.mark, words, code, name=measure.title)
        self.laid.setStretch(1, 1)

    def display(self, scene: Scene) -> None:
        """Show how the measure stands now."""
        standing = scene.standings[self.measure.id]
        self.mark.display(standing)
        self.answer.show_words(_with_last_time(scene, self.measure.id, answer_words(standing)))
        toned(self.answer, "tone", "at_risk" if standing.unconfirmed else "")
        self.star.show_words(star_words(scene, self.measure.id))
        said = [self.measure.title, self.answer.text(), self.star.text(), self.measure.id]
        self.setAccessibleName(". ".join(each.rstrip(".") for each in said if each))


class PrincipleCard(Card):
    """A principle's heading, which opens and folds it, its measures, and the way to check its answers."""

    measure_requested = Signal(str)
    check_requested = Signal(str)

    def __init__(self, principle: Principle, measures: tuple[Measure, ...]) -> None:
        super().__init__(gap=4)
        self.principle = principle
        self._measures = measures
        self.rows: tuple[MeasureRow, ...] = ()
        self._scene: Scene | None = None
        self._progress = SmallStrong()
        self._waiting = Quiet()
        self._state = Quiet()
        self._fold = SmallStrong()
        toned(self._fold, "tone", "accent")
        for each in (self._progress, self._waiting, self._state, self._fold):
            each.setWordWrap(False)
            each.setAlignment(Qt.AlignmentFlag.AlignRight)
        words = column(
            Section(principle.name),
            Text(principle.meaning),
            gap=2,
        )
        side = column(self._progress, self._waiting, self._state, self._fold, gap=2)
        side.addStretch(1)
        numeral = Numeral(principle.number)
        self.heading = RowButton(numeral, words, side, name=principle.name)
        self.heading.laid.setStretch(1, 1)
        self.heading.laid.setAlignment(numeral, Qt.AlignmentFlag.AlignTop)
        self.heading.setProperty("kind", "fold")
        self.heading.setCheckable(True)
        self.heading.toggled.connect(self._show_rows)
        self._inside = QWidget()
        self._list = column(gap=0, parent=self._inside)
        self._inside.hide()
        self.body.addWidget(self.heading)
        self.body.addWidget(self._inside)

    def open_up(self, *, wanted: bool) -> None:
        """Open the principle, or fold it."""
        self.heading.setChecked(wanted)

    def display(self, scene: Scene) -> None:
        """Show how far the principle is, and its measures if it is open."""
        self._scene = scene
        result = scene.results[self.principle.id]
        progress = _("{answered} of {asked} answered").format(answered=result.answered, asked=result.asked)
        assessment = scene.assessment
        finished = assessment is not None and self.principle.id in assessment.finished
        self._progress.setText(progress)
        self._state.show_words(_("✓ Completed") if finished else "")
        self._waiting.show_words(waiting_words(sum(each.id in scene.waiting for each in self._measures)))
        shown = self.heading.isChecked()
        self._fold.setText(_("▾ Hide") if shown else _("▸ Show"))
        state = self._state.text().removeprefix("✓ ")
        said = (self.principle.name, progress, self._waiting.text(), state, self._fold.text()[2:])
        self.heading.setAccessibleName(", ".join(each for each in said if each))
        for each in self.rows:
            each.display(scene)
        if self.rows:
            self._check.setVisible(result.answered > 0)

    def _show_rows(self, shown: bool) -> None:
        if shown and not self.rows and self._scene is not None:
            self._build(self._scene)
        self._inside.setVisible(shown)
        if self._scene is not None:
            self.display(self._scene)

    def _build(self, scene: Scene) -> None:
        empty(self._list)
        self.rows = tuple(MeasureRow(each, scene.standings[each.id]) for each in self._measures)
        for each in self.rows:
            each.clicked.connect(lambda _checked=False, about=each.measure.id: self.measure_requested.emit(about))
            self._list.addWidget(each)
        self.check_button = Button(
            _("Check answers"), name=_("Check answers of {name}").format(name=self.principle.name)
        )
        self.check_button.clicked.connect(lambda: self.check_requested.emit(self.principle.id))
        self._check = wrapped(self.check_button)
        self._check.setContentsMargins(0, look().px(12), 0, 0)
        self._list.addWidget(self._check)
