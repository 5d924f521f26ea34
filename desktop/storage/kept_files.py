"""Whether a file or folder that evidence names is there. Nothing of it is read."""

from pathlib import Path


def is_there(path: Path) -> bool:
    """Whether a path leads to something on this computer now; may wait long, so never in the interface thread."""
    try:
        return path.exists()
    except (OSError, ValueError):  # not allowed to look, or no name that a disk could hold
        return False
