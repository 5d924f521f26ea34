"""What a person has said about a file: the command line's options and the import page's answers. Values only."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Answers:
    """Every answer, empty where nothing was said.

    `columns`: heading, or column such as "Column B" -> field, None for "keep in the notes". `rag`: now, going or
    importance. `high_is`: 1, or the other end. `asked`: a question's key -> the value chosen for that column alone.
    `words`: "field: word" in its normal form -> our value. `places`: a theme's or an item's words in their normal
    form -> the principle or measure they belong to, empty for none.
    """

    sheet: str | None = None
    header_row: int | None = None
    columns: Mapping[str, str | None] = field(default_factory=dict)
    day_first: bool | None = None
    rag: str | None = None
    high_is: int | None = None
    asked: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)

    def with_asked(self, key: str, value: str) -> "Answers":
        """These answers, with one more question of a column answered."""
        return replace(self, asked={**self.asked, key: value})

    def with_column(self, heading: str, name: str | None) -> "Answers":
        """These answers, with one more column matched to a field, or kept in the notes."""
        return replace(self, columns={**self.columns, heading: name})

    def with_place(self, key: str, place: str) -> "Answers":
        """These answers, with a theme or an item put to a principle or a measure, or to none."""
        return replace(self, places={**self.places, key: place})
