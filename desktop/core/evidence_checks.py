"""Soft warnings on evidence, never blocks: what a level rests on, and whether it is still good."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.core.assessment import Evidence, EvidenceKind, rating_id
from desktop.core.comparison import compare
from desktop.core.errors import Problem
from desktop.core.framework import Framework
from desktop.core.record import Record
from desktop.core.scoring import EVIDENCE_YEARS, Standing, years_after
from desktop.core.views import principle_of
from desktop.core.wording import title_of
from desktop.words import _

NEEDS_EVIDENCE = 2
JUMP = 2


@dataclass(frozen=True, slots=True)
class _Look:
    """What these checks rest on; `evidence` is by measure, each measure's own."""

    record: Record
    framework: Framework
    assessment: str
    standings: Mapping[str, Standing]
    evidence: Mapping[str, list[Evidence]]
    today: date

    def title(self, measure_id: str) -> str:
        return title_of(self.record, self.framework, self.record.assessments[self.assessment], measure_id)


def evidence_of(record: Record, assessment_id: str) -> dict[str, list[Evidence]]:
    """The evidence for each measure of an assessment that has any, by measure id; one walk for all."""
    wanted = {rating_id(assessment_id, each): each for each in record.assessments[assessment_id].measures}
    found: dict[str, list[Evidence]] = {}
    for evidence in record.evidence.values():
        for rating in evidence.ratings:
            if rating in wanted:
                found.setdefault(wanted[rating], []).append(evidence)
    return found


def last_good_day(evidence: Evidence) -> date:
    """The day until which it is good: its own, else 24 months after its date."""
    return evidence.good_until or years_after(evidence.on, EVIDENCE_YEARS)


def is_out_of_date(evidence: Evidence, today: date) -> bool:
    """Whether its last good day has passed."""
    return last_good_day(evidence) < today


def rules_only(found: Mapping[str, Sequence[Evidence]]) -> tuple[str, ...]:
    """The principles whose evidence, here by measure, is all of the kind "rules and records"."""
    kinds: dict[str, set[EvidenceKind]] = {}
    for measure_id, all_evidence in found.items():
        kinds.setdefault(principle_of(measure_id), set()).update(each.kind for each in all_evidence)
    return tuple(principle for principle, seen in kinds.items() if seen == {EvidenceKind.RULES})


def evidence_warnings(
    record: Record, framework: Framework, assessment_id: str, found: Mapping[str, Standing], today: date
) -> Iterator[Problem]:
    """Every soft warning on the evidence of an assessment whose standings are `found`; places are ids."""
    look = _Look(record, framework, assessment_id, found, evidence_of(record, assessment_id), today)
    for check in (_missing, _unconfirmed_threes, _out_of_date, _jumps, _rules_only):
        yield from check(look)


def warnings_at(
    record: Record,
    framework: Framework,
    assessment_id: str,
    found: Mapping[str, Standing],
    measure_id: str,
    today: date,
) -> Iterator[Problem]:
    """The soft warnings that stand beside one measure.

    That it has no evidence yet, or a 3 that counts as 2, its page says by itself, where it asks for them. That a
    whole principle rests on rules and records stands beside each measure of it that has evidence.
    """
    look = _Look(record, framework, assessment_id, found, evidence_of(record, assessment_id), today)
    places = {measure_id, principle_of(measure_id)} if measure_id in look.evidence else {measure_id}
    for check in (_unconfirmed_threes, _out_of_date, _jumps, _rules_only):
        if check is not _unconfirmed_threes or not found[measure_id].held:
            yield from (each for each in check(look) if each.place in places)


def _missing(look: _Look) -> Iterator[Problem]:
    for measure_id, standing in look.standings.items():
        if (standing.level or 0) >= NEEDS_EVIDENCE and measure_id not in look.evidence:
            yield Problem(
                place=measure_id,
                found=_("“{title}” is at level {level} with no evidence.").format(
                    title=look.title(measure_id), level=standing.level
                ),
                expected=_("evidence for level 2 or 3"),
                fix=_("Add a line of evidence that shows why the level is fair."),
            )


def _unconfirmed_threes(look: _Look) -> Iterator[Problem]:
    for measure_id, standing in look.standings.items():
        if standing.level != 3:
            continue
        title, fix = look.title(measure_id), _("Ask patients, or add evidence of people’s experience.")
        if standing.held:
            found = _("“{title}” is a 3 not yet confirmed by patients. It counts as 2.").format(title=title)
            yield Problem(measure_id, found, _("patients’ word for a 3"), fix)
        elif all(each.kind is not EvidenceKind.PEOPLE for each in look.evidence.get(measure_id, ())):
            found = _("“{title}” is at level 3 with no evidence of people’s experience.").format(title=title)
            yield Problem(measure_id, found, _("people’s experience for level 3"), fix)


def _out_of_date(look: _Look) -> Iterator[Problem]:
    for measure_id, all_evidence in look.evidence.items():
        for evidence in all_evidence:
            if is_out_of_date(evidence, look.today):
                yield Problem(
                    place=measure_id,
                    found=_("The evidence “{evidence}” for “{title}” is out of date.").format(
                        evidence=evidence.title, title=look.title(measure_id)
                    ),
                    expected=_("evidence that is still good"),
                    fix=_("Look again, and give it a new date if it still holds."),
                )


def _jumps(look: _Look) -> Iterator[Problem]:
    previous = look.record.assessments[look.assessment].previous
    if previous is None or previous not in look.record.assessments:
        return
    for each in compare(look.record, look.framework, previous, look.assessment, look.today).changes:
        if each.before is not None and each.after is not None and each.after - each.before >= JUMP:
            yield Problem(
                place=each.measure,
                found=_("“{title}” went from {before} to {after} since last time.").format(
                    title=look.title(each.measure), before=each.before, after=each.after
                ),
                expected=_("a rise of one level at a time"),
                fix=_("Check that the level is fair, and say what changed."),
            )


def _rules_only(look: _Look) -> Iterator[Problem]:
    for principle in rules_only(look.evidence):
        name = look.framework.principle_by_id[principle].name
        yield Problem(
            place=principle,
            found=_("All evidence for “{principle}” is rules and records.").format(principle=name),
            expected=_("more than one kind of evidence"),
            fix=_("Add what people say, or what you have seen in practice."),
        )
