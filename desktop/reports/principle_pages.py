"""The pages of one principle: its result in words and squares, a table of its measures, then each measure in full."""

from collections.abc import Iterator

from desktop.core.framework import Principle
from desktop.core.reach import reach_words
from desktop.core.summary import people_answered
from desktop.reports.blocks import (
    Block,
    Bullets,
    Column,
    Heading,
    Kept,
    NewPage,
    Paragraph,
    Row,
    Table,
    Text,
    bold,
)
from desktop.reports.facts import Facts
from desktop.reports.measure_pages import has_anything, measure_blocks
from desktop.reports.squares import squares
from desktop.words import _


def principle_blocks(facts: Facts, principle: Principle) -> Iterator[Block]:
    """A page of results, then what is on record for each measure; measures without anything are listed at the end."""
    measures = facts.measures(principle.id)
    known = [each for each in measures if has_anything(facts, each)]
    blank = [each for each in measures if each not in known]
    title = Heading(2, f"{principle.number} {principle.name}")
    if any(facts.standings[each].answered or facts.standings[each].unconfirmed for each in measures):
        yield NewPage()
        yield Kept((title, Paragraph(principle.meaning), *result_blocks(facts, principle), *_reach(facts, principle)))
        yield _table(facts, measures)
    else:
        yield Kept((title, Paragraph(principle.meaning), Paragraph(_("Nothing is answered here yet."))))
    for each in known:
        yield from measure_blocks(facts, each)
    if blank and known:
        yield Heading(3, _("Not assessed yet"))
    if blank:
        yield Bullets(tuple(_statement(facts, each) for each in blank))


def _statement(facts: Facts, measure_id: str) -> Text:
    return (bold(f"{facts.named(measure_id)}: "), facts.words(measure_id).statement)


def result_blocks(facts: Facts, principle: Principle, name: str = "") -> tuple[Block, ...]:
    """The label, the spread, the coverage and who has answered in words, below a name if given, then the squares."""
    result = facts.results[principle.id]
    since = facts.changes[principle.id].short_words if principle.id in facts.changes else ""
    told = (result.spread_words, result.coverage_words, _people(facts, principle.id), since[:1].upper() + since[1:])
    words = ". ".join(each for each in told if each)
    standings = [facts.standings[each] for each in facts.measures(principle.id)]
    lead = f"{name}\n{result.label}. " if name else f"{result.label}. "
    return (Paragraph((bold(lead), f"{words}.")), squares(standings))


def _people(facts: Facts, principle_id: str) -> str:
    """On how many measures patients or carers have answered."""
    measures = facts.measures(principle_id)
    heard = people_answered(facts.record, facts.assessment.id, measures)
    if not heard:
        return _("No answers from patients or carers yet")
    return _("Answers from patients or carers on {count} of {all}").format(count=heard, all=len(measures))


def _reach(facts: Facts, principle: Principle) -> Iterator[Block]:
    """The help that measures of other principles give."""
    if not facts.quick:
        yield Paragraph(f"{reach_words(facts.framework, principle.id, facts.standings)}.")


def _table(facts: Facts, measures: tuple[str, ...]) -> Table:
    """Each measure with its level and, where anyone has said something, what each view says."""
    columns = [Column((_("Measure"),)), Column((_("Level"),))]
    heard = any(each in facts.differences for each in measures)
    if heard:
        columns.append(Column((_("What each view says"), _("How they compare"))))
    rows = tuple(Row(_cells(facts, each)[: len(columns)], facts.named(each)) for each in measures)
    return Table(tuple(columns), rows, in_title=(_("Measure"),))


def _cells(facts: Facts, measure_id: str) -> tuple[tuple[Text, ...], ...]:
    difference = facts.differences.get(measure_id)
    said = difference.facts if difference else ""
    compared = difference.label if difference and difference.size is not None else ""
    return ((facts.named(measure_id),), (facts.standings[measure_id].words,), (said, compared))
