"""What the sources call the things a story is about, wherever they do: "the mosque" / "the Islamic center"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from tui.comparison import Value
from tui.differences.line import Line, around
from tui.differences.prepared import Prepared
from tui.differences.row import Found, note
from tui.english.synonyms import THING_GROUPS
from tui.english.tone import LOADED
from tui.english.words import stem

# Two words of a group stand for one thing when the words near both, REACH to either side, are together so telling.
TELLING = 1.6
REACH = 5
# A phrase takes in so many words before its noun; so many phrases are shown from each source.
MODIFIERS = 3
MOST = 3

_LOADED = frozenset(stem(word) for word in LOADED)


class _Use(NamedTuple):
    """A noun where it stands: content atoms ``first`` to ``head`` of ``line``; ``word`` is what it is a form of."""

    line: Line
    first: int
    head: int
    word: str

    @property
    def value(self) -> Value:
        content = self.line.content
        return Value(self.line.source, self.line.sentence.id, content[self.first].start, content[self.head].end)

    @property
    def near(self) -> frozenset[str]:
        return around(self.line, self.head, self.head, REACH)

    @property
    def loaded(self) -> frozenset[str]:
        return frozenset(a.key for a in self.line.content[self.first : self.head]) & _LOADED


def find_story(prepared: Prepared) -> Iterable[Found]:
    """Each thing that the sources call by different nouns, or one of them by a noun with a judgement before
    it, once a story.
    """
    groups: dict[object, list[_Use]] = {}
    for line in prepared.lines:
        for use in _uses(line):
            for number, word in THING_GROUPS.get(_form(use), ()):
                groups.setdefault(number, []).append(use._replace(word=word))
            groups.setdefault(use.line.content[use.head].key, []).append(use)
    for uses in groups.values():
        for thing in _things(prepared, uses):
            yield from _told(prepared, thing)


def _form(use: _Use) -> str:
    atom = use.line.content[use.head]
    return use.line.text[atom.start : atom.end].lower()


@lru_cache(maxsize=4096)
def _uses(line: Line) -> tuple[_Use, ...]:
    """The nouns of a line, as far as its words show, with the words before them."""
    content, text = line.content, line.text
    forms = {word.start: k for k, word in enumerate(line.words)}
    found = []
    for head, atom in enumerate(content):
        if atom.kind != "word":
            continue
        if head + 1 < len(content) and text[atom.end : content[head + 1].start] == " " and not _verbal(
            text[content[head + 1].start : content[head + 1].end]
        ):
            continue
        first = head
        while first and head - first < MODIFIERS and text[content[first - 1].end : content[first].start] == " ":
            if content[first - 1].kind not in {"word", "name"}:
                break
            first -= 1
        k = forms.get(content[first].start)
        before = line.words[k - 1].form if k else ""
        if before not in _OPENERS:
            # A verb may stand among the words before: only the noun itself is sure.
            first = head
            k = forms.get(atom.start)
            before = line.words[k - 1].form if k else ""
        if first < head or before in _OPENERS:
            found.append(_Use(line, first, head, atom.key))
    return tuple(found)


def _verbal(word: str) -> bool:
    return word.endswith(("ed", "ing", "ly", "s"))


_OPENERS = frozenset(
    "a an the this that these those its his her their our my your of in on for with by from about and over into"
    " against at under after before".split()
)


def _things(prepared: Prepared, uses: Sequence[_Use]) -> Iterator[list[_Use]]:
    """The uses of a group by the thing they stand for."""
    if len({u.line.source for u in uses}) < 2:
        return
    if len({u.word for u in uses}) < 2 and not any(u.loaded for u in uses):
        return
    parent = list(range(len(uses)))

    def root(k: int) -> int:
        while parent[k] != k:
            k = parent[k]
        return k

    for i, a in enumerate(uses):
        for j in range(i + 1, len(uses)):
            b = uses[j]
            if a.line.source == b.line.source or root(i) == root(j):
                continue
            near = a.near & b.near
            if len(near) > 1 and prepared.weight(near) >= TELLING:
                parent[root(j)] = root(i)
    things: dict[int, list[_Use]] = {}
    for k, use in enumerate(uses):
        things.setdefault(root(k), []).append(use)
    for thing in things.values():
        if len({u.line.source for u in thing}) > 1:
            yield thing


def _told(prepared: Prepared, thing: Sequence[_Use]) -> Iterator[Found]:
    """The phrases of a thing that set its sources apart, if any do."""
    words: dict[str, set[str]] = {}
    loaded: dict[str, set[str]] = {}
    for use in thing:
        words.setdefault(use.line.source, set()).add(use.word)
        loaded.setdefault(use.line.source, set()).update(use.loaded)
    shared = set.intersection(*words.values())
    coloured = set.intersection(*loaded.values())
    apart = [u for u in thing if u.word not in shared or u.loaded - coloured]
    if not apart or (len(set.union(*words.values())) < 2 and not any(u.loaded for u in apart)):
        return
    chosen: dict[str, dict[str, _Use]] = {}
    for use in sorted(thing, key=lambda u: (u not in apart, u.line.number, u.head)):
        mine = chosen.setdefault(use.line.source, {})
        if len(mine) < MOST:
            mine.setdefault(prepared.text(use.value).lower(), use)
    values = tuple(
        use.value
        for mine in chosen.values()
        for use in sorted(mine.values(), key=lambda u: (u.line.number, u.head))
    )
    values = tuple(sorted(values, key=lambda v: prepared.by_id[v.sentence].number))
    if len(chosen) > 1:
        yield Found("label", False, note(prepared, values), values)
