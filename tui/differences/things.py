"""What the sources call the things a story is about, wherever they do ("the mosque" / "the center")."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from tui.comparison import DifferenceKind, Value
from tui.differences.entity import is_person
from tui.differences.line import Atom, Line, around
from tui.differences.prepared import Prepared
from tui.differences.row import Found, note
from tui.english.names import ALIASES
from tui.english.synonyms import ACT_GROUPS, THING_GROUPS
from tui.english.tone import LOADED
from tui.english.words import stem

# Two words of a group stand for one thing when the words near both, REACH to either side, are together so
# telling; FIRM where each has words before it that the other lacks; ACT_TELLING for verbs.
TELLING = 0.9
FIRM = 1.6
ACT_TELLING = 1.8
REACH = 8
# A phrase takes in so many words before its noun; so many phrases are shown from each source.
MODIFIERS = 3
# A source prefers a word that makes up so much more of its words for a thing than of another source's.
PREFERRED = 0.3
# … where each speaks of it so many times.
OFTEN = 3
# The first paragraphs of a source, its headline among them, speak of the story's main things.
TOP = 3
MOST = 3

# Adjectives that colour little before a noun that any source may count so; and "severe", which has the stem
# of "several".
_MILD = frozenset(
    "major key clear private moderate serious critical crucial popular powerful vital veteran severe".split()
)
_LOADED = frozenset(stem(word) for word in LOADED - _MILD)


class _Use(NamedTuple):
    """A noun where it stands: content atoms ``first`` to ``head`` of ``line``.

    ``word`` is what it is a form of, ``near`` the keys of the words around, ``plain`` the keys of the words
    before it and ``loaded`` those of them that judge; ``plural`` if it is written so, ``None`` for a name.
    """

    line: Line
    first: int
    head: int
    word: str
    near: frozenset[str]
    plain: frozenset[str]
    loaded: frozenset[str]
    plural: bool | None

    @property
    def value(self) -> Value:
        """The words of the phrase."""
        content = self.line.content
        return Value(
            self.line.source, self.line.sentence.id, content[self.first].start, content[self.head].end
        )

    @property
    def key(self) -> str:
        """The key of the noun."""
        return self.line.content[self.head].key

    def may_be(self, other: _Use) -> bool:
        """Whether the two nouns may well be one thing: both singular or plural, and not other plain words
        before either ("budget law", "tax law"), nor before one of two equal nouns."""
        if self.plural != other.plural:
            return False
        mine, theirs = self.plain <= other.line.said, other.plain <= self.line.said
        return (mine and theirs) if self.word == other.word else (mine or theirs)


class _Place(NamedTuple):
    """Where a noun or verb stands, before it is known whether anything faces it: see :class:`_Use`."""

    line: Line
    first: int
    head: int
    word: str
    plural: bool | None


def _use(place: _Place) -> _Use:
    line, first, head, word, plural = place
    before = frozenset([atom.key for atom in line.content[first:head]])
    near = around(line, head, head, REACH)
    return _Use(line, first, head, word, near, before - _LOADED, before & _LOADED, plural)


def find_story(prepared: Prepared) -> Iterable[Found]:
    """Each thing that the sources call by different nouns, or one of them by a noun with a judgement before
    it, and each act that they call by different verbs, once a story.
    """
    judged = {form for line in prepared.lines for form in _judged(line)}
    things: dict[object, list[_Place]] = {}
    acts: dict[object, list[_Place]] = {}
    for line in prepared.lines:
        for first, head, form in _nouns(line, judged):
            plural, word = _plural(form), _singular(form)
            if word in judged:
                things.setdefault(word, []).append(_Place(line, first, head, word, plural))
            for number, lemma in THING_GROUPS.get(form, ()):
                things.setdefault(number, []).append(_Place(line, first, head, lemma, plural))
        for name in line.names:
            known = " ".join(name.surface)
            if known in ALIASES:
                at = next(k for k, atom in enumerate(line.content) if atom.end > name.start)
                things.setdefault(("alias", ALIASES[known]), []).append(_Place(line, at, at, known, None))
        for at, form in enumerate(_forms(line)):
            for number, lemma in ACT_GROUPS.get(form, ()):
                acts.setdefault(number, []).append(_Place(line, at, at, lemma, None))
    for group, telling, kind in ((things, TELLING, "label"), (acts, ACT_TELLING, "wording")):
        for key, places in group.items():
            if len({p.line.source for p in places}) > 1 and (
                key in judged or len({p.word for p in places}) > 1
            ):
                uses = [_use(place) for place in places]
                for pairs in _pairs(prepared, uses, telling, kind == "label"):
                    yield from _told(prepared, uses, pairs, "label" if kind == "label" else "wording")


@lru_cache(maxsize=4096)
def _forms(line: Line) -> tuple[str, ...]:
    """The plain words among the content atoms of a line in small letters, empty for the others."""
    text = line.text
    return tuple([text[a.start : a.end].lower() if a.kind == "word" else "" for a in line.content])


def _judged(line: Line) -> Iterator[str]:
    """The words before which, near by, a judgement stands."""
    forms = _forms(line)
    for k, atom in enumerate(line.content):
        if atom.key in _LOADED:
            yield from (_singular(form) for form in forms[k + 1 : k + 1 + MODIFIERS] if form)


def _nouns(line: Line, judged: Set[str]) -> Iterator[tuple[int, int, str]]:
    """The nouns of a line that may have others in their place or are ``judged``, as far as its words show.

    Each as the content atoms from the first of the words before it to itself, and its form.
    """
    content, text = line.content, line.text
    forms = {word.start: k for k, word in enumerate(line.words)}
    for head, form in enumerate(_forms(line)):
        if form not in THING_GROUPS and (
            not form or _singular(form) not in judged or _acts(form) or form.endswith(_NO_NOUNS)
        ):
            continue
        atom = content[head]
        if (
            head + 1 < len(content)
            and text[atom.end : content[head + 1].start] == " "
            and not _verbal(text[content[head + 1].start : content[head + 1].end])
        ):
            continue
        first = head
        while (
            first
            and head - first < MODIFIERS
            and text[content[first - 1].end : content[first].start] == " "
            and content[first - 1].kind in {"word", "name"}
            and not _of_person(line, content[first - 1])
            and not _acts(text[content[first - 1].start : content[first - 1].end])
        ):
            first -= 1
        k = forms.get(content[first].start)
        before = line.words[k - 1] if k else None
        if before is not None and before.form in _BEFORE_VERBS:
            continue
        if first < head and before is not None and before.content and before.end > _end(line, first - 1):
            # A verb may stand among the words: only a judgement right before the noun is sure.
            first = head - (content[head - 1].key in _LOADED)
        yield first, head, form


def _of_person(line: Line, atom: Atom) -> bool:
    """Whether an atom is a person's full name: it is no part of a noun phrase."""
    return atom.kind == "name" and any(n.start == atom.start and is_person(n.surface) for n in line.names)


