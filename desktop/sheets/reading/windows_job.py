"""A Windows job object that holds this process to limits, through ctypes. Nothing here is used on other systems."""

import ctypes
import sys

_EXTENDED_LIMITS = 9
_TIME, _MEMORY, _NO_CRASH_WINDOW, _ENDS_WITH_JOB = 0x2, 0x100, 0x400, 0x2000
_TICKS = 10_000_000
"""Windows counts time in ten millionths of a second."""


class _BasicLimits(ctypes.Structure):
    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("smallest_working_set", ctypes.c_size_t),
        ("largest_working_set", ctypes.c_size_t),
        ("most_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class ExtendedLimits(ctypes.Structure):
    """What Windows calls JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("basic", _BasicLimits),
        ("counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


def limits(seconds: int, memory: int) -> ExtendedLimits:
    """Limits of processor time and of memory, in bytes, for each process of a job."""
    wanted = ExtendedLimits()
    wanted.basic.process_time = seconds * _TICKS
    wanted.basic.flags = _TIME | _MEMORY | _NO_CRASH_WINDOW | _ENDS_WITH_JOB
    wanted.process_memory = memory
    return wanted


if sys.platform == "win32":

    def confine_to_job(seconds: int, memory: int) -> None:
        """Put this process into a job with limits; OSError where Windows refuses."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = kernel.GetCurrentProcess.restype = ctypes.c_void_p
        kernel.SetInformationJobObject.argtypes = (ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p, ctypes.c_uint32)
        kernel.AssignProcessToJobObject.argtypes = (ctypes.c_void_p, ctypes.c_void_p)
        kernel.CreateJobObjectW.argtypes = (ctypes.c_void_p, ctypes.c_wchar_p)
        wanted = limits(seconds, memory)
        job = kernel.CreateJobObjectW(None, None)
        size = ctypes.sizeof(wanted)
        if (
            not job
            or not kernel.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(wanted), size)
            or not kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())
        ):
            raise ctypes.WinError(ctypes.get_last_error())
