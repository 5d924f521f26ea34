"""How many people took part in each group, assessment by assessment, so that no change of level stands without it."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core.assessment import Group, Mode, Perspective, State, TookPart
from desktop.core.differences import fewest_forms
from desktop.core.labels import group_name
from desktop.core.record import Record
from desktop.core.views import rating_of, state_of, views_of
from desktop.words import _, ngettext


@dataclass(frozen=True, slots=True)
class Part:
    """A group's part in one assessment: whether it answered anything, and how many people, where that may be told.

    `few` marks forms from too few people to be counted out loud; `people` is then None.
    """

    heard: bool
    people: int | None = None
    few: bool = False

    @property
    def words(self) -> str:
        """The part in a few words: "9 people", "a few people", "number not noted", "not heard"."""
        if not self.heard:
            return _("not heard")
        if self.few:
            return _("a few people")
        if self.people is None:
            return _("number not noted")
        return ngettext("{count} person", "{count} people", self.people).format(count=self.people)


@dataclass(frozen=True, slots=True)
class GroupParts:
    """One group's part in each of several assessments, in their order; `name` as this organisation calls it."""

    group: Group
    name: str
    parts: tuple[Part, ...]

    @property
    def words(self) -> str:
        """The parts as a sentence: "Patients: 4 people, then 9 people."."""
        return _("{group}: {parts}.").format(
            group=self.name, parts=_(", then ").join(each.words for each in self.parts)
        )


def groups_taking_part(record: Record, assessment_ids: Sequence[str]) -> tuple[GroupParts, ...]:
    """Every group that answered in any of these assessments, with its part in each."""
    asked = [{view.group: view for view in views_of(record, each)} for each in assessment_ids]
    found = []
    for group in Group:
        parts = tuple(_part(record, each, views.get(group)) for each, views in zip(assessment_ids, asked, strict=True))
        if any(each.heard for each in parts):
            found.append(GroupParts(group, group_name(group, record.organisation), parts))
    return tuple(found)


def _part(record: Record, assessment_id: str, view: Perspective | None) -> Part:
    if view is None:
        return Part(heard=False)
    measures = record.assessments[assessment_id].measures
    heard = any(state_of(record, view, each) is not State.NOT_ASSESSED for each in measures)
    few = few_on_forms(record, view)
    return Part(heard, None if few else view.people, few)


def few_on_forms(record: Record, view: Perspective) -> bool:
    """Whether a group filled in forms and is too small to be counted in anything that leaves the program.

    A group that met and answered together always may be, whatever its size (the guidance on small numbers).
    """
    if view.people is None or view.people >= fewest_forms(record.organisation):
        return False
    measures = record.assessments[view.assessment].measures
    rows = (rating_of(record, view, each) for each in measures)
    return TookPart.FORM in view.took_part or any(row is not None and row.mode is Mode.TALLY for row in rows)
