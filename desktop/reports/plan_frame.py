"""What the editions of the action plan have in common: their frame, their opening, and which actions stand in them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import zip_longest

from desktop.core.action import Action, ActionUpdate
from desktop.core.assessment import Assessment
from desktop.core.carried import carried_note, standing_actions
from desktop.core.dates import in_full
from desktop.core.framework import Framework
from desktop.core.record import Record
from desktop.core.text import clean_line
from desktop.reports.blocks import (
    Beside,
    Block,
    Card,
    Document,
    Fields,
    Heading,
    Paragraph,
    Span,
    Text,
    labelled,
    plain,
    unbroken,
)
from desktop.reports.going import going
from desktop.reports.opening import newest, other_formats, standing_line
from desktop.reports.options import Edition, Paper, ReportOptions
from desktop.words import _

NAME_AT_MOST = 90
"""Characters of an organisation's name where a document has one page."""


@dataclass(frozen=True)
class Plan:
    """One record's plan as an edition of it needs it; `title` heads the document, `running` its later pages."""

    title: str
    record: Record
    framework: Framework
    options: ReportOptions
    assessment_id: str | None
    running: str = ""

    @classmethod
    def of(
        cls, title: str, record: Record, framework: Framework, assessment_id: str | None, options: ReportOptions
    ) -> "Plan":
        """The plan beside one assessment, the newest where none is named."""
        return cls(title, record, framework, options, assessment_id or newest(record))

    @property
    def paper(self) -> Paper:
        """The paper that was chosen, else portrait."""
        return self.options.paper or Paper.PORTRAIT

    @property
    def edition(self) -> Edition:
        """The text size that was chosen, else clear print."""
        return self.options.edition or Edition.CLEAR

    @property
    def today(self) -> date:
        """The day of the document."""
        return self.options.today

    @property
    def assessment(self) -> Assessment | None:
        """The assessment the plan follows from, if there is one."""
        return self.record.assessments[self.assessment_id] if self.assessment_id else None

    @cached_property
    def standing(self) -> str:
        """What stands below the title while no patient or carer has answered."""
        return standing_line(self.record, self.assessment_id)

    @cached_property
    def open_actions(self) -> tuple[Action, ...]:
        """What is still to do, the nearest date first, what has none last; carried actions once."""
        found = (each for each in standing_actions(self.record) if each.open)
        return tuple(sorted(found, key=lambda each: (each.due_date or date.max, each.position)))

    def opening(self, name_at_most: int | None = None) -> Iterable[Block]:
        """Whose plan it is, which period and day it is of, and whose view it rests on."""
        name = self.record.organisation.name[:name_at_most]
        period = self.assessment.label if self.assessment else ""
        yield Paragraph(" · ".join(words for words in (name, period, in_full(self.today)) if words))
        if self.standing:
            yield Paragraph(self.standing)

    def formats(self) -> Iterable[Block]:
        """How to have it in another format, where the organisation says."""
        words = other_formats(self.record.organisation)
        if words:
            yield Paragraph(words)

    def document(self, blocks: Iterable[Block], *, closing: Iterable[Block] = ()) -> Document:
        """The blocks as a document with a heading: clear print on a portrait page unless another was chosen."""
        name = self.record.organisation.name
        period = self.assessment.label if self.assessment else ""
        return Document(
            title=f"{self.title}: {name}",
            running=" · ".join(words for words in (self.running or self.title, name, period) if words),
            author=name,
            today=self.today,
            edition=self.edition,
            paper=self.paper,
            blocks=tuple(blocks),
            standing=self.standing,
            closing=tuple(closing),
            credit=self.framework.credit,
        )

    def heading(self) -> Heading:
        """The heading of the document."""
        return Heading(1, self.title)

    def when(self, action: Action) -> str:
        """The day or the words that stand for one, and how often it was carried from an earlier plan."""
        due = in_full(action.due_date) if action.due_date else action.due_note
        return ", ".join(words for words in (due, carried_note(self.record, action)) if words)

    def going(self, action: Action) -> Span:
        """Its progress as shape and words on one line."""
        progress = going(action, self.today)
        return replace(progress, text=unbroken(progress.text))

    def cards(self, cards: Sequence[Card]) -> Iterator[Block]:
        """The cards one below another; on a wide page two side by side, but in large print."""
        if self.paper is not Paper.LANDSCAPE or self.edition is Edition.LARGE or len(cards) == 1:
            yield from cards
            return
        for left, right in zip_longest(cards[::2], cards[1::2]):
            yield Beside(((left,), (right,) if right else ()), (1, 1))


def fields(*pairs: tuple[str, Text]) -> Fields:
    """A line for each name with its text; what is empty is left out."""
    return Fields(tuple(labelled(name, text) for name, text in pairs if plain(text)))


def news_words(update: ActionUpdate, *, names: bool = True) -> str:
    """One piece of news with its day in full and, where names show, who told it."""
    by = _(" ({who})").format(who=update.who) if names and update.who else ""
    return _("{day}: {news}{by}").format(day=in_full(update.on), news=update.text, by=by)


def same_person(one: str, other: str) -> bool:
    """Whether two owners as typed are the same person or role."""
    return clean_line(one).casefold() == clean_line(other).casefold()
