"""Two or more assessments in one table, like for like between neighbours. Two alone are compared in comparison.py."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from desktop.core.assessment import Assessment, AssessmentKind, State
from desktop.core.comparison import (
    Change,
    Comparison,
    MeasureChange,
    Year,
    by_principle,
    change_words,
    compare_years,
    year,
)
from desktop.core.framework import Framework
from desktop.core.record import Record
from desktop.core.scoring import PrincipleResult, current_standings, principle_results
from desktop.core.summary import asked_words
from desktop.core.taking_part import GroupParts, groups_taking_part
from desktop.core.views import oldest_first, principle_of
from desktop.core.wording import title_of
from desktop.words import _


@dataclass(frozen=True, slots=True)
class YearLevel:
    """One measure in one assessment: `state` is None where it was not asked; `level` is the counted level.

    `change` is what became of it since the assessment before in the table, None in the first or where it was rated in
    neither; `breaks` says that its meaning changed in between; `fall` is why it fell, where somebody said so.
    """

    state: State | None
    level: int | None
    words: str
    change: Change | None = None
    breaks: bool = False
    fall: str = ""

    @property
    def change_words(self) -> str:
        """What became of it, in words; empty where there is nothing to set beside."""
        words = change_words(self.change) if self.change is not None else ""
        if not self.breaks:
            return words
        return _("{change}: its meaning changed").format(change=words) if words else _("Its meaning changed")


@dataclass(frozen=True, slots=True)
class MeasureYears:
    """One measure over the years, in the order of the table; `title` in the words it was last rated in."""

    measure: str
    title: str
    years: tuple[YearLevel, ...]

    @property
    def changed(self) -> bool:
        """Whether anything but "the same" became of it between any two neighbours."""
        return any(each.change not in (None, Change.SAME) or each.breaks for each in self.years)


@dataclass(frozen=True, slots=True)
class PrincipleYears:
    """One principle over the years: its result in each (None where it was not asked), and between each two.

    `compared` has one fewer than `results`: None where two neighbours share nothing to say.
    """

    principle: str
    results: tuple[PrincipleResult | None, ...]
    compared: tuple[Comparison | None, ...]


@dataclass(frozen=True, slots=True)
class Years:
    """Several assessments side by side, the oldest first; `compared` is each with the one before it."""

    assessments: tuple[Assessment, ...]
    measures: tuple[MeasureYears, ...]
    principles: tuple[PrincipleYears, ...]
    compared: tuple[Comparison, ...]
    groups: tuple[GroupParts, ...]

    @property
    def asked(self) -> tuple[str, ...]:
        """What stands under each label: "12 core measures", "48 measures"."""
        return tuple(map(asked_words, self.assessments))

    @property
    def may_show_figures(self) -> bool:
        """Whether scores may stand side by side: never those of a quick start beside a full assessment's."""
        return all(each.kind is not AssessmentKind.QUICK for each in self.assessments)

    def of_principle(self, principle_id: str) -> tuple[MeasureYears, ...]:
        """The measures of one principle, in its order."""
        return tuple(each for each in self.measures if principle_of(each.measure) == principle_id)


def compare_all(record: Record, framework: Framework, assessment_ids: Iterable[str], today: date) -> Years:
    """These assessments in one table, the oldest first; KeyError for one that the record does not hold.

    Only neighbours are compared, like for like: the same id, the same major version, rated in both.
    """
    wanted = {each: record.assessments[each] for each in assessment_ids}
    chosen = tuple(each for each in oldest_first(record) if each.id in wanted)
    looks = [year(record, framework, each.id, today) for each in chosen]
    compared = tuple(compare_years(record, framework, before, after) for before, after in pairwise(looks))
    return Years(
        assessments=chosen,
        measures=_measures(record, framework, looks, compared),
        principles=_principles(record, framework, chosen, compared, today),
        compared=compared,
        groups=groups_taking_part(record, [each.id for each in chosen]),
    )


def _in_order(framework: Framework, looks: Sequence[Year]) -> list[str]:
    """Every measure that was answered in any of them: principle by principle, retired ones last."""
    place = {each: number for number, each in enumerate(framework.by_id)}
    met = {measure for look in looks for measure, found in look.standings.items() if measure in place or found.answered}
    return sorted(met, key=lambda each: (principle_of(each), place.get(each, len(place)), each))


def _measures(
    record: Record, framework: Framework, looks: Sequence[Year], compared: Sequence[Comparison]
) -> tuple[MeasureYears, ...]:
    changes: list[Mapping[str, MeasureChange]] = [
        {},
        *({each.measure: each for each in found.changes} for found in compared),
    ]
    rows = []
    for measure_id in _in_order(framework, looks):
        last = next(each.assessment for each in reversed(looks) if measure_id in each.standings)
        levels = tuple(
            _level(measure_id, look, before, change.get(measure_id))
            for look, before, change in zip(looks, (None, *looks), changes, strict=False)
        )
        rows.append(MeasureYears(measure_id, title_of(record, framework, last, measure_id), levels))
    return tuple(rows)


def _level(measure_id: str, look: Year, before: Year | None, change: MeasureChange | None) -> YearLevel:
    standing = look.standings.get(measure_id)
    if standing is None:
        return YearLevel(None, None, _("Not asked"), change.change if change else None)
    asked_before = before is not None and measure_id in before.standings
    return YearLevel(
        state=standing.state,
        level=standing.counted,
        words=standing.words,
        change=change.change if change else None,
        breaks=asked_before and before is not None and before.majors[measure_id] != look.majors[measure_id],
        fall=change.fall if change else "",
    )


def _principles(
    record: Record,
    framework: Framework,
    chosen: Sequence[Assessment],
    compared: Sequence[Comparison],
    today: date,
) -> tuple[PrincipleYears, ...]:
    results = [principle_results(each, current_standings(record, framework, each.id, today)) for each in chosen]
    changes = [by_principle(each) for each in compared]
    return tuple(
        PrincipleYears(
            principle=each,
            results=tuple(found.get(each) for found in results),
            compared=tuple(found.get(each) for found in changes),
        )
        for each in sorted({principle for found in results for principle in found})
    )
