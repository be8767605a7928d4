"""The learned numbers: weights of the evidence, thresholds, and how rare words are in the news.

``model.json`` and ``news.json`` are written by ``tests/benchmarks/learn.py``; they hold nothing that it
does not compute from the marked stories.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from operator import mul
from typing import Any

from tui.alignment.alone import NAMES as ALONE_NAMES
from tui.alignment.features import NAMES, News
from tui.alignment.rows import Limits


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
    """``same`` scores a pair of sentences, ``alone`` a sentence that is on no row with another source.

    A pair from ``perhaps`` up is too close to call an omission; so is a lone sentence whose
    probability of being alone is below ``sure``.
    """

    same: Logistic
    alone: Logistic
    limits: Limits
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
    return dict(json.loads(files("tui.alignment").joinpath(name).read_text(encoding="utf-8")))


def model_of(stored: Mapping[str, Any]) -> Model:
    """The model that ``stored`` (the content of ``model.json``) describes."""
    return Model(
        same=_logistic(NAMES, stored["same"]),
        alone=_logistic(ALONE_NAMES, stored["alone"]),
        limits=Limits(**stored["limits"]),
        perhaps=float(stored["perhaps"]),
        sure=float(stored["sure"]),
    )


@cache
def learned() -> Model:
    """The model in the package."""
    return model_of(_stored("model.json"))


@cache
def news() -> News:
    """How rare words are in the news at large."""
    stored = _stored("news.json")
    return News(stored["weights"], float(stored["default"]))
