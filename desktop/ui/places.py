"""What pages ask for: a place to go to, and an edit of the record. Light, for the first window needs both at once."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.core.record import Record


@dataclass(frozen=True)
class Place:
    """A page by name, with what it should show (a principle's or measure's id, an action's id, a view's group)."""

    page: str
    about: str = ""
    view: str = ""


@dataclass(frozen=True)
class Edit:
    """A change a person asked for: its words, for undo and the history, and the function that makes it."""

    title: str
    change: "Callable[[Record], Record]"
