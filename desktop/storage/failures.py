"""What goes wrong with records and files, in words: one sentence of what happened, one or two of what to do."""

from pathlib import Path

from desktop.core.dates import in_full
from desktop.core.errors import ToolkitError
from desktop.storage.locks import Holder
from desktop.words import _


def no_room(path: Path) -> ToolkitError:
    """The disk is full, or a limit on files is reached."""
    return ToolkitError(
        _("There is no room left on the disk for “{name}”.").format(name=path.name),
        _("Make some room, or choose another disk, then try again. What was saved before is safe."),
    )


def disk_fault(path: Path) -> ToolkitError:
    """The disk would not read or write."""
    return ToolkitError(
        _("The disk failed while reading or writing “{name}”.").format(name=path.name),
        _("Check that the disk is connected and has room, then try again. What was saved before is safe."),
    )


def not_allowed(path: Path) -> ToolkitError:
    """The file or its folder may not be read or changed."""
    return ToolkitError(
        _("This computer does not let you use “{name}” in that way, or another program has it open.").format(
            name=path.name
        ),
        _("Close it elsewhere, or choose a folder of your own, then try again."),
    )


def name_too_long(path: Path) -> ToolkitError:
    """A name beyond what the system allows."""
    return ToolkitError(_("The name “{name}” is too long.").format(name=path.name), _("Choose a shorter name."))


def locked(path: Path) -> ToolkitError:
    """Another program is in the middle of reading or writing."""
    return ToolkitError(
        _("Another program is using “{name}”.").format(name=path.name),
        _("Wait a moment, then try again. If it happens again, close the other program."),
    )


def missing(path: Path) -> ToolkitError:
    """No such file."""
    return ToolkitError(
        _("There is no file “{name}” in that folder.").format(name=path.name),
        _("Check the name and the folder, and that any stick or shared folder is connected."),
    )


def missing_folder(path: Path) -> ToolkitError:
    """No such folder, or something on the way to it is no folder."""
    return ToolkitError(
        _("The folder for “{name}” could not be found.").format(name=path.name),
        _("Choose a folder that is there, or connect the stick or shared folder again."),
    )


def unreachable(path: Path) -> ToolkitError:
    """The file or its folder cannot be opened any more."""
    return ToolkitError(
        _("“{name}” or its folder could not be opened.").format(name=path.name),
        _("Check that the folder is still there and that you may change it, then try again."),
    )


def is_folder(path: Path) -> ToolkitError:
    """A folder where a file was expected."""
    return ToolkitError(
        _("“{name}” is a folder, not a file.").format(name=path.name), _("Choose a file, or type a file name.")
    )


def not_ours(path: Path) -> ToolkitError:
    """Another kind of file."""
    return ToolkitError(
        _("“{name}” is not a record of this program.").format(name=path.name),
        _("Choose a file whose name ends in “.partnership”. To bring in a spreadsheet, use Import."),
    )


def newer(path: Path) -> ToolkitError:
    """A record from a later version of the program."""
    return ToolkitError(
        _("“{name}” was made with a newer version of this program. It was left as it is.").format(name=path.name),
        _("Install the newest version of the program, then open the record again."),
    )


def damaged(path: Path) -> ToolkitError:
    """A record whose contents cannot be trusted."""
    return ToolkitError(
        _("“{name}” is damaged, so it was not opened. It was left as it is.").format(name=path.name),
        _("Open a backup or an earlier copy of the record, and keep this file until you have one."),
    )


def altered(path: Path) -> ToolkitError:
    """A record with parts that this program never makes."""
    return ToolkitError(
        _("“{name}” was changed by another program, so it was not opened.").format(name=path.name),
        _("Open a backup, or ask whoever sent the file for a new copy."),
    )


def cut_short(path: Path) -> ToolkitError:
    """A write was cut short, and the folder does not let us put it right."""
    return ToolkitError(
        _("Saving “{name}” was cut short, and its folder does not allow changes.").format(name=path.name),
        _("Copy everything in that folder to a folder of your own, and open the record there."),
    )


def damaged_history(path: Path, step: str) -> ToolkitError:
    """A step whose line in the history cannot be followed."""
    return ToolkitError(
        _("“{step}” cannot be undone or redone: its history in “{name}” is damaged.").format(step=step, name=path.name),
        _("Nothing was changed. Change it by hand, or open a backup."),
    )


def older(path: Path) -> ToolkitError:
    """A record from an earlier version of the program, where it may not be changed."""
    return ToolkitError(
        _("“{name}” was made with an older version of this program and must be upgraded first.").format(name=path.name),
        _("Open it where it may be changed: on your own computer, and in one window."),
    )


def reading_only(path: Path) -> ToolkitError:
    """A record that was opened for reading."""
    return ToolkitError(
        _("“{name}” was opened for reading only.").format(name=path.name), _("Open it again to change it.")
    )


def open_elsewhere(path: Path, holder: Holder) -> ToolkitError:
    """A record that another window has open for changes."""
    place = _("another window on this computer") if holder.on_this_computer else holder.computer
    return ToolkitError(
        _("“{name}” is open in {place} since {time} on {date}.").format(
            name=path.name,
            place=place or _("another window"),
            time=f"{holder.since:%H:%M}",
            date=in_full(holder.since.date()),
        ),
        _("Close it there first. Here it can only be read."),
    )


def taken(path: Path) -> ToolkitError:
    """A file that must not be replaced."""
    return ToolkitError(_("There is already a file “{name}”.").format(name=path.name), _("Choose another name."))


def too_large(path: Path) -> ToolkitError:
    """A number or a text beyond what a record can hold."""
    return ToolkitError(
        _("A number or a text is too large to keep in “{name}”.").format(name=path.name),
        _("Make the number or the text smaller, then try again."),
    )


def too_big_to_read(path: Path) -> ToolkitError:
    """A file from elsewhere beyond what the program reads."""
    return ToolkitError(
        _("“{name}” is larger than 20 MB.").format(name=path.name),
        _("Copy the sheet with the list into a new workbook, and import that."),
    )


def changed_elsewhere(path: Path) -> ToolkitError:
    """Another program wrote to the record, or put another file in its place, while it was open."""
    return ToolkitError(
        _("“{name}” was changed, moved or replaced while it was open here.").format(name=path.name),
        _("Save a copy under another name to keep what you see, then open the record again."),
    )


def took_too_long(path: Path) -> ToolkitError:
    """A copy that did not end in time."""
    return ToolkitError(
        _("Copying to “{name}” took too long and was stopped.").format(name=path.name),
        _("Try again, or choose a folder on this computer."),
    )
