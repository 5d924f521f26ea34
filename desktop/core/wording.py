"""The words of a measure as they were when it was rated, so that an old assessment reads as it did.

Keeping them with a first rating lives in edits/assessing.py.
"""

from dataclasses import dataclass, replace

from desktop.core.assessment import Assessment, Wording, rating_id
from desktop.core.framework import Framework, Measure
from desktop.core.meaning import in_order
from desktop.core.record import Record


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """A measure's words; `levels` is empty where none are known."""

    title: str
    statement: str
    levels: tuple[str, ...]


def words_of(record: Record, framework: Framework, assessment: Assessment, measure_id: str) -> MeasureWords:
    """The words of the version that was rated, else the catalogue's, else any that were kept; else its id alone."""
    measure = framework.by_id.get(measure_id)
    kept = record.wordings.get(f"{measure_id}@{_version(record, framework, assessment, measure_id)}")
    if kept is None and measure is None:
        kept = _oldest(record, measure_id)
    words = kept or measure
    return MeasureWords(words.title, words.statement, words.levels) if words else MeasureWords(measure_id, "", ())


def as_rated(record: Record, framework: Framework, assessment: Assessment, measure: Measure) -> Measure:
    """The measure in the words that an assessment rated, where the record keeps them; else as it is."""
    kept = record.wordings.get(f"{measure.id}@{_version(record, framework, assessment, measure.id)}")
    if kept is None:
        return measure
    return replace(
        measure,
        title=kept.title,
        statement=kept.statement,
        patient_question=kept.patient_question,
        carer_question=kept.carer_question,
        levels=kept.levels,
    )


def title_of(record: Record, framework: Framework, assessment: Assessment, measure_id: str) -> str:
    """The title of a measure in the words it was rated in; its id where there are none."""
    return words_of(record, framework, assessment, measure_id).title


def _version(record: Record, framework: Framework, assessment: Assessment, measure_id: str) -> str:
    """The version that an assessment rated: as settled; with views alone, of its catalogue or the oldest kept."""
    rating = record.measure_ratings.get(rating_id(assessment.id, measure_id))
    if rating is not None:
        return rating.measure_version
    measure = framework.by_id.get(measure_id)
    if measure is not None and assessment.catalogue_version == framework.version:
        return measure.version
    oldest = _oldest(record, measure_id)
    return oldest.version if oldest else ""


def _oldest(record: Record, measure_id: str) -> Wording | None:
    kept = (each for each in record.wordings.values() if each.measure == measure_id)
    return min(kept, key=lambda each: in_order(each.version), default=None)
