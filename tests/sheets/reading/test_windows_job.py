"""The limits as Windows takes them; Windows itself is not here to try them on."""

import ctypes

from desktop.sheets.reading.windows_job import ExtendedLimits, limits


def test_the_limits_have_the_size_and_order_that_windows_gives_them() -> None:
    assert ctypes.sizeof(ctypes.c_void_p) == 8
    assert ctypes.sizeof(ExtendedLimits) == 144
    assert (ExtendedLimits.counters.offset, ExtendedLimits.process_memory.offset) == (64, 112)


def test_time_and_memory_are_limited_and_nothing_outlives_the_job() -> None:
    found = limits(30, 500_000_000)
    assert found.basic.process_time == 300_000_000
    assert found.process_memory == 500_000_000
    assert found.basic.flags == 0x2 | 0x100 | 0x400 | 0x2000
