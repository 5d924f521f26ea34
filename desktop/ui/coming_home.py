"""Workbooks that come home, looked into off the interface thread: an action plan, or filled forms."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event

from desktop.core.errors import ToolkitError
from desktop.sheets.reading import read_workbook
from desktop.sheets.reading.grid import Workbook
from desktop.sheets.returning.changes import Homecoming
from desktop.sheets.returning.form_back import FormHome, forms_from, is_form
from desktop.sheets.returning.plan_back import changes_from
from desktop.storage import files
from desktop.ui.looking import Looking
from desktop.ui.scene import Scene
from desktop.words import _


@dataclass(frozen=True, slots=True)
class Home:
    """What came home, set against the record of one scene: a plan, or one form or more."""

    workbooks: tuple[Workbook, ...]
    plan: Homecoming | None = None
    forms: tuple[FormHome, ...] = ()

    @property
    def file(self) -> str:
        """The name of the file, or of all."""
        return ", ".join(each.name for each in self.workbooks)


Source = Sequence[Path] | Home


def look_home(source: Source, scene: Scene, cancelled: Callable[[], bool]) -> Home:
    """What these files bring home; ToolkitError where one cannot be read, or is not of this record."""
    if isinstance(source, Home):
        books = source.workbooks
    else:
        books = tuple(read_workbook(files.read(each), each.name, cancelled) for each in source)
    forms = tuple(each for each in books if is_form(each))
    if forms and len(forms) == len(books):
        return Home(books, forms=forms_from(forms, scene.record, scene.framework))
    if len(books) > 1:
        other = next(each for each in books if not is_form(each))
        raise ToolkitError(
            _("“{file}” is no filled form.").format(file=other.name),
            _("Bring an action plan back by itself. Only forms can come home several at a time."),
        )
    return Home(books, plan=changes_from(books[0], scene.record, scene.framework, scene.today))


class LookingHome(Looking):
    """One look at a time; `found` gives a Home."""

    def look_home(self, source: Source, scene: Scene) -> None:
        """Begin; files are read, what was looked into before is only set against the record anew."""
        stopped = Event()
        self._begin(partial(look_home, source, scene, stopped.is_set), self.found, stopped)
