"""What every page is given to display: the record, the catalogue, the open assessment and today's date.

What is worked out from them is worked out once, when first asked for. Where to go and what to
change are in `places.py`.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.core.assessment import Assessment, AssessmentState, Perspective, State, rating_id
from desktop.core.comparison import Comparison, MeasureChange, by_principle, change_words, compare
from desktop.core.differences import Difference, differences
from desktop.core.framework import Framework, Measure, Principle
from desktop.core.last_time import before, waiting
from desktop.core.record import Organisation, Record
from desktop.core.scoring import PrincipleResult, Standing, current_standings, principle_results, standings
from desktop.core.views import levels_of, peoples_level, views_of
from desktop.ui.places import Place
from desktop.words import _

if TYPE_CHECKING:
    from desktop.core.errors import Problem
    from desktop.core.points import Suggestion


@dataclass(frozen=True)
class Scene:
    """One moment of the program: never changed, made anew after each edit."""

    record: Record
    framework: Framework
    assessment_id: str | None
    today: date
    read_only: bool = False

    @property
    def organisation(self) -> Organisation:
        """Who the record is about."""
        return self.record.organisation

    @property
    def assessment(self) -> Assessment | None:
        """The open assessment, if one was started."""
        return self.record.assessments.get(self.assessment_id or "")

    @property
    def answers_fixed(self) -> bool:
        """Whether its answers can only be read: the record can, or the assessment is agreed or archived."""
        return self.read_only or (self.assessment is not None and self.assessment.state is not AssessmentState.OPEN)

    @cached_property
    def views(self) -> tuple[Perspective, ...]:
        """Whose views the open assessment asks for."""
        return tuple(views_of(self.record, self.assessment_id)) if self.assessment_id else ()

    @cached_property
    def standings(self) -> dict[str, Standing]:
        """Where each measure of the open assessment stands, in its order."""
        if not self.assessment_id:
            return {}
        return current_standings(self.record, self.framework, self.assessment_id, self.today)

    @cached_property
    def last_time(self) -> dict[str, Standing]:
        """Where each measure stood in the assessment before this one; empty where there was none."""
        before = self.assessment.previous if self.assessment else None
        if before is None or before not in self.record.assessments:
            return {}
        return standings(self.record, before, self.today)

    @cached_property
    def since_last(self) -> dict[str, MeasureChange]:
        """What became of each measure since the assessment before, like for like; empty where there was none."""
        return {each.measure: each for each in self.compared.changes} if self.compared else {}

    @cached_property
    def waiting(self) -> frozenset[str]:
        """The measures with an answer from last time and none yet this time."""
        if not self.assessment_id or self.answers_fixed or not self.last_time:
            return frozenset()
        return frozenset(waiting(self.record, self.framework, self.assessment_id, self.today))

    @cached_property
    def differences(self) -> dict[str, Difference]:
        """How views compare on each measure that any of them answered, in the order of the open assessment."""
        return differences(self.record, self.assessment_id) if self.assessment_id else {}

    @cached_property
    def principles(self) -> tuple[tuple[Principle, tuple[Measure, ...]], ...]:
        """The principles of the open assessment, each with the measures it asks about."""
        asked = self.assessment.measures if self.assessment else ()
        grouped = (
            (principle, tuple(each for each in principle.measures if each.id in asked))
            for principle in self.framework.principles
        )
        return tuple((principle, measures) for principle, measures in grouped if measures)

    @cached_property
    def results(self) -> dict[str, PrincipleResult]:
        """The result of each principle of the open assessment."""
        return principle_results(self.assessment, self.standings) if self.assessment else {}

    @cached_property
    def compared(self) -> Comparison | None:
        """The open assessment beside the one before it, like for like; None where there was none."""
        then = before(self.record, self.assessment_id) if self.assessment_id else None
        if then is None or self.assessment_id is None:
            return None
        return compare(self.record, self.framework, then.id, self.assessment_id, self.today)

    @cached_property
    def since_last_time(self) -> dict[str, str]:
        """What moved in each principle since the assessment before: "3 up, 1 down since 2025/26"."""
        found = by_principle(self.compared) if self.compared else {}
        return {principle: each.short_words for principle, each in found.items()}

    @cached_property
    def problems(self) -> "tuple[Problem, ...]":
        """What to look at before anything of the open assessment is shared."""
        from desktop.core.checks import before_print

        return before_print(self.record, self.framework, self.assessment_id, self.today)

    @cached_property
    def ranked(self) -> "tuple[Suggestion, ...]":
        """A suggestion for every measure with room to grow, the most pressing first."""
        from desktop.core.points import ranked_from

        if self.assessment_id is None:
            return ()
        known = (self.standings, self.differences)
        return ranked_from(self.record, self.framework, self.assessment_id, *known, self.today)

    @cached_property
    def planned(self) -> dict[str, str]:
        """The measures with an open action, each with that action's id."""
        return {measure: each.id for each in self.record.actions.values() if each.open for measure in each.measures}

    def title_of(self, measure_id: str) -> str:
        """A measure's title, as it was when the open assessment rated it."""
        from desktop.core.wording import title_of

        return title_of(self.record, self.framework, self.assessment, measure_id) if self.assessment else measure_id

    def change_words(self, measure_id: str) -> str:
        """What became of a measure since the assessment before; empty where there is nothing to say."""
        found = self.since_last.get(measure_id)
        if found is None:
            return ""
        words = change_words(found.change)
        return _("{change}. {reason}").format(change=words, reason=found.fall) if found.fall else words


def place_of_problem(scene: Scene, place: str) -> Place | None:
    """The page where a problem of core/checks.py is put right, by the problem's own place; None where there is none."""
    from desktop.core.checks import FEEDBACK, ORGANISATION, OWNER, QUOTES, VIEWS

    pages = {ORGANISATION: "organisation", VIEWS: "views", "evidence": "evidence", "assessment": "assessments"}
    pages |= {
        FEEDBACK: "said",
        QUOTES: "quotes",
        "involvement": "log",
        "readings": "success",
        "board paper": "board_paper",
    }
    if place in pages:
        return Place(pages[place])
    if place.startswith(OWNER):
        return Place("actions", "open")
    if place in scene.framework.by_id:
        return Place("measure", place, "agree" if _wants_a_reason(scene, place) else "")
    if place in scene.framework.principle_by_id:
        return Place("check", place)
    actions = scene.record.actions.values()
    return next((Place("actions", each.id) for each in actions if place in (each.reference, each.id)), None)


def _wants_a_reason(scene: Scene, measure_id: str) -> bool:
    """Whether what was agreed on a measure needs a reason, asked where a level is agreed, that nobody has given."""
    rating = scene.record.measure_ratings.get(rating_id(scene.assessment_id or "", measure_id))
    if rating is None or rating.reason.strip() or len(scene.views) < 2:
        return False
    people = peoples_level(levels_of(scene.record, scene.views, measure_id))
    above = rating.agreed_level is not None and people is not None and rating.agreed_level > people
    return above or rating.state is State.NOT_APPLICABLE
