"""The first page for trustees: what to decide, who was heard, how we stand, what to do next. Words before figures."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop.core.action import Action
from desktop.core.assessment import PEOPLE
from desktop.core.board import (
    MOST_ASKED,
    ask_heading,
    lines_of,
    open_actions,
    printable_quotes,
    purpose_words,
    safety_matters,
    what_changed,
)
from desktop.core.dates import in_full, short
from desktop.core.differences import talk_first
from desktop.core.framework import Framework, Principle
from desktop.core.labels import group_in_sentence, listed
from desktop.core.record import Record
from desktop.core.said import year_begins
from desktop.core.summary import (
    ViewHeard,
    asked_words,
    headline,
    missing_words,
    people_answered,
    people_answered_words,
    views_heard,
)
from desktop.core.views import views_of
from desktop.core.voices import BoardPaper, PaperFor, Quote
from desktop.reports.blocks import Beside, Block, Bullets, Heading, Kept, Paragraph, Text, Writing, bold, unbroken
from desktop.reports.facts import Facts
from desktop.reports.opening import standing_line
from desktop.reports.options import ReportOptions
from desktop.reports.squares import squares
from desktop.words import _

MOST_STEPS, MOST_CHANGES = 3, 2
_SIDES = (24.0, 76.0)
_RESULTS = (37.0, 41.0, 22.0)
"""How a heading and what it heads, and the three parts of a principle, share the width."""


@dataclass(frozen=True)
class Brief:
    """What the page is made from; `facts` are None before the first assessment."""

    record: Record
    framework: Framework
    facts: Facts | None
    paper: BoardPaper
    options: ReportOptions

    @property
    def filled_in(self) -> bool:
        """Whether anything was filled in for the meeting."""
        return self.paper.id in self.record.board_papers


@dataclass(frozen=True, slots=True)
class Room:
    """How much the first page holds of what could also stand in the appendix."""

    ask: bool = True
    missing: bool = True
    notes: bool = True
    quote: bool = True
    worry: bool = True
    difference: bool = True
    actions: int = MOST_STEPS
    changed: int = MOST_CHANGES
    side_by_side: bool = True


def first_page(brief: Brief, room: Room) -> tuple[Block, ...]:
    """Every part in the order of the guidance on the trustees' page."""
    page = _Page(brief, room)
    parts = tuple(page.by_hand() if brief.facts is None else page.parts(brief.facts))
    return (*_title(brief), *parts, *page.what_is_left())


def _title(brief: Brief) -> Iterator[Block]:
    organisation, paper = brief.record.organisation, brief.paper
    label = brief.facts.assessment.label if brief.facts else ""
    yield Heading(1, " ".join(each for each in (_("Working in partnership with patients"), label) if each))
    meeting = _("Trustees’ meeting {day}").format(day=in_full(paper.meeting_on)) if paper.meeting_on else ""
    purpose = purpose_words(paper.purpose) if brief.filled_in else ""
    yield Paragraph(" · ".join(each for each in (organisation.name, meeting, purpose) if each))
    standing = standing_line(brief.record, brief.facts.assessment.id if brief.facts else None)
    if standing:
        yield Paragraph(standing)
    if brief.options.shortened:
        yield Paragraph(bold(_("This is a shortened version: where views differ and safety matters are left out.")))


