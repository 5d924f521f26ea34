"""The trustees' page with its appendices: one page in 12 points and never smaller, and everything else behind it."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.core.board import board_paper
from desktop.core.framework import Framework
from desktop.core.record import Record
from desktop.core.voices import BoardPaper
from desktop.reports.blocks import Block, Closer, Document, NewPage
from desktop.reports.facts import gather
from desktop.reports.fitting import fitted
from desktop.reports.opening import newest, standing_line
from desktop.reports.options import Edition, Paper, ReportOptions
from desktop.reports.trustees_appendix import appendix
from desktop.reports.trustees_page import Brief, Room, first_page
from desktop.words import _


def trustees(record: Record, framework: Framework, assessment_id: str | None, options: ReportOptions) -> Document:
    """One assessment for a meeting of trustees; before the first one, a page to fill in by hand."""
    chosen = assessment_id or newest(record)
    facts = gather(record, framework, chosen, options.today) if chosen else None
    paper = board_paper(record, chosen) or BoardPaper(chosen or "")
    brief = Brief(record, framework, facts, paper, options)
    title = _("Working in partnership with patients")
    edition = options.edition or Edition.STANDARD
    name = record.organisation.name
    made = Document(
        title=f"{title}: {name}",
        running=f"{title} · {name}",
        author=name,
        today=options.today,
        edition=edition,
        paper=options.paper or Paper.PORTRAIT,
        blocks=(),
        standing=standing_line(record, chosen),
        credit=framework.credit,
    )
    first = _one_page(made, brief) if edition is Edition.STANDARD else first_page(brief, Room(side_by_side=False))
    return replace(made, blocks=(*first, NewPage(), *appendix(brief)))


def _one_page(made: Document, brief: Brief) -> tuple[Block, ...]:
    """As much of everything as one page holds; where it never fits, the least."""
    alone = replace(made, credit="")
    pages = (first_page(brief, each) for each in _less_and_less())
    return fitted(replace(alone, blocks=_close(each)) for each in pages).blocks


def _close(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The title as always, and what stands below it closer together."""
    return (blocks[0], Closer(blocks[1:]))


def _less_and_less() -> Iterator[Room]:
    """From all that the page may hold to the least of it: what matters least there goes first."""
    room = Room()
    yield room
    yield from (
        room := replace(room, notes=False),
        room := replace(room, changed=1),
        room := replace(room, actions=2),
        room := replace(room, difference=False),
        room := replace(room, changed=0),
        room := replace(room, worry=False),
        room := replace(room, missing=False),
        room := replace(room, quote=False),
        room := replace(room, actions=1),
        room := replace(room, ask=False),
    )
