"""The columns of a preview in words."""

from dataclasses import replace

from desktop.sheets.account.columns import ColumnLine, Tone, column_lines, goes_into
from desktop.sheets.understanding.answers import Answers
from tests.sheets.told import Rows, looked, told

HEADINGS = ("Ref", "Action", "Lead", "Deadline", "Status", "Cost code")
PLAN = (
    HEADINGS,
    ("1.1", "Large-print leaflets", "Office manager", "31/03/2027", "Not started", 4410),
    ("1.2", "Carer on the services group", "Chair", "end of May", "In progress", 4410),
    ("1.3", "Ask five people", None, "30/06/2027", "Done", 4411),
)


def lines(rows: Rows, answers: Answers | None = None) -> dict[str, ColumnLine]:
    return {each.letters: each for each in told(rows, answers).columns}


def test_a_column_comes_with_its_letters_heading_first_values_and_where_it_goes() -> None:
    action = lines(PLAN)["B"]
    assert (action.heading, action.key, action.field) == ("Action", "Action", "action")
    assert action.first == "Large-print leaflets · Carer on the services group · Ask five people"
    assert (action.check, action.tone) == ("✓ 3 of 3", Tone.GOOD)
    assert action.why == "The heading means “action”"


def test_blanks_are_counted_and_are_no_doubt() -> None:
    lead = lines(PLAN)["C"]
    assert (lead.check, lead.tone) == ("✓ 2, 1 blank", Tone.GOOD)


def test_dates_to_look_at_are_counted_apart_from_those_that_are_plain() -> None:
    deadline = lines(PLAN)["D"]
    assert (deadline.check, deadline.tone) == ("▲ 2 dates, 1 to check", Tone.LOOK)


def test_other_cells_to_look_at_are_counted_too() -> None:
    status = lines([HEADINGS, ("1", "Ask", "Chair", None, "Nearly"), ("2", "Tell", "Chair", None, "Done")])["E"]
    assert (status.check, status.tone) == ("▲ 1 read, 1 to check", Tone.LOOK)


def test_a_column_with_a_question_says_so_until_it_is_answered() -> None:
    rows = [
        ("Action", "Lead", "Deadline"),
        ("Ask", "Chair", "03/04/2027"),
        ("Tell", "Chair", "05/06/2027"),
    ]
    assert lines(rows)["C"].check == "▲ a question to answer"
    assert lines(rows, Answers(day_first=True))["C"].check == "✓ 2 of 2"


def test_a_column_of_ours_for_nothing_is_kept() -> None:
    cost = lines(PLAN)["F"]
    assert (cost.field, cost.first, cost.check, cost.tone, cost.why) == (
        None,
        "4410 · 4411",
        "kept, not lost",
        Tone.KEPT,
        "",
    )


def test_an_empty_column_and_an_empty_list_say_so() -> None:
    assert lines([("Action", "Lead", "Status"), ("Ask", "Chair", None)])["C"].check == "empty"
    assert lines([HEADINGS])["B"].check == "no rows yet"


def test_columns_without_a_heading_and_with_the_same_one_have_names_of_their_own() -> None:
    found = lines([("Action", "Lead", None, "Notes", "Notes"), ("Ask", "Chair", "why", "one", "two")])
    assert (found["C"].heading, found["C"].key) == ("", "Column C")
    assert (found["D"].key, found["E"].key) == ("Notes (D)", "Notes (E)")


def test_long_and_many_values_are_cut_short() -> None:
    rows = [("Action", "Lead"), *((f"Step {number} " + "of a very long name" * 3, "Chair") for number in range(9))]
    first = lines(rows)["A"].first
    assert first.count("·") == 3
    assert first.endswith("· …")
    assert all(len(each) <= 40 for each in first.split(" · "))


def test_a_column_of_colours_alone_shows_them() -> None:
    workbook, shown = looked([("Action", "Lead", "RAG"), ("Ask", "Chair", None), ("Tell", "Chair", "Red")])
    grid = replace(workbook.sheets[0], fills={(2, 3): "#ff0000", (3, 1): "#00ff00", (9, 3): "#0000ff"})
    action, _lead, rag = column_lines(grid, replace(shown, columns=shown.columns))
    assert action.colours == ()
    assert (rag.first, rag.colours) == ("Red", ())
    blank = replace(grid, rows=grid.rows[:2])
    (*_others, rag) = column_lines(blank, replace(shown, items=shown.items[:1]))
    assert (rag.first, rag.colours) == ("", ("#ff0000",))


def test_everything_a_column_can_go_into_is_offered_once_the_notes_first() -> None:
    words = [each for each, _field in goes_into()]
    assert words[:3] == ["Keep in the notes", "Action", "Why, or background"]
    assert len(words) == len(set(words)) == 21
    assert "due_note" not in [field for _words, field in goes_into()]


def test_headings_pointed_to_by_hand_are_offered_where_no_list_is_found_yet() -> None:
    rows = [("Notes of the meeting",), ("Was", "Wer"), ("Kuchen", "Anna"), ("Tee", "Max")]
    found = told(rows, Answers(sheet="Actions", header_row=2))
    assert [(each.letters, each.heading, each.field, each.first) for each in found.columns] == [
        ("A", "Was", None, "Kuchen · Tee"),
        ("B", "Wer", None, "Anna · Max"),
    ]
    assert found.headline == "Say what your columns hold"
    assert found.offer == ""
    found = told(rows, Answers(sheet="Actions", header_row=2, columns={"Was": "action"}))
    assert found.offer == "Bring in 2 actions"


def test_cells_that_only_list_what_may_be_said_bring_nothing_in() -> None:
    found = lines([("Action", "Lead", "Status"), ("Ask", "Chair", None), ("Tell", "Chair", None)])["C"]
    assert (found.first, found.check) == ("", "empty")
    template = [("Measure", "Score", "Notes"), ("Listening", "1-5", None), ("Telling", "1-5", None)]
    found = lines(template)["B"]
    assert (found.first, found.check) == ("1-5", "nothing to bring in")
