"""What people said and what came of it: feedback, quotes, involvement, board papers, and what is counted."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desktop.core.assessment import Group
from desktop.core.framework import Better, ResultKind, SuccessMeasure
from desktop.core.text import new_id

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Tracked:
    """A success measure that is counted: the catalogue's, with its id, or one of the organisation's own, with a name.

    `every` is the months from one reading to the next; 0 is whenever it suits. `kind`, `better_when`, `measures` and
    `actions` say what one of the organisation's own is about; the catalogue says that of its own.
    """

    text: str = ""
    kind: ResultKind = ResultKind.SHARE
    better_when: Better = Better.HIGHER
    every: int = 0
    target: float | None = None
    since: date | None = None
    measures: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    id: str = field(default_factory=new_id)

    def as_success_measure(self) -> SuccessMeasure:
        """One of the organisation's own in the catalogue's shape."""
        return SuccessMeasure(self.id, self.text, self.kind, self.better_when)


@dataclass(frozen=True, slots=True)
class SuccessReading:
    """One number for one success measure over a period: a count `top`, `top` of `bottom`, or a `value`."""

    success_measure: str
    period_from: date | None = None
    period_to: date | None = None
    assessment: str | None = None
    top: int | None = None
    bottom: int | None = None
    value: float | None = None
    target: float | None = None
    note: str = ""
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class FeedbackItem:
    """You said, we did, we could not: the public reply to a view. No names.

    `news_by` is the day by which people hear more, where it is still being worked on.
    """

    on: date
    you_said: str
    route: str = ""
    theme: str = ""
    we_did: str = ""
    could_not: str = ""
    because: str = ""
    told_on: date | None = None
    measures: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    news_by: date | None = None
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class Quote:
    """Someone's own words; in no report without consent that has not ended."""

    words: str
    group: Group
    consent: bool = False
    consent_ends: date | None = None
    measures: tuple[str, ...] = ()
    id: str = field(default_factory=new_id)

    def may_print(self, today: date) -> bool:
        """Whether consent is on record and in date."""
        return self.consent and self.consent_ends is not None and self.consent_ends >= today


def repeats_a_quote(words: str, quotes: Iterable[Quote], today: date) -> bool:
    """Whether a text repeats a quote that may not be printed: equal to it, around it or a piece of it.

    Capitals, punctuation and line ends make no difference. Such a text is as private as the quote.
    """
    said = _plain(words)
    withheld = (_plain(each.words) for each in quotes if not each.may_print(today))
    return bool(said.strip()) and any(each.strip() and (each in said or said in each) for each in withheld)


def _plain(words: str) -> str:
    """The words alone, in small letters, one space around each, so that only whole words match."""
    return " " + " ".join(_WORD.findall(words.casefold())) + " "


class PaperFor(StrEnum):
    """What a board paper asks of trustees."""

    DECISION = "decision"
    DISCUSSION = "discussion"
    INFORMATION = "information"


@dataclass(frozen=True, slots=True)
class BoardPaper:
    """What the trustees' page needs beyond the assessment itself."""

    assessment: str
    meeting_on: date | None = None
    author_role: str = ""
    sponsor: str = ""
    purpose: PaperFor = PaperFor.DISCUSSION
    ask: str = ""
    summary: str = ""
    risks: str = ""
    safety_worry: str = ""
    next_on: date | None = None
    id: str = field(default_factory=new_id)


class InvolvementLevel(StrEnum):
    """How much say people had."""

    TELL = "tell"
    ASK = "ask"
    DESIGN = "design"
    DECIDE = "decide"


@dataclass(frozen=True, slots=True)
class Involvement:
    """One involvement activity in the log, and what changed."""

    on: date
    title: str
    level: InvolvementLevel = InvolvementLevel.ASK
    groups: str = ""
    how: str = ""
    they_said: str = ""
    what_changed: str = ""
    told_on: date | None = None
    patients_line: str = ""
    measures: tuple[str, ...] = ()
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class ImportBatch:
    """One spreadsheet brought in: `mapping` pairs a heading with our field."""

    file_name: str
    on: date
    sheet: str = ""
    mapping: tuple[tuple[str, str], ...] = ()
    colour_key: str = ""
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """One row of it: the entity it became, or why it was skipped, with the original words of every cell."""

    batch: str
    row: int
    became: str = ""
    skipped: str = ""
    words: tuple[tuple[str, str], ...] = ()
    id: str = field(default_factory=new_id)
