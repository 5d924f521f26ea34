"""What an assessment does not know, as lists of measures: the words for each stand where they are shown."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.core.assessment import State
from desktop.core.scoring import Standing


@dataclass(frozen=True, slots=True)
class Unknowns:
    """The measures that nobody could answer, that nobody looked at, that wait to be confirmed, and that are held at 2.

    Each list is in the assessment's order. What waits to be confirmed is told apart from what nobody looked at.
    """

    dont_know: tuple[str, ...]
    not_assessed: tuple[str, ...]
    to_confirm: tuple[str, ...]
    held: tuple[str, ...]

    @property
    def any(self) -> bool:
        """Whether anything at all is not known."""
        return bool(self.dont_know or self.not_assessed or self.to_confirm or self.held)


def unknowns(found: Mapping[str, Standing]) -> Unknowns:
    """What these standings leave open (the guidance on blanks and on level 3)."""
    return Unknowns(
        dont_know=tuple(key for key, each in found.items() if each.state is State.DONT_KNOW),
        not_assessed=tuple(key for key, each in found.items() if not each.answered and not each.unconfirmed),
        to_confirm=tuple(key for key, each in found.items() if each.unconfirmed),
        held=tuple(key for key, each in found.items() if each.held),
    )
