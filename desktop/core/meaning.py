"""Which meaning of each measure an assessment rated: wording fixes keep it, a new major version is another meaning."""

from desktop.core.assessment import Assessment, rating_id
from desktop.core.framework import Framework
from desktop.core.record import Record


def in_order(version: str) -> tuple[int, ...]:
    """What versions are sorted by: 9.0 comes before 10.0."""
    return tuple(int(part) for part in version.split(".") if part.isdecimal())


def majors(record: Record, framework: Framework, assessment: Assessment) -> dict[str, str]:
    """The major version of each measure as an assessment rated it; a new one means that its meaning changed.

    It stands with the agreed rating. Where only views were given, it is the catalogue's own for an assessment of this
    catalogue, and the oldest wording on record for an earlier one.
    """
    oldest: dict[str, str] = {}
    if assessment.catalogue_version != framework.version:
        for each in record.wordings.values():
            oldest[each.measure] = min(oldest.get(each.measure, each.version), each.version, key=in_order)
    found = {}
    for measure_id in assessment.measures:
        rating = record.measure_ratings.get(rating_id(assessment.id, measure_id))
        measure = framework.by_id.get(measure_id)
        version = oldest.get(measure_id, measure.version if measure is not None else "")
        found[measure_id] = (rating.measure_version if rating is not None else version).split(".", maxsplit=1)[0]
    return found
