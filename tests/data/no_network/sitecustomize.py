"""Refuses internet sockets and name look-ups in this process; Python loads it first in every process a test starts."""

import os
import sys
from pathlib import Path

LOOK_UPS = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"})
INTERNET = frozenset({2, 10, 23, 30})  # AF_INET, and AF_INET6 on Linux, Windows and macOS


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    """An audit hook: notes the attempt for the test run to see, and stops it."""
    if event in LOOK_UPS or (event == "socket.__new__" and arguments[1] in INTERNET):
        noted = os.environ.get("PARTNERSHIP_TEST_NETWORK")
        if noted:
            with Path(noted).open("a", encoding="utf-8") as file:
                file.write(f"{event} {arguments[1:]!r} in {sys.argv[:1]}\n")
        message = f"the network is out of bounds: {event}"
        raise PermissionError(message)


sys.addaudithook(refuse)
