"""Where a record holds free text that could draw someone's name or health, and the place each text belongs to."""

from collections.abc import Iterator, Mapping

from desktop.core.action import Action, ActionUpdate
from desktop.core.assessment import Assessment, Evidence, MeasureRating, Perspective, PerspectiveRating
from desktop.core.record import Entity, Record
from desktop.core.voices import BoardPaper, FeedbackItem, Involvement, Quote, SuccessReading, Tracked

_FIELDS: dict[str, tuple[str, ...]] = {
    "assessments": ("agreed_by", "method_note"),
    "perspectives": ("reach_note",),
    "perspective_ratings": ("comment",),
    "measure_ratings": ("reason", "note", "fall_words"),
    "evidence": ("title", "shows", "kept"),
    "actions": (
        "title",
        "detail",
        "due_note",
        "priority_reason",
        "cost",
        "reason",
        "how_we_will_know",
        "what_changed",
        "notes",
    ),
    "action_updates": ("text",),
    "tracked": ("text",),
    "success_readings": ("note",),
    "feedback": ("theme", "you_said", "we_did", "could_not", "because"),
    "quotes": ("words",),
    "board_papers": ("ask", "summary", "risks", "safety_worry"),
    "involvement": ("title", "groups", "how", "they_said", "what_changed", "patients_line"),
}
"""Table -> its free-text fields. Owners may be named, and imported words stay with their batch."""
_PARTS: dict[type[Entity], str] = {
    Tracked: "readings",
    SuccessReading: "readings",
    FeedbackItem: "feedback",
    Quote: "quotes",
    Involvement: "involvement",
}


def free_texts(record: Record, assessment_id: str | None = None) -> Iterator[tuple[str, str]]:
    """Every free text that is not empty, as (place, text); of other assessments only what belongs to none.

    A place is a measure's id, an action's reference, or the name of the part: "views", "feedback", "quotes",
    "readings", "involvement", "evidence", "board paper", "assessment".
    """
    for table, names in _FIELDS.items():
        entities: Mapping[str, Entity] = getattr(record, table)
        for entity in entities.values():
            texts = [text for name in names if (text := getattr(entity, name)) and text.strip()]
            place = _place(record, entity, assessment_id) if texts else None
            if place is not None:
                for text in texts:
                    yield place, text


def _place(record: Record, entity: Entity, assessment_id: str | None) -> str | None:
    """Where a text belongs; None where it is another assessment's."""
    owner: str | None = None
    place: str | None = None
    match entity:
        case Assessment(id=owner):
            place = "assessment"
        case Perspective(assessment=owner):
            place = "views"
        case BoardPaper(assessment=owner):
            place = "board paper"
        case MeasureRating(assessment=owner, measure=place):
            pass
        case PerspectiveRating(perspective=view, measure=place):
            owner = record.perspectives[view].assessment if view in record.perspectives else None
        case Evidence(ratings=ratings):
            return _evidence_place(ratings, assessment_id)
        case Action():
            place = entity.reference or entity.id
        case ActionUpdate(action=action):
            place = record.actions[action].reference or action if action in record.actions else action
        case _:
            place = _PARTS.get(type(entity))
    return place if owner is None or assessment_id in (None, owner) else None


def _evidence_place(ratings: tuple[str, ...], assessment_id: str | None) -> str | None:
    """The first measure that a piece of evidence stands for, in this assessment where one is named."""
    for rating in ratings:
        owner, _slash, measure = rating.partition("/")
        if assessment_id in (None, owner):
            return measure
    return None if ratings else "evidence"
