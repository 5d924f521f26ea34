"""What red, amber and green tell in one file, as words or as fills: asked, with a default that is always shown."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop.sheets.finding.lists import FoundList
from desktop.sheets.matching.columns import Match
from desktop.sheets.reading.grid import Value, cell_name
from desktop.sheets.understanding.answers import Answers
from desktop.sheets.understanding.fills import Hint, hints
from desktop.sheets.understanding.questions import NOTHING, RAG_FIELDS, Question, asked, key_of, rag_choices, sample
from desktop.sheets.vocabulary.fields import CHOICES
from desktop.sheets.vocabulary.values import are_colours
from desktop.words import _

Coloured = dict[int, list[tuple[str, str, str, int]]]
"""Row -> its colours: the heading they are kept under, the field they tell something of (or none), words, column."""


def colours_settled(
    found: FoundList,
    answers: Answers,
    keys: Mapping[int, str],
    cells: Mapping[int, Sequence[tuple[int, Value]]],
) -> tuple[tuple[Match, ...], list[Question]]:
    """A column of red, amber and green asks what the colours tell; the heading decides until a person does."""
    matches = list(found.columns)
    questions = []
    for place, match in enumerate(matches):
        if match.field not in CHOICES or not are_colours([value for _row, value in cells[match.column]]):
            continue
        question = _rag_question(match, found.header_rows[0], keys[match.column], cells[match.column], answers)
        kind = RAG_FIELDS.get(question.taken, "status")
        if kind != match.field and kind not in found.fields:
            matches[place] = replace(match, field=kind, why=_("you said what the colours tell"))
        elif kind != match.field and question.settled:
            matches[place] = replace(match, field=None, why=_("kept in the notes"))
        questions.append(question)
    return tuple(matches), questions


def _rag_question(
    match: Match, header: int, name: str, cells: Sequence[tuple[int, Value]], answers: Answers
) -> Question:
    usual = next((told for told, kind in RAG_FIELDS.items() if kind == match.field), "status")
    choices = rag_choices(status=match.field == "status")
    key = key_of("rag", name)
    said = asked(answers, key, choices)
    if said is None and answers.rag is not None:
        said = "status" if match.field == "status" and answers.rag == "going" else answers.rag
    return Question(
        kind="rag",
        key=key,
        place=cell_name(header, match.column),
        heading=name,
        cells=sample(match.column, cells),
        found=_("red, amber and green"),
        asks=_("In this column, what do the colours tell?"),
        choices=choices,
        taken=said or usual,
        settled=said is not None,
    )


def colours_of(
    found: FoundList, matches: Sequence[Match], answers: Answers, keys: Mapping[int, str]
) -> tuple[Coloured, list[Question]]:
    """The fills that tell something no cell says, row by row, and what is asked about them."""
    coloured: Coloured = {}
    questions = []
    taken = {match.field for match in matches if any(match.column in row.cells for row in found.rows)}
    for hint in hints(found, matches):
        question = _fill_question(hint, found, keys, answers)
        questions.append(question)
        name = RAG_FIELDS.get(question.taken, "")
        if hint.field and not question.settled:
            name = hint.field
        column = hint.column or matches[0].column
        heading = question.heading
        for row, words in hint.colours.items():
            coloured.setdefault(row, []).append((heading, "" if name in taken else name, words, column))
    return coloured, questions


def _fill_question(hint: Hint, found: FoundList, keys: Mapping[int, str], answers: Answers) -> Question:
    name = _("Colour of the row")
    if hint.column:
        name = _("Colour of “{heading}”").format(heading=keys[hint.column])
    choices = rag_choices(status=hint.field == "status", nothing=True)
    usual = next((told for told, kind in RAG_FIELDS.items() if kind == hint.field), "status" if hint.field else NOTHING)
    key = key_of("fills", name)
    said = asked(answers, key, choices) or answers.rag
    column = hint.column or found.columns[0].column
    return Question(
        kind="fills",
        key=key,
        place=cell_name(min(hint.colours), column),
        heading=name,
        cells=sample(column, sorted(hint.colours.items())),
        found=_("cells marked by colour: {colours}").format(colours=", ".join(sorted(set(hint.colours.values())))),
        asks=_("These cells are marked by colour. What do the colours tell?"),
        choices=choices,
        taken=said or usual,
        settled=said is not None,
    )
