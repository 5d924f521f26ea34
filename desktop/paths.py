"""Where resources and the user's own data are: from source, installed, frozen or portable. Creates nothing."""

import os
import sys
from pathlib import Path

PORTABLE_MARKER = "partnership-portable.txt"


def resources() -> Path:
    """The folder of catalogue, fonts, icons, styles and help."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / "resources"
    inside = Path(__file__).parent / "resources"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "resources"


def portable_home() -> Path | None:
    """The program's own folder where the portable marker lies beside it, else None."""
    beside = Path(sys.executable).parent if getattr(sys, "frozen", False) else Path(__file__).parent.parent
    return beside / "Partnership Toolkit data" if (beside / PORTABLE_MARKER).is_file() else None


def user_data() -> Path:
    """The local folder of records and settings, never Documents; PARTNERSHIP_HOME names another."""
    chosen = os.environ.get("PARTNERSHIP_HOME")
    if chosen:
        return Path(chosen)
    portable = portable_home()
    if portable is not None:
        return portable
    import platformdirs

    return Path(platformdirs.user_data_dir("Partnership Toolkit", appauthor=False, roaming=False))


def library() -> Path:
    """The folder of records, one file for each organisation."""
    return user_data() / "records"


def logs() -> Path:
    """The folder of crash reports."""
    return user_data() / "logs"


def documents() -> Path:
    """Where a person expects to find what they save."""
    import platformdirs

    return Path(platformdirs.user_documents_dir())
