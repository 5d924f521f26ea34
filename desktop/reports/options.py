"""What a person chooses for a document: day, text size, paper, names, figures, owner. Plain values only."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.core.assessment import Group


class Edition(StrEnum):
    """The text size, which nothing in the document is smaller than: 12, 14 or 18 points."""

    STANDARD = "standard"
    CLEAR = "clear"
    LARGE = "large"


class Paper(StrEnum):
    """Which way up the A4 sheet lies."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class Questions(StrEnum):
    """How much a form asks: the twelve of a quick start, or every measure."""

    QUICK = "quick"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """The choices for one document; `edition` and `paper` left at None mean what the document is made for.

    `names` lets owners show in a document that leaves them out by itself, `figures` adds the percentages,
    `owner` keeps to one person's actions where the document is about one person. `shortened` leaves out of the
    trustees' page where views differ and what is about safety, for a funder. `years` are the assessments to set side by
    side; without them the newest and the one before it. `views` are the groups whose forms are printed, without them
    all that are asked; `questions` is how much forms and cards ask, left at None as much as the assessment.
    """

    today: date
    edition: Edition | None = None
    paper: Paper | None = None
    names: bool = False
    figures: bool = False
    owner: str = ""
    shortened: bool = False
    years: tuple[str, ...] = ()
    views: tuple[Group, ...] = ()
    questions: Questions | None = None
