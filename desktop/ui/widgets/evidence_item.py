"""One item of evidence in words: what it shows, how long it is good, where it is kept, which measures it serves."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.assessment import Evidence
from desktop.core.dates import in_full
from desktop.core.evidence_checks import is_out_of_date, last_good_day
from desktop.core.kept import Kept, kind_of_place
from desktop.core.terms import label
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.found_files import FoundFiles
from desktop.ui.widgets.kept_place import kept_place
from desktop.ui.widgets.layout import column, wrapped
from desktop.ui.widgets.text import Quiet, Strong, Text, toned
from desktop.words import _

Named = tuple[tuple[str, str], ...]


def measures_served(scene: Scene, item: Evidence) -> Named:
    """The measures of the open assessment that an item serves, each with its id and title, in the catalogue's order."""
    owner = f"{scene.assessment_id}/"
    served = {each.removeprefix(owner) for each in item.ratings if each.startswith(owner)}
    known = scene.framework.by_id
    ordered = [each for each in scene.standings if each in served]
    return tuple((each, known[each].title if each in known else each) for each in ordered)


def facts_of(item: Evidence) -> str:
    """Its kind and date, and where it is kept where that is a place: "Counts and results · 3 April 2026 · Office"."""
    return " · ".join(each for each in (label(item.kind), in_full(item.on), place_of(item)) if each)


def place_of(item: Evidence) -> str:
    """Where it is kept, where that is a place in the world; paths and addresses show as something to open."""
    return item.kept if kind_of_place(item.kept) is Kept.PLACE else ""


class EvidenceItem(QWidget):
    """Made once for an item as it stands; `titled` off where its title, kind and date stand above it already."""

    change_requested = Signal()
    remove_requested = Signal()
    measure_requested = Signal(str)

    def __init__(self, item: Evidence, others: Named, today: date, files: FoundFiles, *, titled: bool = True) -> None:
        super().__init__()
        laid = column(gap=4, parent=self)
        if titled:
            laid.addWidget(Strong(item.title))
        if item.shows:
            laid.addWidget(Text(item.shows))
        facts = facts_of(item) if titled else place_of(item)
        if facts:
            laid.addWidget(Quiet(facts))
        laid.addWidget(_good_until(item, today))
        kept = kept_place(item.kept, item.title, files)
        if kept is not None:
            laid.addWidget(kept)
        if others:
            laid.addWidget(self._links(others, _("Also serves:") if titled else _("Serves:")))
        self.change_button = LinkButton(_("Change"), name=_("Change evidence: {title}").format(title=item.title))
        self.change_button.clicked.connect(self.change_requested)
        away = titled and bool(others)
        words = _("Take away from this measure") if away else _("Remove")
        self.remove_button = LinkButton(
            words, name=_("{words}: evidence {title}").format(words=words, title=item.title)
        )
        self.remove_button.clicked.connect(self.remove_requested)
        self.buttons = wrapped(self.change_button, self.remove_button)
        laid.addWidget(self.buttons)

    def _links(self, others: Sequence[tuple[str, str]], words: str) -> QWidget:
        self.links = tuple(LinkButton(title) for _id, title in others)
        for link, (measure, _title) in zip(self.links, others, strict=True):
            link.clicked.connect(lambda _checked=False, to=measure: self.measure_requested.emit(to))
        return wrapped(Quiet(words), *self.links)


def _good_until(item: Evidence, today: date) -> Quiet:
    day = in_full(last_good_day(item))
    old = is_out_of_date(item, today)
    words = Quiet(_("▲ Out of date since {day}").format(day=day) if old else _("Good until {day}").format(day=day))
    toned(words, "tone", "at_risk" if old else "")
    return words
