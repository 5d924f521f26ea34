"""What there is to read of one entry: words under small headings, links to measures and actions, change and remove."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtWidgets import QWidget

from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.layout import held, wrapped
from desktop.ui.widgets.text import Quiet, Text, toned
from desktop.words import _

Go = Callable[[str, str], None]
"""Goes to a page, by its name and what it should show."""


def worded(pairs: Sequence[tuple[str, str]]) -> list[QWidget]:
    """Each heading small above its words; what is empty is left out."""
    return [held(Quiet(heading), Text(words), gap=0) for heading, words in pairs if words.strip()]


def marked(words: str, tone: str) -> QWidget:
    """How far something is, with its shape, in its tone."""
    label = Text(words)
    toned(label, "tone", tone)
    return label


def measure_links(scene: Scene, measures: Iterable[str], go: Go) -> list[QWidget]:
    """The measures something is about: links to those that are asked about now, the others as words."""
    known = scene.framework.by_id
    parts: list[QWidget] = [Quiet(_("About:"))]
    for each in measures:
        title = scene.title_of(each) if scene.assessment else known[each].title if each in known else each
        parts.append(_link(title, "measure", each, go) if each in scene.standings else Text(title))
    return [wrapped(*parts)] if len(parts) > 1 else []


def action_links(scene: Scene, actions: Iterable[str], go: Go) -> list[QWidget]:
    """The actions something belongs to, each as a link; those that left the plan are passed over."""
    plan = scene.record.actions
    known = [plan[each] for each in actions if each in plan]
    links = [_link(f"{each.reference} {each.title}".strip(), "actions", each.id, go) for each in known]
    parts: list[QWidget] = [Quiet(_("Actions:")), *links]
    return [wrapped(*parts)] if len(parts) > 1 else []


def _link(words: str, page: str, about: str, go: Go) -> LinkButton:
    link = LinkButton(words)
    link.clicked.connect(lambda: go(page, about))
    return link


def change_and_remove(about: str, change: Callable[[], None], remove: Callable[[], None]) -> QWidget:
    """The two last lines of an entry; `about` names it for somebody who does not see where they stand."""
    changing = LinkButton(_("Change"), name=_("Change: {about}").format(about=about))
    removing = LinkButton(_("Remove"), name=_("Remove: {about}").format(about=about))
    changing.clicked.connect(change)
    removing.clicked.connect(remove)
    return wrapped(changing, removing)
