"""XML parts: found, followed, and streamed without a tree, an entity or anything from outside."""

from xml.parsers.expat import ExpatError

import pytest
from defusedxml.common import EntitiesForbidden

from desktop.sheets.reading import markup
from desktop.sheets.reading.markup import Attributes, EnoughError, opened, stream
from tests.sheets.reading.making import LINKS, OFFICE, packed

BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
OUTSIDE = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
PARAMETER = b'<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1/a.dtd"> %a;]><x/>'


def tags(data: bytes) -> list[tuple[str, Attributes]]:
    found: list[tuple[str, Attributes]] = []
    stream(data, lambda tag, attributes: found.append((tag, attributes)))
    return found


def test_tags_come_without_their_namespace() -> None:
    assert tags(b'<a:x xmlns:a="urn:a"><y b="1"/></a:x>') == [("x", {}), ("y", {"b": "1"})]


def test_texts_and_ends_come_too_where_they_are_wanted() -> None:
    seen: list[str] = []
    stream(
        b"<x>one<y/>two</x>", lambda tag, _attributes: seen.append(tag), lambda tag: seen.append(f"/{tag}"), seen.append
    )
    assert seen == ["x", "one", "y", "/y", "two", "/x"]


def test_no_data_is_no_tags() -> None:
    assert tags(b"") == []


def test_a_long_part_comes_whole() -> None:
    assert len(tags(b"<x>" + b"<y/>" * 100_000 + b"</x>")) == 100_001


def test_what_has_been_seen_stays_when_a_handler_has_had_enough() -> None:
    seen: list[str] = []

    def start(tag: str, _attributes: Attributes) -> None:
        seen.append(tag)
        if tag == "y":
            raise EnoughError

    stream(b"<x><y/><z/></cut", start)
    assert seen == ["x", "y"]


@pytest.mark.parametrize("attack", [BOMB, OUTSIDE, PARAMETER])
def test_entities_are_refused_before_they_grow_or_reach_out(attack: bytes) -> None:
    with pytest.raises(EntitiesForbidden):
        tags(attack)


@pytest.mark.parametrize("data", [b"<x>", b"<x></y>", b"x", b"<x>&unknown;</x>"])
def test_unsound_markup_is_told(data: bytes) -> None:
    with pytest.raises(ExpatError):
        tags(data)


def test_a_million_tags_one_inside_the_other_are_followed() -> None:
    depth = 1_000_000
    seen = 0

    def count(_tag: str, _attributes: Attributes) -> None:
        nonlocal seen
        seen += 1

    stream(b"<x>" * depth + b"</x>" * depth, count)
    assert seen == depth


def test_relationships_lead_to_parts_whatever_their_slashes_and_letters() -> None:
    each = (
        f'<Relationship Id="a" Type="{OFFICE}/worksheet" Target="Worksheets\\Sheet1.xml"/>'
        f'<Relationship Id="b" Type="{OFFICE}/styles" Target="/xl/Styles.xml"/>'
        f'<Relationship Id="c" Type="{OFFICE}/theme" Target="../theme.xml"/>'
        f'<Relationship Id="d" Type="{OFFICE}/hyperlink" Target="https://example.org" TargetMode="External"/>'
        f'<Relationship Id="e" Type="{OFFICE}/image" Target="../../../../etc/passwd"/>'
    )
    data = packed({"xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{LINKS}">{each}</Relationships>'})
    with opened(data) as parts:
        found = parts.links("xl/workbook.xml")
        assert found == {
            "a": ("worksheet", "xl/worksheets/sheet1.xml"),
            "b": ("styles", "xl/styles.xml"),
            "c": ("theme", "theme.xml"),
            "e": ("image", "../../../etc/passwd"),
        }
        assert parts.read(found["e"][1]) == b""


def test_a_part_is_found_in_whatever_letters_and_slashes() -> None:
    with opened(packed({"XL\\SharedStrings.xml": "x"})) as parts:
        assert parts.read("xl/sharedstrings.xml") == b"x"
        assert "xl/sharedstrings.xml" in parts


def test_a_part_over_the_limit_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markup, "LARGEST_PART", 10)
    with opened(packed({"a.xml": "x" * 11})) as parts, pytest.raises(ValueError, match=r"a\.xml"):
        parts.read("a.xml")
