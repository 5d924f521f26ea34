"""The library: a record for each organisation, listed without disturbing any."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.action import Action
from desktop.core.errors import ToolkitError
from desktop.core.record import new_record
from desktop.storage.library import AlreadyHeldError, Library, file_name
from desktop.storage.store import Store
from tests.storage.samples import change, ordinary_user, saved_sample


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "library")


def test_a_library_that_is_not_there_yet_is_empty_and_is_not_made_by_looking(library: Library) -> None:
    assert library.entries() == ()
    assert not library.folder.exists()


def test_records_are_listed_the_one_changed_last_first(library: Library) -> None:
    for number, name in enumerate(("Riverside Carers", "Hill Hospice", "Kite")):
        with library.create(new_record(name)) as store:
            os.utime(store.path, (1_700_000_000 + number, 1_700_000_000 + number))
    assert [each.name for each in library.entries()] == ["Kite", "Hill Hospice", "Riverside Carers"]
    assert {each.problem for each in library.entries()} == {None}


def test_two_organisations_of_one_name_have_two_files(library: Library) -> None:
    first, second = library.create(new_record("Kite")), library.create(new_record("KITE"))
    assert (first.path.name, second.path.name) == ("Kite.partnership", "KITE 2.partnership")
    assert library.find(second.record.id) == library.entries()[0] or library.find(second.record.id)
    first.close()
    second.close()


def test_listing_leaves_an_open_record_working_and_locked(library: Library) -> None:
    with library.create(new_record("Kite")) as store:
        assert [each.name for each in library.entries()] == ["Kite"]
        store.save(store.record.put(Action("Ask")), "An action added")
        with Store.open(store.path) as second:
            assert second.read_only


def test_files_that_cannot_be_opened_are_listed_with_the_reason(library: Library) -> None:
    library.create(new_record("Kite")).close()
    (library.folder / "Letter.partnership").write_bytes(b"Dear all")
    newer = saved_sample(library.folder, "Newer.partnership")
    change(newer, "PRAGMA user_version = 99")
    empty = saved_sample(library.folder, "Empty.partnership")
    change(empty, "DELETE FROM organisations")
    viewed = saved_sample(library.folder, "Viewed.partnership")
    change(viewed, "ALTER TABLE record RENAME TO hidden", "CREATE VIEW record AS SELECT * FROM hidden")
    found = {each.name: each.problem.summary if each.problem else None for each in library.entries()}
    assert found.pop("Kite") is None
    assert "not a record" in (found.pop("Letter") or "")
    assert "newer version" in (found.pop("Newer") or "")
    assert "damaged" in (found.pop("Empty") or "")
    assert "another program" in (found.pop("Viewed") or "")
    assert found == {}


def test_a_file_from_elsewhere_is_added_by_copy_and_left_as_it_was(library: Library, tmp_path: Path) -> None:
    path = saved_sample(tmp_path, "from a colleague.partnership")
    before = path.read_bytes()
    added = library.add_copy(path)
    assert added == library.folder / "Riverside Carers.partnership"
    assert path.read_bytes() == before
    with Store.open(path, read_only=True) as theirs, Store.open(added) as ours:
        assert ours.record == theirs.record
        assert not ours.read_only
        assert ours.undo_title == "An action added"


def test_a_record_that_the_library_holds_is_not_added_twice(library: Library, tmp_path: Path) -> None:
    path = saved_sample(tmp_path)
    added = library.add_copy(path)
    with pytest.raises(AlreadyHeldError) as held:
        library.add_copy(path)
    assert held.value.entry.path == added
    assert "Riverside Carers" in held.value.summary
    assert len(library.entries()) == 1


def test_what_is_no_record_is_not_added(library: Library, tmp_path: Path) -> None:
    (tmp_path / "letter.partnership").write_bytes(b"Dear all")
    with pytest.raises(ToolkitError, match="not a record"):
        library.add_copy(tmp_path / "letter.partnership")
    assert library.entries() == ()


def test_a_library_knows_its_own_files(library: Library, tmp_path: Path) -> None:
    with library.create(new_record("Kite")) as store:
        assert library.holds(store.path)
    assert not library.holds(tmp_path / "Kite.partnership")


def test_a_library_that_takes_no_changes_says_so() -> None:
    with ordinary_user() as folder:
        folder.chmod(0o555)
        with pytest.raises(ToolkitError, match="does not let you"):
            Library(folder / "library").create(new_record("Kite"))
        folder.chmod(0o755)


@pytest.mark.parametrize(
    ("organisation", "name"),
    [
        ("Riverside Carers", "Riverside Carers"),
        ("Care / Share: “Us”?", "Care Share “Us”"),
        ("  .hidden.  ", "hidden"),
        ("..", "Record"),
        ("", "Record"),
        ("CON", "Record CON"),
        ("com1.charity", "Record com1.charity"),
        ("Caffè\nNero", "Caffè Nero"),
        ("x" * 300, "x" * 80),
    ],
)
def test_a_file_is_named_after_the_organisation(organisation: str, name: str) -> None:
    assert file_name(organisation) == name


@given(st.text())
def test_every_name_makes_a_file_name_that_every_system_takes(organisation: str) -> None:
    name = file_name(organisation)
    assert name.strip(" .") == name != ""
    assert not set(name) & set('<>:"/\\|?*\0\n')
    assert len(f"{name} 999.partnership.lock".encode()) <= 255
