"""All that came home on one page: changes or forms, another order, what could not be read, what is worth saying."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtWidgets import QWidget

from desktop.ui.coming_home import Home
from desktop.ui.scene import Scene
from desktop.ui.taking_home import FormSaid
from desktop.ui.widgets.back_changes import BackChanges, NotTaken
from desktop.ui.widgets.back_forms import BackForms
from desktop.ui.widgets.buttons import LinkButton, Tickbox
from desktop.ui.widgets.layout import Card, column, wrapped
from desktop.ui.widgets.text import Quiet, Section
from desktop.words import _


class BackShown(QWidget):
    """Shows each part only where it has something to say."""

    def __init__(self) -> None:
        super().__init__()
        self.every = LinkButton(_("Take all"))
        self.none = LinkButton(_("Take none"))
        self.ways = wrapped(self.every, self.none)
        self.changes, self.forms = BackChanges(), BackForms()
        self.order = Tickbox(_("Put the actions in the order of the file"))
        self._order = Card(
            Section(_("Another order")), self.order, Quiet(_("The rows of the file are in another order.")), gap=8
        )
        self.unread, self.notes = NotTaken(), NotTaken()
        column(self.ways, self.changes, self._order, self.forms, self.unread, self.notes, gap=12, parent=self)

    def display(self, home: Home, scene: Scene, taken: Iterable[str], said: Sequence[FormSaid], *, order: bool) -> None:
        """Show what came home, and what of it is chosen."""
        plan = home.plan
        titles = {each.id: each.title for each in scene.record.actions.values()}
        self.changes.display(plan.changes if plan else (), titles, taken)
        self.changes.setVisible(bool(plan and plan.changes))
        self.ways.setVisible(plan is not None and len(plan.certain) + bool(plan.order) > 1)
        self._order.setVisible(bool(plan and plan.order))
        self.order.setChecked(order)
        self.forms.display(home.forms, scene, said)
        self.forms.setVisible(bool(home.forms))
        self.unread.display(_("What could not be taken"), list(_problems(home)))
        notes = plan.notes if plan else tuple(note for each in home.forms for note in each.notes)
        self.notes.display(_("Worth knowing"), [("", each) for each in dict.fromkeys(notes)])
        for part in (self, *self.findChildren(Tickbox)):
            part.setEnabled(not scene.read_only)


def _problems(home: Home) -> Iterator[tuple[str, str]]:
    """Where each stands and what was found; what was expected and what is done."""
    several = len(home.forms) > 1
    found = [(home.plan.file, home.plan.problems)] if home.plan else [(each.file, each.problems) for each in home.forms]
    for file, problems in found:
        for each in problems:
            place = _("{file}: {cell}").format(file=file, cell=each.place) if several else each.place
            lead = _("{place}: {found}").format(place=place, found=each.found)
            yield lead, _("We looked for: {expected}. It is {fix}.").format(expected=each.expected, fix=each.fix)
