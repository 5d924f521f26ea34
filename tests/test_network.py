"""The refusal of the network that every other test relies on."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

KNOCK = "import socket; socket.socket(socket.AF_INET)"


@pytest.fixture
def noted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A note of attempts of this test's own, so that its attempts are not held against it."""
    note = tmp_path / "noted"
    note.touch()
    monkeypatch.setenv("PARTNERSHIP_TEST_NETWORK", str(note))
    return note


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_an_internet_socket_is_refused_and_noted(family: socket.AddressFamily, noted: Path) -> None:
    with pytest.raises(PermissionError, match="out of bounds"):
        socket.socket(family)
    assert "socket.__new__" in noted.read_text()


def test_looking_up_a_name_is_refused(noted: Path) -> None:
    with pytest.raises(PermissionError, match="out of bounds"):
        socket.getaddrinfo("localhost", 80)
    assert "socket.getaddrinfo" in noted.read_text()


def test_a_process_that_a_test_starts_is_refused_too(noted: Path) -> None:
    done = subprocess.run([sys.executable, "-c", KNOCK], capture_output=True, text=True, env=os.environ, check=False)
    assert done.returncode == 1
    assert "out of bounds" in done.stderr
    assert "socket.__new__" in noted.read_text()


def test_a_swallowed_attempt_still_fails_its_test() -> None:
    quiet = Path(__file__).parent / "data" / "reaching_out.py"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(quiet)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=quiet.parent.parent.parent, check=False)
    assert done.returncode == 1
    assert "reached for the network: socket.__new__" in done.stdout


def test_a_local_socket_is_fine() -> None:
    first, second = socket.socketpair(socket.AF_UNIX)
    with first, second:
        first.send(b"x")
        assert second.recv(1) == b"x"
