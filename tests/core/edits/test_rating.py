"""Changes to what is said of one measure."""

from desktop.core.assessment import Evidence, EvidenceKind, Group, State, rating_id
from desktop.core.edits.rating import add_evidence, agree_where_views_match, remove_evidence, where_views_match
from tests.builders import NOW, TODAY, agreed, assessed, catalogue, evidenced, row, said

ALL = tuple(catalogue().by_id)


def test_views_match_where_two_or_more_name_the_same_level() -> None:
    record = assessed(Group.STAFF, Group.PATIENTS)
    record = said(record, Group.STAFF, row("P1", 2, 1, 0, State.DONT_KNOW))
    record = said(record, Group.PATIENTS, row("P1", 2, 2))
    assert where_views_match(record, NOW, ALL) == {"P1-M1": 2}


def test_what_is_settled_already_is_not_agreed_again() -> None:
    record = assessed(Group.STAFF, Group.PATIENTS)
    record = said(said(record, Group.STAFF, row("P1", 2, 1)), Group.PATIENTS, row("P1", 2, 1))
    record = agreed(record, row("P1", 1))
    after = agree_where_views_match(record, catalogue(), NOW, ALL, TODAY)
    levels = [after.measure_ratings[rating_id(NOW, each)].agreed_level for each in ("P1-M1", "P1-M2")]
    assert levels == [1, 1]


def test_evidence_is_good_for_two_years_unless_it_says_otherwise() -> None:
    record = add_evidence(assessed(Group.STAFF), Evidence(("a",), EvidenceKind.SEEN, "A visit", TODAY))
    (item,) = record.evidence.values()
    assert item.good_until == TODAY.replace(year=TODAY.year + 2)


def test_evidence_for_two_measures_stays_for_the_other_one() -> None:
    one, other = rating_id(NOW, "P1-M1"), rating_id(NOW, "P1-M2")
    record = add_evidence(assessed(Group.STAFF), Evidence((one, other), EvidenceKind.SEEN, "A visit", TODAY))
    (item,) = record.evidence.values()
    assert remove_evidence(record, item.id, one).evidence[item.id].ratings == (other,)


def test_evidence_for_one_measure_goes_altogether() -> None:
    record = evidenced(assessed(Group.STAFF), "P1-M1")
    (item,) = record.evidence.values()
    assert not remove_evidence(record, item.id, rating_id(NOW, "P1-M1")).evidence
