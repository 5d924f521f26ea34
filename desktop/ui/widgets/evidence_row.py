"""One item in the list of all evidence: a row that unfolds to what it shows, where it is kept and what it serves."""

from PySide6.QtCore import Signal

from desktop.core.dates import in_full
from desktop.core.evidence_list import Held
from desktop.core.terms import label
from desktop.ui.scene import Scene
from desktop.ui.widgets.evidence_form import EvidenceForm
from desktop.ui.widgets.evidence_item import EvidenceItem, Named, measures_served
from desktop.ui.widgets.found_files import FoundFiles
from desktop.ui.widgets.layout import empty
from desktop.ui.widgets.unfolding import Unfolding
from desktop.words import _, ngettext


class EvidenceRow(Unfolding):
    """Shows one item; the form that changes it stands in its place while it is open."""

    change_requested = Signal(str)
    remove_requested = Signal(str)
    measure_requested = Signal(str)

    def __init__(self, files: FoundFiles) -> None:
        super().__init__()
        self._files = files
        self._scene: Scene | None = None
        self._held: Held | None = None
        self._shown: tuple[object, ...] = ()
        self.item: EvidenceItem | None = None
        self.form: EvidenceForm | None = None

    def display(self, scene: Scene, held: Held) -> None:
        """Show an item as it stands; what is open is made anew only where something in it changed."""
        self._scene, self._held = scene, held
        self.display_marks()
        served = measures_served(scene, held.item)
        shown = (held, served, scene.answers_fixed, scene.today)
        if shown != self._shown:
            self._shown = shown
            if self.form is None:
                self.refill()

    def display_marks(self) -> None:
        """Show in the row what to look at, and how many measures it serves."""
        held, scene = self._held, self._scene
        if held is None or scene is None:
            return
        served = measures_served(scene, held.item)
        missing = self._files.found(held.item.kept) is False
        marks = (_("▲ Out of date"),) * held.out_of_date + (_("▲ Not found"),) * missing
        facts = (label(held.item.kind), in_full(held.item.on), _serves(served))
        self.display_head(held.item.title, " · ".join(facts), marks)

    def fill(self) -> None:
        held, scene = self._held, self._scene
        if held is None or scene is None:
            return
        focused = self.isAncestorOf(self.window().focusWidget()) and not self.head.hasFocus()
        empty(self.inside)
        served = measures_served(scene, held.item)
        self.item = EvidenceItem(held.item, served, scene.today, self._files, titled=False)
        self.item.buttons.setVisible(not scene.answers_fixed)
        self.item.change_requested.connect(lambda: self.change_requested.emit(held.item.id))
        self.item.remove_requested.connect(lambda: self.remove_requested.emit(held.item.id))
        self.item.measure_requested.connect(self.measure_requested)
        self.inside.addWidget(self.item)
        if focused:
            self.head.setFocus()

    def hold(self, form: EvidenceForm) -> None:
        """Show the form that changes this item in its place."""
        self.unfold()
        self.form = form
        if self.item is not None:
            self.item.hide()
        self.inside.addWidget(form)
        form.show()  # at once, so that it can take the focus

    def let_go(self) -> None:
        """Put the form away and show the item as it stands."""
        self.form = None
        self.refill()


def _serves(served: Named) -> str:
    """The one measure it serves, or how many."""
    if len(served) == 1:
        return _("for “{measure}”").format(measure=served[0][1])
    return ngettext("for {count} measure", "for {count} measures", len(served)).format(count=len(served))
