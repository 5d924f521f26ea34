"""Two assessments set side by side, like for like: only measures of the same meaning that were rated both times.

Tables over several years live in years.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from desktop.core.assessment import Assessment, AssessmentKind, MeasureRating, State, rating_id
from desktop.core.framework import Framework
from desktop.core.meaning import majors
from desktop.core.record import Record
from desktop.core.scoring import ENOUGH_RATED, TOP, Standing, percent, standings
from desktop.core.taking_part import GroupParts, groups_taking_part
from desktop.core.terms import label
from desktop.core.views import principle_of
from desktop.words import _, ngettext


class Change(StrEnum):
    """What became of one measure between two assessments; the first three are like for like."""

    UP = "up"
    DOWN = "down"
    SAME = "same"
    NEWLY_RATED = "newly_rated"
    NEW = "new"
    NO_LONGER = "no_longer"
    NOT_RATED_NOW = "not_rated_now"


LIKE_FOR_LIKE = (Change.UP, Change.DOWN, Change.SAME)


def change_words(change: Change) -> str:
    """What became of one measure, in words."""
    return {
        Change.UP: _("Up"),
        Change.DOWN: _("Down"),
        Change.SAME: _("The same"),
        Change.NEWLY_RATED: _("Not rated last time"),
        Change.NEW: _("New"),
        Change.NO_LONGER: _("No longer applies"),
        Change.NOT_RATED_NOW: _("Not rated this time"),
    }[change]


@dataclass(frozen=True, slots=True)
class MeasureChange:
    """One measure in both assessments: its counted levels, 0 to 3 or None, and what became of it.

    `breaks` says that its meaning changed in between; a new level then has nothing before it. `fall` is why it fell,
    in words, where it did and somebody said so.
    """

    measure: str
    before: int | None
    after: int | None
    change: Change
    fall: str = ""
    breaks: bool = False

    @property
    def words(self) -> str:
        """What became of it, in words, with a change of meaning told."""
        words = change_words(self.change)
        return _("{change}: its meaning changed").format(change=words) if self.breaks else words


@dataclass(frozen=True, slots=True)
class Comparison:
    """What became of a set of measures since an earlier assessment called `since`.

    `quick` says that either assessment is a quick start, whose figures are never set beside others. `groups` has the
    part each group had in either assessment.
    """

    since: str
    changes: tuple[MeasureChange, ...]
    quick: bool = False
    groups: tuple[GroupParts, ...] = ()

    def count(self, change: Change) -> int:
        """How many measures this became of."""
        return sum(each.change is change for each in self.changes)

    @property
    def shared(self) -> int:
        """How many measures were rated both times with the same meaning."""
        return len(self._alike)

    @property
    def before(self) -> int | None:
        """The earlier score on the shared measures alone, in whole per cent.

        None with fewer than three of them, or where they are of several principles, whose measures are never pooled.
        """
        return self._score([each.before for each in self._alike])

    @property
    def after(self) -> int | None:
        """The later score on the same measures."""
        return self._score([each.after for each in self._alike])

    @property
    def _alike(self) -> tuple[MeasureChange, ...]:
        return tuple(each for each in self.changes if each.change in LIKE_FOR_LIKE)

    def _score(self, levels: list[int | None]) -> int | None:
        several = len({principle_of(each.measure) for each in self._alike}) > 1
        if self.quick or several or len(levels) < ENOUGH_RATED:
            return None
        return percent(sum(each or 0 for each in levels), TOP * len(levels))

    @property
    def points(self) -> int | None:
        """The like-for-like change in percentage points; None without both scores."""
        return None if self.before is None or self.after is None else self.after - self.before

    @property
    def words(self) -> str:
        """The counts: "2 up, 0 down, 4 the same, 2 newly rated"."""
        return ", ".join(each for each in (self.alike_words, self.other_words) if each)

    @property
    def alike_words(self) -> str:
        """What became of the measures that can be compared: "2 up, 0 down, 4 the same"."""
        moved = (
            _("{count} up").format(count=self.count(Change.UP)),
            _("{count} down").format(count=self.count(Change.DOWN)),
            _("{count} the same").format(count=self.count(Change.SAME)),
        )
        return ", ".join(moved)

    @property
    def other_words(self) -> str:
        """The measures that cannot: "2 newly rated, 1 not rated this time"; empty where there is none."""
        gone = self.count(Change.NO_LONGER)
        rest = (
            (_("{count} newly rated"), self.count(Change.NEWLY_RATED)),
            (_("{count} new"), self.count(Change.NEW)),
            (ngettext("{count} no longer applies", "{count} no longer apply", gone), gone),
            (_("{count} not rated this time"), self.count(Change.NOT_RATED_NOW)),
        )
        return ", ".join(words.format(count=count) for words, count in rest if count)

    @property
    def short_words(self) -> str:
        """What moved: "3 up, 1 down since 2025/26", "no change since 2025/26"; empty with nothing shared."""
        moved = [
            words.format(count=count)
            for words, change in ((_("{count} up"), Change.UP), (_("{count} down"), Change.DOWN))
            if (count := self.count(change))
        ]
        if not self.shared:
            return ""
        return _("{change} since {label}").format(change=", ".join(moved) or _("no change"), label=self.since)

    @property
    def figures(self) -> str:
        """The like-for-like scores: "28% to 39%, up 11 points"; empty without both."""
        points = self.points
        if points is None:
            return ""
        both = _("{before}% to {after}%").format(before=self.before, after=self.after)
        if points == 0:
            return _("{both}, no change").format(both=both)
        up = ngettext("{both}, up {count} point", "{both}, up {count} points", abs(points))
        down = ngettext("{both}, down {count} point", "{both}, down {count} points", abs(points))
        return (up if points > 0 else down).format(both=both, count=abs(points))


@dataclass(frozen=True, slots=True)
class Year:
    """One assessment as it is set beside others: where each measure stands, and which meaning it was rated in."""

    assessment: Assessment
    standings: Mapping[str, Standing]
    majors: Mapping[str, str]


def year(record: Record, framework: Framework, assessment_id: str, today: date) -> Year:
    """What `compare_years` needs of one assessment."""
    assessment = record.assessments[assessment_id]
    return Year(assessment, standings(record, assessment_id, today), majors(record, framework, assessment))


def compare(record: Record, framework: Framework, before_id: str, after_id: str, today: date) -> Comparison:
    """All measures of two assessments, like for like: the same id, the same major version, rated both times."""
    before, after = (year(record, framework, each, today) for each in (before_id, after_id))
    return compare_years(record, framework, before, after)


def compare_years(record: Record, framework: Framework, before: Year, after: Year) -> Comparison:
    """The same for two assessments whose standings are known."""
    was, now = before.standings, after.standings
    changes = []
    for measure_id in dict.fromkeys((*now, *was)):
        old, new = was.get(measure_id), now.get(measure_id)
        same = old is None or new is None or before.majors[measure_id] == after.majors[measure_id]
        change = _change(
            old,
            new,
            same_meaning=same,
            full=before.assessment.kind is AssessmentKind.FULL,
            in_catalogue=measure_id in framework.by_id,
        )
        if change is not None:
            rating = record.measure_ratings.get(rating_id(after.assessment.id, measure_id))
            fall = _why_down(rating, new) if change is Change.DOWN else ""
            level = _counted(old) if same or change is Change.NO_LONGER else None
            changes.append(MeasureChange(measure_id, level, _counted(new), change, fall, breaks=not same))
    both = (before.assessment, after.assessment)
    return Comparison(
        since=before.assessment.label,
        changes=tuple(changes),
        quick=any(each.kind is AssessmentKind.QUICK for each in both),
        groups=groups_taking_part(record, [each.id for each in both]),
    )


def why_it_fell(rating: MeasureRating | None) -> str:
    """What was given as the reason of a fall: "Someone left. Our link worker moved on."; empty where nobody said."""
    if rating is None:
        return ""
    reason = _("{reason}.").format(reason=label(rating.fall_reason)) if rating.fall_reason else ""
    return " ".join(each for each in (reason, rating.fall_words) if each)


def _why_down(rating: MeasureRating | None, standing: Standing | None) -> str:
    """What was given as the reason, else the level 3 rule where it alone makes the difference."""
    held = standing is not None and standing.held
    return why_it_fell(rating) or (_("A 3 counts as 2 until patients or carers confirm it.") if held else "")


def by_principle(comparison: Comparison) -> dict[str, Comparison]:
    """The same comparison for each principle that has anything to compare, by principle id."""
    grouped: dict[str, list[MeasureChange]] = {}
    for each in comparison.changes:
        grouped.setdefault(principle_of(each.measure), []).append(each)
    return {key: replace(comparison, changes=tuple(each)) for key, each in sorted(grouped.items())}


def slipped(
    record: Record, framework: Framework, assessment_id: str, found: Mapping[str, Standing], today: date
) -> frozenset[str]:
    """The measures whose counted level is lower than last time.

    Last time is the previous assessment, like for like; without one, the level that was brought in with the rating.
    """
    previous = record.assessments[assessment_id].previous
    if previous is not None and previous in record.assessments:
        compared = compare(record, framework, previous, assessment_id, today)
        return frozenset(each.measure for each in compared.changes if each.change is Change.DOWN)
    fallen = set()
    for measure_id, standing in found.items():
        rating = record.measure_ratings.get(rating_id(assessment_id, measure_id))
        last = rating.last_level if rating is not None else None
        if last is not None and standing.counted is not None and standing.counted < last:
            fallen.add(measure_id)
    return frozenset(fallen)


def _counted(standing: Standing | None) -> int | None:
    return standing.counted if standing is not None else None


def _change(
    old: Standing | None, new: Standing | None, *, same_meaning: bool, full: bool, in_catalogue: bool
) -> Change | None:
    """What became of a measure; None where it was rated neither time. `full`: the earlier assessment asked them all."""
    was, now = _counted(old), _counted(new)
    if was is not None and now is not None and same_meaning:
        return Change.SAME if now == was else Change.UP if now > was else Change.DOWN
    if now is not None:
        new_since = (old is None and full) or not same_meaning
        return Change.NEW if new_since else Change.NEWLY_RATED
    if was is not None:
        applies = in_catalogue and same_meaning and (new is None or new.state is not State.NOT_APPLICABLE)
        return Change.NOT_RATED_NOW if applies else Change.NO_LONGER
    return None