class _Page:
    """Composes the parts, and remembers what there is no room for."""

    def __init__(self, brief: Brief, room: Room) -> None:
        self._brief = brief
        self._room = room
        self._moved: list[str] = []

    def _part(self, title: str, *blocks: Block) -> Block:
        """A heading beside what it heads; in larger type above it."""
        if self._room.side_by_side:
            return Beside(((Heading(2, title),), blocks), _SIDES)
        return Kept((Heading(2, title), *blocks))

    def by_hand(self) -> Iterator[Block]:
        """The same parts to write in, before the first assessment."""
        message = _("There is no assessment yet. Here is room for what trustees need to know.")
        yield self._part(_("Main message"), Paragraph(message), Writing((_("In a sentence"),)))
        asked = tuple(f"{number}." for number in range(1, MOST_ASKED + 1))
        yield self._part(ask_heading(PaperFor.DECISION), Writing(asked))
        yield self._part(_("Who we heard"), Writing((_("Patients and carers"), _("Who is missing"))))
        yield self._part(_("Safety"), Writing((_("One worry, and what we do"),)))
        steps = tuple(f"{number}. {words}" for number in (1, 2, 3) for words in (_("What"), _("Who, and by when")))
        yield self._part(_("Next steps"), Writing(steps))
        yield self._part(_("Next date"), Writing((_("Day"),)))

    def parts(self, facts: Facts) -> Iterator[Block]:
        """Each part of an assessment's page."""
        yield self._part(_("Main message"), Paragraph(_message(facts)))
        yield from self._asked()
        yield self._part(_("Who we heard"), *self._heard(facts))
        yield from self._quote()
        yield from self._results(facts)
        yield from self._worries(facts)
        yield from self._next_steps()
        yield from self._changed()
        if self._brief.paper.next_on:
            yield self._part(_("Next date"), Paragraph(in_full(self._brief.paper.next_on)))

    def _asked(self) -> Iterator[Block]:
        paper = self._brief.paper
        asked = lines_of(paper.ask)
        heading = ask_heading(paper.purpose)
        if asked and self._room.ask:
            yield self._part(heading, Bullets(asked))
        elif asked:
            self._moved.append(_("what we ask of you"))

    def _heard(self, facts: Facts) -> Iterator[Block]:
        """Who took part in numbers, and who is missing."""
        heard = [each for each in views_heard(facts.record, facts.assessment.id, facts.standings) if each.answered]
        told = listed([_people(each) for each in heard])
        words = [_("We heard from {people}.").format(people=told) if told else _("Nobody has answered yet.")]
        if self._room.missing:
            words.append(missing_words(facts.record, facts.assessment.id))
        else:
            self._moved.append(_("who is missing"))
        if self._room.notes:
            people = (view for view in views_of(facts.record, facts.assessment.id) if view.group in PEOPLE)
            words += [view.reach_note for view in people]
        yield Paragraph(" ".join(each for each in words if each))

    def _quote(self) -> Iterator[Block]:
        quotes = printable_quotes(self._brief.record, self._brief.options.today)
        if quotes and self._room.quote:
            yield self._part(_("In their words"), Paragraph(quoted(quotes[0], self._brief.record)))
        elif quotes:
            self._moved.append(_("people’s own words"))

    def _results(self, facts: Facts) -> Iterator[Block]:
        """The principles, a row each: words, squares, change, and whether patients have answered."""
        yield self._part(_("Our principles"), Paragraph(_key(facts)))
        for principle in facts.principles:
            yield self._principle(facts, principle)

    def _principle(self, facts: Facts, principle: Principle) -> Block:
        result = facts.results[principle.id]
        measures = facts.measures(principle.id)
        words = (bold(f"{principle.number} {principle.name}. "), f"{result.label}.")
        row = squares(facts.standings[each] for each in measures)
        heard = people_answered(facts.record, facts.assessment.id, measures)
        told = _("Heard on {count} of {all}.").format(count=heard, all=len(measures))
        compared = facts.changes.get(principle.id)
        if compared is None or not compared.shared:
            change = ""
        else:
            moved = compared.short_words.removesuffix(_(" since {label}").format(label=compared.since))
            change = f"{moved[:1].upper()}{moved[1:]}."
        if self._room.side_by_side:
            small = replace(row, small=True)
            beside = "\n".join(each for each in (change, told) if each)
            return Beside(((Paragraph(words),), (small,), (Paragraph(beside),)), _RESULTS)
        return Kept((Paragraph((*words, *(f" {each}" for each in (change, told) if each))), row))

    def _worries(self, facts: Facts) -> Iterator[Block]:
        """One safety worry and one disagreement; a funder's version has neither."""
        if self._brief.options.shortened:
            return
        worry = safety_words(self._brief, facts)
        if worry and self._room.worry:
            yield self._part(_("Safety"), Paragraph(worry))
        elif worry:
            self._moved.append(_("a safety worry"))
        apart = talk_first(facts.differences)
        if apart and self._room.difference:
            first = apart[0]
            told = (bold(f"{facts.words(first.measure).title}: {first.label.lower()}. "), first.facts)
            yield self._part(_("Views differ"), Paragraph(told))
        elif apart:
            self._moved.append(_("where views differ"))

    def _next_steps(self) -> Iterator[Block]:
        """The actions that come first."""
        actions = open_actions(self._brief.record)
        shown = actions[: self._room.actions]
        if not actions:
            yield self._part(_("Next steps"), Paragraph(_("There are no actions yet.")))
        elif shown:
            yield self._part(_("Next steps"), Bullets(tuple(step(each) for each in shown)))
        if len(shown) < min(MOST_STEPS, len(actions)):
            self._moved.append(_("next steps"))

    def _changed(self) -> Iterator[Block]:
        """What changed because of patients, in their year."""
        told = changes(self._brief)
        shown = told[: self._room.changed]
        if shown:
            yield self._part(_("What changed"), Bullets(shown))
        if len(shown) < min(MOST_CHANGES, len(told)):
            self._moved.append(_("what changed because of patients"))

    def what_is_left(self) -> Iterator[Block]:
        """Where to find what the page has no room for."""
        if self._moved:
            words = _("Not all of this fits one page. The appendix has more on: {parts}.")
            yield Paragraph(words.format(parts=listed(self._moved)))


