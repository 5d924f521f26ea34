"""Find a measure or an action by a few words; what is found leads to its page."""

from desktop.core.finding import Found, find
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.fields import Line, labelled
from desktop.ui.widgets.layout import Card, empty, row
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.text import Quiet
from desktop.words import _, ngettext


class FindPage(Page):
    """Searches as words are typed."""

    def __init__(self) -> None:
        super().__init__()
        self.title.setText(_("Find a measure or action"))
        self.subtitle.hide()
        self.line = Line(_("Words to look for"))
        self.count = Quiet()
        self.results = Card(gap=4)
        self.results.hide()
        self.body.addLayout(labelled(_("Words to look for"), self.line, _("Part of a title, an owner, or a code.")))
        self.body.addWidget(self.count)
        self.body.addWidget(self.results)
        self.body.addStretch(1)
        self.line.textChanged.connect(self._search)
        self._scene: Scene | None = None
        self.links: list[LinkButton] = []

    def display(self, scene: Scene | None, place: Place) -> None:
        self._scene = scene
        self._search()

    def _search(self) -> None:
        if self._scene is None:
            return
        words = self.line.text()
        found = find(self._scene.record, self._scene.framework, words, self._scene.framework.by_id)
        empty(self.results.body)
        self.links = []
        for each in found:
            link = LinkButton(each.words, name=f"{each.words}, {each.beside}")
            link.clicked.connect(lambda _checked=False, hit=each: self._open(hit))
            self.results.body.addLayout(row(link, Quiet(each.beside)))
            self.links.append(link)
        self.results.setVisible(bool(found))
        many = ngettext("{count} found.", "{count} found.", len(found)).format(count=len(found))
        self.count.show_words("" if not words.strip() else many if found else _("Nothing found. Try fewer words."))

    def _open(self, hit: Found) -> None:
        if hit.kind == "action":
            self.go("actions", hit.id)
        elif self._scene is not None and hit.id in self._scene.standings:
            self.go("measure", hit.id)
        else:
            self.go("assess")
