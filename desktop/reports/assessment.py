"""The full assessment: every measure, view and piece of evidence, words first, figures only at the back."""

from collections.abc import Iterator

from desktop.core.assessment import AssessmentKind, AssessmentState
from desktop.core.dates import in_full
from desktop.core.framework import Framework
from desktop.core.record import Record
from desktop.core.summary import answered_words, asked_words
from desktop.reports.appendices import figures, guidance, legal_notes, method, other_actions
from desktop.reports.blocks import Block, Bullets, Contents, Document, Heading, NewPage, Paragraph, bold
from desktop.reports.facts import Facts, gather
from desktop.reports.opening import newest, other_formats, standing_line
from desktop.reports.options import Edition, Paper, ReportOptions
from desktop.reports.overview import at_a_glance, benefits, what_we_do_not_know, where_views_differ, who_took_part
from desktop.reports.principle_pages import principle_blocks
from desktop.words import _


def assessment(record: Record, framework: Framework, assessment_id: str | None, options: ReportOptions) -> Document:
    """The whole of one assessment, the newest where none is named; before the first one, what there is to look at."""
    chosen = assessment_id or newest(record)
    facts = gather(record, framework, chosen, options.today) if chosen else None
    organisation = record.organisation.name
    title = _("Partnership assessment")
    if facts:
        title = f"{title} {facts.assessment.label}"
    standing = standing_line(record, chosen)
    return Document(
        title=f"{title}: {organisation}",
        running=f"{title} · {organisation}",
        author=organisation,
        today=options.today,
        edition=options.edition or Edition.STANDARD,
        paper=options.paper or Paper.PORTRAIT,
        blocks=(
            Heading(1, title),
            *(Paragraph(words) for words in (standing,) if words),
            Paragraph(f"{organisation} · {in_full(options.today)}"),
            *(_body(facts, figures_too=options.figures) if facts else _before_the_first(framework)),
        ),
        standing=standing,
        credit=framework.credit,
    )


def _body(facts: Facts, *, figures_too: bool) -> Iterator[Block]:
    """The parts in the order of the guidance on documents."""
    yield from _title_block(facts)
    yield Heading(2, _("In this report"))
    yield Contents()
    yield NewPage()
    yield from who_took_part(facts)
    yield from at_a_glance(facts)
    yield from where_views_differ(facts)
    yield from what_we_do_not_know(facts)
    yield from benefits(facts)
    for principle in facts.principles:
        yield from principle_blocks(facts, principle)
    yield from other_actions(facts)
    yield NewPage()
    yield from method(facts)
    if figures_too:
        yield from figures(facts)
    yield from legal_notes(facts)
    yield from guidance(facts)


def _title_block(facts: Facts) -> Iterator[Block]:
    """What was looked at, when, by whom, how far it got, and how to have this in another format."""
    look = facts.assessment
    kind = {
        AssessmentKind.QUICK: _("Quick start: {measures}").format(measures=asked_words(look)),
        AssessmentKind.FULL: _("Full assessment"),
        AssessmentKind.SINGLE: _("Assessment of one principle"),
    }[look.kind]
    yield Paragraph(
        _("{kind}, started {day}. {done}.").format(
            kind=kind, day=in_full(look.start), done=answered_words(facts.standings)
        )
    )
    yield Paragraph(" ".join(_settled(facts)))
    yield Paragraph(
        _("“Patient” means anyone who uses, or could use, our services or support.")
        + (f" {look.method_note}" if look.method_note else "")
    )
    formats = other_formats(facts.organisation)
    if formats:
        yield Paragraph(formats)


def _settled(facts: Facts) -> Iterator[str]:
    look = facts.assessment
    if look.agreed_on is not None:
        yield _("Agreed on {day}.").format(day=in_full(look.agreed_on))
    elif look.state is AssessmentState.OPEN:
        yield _("Still open: levels that nobody has agreed yet stand for now.")
    if look.agreed_by:
        yield _("Agreed by: {groups}.").format(groups=look.agreed_by.rstrip("."))
    if look.lead:
        yield _("Lead: {lead}.").format(lead=look.lead)
    if look.review_on:
        yield _("Next assessment due: {day}.").format(day=in_full(look.review_on))


def _before_the_first(framework: Framework) -> Iterator[Block]:
    """A record without an assessment: what is missing, and the measures that one would look at."""
    yield Paragraph(_("There is no assessment yet, so there are no levels, views or evidence to show."))
    yield Paragraph(_("These are the measures that an assessment looks at."))
    for principle in framework.principles:
        yield Heading(2, f"{principle.number} {principle.name}")
        yield Paragraph(principle.meaning)
        yield Bullets(tuple((bold(f"{each.title} ({each.id}): "), each.statement) for each in principle.measures))
