"""Why sentences stand on one row: the evidence of their best pair, kept apart by kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set

from tui.alignment.features import agree
from tui.alignment.model import Logistic
from tui.alignment.profile import PREFIX, Profile
from tui.comparison import Evidence

# Which features make up which kind of evidence. What a kind weighs is how far its features move the logit.
KINDS: Mapping[str, tuple[str, ...]] = {
    "quotation": ("quoted", "both quote"),
    "speaker": ("speaker", "one says"),
    "name": ("names",),
    "figure": ("figures", "other figures", "more figures"),
    "words": ("words", "tokens", "cover", "unique", "second", "rarest", "lacks", "shorter"),
    "roots": ("roots",),
    "clause": ("clause",),
    "third source": ("third",),
    "standing": ("rivals",),
    "neighbours": ("beside", "around"),
    "meaning": ("meaning",),
    "place": ("later", "leads"),
}
_FULL = 4.0  # a kind that moves the logit by this much (odds of 55 to 1) weighs 1
_WORDS = 6  # how many words are quoted as evidence


def evidence(
    a: Profile,
    b: Profile,
    *,
    values: Sequence[float],
    same: Logistic,
    score: float,
    rare: Mapping[str, float],
    third: str,
) -> tuple[Evidence, ...]:
    """What brought ``a`` and ``b`` together, the heaviest kind first, and last the ``score`` itself.

    ``values`` are their features, ``rare`` the weights of stems in the story, ``third`` the siglum of the
    source whose sentence is like both (or empty).
    """
    moved = same.says(values)
    texts = _texts(a, b, rare, third)
    found = []
    for kind, names in KINDS.items():
        weight = round(min(1.0, sum([moved.get(name, 0.0) for name in names]) / _FULL), 3)
        if weight > 0 and (text := texts[kind]()):
            found.append(Evidence(kind, text, weight))
    found.sort(key=lambda item: (-item.weight, item.kind))
    days = {date.key for date in a.dates}
    shared = [d for d in b.dates if d.key in days]
    if shared:
        text = ", ".join(dict.fromkeys(b.sentence.text[d.start : d.end] for d in shared))
        found.append(Evidence("date", text, round(min(1.0, len(shared) / _FULL), 3)))
    found.append(Evidence("score", f"{score:.2f} that both report it", round(score, 3)))
    return tuple(found)


def _texts(a: Profile, b: Profile, rare: Mapping[str, float], third: str) -> dict[str, Callable[[], str]]:
    """For each kind what finds the words it rests on, as ``a`` spells them (empty: there is nothing to show);
    most kinds are not asked for."""
    shared = a.stems & b.stems
    spelled: dict[str, str] = {}
    for word in a.words:
        spelled.setdefault(word.stem, a.sentence.text[word.start : word.end])
    rarest = sorted(shared, key=lambda stem: (-rare[stem], stem))
    named = a.names & b.names

    def in_order(stems: Set[str]) -> str:
        return _listed(spelled[word.stem] for word in a.words if word.stem in stems)

    def clause() -> str:
        best = max((c & shared for p in (a, b) for c in p.clauses), key=lambda c: (len(c), sorted(c)))
        return in_order(best)

    return {
        "quotation": lambda: in_order(a.quoted & b.stems) or in_order(b.quoted & a.stems),
        "name": lambda: _listed(spelled[stem] for stem in rarest if stem in named),
        "figure": lambda: _listed(
            a.sentence.text[f.start : f.end] for f in a.figures if any(agree(f, g) for g in b.figures)
        ),
        "words": lambda: _listed(spelled[stem] for stem in [s for s in rarest if s not in named] or rarest),
        "roots": lambda: _listed(_alike(a, b)),
        "clause": clause,
        "speaker": lambda: in_order(a.speakers & b.speakers & a.stems),
        "standing": lambda: "no other sentence of the two articles comes as near",
        "meaning": lambda: "near in meaning, by their vectors",
        "third source": lambda: third,
        "neighbours": lambda: "the sentences beside them are alike too",
        "place": lambda: f"{a.share:.0%} and {b.share:.0%} into their articles",
    }


def _alike(a: Profile, b: Profile) -> list[str]:
    """Words that differ but begin alike, both spellings."""
    ours = {w.form[:PREFIX]: w.form for w in a.words if w.content and w.stem not in b.stems}
    pairs = []
    for word in b.words:
        if word.content and word.stem not in a.stems and len(word.form) > PREFIX:
            other = ours.get(word.form[:PREFIX])
            if other is not None and len(other) > PREFIX:
                pairs.append(f"{other} ~ {word.form}")
    return pairs


def _listed(found: Iterable[str]) -> str:
    return ", ".join(list(dict.fromkeys(found))[:_WORDS])
