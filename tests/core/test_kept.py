"""What the words for where something is kept name: a place, a path, a web address."""

import pytest

from desktop.core.kept import Kept, kind_of_place, on_shared_drive, path_words, starts_a_program, whole_address


@pytest.mark.parametrize(
    "words", ["Office, blue folder", "leaflets.docx", "Shared drive, Ten records", "A/B test", "~"]
)
def test_what_is_no_whole_path_is_a_place(words: str) -> None:
    assert kind_of_place(words) is Kept.PLACE


@pytest.mark.parametrize(
    "words",
    ["/home/office/notes.odt", "~/Documents/notes.odt", "C:\\Notes\\May.docx", "s:/notes", "\\\\server\\share\\n.pdf",
     "//server/share", "file:///home/notes.odt", '"C:\\Our notes\\May.docx"'],
)  # fmt: skip
def test_a_whole_path_is_a_path_on_any_kind_of_computer(words: str) -> None:
    assert kind_of_place(words) is Kept.PATH


@pytest.mark.parametrize("words", ["https://example.org/a?b=c", "http://example.org", "WWW.example.org/page"])
def test_an_address_of_the_web_is_known_by_its_beginning(words: str) -> None:
    assert kind_of_place(words) is Kept.ADDRESS


@pytest.mark.parametrize(
    "words", ["https://", "www.", "https://example.org and more", "javascript:alert(1)", "ftp://a.b"]
)
def test_what_a_browser_should_not_be_given_is_no_address(words: str) -> None:
    assert kind_of_place(words) is Kept.PLACE


def test_nothing_is_nowhere() -> None:
    assert kind_of_place("  ") is Kept.NOWHERE


def test_an_address_is_made_whole() -> None:
    assert whole_address("www.example.org") == "https://www.example.org"
    assert whole_address("HTTP://example.org") == "HTTP://example.org"


def test_quotation_marks_round_a_path_are_no_part_of_it() -> None:
    assert path_words(' "C:\\May.docx" ') == "C:\\May.docx"


def test_a_path_on_another_computer_is_told_apart() -> None:
    assert on_shared_drive("\\\\server\\share\\n.pdf")
    assert on_shared_drive("//server/share")
    assert not on_shared_drive("/home/notes")


@pytest.mark.parametrize("name", ["run.EXE", "a.desktop", "b.bat", "c.lnk", "d.sh", "e.AppImage", "f.url", "g.exe. "])
def test_a_file_that_starts_a_program_is_known_by_its_ending(name: str) -> None:
    assert starts_a_program(f"C:\\x\\{name}")
    assert not starts_a_program(f"/home/{name}pdf")
    assert not starts_a_program(f"/home/{name}.pdf")
