"""A document with every kind of block in it, made around one text."""

from desktop.reports.blocks import (
    Answers,
    Beside,
    Bullets,
    Card,
    Closer,
    Column,
    Contents,
    Document,
    Dot,
    Dots,
    Fields,
    Heading,
    Kept,
    Larger,
    NewPage,
    Paragraph,
    Point,
    Row,
    Square,
    Squares,
    Table,
    Trend,
    Writing,
    bold,
)
from desktop.reports.options import Edition, Paper
from tests.reports.papers import document


def every_block(typed: str, edition: Edition = Edition.STANDARD, paper: Paper = Paper.PORTRAIT) -> Document:
    """A document with a text in every kind of block, and each block twice, the second time beginning a page."""
    columns = (Column(("Name",)), Column(("More", "And more")), Column(("Short",)))
    rows = (Row(((typed,), (typed, typed), ("x",)), typed), Row((("y",), ("", ""), ("z",)), "y"))
    once = (
        Paragraph((typed, bold(typed))),
        Bullets((typed, "x")),
        Fields((typed, "x")),
        Table(columns, rows, in_title=("Name",), blank_rows=2),
        Squares((Square("0", 0), Square("?")), f"Levels: {typed}"),
        Squares((Square("1", 1), Square("n/a")), f"Small: {typed}", small=True),
        Dots((Dot("P", 1, people=True), Dot("S", 1), Dot("C", 1)), f"Views: {typed}", agreed=2),
        Trend((Point(1, "1, 2025"), Point(3, "3, 2026")), f"Readings: {typed}", Point(4, "Target: 4")),
        Card((Heading(3, f"Part {typed}"), Bullets((typed,)), Writing(("Who", "When")))),
        Answers(("Yes", "No", "x", typed), across=4),
        Card((Answers((typed, "x")),)),
        Kept((Heading(3, "Kept"), Paragraph(typed))),
        Larger((Heading(3, typed), Paragraph(typed), Card((Writing(("Who",)),)))),
        Closer((Heading(3, typed), Paragraph(typed), Bullets((typed,)))),
        Beside(((Larger((Paragraph("1"),)),), (Heading(3, f"Beside {typed}"), Bullets((typed, "x")))), (1, 9)),
    )
    begin = (Heading(2, "Contents"), Contents(), Heading(2, f"About {typed}"))
    return document(*begin, *once, NewPage(), Heading(2, "Again"), *once, edition=edition, paper=paper, standing=typed)
