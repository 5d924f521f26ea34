"""What stands behind the trustees' page: the parts of a board paper in their order, then appendices A to F."""

from collections.abc import Iterator

from desktop.core.action import Action, Status
from desktop.core.assessment import PEOPLE, EvidenceKind
from desktop.core.board import ask_heading, lines_of, open_actions, printable_quotes, purpose_words, safety_matters
from desktop.core.carried import standing_actions
from desktop.core.comparison import Change
from desktop.core.dates import in_full, short
from desktop.core.differences import Difference, talk_first
from desktop.core.evidence_list import held
from desktop.core.labels import listed, numbered_level
from desktop.core.summary import views_heard
from desktop.core.terms import label
from desktop.core.tracking import counted
from desktop.reports.appendices import figures, guidance, method
from desktop.reports.blocks import (
    Block,
    Bullets,
    Column,
    Contents,
    Dot,
    Dots,
    Heading,
    Kept,
    NewPage,
    Paragraph,
    Row,
    Table,
    Text,
    Writing,
    bold,
    labelled,
)
from desktop.reports.counted import counted_blocks
from desktop.reports.facts import Facts
from desktop.reports.measure_pages import action_line
from desktop.reports.opening import other_formats
from desktop.reports.overview import at_a_glance, benefits, what_we_do_not_know, where_views_differ, who_took_part
from desktop.reports.trustees_page import Brief, changes, quoted
from desktop.reports.you_said import for_trustees
from desktop.words import _, ngettext

MOST_CHARTS = 6
MOST_PROPOSED = 6


def appendix(brief: Brief) -> Iterator[Block]:
    """Everything behind the page; what has nothing to say is left out."""
    yield from _cover(brief)
    if brief.facts is not None:
        yield Heading(2, _("In this appendix"))
        yield Contents()
    yield from _asked(brief)
    if brief.facts is not None:
        yield from who_took_part(brief.facts)
    yield from _quotes(brief)
    if brief.facts is not None:
        yield from _results(brief, brief.facts)
    yield from _proposed(brief)
    if brief.facts is not None:
        yield from what_we_do_not_know(brief.facts)
    yield from _risks(brief)
    yield from for_trustees(brief.record, brief.options)
    yield from _next_dates(brief)
    yield from _papers(brief)


def _cover(brief: Brief) -> Iterator[Block]:
    """What the paper is, whose, for which meeting, and who was asked."""
    paper, facts = brief.paper, brief.facts
    yield Heading(2, _("About this paper"))
    if not brief.filled_in:
        yield Writing((_("Date of meeting"), _("Author"), _("Sponsor trustee"), _("For decision or discussion")))
        return
    consulted = ""
    if facts is not None:
        heard = views_heard(facts.record, facts.assessment.id, facts.standings)
        consulted = listed([each.name.lower() for each in heard if each.answered])
    lines = (
        (_("Meeting"), in_full(paper.meeting_on) if paper.meeting_on else ""),
        (_("Author"), paper.author_role),
        (_("Sponsor trustee"), paper.sponsor),
        (_("This paper is"), purpose_words(paper.purpose).lower()),
        (_("Who was consulted"), consulted),
        (_("Confidential"), _("☐ Yes  ☐ No")),
    )
    yield Bullets(tuple(labelled(name, words) for name, words in lines if words))
    formats = other_formats(brief.record.organisation)
    if formats:
        yield Paragraph(formats)


def _asked(brief: Brief) -> Iterator[Block]:
    paper = brief.paper
    asked = lines_of(paper.ask)
    if asked:
        yield Heading(2, ask_heading(paper.purpose))
        yield Bullets(asked)
    if paper.summary:
        yield Heading(2, _("Summary"))
        yield Paragraph(paper.summary)


def _quotes(brief: Brief) -> Iterator[Block]:
    """People's own words, before any level."""
    quotes = printable_quotes(brief.record, brief.options.today)
    if quotes:
        yield Heading(2, _("In patients’ and carers’ words"))
        yield Bullets(tuple(quoted(each, brief.record) for each in quotes))


