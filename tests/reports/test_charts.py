"""Views on a line and readings over time, on real pages."""

from desktop.reports.blocks import Dot, Dots, Point, Trend
from desktop.reports.document import render
from desktop.reports.options import Edition
from tests.reports.gate import wrongs
from tests.reports.papers import document, letters, words


def test_a_line_shows_its_levels_the_agreed_one_and_a_letter_for_each_view() -> None:
    block = Dots((Dot("P", 0, people=True), Dot("C", 1, people=True), Dot("S", 2)), "Patients: No.", agreed=1)
    found = words(render(document(block)))
    assert all(each in found for each in "0123PCS")


def test_a_letter_stands_over_its_level() -> None:
    block = Dots((Dot("P", 0, people=True), Dot("S", 3)), "Views")
    (_size, found), *_rest = letters(render(document(block)))
    places = {letter.char: letter.left for letter in found if letter.char in "03PS" and letter.top > 600}
    assert abs(places["P"] - places["0"]) < 5
    assert abs(places["S"] - places["3"]) < 5


def test_all_six_views_on_one_level_stay_apart() -> None:
    made = document(Dots(tuple(Dot(each, 2) for each in "PCSVTN"), "All of them"))
    assert wrongs(render(made), made) == []


def test_a_line_of_readings_labels_its_ends_and_its_target() -> None:
    points = (Point(3, "3 of 7, 1 May 2025"), Point(4, "4 of 7, 1 Nov 2025"), Point(6, "6 of 7, 1 May 2026"))
    found = words(render(document(Trend(points, "Replies", Point(7, "Target: 7")))))
    assert "3 of 7, 1 May 2025" in found
    assert "6 of 7, 1 May 2026" in found
    assert "Target: 7" in found
    assert "4 of 7" not in found


def test_long_labels_stand_one_above_the_other() -> None:
    for edition in Edition:
        points = (Point(1, "a long label for the first one of them"), Point(2, "a long label for the last one of them"))
        made = document(Trend(points, "Readings"), edition=edition)
        assert wrongs(render(made), made) == []


def test_readings_that_are_all_the_same_are_a_level_line() -> None:
    made = document(Trend((Point(2, "2"), Point(2, "2")), "Readings", Point(2, "Target: 2")))
    assert wrongs(render(made), made) == []
