"""What closes the full assessment: other actions, method and limits, figures where asked for, guidance, legal notes."""

from collections.abc import Iterator

from desktop.core.dates import in_full
from desktop.core.differences import fewest_forms
from desktop.core.framework import Guidance
from desktop.core.labels import number_word
from desktop.core.summary import overall_words
from desktop.reports.blocks import (
    Block,
    Bullets,
    Column,
    Heading,
    Kept,
    Paragraph,
    Row,
    Table,
    Text,
    bold,
    labelled,
)
from desktop.reports.facts import Facts
from desktop.reports.measure_pages import action_line
from desktop.words import _


def other_actions(facts: Facts) -> Iterator[Block]:
    """The actions that stand under no measure of this assessment."""
    others = [
        action
        for action in facts.record.actions.values()
        if not any(measure in facts.standings for measure in action.measures)
    ]
    if others:
        yield Heading(2, _("Other actions"))
        yield Bullets(tuple(action_line(each, facts.today) for each in others))


def method(facts: Facts) -> Iterator[Block]:
    """How levels come about and count, in one page, and what they cannot show."""
    yield Heading(2, _("How we did this, and its limits"))
    levels = tuple((bold(f"{each.number} {each.name}: "), each.meaning) for each in facts.framework.levels)
    yield Paragraph(_("Each measure stands at one of four levels:"))
    yield Bullets(levels)
    yield Paragraph(_("What counts, and what this cannot show:"))
    yield Bullets(
        (
            _("We look at ourselves. Nobody from outside has checked these levels."),
            _("We choose the nearest level, and between two the lower."),
            _("Level 2 is a good place to be. Not every measure needs to reach 3."),
            _("Patients and carers answer a plain question. Everyone else reads the four levels."),
            _("Views are set side by side and never averaged together."),
            _("Where a group filled in forms, its level is the middle answer, rounded down."),
            _("Until a level is agreed it stands for now. With several views it is the lowest of them."),
            _("A 3 counts as 2 until patients or carers confirm it."),
            _("Don’t know, and what is not assessed or not confirmed, is left out of results and shown as missing."),
            _("What does not apply to us is left out altogether."),
            _("Forms from fewer than {limit} people show only their middle answer.").format(
                limit=number_word(fewest_forms(facts.organisation))
            ),
        )
    )


def figures(facts: Facts) -> Iterator[Block]:
    """Percentages, for those whose funders ask; never for a quick start."""
    yield Heading(2, _("Figures"))
    if facts.quick:
        yield Paragraph(_("A quick start looks at 12 core measures and has no percentages."))
        return
    rows = tuple(
        Row(
            ((f"{each.number} {each.name}",), (facts.results[each.id].figures,), (_like_for_like(facts, each.id),)),
            f"{each.number} {each.name}",
        )
        for each in facts.principles
    )
    names = (_("Principle"), _("Score"), _("Like for like with last time"))
    yield Table(tuple(Column((name,)) for name in names), rows, in_title=(_("Principle"),))
    if facts.compared is not None and facts.compared.groups:
        groups = " ".join(each.words for each in facts.compared.groups)
        yield Paragraph(labelled(_("Who took part, {label} and now").format(label=facts.compared.since), groups))
    overall = overall_words(facts.framework, facts.results)
    yield Paragraph(
        labelled(_("Overall"), overall)
        if overall
        else _("There is no overall figure until all six principles have one.")
    )


def _like_for_like(facts: Facts, principle_id: str) -> str:
    compared = facts.changes.get(principle_id)
    return compared.figures if compared else ""


def legal_notes(facts: Facts) -> Iterator[Block]:
    """The notes on law of the measures looked at, with the caution that goes with them."""
    noted = [each for each in map(facts.measure, facts.standings) if each is not None and each.legal_note]
    if noted:
        yield Kept((Heading(2, _("Legal notes")), Paragraph(facts.framework.legal_caution)))
        yield Bullets(tuple((bold(f"{each.title} ({each.id}): "), each.legal_note) for each in noted))


def guidance(facts: Facts) -> Iterator[Block]:
    """The guidance behind the measures looked at, each with the day it was last checked."""
    wanted = {key for each in map(facts.measure, facts.standings) if each is not None for key in each.guidance}
    own = {each.key: each.as_guidance() for each in facts.record.own_guidance.values()}
    rows = [own.pop(each.key, each) for each in facts.framework.guidance if each.key in wanted]
    rows += own.values()
    if rows:
        yield Heading(2, _("Guidance behind the measures"))
        yield Bullets(tuple(_document(each) for each in rows))


def _document(each: Guidance) -> Text:
    """Title, publisher, year, nation and the day it was checked; its address on a line of its own, to be typed in."""
    checked = _("last checked {day}").format(day=in_full(each.last_checked)) if each.last_checked else ""
    about = ", ".join(words for words in (each.publisher, each.year, each.nation, checked) if words)
    address = f"\n{each.address}" if each.address else ""
    return (bold(each.title), f" ({about}). " if about else " ", each.note, address)