def _end(line: Line, k: int) -> int:
    """Where content atom ``k`` ends if it is a name, figure or date; otherwise nowhere."""
    return line.content[k].end if k >= 0 and line.content[k].kind != "word" else -1


def _plural(form: str) -> bool:
    return form.endswith("s") and not form.endswith("ss")


def _singular(form: str) -> str:
    return form[:-1] if _plural(form) else form


_NO_NOUNS = ("al", "ive", "ic", "ous", "ly")


def _acts(word: str) -> bool:
    """Whether a word before a noun may be a verb."""
    if word.lower() in LOADED:
        return False
    if word in _VERBS:
        return True
    return word.endswith(("ed", "ing")) or any(lemma != word for _, lemma in ACT_GROUPS.get(word, ()))


# Verbs that news sentences have most, besides those of ``ACT_GROUPS``.
_VERBS = frozenset(
    "made make makes buy bought got get gets took take takes gave give gives went go goes came come comes"
    " known knew saw seen met held hold holds kept keep put set sent told ran names want wants".split()
)


def _verbal(word: str) -> bool:
    return word.endswith(("ed", "ing", "ly", "s")) or word.lower() in _AFTER or word in ACT_GROUPS


# After these a word is a verb; and these may follow a noun without being part of its phrase.
_BEFORE_VERBS = frozenset(
    "to i you he she it we they who which that will would can could may might must should shall not did do"
    " does".split()
)
_AFTER = frozenset(
    "earlier later ago today yesterday tomorrow monday tuesday wednesday thursday friday saturday"
    " sunday last next late early".split()
)


