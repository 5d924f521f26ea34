"""What a person chooses for a document: day, text size, paper, names, figures, owner. Plain values only."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Edition(StrEnum):
    """The text size, which nothing in the document is smaller than: 12, 14 or 18 points."""

    STANDARD = "standard"
    CLEAR = "clear"
    LARGE = "large"


class Paper(StrEnum):
    """Which way up the A4 sheet lies."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """The choices for one document; `edition` and `paper` left at None mean what the document is made for.

    `names` lets owners show in a document that leaves them out by itself, `figures` adds the percentages,
    `owner` keeps to one person's actions where the document is about one person. `shortened` leaves out of the
    trustees' page where views differ and what is about safety, for a funder. `years` are the assessments to set side by
    side; without them the newest and the one before it.
    """

    today: date
    edition: Edition | None = None
    paper: Paper | None = None
    names: bool = False
    figures: bool = False
    owner: str = ""
    shortened: bool = False
    years: tuple[str, ...] = ()
