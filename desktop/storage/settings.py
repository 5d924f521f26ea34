"""What this computer remembers between two runs: sizes, theme, the last record. Nothing of any record.

What reads and writes is imported when it is used: a first start has nothing to read before its window shows.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, get_args

Theme = Literal["system", "light", "dark", "contrast"]


@dataclass(frozen=True, slots=True)
class Settings:
    """Sizes in percent and pixels; the record used last by its full path."""

    text_size: int = 100
    theme: Theme = "system"
    last_record: str | None = None
    window_size: tuple[int, int] | None = None
    window_maximised: bool = False

    def __post_init__(self) -> None:
        if not 100 <= self.text_size <= 225:
            raise ValueError(self.text_size)
        if self.window_size is not None and not all(1 <= each <= 100_000 for each in self.window_size):
            raise ValueError(self.window_size)

    def with_theme(self, name: str) -> "Settings":
        """These settings with this theme; an unknown name means as the computer is set."""
        themes: tuple[Theme, ...] = get_args(Theme)
        return replace(self, theme=next((each for each in themes if each == name), "system"))

    def with_record(self, path: Path) -> "Settings":
        """These settings with this record as the one to open next time."""
        return replace(self, last_record=str(path))


def load(path: Path) -> Settings:
    """The settings at `path`, or our own where there are none; a file that cannot be understood is kept aside."""
    try:
        data = path.read_bytes()
    except OSError:
        return Settings()
    import msgspec

    try:
        return msgspec.json.decode(data, type=Settings)
    except (msgspec.DecodeError, RecursionError):
        from desktop.storage import faults

        with faults.told(path):
            path.replace(path.with_name(f"{path.stem}.damaged{path.suffix}"))
        return Settings()


def save(path: Path, settings: Settings) -> None:
    """Write the settings to `path`, whole or not at all; the folder is made when it is missing."""
    import msgspec

    from desktop.storage import faults, files

    with faults.told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    files.write(path, msgspec.json.format(msgspec.json.encode(settings), indent=2))
