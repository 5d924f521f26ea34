"""Why a file cannot be read, and what to do about it: one error for each way a spreadsheet goes wrong."""

from desktop.core.errors import ToolkitError
from desktop.words import _


def empty(name: str) -> ToolkitError:
    """A file with nothing in it."""
    return ToolkitError(
        _("“{name}” is empty.").format(name=name), _("Choose another file, or check that this one was saved fully.")
    )


def too_large(name: str) -> ToolkitError:
    """A file over the limit of size."""
    return ToolkitError(_("“{name}” is larger than 20 MB.").format(name=name), _only_the_list())


def too_big_unpacked(name: str) -> ToolkitError:
    """A file that is small only until it is unpacked or read."""
    return ToolkitError(_("“{name}” is too big to read safely.").format(name=name), _only_the_list())


def too_many_cells(name: str) -> ToolkitError:
    """A spreadsheet with more rows or cells than any list of actions has, or with cells very far apart."""
    return ToolkitError(
        _("“{name}” is too big: it has too many rows, or cells very far apart.").format(name=name), _only_the_list()
    )


def too_slow(name: str) -> ToolkitError:
    """A file whose reading did not end in time."""
    return ToolkitError(_("Reading “{name}” took too long, so it was stopped.").format(name=name), _only_the_list())


def stopped(name: str) -> ToolkitError:
    """A file whose reading a person stopped."""
    return ToolkitError(
        _("Reading “{name}” was stopped.").format(name=name), _("Choose the file again when you are ready.")
    )


def cannot_start(name: str) -> ToolkitError:
    """A program that may not start the part of itself that reads."""
    return ToolkitError(
        _("“{name}” was not read: the part of the program that reads spreadsheets could not start.").format(name=name),
        _("Start the program again. If it still does not work, install it again."),
    )


def only_a_lock(name: str) -> ToolkitError:
    """The small file a spreadsheet program keeps beside an open spreadsheet."""
    return ToolkitError(
        _("“{name}” is not a spreadsheet: it only marks that one is open.").format(name=name),
        _("Choose the file of the same name without the mark at its start, and close it first."),
    )


def damaged(name: str) -> ToolkitError:
    """A spreadsheet that is cut short or broken."""
    return ToolkitError(
        _("“{name}” is damaged or incomplete, and cannot be read.").format(name=name),
        _("Ask for a fresh copy, or open it in Excel or LibreOffice and save it again as .xlsx."),
    )


def unsafe(name: str) -> ToolkitError:
    """A spreadsheet with the kind of markup that no spreadsheet program writes, and that attacks are made of."""
    return ToolkitError(
        _("“{name}” holds hidden instructions that no spreadsheet needs, so it was not read.").format(name=name),
        _("Ask who sent it for a fresh copy, saved by Excel or LibreOffice as .xlsx."),
    )


def protected(name: str) -> ToolkitError:
    """A spreadsheet that asks for a password."""
    return ToolkitError(
        _("“{name}” is protected by a password.").format(name=name),
        _("Open it with its password, save a copy without one, and import the copy."),
    )


def too_old(name: str) -> ToolkitError:
    """A spreadsheet in an Excel format of before 1993."""
    return ToolkitError(_("“{name}” is in a very old Excel format.").format(name=name), save_as_xlsx())


def not_a_spreadsheet(name: str) -> ToolkitError:
    """A file of a kind that is not known here."""
    return ToolkitError(
        _("“{name}” is not a spreadsheet this program can read.").format(name=name),
        _("Open it in the program that made it, save the list as .xlsx or .csv, and import that."),
    )


def save_as_xlsx() -> str:
    """What to do with a spreadsheet that Excel and LibreOffice open and this program does not."""
    return _("Open it in Excel or LibreOffice, save it as .xlsx, and import that.")


def _only_the_list() -> str:
    return _("Copy the sheet with the list into a new workbook, and import that.")
