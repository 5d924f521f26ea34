"""All evidence of one assessment as a list: what each item serves, what to look at, and three ways to order it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.core.assessment import Evidence, EvidenceKind, rating_id
from desktop.core.evidence_checks import evidence_of, is_out_of_date, rules_only
from desktop.core.framework import Framework
from desktop.core.record import Record
from desktop.core.terms import label
from desktop.core.views import principle_of
from desktop.words import _


class Order(StrEnum):
    """What the list is grouped by."""

    PRINCIPLE = "principle"
    KIND = "kind"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Held:
    """One item of an assessment; `measures` are those it serves there, in the order they are asked about.

    `on_paper_alone`: it is rules and records, and so is all other evidence for one of its principles.
    """

    item: Evidence
    measures: tuple[str, ...]
    out_of_date: bool
    on_paper_alone: bool

    @property
    def principle(self) -> str:
        """The principle it stands under: that of the first measure it serves."""
        return principle_of(self.measures[0])


def held(record: Record, assessment_id: str, today: date) -> tuple[Held, ...]:
    """Every item of evidence of an assessment, in the order of the first measure it serves."""
    by_measure = evidence_of(record, assessment_id)
    on_paper = frozenset(rules_only(by_measure))
    served: dict[str, list[str]] = {}
    for measure_id in record.assessments[assessment_id].measures:
        for each in by_measure.get(measure_id, ()):
            served.setdefault(each.id, []).append(measure_id)
    return tuple(
        Held(
            item=record.evidence[each],
            measures=tuple(measures),
            out_of_date=is_out_of_date(record.evidence[each], today),
            on_paper_alone=record.evidence[each].kind is EvidenceKind.RULES
            and any(principle_of(measure) in on_paper for measure in measures),
        )
        for each, measures in served.items()
    )


def how_many(record: Record, assessment_id: str | None) -> int:
    """How many items of evidence an assessment has."""
    owner = rating_id(assessment_id or "", "")
    return sum(any(rating.startswith(owner) for rating in each.ratings) for each in record.evidence.values())


def grouped(items: Sequence[Held], framework: Framework, order: Order) -> tuple[tuple[str, tuple[Held, ...]], ...]:
    """The items under headings: a principle's number and name, a kind, or none, the newest first."""
    if order is Order.DATE:
        newest = tuple(sorted(items, key=lambda each: each.item.on, reverse=True))
        return (("", newest),) if newest else ()
    if order is Order.KIND:
        return _under((label(kind), (each for each in items if each.item.kind is kind)) for kind in EvidenceKind)
    names = {each.id: f"{each.number} {each.name}" for each in framework.principles}
    places = dict.fromkeys(each.principle for each in items)
    return _under(
        (names.get(place, _("Other measures")), (each for each in items if each.principle == place)) for place in places
    )


def _under(groups: Iterable[tuple[str, Iterable[Held]]]) -> tuple[tuple[str, tuple[Held, ...]], ...]:
    """The groups that hold something."""
    filled = ((heading, tuple(items)) for heading, items in groups)
    return tuple((heading, items) for heading, items in filled if items)
