"""The process that reads one spreadsheet and ends: its bytes come in on standard input, its cells go out.

It is started by the program itself, never by a person, and loads no more of the program than it needs.
"""

import gc
import sys

from desktop.core.errors import ToolkitError
from desktop.sheets.reading import refusals, wire
from desktop.sheets.reading.confining import confine, end_with_input
from desktop.sheets.reading.limits import LARGEST_ANSWER
from desktop.sheets.reading.parsing import parse


def serve() -> int:
    """Read one file within the limits and answer; the exit status says only whether there was an answer."""
    gc.disable()  # it lives for one file
    confine()
    try:
        name, data = wire.asked(sys.stdin.buffer)
    except wire.CutShortError:
        return 1
    end_with_input()
    wire.answer(sys.stdout.buffer, _packed(name, data))
    return 0


def _packed(name: str, data: bytes) -> bytes:
    try:
        packed = wire.packed_workbook(parse(data, name))
    except ToolkitError as refusal:
        return wire.packed_refusal(refusal)
    return packed if len(packed) <= LARGEST_ANSWER else wire.packed_refusal(refusals.too_many_cells(name))
