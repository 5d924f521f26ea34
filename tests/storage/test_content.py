"""The shape of the catalogue that comes with the program, and what reading a spoilt one says."""

import shutil
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from desktop import paths
from desktop.core.errors import ToolkitError
from desktop.core.framework import Benefit, Effort, Framework, Measure, Stage, Work
from desktop.storage.content import load_framework

Spoil = Callable[[str, str, str], str]


@pytest.fixture(scope="module")
def framework() -> Framework:
    return load_framework()


@pytest.fixture
def spoil(tmp_path: Path) -> Spoil:
    """Puts one text in place of another in a copy of the catalogue, and gives what reading it then says."""

    def spoilt(file: str, old: str, new: str) -> str:
        folder = tmp_path / "framework"
        shutil.copytree(paths.resources() / "framework", folder)
        before = (folder / file).read_text("utf-8")
        assert old in before
        (folder / file).write_text(before.replace(old, new, 1), "utf-8")
        with pytest.raises(ToolkitError) as caught:
            load_framework(folder)
        assert caught.value.advice
        return caught.value.summary

    return spoilt


def measures(framework: Framework) -> tuple[Measure, ...]:
    return tuple(framework.by_id.values())


# Shape


def test_there_are_six_principles_of_eight_measures(framework: Framework) -> None:
    assert [principle.id for principle in framework.principles] == ["P1", "P2", "P3", "P4", "P5", "P6"]
    for principle in framework.principles:
        assert [each.id for each in principle.measures] == [f"{principle.id}-M{number}" for number in range(1, 9)]
    assert len(framework.by_id) == 48


def test_the_principles_have_the_names_the_patients_association_gave_them(framework: Framework) -> None:
    assert [principle.name for principle in framework.principles] == [
        "Treating patients as equals",
        "Patients who are fully informed",
        "Shared decision making and patient partnership",
        "Recognising inequalities",
        "Seeking patient input",
        "Joining services around patients",
    ]


def test_each_measure_has_four_activities_from_start_to_together(framework: Framework) -> None:
    for measure in measures(framework):
        assert [each.tag for each in measure.activities] == [Stage.START, Stage.BUILD, Stage.BUILD, Stage.TOGETHER]
    assert sum(len(each.activities) for each in measures(framework)) == 192


def test_each_measure_has_three_success_measures_four_levels_and_evidence_to_look_for(framework: Framework) -> None:
    for measure in measures(framework):
        assert len(measure.success_measures) == 3
        assert len(set(measure.levels)) == 4
        assert len(measure.evidence_examples) >= 3
    assert len(framework.success_by_id) == 144


def test_no_measure_lacks_a_sentence(framework: Framework) -> None:
    for measure in measures(framework):
        said = (measure.title, measure.statement, measure.patient_question, measure.carer_question, measure.why)
        asked = [each.text for each in measure.activities] + [each.text for each in measure.success_measures]
        assert all(each.strip() for each in (*said, *asked, *measure.levels, *measure.evidence_examples)), measure.id


def test_no_two_measures_share_a_sentence(framework: Framework) -> None:
    said = Counter[str]()
    for measure in measures(framework):
        said.update((measure.title, measure.statement, measure.patient_question, measure.carer_question, measure.why))
        said.update(each.text for each in measure.activities)
    assert [sentence for sentence, times in said.items() if times > 1] == []


def test_benefits_and_effort_are_spread_as_the_guidance_says(framework: Framework) -> None:
    main = Counter(each.main_benefit for each in measures(framework))
    any_benefit = main + Counter(benefit for each in measures(framework) for benefit in each.also_benefits)
    assert main == {Benefit.QUALITY: 28, Benefit.SAFETY: 15, Benefit.COST: 5}
    assert any_benefit == {Benefit.QUALITY: 33, Benefit.SAFETY: 29, Benefit.COST: 24}
    assert Counter(each.effort for each in measures(framework)) == {Effort.LOW: 24, Effort.MEDIUM: 21, Effort.HIGH: 3}


def test_no_measure_also_helps_with_its_main_benefit_or_names_anything_twice(framework: Framework) -> None:
    for measure in measures(framework):
        assert measure.main_benefit not in measure.also_benefits
        for names in (measure.also_benefits, measure.also_supports, measure.applies_to, measure.guidance):
            assert len(set(names)) == len(names), measure.id


def test_each_principle_is_supported_from_elsewhere_as_the_guidance_says(framework: Framework) -> None:
    reach = [len(framework.supported_from_elsewhere(principle.id)) for principle in framework.principles]
    assert reach == [14, 18, 16, 19, 16, 9]


