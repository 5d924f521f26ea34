"""How many people took part in each group, assessment by assessment, so that no change of level stands without it."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core.assessment import Group, Perspective, State
from desktop.core.labels import group_name
from desktop.core.record import Record
from desktop.core.views import state_of, views_of
from desktop.words import _, ngettext


@dataclass(frozen=True, slots=True)
class Part:
    """A group's part in one assessment: whether it answered anything, and how many people, where that is known."""

    heard: bool
    people: int | None = None

    @property
    def words(self) -> str:
        """The part in a few words: "9 people", "number not noted", "not heard"."""
        if not self.heard:
            return _("not heard")
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
    return Part(heard, view.people)
