"""The ferry's story, in which every word of an article says what a test wants."""

from __future__ import annotations

from dataclasses import replace

from tests.samples import the_ferry
from tui.comparison import Comparison, Copied, Value
from tui.corrections import Note
from tui.story import Paragraph, Residue, Sentence, Source, Story

NOTED = ("post:2.2", "echo:2.1")  # the sentences of the fact that has a note


def saying(text: str, cut: int = 0) -> Comparison:
    """The ferry's comparison with ``text`` for all that its sources say, their names and labels.

    Of the words of one fact those before the character ``cut`` stand out, of another's those behind it.
    """
    ferry = the_ferry()
    sources = tuple(_source(source, text) for source in ferry.story.sources)
    differences = tuple(
        replace(
            each,
            note=text,
            values=tuple(Value(value.source, value.sentence, cut, len(text)) for value in each.values),
        )
        for each in ferry.differences
        if each.conflict
    )
    return replace(
        ferry,
        story=Story(text, sources),
        facts=tuple(replace(fact, label=text) for fact in ferry.facts),
        differences=differences,
        marks=tuple(replace(mark, start=0, end=cut) for mark in ferry.marks) if cut else (),
        copied=(Copied(("post", "echo"), 0.5, ()),),
        details=tuple(replace(detail, text=text) for detail in ferry.details),
    )


def noted(text: str) -> list[Note]:
    """``text`` as a reader's note."""
    return [Note(NOTED, text)]


def _source(source: Source, text: str) -> Source:
    return replace(
        source,
        siglum=text,
        title=text,
        outlet=text,
        paragraphs=tuple(
            Paragraph(p.number, p.kind, tuple(_sentence(sentence, text) for sentence in p.sentences))
            for p in source.paragraphs
        ),
        residue=(Residue(text, text, 0, 0),),
    )


def _sentence(sentence: Sentence, text: str) -> Sentence:
    return replace(sentence, text=text, end=sentence.start + len(text))
