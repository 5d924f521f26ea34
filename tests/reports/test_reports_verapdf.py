"""veraPDF finds nothing against PDF/UA-1 in any document: a part of them here, every one with --long."""

import io
from itertools import product
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from desktop.core.record import Record, new_record
from desktop.reports.contents import REPORTS, Report
from desktop.reports.document import render
from desktop.reports.options import Edition, Paper
from tests.builders import catalogue
from tests.reports.every_block import every_block
from tests.reports.examples import example, options
from tests.reports.plausible import plausible_records
from tests.reports.verapdf import failures, missing

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing())


class Files:
    """PDFs in a folder, each under a name of its own that says what it is."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.paths: list[Path] = []

    def add(self, name: str, data: bytes) -> None:
        """One more."""
        self.paths.append(self._folder / f"{len(self.paths)}-{name}.pdf")
        self.paths[-1].write_bytes(data)

    def make(self, name: str, report: Report, record: Record, edition: Edition, paper: Paper) -> None:
        """One more, of a record."""
        chosen = options(edition, paper, names=True, figures=True)
        self.add(f"{report.name}-{name}-{edition}-{paper}", report.make(record, catalogue(), None, chosen))

    def make_random(self, count: int) -> None:
        """A document of each of that many records made up from a fixed seed, with choices drawn for it."""

        @seed(11)
        @settings(max_examples=count, phases=[Phase.generate], suppress_health_check=list(HealthCheck), database=None)
        @given(plausible_records(), st.sampled_from(REPORTS), st.sampled_from(Edition), st.sampled_from(Paper))
        def each(record: Record, report: Report, edition: Edition, paper: Paper) -> None:
            self.make("random", report, record, edition, paper)

        each()


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path)


def test_each_document_in_each_edition_is_as_the_standard_asks(files: Files) -> None:
    for place, report in enumerate(REPORTS):
        for number, edition in enumerate(Edition):
            record = example() if number == place % 3 else new_record("A charity")
            files.make("part", report, record, edition, list(Paper)[(place + number) % 2])
    files.add("every-block", render(every_block("<b> 😀 שלום ★ a\u2003b ")))
    files.make_random(4)
    assert failures(files.paths) == {}


def test_a_figure_without_words_is_told_apart(files: Files) -> None:
    copy = io.BytesIO()
    with pikepdf.open(io.BytesIO(render(every_block("x")))) as paper:
        for each in paper.objects:
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure":
                del each["/Alt"]
        paper.save(copy)
    files.add("spoilt", copy.getvalue())
    found = failures(files.paths)
    assert list(found) == ["0-spoilt.pdf"]


@pytest.mark.long
def test_every_document_of_the_example_and_of_an_empty_record_is(files: Files) -> None:
    for report, edition, paper in product(REPORTS, Edition, Paper):
        files.make("example", report, example(), edition, paper)
        files.make("empty", report, new_record("A charity"), edition, paper)
    assert failures(files.paths) == {}


@pytest.mark.long
def test_documents_of_a_hundred_made_up_records_are(files: Files) -> None:
    files.make_random(100)
    assert len(files.paths) == 100
    assert failures(files.paths) == {}
