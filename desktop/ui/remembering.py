"""How a person matched the columns of earlier spreadsheets, kept in a file beside the settings."""

from collections.abc import Callable, Mapping
from pathlib import Path

from desktop.storage import matched


class Remembering:
    """Recalls what was chosen for a file with the same headings; `attempt` does what may fail, and says so."""

    def __init__(self, file: Path, attempt: Callable[[Callable[[], object]], object]) -> None:
        self._file = file
        self._attempt = attempt

    def recall(self, headings: frozenset[str]) -> Mapping[str, str | None]:
        """What was chosen for a file with these headings: heading -> field, or None for the notes."""
        return matched.remembered(matched.load(self._file), headings)

    def keep(self, headings: frozenset[str], fields: Mapping[str, str | None]) -> None:
        """Remember what was chosen; nothing chosen forgets what was before."""
        kept = matched.load(self._file)
        wanted = matched.with_matched(kept, headings, fields)
        if wanted != kept:
            self._attempt(lambda: matched.save(self._file, wanted))
