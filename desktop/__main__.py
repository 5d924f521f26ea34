"""`partnership` and `python -m desktop`: a command goes to the command line, a file or nothing opens the window."""

import sys
from collections.abc import Sequence

COMMANDS = ("new", "example", "show", "import", "export", "copy", "check", "undo", "self-test")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; the exit status is 0 done, 2 something the person can put right, 1 a fault of ours."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and (given[0] in COMMANDS or given[0] in ("-h", "--help", "--version")):
        from desktop.cli.commands import run

        return run(given)
    if given[:1] == ["--example"]:
        from desktop.cli.without_screen import has_screen, write_example_files

        if not has_screen():
            return write_example_files(given[1:])
    from desktop.app import open_window

    return open_window(given)


if __name__ == "__main__":
    sys.exit(main())
