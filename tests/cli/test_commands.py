"""The command line's contract: what is written where, and the exit status."""

import json
from pathlib import Path

import pytest

from desktop import __version__, paths
from desktop.__main__ import main
from desktop.cli import records
from desktop.storage.store import Store


def run(*arguments: object) -> int:
    return main([str(each) for each in arguments])


def test_a_new_record_holds_its_organisation(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("new", tmp_path / "r.partnership", "--organisation", "Riverside") == 0
    assert run("show", tmp_path / "r.partnership") == 0
    assert "Riverside\nNo assessment yet." in capsys.readouterr().out


def test_a_record_is_never_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("new", tmp_path / "r.partnership", "--organisation", "First")
    before = (tmp_path / "r.partnership").read_bytes()
    assert run("new", tmp_path / "r.partnership", "--organisation", "Second") == 2
    assert (tmp_path / "r.partnership").read_bytes() == before
    assert len(capsys.readouterr().err.strip().splitlines()) == 2


def test_the_example_lists_48_measures_and_two_assessments(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("example", tmp_path / "e.partnership")
    capsys.readouterr()
    assert run("show", tmp_path / "e.partnership", "--json") == 0
    shown = json.loads(capsys.readouterr().out)
    first, second = (each["label"] for each in shown["assessments"])
    assert first < second
    assert [len(each["ratings"]) for each in shown["assessments"]] == [48, 48]
    assert len(shown["actions"]) >= 12


def test_a_problem_goes_to_standard_output_with_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("show", tmp_path / "none.partnership", "--json") == 2
    answer = json.loads(capsys.readouterr().out)
    assert set(answer["error"]) == {"summary", "advice"}


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\x00" + b"\x00" * 100])
def test_a_file_that_is_no_record_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    (tmp_path / "x.partnership").write_bytes(content)
    for command in (("show",), ("check",), ("undo",)):
        assert run(*command, tmp_path / "x.partnership") == 2
        assert "Traceback" not in capsys.readouterr().err
    assert (tmp_path / "x.partnership").read_bytes() == content


def test_a_copy_holds_the_same_and_the_original_stays(tmp_path: Path) -> None:
    run("example", tmp_path / "e.partnership")
    before = (tmp_path / "e.partnership").read_bytes()
    assert run("copy", tmp_path / "e.partnership", tmp_path / "c.partnership") == 0
    assert (tmp_path / "e.partnership").read_bytes() == before
    with Store.open(tmp_path / "e.partnership", True) as one, Store.open(tmp_path / "c.partnership", True) as other:
        assert one.record == other.record


def test_check_says_a_sound_file_is_sound(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("example", tmp_path / "e.partnership")
    assert run("check", tmp_path / "e.partnership") == 0
    assert capsys.readouterr().out.rstrip().endswith("The file is sound.")


def test_check_fails_where_a_blocking_rule_does(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from dataclasses import replace

    from desktop.core.assessment import State

    run("example", tmp_path / "e.partnership")
    with Store.open(tmp_path / "e.partnership") as store:
        newest = records.newest_assessment_id(store.record)
        rating = next(
            each
            for each in store.record.measure_ratings.values()
            if each.state is State.NOT_APPLICABLE and each.assessment == newest
        )
        store.save(store.record.put(replace(rating, reason="")), "Take the reason away")
    capsys.readouterr()
    assert run("check", tmp_path / "e.partnership") == 2
    lines = capsys.readouterr().out.splitlines()
    assert "no reason is given" in lines[0]
    assert lines[-1].startswith("The first line must be put right")


def test_a_record_open_in_a_window_is_read_and_never_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("new", tmp_path / "r.partnership", "--organisation", "Riverside")
    with Store.open(tmp_path / "r.partnership"):
        assert run("show", tmp_path / "r.partnership") == 0
        assert run("undo", tmp_path / "r.partnership") == 2
        assert "Close it there first" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["minutes.txt", "minutes.partnership"])
def test_a_copy_never_replaces_a_file_that_is_no_copy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    run("new", tmp_path / "r.partnership", "--organisation", "Riverside")
    (tmp_path / name).write_text("the minutes")
    assert run("copy", tmp_path / "r.partnership", tmp_path / name) == 2
    assert len(capsys.readouterr().err.splitlines()) == 2
    assert (tmp_path / name).read_text() == "the minutes"


def test_a_copy_never_replaces_another_record_but_an_older_copy(tmp_path: Path) -> None:
    run("new", tmp_path / "r.partnership", "--organisation", "Riverside")
    run("new", tmp_path / "other.partnership", "--organisation", "Hillside")
    before = (tmp_path / "other.partnership").read_bytes()
    assert run("copy", tmp_path / "r.partnership", tmp_path / "other.partnership") == 2
    assert (tmp_path / "other.partnership").read_bytes() == before
    assert [run("copy", tmp_path / "r.partnership", tmp_path / "copy.partnership") for _time in range(2)] == [0, 0]


@pytest.mark.parametrize(
    "command", [("new", "x.xlsx", "--organisation", "R"), ("example", "x"), ("new", "r", "--organisation", "R")]
)
def test_a_record_is_written_only_under_its_own_ending(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(*command) == 2
    assert ".partnership" in capsys.readouterr().err
    assert not (tmp_path / command[1]).exists()


def test_a_folder_is_named_where_a_record_was_expected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("show", ".") == 2
    assert f"“{tmp_path.name}” is a folder" in capsys.readouterr().err


def test_undo_with_nothing_done_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("new", tmp_path / "r.partnership", "--organisation", "Riverside")
    assert run("undo", tmp_path / "r.partnership") == 0
    assert "nothing to take back" in capsys.readouterr().out


def test_a_fault_of_ours_is_kept_as_a_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(records, "new_record", broken)
    assert run("new", tmp_path / "r.partnership", "--organisation", "Riverside") == 1
    assert "Traceback" not in capsys.readouterr().err
    assert len(list(paths.logs().iterdir())) == 1


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        run("--version")
    assert capsys.readouterr().out.strip() == __version__
