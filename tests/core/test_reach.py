"""Benefits in counts, and the help a principle gets from the others."""

from desktop.core.assessment import Group
from desktop.core.framework import Benefit
from desktop.core.reach import BenefitCount, benefit_counts, has_benefit, reach_words
from desktop.core.scoring import standings
from tests.builders import NOT_FOR_US, NOW, TODAY, UNKNOWN, Answer, agreed, assessed, catalogue


def test_benefits_count_main_and_also_answered_and_usual() -> None:
    answers: dict[str, Answer] = {"P1-M8": 2, "P2-M1": 1, "P2-M2": 3, "P2-M3": UNKNOWN, "P2-M4": NOT_FOR_US, "P1-M1": 2}
    found = standings(agreed(assessed(Group.STAFF), answers), NOW, TODAY)
    counts = {each.benefit: each for each in benefit_counts(catalogue(), found)}
    assert counts[Benefit.SAFETY] == BenefitCount(Benefit.SAFETY, answered=5, usual=2)
    assert counts[Benefit.COST] == BenefitCount(Benefit.COST, answered=3, usual=1)
    assert counts[Benefit.QUALITY] == BenefitCount(Benefit.QUALITY, answered=2, usual=2)


def test_benefits_read_as_a_sentence() -> None:
    words = BenefitCount(Benefit.SAFETY, answered=12, usual=5).words
    assert words == "Safety: 12 measures answered, 5 at Usual practice or Together."
    assert BenefitCount(Benefit.COST, 1, 0).words.startswith("Cost-effectiveness: 1 measure answered, 0 at")


def test_the_catalogue_has_29_measures_of_safety() -> None:
    assert sum(has_benefit(each, Benefit.SAFETY) for each in catalogue().by_id.values()) == 29


def test_reach_names_how_many_elsewhere_support_a_principle() -> None:
    elsewhere = catalogue().supported_from_elsewhere("P2")
    levels = {each.id: 2 if place < 7 else 1 for place, each in enumerate(elsewhere)}
    found = standings(agreed(assessed(), levels), NOW, TODAY)
    assert (
        reach_words(catalogue(), "P2", found)
        == "Also supported by 18 measures in other principles: 7 at Usual practice or above"
    )


def test_reach_says_how_many_of_them_were_asked() -> None:
    few = standings(agreed(assessed(measures=("P1-M4", "P2-M1", "P3-M2")), {"P1-M4": 2}), NOW, TODAY)
    assert reach_words(catalogue(), "P2", few).endswith("principles: 2 asked here, 1 at Usual practice or above")
    alone = standings(assessed(measures=("P2-M1",)), NOW, TODAY)
    assert reach_words(catalogue(), "P2", alone) == "Also supported by 18 measures in other principles"
