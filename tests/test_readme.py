"""What the README promises in commands is what the check and the package do."""

import re
import tomllib
from pathlib import Path

import desktop

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"```sh\n(.+?)\n```", README)


def test_the_test_command_is_the_one_that_the_build_server_runs() -> None:
    (command,) = (each for each in COMMANDS if "tests/check.py" in each)
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1] == command


def test_the_packages_named_are_among_those_the_build_server_installs() -> None:
    (command,) = (each for each in COMMANDS if "apt-get install" in each)
    assert set(command.split("install ")[1].split()) <= set((ROOT / ".ci" / "run").read_text(encoding="utf-8").split())


def test_every_library_has_its_line() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {re.split(r"[=><]", each)[0] for each in project["dependencies"]}
    lines = {line.split("|")[1].split("(")[0].strip().replace(" ", "_") for line in README.splitlines() if "|" in line}
    assert names <= lines


def test_every_file_and_folder_named_is_there() -> None:
    named = re.findall(r"`((?:desktop|resources|tests)/[\w./]*)`|\]\((resources/[\w./]+)\)", README)
    assert [path for pair in named for path in pair if path and not (ROOT / path).exists()] == []


def test_the_changelog_tells_of_this_version() -> None:
    assert f"\n## {desktop.__version__}\n" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
