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
    return ToolkitError(
        _("“{name}” is larger than 20 MB.").format(name=name),
        _("Copy the sheet with the list into a new workbook, and import that."),
    )


def too_big_unpacked(name: str) -> ToolkitError:
    """A file that is small only until it is unpacked."""
    return ToolkitError(
        _("“{name}” is too big to read safely once unpacked.").format(name=name),
        _("Copy the sheet with the list into a new workbook, and import that."),
    )


def only_a_lock(name: str) -> ToolkitError:
    """The small file a spreadsheet program keeps beside an open spreadsheet."""
    return ToolkitError(
        _("“{name}” is not a spreadsheet: it only marks that one is open.").format(name=name),
        _("Choose the file of the same name without the mark at its start, and close it first."),
    )


def web_page(name: str) -> ToolkitError:
    """A web page under a spreadsheet's name."""
    return ToolkitError(
        _("“{name}” is a web page, not a spreadsheet.").format(name=name),
        _("Open it in Excel or LibreOffice, save it as .xlsx, and import that."),
    )


def not_a_spreadsheet(name: str) -> ToolkitError:
    """A file of any other kind."""
    return ToolkitError(
        _("“{name}” is not a spreadsheet this program can read.").format(name=name),
        _("Open it in the program that made it, save the list as .xlsx or .csv, and import that."),
    )


def damaged(name: str) -> ToolkitError:
    """A spreadsheet that is cut short or broken."""
    return ToolkitError(
        _("“{name}” is damaged or incomplete, and cannot be read.").format(name=name),
        _("Ask for a fresh copy, or open it in Excel or LibreOffice and save it again as .xlsx."),
    )


def protected(name: str) -> ToolkitError:
    """A spreadsheet that asks for a password."""
    return ToolkitError(
        _("“{name}” is protected by a password.").format(name=name),
        _("Open it with its password, save a copy without one, and import the copy."),
    )


def too_old(name: str) -> ToolkitError:
    """A spreadsheet in an Excel format of before 1993."""
    return ToolkitError(
        _("“{name}” is in a very old Excel format.").format(name=name),
        _("Open it in Excel or LibreOffice, save it as .xlsx, and import that."),
    )