def _central(a: _Use, b: _Use) -> bool:
    """Whether both stand at the top of their sources or right beside the same word."""
    top = a.line.sentence.paragraph < TOP and b.line.sentence.paragraph < TOP
    return top or any(x is not None and x == y for x, y in zip(_beside(a), _beside(b), strict=True))


def _beside(use: _Use) -> tuple[str | None, str | None]:
    content = use.line.content
    before = content[use.first - 1].key if use.first else None
    return before, content[use.head + 1].key if use.head + 1 < len(content) else None


_Pair = tuple[_Use, _Use]


def _pairs(prepared: Prepared, uses: Sequence[_Use], telling: float, nouns: bool) -> list[list[_Pair]]:
    """The uses in different sources that stand for one thing and differ, in pairs, by thing."""
    root = list(range(len(uses)))
    found: list[tuple[int, int]] = []
    for i, a in enumerate(uses):
        for j in range(i + 1, len(uses)):
            b = uses[j]
            if (a.word == b.word and a.loaded == b.loaded) or a.line.source == b.line.source:
                continue
            near = a.near & b.near
            if len(near) < 2:
                continue
            weight = prepared.weight(near)
            if nouns and (weight < FIRM or a.word == b.word):
                if not a.may_be(b) or (weight < telling and not _central(a, b)):
                    continue
            elif weight < telling:
                continue
            found.append((i, j))
            old, new = root[j], root[i]
            root = [new if r == old else r for r in root]
    things: dict[int, list[_Pair]] = {}
    for i, j in found:
        things.setdefault(root[i], []).append((uses[i], uses[j]))
    return list(things.values())


def _told(
    prepared: Prepared, uses: Sequence[_Use], thing: Sequence[_Pair], kind: DifferenceKind
) -> Iterator[Found]:
    """The phrases of a thing that set its sources apart, if any do."""
    words: dict[str, Counter[str]] = {}
    loaded: dict[str, set[str]] = {}
    for use in uses:
        words.setdefault(use.line.source, Counter())[use.word] += 1
    for use in (use for pair in thing for use in pair):
        loaded.setdefault(use.line.source, set()).update(use.loaded)
    coloured = set.intersection(*loaded.values())

    def prefers(a: _Use, b: _Use) -> bool:
        """Whether the source of ``a`` uses its word far oftener than that of ``b`` does."""
        mine, theirs = words[a.line.source], words[b.line.source]
        if theirs[a.word] and min(mine.total(), theirs.total()) < OFTEN:
            return False
        return mine[a.word] / mine.total() - theirs[a.word] / theirs.total() >= PREFERRED

    def faces(a: _Use, b: _Use) -> bool:
        """Whether ``a`` has a word that its source prefers, or a judgement that not all sources have, and
        ``b`` has another or none."""
        return (a.word != b.word and prefers(a, b) and b.key not in a.line.said) or bool(
            a.loaded - coloured - b.loaded
        )

    chosen: dict[str, dict[object, _Use]] = {}
    apart = [(a, b) for a, b in thing if faces(a, b) or faces(b, a)]
    for use in sorted({u for pair in apart for u in pair}, key=lambda u: (u.line.number, u.head)):
        mine = chosen.setdefault(use.line.source, {})
        if len(mine) < MOST:
            mine.setdefault((use.word, use.loaded), use)
    if len(chosen) > 1:
        values = tuple(use.value for mine in chosen.values() for use in mine.values())
        values = tuple(sorted(values, key=lambda v: (prepared.by_id[v.sentence].number, v.start)))
        yield Found(kind, False, note(prepared, values), values)
