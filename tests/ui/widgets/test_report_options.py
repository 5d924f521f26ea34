"""Options of a report: what each is made for, and that only what fits is asked."""

from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.action import Action
from desktop.core.assessment import Group
from desktop.core.record import Record, new_record
from desktop.reports.contents import REPORTS
from desktop.reports.options import Edition, Paper, ReportOptions
from desktop.storage.content import load_framework
from desktop.ui.widgets.report_options import WITH_PAPER, Choices, OptionsCard, owners
from tests.builders import TODAY, assessed
from tests.ui.scenes import scene_of


def owned(*names: str) -> Record:
    due = TODAY + timedelta(days=60)
    record = assessed(Group.STAFF)
    return record.put(
        *(Action(title=f"Thing {n}", reference=f"A-{n:03}", owner=name, due_date=due) for n, name in enumerate(names))
    )


@pytest.fixture
def card(qtbot: QtBot) -> OptionsCard:
    made = OptionsCard()
    qtbot.addWidget(made)
    made.changed.connect(lambda choices: made.display(scene_of(owned("Chair", "Nurse")), choices))
    made.show()
    return made


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.name)
@pytest.mark.parametrize("edition", [None, Edition.LARGE])
def test_what_shows_as_chosen_is_what_the_report_is_made_for(report: object, edition: Edition | None) -> None:
    (made,) = [each for each in REPORTS if each is report]
    document = made.compose(new_record("Harbour"), load_framework(), None, ReportOptions(TODAY, edition=edition))
    choices = Choices(made.name, edition=edition)
    assert choices.shown_edition is document.edition
    assert choices.shown_paper is document.paper


def test_paper_is_asked_where_a_report_makes_sense_both_ways_and_begins_anew_for_each(card: OptionsCard) -> None:
    scene = scene_of(owned("Chair"))
    for report in REPORTS:
        card.display(scene, Choices(report.name))
        assert card.paper.isVisible() is (report.name in WITH_PAPER)
    turned = replace(Choices("plan"), paper=Paper.PORTRAIT, edition=Edition.LARGE)
    assert turned.of("plan").paper is Paper.PORTRAIT
    assert turned.of("you-said") == Choices("you-said", edition=Edition.LARGE)


def test_names_are_left_out_until_they_are_asked_for(card: OptionsCard) -> None:
    scene = scene_of(owned("Chair"))
    card.display(scene, Choices("plan-wall"))
    assert not card.names_shown.isVisible()
    assert not card.names.isChecked()
    seen: list[Choices] = []
    card.changed.connect(seen.append)
    card.names.click()
    assert seen[-1].options(scene).names
    assert not seen[-1].of("you-said").options(scene).names
    card.display(scene, Choices("plan"))
    assert card.names_shown.isVisible()
    assert not card.names_part.isVisible()


def test_one_owner_can_be_chosen_and_one_who_is_gone_stands_for_everyone(card: OptionsCard) -> None:
    scene = scene_of(owned("Nurse", "Chair", "chair ", ""))
    assert [typed for _key, typed in owners(scene)] == ["Chair", "Nurse"]
    card.display(scene, Choices("plan-owner").of("plan-owner", "Nurse"))
    assert card.owner_part.isVisible()
    assert card.owner.currentText() == "Nurse"
    assert Choices("plan-owner", owner="nurse").options(scene).owner == "nurse"
    assert Choices("plan-owner", owner="Porter").options(scene).owner == ""
    assert Choices("plan", owner="Nurse").options(scene).owner == ""
    card.display(scene_of(owned("Chair")), Choices("plan-owner"))
    assert not card.owner_part.isVisible()


def test_which_years_is_asked_only_where_there_are_more_than_two(card: OptionsCard) -> None:
    record = owned()
    first = next(iter(record.assessments.values()))
    two = record.put(replace(first, id="b", label="Second", start=first.start + timedelta(days=365)))
    three = two.put(replace(first, id="c", label="Third", start=first.start + timedelta(days=730)))
    card.display(scene_of(two), Choices("years"))
    assert not card.years.isVisible()
    card.display(scene_of(three), Choices("plan").of("years", f"{first.id},b"))
    assert card.years.isVisible()
    assert [about for about, button in card.years.buttons.items() if button.isChecked()] == [first.id, "b"]
    assert Choices("years", years=("b", "c")).options(scene_of(three)).years == ("b", "c")
    card.display(scene_of(three), Choices("plan"))
    assert not card.years.isVisible()
