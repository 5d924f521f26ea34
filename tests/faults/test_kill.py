"""A window killed at any moment: the record opens sound, holds all that was said to be saved, and nothing half done."""

import random
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop.storage.store import Store
from tests.faults.editing import number_after, numbers, starting_record

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True, slots=True)
class Kill:
    """What a killed window left: the last act it said was saved (0: none), and whether a commit was cut short."""

    acknowledged: int
    cut_short: bool


def test_fifty_kills_lose_nothing_that_was_saved(tmp_path: Path) -> None:
    kill_many_times(tmp_path, 50)


@pytest.mark.long
@pytest.mark.parametrize("fifty", range(1, 21))
def test_a_thousand_kills_lose_nothing_that_was_saved(tmp_path: Path, fifty: int) -> None:
    kill_many_times(tmp_path, 50)


def kill_many_times(folder: Path, times: int) -> None:
    path = folder / "killed.partnership"
    Store.create(path, starting_record()).close()
    chance = random.Random()
    done, cut_short = 0, 0
    for _time in range(times):
        left = kill_once(path, done + 1, chance)
        cut_short += left.cut_short
        done = expect_sound(path, max(done, left.acknowledged))
    assert done > times, "hardly an act was saved: the windows were killed too soon to show anything"
    assert cut_short > times // 20, "hardly a commit was cut short: the kills came at the wrong moments"


def kill_once(path: Path, first: int, chance: random.Random) -> Kill:
    """Start a window that goes on from act `first`, and kill it: while it starts, or among its edits."""
    command = [sys.executable, "-m", "tests.faults.editing", str(path), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as window:
        assert window.stdout is not None
        lines: list[str] = []
        if chance.random() < 0.8:
            lines = [window.stdout.readline() for _act in range(chance.randint(2, 8))]
            began = time.monotonic()
            lines.append(window.stdout.readline())
            time.sleep(chance.uniform(0, 2 * (time.monotonic() - began)))  # about as long as an act takes here
        else:
            time.sleep(chance.uniform(0, 0.4))
        window.kill()
        lines += window.stdout.read().splitlines(keepends=True)
    said = [int(line) for line in lines if line.endswith("\n") and line != "open\n"]
    return Kill(said[-1] if said else 0, path.with_name(f"{path.name}-journal").exists())


def expect_sound(path: Path, acknowledged: int) -> int:
    """Open what was left; the number of the last act in it."""
    with Store.open(path) as store:
        assert not store.read_only, "a dead window's lock counts for nothing"
        assert store.check() == ()
        held = numbers(store.record)
        assert len(held) == 1, "old or new, never between"
        possible = {str(number_after(act)): act for act in (acknowledged, acknowledged + 1)}
        assert held <= possible.keys()
        return possible[held.pop()]
