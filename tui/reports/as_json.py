"""The comparison as JSON: a contract that other programs read (``rashomon-comparison``, version 1).

``comparison.schema.json`` beside this module says what stands in it.
"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from tui import __version__
from tui.comparison import Copied, Detail, Difference, Evidence, Fact, Mark, Omission, Reading, Tie, Value
from tui.reading.cleaning import INVISIBLE
from tui.reports.contents import Contents
from tui.story import Sentence, Source, Story

FORMAT, VERSION = "rashomon-comparison", 1
SCHEMA = "comparison.schema.json"


def schema() -> str:
    """The JSON Schema (draft 2020-12) of the document that :func:`render` makes, as text."""
    return Path(__file__).with_name(SCHEMA).read_text(encoding="utf-8")


def render(contents: Contents) -> str:
    """``contents`` as an indented JSON document that ends in a line break.

    Offsets count characters of the decoded original, ends excluded.
    """
    comparison = contents.comparison
    sentences = contents.index.sentences
    shown = {fact.id for fact in contents.facts}
    document = {
        "format": FORMAT,
        "version": VERSION,
        "program": {"name": "rashomon", "version": __version__},
        "settings": {"lead": contents.lead, "only": contents.settings.only or None},
        "story": _story(comparison.story),
        "sources": [_source(source) for source in comparison.story.sources],
        "facts": [_fact(fact, contents.numbers[fact.id]) for fact in contents.facts],
        "differences": [_difference(difference, sentences) for difference in contents.differences],
        "marks": [_mark(mark, sentences[mark.sentence]) for mark in comparison.marks if mark.fact in shown],
        "omissions": [
            _omission(omission)
            for omission in comparison.omissions
            if contents.tells_omissions and omission.fact in shown
        ],
        "details": [_detail(detail, sentences) for detail in comparison.details if contents.tells_all],
        "notes": {fact.id: note for fact in contents.facts if (note := contents.index.notes.get(fact.id))},
        "copied": [_copied(copied, sentences) for copied in comparison.copied],
        "independent": [list(group) for group in comparison.independent],
    }
    text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
    # The text that was taken out of a page, notes and names of files have in them what is not to be seen.
    return INVISIBLE.sub(lambda found: json.dumps(found[0])[1:-1], text)


def _story(story: Story) -> dict[str, Any]:
    hashes = "\n".join(sorted(source.sha256 for source in story.sources))
    return {"title": story.title, "sha256": sha256(hashes.encode()).hexdigest()}


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
        "text": source.text if source.extracted else None,
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


def _fact(fact: Fact, number: int) -> dict[str, Any]:
    return {
        "id": fact.id,
        "number": number,
        "label": fact.label,
        "confidence": round(fact.confidence, 3),
        "readings": _readings(fact.readings),
        "perhaps": _readings(fact.perhaps),
        "missing": list(fact.missing),
        "evidence": [_evidence(evidence) for evidence in fact.evidence],
        "ties": [_tie(tie) for tie in fact.ties],
    }


def _readings(readings: tuple[Reading, ...]) -> dict[str, list[str]]:
    return {reading.source: list(reading.sentences) for reading in readings}


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {"kind": evidence.kind, "text": evidence.text, "weight": round(evidence.weight, 3)}


def _tie(tie: Tie) -> dict[str, Any]:
    return {"one": tie.one, "other": tie.other, "likely": round(tie.likely, 3)}


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
    return {"source": value.source, "sentence": value.sentence, **_words(value, sentence)}


def _mark(mark: Mark, sentence: Sentence) -> dict[str, Any]:
    return {"fact": mark.fact, "sentence": mark.sentence, **_words(mark, sentence), "kind": mark.kind}


def _words(span: Value | Mark, sentence: Sentence) -> dict[str, Any]:
    """The words of ``sentence`` that ``span`` points at, and where they stand in the original."""
    start, end = sentence.original(span.start, span.end)
    return {"text": sentence.text[span.start : span.end], "start": start, "end": end}


def _omission(omission: Omission) -> dict[str, Any]:
    return {
        "source": omission.source,
        "fact": omission.fact,
        "carried_by": list(omission.carried_by),
        "perhaps": omission.perhaps,
        "earlier": omission.earlier,
    }


def _detail(detail: Detail, sentences: dict[str, Sentence]) -> dict[str, Any]:
    return {
        "kind": detail.kind,
        "text": detail.text,
        "sources": list(detail.sources),
        "occurrences": [_value(value, sentences[value.sentence]) for value in detail.occurrences],
    }


def _copied(copied: Copied, sentences: dict[str, Sentence]) -> dict[str, Any]:
    return {
        "sources": list(copied.sources),
        "share": round(copied.share, 3),
        "runs": [
            [[_value(value, sentences[value.sentence]) for value in side] for side in run]
            for run in copied.runs
        ],
    }
