"""What words of a person's own mean in a field of ours, as they can say it: the choices, and what was said so far."""

from dataclasses import dataclass

from desktop.core.action import Confidence, Priority, Status
from desktop.core.assessment import State
from desktop.core.labels import numbered_level
from desktop.core.terms import label
from desktop.sheets.importing.preview import Preview
from desktop.sheets.vocabulary.fields import CHOICES, field_name
from desktop.words import _


@dataclass(frozen=True, slots=True)
class WordLine:
    """A word a person gave a meaning: its key in the answers, the field, the word, and our value, empty for none."""

    key: str
    field: str
    words: str
    value: str

    @property
    def named(self) -> str:
        """The word with its field, such as “nearly” as status."""
        return _("“{words}” as {field}").format(words=self.words, field=field_name(self.field))


def meanings_of(field: str) -> tuple[tuple[str, str], ...]:
    """What a word can mean in a field of choices: words for people, and the value an answer keeps."""
    kinds = {"status": Status, "progress": Confidence, "priority": Priority}
    if field == "rating":
        states = (State.DONT_KNOW, State.NOT_APPLICABLE)
        known = [(numbered_level(level), str(level)) for level in range(4)]
        known += [(label(state), state.value) for state in states]
    else:
        known = [(label(value), value.value) for value in kinds[field]]
    return (*known, (_("Nothing: keep it in the notes"), ""))


def words_said(shown: Preview) -> tuple[WordLine, ...]:
    """The words a person has given a meaning, in the order they did."""
    lines = []
    for key, value in shown.answers.words.items():
        field, _colon, words = key.partition(": ")
        if field in CHOICES:
            lines.append(WordLine(key, field, words, value))
    return tuple(lines)