def test_every_principle_keeps_three_measures_for_every_kind_of_organisation(framework: Framework) -> None:
    for principle in framework.principles:
        assert sum(not measure.applies_to for measure in principle.measures) >= 3


def test_legal_notes_stand_under_one_caution(framework: Framework) -> None:
    assert "checked before you rely on it" in framework.legal_caution
    assert sum(bool(each.legal_note) for each in measures(framework)) == 13


def test_every_version_starts_at_one_point_nought(framework: Framework) -> None:
    assert {framework.version, *(each.version for each in measures(framework))} == {"1.0"}


# The quick start


def test_two_measures_of_each_principle_are_core_and_come_first(framework: Framework) -> None:
    for principle in framework.principles:
        core = {each.quick_start_order for each in principle.measures if each.core}
        assert core == {1, 2}
    assert sum(each.core for each in measures(framework)) == 12


def test_quick_start_orders_run_from_one_without_a_gap(framework: Framework) -> None:
    for principle in framework.principles:
        orders = sorted(each.quick_start_order for each in principle.measures if each.quick_start_order is not None)
        assert orders == list(range(1, len(orders) + 1))


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        (Work.CARE, "P1-M1 P1-M2 P2-M1 P2-M2 P3-M1 P3-M7 P4-M1 P4-M3 P5-M1 P5-M2 P6-M1 P6-M2"),
        (Work.INFORMATION, "P1-M1 P1-M2 P2-M1 P2-M2 P3-M1 P3-M7 P4-M1 P4-M3 P5-M1 P5-M2 P6-M5 P6-M4"),
        (Work.REFERRAL, "P1-M1 P1-M2 P2-M1 P2-M2 P3-M7 P3-M2 P4-M1 P4-M3 P5-M1 P5-M2 P6-M1 P6-M3"),
        (Work.CAMPAIGN, "P1-M1 P1-M2 P2-M1 P2-M2 P3-M7 P3-M2 P4-M1 P4-M3 P5-M1 P5-M2 P6-M4 P6-M6"),
        (Work.COMMISSION, "P1-M1 P1-M2 P2-M1 P2-M2 P3-M7 P3-M2 P4-M1 P4-M3 P5-M1 P5-M2 P6-M4 P6-M6"),
        (Work.PEER, "P1-M1 P1-M2 P2-M1 P2-M2 P3-M7 P3-M2 P4-M1 P4-M3 P5-M1 P5-M2 P6-M4 P6-M6"),
    ],
)
def test_each_kind_of_organisation_gets_its_own_twelve(framework: Framework, work: Work, expected: str) -> None:
    assert [each.id for each in framework.quick_start([work])] == expected.split()


def test_with_no_kind_of_work_named_the_twelve_are_the_core_measures(framework: Framework) -> None:
    assert framework.quick_start([]) == tuple(each for each in measures(framework) if each.core)


def test_more_than_one_kind_of_work_widens_the_choice(framework: Framework) -> None:
    chosen = [each.id for each in framework.quick_start([Work.INFORMATION, Work.REFERRAL])]
    assert chosen[4:6] == ["P3-M1", "P3-M7"]
    assert chosen[10:] == ["P6-M1", "P6-M3"]


def test_safety_is_in_every_quick_start(framework: Framework) -> None:
    for work in Work:
        assert "P3-M7" in [each.id for each in framework.quick_start([work])]


# Moves, guidance and scales


def test_ten_shared_moves_reach_41_measures_with_a_first_step_each(framework: Framework) -> None:
    assert [move.id for move in framework.moves] == [f"B{number}" for number in range(1, 11)]
    assert len({measure for move in framework.moves for measure in move.measures}) == 41
    assert all(move.first_step and move.how_we_will_know for move in framework.moves)


def test_every_document_says_who_published_it_where_it_holds_and_when_it_was_checked(framework: Framework) -> None:
    for document in framework.guidance:
        assert document.publisher
        assert document.year
        assert document.nation
        assert document.last_checked == date(2026, 11, 1)
        assert document.address.startswith(("https://", "http://")) or document.note, document.key


def test_every_measure_draws_on_a_document(framework: Framework) -> None:
    assert all(measure.guidance for measure in measures(framework))


@pytest.mark.parametrize(
    ("key", "title", "year"),
    [
        ("CONST", "NHS Constitution for England", "first published 2009, revised since"),
        ("FYFV", "NHS Five Year Forward View", "2014"),
        ("CMPC", "Comprehensive Model for Personalised Care", "2018"),
        ("LTP", "NHS Long Term Plan", "2019"),
        ("WPPC", "Working in Partnership with People and Communities: statutory guidance", "2022"),
    ],
)
def test_the_five_documents_the_association_names_have_their_right_names(
    framework: Framework, key: str, title: str, year: str
) -> None:
    document = framework.guidance_by_key[key]
    assert (document.title, document.year) == (title, year)


