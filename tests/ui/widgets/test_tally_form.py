"""Counting separate forms."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.assessment import Group
from desktop.core.record import Organisation
from desktop.ui.widgets.tally_form import Counts, TallyForm


def shown(qtbot: QtBot, group: Group = Group.PATIENTS, limit: int = 5) -> TallyForm:
    made = TallyForm(group, Organisation("A charity", smallest_tally=limit))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ((0, 0, 0, 0, 0), "No forms counted yet."),
        ((0, 1, 0, 0, 0), "1 form. Middle answer: A little."),
        ((1, 1, 2, 0, 0), "4 forms. Middle answer: A little. Mixed views: a group is not one person."),
        ((2, 2, 0, 0, 0), "4 forms. Middle answer: No."),
        ((0, 0, 0, 0, 3), "3 forms."),
    ],
)
def test_the_total_and_the_middle_answer_stand_below_in_words(qtbot: QtBot, counts: Counts, words: str) -> None:
    form = shown(qtbot)
    form.display(counts)
    assert form.total.text() == words


def test_staff_count_levels(qtbot: QtBot) -> None:
    form = shown(qtbot, Group.STAFF)
    form.display((0, 1, 3, 1, 0))
    assert form.total.text() == "5 forms. Middle answer: Usual practice. Mixed views: a group is not one person."
    assert form.fields[0].accessibleName() == "How many said Not yet"


def test_typing_says_all_five_numbers(qtbot: QtBot) -> None:
    form = shown(qtbot)
    form.display((1, 0, 0, 0, 2))
    with qtbot.waitSignal(form.counted) as said:
        qtbot.keyClicks(form.fields[1], "3")
        form.commit()
    assert said.args == [(1, 3, 0, 0, 2)]


def test_an_undone_count_is_shown(qtbot: QtBot) -> None:
    form = shown(qtbot)
    form.display((0, 5, 0, 0, 0))
    form.display((0, 0, 0, 0, 0))
    assert form.value() == (0, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("counts", "limit", "words"),
    [
        (
            (1, 1, 2, 0, 0),
            5,
            "Only you, as lead, see these numbers. With fewer than 5 forms, documents say “a few people”.",
        ),
        ((1, 1, 2, 1, 0), 5, "Documents may show these numbers: there are 5 forms or more."),
        (
            (1, 1, 2, 1, 0),
            8,
            "Only you, as lead, see these numbers. With fewer than 8 forms, documents say “a few people”.",
        ),
    ],
)
def test_the_screen_says_who_sees_the_numbers(qtbot: QtBot, counts: Counts, limit: int, words: str) -> None:
    form = shown(qtbot, limit=limit)
    form.display(counts)
    assert form.who_sees.text() == words
