"""One window changes a record; what a crash or another computer left behind counts as it should."""

import json
import os
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

from desktop.storage import locks
from desktop.storage.locks import Holder, Lock
from tests.storage.samples import START, Ticking

HOLD = """
import sys, time
from pathlib import Path
from datetime import datetime, UTC
from desktop.storage import locks
lock = locks.take(Path(sys.argv[1]), lambda: datetime.now(UTC))
print("held", flush=True)
time.sleep(60)
"""


def now() -> datetime:
    return START


def test_a_lock_says_where_and_since_when(tmp_path: Path) -> None:
    record = tmp_path / "a.partnership"
    lock = locks.take(record, now)
    assert isinstance(lock, Lock)
    assert locks.holder(record, now) == Holder(locks.computer(), os.getpid(), START)
    assert locks.take(record, now) == Holder(locks.computer(), os.getpid(), START)
    lock.release()


def test_a_released_lock_leaves_nothing_and_can_be_taken_again(tmp_path: Path) -> None:
    record = tmp_path / "a.partnership"
    for _time in range(2):
        lock = locks.take(record, now)
        assert isinstance(lock, Lock)
        lock.release()
        lock.release()
        assert list(tmp_path.iterdir()) == []
        assert locks.holder(record, now) is None


def test_a_lock_of_another_process_counts_until_it_ends_however_it_ends(tmp_path: Path) -> None:
    record = tmp_path / "a.partnership"
    with subprocess.Popen([sys.executable, "-c", HOLD, str(record)], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        held = locks.take(record, now)
        assert isinstance(held, Holder)
        assert (held.process, held.on_this_computer, held.here) == (other.pid, True, False)
        other.kill()
        other.wait()
    assert locks.lock_path(record).exists()
    assert locks.holder(record, now) is None
    lock = locks.take(record, now)
    assert isinstance(lock, Lock)
    lock.release()


def test_another_computers_word_counts_for_a_day(tmp_path: Path) -> None:
    record = tmp_path / "a.partnership"
    left = {"computer": "front-desk", "process": 12, "since": (START - timedelta(hours=23)).isoformat()}
    locks.lock_path(record).write_text(json.dumps(left))
    held = locks.take(record, now)
    assert isinstance(held, Holder)
    assert (held.computer, held.on_this_computer) == ("front-desk", False)
    assert locks.holder(record, now) == held
    later = Ticking(START + timedelta(hours=2))
    assert locks.holder(record, later) is None
    lock = locks.take(record, later)
    assert isinstance(lock, Lock)
    lock.release()


def test_another_computers_word_can_be_passed_over(tmp_path: Path) -> None:
    record = tmp_path / "a.partnership"
    locks.lock_path(record).write_text(
        json.dumps({"computer": "front-desk", "process": 12, "since": START.isoformat()})
    )
    lock = locks.take(record, now, take_over=True)
    assert isinstance(lock, Lock)
    assert isinstance(locks.take(record, now, take_over=True), Holder)
    lock.release()


def test_words_that_cannot_be_read_count_for_nothing(tmp_path: Path) -> None:
    record = tmp_path / "a.partnership"
    for words in ("", "nonsense", "[]", '{"computer": "x"}', '{"computer":"x","process":"y","since":"z"}'):
        locks.lock_path(record).write_text(words)
        lock = locks.take(record, now)
        assert isinstance(lock, Lock)
        lock.release()


def test_a_long_day_is_told_anew_once_an_hour(tmp_path: Path) -> None:
    record = tmp_path / "a.partnership"
    clock = Ticking()
    lock = locks.take(record, clock)
    assert isinstance(lock, Lock)
    told = {clock.next: locks.lock_path(record).read_text()}
    for _minute in range(130):
        lock.refresh()
        told[clock.next] = locks.lock_path(record).read_text()
    lock.release()
    assert 2 <= len(set(told.values())) <= 4


def test_a_link_to_a_record_finds_the_same_lock(tmp_path: Path) -> None:
    (tmp_path / "a.partnership").touch()
    (tmp_path / "link.partnership").symlink_to(tmp_path / "a.partnership")
    lock = locks.take(tmp_path / "a.partnership", now)
    assert isinstance(lock, Lock)
    assert isinstance(locks.take(tmp_path / "link.partnership", now), Holder)
    lock.release()
