"""What opens the full assessment: who took part, each principle at a glance, differences, unknowns, benefits."""

from collections.abc import Iterator

from desktop.core.assessment import Perspective
from desktop.core.differences import Difference, talk_first, two_scales
from desktop.core.evidence_checks import is_out_of_date
from desktop.core.labels import group_name
from desktop.core.reach import benefit_counts
from desktop.core.summary import asked_words, finished_words, headline, missing_words, people_answered_words
from desktop.core.taking_part import few_on_forms
from desktop.core.terms import label
from desktop.core.unknowns import unknowns
from desktop.core.views import answered_by
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
from desktop.reports.principle_pages import result_blocks
from desktop.reports.squares import key
from desktop.words import _, ngettext


def who_took_part(facts: Facts) -> Iterator[Block]:
    """A row for each view, who has said nothing yet, and what matters most to those who starred measures."""
    yield Heading(2, _("Who took part, and who is missing"))
    if facts.views:
        names = (_("Group"), _("People"), _("How"), _("Answered"), _("Who is missing"))
        rows = tuple(Row(_view_cells(facts, view), group_name(view.group, facts.organisation)) for view in facts.views)
        yield Table(tuple(Column((name,)) for name in names), rows, in_title=(_("Group"),))
    missing = missing_words(facts.record, facts.assessment.id)
    yield Paragraph(missing or _("Every group we have has answered something."))
    lines = tuple(_starred(facts, view) for view in facts.views if view.starred)
    if lines:
        yield Kept((Heading(3, _("What matters most")), Bullets(lines)))


def _view_cells(facts: Facts, view: Perspective) -> tuple[tuple[Text, ...], ...]:
    answered = answered_by(facts.record, view, facts.standings)
    return (
        (group_name(view.group, facts.organisation),),
        (_people(facts, view),),
        (", ".join(label(each) for each in view.took_part),),
        (_("{answered} of {all}").format(answered=answered, all=len(facts.standings)),),
        (view.reach_note,),
    )


def _people(facts: Facts, view: Perspective) -> str:
    """The head count; a few forms show only as that, so that nobody can be told apart."""
    if view.people is None:
        return _("not recorded")
    return _("a few people") if few_on_forms(facts.record, view) else str(view.people)


def _starred(facts: Facts, view: Perspective) -> Text:
    titles = "; ".join(facts.words(each).title for each in view.starred)
    return (bold(f"{group_name(view.group, facts.organisation)}: "), titles)


def at_a_glance(facts: Facts) -> Iterator[Block]:
    """Each principle in words and squares."""
    if facts.views:
        yield NewPage()
    yield Heading(2, _("The principles at a glance"))
    only = _("These results are of {measures}.").format(measures=asked_words(facts.assessment)) if facts.quick else ""
    heard = people_answered_words(facts.record, facts.assessment.id, facts.standings)
    words = (headline(facts.framework, facts.results), only, heard, key())
    yield Paragraph(" ".join(each for each in words if each))
    for principle in facts.principles:
        yield Kept(result_blocks(facts, principle, f"{principle.number} {principle.name}"))


def where_views_differ(facts: Facts) -> Iterator[Block]:
    """The measures on which the staff side is the higher one, far apart first."""
    apart = talk_first(facts.differences)
    compared = [each for each in facts.differences.values() if each.size is not None]
    yield Heading(2, _("Where we see things differently"))
    if not compared:
        yield Paragraph(_("We have only heard one side, so there is nothing to compare yet."))
        return
    counts = ngettext("{count} measure has both sides.", "{count} measures have both sides.", len(compared))
    yield Paragraph(counts.format(count=len(compared)) + " " + two_scales())
    if apart:
        yield Bullets(tuple(_difference(facts, each) for each in apart))
    else:
        yield Paragraph(_("Nowhere do staff see things as better than patients do."))
    hidden = [each for each in compared if (each.size or 0) < 0]
    if hidden:
        titles = "; ".join(facts.words(each.measure).title for each in hidden)
        yield Paragraph((bold(f"{hidden[0].label}: "), f"{titles}."))


def _difference(facts: Facts, difference: Difference) -> Text:
    return (bold(f"{facts.words(difference.measure).title}: {difference.label}. "), difference.facts)


def what_we_do_not_know(facts: Facts) -> Iterator[Block]:
    """Don't knows, what is not assessed, what waits to be confirmed, and evidence that is out of date."""
    yield Heading(2, _("What we do not know"))
    lines = tuple(_unknowns(facts))
    yield Bullets(lines) if lines else Paragraph(_("Every measure is answered, and no evidence is out of date."))


def _unknowns(facts: Facts) -> Iterator[Text]:
    found = unknowns(facts.standings)
    old = [each for all_ in facts.evidence.values() for each in all_ if is_out_of_date(each, facts.today)]
    if found.dont_know:
        yield (bold(_("Don’t know: ")), _titles(facts, found.dont_know))
    if found.not_assessed:
        blank = len(found.not_assessed)
        counts = ngettext("{count} measure of {all}.", "{count} measures of {all}.", blank)
        yield (bold(_("Not assessed: ")), counts.format(count=blank, all=len(facts.standings)))
    if found.to_confirm:
        yield (bold(_("Imported, not confirmed: ")), _titles(facts, found.to_confirm))
    if found.held:
        yield (bold(_("3 not yet confirmed by patients, so it counts as 2: ")), _titles(facts, found.held))
    if old:
        yield (bold(_("Evidence out of date: ")), f"{'; '.join(dict.fromkeys(each.title for each in old))}.")


def _titles(facts: Facts, measures: tuple[str, ...]) -> str:
    return f"{'; '.join(facts.named(each) for each in measures)}."


def benefits(facts: Facts) -> Iterator[Block]:
    """The three benefits in counts, then what finished actions brought."""
    counts = tuple(each.words for each in benefit_counts(facts.framework, facts.standings))
    yield Kept(
        (
            Heading(2, _("What this brings")),
            Paragraph(_("A measure can count under more than one of these, so they are never compared.")),
            Bullets(counts),
            *(Paragraph(words) for words in (finished_words(facts.record),) if words),
        )
    )