def test_the_levels_run_from_not_yet_to_together(framework: Framework) -> None:
    assert [(each.number, each.name, each.patient_answer) for each in framework.levels] == [
        (0, "Not yet", "No"),
        (1, "In places", "A little"),
        (2, "Usual practice", "Mostly"),
        (3, "Together", "Yes, fully"),
    ]


def test_the_catalogue_says_whose_words_it_holds(framework: Framework) -> None:
    assert "this open-source project’s own" in framework.credit
    assert "not been checked or approved by the Patients Association" in framework.credit
    assert "CC BY 4.0" in framework.licence
    for file in (paths.resources() / "framework").glob("*.toml"):
        head = file.read_text("utf-8").splitlines()[:2]
        assert all(line.startswith("# ") for line in head)
        assert "this project’s own, not the Association’s" in head[0]
        assert "CC BY 4.0" in head[1]


# What a spoilt catalogue says


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ToolkitError, match=r"The file scales\.toml is missing"):
        load_framework(tmp_path)


def test_a_reference_to_an_unknown_document_is_named(spoil: Spoil) -> None:
    said = spoil("p2.toml", 'guidance = ["PIF"]', 'guidance = ["PIFF"]')
    assert said == "The file p2.toml is wrong at P2-M3, guidance: “PIFF” leads nowhere."


def test_a_reference_to_an_unknown_principle_is_named(spoil: Spoil) -> None:
    said = spoil("p4.toml", 'also_supports = ["P5"]', 'also_supports = ["P7"]')
    assert said == "The file p4.toml is wrong at P4-M1, also_supports: “P7” leads nowhere."


def test_a_measure_cannot_support_its_own_principle(spoil: Spoil) -> None:
    said = spoil("p4.toml", 'also_supports = ["P5"]', 'also_supports = ["P4"]')
    assert said == "The file p4.toml is wrong at P4-M1, also_supports: “P4” leads nowhere."


def test_a_move_that_lifts_no_known_measure_is_named(spoil: Spoil) -> None:
    said = spoil("moves.toml", '"P2-M4"', '"P2-M9"')
    assert said == "The file moves.toml is wrong at B4, measures: “P2-M9” leads nowhere."


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("p1.toml", 'id = "P1-M2"', 'id = "P1-M1"'),
        ("moves.toml", 'id = "B2"', 'id = "B1"'),
        ("guidance.toml", 'key = "AIS"', 'key = "4PI"'),
    ],
)
def test_an_id_used_twice_is_named(spoil: Spoil, file: str, old: str, new: str) -> None:
    twice = new.partition(" = ")[2].strip('"')
    assert spoil(file, old, new) == f"The file {file} is wrong at {twice}: it is there twice."


def test_a_measure_in_the_file_of_another_principle_is_named(spoil: Spoil) -> None:
    said = spoil("p5.toml", 'id = "P5-M1"', 'id = "P4-M1"')
    assert said == "The file p5.toml is wrong at P4-M1: the id should look like “P5-M1”."


def test_a_measure_that_names_another_principle_is_named(spoil: Spoil) -> None:
    said = spoil("p5.toml", 'principle = "P5"', 'principle = "P4"')
    assert said == "The file p5.toml is wrong at P5-M1, principle: it should be “P5”."


def test_a_principle_in_the_wrong_file_is_named(spoil: Spoil) -> None:
    assert spoil("p5.toml", 'id = "P5"', 'id = "P4"') == "The file p5.toml is wrong at id: it should be “P5”."


def test_a_success_measure_out_of_order_is_named(spoil: Spoil) -> None:
    said = spoil("p3.toml", 'id = "P3-M2-S1"', 'id = "P3-M2-S4"')
    assert said == "The file p3.toml is wrong at P3-M2-S4: the id should be “P3-M2-S1”."


def test_levels_out_of_order_are_named(spoil: Spoil) -> None:
    said = spoil("scales.toml", "number = 2", "number = 5")
    assert said == "The file scales.toml is wrong at levels: the numbers should be 0, 1, 2 and 3, in that order."


def test_a_missing_credit_is_named(spoil: Spoil) -> None:
    assert (
        spoil("scales.toml", "credit = ", "thanks = ") == "The file scales.toml is wrong: the key “credit” is missing."
    )
