"""Boxes to tick by hand."""

from desktop.reports.blocks import Answers
from desktop.reports.document import render
from desktop.reports.options import Edition
from tests.reports.gate import wrongs
from tests.reports.papers import Letter, document, letters


def lines(data: bytes, wanted: str) -> list[int]:
    """How far up its page each of these letters stands, in fours of points."""
    found: list[Letter] = [each for _size, page in letters(data) for each in page]
    return [round(each.bottom / 4) for letter in wanted for each in found if each.char == letter]


def test_short_answers_stand_beside_each_other() -> None:
    assert len(set(lines(render(document(Answers(("QQ", "ZZ", "XX"), across=3))), "QZX"))) == 1


def test_answers_that_need_the_room_stand_one_below_another() -> None:
    long = "so many words that no other answer could ever stand in the same row with it"
    assert len(set(lines(render(document(Answers((f"Q {long}", "Z"), across=2))), "QZ"))) == 2


def test_six_answers_that_do_not_fit_four_across_are_three_and_three() -> None:
    made = document(
        Answers(("Q Not for", "Q Not for", "Q Not for", "Z Not for me", "Z", "Z"), 4), edition=Edition.LARGE
    )
    found = lines(render(made), "QZ")
    assert [found.count(each) for each in sorted(set(found))] == [3, 3]


def test_no_answers_are_nothing_and_any_are_a_list_for_those_who_listen() -> None:
    for choices in ((), ("Yes",), ("No", "A little", "Mostly", "Yes, fully")):
        made = document(Answers(choices, across=4))
        assert wrongs(render(made), made) == []
