"""Answers are values: each new one leaves the old as it was."""

from desktop.sheets.understanding.answers import Answers


def test_an_answer_more_keeps_the_ones_before() -> None:
    first = Answers(rag="now").with_column("Lead", "owner")
    second = first.with_column("Room", None).with_asked("high: Rank", "1").with_place("theme: access", "P2")
    assert first.columns == {"Lead": "owner"}
    assert second.columns == {"Lead": "owner", "Room": None}
    assert (second.rag, second.asked, second.places) == ("now", {"high: Rank": "1"}, {"theme: access": "P2"})
