"""Holds this process to its limits of time, memory and files, and to the life of whoever started it."""

import os
import sys
from contextlib import suppress
from threading import Thread

from desktop.sheets.reading.limits import MEMORY, SECONDS

_INPUT = 0


def confine() -> None:
    """From here on: no file grows, no memory dump is left, and past its seconds or its memory the process ends."""
    if sys.platform == "win32":
        from desktop.sheets.reading.windows_job import confine_to_job

        confine_to_job(SECONDS, MEMORY)
    else:
        import resource
        import signal

        signal.alarm(SECONDS)
        for limit, most in (
            (resource.RLIMIT_AS, MEMORY),
            (resource.RLIMIT_CPU, SECONDS),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_CORE, 0),
        ):
            with suppress(ValueError, OSError):  # macOS refuses some of these
                resource.setrlimit(limit, (most, most))


def end_with_input() -> None:
    """From here on the process ends when its input does: nobody waits for it any more."""
    Thread(target=_wait, daemon=True).start()


def _wait() -> None:
    os.read(_INPUT, 1)
    os._exit(1)
