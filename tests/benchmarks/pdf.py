"""Making the full report of 48 measures, tags and all, beside reportlab laying out the same words bare."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from html import escape
from io import BytesIO
from typing import Any

from tests.benchmarks.measuring import Ratio, medians

ROUNDS = 9
DAY = date(2026, 11, 22)


def run() -> tuple[Ratio, ...]:
    """The bars of the report without its contents list and with it."""
    from desktop.reports.assessment import assessment
    from desktop.reports.blocks import Contents
    from desktop.reports.document import render
    from desktop.reports.options import ReportOptions
    from desktop.storage.content import load_framework
    from desktop.storage.example import example_record

    framework = load_framework()
    whole = assessment(example_record(framework, DAY), framework, None, ReportOptions(DAY))
    short = replace(whole, blocks=tuple(each for each in whole.blocks if not isinstance(each, Contents)))
    with_list, without, bare = medians(
        lambda: render(whole), lambda: render(short), lambda: _bare(short), rounds=ROUNDS
    )
    return (
        Ratio("the full report without its contents list beside the same words bare", without, bare, 1.5),
        Ratio("the full report with its contents list beside the same words bare", with_list, bare, 3.0),
    )


def _bare(document: Any) -> bytes:  # noqa: ANN401 - a Document, imported late
    """The same blocks as reportlab's own flowables, with the same fonts and sizes; no tags, no bookmarks."""
    from reportlab.platypus import SimpleDocTemplate

    from desktop.reports.style import Look

    look = Look(document.edition, document.paper)
    data = BytesIO()
    template = SimpleDocTemplate(data, pagesize=look.page, leftMargin=look.margin, rightMargin=look.margin)
    template.build(list(_story((*document.blocks, *document.closing), look)))
    return data.getvalue()


def _story(blocks: Sequence[Any], look: Any) -> Iterator[Any]:  # noqa: ANN401
    from reportlab.platypus import KeepTogether, PageBreak, Paragraph, Table

    from desktop.reports import blocks as made_of

    for block in blocks:
        match block:
            case made_of.Heading(level, text):
                yield Paragraph(_markup(made_of.bold(text)), look.heading(level))
            case made_of.Paragraph(text):
                yield Paragraph(_markup(text), look.body)
            case made_of.Bullets(items):
                yield from (Paragraph(_markup(item), look.item, bulletText="•") for item in items)
            case made_of.Table():
                yield _table(block, look)
            case made_of.Card(inside):
                yield Table([[each] for each in _story(inside, look)], colWidths=[look.width], style=[_BOX])
            case made_of.Kept(inside):
                yield KeepTogether(list(_story(inside, look)))
            case made_of.Squares(squares):
                yield Table([[each.text for each in squares]], style=[_GRID])
            case made_of.NewPage():
                yield PageBreak()


_BOX = ("BOX", (0, 0), (-1, -1), 0.75, "black")
_GRID = ("GRID", (0, 0), (-1, -1), 0.75, "black")


def _table(table: Any, look: Any) -> Any:  # noqa: ANN401
    """A table with a repeated header and columns as wide as ours."""
    from reportlab.platypus import LongTable, Paragraph

    from desktop.reports.blocks import bold
    from desktop.reports.tables import cell_texts, column_widths

    places = range(len(table.columns))
    rows = [[[Paragraph(_markup(bold(name)), look.cell) for name in column.head] for column in table.columns]]
    for row in table.rows:
        texts = (cell_texts(table, row, place) for place in places)
        rows.append([[Paragraph(_markup(text), look.cell) for text in cell] for cell in texts])
    widths = column_widths(table, look) or [look.width / len(places)] * len(places)
    return LongTable(rows, colWidths=widths, repeatRows=1, style=[("VALIGN", (0, 0), (-1, -1), "TOP"), _GRID])


def _markup(text: Any) -> str:  # noqa: ANN401
    """A text in reportlab's own markup, with no more of it than its weights and colours need."""
    from desktop.reports.blocks import Tone, spans
    from desktop.reports.fonts import BOLD
    from desktop.reports.style import TONES

    made = []
    for span in spans(text):
        words = escape(span.text, quote=False).replace("\n", "<br/>")
        weight = f' name="{BOLD}"' if span.bold else ""
        tone = "" if span.tone is Tone.INK else f' color="{TONES[span.tone].hexval()}"'
        made.append(f"<font{weight}{tone}>{words}</font>" if weight or tone else words)
    return "".join(made)
