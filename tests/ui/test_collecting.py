"""The search for memory held in rings stays out of the way of long work."""

import gc

import pytest

from desktop.ui.collecting import let_go, uncollected


def test_there_is_no_search_meanwhile_and_none_through_what_was_made() -> None:
    let_go()
    with uncollected():
        assert not gc.isenabled()
        made = [[number] for number in range(1_000)]
    assert gc.isenabled()
    assert gc.get_freeze_count() > len(made)
    let_go()
    assert gc.get_freeze_count() == 0


def test_a_fault_leaves_the_search_as_it_was() -> None:
    with pytest.raises(ZeroDivisionError), uncollected():
        raise ZeroDivisionError
    assert gc.isenabled()
    let_go()


def test_one_inside_the_other_leaves_it_to_the_first() -> None:
    with uncollected():
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()
    let_go()
