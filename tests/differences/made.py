"""Small stories made by hand: sources of a few sentences, and facts that put all of them on one row."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from tui.comparison import Difference, Fact, Reading, Tie
from tui.differences import findings
from tui.story import Kind, Paragraph, Sentence, Source, Story

SIGLA = ("A", "B", "C", "D", "E")


def source(number: int, sentences: Sequence[str], kind: Kind = "body") -> Source:
    """A source whose sentences are a paragraph each."""
    siglum = SIGLA[number]
    text, paragraphs = "", []
    for n, sentence in enumerate(sentences):
        start = len(text)
        text += sentence + "\n"
        made = Sentence(f"{siglum}{n}", n, kind, sentence, start, start + len(sentence))
        paragraphs.append(Paragraph(n, kind, (made,)))
    return Source(siglum, siglum, "", "", "", None, "", "", text, tuple(paragraphs), ())


def story(*articles: Sequence[str] | str) -> Story:
    """A story of the given articles; a string is an article of one sentence."""
    made = [source(n, [a] if isinstance(a, str) else a) for n, a in enumerate(articles)]
    return Story("made", tuple(made))


def row(made: Story, *numbers: int, id: str = "f1", likely: float = 1.0) -> Fact:
    """A fact that every source reports in its sentence number so and so (its first, when none is given); any
    two of them are so ``likely`` to report the same.
    """
    at = numbers or (0,) * len(made.sources)
    readings = tuple(
        Reading(s.id, (s.sentences[n].id,)) for s, n in zip(made.sources, at, strict=True) if n >= 0
    )
    missing = tuple(s.id for s, n in zip(made.sources, at, strict=True) if n < 0)
    pairs = combinations([sentence for reading in readings for sentence in reading.sentences], 2)
    ties = tuple(Tie(one, other, likely) for one, other in pairs)
    return Fact(id, "", 1.0, readings, (), missing, ties=ties)


def differences(*articles: Sequence[str] | str, kind: str = "") -> list[Difference]:
    """The differences, of one kind if given, of a row of the articles' first sentences."""
    made = story(*articles)
    found = findings(made, (row(made),)).differences
    return [d for d in found if not kind or d.kind == kind]


def texts(made: Story, difference: Difference) -> dict[str, str]:
    """The words a difference points at, by source."""
    sentences = {s.id: s.text for source in made.sources for s in source.sentences}
    return {v.source: sentences[v.sentence][v.start : v.end] for v in difference.values}


def told(*articles: Sequence[str] | str, kind: str) -> list[dict[str, str]]:
    """What the differences of one kind point at, by source."""
    made = story(*articles)
    return [texts(made, d) for d in findings(made, (row(made),)).differences if d.kind == kind]
