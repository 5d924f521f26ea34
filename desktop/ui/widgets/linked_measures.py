"""The measures an action serves, each with the way to it, and the principles that follow from them or were added."""

from PySide6.QtCore import Signal

from desktop.core.action import Action
from desktop.core.framework import Framework
from desktop.ui.widgets.buttons import Button, LinkButton, Tickbox
from desktop.ui.widgets.fields import Choice, labelled
from desktop.ui.widgets.layout import Card, column, empty, held, wrapped
from desktop.ui.widgets.text import Quiet, Section, SmallStrong
from desktop.words import _


class LinkedMeasures(Card):
    """Says what is linked anew; nothing is made anew while the same is linked."""

    changed = Signal(str, object)
    """An action's id, and the fields to change with their new values."""
    open_requested = Signal(str)
    """The id of a measure."""

    def __init__(self) -> None:
        super().__init__(gap=10)
        self._action: Action | None = None
        self._framework: Framework | None = None
        self._drawn: object = None
        self.links: dict[str, LinkButton] = {}
        self.removes: dict[str, LinkButton] = {}
        self.boxes: dict[str, Tickbox] = {}
        self._measures, self._principles = column(gap=4), column(gap=0)
        self.principle, self.measure = Choice(_("Principle of the measure")), Choice(_("Measure to link"))
        for choice in (self.principle, self.measure):
            choice.setMinimumContentsLength(16)
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.add = Button(_("Link this measure"))
        self.none = Quiet(_("It serves no measure yet."))
        self.body.addWidget(Section(_("What it serves")))
        self.body.addWidget(self.none)
        self.body.addLayout(self._measures)
        self.body.addLayout(labelled(_("Link a measure"), self.principle, _("Choose a principle, then its measure.")))
        self.body.addWidget(self.measure)
        self.body.addWidget(wrapped(self.add))
        self.body.addWidget(SmallStrong(_("Principles it helps")))
        self.body.addLayout(self._principles)
        self.principle.chosen.connect(lambda _value: self._offer())
        self.add.clicked.connect(self._link)

    def display(self, action: Action, framework: Framework) -> None:
        """Show what this action serves."""
        self._action, self._framework = action, framework
        if not self.principle.choices():
            self.principle.offer([(f"{each.number} {each.name}", each.id) for each in framework.principles])
        drawn = (action.id, action.measures, action.principles)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        self.none.setVisible(not action.measures)
        self._list(action, framework)
        self._tick(action, framework)
        self._offer()

    def _list(self, action: Action, framework: Framework) -> None:
        empty(self._measures)
        self.links, self.removes = {}, {}
        for each in action.measures:
            known = framework.by_id.get(each)
            title = known.title if known else each
            link, remove = (
                LinkButton(title),
                LinkButton(_("Take away"), name=_("Take away: {title}").format(title=title)),
            )
            link.clicked.connect(lambda _checked=False, about=each: self.open_requested.emit(about))
            remove.clicked.connect(lambda _checked=False, gone=each: self._unlink(gone))
            link.setEnabled(known is not None)
            self._measures.addWidget(held(link, wrapped(Quiet(each), remove, gap=8), gap=0))
            self.links[each], self.removes[each] = link, remove

    def _tick(self, action: Action, framework: Framework) -> None:
        following = {each.split("-")[0] for each in action.measures}
        if not self.boxes:
            for principle in framework.principles:
                box = Tickbox(f"{principle.number} {principle.name}")
                box.clicked.connect(lambda ticked, about=principle.id: self._say_principle(about, ticked=ticked))
                self._principles.addWidget(box)
                self.boxes[principle.id] = box
        for about, box in self.boxes.items():
            box.setChecked(about in following or about in action.principles)
            box.setEnabled(about not in following)
            name = framework.principle_by_id[about]
            words = f"{name.number} {name.name}"
            box.setText(_("{principle} (by its measures)").format(principle=words) if about in following else words)

    def _offer(self) -> None:
        framework, action = self._framework, self._action
        if framework is None or action is None:
            return
        principle = framework.principle_by_id.get(str(self.principle.value()))
        free = [each for each in principle.measures if each.id not in action.measures] if principle else []
        self.measure.offer([(f"{each.id} {each.title}", each.id) for each in free])
        self.add.setEnabled(bool(free))

    def _link(self) -> None:
        action, chosen = self._action, self.measure.value()
        if action is not None and isinstance(chosen, str):
            self.changed.emit(action.id, {"measures": tuple(sorted({*action.measures, chosen}))})

    def _unlink(self, measure: str) -> None:
        action = self._action
        if action is not None:
            self.principle.setFocus()
            self.changed.emit(action.id, {"measures": tuple(each for each in action.measures if each != measure)})

    def _say_principle(self, principle: str, *, ticked: bool) -> None:
        action = self._action
        if action is not None:
            others = {each for each in action.principles if each != principle}
            wanted = tuple(sorted(others | {principle} if ticked else others))
            self.changed.emit(action.id, {"principles": wanted})
