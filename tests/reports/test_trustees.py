"""The trustees' page: one page, and an appendix that holds all of it."""

from dataclasses import replace

import pytest

from desktop.core.assessment import Group
from desktop.core.record import Record, new_record
from desktop.core.voices import Quote
from desktop.reports.document import render
from desktop.reports.options import Edition, Paper, ReportOptions
from desktop.reports.trustees import trustees
from tests.builders import catalogue
from tests.reports.examples import example, options
from tests.reports.papers import TODAY, pages, words


def first(record: Record, chosen: ReportOptions | None = None) -> str:
    return " ".join(pages(render(trustees(record, catalogue(), None, chosen or options())))[0].split())


def told(record: Record, chosen: ReportOptions | None = None) -> str:
    return words(render(trustees(record, catalogue(), None, chosen or options())))


def with_worry(words: str) -> Record:
    record = example()
    (paper,) = record.board_papers.values()
    return record.put(replace(paper, safety_worry=words))


def test_the_parts_come_in_the_order_of_the_guidance_on_one_page() -> None:
    found = first(example())
    parts = ("Main message", "We ask you to", "Who we heard", "In their words", "Our principles", "Safety")
    places = [found.index(each) for each in (*parts, "Views differ", "Next steps", "What changed", "Next date")]
    assert places == sorted(places)


def test_each_principle_has_its_words_its_change_and_whether_patients_answered() -> None:
    found = first(example())
    assert found.count("Heard on") == 6
    assert "3 up, 1 down." in found


@pytest.mark.parametrize("paper", list(Paper))
def test_what_has_no_room_goes_to_the_appendix_and_the_page_says_so(paper: Paper) -> None:
    record = with_worry("A very long worry about many things. " * 40)
    found = first(record, options(paper=paper))
    assert "Not all of this fits one page. The appendix has more on:" in found
    assert "a safety worry" in found
    assert "About this paper" not in found
    assert "A very long worry" in told(record, options(paper=paper))


def test_with_room_for_everything_the_page_says_nothing_of_it() -> None:
    assert "Not all of this fits" not in first(example())


def test_only_quotes_with_consent_are_printed() -> None:
    found = told(example())
    assert "This is the one place that asks how I am" in found
    assert "They wrote down what I said" not in found
    assert "I have filled in three forms" not in found
    record = example().put(Quote("Kept to ourselves", Group.PATIENTS))
    assert "Kept to ourselves" not in told(record)


def test_a_shortened_version_says_so_on_page_one_and_leaves_two_parts_out() -> None:
    chosen = ReportOptions(TODAY, shortened=True)
    assert "This is a shortened version" in first(example(), chosen)
    found = told(example(), chosen)
    assert "Where we see things differently" not in found
    assert "Safety matters" not in found
    assert "Far apart" not in found
    whole = told(example())
    assert "This is a shortened version" not in whole
    assert "Where we see things differently" in whole


def test_percentages_of_levels_are_there_only_when_asked_for() -> None:
    assert "E. Method, limits and rules" in told(example())
    assert "Like for like with last time" not in told(example())
    assert "Like for like with last time" in told(example(), options(figures=True))


def test_a_few_people_on_forms_are_not_counted_out_loud() -> None:
    record = example()
    few = [replace(each, people=3) for each in record.perspectives.values() if each.group is Group.PATIENTS]
    assert "patients (a few people)" in first(record.put(*few))


def test_larger_letters_take_the_pages_they_need_and_leave_nothing_out() -> None:
    found = pages(render(trustees(example(), catalogue(), None, options(Edition.LARGE))))
    assert "About this paper" not in found[0]
    assert "Not all of this fits" not in " ".join(found)


def test_before_the_first_assessment_there_is_a_page_to_fill_in_by_hand() -> None:
    found = first(new_record("A charity"))
    assert "There is no assessment yet." in found
    assert "Who is missing" in found
