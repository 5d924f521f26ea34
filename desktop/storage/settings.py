"""What this computer remembers between two runs: sizes, theme, recent records. Nothing of any record."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from desktop.storage import faults, files

MOST_RECENT = 10
TextSize = Annotated[int, msgspec.Meta(ge=100, le=225)]
Pixels = Annotated[int, msgspec.Meta(ge=1, le=100_000)]


@dataclass(frozen=True, slots=True)
class Settings:
    """Sizes in percent and pixels; records by their full path, the newest first."""

    text_size: TextSize = 100
    theme: Literal["system", "light", "dark", "contrast"] = "system"
    last_record: str | None = None
    recent: tuple[str, ...] = ()
    window_size: tuple[Pixels, Pixels] | None = None
    window_maximised: bool = False

    def with_record(self, path: Path) -> "Settings":
        """These settings with this record as the last, and first of the recent ones."""
        name = str(path)
        others = (each for each in self.recent if each != name)
        return replace(self, last_record=name, recent=(name, *others)[:MOST_RECENT])

    def without_record(self, path: Path) -> "Settings":
        """These settings with no mention of this record."""
        name = str(path)
        last = None if self.last_record == name else self.last_record
        return replace(self, last_record=last, recent=tuple(each for each in self.recent if each != name))


def load(path: Path) -> Settings:
    """The settings at `path`, or our own where there are none; a file that cannot be understood is kept aside."""
    try:
        data = path.read_bytes()
    except OSError:
        return Settings()
    try:
        return msgspec.json.decode(data, type=Settings)
    except (msgspec.DecodeError, RecursionError):
        with faults.told(path):
            path.replace(path.with_name(f"{path.stem}.damaged{path.suffix}"))
        return Settings()


def save(path: Path, settings: Settings) -> None:
    """Write the settings to `path`, whole or not at all; the folder is made when it is missing."""
    with faults.told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    files.write(path, msgspec.json.format(msgspec.json.encode(settings), indent=2))
