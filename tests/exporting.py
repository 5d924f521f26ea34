"""Everything that leaves the program as text, for tests of what never may."""

import io
import json
import zipfile
from collections.abc import Iterator, Sequence
from html import unescape

import pypdfium2

from desktop.cli.making import Choices, make
from desktop.core.outline import outline
from desktop.core.outline_words import outline_words
from desktop.core.record import Record
from desktop.reports.contents import REPORTS
from tests.builders import TODAY, catalogue


def pdf_text(data: bytes) -> str:
    """The words of a PDF in one line."""
    with pypdfium2.PdfDocument(data) as paper:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in paper).split())


def book_text(data: bytes) -> str:
    """Everything that the parts of a workbook hold."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        return unescape(" ".join(book.read(name).decode() for name in book.namelist()))


def exports(record: Record, assessment_ids: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each thing that leaves, by name, as text; names and figures are asked for wherever they can be."""
    yield "show --json", json.dumps(outline(record, catalogue(), TODAY), ensure_ascii=False)
    yield "show", "\n".join(outline_words(record, catalogue(), TODAY))
    for each in assessment_ids:
        yield f"{each}.xlsx", book_text(made(record, each, ".xlsx"))
        for report in REPORTS:
            yield f"{report.name} of {each}", pdf_text(made(record, each, ".pdf", report.name))
    yield "csv", made(record, None, ".csv").decode()
    yield "ics", made(record, None, ".ics").decode()


def made(record: Record, assessment_id: str | None, ending: str, report: str = "") -> bytes:
    """What `export` writes for a file of this ending."""
    return make(record, catalogue(), assessment_id, ending, Choices(TODAY, figures=True, names=True, report=report))
