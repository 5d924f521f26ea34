"""Help, offline: one short page for each page of the program, with the list of all of them beside it."""

from PySide6.QtWidgets import QWidget

from desktop.ui.help_topics import TOPICS, read_topic, shortcuts_table
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.help_text import HelpText
from desktop.ui.widgets.layout import Card, TwoColumns, column, wrapped
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.sidebar import NavButton
from desktop.ui.widgets.text import Section
from desktop.words import _


class HelpPage(Page):
    """`place.about` is the topic. "Back" goes to the topic before; from the first one, to where help was asked for."""

    def __init__(self, credit: str, licence: str, version: str) -> None:
        super().__init__()
        self._known = {"credit": credit, "licence": licence, "version": version, "shortcuts": shortcuts_table()}
        self._before: tuple[str, ...] = ()
        self._topic = ""
        self._following = False
        self.subtitle.hide()
        self.back_button = Button(_("← Back"))
        self.text = HelpText(self.view)
        self.contents = {name: NavButton(read_topic(name).title) for name in TOPICS}
        listed = QWidget()
        column(Section(_("Contents")), *self.contents.values(), gap=0, parent=listed)
        self.body.insertWidget(0, wrapped(self.back_button))
        self.body.addWidget(TwoColumns(Card(self.text), Card(listed)))
        self.body.addStretch(1)
        self.back_button.clicked.connect(self._back)
        self.text.topic_requested.connect(self._follow)
        for name, button in self.contents.items():
            button.clicked.connect(lambda _checked=False, to=name: self._follow(to))

    def trail(self) -> tuple[str, ...]:
        return (_("Help"), self.title.text())

    def display(self, scene: Scene | None, place: Place) -> None:
        wanted = place.about if place.about in TOPICS else TOPICS[0]
        if not self._following and wanted != self._topic:
            self._before = ()
        self._following = False
        if wanted != self._topic:
            self._topic = wanted
            found = read_topic(wanted, **self._known)
            self.title.setText(found.title)
            self.text.show_markdown(found.words)
        for name, button in self.contents.items():
            button.setChecked(name == wanted)

    def _follow(self, topic: str) -> None:
        """Show another topic, and remember this one."""
        if topic in TOPICS:
            if topic != self._topic:
                self._before = (*self._before, self._topic)
            self._show(topic)

    def _back(self) -> None:
        if self._before:
            *rest, last = self._before
            self._before = tuple(rest)
            self._show(last)
        else:
            self.command_requested.emit("back")

    def _show(self, topic: str) -> None:
        self._following = True
        self.go("help", topic)
