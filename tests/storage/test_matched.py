"""How columns were matched before, kept beside the settings."""

from pathlib import Path

from desktop.storage.matched import MOST_KEPT, Matched, load, remembered, save, with_matched

HEADINGS = ("action", "lead", "cost code")


def test_the_same_headings_in_any_order_bring_the_choices_back(tmp_path: Path) -> None:
    path = tmp_path / "home" / "matched.json"
    save(path, with_matched((), HEADINGS, {"Cost code": "cost", "Lead": None}))
    assert remembered(load(path), reversed(HEADINGS)) == {"Cost code": "cost", "Lead": None}


def test_other_headings_bring_nothing(tmp_path: Path) -> None:
    kept = with_matched((), HEADINGS, {"Cost code": "cost"})
    assert remembered(kept, (*HEADINGS, "status")) == {}


def test_a_later_choice_takes_the_place_of_an_earlier_one() -> None:
    kept = with_matched(with_matched((), HEADINGS, {"Lead": "owner"}), HEADINGS, {"Lead": "helpers"})
    assert kept == (Matched(frozenset(HEADINGS), {"Lead": "helpers"}),)


def test_choosing_nothing_forgets() -> None:
    assert with_matched(with_matched((), HEADINGS, {"Lead": "owner"}), HEADINGS, {}) == ()


def test_the_oldest_go_when_there_are_many() -> None:
    kept: tuple[Matched, ...] = ()
    for number in range(MOST_KEPT + 3):
        kept = with_matched(kept, (f"heading {number}",), {"Lead": "owner"})
    assert len(kept) == MOST_KEPT
    assert remembered(kept, ["heading 0"]) == {}


def test_sentences_are_no_headings_and_are_not_kept() -> None:
    assert with_matched((), ("action", "we asked the family and they said " * 5), {"Lead": "owner"}) == ()


def test_a_file_that_is_missing_or_no_such_file_remembers_nothing(tmp_path: Path) -> None:
    assert load(tmp_path / "none.json") == ()
    (tmp_path / "bad.json").write_text("{]")
    assert load(tmp_path / "bad.json") == ()
    (tmp_path / "other.json").write_text('{"text_size": 3}')
    assert load(tmp_path / "other.json") == ()