def _results(brief: Brief, facts: Facts) -> Iterator[Block]:
    """How we stand, where views differ, safety, benefits, change; a funder's version leaves two of them out."""
    yield from at_a_glance(facts)
    if not brief.options.shortened:
        yield from where_views_differ(facts)
        for each in talk_first(facts.differences)[:MOST_CHARTS]:
            yield _on_a_line(facts, each)
        yield from _safety(brief, facts)
    yield from benefits(facts)
    yield from _since_last_time(brief, facts)


def _on_a_line(facts: Facts, difference: Difference) -> Block:
    """One measure's views as a chart below its message, with the note on what was agreed."""
    standing, rating = facts.standings[difference.measure], facts.rating(difference.measure)
    dots = tuple(
        Dot(each.letter, each.level, people=each.group in PEOPLE)
        for each in difference.answers
        if each.level is not None
    )
    agreed = standing.level if standing.agreed else None
    words = f"{facts.named(difference.measure)}. {difference.facts}"
    if agreed is not None:
        words = f"{words} {_('Agreed level: {level}.').format(level=numbered_level(agreed))}"
    letters = ", ".join(f"{each.letter} {each.name.lower()}" for each in difference.answers if each.level is not None)
    key = _("{letters}; the square is the agreed level.") if agreed is not None else _("{letters}.")
    note = rating.reason if rating is not None else ""
    told: tuple[Block, ...] = (Paragraph(labelled(_("What was agreed, and why"), note)),) if note else ()
    return Kept(
        (
            Heading(3, f"{facts.words(difference.measure).title}: {difference.label.lower()}"),
            Paragraph(f"{difference.words} {key.format(letters=letters)}"),
            Dots(dots, words, agreed),
            *told,
        )
    )


def _safety(brief: Brief, facts: Facts) -> Iterator[Block]:
    """Safety measures that stand low, each with what is being done, and the worry that was filled in."""
    low = safety_matters(facts.framework, facts.standings)
    worry = brief.paper.safety_worry
    if not low and not worry:
        return
    yield Heading(2, _("Safety matters"))
    if worry:
        yield Paragraph(worry)
    if low:
        yield Bullets(tuple(_safety_line(facts, each) for each in low))


def _safety_line(facts: Facts, measure_id: str) -> Text:
    doing = [each.title for each in facts.actions.get(measure_id, ()) if each.open]
    being_done = "; ".join(doing) if doing else _("nothing is planned yet")
    return (
        bold(f"{facts.named(measure_id)}: "),
        _("{level}. What is being done: {actions}.").format(
            level=facts.standings[measure_id].words, actions=being_done
        ),
    )


def _since_last_time(brief: Brief, facts: Facts) -> Iterator[Block]:
    """Like-for-like change, reasons for falls, what changed because of patients, how actions went."""
    yield Heading(2, _("Since last time"))
    compared = facts.compared
    if compared is not None and compared.shared:
        words = _("Since {label}, like for like: {counts}.")
        yield Paragraph(words.format(label=compared.since, counts=compared.words))
        groups = " ".join(each.words for each in compared.groups)
        if groups:
            yield Paragraph(labelled(_("Who took part, {label} and now").format(label=compared.since), groups))
        falls = tuple(
            (bold(f"{facts.named(each.measure)}: "), each.fall or _("no reason given yet"), "." * (not each.fall))
            for each in compared.changes
            if each.change is Change.DOWN
        )
        if falls:
            yield Kept((Paragraph(bold(_("Why levels fell"))), Bullets(falls)))
    else:
        yield Paragraph(_("There is no earlier assessment that this one can be set beside."))
    told = changes(brief)
    if told:
        yield Kept((Paragraph(bold(_("What changed because of patients"))), Bullets(told)))
    yield Paragraph(_how_actions_went(standing_actions(brief.record), brief))


def _how_actions_went(actions: tuple[Action, ...], brief: Brief) -> str:
    today = brief.options.today
    done = sum(each.status is Status.DONE for each in actions)
    late = sum(each.open and each.due_date is not None and each.due_date < today for each in actions)
    dropped = sum(each.status is Status.WILL_NOT_DO for each in actions)
    words = ngettext("Of {count} action:", "Of {count} actions:", len(actions)).format(count=len(actions))
    counts = _("{done} done, {late} late, {dropped} dropped.").format(done=done, late=late, dropped=dropped)
    return f"{words} {counts}"


