"""What each principle adds up to, as a table: the same words as beside its squares."""

from desktop.core.summary import people_answered
from desktop.core.views import principle_of
from desktop.ui.scene import Scene
from desktop.ui.widgets.plain_table import PlainTable
from desktop.words import _


class PrinciplesTable(PlainTable):
    """A row for each principle: label, spread, coverage, how much patients answered, and what moved."""

    def __init__(self) -> None:
        headings = {
            _("Principle"): 200,
            _("Result"): 150,
            _("At each level"): 180,
            _("Rated"): 110,
            _("Patients’ view"): 116,
            _("Since last time"): 120,
        }
        super().__init__(_("Results by principle"), headings, {0: 0.4, 2: 0.4, 5: 0.2})

    def display_scene(self, scene: Scene) -> None:
        """Show the principles of the open assessment."""
        self.display([_row(scene, principle) for principle in scene.results])


def _row(scene: Scene, key: str) -> tuple[str, ...]:
    principle, result = scene.framework.principle_by_id[key], scene.results[key]
    measures = [each for each in scene.standings if principle_of(each) == key]
    heard = people_answered(scene.record, scene.assessment_id, measures) if scene.assessment_id else 0
    return (
        _("{number} {principle}").format(number=principle.number, principle=principle.name),
        result.label,
        result.spread_words,
        result.coverage_words,
        _("{count} of {asked}").format(count=heard, asked=len(measures)) if heard else _("none"),
        scene.since_last_time.get(key, ""),
    )
