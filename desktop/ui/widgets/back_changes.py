"""What was changed in a plan that came home, action by action: here beside there, each to take or to leave."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core.text import shortened
from desktop.sheets.returning.changes import Change, Kind, shown
from desktop.sheets.returning.plan_cells import heading_of
from desktop.ui.widgets.buttons import Button, Tickbox
from desktop.ui.widgets.layout import Card, column, empty, held, row
from desktop.ui.widgets.radio_choices import RadioChoices
from desktop.ui.widgets.text import Quiet, Section, SmallStrong, Strong, Text, toned
from desktop.words import _, ngettext

SHOWN_AT_ONCE = 25
"""So many actions at first, and so many more each time they are asked for."""
LONGEST = 400


class ChangeRow(QWidget):
    """One change: a box to tick, or where both sides changed it a choice between the two; both sides in words."""

    ticked = Signal(str, bool)
    """The change's key, and whether it is to be taken."""

    def __init__(self, change: Change, named: str, *, taken: bool) -> None:
        super().__init__()
        self.change = change
        self.box: Tickbox | None = None
        self.choice: RadioChoices | None = None
        laid = column(gap=6, parent=self)
        if change.kind is Kind.CONFLICT:
            lead = SmallStrong(_("▲ {what}: changed here and in the file").format(what=what_of(change)))
            toned(lead, "tone", "at_risk")
            laid.addWidget(lead)
        else:
            self.box = Tickbox(what_of(change))
            self.box.setAccessibleName(f"{what_of(change)}, {named}. {_spoken(change)}")
            self.box.clicked.connect(lambda taken: self.ticked.emit(change.key, taken))
            laid.addWidget(self.box, 0, Qt.AlignmentFlag.AlignLeft)
        sides = sides_of(change)
        if sides:
            beside = row(*(_side(name, said) for name, said in sides), gap=24)
            for place in range(len(sides)):
                beside.setStretch(place, 1)
            laid.addLayout(beside)
        if change.doubt:
            laid.addWidget(Quiet(change.doubt[:1].upper() + change.doubt[1:]))
        if change.kind is Kind.CONFLICT:
            self.choice = self._choice(named)
            laid.addWidget(self.choice)
        self.display(taken=taken)

    def _choice(self, named: str) -> RadioChoices:
        """Which of the two sides stays."""
        change, words = self.change, what_of(self.change)
        take = _("Bring it back as the file has it") if change.added else _("Take what the file says")
        if not change.field and change.added is None:
            take = _("Remove it, as in the file")
        choice = RadioChoices(_("Which one stays?"), ((_("Keep what is here"), False), (take, True)))
        for button in choice.buttons.values():
            button.setAccessibleName(f"{words}, {named}: {button.text()}. {_spoken(change)}")
        choice.chosen.connect(lambda taken: self.ticked.emit(change.key, bool(taken)))
        return choice

    def display(self, *, taken: bool) -> None:
        """Show whether the change is to be taken."""
        if self.box is not None:
            self.box.setChecked(taken)
        if self.choice is not None:
            self.choice.display(taken)


def what_of(change: Change) -> str:
    """What the change is about: the heading of its column, or the whole action."""
    if change.field:
        return heading_of(change.field)
    if change.kind is Kind.NEW:
        return _("Add this new action")
    return _("The whole action") if change.kind is Kind.CONFLICT else _("Remove it: its row was deleted in the file")


def sides_of(change: Change) -> tuple[tuple[str, str], ...]:
    """Each side with its name and words; of a whole action only what there is to say."""
    if change.added is not None:
        told = (change.added.owner, shown(change.added.due_date) if change.added.due_date else "")
        facts = " · ".join(each for each in told if each)
        return ((_("In the file"), facts),) if facts else ()
    if not change.field:
        return ()
    if change.news:
        return ((_("News in the file"), change.news),)
    return ((_("Here"), shown(change.here)), (_("In the file"), shown(change.there)))


def _spoken(change: Change) -> str:
    return ". ".join(f"{name}: {shortened(said, 120) or _('nothing')}" for name, said in sides_of(change))


def _side(name: str, said: str) -> QWidget:
    words = said if len(said) <= LONGEST else shortened(said, LONGEST)
    side = held(Quiet(name), Text(words or _("nothing")), gap=2)
    side.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return side


class BackChanges(QWidget):
    """All changes of a plan, grouped by action; the first ones until more are asked for."""

    ticked = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[ChangeRow] = []
        self._groups: list[tuple[str, list[Change]]] = []
        self._made = 0
        self._taken: frozenset[str] = frozenset()
        self._list = column(gap=12)
        self.more = Button("")
        self.more.clicked.connect(self._show_more)
        column(self._list, self.more, gap=12, parent=self)
        self.more.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def display(self, changes: Sequence[Change], titles: dict[str, str], taken: Iterable[str]) -> None:
        """Show these changes; `titles` gives the title of an action by its id, `taken` the keys that are ticked."""
        self._taken = frozenset(taken)
        groups: dict[str, tuple[str, list[Change]]] = {}
        for change in changes:
            named = _named(change, titles)
            groups.setdefault(change.entity or change.key, (named, []))[1].append(change)
        if list(groups.values()) != self._groups:
            empty(self._list)
            self.rows, self._made, self._groups = [], 0, list(groups.values())
            self._add()
        for each in self.rows:
            each.display(taken=each.change.key in self._taken)

    def _add(self) -> None:
        cards = []
        for named, changes in self._groups[self._made : self._made + SHOWN_AT_ONCE]:
            rows = [ChangeRow(each, named, taken=each.key in self._taken) for each in changes]
            for each in rows:
                each.ticked.connect(self.ticked)
            self.rows += rows
            cards.append(Card(Section(named), *rows, gap=12))
        self._made += len(cards)
        if cards:
            together = held(*cards)
            self._list.addWidget(together)
            together.show()
        left = len(self._groups) - self._made
        step = min(left, SHOWN_AT_ONCE)
        self.more.setText(ngettext("Show {count} more action", "Show {count} more actions", step).format(count=step))
        self.more.setVisible(left > 0)

    def _show_more(self) -> None:
        before = len(self.rows)
        self._add()
        first = self.rows[before]
        control = first.box or (first.choice and next(iter(first.choice.buttons.values())))
        if control:
            control.setFocus(Qt.FocusReason.OtherFocusReason)


def _named(change: Change, titles: dict[str, str]) -> str:
    if change.kind is Kind.NEW:
        return _("New: {title}").format(title=change.what)
    title = titles.get(change.entity) or shown(change.there)
    return _("{reference} {title}").format(reference=change.what, title=title)


class NotTaken(Card):
    """Lines under a heading: cells that could not be read with what is done, or what is worth saying of it all."""

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._list = column(gap=8)
        self.body.addLayout(self._list)
        self.hide()

    def display(self, heading: str, lines: Sequence[tuple[str, str]]) -> None:
        """Show lines of a strong beginning and what follows; nothing where there are none."""
        empty(self._list)
        self.setVisible(bool(lines) and self.parent() is not None)
        if not lines:
            return
        parts: list[QWidget] = [Section(heading)]
        parts += [
            held(*(kind(words) for kind, words in ((Strong, lead), (Text, more)) if words), gap=2)
            for lead, more in lines
        ]
        together = held(*parts, gap=8)
        self._list.addWidget(together)
        together.show()
