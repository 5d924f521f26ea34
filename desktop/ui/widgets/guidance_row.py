"""One guidance document in its list: a row that unfolds to what it is, what draws on it, when it was checked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.dates import in_full
from desktop.core.framework import Guidance
from desktop.core.guidance import Document
from desktop.core.kept import Kept, kind_of_place
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import Button, LinkButton
from desktop.ui.widgets.guidance_form import GuidanceForm
from desktop.ui.widgets.kept_place import WebAddress
from desktop.ui.widgets.layout import column, empty, wrapped
from desktop.ui.widgets.text import Quiet, Text
from desktop.ui.widgets.unfolding import Unfolding
from desktop.words import _, ngettext


def facts_of(row: Guidance) -> str:
    """Publisher, year and nation: "NHS England · 2025 · England"."""
    return " · ".join(each for each in (row.publisher, row.year, row.nation) if each)


class GuidanceRow(Unfolding):
    """Shows one document; the form that changes it stands in its place while it is open."""

    checked = Signal(str)
    change_requested = Signal(str)
    put_back_requested = Signal(str)
    measure_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._document: Document | None = None
        self._scene: Scene | None = None
        self._shown: tuple[object, ...] = ()
        self.form: GuidanceForm | None = None
        self.links: tuple[LinkButton, ...] = ()

    def display(self, scene: Scene, document: Document) -> None:
        """Show a document as it stands; what is open is made anew only where something in it changed."""
        asked = tuple(each for each in document.measures if each in scene.standings)
        shown = (document, asked, scene.read_only, scene.today)
        if shown == self._shown:
            return
        self._scene, self._document, self._shown = scene, document, shown
        due = (_("▲ Not checked for a year"),) * document.due(scene.today)
        own = _("Added by you") if document.ours is None else _("Changed by you")
        facts = (facts_of(document.shown), *((own,) * document.changed))
        self.display_head(document.shown.title, " · ".join(each for each in facts if each), due)
        if self.form is None:
            self.refill()

    def fill(self) -> None:
        document, scene = self._document, self._scene
        if document is None or scene is None:
            return
        inside = self.isAncestorOf(self.window().focusWidget()) and not self.head.hasFocus()
        empty(self.inside)
        row = document.shown
        if row.note:
            self.inside.addWidget(Text(row.note))
        if row.address:
            opens = kind_of_place(row.address) is Kept.ADDRESS
            self.inside.addWidget(WebAddress(row.address, row.title) if opens else Quiet(row.address))
        self.inside.addWidget(self._measures(document, scene))
        self.inside.addWidget(self._last_checked(document, scene))
        if document.changed and document.ours is not None:
            self.inside.addWidget(Quiet(_before(document.ours)))
        if not scene.read_only:
            self.inside.addWidget(self._buttons(document))
        if inside:
            self.head.setFocus()

    def _measures(self, document: Document, scene: Scene) -> QWidget:
        """The measures that draw on it; those of the open assessment are links."""
        titles = [(each, scene.framework.by_id[each].title) for each in document.measures]
        self.links = tuple(LinkButton(title) for each, title in titles if each in scene.standings)
        asked = [each for each, _title in titles if each in scene.standings]
        for link, measure in zip(self.links, asked, strict=True):
            link.clicked.connect(lambda _checked=False, to=measure: self.measure_requested.emit(to))
        others = [title for each, title in titles if each not in scene.standings]
        count = len(titles)
        words = ngettext("{count} measure draws on it.", "{count} measures draw on it.", count).format(count=count)
        holder = QWidget()
        laid = column(Quiet(words if count else _("No measure draws on it.")), gap=0, parent=holder)
        if self.links:
            laid.addWidget(wrapped(*self.links))
        if others and self.links:
            laid.addWidget(Quiet(_("Not in this assessment: {titles}.").format(titles="; ".join(others))))
        elif others:
            laid.addWidget(Quiet("; ".join(others)))
        return holder

    def _last_checked(self, document: Document, scene: Scene) -> QWidget:
        day = document.shown.last_checked
        words = _("Last checked {day}").format(day=in_full(day)) if day else _("Not checked yet")
        self.check_button = Button(
            _("Checked today"), name=_("Checked today: {title}").format(title=document.shown.title)
        )
        self.check_button.clicked.connect(lambda: self.checked.emit(document.key))
        holder = wrapped(Text(words), self.check_button)
        self.check_button.setVisible(not scene.read_only and day != scene.today)  # once it lies somewhere
        return holder

    def _buttons(self, document: Document) -> QWidget:
        title = document.shown.title
        self.change_button = LinkButton(_("Change"), name=_("Change {title}").format(title=title))
        self.change_button.clicked.connect(lambda: self.change_requested.emit(document.key))
        if not document.own:
            return wrapped(self.change_button)
        words = _("Remove") if document.ours is None else _("Put back the catalogue’s")
        self.back_button = LinkButton(words, name=_("{words}: {title}").format(words=words, title=title))
        self.back_button.clicked.connect(lambda: self.put_back_requested.emit(document.key))
        return wrapped(self.change_button, self.back_button)

    def hold(self, form: GuidanceForm) -> None:
        """Show the form that changes this document in place of its facts."""
        self.unfold()
        empty(self.inside)
        self.form = form
        self.inside.addWidget(form)
        form.show()  # at once, so that it can take the focus

    def let_go(self) -> None:
        """Put the form away and show the document as it stands."""
        self.form = None
        self.refill()


def _before(ours: Guidance) -> str:
    """What the catalogue says in place of what the organisation wrote."""
    facts = facts_of(ours)
    said = (f"{ours.title} ({facts}).", ours.address, ours.note)
    return _("In the catalogue: {words}").format(words=" ".join(each for each in said if each))
