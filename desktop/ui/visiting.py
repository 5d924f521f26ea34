"""When the open record was last opened, and what was put off today: kept in a file beside the settings."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from desktop.storage import visits
from desktop.storage.visits import Visit


class Visiting:
    """Knows the visit of the record that is open; `attempt` does what may fail, and says so."""

    def __init__(
        self, file: Path, attempt: Callable[[Callable[[], object]], object], today: Callable[[], date]
    ) -> None:
        self._file = file
        self._attempt = attempt
        self._today = today
        self._record = ""
        self._visit: Visit | None = None

    def visit(self, record: str) -> Visit:
        """Today's visit of a record, noted down when it is first asked for."""
        today = self._today()
        if self._visit is None or self._record != record or self._visit.this != today:
            self._keep(record, visits.visited(visits.load(self._file).get(record), today))
        return self._visit or Visit(today)

    def put_off(self, record: str, *keys: str) -> None:
        """Ask these questions no more today."""
        self._keep(record, visits.put_off(self.visit(record), *keys))

    def _keep(self, record: str, visit: Visit) -> None:
        self._record, self._visit = record, visit
        kept = visits.load(self._file)
        if kept.get(record) != visit:
            self._attempt(lambda: visits.save(self._file, visits.with_visit(kept, record, visit)))
