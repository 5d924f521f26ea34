"""What was read comes back equal from its travel between two processes."""

import io
from datetime import date, datetime, time, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import Problem, ToolkitError
from desktop.sheets.reading import refusals, wire
from desktop.sheets.reading.grid import Grid, Row, Value, Workbook
from desktop.sheets.reading.limits import LARGEST_ANSWER
from desktop.sheets.reading.sniffing import Kind

PLACES = st.tuples(st.integers(1, 1_048_576), st.integers(1, 16_384))
TEXTS = st.text(max_size=20)
VALUES = st.one_of(
    TEXTS,
    st.integers(-(2**63), 2**63),
    st.floats(allow_nan=False),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
)
ROWS = st.builds(Row, st.integers(1, 1_048_576), st.dictionaries(st.integers(1, 16_384), VALUES, max_size=5))
GRIDS = st.builds(
    Grid,
    TEXTS,
    st.lists(ROWS, max_size=4).map(tuple),
    st.booleans(),
    st.lists(st.tuples(*[st.integers(1, 100)] * 4), max_size=3).map(tuple),
    st.dictionaries(PLACES, TEXTS, max_size=3),
    st.frozensets(PLACES, max_size=3),
    st.frozensets(PLACES, max_size=3),
    st.frozensets(st.integers(1, 99), max_size=3),
    st.frozensets(st.integers(1, 99), max_size=3),
    st.dictionaries(PLACES, TEXTS, max_size=3),
    st.booleans(),
    st.lists(st.builds(Problem, TEXTS, TEXTS, TEXTS, TEXTS), max_size=2).map(tuple),
)


@given(st.builds(Workbook, st.just("plan"), st.sampled_from(Kind), st.lists(GRIDS, max_size=2).map(tuple)))
def test_a_workbook_comes_back_equal(workbook: Workbook) -> None:
    assert wire.unpacked(wire.packed_workbook(workbook), "plan") == workbook


def test_values_come_back_as_the_kind_they_were() -> None:
    moment = datetime(2027, 4, 3, 14, 30)  # noqa: DTZ001 - cells have no zone
    values: list[Value] = ["3", 3, 3.0, True, date(2027, 4, 3), moment, time(14, 30), timedelta(hours=27)]
    book = Workbook("plan", Kind.XLSX, (Grid("", (Row(1, dict(enumerate(values, 1))),)),))
    back = wire.unpacked(wire.packed_workbook(book), "plan").sheets[0].rows[0].cells
    assert [(type(value), value) for value in back.values()] == [(type(value), value) for value in values]


def test_a_refusal_comes_back_with_its_words() -> None:
    with pytest.raises(ToolkitError) as caught:
        wire.unpacked(wire.packed_refusal(refusals.damaged("plan")), "plan")
    assert str(caught.value) == str(refusals.damaged("plan"))


@pytest.mark.parametrize(
    "packed",
    [
        b"",
        b"\xc1",
        msgspec.msgpack.encode(["xlsx", [["too", "few"]]]),
        msgspec.msgpack.encode({"kind": "xlsx"}),
        msgspec.msgpack.encode(["exe", [], None]),
    ],
)
def test_what_is_no_answer_is_a_value_error(packed: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any of msgspec's and of ours
        wire.unpacked(packed, "plan")


@given(st.text(max_size=50), st.binary(max_size=200))
def test_a_question_comes_as_it_was_asked(name: str, data: bytes) -> None:
    line = io.BytesIO()
    wire.ask(line, name, data)
    line.seek(0)
    assert wire.asked(line) == (name.encode("utf-8", "replace").decode(), data)


@pytest.mark.parametrize("length", range(0, 30, 3))
def test_a_question_cut_short_is_told(length: int) -> None:
    line = io.BytesIO()
    wire.ask(line, "plan.csv", b"Action,Owner")
    with pytest.raises(wire.CutShortError):
        wire.asked(io.BytesIO(line.getvalue()[:length]))


def test_an_answer_longer_than_any_may_be_is_not_even_read() -> None:
    line = io.BytesIO((LARGEST_ANSWER + 1).to_bytes(8, "big") + b"x" * 100)
    with pytest.raises(wire.CutShortError):
        wire.answered(line)
    assert line.tell() == 8
