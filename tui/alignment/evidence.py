"""Why sentences stand on one row: the evidence of their best pair, kept apart by kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tui.alignment.features import agree
from tui.alignment.model import Logistic
from tui.alignment.profile import PREFIX, Profile
from tui.comparison import Evidence

# Which features make up which kind of evidence. What a kind weighs is how far its features move the logit.
KINDS: Mapping[str, tuple[str, ...]] = {
    "quotation": ("quote most", "quote least", "quotes"),
    "name": ("names", "other names"),
    "figure": ("figures", "other figures", "more figures"),
    "words": (
        "words",
        "news",
        "cover least",
        "cover most",
        "shared",
        "unique",
        "own words",
        "more own words",
        "shorter",
        "longer",
    ),
    "roots": ("roots",),
    "phrase": ("phrases",),
    "clause": ("clause",),
    "standing": (
        "rank",
        "worse rank",
        "margin",
        "better margin",
        "of best",
        "more of best",
        "above mean",
    ),
    "third source": ("third", "thirds"),
    "neighbours": ("beside", "around least", "around most"),
    "place": ("earlier", "later", "apart", "leads"),
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
        weight = round(min(1.0, sum(moved[name] for name in names) / _FULL), 3)
        if weight > 0 and texts.get(kind):
            found.append(Evidence(kind, texts[kind], weight))
    found.sort(key=lambda item: (-item.weight, item.kind))
    days = {date.key for date in a.dates}
    shared = [d for d in b.dates if d.key in days]
    if shared:
        text = ", ".join(dict.fromkeys(b.sentence.text[d.start : d.end] for d in shared))
        found.append(Evidence("date", text, round(min(1.0, len(shared) / _FULL), 3)))
    found.append(Evidence("score", f"{score:.2f} that both report it", round(score, 3)))
    return tuple(found)


def _texts(a: Profile, b: Profile, rare: Mapping[str, float], third: str) -> dict[str, str]:
    """For each kind the words it rests on, as ``a`` spells them; kinds with nothing to show are left out."""
    shared = a.stems & b.stems
    spelled: dict[str, str] = {}
    for word in a.words:
        spelled.setdefault(word.stem, a.sentence.text[word.start : word.end])
    rarest = sorted(shared, key=lambda stem: (-rare[stem], stem))
    names = [stem for stem in rarest if stem in a.names & b.names]
    plain = [stem for stem in rarest if stem not in names]
    figures = [a.sentence.text[f.start : f.end] for f in a.figures if any(agree(f, g) for g in b.figures)]
    clause = max((c & shared for p in (a, b) for c in p.clauses), key=lambda c: (len(c), sorted(c)))
    phrases = [
        f"{spelled[x.stem]} {spelled[y.stem]}"
        for x, y in zip(a.words, a.words[1:], strict=False)
        if (x.stem, y.stem) in b.bigrams
    ]
    texts = {
        "quotation": _listed(spelled[w.stem] for w in a.words if w.content and w.stem in a.quoted & b.stems)
        or _listed(spelled[w.stem] for w in a.words if w.content and w.stem in b.quoted),
        "name": _listed(spelled[stem] for stem in names),
        "figure": _listed(figures),
        "words": _listed(spelled[stem] for stem in plain or rarest),
        "roots": _listed(_alike(a, b)),
        "phrase": _listed(phrases),
        "clause": _listed(spelled[w.stem] for w in a.words if w.stem in clause),
        "standing": "more alike than the sentences around them",
        "third source": third,
        "neighbours": "the sentences beside them are alike too",
        "place": f"{a.share:.0%} and {b.share:.0%} into their articles",
    }
    return {kind: text for kind, text in texts.items() if text}


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
