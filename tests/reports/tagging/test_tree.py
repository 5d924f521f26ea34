"""The tree of a document: sections by level of heading, elements in reading order."""

from desktop.reports.tagging.tree import Element, Mark, Structure


def shape(element: Element) -> object:
    """An element's type with what lies in it."""
    inside = [shape(kid) for kid in element.kids if isinstance(kid, Element)]
    return (element.kind, *inside) if inside else element.kind


def test_each_heading_opens_a_section_that_lasts_until_the_next_as_high() -> None:
    made = Structure()
    for level in (1, 2, 3, 3, 2):
        made.heading(level)
        made.here.add("P")
    assert shape(made.root) == (
        "Document",
        (
            *("Sect", "H1", "P"),
            ("Sect", "H2", "P", ("Sect", "H3", "P"), ("Sect", "H3", "P")),
            ("Sect", "H2", "P"),
        ),
    )


def test_before_the_first_heading_things_stand_in_the_document() -> None:
    made = Structure()
    assert made.here is made.root


def test_walking_gives_every_element_in_reading_order() -> None:
    made = Element("Document")
    made.add("P").kids.append(Mark(0, 0))
    listed = made.add("L")
    listed.add("LI").add("LBody")
    made.add("P")
    assert [each.kind for each in made.walk()] == ["Document", "P", "L", "LI", "LBody", "P"]


def test_elements_that_look_the_same_are_still_two() -> None:
    made = Element("TR")
    assert made.add("TD") != made.add("TD")


def test_an_element_keeps_what_is_said_of_it() -> None:
    made = Element("TR").add("TH", scope="Column", alt="words")
    assert (made.scope, made.alt, made.box) == ("Column", "words", None)
