"""A test that reaches for the network and hides it: test_network.py runs it to see it fail."""

import contextlib
import socket


def test_that_swallows_the_refusal() -> None:
    with contextlib.suppress(PermissionError):
        socket.socket(socket.AF_INET)
