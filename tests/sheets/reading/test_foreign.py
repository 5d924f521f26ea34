"""Files that are no spreadsheet: each is called what it is, and told how to become one."""

import pytest

from desktop.core.errors import ToolkitError
from desktop.sheets.reading.parsing import parse
from tests.sheets.reading.making import compound, packed

XML = "<?xml version='1.0'?>"


def refused(data: bytes, name: str = "plan.xlsx") -> ToolkitError:
    with pytest.raises(ToolkitError) as caught:
        parse(data, name)
    return caught.value


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (packed({"word/document.xml": "<w/>"}), "a Word document"),
        (compound({"WordDocument": b""}), "a Word document"),
        (compound({"WordDocument": b"", "1Table": b""}), "a Word document"),
        (packed({"ppt/presentation.xml": "<p/>"}), "a presentation"),
        (compound({"PowerPoint Document": b""}), "a presentation"),
        (packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ""}), "a text document"),
        (packed({"mimetype": "application/vnd.oasis.opendocument.presentation"}), "a presentation"),
        (b"{\\rtf1\\ansi Action plan}", "a text document"),
        (f'{XML}<?mso-application progid="Word.Document"?><w:wordDocument/>'.encode(), "a text document"),
        (b"%PDF-1.7\n%...", "a PDF"),
        (b"\n\n%PDF-1.4", "a PDF"),
        (b"\x89PNG\r\n\x1a\n....", "a picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a picture"),
        (b"BM\x36\x00\x0c\x00\x00\x00", "a picture"),
        (b"Received: from post\nFrom: office@example.org\nSubject: The plan\n\nSee attached.", "an email"),
        (compound({"__properties_version1.0": b"", "__substg1.0_0037001F": b""}), "an email"),
        (packed({"plans/plan.xlsx": "", "photo.jpg": ""}), "a folder packed into one file"),
        (b"7z\xbc\xaf\x27\x1c\x00\x04", "a folder packed into one file"),
        (b"\x1f\x8b\x08\x00\x00", "a folder packed into one file"),
        (b"SQLite format 3\x00...", "a database"),
        (b"\x00\x01\x00\x00Standard Jet DB\x00", "a database"),
        (packed({"Index/Document.iwa": "", "Index/Tables/DataList.iwa": ""}), "a document of an Apple program"),
        (b'{"url": "https://docs.google.com/open?id=1", "email": "x"}', "only leads to a spreadsheet on the web"),
        (b"\xef\xbb\xbf<HTML><table><tr><td>Action</td></tr></table></HTML>", "a web page"),
        (b"<!-- made by a program -->\r\n<!DOCTYPE html><html></html>", "a web page"),
        ("<html><body></body></html>".encode("utf-16"), "a web page"),
        (b"MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n", "a web page"),
        (f'{XML}<?mso-application progid="Excel.Sheet"?><Workbook/>'.encode(), "a spreadsheet saved as plain XML"),
        (
            f'{XML}<office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet"/>'.encode(),
            "a spreadsheet saved as plain XML",
        ),
        (b"ID;PWXL;N;E\r\nC;Y1;X1\r\n", "an old exchange format"),
        (b"\x00\x00\x1a\x00\x00\x10\x04\x00", "a spreadsheet of a very old program"),
    ],
)
def test_a_file_of_another_kind_is_called_what_it_is(data: bytes, kind: str) -> None:
    error = refused(data)
    assert kind in error.summary
    assert "“plan.xlsx”" in error.summary


@pytest.mark.parametrize(
    "data",
    [
        f"{XML}<plan/>".encode(),
        b"BEGIN:VCARD\nFN:Office\nEND:VCARD",
        b'{"plan": [1, 2, 3]}',
        b"MZ\x90\x00\x03",
        packed({"mimetype": "application/epub+zip"}),
        compound({"VisioDocument": b""}),
    ],
)
def test_any_other_kind_of_file_is_called_no_spreadsheet(data: bytes) -> None:
    assert "not a spreadsheet this program can read" in refused(data).summary


@pytest.mark.parametrize(
    "data",
    [
        packed({"word/document.xml": "<w/>"}),
        b"%PDF-1.7",
        b"<html><table/></html>",
        packed({"Index/Document.iwa": ""}),
        b'{"url": "https://docs.google.com/open?id=1"}',
        b"ID;PWXL;N;E\r\nP;PGeneral\r\n",
        f'{XML}<?mso-application progid="Excel.Sheet"?>'.encode(),
    ],
)
def test_what_could_become_a_spreadsheet_is_told_how(data: bytes) -> None:
    assert ".xlsx" in refused(data).advice


@pytest.mark.parametrize(
    "text", ["BMI,Action\n27,Ask people\n", "MZ,Action\nx,y\n", "ID;Person;Plan\n1;2;3\n", "From: whom,Action\na,b\n"]
)
def test_a_table_that_begins_like_another_kind_is_read(text: str) -> None:
    assert len(parse(text.encode(), "plan.csv").sheets[0].rows) == 2
