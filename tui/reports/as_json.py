"""The comparison as JSON: a contract that other programs read (``rashomon-comparison``, version 1)."""

from __future__ import annotations

import json
from typing import Any

from tui.comparison import Copied, Detail, Difference, Fact, Reading, Value
from tui.reports.contents import Contents
from tui.story import Sentence, Source

FORMAT, VERSION = "rashomon-comparison", 1


def render(contents: Contents) -> str:
    """``contents`` as an indented JSON document that ends in a line break.

    Offsets count characters of the decoded original, ends excluded.
    """
    comparison = contents.comparison
    sentences = {s.id: s for source in comparison.story.sources for s in source.sentences}
    document = {
        "format": FORMAT,
        "version": VERSION,
        "sources": [_source(source) for source in comparison.story.sources],
        "facts": [_fact(fact) for fact in comparison.facts],
        "differences": [_difference(difference, sentences) for difference in comparison.differences],
        "details": [_detail(detail) for detail in comparison.details],
        "copied": [_copied(copied, sentences) for copied in comparison.copied],
        "independent": [list(group) for group in comparison.independent],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _source(source: Source) -> dict[str, Any]:
    return {
        "id": source.id,
        "siglum": source.siglum,
        "title": source.title,
        "outlet": source.outlet,
        "byline": source.byline,
        "published": source.published.isoformat() if source.published else None,
        "location": source.location,
        "sha256": source.sha256,
        "sentences": [
            {
                "id": sentence.id,
                "paragraph": sentence.paragraph,
                "kind": sentence.kind,
                "text": sentence.text,
                "start": sentence.start,
                "end": sentence.end,
            }
            for sentence in source.sentences
        ],
        "residue": [
            {"text": residue.text, "reason": residue.reason, "start": residue.start, "end": residue.end}
            for residue in source.residue
        ],
    }


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "id": fact.id,
        "label": fact.label,
        "confidence": round(fact.confidence, 3),
        "readings": _readings(fact.readings),
        "perhaps": _readings(fact.perhaps),
        "missing": list(fact.missing),
    }


def _readings(readings: tuple[Reading, ...]) -> dict[str, list[str]]:
    return {reading.source: list(reading.sentences) for reading in readings}


def _difference(difference: Difference, sentences: dict[str, Sentence]) -> dict[str, Any]:
    return {
        "id": difference.id,
        "kind": difference.kind,
        "fact": difference.fact,
        "conflict": difference.conflict,
        "note": difference.note,
        "values": [_value(value, sentences[value.sentence]) for value in difference.values],
    }


def _value(value: Value, sentence: Sentence) -> dict[str, Any]:
    start, end = sentence.original(value.start, value.end)
    return {
        "source": value.source,
        "sentence": value.sentence,
        "text": sentence.text[value.start : value.end],
        "start": start,
        "end": end,
    }


def _detail(detail: Detail) -> dict[str, Any]:
    return {"kind": detail.kind, "text": detail.text, "sources": list(detail.sources)}


def _copied(copied: Copied, sentences: dict[str, Sentence]) -> dict[str, Any]:
    return {
        "sources": list(copied.sources),
        "share": round(copied.share, 3),
        "runs": [
            [[_value(value, sentences[value.sentence]) for value in side] for side in run]
            for run in copied.runs
        ],
    }
