"""Timing things side by side: each in turn, many times over, so that a busy computer slows all of them alike."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Ratio:
    """How long ours took beside the bare thing, both in milliseconds, and how many times as long it may take."""

    what: str
    ours: float
    bare: float
    bar: float

    @property
    def value(self) -> float:
        """How many times as long ours took."""
        return self.ours / self.bare

    @property
    def met(self) -> bool:
        """Whether it is within its bar."""
        return self.value <= self.bar

    def __str__(self) -> str:
        verdict = "" if self.met else "  MISSED"
        times = f"{self.ours:.1f} ms, bare {self.bare:.1f} ms"
        return f"{self.what}: {self.value:.2f} (at most {self.bar:.2f}; {times}){verdict}"


@dataclass(frozen=True, slots=True)
class Most:
    """How much something took, and how much it may take."""

    what: str
    value: float
    most: float

    @property
    def met(self) -> bool:
        """Whether it is within its bar."""
        return self.value <= self.most

    def __str__(self) -> str:
        return f"{self.what}: {self.value:.0f} (at most {self.most:.0f}){'' if self.met else '  MISSED'}"


@dataclass(frozen=True, slots=True)
class Taken:
    """How long something took, in milliseconds; told beside the bars, and bound by none."""

    what: str
    value: float
    met: bool = True

    def __str__(self) -> str:
        return f"{self.what}: {self.value:.0f} ms"


def medians(*works: Work, rounds: int, before: Work = lambda: None) -> list[float]:
    """The median time of each in milliseconds, after one round that does not count; `before` each is never counted."""
    times: list[list[float]] = [[] for _work in works]
    for counted in (False, *(True for _round in range(rounds))):
        for work, taken in zip(works, times, strict=True):
            before()
            began = time.perf_counter()
            work()
            if counted:
                taken.append(1000 * (time.perf_counter() - began))
    return [statistics.median(taken) for taken in times]
