"""Python's search for memory held in rings, put off while much is read: it would stop the window meanwhile.

Values of ours hold no rings, so nothing is lost by it.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """No search while this lasts, and none through what was made meanwhile until it is let go."""
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if searching:
            gc.enable()


def let_go() -> None:
    """What was kept out of the search is no longer needed, so all of it may be gone through again."""
    gc.unfreeze()
