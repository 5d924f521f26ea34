"""The container of older Office files, a compound file: its streams, read with every length and link mistrusted."""

import struct
from array import array
from collections.abc import Iterator
from dataclasses import dataclass

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LAST_SECTOR = 0xFFFFFFFA
_NOTHING = 0xFFFFFFFF
_STREAM, _ROOT = 2, 5
_SMALLEST_HEADER = 512


class BrokenError(ValueError):
    """A compound file whose parts do not fit together."""


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    kind: int
    links: tuple[int, int, int]
    start: int
    size: int


class Compound:
    """A compound file; BrokenError where its tables are cut short or lead nowhere."""

    def __init__(self, data: bytes) -> None:
        if len(data) < _SMALLEST_HEADER or not data.startswith(SIGNATURE):
            raise BrokenError
        self._data = data
        shift, small_shift = struct.unpack_from("<HH", data, 30)
        if shift not in (9, 12) or small_shift != 6:
            raise BrokenError
        self._size, self._small = 1 << shift, 1 << small_shift
        directory, _version, self._cutoff, small_table, _count, more, _more_count = struct.unpack_from(
            "<IIIIIII", data, 48
        )
        self._table = self._sectors(array("I", data[76:512]), more)
        self._entries = tuple(_entries(self._chain(directory)))
        if not self._entries or self._entries[0].kind != _ROOT:
            raise BrokenError
        self._small_table = array("I", _whole(self._chain(small_table))) if small_table < _LAST_SECTOR else array("I")

    def names(self) -> tuple[str, ...]:
        """The names of what lies at the top: streams and folders, but not what is inside the folders."""
        return tuple(entry.name for entry in self._top())

    def stream(self, name: str) -> bytes:
        """What a stream at the top holds; BrokenError where there is none of this name."""
        for entry in self._top():
            if entry.kind == _STREAM and entry.name.lower() == name.lower():
                whole = self._chain(entry.start) if entry.size >= self._cutoff else self._small_chain(entry.start)
                return whole[: entry.size]
        raise BrokenError

    def _top(self) -> Iterator[_Entry]:
        """The entries of the root's tree, each once, whatever its links claim."""
        waiting, seen = [self._entries[0].links[2]], {0}
        while waiting:
            place = waiting.pop()
            if place == _NOTHING or place in seen or place >= len(self._entries):
                continue
            seen.add(place)
            yield self._entries[place]
            waiting += self._entries[place].links[:2]

    def _sectors(self, listed: "array[int]", more: int) -> "array[int]":
        """The table that says which sector follows which, put together from the sectors that the header lists."""
        seen: set[int] = set()
        while more < _LAST_SECTOR and more not in seen:
            seen.add(more)
            further = array("I", _whole(self._sector(more)))
            more = further.pop() if further else _NOTHING
            listed.extend(further)
        wanted = dict.fromkeys(each for each in listed if each < _LAST_SECTOR)
        return array("I", b"".join(_whole(self._sector(each)) for each in wanted))

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        return self._data[start : start + self._size]

    def _chain(self, start: int) -> bytes:
        most = len(self._data) // self._size
        return b"".join(self._sector(number) for number in _follow(self._table, start, most))

    def _small_chain(self, start: int) -> bytes:
        holder = self._chain(self._entries[0].start)
        most = len(holder) // self._small
        places = (number * self._small for number in _follow(self._small_table, start, most))
        return b"".join(holder[place : place + self._small] for place in places)


def _follow(table: "array[int]", start: int, most: int) -> Iterator[int]:
    """The numbers of a chain, `most` at most; BrokenError where it goes round in a circle or past the end."""
    for _step in range(most + 1):
        if start >= _LAST_SECTOR:
            return
        if start >= len(table):
            raise BrokenError
        yield start
        start = table[start]
    raise BrokenError


def _whole(data: bytes) -> bytes:
    """As much of the data as makes whole numbers of four bytes."""
    return data[: len(data) // 4 * 4]


def _entries(directory: bytes) -> Iterator[_Entry]:
    for place in range(0, len(directory) // 128 * 128, 128):
        length, kind = struct.unpack_from("<HB", directory, place + 64)
        name = directory[place : place + max(0, min(length, 64) - 2)].decode("utf-16-le", errors="replace")
        start, size = struct.unpack_from("<II", directory, place + 116)
        yield _Entry(name, kind, struct.unpack_from("<III", directory, place + 68), start, size)
