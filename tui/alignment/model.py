"""The learned numbers: weights of the evidence, thresholds, and how rare words are in the news.

``model.json`` and ``news.json`` are written by ``tests/benchmarks/learn.py``; they hold nothing that it
does not compute from the marked stories.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from operator import mul
from pathlib import Path
from typing import Any, Literal

from tui.alignment.alone import NAMES as ALONE_NAMES
from tui.alignment.features import News
from tui.alignment.relations import NAMES as RELATIONS


@dataclass(frozen=True, slots=True)
class Logistic:
    """A logistic regression over named numbers; ``means`` are their averages in the gold stories."""

    names: tuple[str, ...]
    bias: float
    weights: tuple[float, ...]
    means: tuple[float, ...]

    def __call__(self, values: Sequence[float]) -> float:
        """The probability that ``values`` stand for a yes."""
        total = sum(map(mul, self.weights, values), self.bias)
        return 1 / (1 + exp(-max(-30.0, min(30.0, total))))

    def says(self, values: Sequence[float]) -> dict[str, float]:
        """How far each number moves the logit from where average numbers would leave it."""
        return {
            name: weight * (value - mean)
            for name, weight, value, mean in zip(self.names, self.weights, values, self.means, strict=True)
        }


@dataclass(frozen=True, slots=True)
class Model:
    """``own`` scores a pair of sentences by its own evidence, ``same`` by what other pairs say too,
    ``alone`` a sentence that is on no row with another source.

    ``share`` sets the score from which pairs count (see :func:`~tui.alignment.rows.limits`). A source
    carries a fact perhaps if the chance that one of its sentences reports it is ``perhaps`` at least. A
    lone sentence is surely alone from a probability of ``sure`` on.
    """

    own: Logistic
    same: Logistic
    alone: Logistic
    share: float
    perhaps: float
    sure: float


def _logistic(names: tuple[str, ...], stored: Mapping[str, Any]) -> Logistic:
    return Logistic(
        names,
        float(stored["bias"]),
        tuple(float(stored["weights"][name]) for name in names),
        tuple(float(stored["means"][name]) for name in names),
    )


def _stored(name: str) -> dict[str, Any]:
    return dict(json.loads(Path(__file__).with_name(name).read_text(encoding="utf-8")))


def model_of(stored: Mapping[str, Any]) -> Model:
    """The model that ``stored`` (a part of ``model.json``) describes."""
    own = tuple(stored["own"]["weights"])
    return Model(
        own=_logistic(own, stored["own"]),
        same=_logistic(own + RELATIONS, stored["same"]),
        alone=_logistic(ALONE_NAMES, stored["alone"]),
        share=float(stored["share"]),
        perhaps=float(stored["perhaps"]),
        sure=float(stored["sure"]),
    )


@cache
def learned(part: Literal["words", "vectors"] = "words") -> Model:
    """The model in the package: for words alone, or for sentence vectors beside them."""
    return model_of(_stored("model.json")[part])


@cache
def news() -> News:
    """How rare words are in the news at large."""
    stored = _stored("news.json")
    return News(stored["weights"], float(stored["default"]))
