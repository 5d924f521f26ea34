"""The rating scale, rule by rule: four levels, and a 3 that nobody can give themselves."""

import colorsys
from dataclasses import replace
from datetime import date

import pytest

from desktop.core.assessment import AssessmentState, EvidenceKind, Group, State
from desktop.core.labels import answer_name
from desktop.core.scoring import (
    standings,
)
from desktop.palette import THEMES
from tests.builders import (
    NOW,
    TODAY,
    agreed,
    assessed,
    catalogue,
    evidenced,
    one_principle,
    result,
    said,
    standing,
)
from tests.exporting import exports


def test_example_e_the_level_3_rule() -> None:
    record = one_principle(3, 3, 2, 2, confirmed=False)
    record = record.put(replace(record.assessments[NOW], measures=("P1-M1", "P1-M2", "P1-M3", "P1-M4")))
    assert [each.counted for each in standings(record, NOW, TODAY).values()] == [2, 2, 2, 2]
    assert result(record).score == 67
    confirmed = said(record, Group.PATIENTS, {"P1-M1": 2, "P1-M2": 3})
    assert result(confirmed).score == 83


def test_you_cannot_give_yourselves_a_3() -> None:
    record = said(assessed(Group.PATIENTS, Group.CARERS, Group.STAFF), Group.STAFF, {"P2-M1": 3})
    held = standing(record)
    assert (held.level, held.counted, held.held) == (3, 2, True)
    assert held.words == "2 (3 not yet confirmed by patients), for now"
    assert standing(agreed(record, {"P2-M1": 3})).words == "2 (3 not yet confirmed by patients)"
    little = said(agreed(record, {"P2-M1": 3}), Group.PATIENTS, {"P2-M1": 1})
    assert standing(little).held
    mostly = said(little, Group.CARERS, {"P2-M1": 2})
    assert (standing(mostly).counted, standing(mostly).words) == (3, "3 Together")


def test_patients_own_3_needs_nobody_else() -> None:
    record = said(assessed(Group.PATIENTS), Group.PATIENTS, {"P2-M1": 3})
    assert standing(record).counted == 3


def test_trustees_cannot_confirm_a_3() -> None:
    record = said(assessed(Group.TRUSTEES), Group.TRUSTEES, {"P2-M1": 3})
    assert standing(record).held


@pytest.mark.parametrize(
    ("kind", "on", "confirms"),
    [
        (EvidenceKind.PEOPLE, TODAY, True),
        (EvidenceKind.PEOPLE, date(2024, 11, 22), True),
        (EvidenceKind.PEOPLE, date(2024, 11, 21), False),
        (EvidenceKind.PEOPLE, date(2026, 11, 23), False),
        (EvidenceKind.RULES, TODAY, False),
        (EvidenceKind.PARTNERS, TODAY, False),
    ],
)
def test_peoples_experience_of_the_last_24_months_confirms_a_3(kind: EvidenceKind, on: date, confirms: bool) -> None:
    record = agreed(assessed(Group.STAFF), {"P2-M1": 3, "P2-M2": 3})
    record = evidenced(record, "P2-M1", kind, on)
    assert standing(record).counted == (3 if confirms else 2)
    assert standing(record, "P2-M2").counted == 2


def test_an_agreed_assessment_still_reads_as_it_was_years_later() -> None:
    record = evidenced(agreed(assessed(Group.STAFF), {"P2-M1": 3}), "P2-M1", on=date(2026, 10, 1))
    years_later = date(2030, 1, 1)
    assert standings(record, NOW, years_later)["P2-M1"].held
    closed = replace(record.assessments[NOW], state=AssessmentState.AGREED, agreed_on=TODAY)
    assert standings(record.put(closed), NOW, years_later)["P2-M1"].counted == 3


def test_the_scale_has_four_levels_each_with_its_name_and_its_phrase() -> None:
    assert [(each.number, each.name, each.phrase) for each in catalogue().levels] == [
        (0, "Not yet", "done without people"),
        (1, "In places", "done for some"),
        (2, "Usual practice", "done for all"),
        (3, "Together", "done with people, and it shows"),
    ]


def test_a_3_that_patients_have_not_confirmed_counts_and_prints_as_2_wherever_it_leaves() -> None:
    record = agreed(assessed(Group.PATIENTS, measures=("P1-M1",)), {"P1-M1": 3})
    words = "2 (3 not yet confirmed by patients)"
    left = {name for name, text in exports(record, [NOW]) if words in text}
    assert left >= {"show --json", f"{NOW}.xlsx", f"assessment of {NOW}"}
    assert not any("3 Together" in text for name, text in exports(record, [NOW]) if name == f"plan of {NOW}")


def test_the_four_plain_answers_stand_for_0_to_3_and_not_for_me_for_none() -> None:
    answers = [answer_name(Group.PATIENTS, State.RATED, level) for level in range(4)]
    assert answers == ["No", "A little", "Mostly", "Yes, fully"]
    assert answer_name(Group.CARERS, State.DONT_KNOW, None) == "Don’t know"
    assert answer_name(Group.CARERS, State.NOT_APPLICABLE, None) == "Not for me"


@pytest.mark.parametrize("theme", list(THEMES))
def test_levels_have_one_hue_from_light_to_dark_and_never_red_amber_or_green(theme: str) -> None:
    colours = [tuple(int(each[place : place + 2], 16) / 255 for place in (1, 3, 5)) for each in THEMES[theme].levels]
    shades = [colorsys.rgb_to_hls(*each) for each in colours]
    lightness = [light for _hue, light, _saturation in shades]
    assert lightness in (sorted(lightness), sorted(lightness, reverse=True))
    assert all(180 <= 360 * hue <= 220 for hue, light, _saturation in shades if light < 1)
