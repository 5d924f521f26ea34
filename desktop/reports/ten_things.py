"""Ten things that help most: the shared moves, what each lifts, and a plan of 90 days to write in by hand."""

from collections.abc import Iterator

from desktop.core.dates import in_full
from desktop.core.framework import Framework
from desktop.core.moves import MOST_PICKED, MoveNow, moves_now, plan_ends
from desktop.core.record import Record
from desktop.core.scoring import current_standings
from desktop.reports.blocks import Block, Card, Document, Heading, NewPage, Paragraph, Text, Writing, bold, labelled
from desktop.reports.going import going
from desktop.reports.opening import newest, other_formats, standing_line
from desktop.reports.options import Edition, Paper, ReportOptions
from desktop.words import _

TICK_BOX = "☐"


def ten_things(record: Record, framework: Framework, assessment_id: str | None, options: ReportOptions) -> Document:
    """Each shared move on a card, then room for the three that are picked; owners are left out unless asked for."""
    name = record.organisation.name
    chosen = assessment_id or newest(record)
    found = current_standings(record, framework, chosen, options.today) if chosen else {}
    title = _("Ten things that help most")
    standing = standing_line(record, chosen)
    return Document(
        title=f"{title}: {name}",
        running=f"{title} · {name}",
        author=name,
        today=options.today,
        edition=options.edition or Edition.CLEAR,
        paper=options.paper or Paper.PORTRAIT,
        blocks=(
            Heading(1, title),
            Paragraph(f"{name} · {in_full(options.today)}"),
            *(Paragraph(words) for words in (standing,) if words),
            Paragraph(
                _(
                    "Each of these lifts several measures at once. Pick up to three for the next 90 days. "
                    "Take what you can do now, and what your patients would notice."
                )
            ),
            *(Paragraph(words) for words in (other_formats(record.organisation),) if words),
            *(_card(each, options) for each in moves_now(record, framework, found)),
            *_plan(options),
        ),
        standing=standing,
        credit=framework.credit,
    )


def _card(move: MoveNow, options: ReportOptions) -> Card:
    """One move: what it is, the first step, how we will know, what it lifts, and where we are with it."""
    title = f"{TICK_BOX} {move.number}. {move.move.title}"
    return Card(
        (
            Heading(2, title),
            Paragraph(move.move.text),
            Paragraph(labelled(_("First step"), move.move.first_step)),
            Paragraph(labelled(_("How we will know"), move.move.how_we_will_know)),
            Paragraph(move.lifts_words),
            *(Paragraph(words) for words in (move.doing_words,) if words),
            *_in_plan(move, options),
        )
    )


def _in_plan(move: MoveNow, options: ReportOptions) -> Iterator[Block]:
    action = move.planned
    if action is None:
        return
    when = _("by {day}").format(day=in_full(action.due_date)) if action.due_date else action.due_note
    who = action.owner if options.names else ""
    told = ", ".join(words for words in (action.reference, who, when) if words)
    words: Text = (bold(_("In our plan: ")), f"{told} · " if told else "", going(action, options.today))
    yield Paragraph(words)


def _plan(options: ReportOptions) -> Iterator[Block]:
    """Cards to write in by hand, with the day on which the 90 days end."""
    labels = (_("What"), _("First step"), _("Who"), _("By when"), _("How we will know"))
    until = _("What we do until {day}").format(day=in_full(plan_ends(options.today)))
    yield NewPage()
    yield Heading(2, until)
    yield Paragraph(_("Three at most. One is a good start."))
    yield from [Card((Writing(labels),))] * MOST_PICKED
