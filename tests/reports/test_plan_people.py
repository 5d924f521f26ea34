"""The people's edition of the plan."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.core.action import Action, ActionUpdate, Source, Status
from desktop.core.assessment import Group, TookPart
from desktop.core.record import Record, new_record
from desktop.core.voices import FeedbackItem, Quote
from desktop.reports.blocks import headings
from desktop.reports.document import render
from desktop.reports.options import Edition
from desktop.reports.plan_people import plan_people
from tests.builders import assessed, catalogue, row, said
from tests.reports.examples import example, options
from tests.reports.papers import TODAY, pages, words


def made(record: Record, *, names: bool = False, edition: Edition | None = None) -> bytes:
    return render(plan_people(record, catalogue(), None, options(edition, names=names)))


@pytest.mark.parametrize("record", [example(), new_record("A charity"), assessed(Group.PATIENTS)])
def test_the_parts_come_in_the_order_of_the_guidance(record: Record) -> None:
    document = plan_people(record, catalogue(), None, options())
    found = [each.text for each in headings((*document.blocks, *document.closing)) if each.level == 2]
    assert found == [
        "This plan in plain words",
        "How we made it",
        "What you told us matters most",
        "What we will do",
        "What we cannot do now, and why",
        "What we finished, and what changed",
        "What the shapes mean",
        "When we will look again, and how to join in",
    ]


def test_no_owner_shows_unless_names_are_asked_for() -> None:
    action = Action("Print leaflets", owner="Chair of trustees", helpers="Treasurer", status=Status.IN_PROGRESS)
    record = new_record("A charity").put(action, ActionUpdate(action.id, TODAY, "Two are printed.", "Secretary"))
    plain, named = words(made(record)), words(made(record, names=True))
    for name in ("Chair of trustees", "Treasurer", "Secretary"):
        assert name not in plain
        assert name in named
    assert "Latest news: 22 November 2026: Two are printed." in plain


def test_a_card_says_why_when_how_we_will_know_and_how_it_goes() -> None:
    found = words(made(example()))
    assert (
        "Agree the expenses rule with trustees Why: One page: bus fares, a sitter so that carers can come, "
        "phone calls. Paid on the day where we can. Nobody is out of pocket. Patients asked. "
        "Helps: Treating patients as equals By when: 12 December 2026" in found
    )
    assert "Suggested" not in found


@pytest.mark.parametrize("edition", list(Edition))
def test_no_card_is_split(edition: Edition) -> None:
    found = pages(made(example(), edition=edition))
    for action in example().actions.values():
        if action.open and action.status is not Status.ON_HOLD:
            page = next(each for each in found[1:] if action.title[:20] in " ".join(each.split()))
            after = " ".join(page.split()).split(action.title[:20], 1)[1]
            assert "Progress:" in after


def test_groups_are_counted_and_who_is_missing_is_said() -> None:
    found = words(made(example()))
    assert "Carers: 6 people, by meeting." in found
    assert "We have not heard from trustees yet." in found


def test_forms_from_few_people_are_not_counted_out_loud() -> None:
    record = said(assessed(Group.PATIENTS), Group.PATIENTS, row("P1", 1))
    view = next(iter(record.perspectives.values()))
    record = record.put(replace(view, people=3, took_part=(TookPart.FORM,)))
    found = words(made(record))
    assert "Patients: a few people, by form." in found
    assert "3 people" not in found


def test_what_patients_and_carers_starred_is_said_in_words() -> None:
    assert "You said, we did, or why not (chosen by patients and carers)" in words(made(example()))


def test_what_is_on_hold_or_refused_stands_with_its_reason() -> None:
    found = words(made(example())).split("What we cannot do now, and why", 1)[1]
    assert "from start to finish. On hold for now. We have asked for a grant" in found
    assert "Give lifts in volunteers’ cars. Our insurance does not cover it" in found
    assert found.count("Open the café on Saturday mornings") == 1
    assert "Carried into this year" not in found


def test_words_of_a_quote_that_may_not_be_printed_are_left_out() -> None:
    item = FeedbackItem(TODAY, "x", could_not="I waited nine weeks and nobody rang", because="No phone.")
    quote = Quote("I waited nine weeks and nobody rang", Group.PATIENTS)
    assert "nine weeks" in words(made(new_record("A charity").put(item)))
    assert "nine weeks" not in words(made(new_record("A charity").put(item, quote)))


def test_what_was_finished_before_last_time_is_left_out() -> None:
    old = Action("Old step", status=Status.DONE, done_on=TODAY - timedelta(900))
    new = Action("New step", status=Status.DONE, done_on=TODAY - timedelta(9), what_changed="People ring less.")
    found = words(made(example().put(old, new)))
    assert "New step Done 13 November 2026. People ring less." in found
    assert "Old step" not in found


def test_a_suggested_action_does_not_say_so_to_people() -> None:
    found = words(made(new_record("A charity").put(Action("x", detail="Since then.", source=Source.SUGGESTED))))
    assert "Why: Since then. By when" in found or "Why: Since then. Progress" in found


def test_an_empty_record_can_be_filled_in_by_hand() -> None:
    found = words(made(new_record("A charity")))
    assert "What we will do Why By when How we will know" in found
    assert "We will look at everything again by" in found
    assert "To reach us" in found
