"""What measures bring beyond their own principle: the three benefits, and the principles that they also support.

Counts and words only; nothing here is a score, and no measure is counted twice in one.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.core.framework import Benefit, Framework, Measure
from desktop.core.scoring import USUAL, Standing
from desktop.core.terms import label
from desktop.words import _, ngettext


@dataclass(frozen=True, slots=True)
class BenefitCount:
    """How many measures with this benefit, main or also, are answered, and how many are at level 2 or 3."""

    benefit: Benefit
    answered: int
    usual: int

    @property
    def words(self) -> str:
        """The counts as a sentence: "Safety: 12 measures answered, 5 at Usual practice or Together."."""
        if not self.answered:
            return _("{benefit}: no measure answered yet.").format(benefit=label(self.benefit))
        return ngettext(
            "{benefit}: {answered} measure answered, {usual} at Usual practice or Together.",
            "{benefit}: {answered} measures answered, {usual} at Usual practice or Together.",
            self.answered,
        ).format(benefit=label(self.benefit), answered=self.answered, usual=self.usual)


def has_benefit(measure: Measure, benefit: Benefit) -> bool:
    """Whether a measure brings this benefit, as its main one or also."""
    return benefit is measure.main_benefit or benefit in measure.also_benefits


def _usual(standing: Standing) -> bool:
    return standing.counted is not None and standing.counted >= USUAL


def benefit_counts(framework: Framework, found: Mapping[str, Standing]) -> tuple[BenefitCount, ...]:
    """The counts of the three benefits; they overlap, so they are never added up or set against each other."""
    counts = []
    for benefit in Benefit:
        with_it = [
            standing
            for measure_id, standing in found.items()
            if (measure := framework.by_id.get(measure_id)) is not None and has_benefit(measure, benefit)
        ]
        counts.append(BenefitCount(benefit, sum(each.answered for each in with_it), sum(map(_usual, with_it))))
    return tuple(counts)


def reach_words(framework: Framework, principle_id: str, found: Mapping[str, Standing]) -> str:
    """Which help a principle gets: "Also supported by 18 measures in other principles: 7 at Usual practice or above".

    Where the assessment asked only some of those measures, the words say how many.
    """
    elsewhere = framework.supported_from_elsewhere(principle_id)
    asked = [found[each.id] for each in elsewhere if each.id in found]
    usual = sum(map(_usual, asked))
    supported = ngettext(
        "Also supported by {count} measure in other principles",
        "Also supported by {count} measures in other principles",
        len(elsewhere),
    ).format(count=len(elsewhere))
    if len(asked) == len(elsewhere):
        return _("{supported}: {usual} at Usual practice or above").format(supported=supported, usual=usual)
    if not asked:
        return supported
    return _("{supported}: {asked} asked here, {usual} at Usual practice or above").format(
        supported=supported, asked=len(asked), usual=usual
    )
