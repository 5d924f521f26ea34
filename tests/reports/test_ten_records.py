"""Ten records and ten calls."""

from desktop.core.framework import ResultKind
from desktop.reports.blocks import Answers, Kept
from desktop.reports.ten_records import CALLS, RECORDS, ten_records_and_calls
from tests.builders import catalogue


def test_each_thing_that_is_counted_is_a_share_that_the_catalogue_asks_for() -> None:
    for each in (*RECORDS, *CALLS):
        assert catalogue().success_by_id[each.success_measure].kind is ResultKind.SHARE


def test_what_is_counted_is_among_what_the_shared_move_lifts() -> None:
    move = next(each for each in catalogue().moves if each.title == "Ten records and ten calls")
    assert {each.success_measure.rpartition("-")[0] for each in (*RECORDS, *CALLS)} <= set(move.measures)


def test_there_are_five_questions_and_ten_boxes_beside_each_thing() -> None:
    assert len(CALLS) == 5
    kept = [block for block in ten_records_and_calls() if isinstance(block, Kept)]
    boxes = [part for each in kept for part in each.blocks if isinstance(part, Answers)]
    assert [len(each.choices) for each in boxes] == [10] * (len(RECORDS) + len(CALLS))
