"""What was read of each article, and what was set aside and why."""

from __future__ import annotations

from collections import Counter

from tui.measure import shorten
from tui.phrases import count, imprint
from tui.story import Residue, Source, Story

_WIDTH = 100


def render(story: Story, *, explain: bool = False) -> str:
    """A block of lines a source: what it is, how much it holds, each residue entry with its reason; to
    ``explain`` it, each line in its order, with what it was taken for or why it was set aside."""
    lines = []
    for source in story.sources:
        kinds = Counter(sentence.kind for sentence in source.sentences)
        lines += [
            f"{source.siglum}  ({source.id})",
            f"  title      {source.title or '(none found)'}",
            f"  published  {imprint(source) or '(the text does not tell)'}",
            f"  read       {count(source.words, 'word')}, {count(len(source.paragraphs), 'paragraph')}, "
            f"{count(len(source.sentences), 'sentence')} "
            f"({', '.join(f'{number} {kind}' for kind, number in kinds.items())})",
            f"  set aside  {len(source.residue) or 'nothing'}",
        ]
        lines += _every_line(source) if explain else [_aside(residue) for residue in source.residue]
        lines.append("")
    return "\n".join(lines)


def _aside(residue: Residue) -> str:
    return f"    {residue.reason}: {shorten(residue.text, _WIDTH - len(residue.reason) - 6)}"


def _every_line(source: Source) -> list[str]:
    kept = [
        (paragraph.sentences[0].start, f"  {paragraph.kind:8}  {shorten(paragraph.text, _WIDTH - 12)}")
        for paragraph in source.paragraphs
    ]
    aside = [(residue.start, _aside(residue)) for residue in source.residue]
    return [line for _, line in sorted(kept + aside, key=lambda entry: entry[0])]
