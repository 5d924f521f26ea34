"""The container of older Office files: what lies at its top, whatever its tables claim."""

import random
import struct

import pytest

from desktop.sheets.reading.compound import BrokenError, Compound
from tests.sheets.reading.making import compound


def test_streams_come_back_whole() -> None:
    long = random.Random(1).randbytes(60_000)
    book = Compound(compound({"Workbook": long, "Other": b"abc" * 3000}))
    assert book.names() == ("Workbook", "Other")
    assert book.stream("Workbook") == long
    assert book.stream("workbook") == long


def test_many_sectors_are_followed_through_the_table() -> None:
    long = random.Random(2).randbytes(300_000)
    assert Compound(compound({"Workbook": long})).stream("Workbook") == long


def test_a_stream_that_is_not_there_is_broken() -> None:
    with pytest.raises(BrokenError):
        Compound(compound({"Workbook": b""})).stream("Book")


@pytest.mark.parametrize("length", [0, 8, 100, 511, 512, 600])
def test_a_file_cut_short_is_broken(length: int) -> None:
    with pytest.raises(BrokenError):
        Compound(compound({"Workbook": b"x" * 5000})[:length])


def test_a_chain_that_goes_round_in_a_circle_is_broken() -> None:
    data = bytearray(compound({"Workbook": b"x" * 5000}))
    table = len(data) - 512
    struct.pack_into("<I", data, table, 0)
    with pytest.raises(BrokenError):
        Compound(bytes(data)).stream("Workbook")


def test_a_tree_of_names_that_goes_round_in_a_circle_ends() -> None:
    data = bytearray(compound({"Workbook": b"", "Other": b""}))
    place = data.index("Other".encode("utf-16-le"))
    struct.pack_into("<III", data, place + 68, 1, 2, 0)
    assert Compound(bytes(data)).names() == ("Workbook", "Other")


@pytest.mark.parametrize("at", [44, 64, 72])
def test_counts_that_claim_too_much_are_not_believed(at: int) -> None:
    data = bytearray(compound({"Workbook": b"x" * 5000}))
    struct.pack_into("<I", data, at, 0x7FFFFFFF)
    assert Compound(bytes(data)).stream("Workbook") == b"x" * 5000
