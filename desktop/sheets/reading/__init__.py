"""Bytes of a spreadsheet of any kind -> a `Workbook` of cell values. Looks at the content, never trusts the name."""

from collections.abc import Callable

from desktop.sheets.reading.grid import Workbook
from desktop.sheets.reading.limits import LARGEST_FILE
from desktop.sheets.reading.refusals import empty, too_large


def read_workbook(data: bytes, name: str, cancelled: Callable[[], bool] | None = None) -> Workbook:
    """The cell values of a spreadsheet's sheets; `name` is the file's, for messages.

    It is read in a process of its own, which may take 30 seconds and 500 MB; once `cancelled` says so, it is stopped.
    Raises ToolkitError, with what to do, for a file that is empty, locked, damaged, too big or no spreadsheet.
    """
    if not data:
        raise empty(name)
    if len(data) > LARGEST_FILE:
        raise too_large(name)
    from desktop.sheets.reading.parent import read_apart

    return read_apart(data, name, cancelled)
