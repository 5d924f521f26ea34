"""`partnership` and `python -m desktop`: a command goes to the command line, a file or nothing opens the window."""

import sys
from collections.abc import Sequence

COMMANDS = ("new", "example", "show", "import", "export", "bring-back", "copy", "check", "undo", "self-test")
SWITCHES = ("--example", "--time-first-window", "--time-ready")
"""What may come before a file when the window opens."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; the exit status is 0 done, 2 something the person can put right, 1 a fault of ours."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given == ["--read-spreadsheet"]:
        from desktop.sheets.reading.child import serve

        return serve()
    if given and (given[0] in COMMANDS or given[0] in ("-h", "--help", "--version")):
        from desktop.cli.commands import run

        return run(given)
    from desktop.cli import without_screen

    if given and given[0] not in SWITCHES and not without_screen.may_be_record(given[0]):
        return without_screen.refuse_word(given[0], COMMANDS, as_json="--json" in given)
    if given[:1] == ["--example"] and not without_screen.has_screen():
        return without_screen.write_example_files(given[1:])
    if not without_screen.can_open_window():
        return without_screen.refuse_window()
    from desktop.app import open_window

    return open_window(given)


if __name__ == "__main__":
    sys.exit(main())
