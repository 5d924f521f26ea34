"""Why a measure matters, what it helps, and the guidance that no click opens."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from desktop.core.assessment import Group
from desktop.core.framework import Nation
from desktop.core.record import OwnGuidance, Record
from desktop.core.voices import SuccessReading
from desktop.ui.widgets.background import Background, GuidanceItem
from desktop.ui.widgets.fields import Choice
from desktop.ui.widgets.text import Text
from tests.builders import assessed, catalogue
from tests.ui.scenes import after as after_edit
from tests.ui.scenes import scene_of


def shown(qtbot: QtBot, record: Record, measure: str = "P2-M1") -> Background:
    made = Background(scene_of(record), catalogue().measure(measure))
    qtbot.addWidget(made)
    made.show()
    made.display(scene_of(record))
    return made


def words_in(background: Background) -> str:
    return "\n".join(each.text() for each in background.findChildren(Text))


def test_benefits_and_reach_are_told_in_words(qtbot: QtBot) -> None:
    words = words_in(shown(qtbot, assessed(Group.STAFF)))
    assert "Helps: Safety and Cost-effectiveness." in words
    assert "Also supports: Shared decision making and patient partnership; Recognising inequalities" in words


def test_each_success_measure_is_listed(qtbot: QtBot) -> None:
    words = words_in(shown(qtbot, assessed(Group.STAFF)))
    for each in catalogue().measure("P2-M1").success_measures:
        assert "• " + each.text in words


def test_each_success_measure_can_be_counted_from_here(qtbot: QtBot) -> None:
    background = shown(qtbot, assessed(Group.STAFF))
    link = background.counts["P2-M1-S2"]
    assert link.text() == "Count this →"
    with qtbot.waitSignal(background.success_requested) as asked:
        link.click()
    assert asked.args == ["P2-M1-S2"]


def test_what_is_counted_already_leads_to_its_numbers(qtbot: QtBot) -> None:
    background = shown(qtbot, assessed(Group.STAFF).put(SuccessReading("P2-M1-S2", top=3, bottom=7)))
    assert background.counts["P2-M1-S2"].text() == "See its numbers →"


def test_each_document_leads_to_all_there_is_to_know_of_it(qtbot: QtBot) -> None:
    background = shown(qtbot, assessed(Group.STAFF))
    first = background.findChildren(GuidanceItem)[0]
    with qtbot.waitSignal(background.guidance_requested) as asked:
        first.link.click()
    assert asked.args == [catalogue().measure("P2-M1").guidance[0]]


def test_the_organisations_own_guidance_shows_in_place_of_ours(qtbot: QtBot) -> None:
    record = assessed(Group.STAFF).put(OwnGuidance("AIS", "Our own guide to formats"))
    words = words_in(shown(qtbot, record))
    assert "Our own guide to formats" in words
    assert catalogue().guidance_by_key["AIS"].title not in words


def test_own_words_for_a_document_show_as_soon_as_they_are_written(qtbot: QtBot) -> None:
    record = assessed(Group.STAFF)
    background = shown(qtbot, record)
    before = background.findChildren(GuidanceItem)
    background.display(scene_of(record))
    assert background.findChildren(GuidanceItem) == before
    background.display(scene_of(record.put(OwnGuidance("AIS", "Our own guide to formats"))))
    assert "Our own guide to formats" in words_in(background)


def test_the_nation_is_asked_beside_the_first_law_and_only_until_it_is_known(qtbot: QtBot) -> None:
    record = assessed(Group.STAFF)
    background = shown(qtbot, record)
    assert background.nation is not None
    choice = background.nation.findChildren(Choice)[0]
    with qtbot.waitSignal(background.edited) as asked:
        choice.chosen.emit(Nation.WALES)
    after = after_edit((asked.args or [None])[0], record)
    assert after.organisation.nation is Nation.WALES
    background.display(scene_of(after))
    assert background.nation.isHidden()


def test_the_nation_is_not_asked_of_a_record_that_can_only_be_read(qtbot: QtBot) -> None:
    record = assessed(Group.STAFF)
    background = shown(qtbot, record)
    background.display(replace(scene_of(record), read_only=True))
    assert background.nation is not None
    assert not background.nation.findChildren(Choice)[0].isEnabled()
