"""Names for the files that leave the program: what it is, which year, which version, which day."""

import re
from collections.abc import Iterable
from datetime import date

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


def file_name(label: str, what: str, day: date, ending: str, taken: Iterable[str] = ()) -> str:
    """Such as `2026-27 Action plan v2 2026-11-22.xlsx`; the version is one more than the highest of that day taken.

    A label's slash becomes a hyphen, and what no system allows in a name goes.
    """
    lead = safe(f"{label.replace('/', '-')} {what}")
    pattern = re.compile(re.escape(lead) + r" v(\d+) .*" + re.escape(ending) + "$")
    versions = [int(found[1]) for name in taken if (found := pattern.match(name))]
    return f"{lead} v{max(versions, default=0) + 1} {day.isoformat()}{ending}"


def safe(name: str) -> str:
    """The name without what no system allows in a file name, and no dot or space at either end."""
    return " ".join(_NOT_IN_NAMES.sub(" ", name).split()).strip(" .") or "Partnership Toolkit"