def _proposed(brief: Brief) -> Iterator[Block]:
    """Six rows: what, why, who, by when, cost."""
    actions = open_actions(brief.record)[:MOST_PROPOSED]
    if not actions:
        return
    names = (_("Action"), _("Why"), _("Who"), _("By when"), _("Cost"))
    rows = tuple(Row(_proposal(brief, each), each.title) for each in actions)
    yield Heading(2, _("Proposed actions"))
    yield Table(tuple(Column((name,)) for name in names), rows, in_title=(_("Action"),))


def _proposal(brief: Brief, action: Action) -> tuple[tuple[Text, ...], ...]:
    known = (brief.framework.by_id.get(each) for each in action.measures)
    why = "; ".join(each.title for each in known if each is not None) or action.detail
    when = short(action.due_date) if action.due_date else action.due_note
    return ((bold(action.title),), (why,), (action.owner,), (when,), (action.cost or _("none named"),))


def _risks(brief: Brief) -> Iterator[Block]:
    if brief.paper.risks:
        yield Heading(2, _("Risks, costs and fairness"))
        yield Paragraph(brief.paper.risks)


def _next_dates(brief: Brief) -> Iterator[Block]:
    """The next meeting, the next assessment, and the next actions that are due."""
    review = brief.facts.assessment.review_on if brief.facts else None
    dated = [
        (brief.paper.next_on, _("trustees look at this again")),
        (review, _("next assessment due")),
    ]
    lines = tuple(labelled(in_full(day), f"{words}.") for day, words in dated if day is not None)
    if lines:
        yield Kept((Heading(2, _("Next dates")), Bullets(lines)))


def _papers(brief: Brief) -> Iterator[Block]:
    """Appendices A to F."""
    facts = brief.facts
    if facts is not None:
        yield NewPage()
        yield Heading(2, _("A. All levels, with notes"))
        yield from _levels(facts)
        yield from _evidence(facts)
    numbers = counted(brief.record, brief.framework)
    if numbers:
        yield Heading(2, _("C. What we count"))
        yield from counted_blocks(numbers)
    if brief.record.actions:
        yield Heading(2, _("D. The whole plan"))
        yield Bullets(tuple(action_line(each, brief.options.today) for each in standing_actions(brief.record)))
    if facts is not None:
        yield NewPage()
        yield Heading(2, _("E. Method, limits and rules"))
        yield from _below(method(facts))
        if brief.options.figures:
            yield from _below(figures(facts))
        for block in guidance(facts):
            yield Heading(2, _("F. Guidance behind the measures")) if isinstance(block, Heading) else block


def _below(blocks: Iterator[Block]) -> Iterator[Block]:
    """A part of another document, its headings one level lower."""
    for block in blocks:
        yield Heading(3, block.text) if isinstance(block, Heading) else block


def _levels(facts: Facts) -> Iterator[Block]:
    names = (_("Measure"), _("Level"), _("Notes"))
    for principle in facts.principles:
        rows = tuple(Row(_level(facts, each), facts.named(each)) for each in facts.measures(principle.id))
        yield Heading(3, f"{principle.number} {principle.name}")
        yield Table(tuple(Column((name,)) for name in names), rows, in_title=(_("Measure"),))


def _level(facts: Facts, measure_id: str) -> tuple[tuple[Text, ...], ...]:
    rating = facts.rating(measure_id)
    notes = "\n".join(words for words in (rating.reason, rating.note) if words) if rating is not None else ""
    return ((facts.named(measure_id),), (facts.standings[measure_id].words,), (notes,))


def _evidence(facts: Facts) -> Iterator[Block]:
    """Every item by its kind, so that rules alone never look like proof."""
    items = held(facts.record, facts.assessment.id, facts.today)
    if not items:
        return
    yield Heading(2, _("B. Evidence, by kind"))
    for kind in EvidenceKind:
        of_kind = [each for each in items if each.item.kind is kind]
        if of_kind:
            lines = tuple(
                (
                    bold(f"{each.item.title} "),
                    f"({in_full(each.item.on)}; {', '.join(each.measures)})",
                    _(". Out of date.") if each.out_of_date else ".",
                )
                for each in of_kind
            )
            yield Kept((Heading(3, label(kind)), Bullets(lines)))
