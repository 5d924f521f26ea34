"""The one check: tests, types, format, lint, layers and sizes, a line each; how big things may be is in limits.py."""

import argparse
import os
import subprocess
import sys
import time
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
PYTHON = sys.executable
LAST_LINES = 60
WINDOW_TESTS = ("tests/ui", "tests/journeys")


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is checked: a name and the command that fails where something is wrong."""

    name: str
    command: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """How a step went; seconds is wall time."""

    passed: bool
    output: str
    seconds: float


def main() -> int:
    """Runs every step, at most one for each core at a time; 1 where one failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="leave out builds, kill -9 and other slow tests")
    parser.add_argument("--fix", action="store_true", help="first repair format and lint where a tool can")
    options = parser.parse_args()
    if options.fix:
        for command in (("ruff", "format", "--quiet"), ("ruff", "check", "--fix", "--quiet")):
            subprocess.run([PYTHON, "-m", *command, "."], cwd=ROOT, check=False)
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as workers:
        running = [(step, workers.submit(run, step)) for step in steps(quick=options.quick)]
        passed = [report(step, future) for step, future in running]
    return 0 if all(passed) else 1


def steps(*, quick: bool) -> tuple[Step, ...]:
    """The steps, the longest first."""
    elsewhere = (f"--ignore={folder}" for folder in WINDOW_TESTS)
    slow = () if quick else (tests("slow tests", "-m", "slow"),)
    sooner = ("--hypothesis-profile=quick", "-o", "faulthandler_timeout=60") if quick else ()
    fast = ("-m", "not slow", *sooner)
    return (
        *slow,
        tests("tests of the window", *fast, *WINDOW_TESTS),
        tests("tests of the other rooms", *fast, *elsewhere),
        Step("types", (PYTHON, "-m", "mypy")),
        Step("format", (PYTHON, "-m", "ruff", "format", "--check", ".")),
        Step("lint", (PYTHON, "-m", "ruff", "check", ".")),
        Step("layers", (str(Path(PYTHON).parent / "lint-imports"), "--no-logo")),
        Step("sizes", (PYTHON, "-m", "tests.limits")),
    )


def tests(name: str, *arguments: str) -> Step:
    """A step of tests; two run at once, so none may write pytest's cache."""
    return Step(name, (PYTHON, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments))


def run(step: Step) -> Result:
    """Runs a step in a process of its own."""
    began = time.monotonic()
    try:
        done = subprocess.run(step.command, cwd=ROOT, capture_output=True, text=True, errors="replace", check=False)
    except FileNotFoundError:
        missing = f'{step.command[0]} is not there. Install what tests use: {PYTHON} -m pip install -e ".[dev]"'
        return Result(passed=False, output=missing, seconds=time.monotonic() - began)
    return Result(done.returncode == 0, done.stdout + done.stderr, time.monotonic() - began)


def report(step: Step, future: Future[Result]) -> bool:
    """Prints a step's line, and the end of its output where it failed."""
    result = future.result()
    print(f"{'ok    ' if result.passed else 'FAILED'} {step.name} ({result.seconds:.0f} s)", flush=True)
    lines = result.output.splitlines()
    shown = lines[-LAST_LINES:] if not result.passed else [line for line in lines if "second look" in line]
    for line in shown:
        print(f"       {line}", flush=True)
    return result.passed


if __name__ == "__main__":
    sys.exit(main())
