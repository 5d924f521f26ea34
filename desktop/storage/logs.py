"""Reports of faults of ours: where in the code, which kind, which versions; never a word that a person typed."""

import platform
import traceback
from datetime import datetime
from pathlib import Path

from desktop import __version__
from desktop.storage.files import write

MOST_KEPT = 20


def write_fault(folder: Path, fault: BaseException, now: datetime) -> Path:
    """Keep a report of a fault in this folder and give its path; the oldest of more than twenty go.

    An error's own message may quote what was typed, so only its kind and the places in the code are kept.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"fault {now:%Y-%m-%d %H%M%S}.txt"
    write(path, fault_report(fault, now).encode())
    for old in sorted(folder.glob("fault *.txt"))[:-MOST_KEPT]:
        old.unlink(missing_ok=True)
    return path


def fault_report(fault: BaseException, now: datetime) -> str:
    """The report's text: versions, then each fault of the chain with its places, the innermost last."""
    lines = [
        f"Partnership Toolkit {__version__}",
        f"{now:%Y-%m-%d %H:%M:%S}",
        f"Python {platform.python_version()}, {platform.system()} {platform.release()}",
    ]
    chain: BaseException | None = fault
    while chain is not None:
        lines.append(f"\n{type(chain).__name__}")
        frames = traceback.extract_tb(chain.__traceback__)
        lines += [f"  {_inside(each.filename)}:{each.lineno} {each.name}" for each in frames]
        chain = chain.__cause__ or chain.__context__
    return "\n".join(lines) + "\n"


def _inside(file: str) -> str:
    """The path from the package on, so that no folder of the person's is kept."""
    parts = Path(file).parts
    return "/".join(parts[parts.index("desktop") :]) if "desktop" in parts else Path(file).name
