"""Every document in every edition on both papers passes the gate: tags, words, fonts, pages. So does any text."""

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from desktop.core.record import Record, new_record
from desktop.core.text import clean
from desktop.reports.contents import REPORTS, Report
from desktop.reports.document import render
from desktop.reports.options import Edition, Paper
from tests.builders import catalogue
from tests.reports.every_block import every_block
from tests.reports.examples import example, options
from tests.reports.gate import wrongs
from tests.reports.plausible import plausible_records

by_name = pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.name)
editions = pytest.mark.parametrize("edition", list(Edition))
papers = pytest.mark.parametrize("paper", list(Paper))

TYPED = st.one_of(
    st.text(max_size=60),
    st.text(alphabet="<>&/='\"bi img src{}% \n\t\u00a0\u00ad\u2003\u200b", max_size=80),
    st.text(alphabet="אבגدجبabc123 ().", max_size=60),
    st.text(alphabet="😀👩🏽‍⚕️★漢 x\u0301\u0300é", max_size=20),
    st.text(alphabet="ab- ", min_size=150, max_size=400),
    st.text(alphabet="\x00\x07\x1b\u202e\u2066\ufeff ab", max_size=30),
)


def passes(report: Report, record: Record, edition: Edition | None, paper: Paper | None) -> None:
    made = report.compose(record, catalogue(), None, options(edition, paper, names=True, figures=True))
    assert wrongs(render(made), made) == []


@by_name
@editions
@papers
def test_each_document_of_an_empty_record_passes(report: Report, edition: Edition, paper: Paper) -> None:
    passes(report, new_record("A charity"), edition, paper)


@by_name
@pytest.mark.parametrize(("edition", "paper"), list(zip(Edition, (*Paper, None), strict=True)))
def test_each_document_of_the_example_passes(report: Report, edition: Edition, paper: Paper | None) -> None:
    passes(report, example(), edition, paper)


@pytest.mark.long
@by_name
@editions
@papers
def test_each_document_of_the_example_passes_on_either_paper(report: Report, edition: Edition, paper: Paper) -> None:
    passes(report, example(), edition, paper)


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(plausible_records(), st.sampled_from(REPORTS), st.sampled_from(Edition), st.sampled_from(Paper))
def test_documents_of_made_up_records_pass(record: Record, report: Report, edition: Edition, paper: Paper) -> None:
    passes(report, record, edition, paper)


@pytest.mark.long
@seed(11)
@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow], database=None)
@given(plausible_records(), st.sampled_from(REPORTS), st.sampled_from(Edition), st.sampled_from(Paper))
def test_documents_of_a_hundred_records_pass(record: Record, report: Report, edition: Edition, paper: Paper) -> None:
    passes(report, record, edition, paper)


@settings(max_examples=40)
@given(TYPED, st.sampled_from(Edition), st.sampled_from(Paper))
def test_any_text_at_all_passes(typed: str, edition: Edition, paper: Paper) -> None:
    any_text_passes(typed, edition, paper)


@pytest.mark.long
@settings(max_examples=10_000)
@given(TYPED, st.sampled_from(Edition), st.sampled_from(Paper))
def test_ten_thousand_texts_pass(typed: str, edition: Edition, paper: Paper) -> None:
    any_text_passes(typed, edition, paper)


def any_text_passes(typed: str, edition: Edition, paper: Paper) -> None:
    """The text builds, appears wherever it was put, and nothing in it leads out of the document."""
    made = every_block(clean(typed), edition, paper)
    data = render(made)
    assert wrongs(data, made) == []
    assert b"/URI" not in data