def _message(facts: Facts) -> str:
    """The results in one or two sentences, and how much of them patients know about."""
    asked = asked_words(facts.assessment)
    only = _("These results are of {measures}.").format(measures=asked) if facts.quick else ""
    heard = people_answered_words(facts.record, facts.assessment.id, facts.standings)
    return " ".join(each for each in (headline(facts.framework, facts.results), only, heard) if each)


def _people(view: ViewHeard) -> str:
    """A group with its head count: "patients (9)"; few people on forms are not counted out loud."""
    if view.few or view.people is None:
        how = _("a few people") if view.few else _("number not noted")
        return f"{view.name.lower()} ({how})"
    return f"{view.name.lower()} ({view.people})"


def quoted(quote: Quote, record: Record) -> Text:
    """Someone's own words, and from which group they come."""
    group = group_in_sentence(quote.group, record.organisation)
    words = quote.words.strip().strip('“”"')
    return (bold(f"“{words}”"), " ", _("(from {group})").format(group=group))


def step(action: Action) -> Text:
    """An action with who, by when and what it costs."""
    when = _("by {day}").format(day=unbroken(short(action.due_date))) if action.due_date else action.due_note
    cost = _("cost: {cost}").format(cost=action.cost) if action.cost else ""
    told = ", ".join(words for words in (action.owner, when, cost) if words)
    return (f"{action.title}: ", bold(f"{told}.")) if told else f"{action.title}."


def safety_words(brief: Brief, facts: Facts) -> str:
    """The worry that was filled in for trustees, else the safety measure that stands lowest."""
    if brief.paper.safety_worry:
        return brief.paper.safety_worry
    low = safety_matters(facts.framework, facts.standings)
    if not low:
        return ""
    return _("{measure}: {level}.").format(measure=facts.words(low[0]).title, level=facts.standings[low[0]].words)


def changes(brief: Brief) -> tuple[str, ...]:
    """What changed because of patients this year, on the page as in the appendix."""
    return what_changed(brief.record, year_begins(brief.options.today, brief.record.organisation.year_start))


def _key(facts: Facts) -> str:
    """What squares and words of a row mean, in as few words as do."""
    words = _(
        "Squares: 0 Not yet, 1 In places, 2 Usual practice, 3 Together, ? don’t know. “Heard”: patients or carers."
    )
    if facts.compared is None:
        return words
    since = _("Changes are since {label}.").format(label=facts.compared.since)
    return f"{words} {since}"
