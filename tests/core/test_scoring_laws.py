"""Laws of scoring that hold for any answers at all."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.assessment import Group, State
from desktop.core.scoring import PrincipleResult, Standing, overall, principle_result, standings
from tests.builders import NOT_FOR_US, NOW, TODAY, UNKNOWN, Answer, agreed, assessed, said

ANSWER = st.one_of(st.integers(0, 3), st.sampled_from([None, UNKNOWN, NOT_FOR_US]))
ANSWERS = st.lists(ANSWER, min_size=1, max_size=8)
VIEWS = st.dictionaries(st.sampled_from(list(Group)), ANSWER, max_size=6)


def _result(answers: Sequence[Answer]) -> PrincipleResult:
    found = []
    for number, answer in enumerate(answers, 1):
        level = answer if isinstance(answer, int) else None
        state = State.RATED if level is not None else answer if isinstance(answer, State) else State.NOT_ASSESSED
        found.append(Standing(f"P1-M{number}", state, level, level, agreed=True))
    return principle_result("P1", found, quick=False)


@given(ANSWERS, st.integers(0, 3))
def test_a_rating_never_lowers_coverage(answers: list[Answer], level: int) -> None:
    for place, answer in enumerate(answers):
        if answer in (None, UNKNOWN):
            rated = [*answers[:place], level, *answers[place + 1 :]]
            assert (_result(rated).coverage or 0) >= (_result(answers).coverage or 0)


@given(ANSWERS)
def test_blanks_and_not_applicable_never_count_as_zero(answers: list[Answer]) -> None:
    levels = [each for each in answers if isinstance(each, int)]
    score = _result(answers).score
    assert score is None or score == _result(levels).score


@given(ANSWERS)
def test_a_dont_know_never_changes_the_score_and_never_narrows_the_range(answers: list[Answer]) -> None:
    before, after = _result(answers), _result([*answers, UNKNOWN])
    if before.score is not None and after.score is not None:
        assert after.score == before.score
        assert after.low is not None
        assert after.high is not None
        assert before.low is not None
        assert before.high is not None
        assert after.low <= before.low <= before.high <= after.high
        assert after.low < after.high


@given(ANSWERS)
def test_the_range_contains_the_score_and_all_three_lie_in_0_to_100(answers: list[Answer]) -> None:
    result = _result(answers)
    if result.score is None:
        assert result.low is None
        assert result.high is None
        assert result.why_no_score
    else:
        assert result.low is not None
        assert result.high is not None
        assert 0 <= result.low <= result.score <= result.high <= 100


@given(ANSWERS)
def test_the_spread_adds_up_to_what_is_rated_and_the_middle_is_in_it(answers: list[Answer]) -> None:
    result = _result(answers)
    assert sum(result.spread) == result.rated <= result.applicable <= result.asked
    assert result.middle is None if not result.rated else result.spread[result.middle or 0] > 0


@given(ANSWERS.flatmap(lambda answers: st.tuples(st.just(answers), st.permutations(answers))))
def test_the_order_of_measures_does_not_matter(orders: tuple[list[Answer], list[Answer]]) -> None:
    straight, mixed = orders
    assert _result(mixed) == _result(straight)


@given(st.lists(st.integers(0, 100), min_size=6, max_size=6))
def test_the_overall_figure_lies_between_the_lowest_and_the_highest(scores: list[int]) -> None:
    results = [PrincipleResult("P1", 8, 8, 8, 0, (8, 0, 0, 0), 0, score, score, score, 8) for score in scores]
    figure = overall(results)
    assert figure is not None
    assert min(scores) <= figure <= max(scores)


@given(VIEWS, st.one_of(st.none(), ANSWER))
def test_counted_never_exceeds_the_level_and_only_a_held_3_is_lowered(
    views: dict[Group, Answer], settled: Answer
) -> None:
    record = assessed(*views)
    for group, answer in views.items():
        record = said(record, group, {"P1-M1": answer})
    standing = standings(agreed(record, {"P1-M1": settled}), NOW, TODAY)["P1-M1"]
    assert (standing.level is not None) == (standing.state is State.RATED)
    assert standing.counted == (2 if standing.held else standing.level)
    assert not standing.held or standing.level == 3
    peoples = [views.get(Group.PATIENTS), views.get(Group.CARERS)]
    assert not standing.held or not {2, 3} & {each for each in peoples if isinstance(each, int)}


@given(VIEWS)
def test_no_view_lies_below_the_level_for_now_but_trustees_and_partners(views: dict[Group, Answer]) -> None:
    record = assessed(*views)
    for group, answer in views.items():
        record = said(record, group, {"P1-M1": answer})
    level = standings(record, NOW, TODAY)["P1-M1"].level
    careful = [each for group, each in views.items() if group not in (Group.TRUSTEES, Group.PARTNERS)]
    levels = [each for each in careful if isinstance(each, int)]
    assert not levels or level == min(levels)


@given(st.permutations([Group.PATIENTS, Group.STAFF, Group.VOLUNTEERS]), st.lists(ANSWER, min_size=3, max_size=3))
def test_the_order_in_which_views_come_does_not_matter(order: list[Group], answers: list[Answer]) -> None:
    by_group = dict(zip((Group.PATIENTS, Group.STAFF, Group.VOLUNTEERS), answers, strict=True))
    straight = mixed = assessed(*by_group)
    for group, answer in by_group.items():
        straight = said(straight, group, {"P1-M1": answer})
    for group in order:
        mixed = said(mixed, group, {"P1-M1": by_group[group]})
    assert standings(mixed, NOW, TODAY) == standings(straight, NOW, TODAY)
