"""The shared moves as an organisation stands to them: what they lift, what is done already, what is planned."""

from datetime import date, timedelta

from desktop.core.action import Action, Status
from desktop.core.edits.suggesting import action_from_move
from desktop.core.moves import moves_now, plan_ends, usual_day
from desktop.core.record import new_record
from desktop.core.scoring import current_standings
from tests.builders import NOW, TODAY, Answer, agreed, assessed, catalogue


def test_ten_moves_say_what_they_lift() -> None:
    found = moves_now(new_record("A charity"), catalogue(), {})
    assert [each.number for each in found] == list(range(1, 11))
    first = found[0]
    assert first.move.title == "One better first-contact form"
    assert first.lifts_words.startswith("Lifts 9 measures in 5 principles: Treating patients as equals; Patients who")
    assert [each.id for each in first.principles] == ["P1", "P2", "P3", "P4", "P6"]
    assert (first.doing_words, first.planned) == ("", None)


def test_together_they_reach_41_of_the_48_measures() -> None:
    found = moves_now(new_record("A charity"), catalogue(), {})
    assert len({measure.id for each in found for measure in each.measures}) == 41


def test_what_is_usual_practice_already_is_named() -> None:
    levels: dict[str, Answer] = {"P2-M1": 2, "P3-M1": 2, "P4-M1": 1, "P5-M1": 1}
    record = agreed(assessed(), levels)
    standings = current_standings(record, catalogue(), NOW, TODAY)
    form, _panel, notice, *_others = moves_now(record, catalogue(), standings)
    assert form.doing_words == (
        "You already do 2 of these: “Communication needs asked, noted and met” and "
        "“Start with what matters to the person”."
    )
    assert notice.doing_words == "None of these is usual practice yet."


def test_a_move_in_the_plan_is_known_by_what_it_is_whatever_its_title() -> None:
    move = catalogue().moves[2]
    action = action_from_move(move)
    record = new_record("A charity").put(Action("A board in the hall", activity=move.text, id="board"))
    assert moves_now(record, catalogue(), {})[2].planned == record.actions["board"]
    given_up = record.put(Action("Given up", activity=action.activity, status=Status.WILL_NOT_DO, id="board"))
    assert moves_now(given_up, catalogue(), {})[2].planned is None


def test_the_days_of_a_90_day_plan_come_one_after_the_other() -> None:
    today = date(2026, 11, 22)
    days = [usual_day(today, place, 3) - today for place in range(3)]
    assert days == [timedelta(days=30), timedelta(days=60), timedelta(days=90)]
    assert usual_day(today, 0, 1) == plan_ends(today) == date(2027, 2, 20)
