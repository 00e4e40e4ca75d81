"""What judges decisions made from scores: the right precision, threshold, weights or calibration error, and what mistakes give.

Each function returns what is expected, and the values of those mistakes that can be told from it here.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from helpers.checking.mistakes import Mistake, OneOf, by_id

# What a mistake gives: a value, several, or a function of the answer that recognises it.
Values = dict[Mistake, Any]

MISTAKES = by_id(
    Mistake("the two are swapped", "what was asked", "Precision comes first."),
    Mistake("this is the accuracy", "counting", "Leave out what was rightly called no."),
    Mistake("a score at the threshold is called no", "special case", "At the threshold is a yes."),
    Mistake(
        "0 by 0", "special case", words="nothing is called yes here, and 0 is divided by 0: the precision is 1.0 then"
    ),
    Mistake("0 where nothing is called", "special case", "Where nothing is called yes, nothing is called so wrongly."),
    Mistake("the threshold is always 0.5", "what was asked"),
    Mistake("the lowest", "what was asked", "That one calls the most; asked is the highest that is enough."),
    Mistake(
        "the precision was looked at", "what was asked", "What matters here is how many of the right ones are found."
    ),
    Mistake("it is none of the scores", "what was asked", "Try the scores themselves as thresholds."),
    Mistake("more than the least was asked", "special case", "A recall that equals `least` is enough."),
    Mistake("the recall falls short", "off by one", "With this threshold too few are found."),
    Mistake("a place in place of a score", "indexing", "Asked is the score that stands there."),
    Mistake("these are counts", "counting", "A category should weigh less the more pictures it has."),
    Mistake("these are shares", "counting", "A category should weigh less the more pictures it has."),
    Mistake("they add up to 1", "formula", "For categories of equal size each weight should be 1."),
    Mistake(
        "not divided by the number of categories", "formula", "For categories of equal size each weight should be 1."
    ),
    Mistake(
        "divided by the largest count", "formula", "For categories of equal size it is the same; look at the example."
    ),
    Mistake("a label that does not occur", "counting", "Only labels that occur have a weight."),
    Mistake("all bins count alike", "formula", "A bin with many answers should count more."),
    Mistake("gaps of both signs cancel out", "sign", "Take the size of each bin's gap before the mean."),
    Mistake("an empty bin is 0 by 0", "special case", words="an empty bin gives 0 / 0: leave empty bins out"),
    Mistake(
        "an edge belongs to the bin below", "off by one", "It should belong to the bin above, and 1.0 to the last."
    ),
    Mistake("1.0 is not in the last bin", "off by one", "It belongs there, with the probabilities just below it."),
    Mistake("the gap is that of each answer", "formula", "First the means of a bin, then their difference."),
    Mistake("squared", "formula", "Asked is the size of the gap, not its square."),
    Mistake("always ten bins", "what was asked"),
)


def precision_and_recall(labels: ArrayLike, scores: ArrayLike, threshold: float) -> tuple[tuple[float, float], Values]:
    """Precision and recall of what scores at least the threshold.

    Parameters
    ----------
    labels : array_like of 0 or 1, shape (n,)
    scores : array_like, shape (n,)
    threshold : float
    """
    right, given = np.asarray(labels) == 1, np.asarray(scores)
    expected = _pair(given >= threshold, right)
    same = float(np.mean((given >= threshold) == right))
    values = {
        "the two are swapped": expected[::-1],
        "this is the accuracy": OneOf((same, expected[1]), (expected[0], same), (same, same)),
        "a score at the threshold is called no": _pair(given > threshold, right),
        "the threshold is always 0.5": _pair(given >= 0.5, right),
        "0 where nothing is called": (0.0, expected[1]),
        "0 by 0": lambda answer: np.isnan(answer[0]),
    }
    return expected, _told_apart(values, expected)


def highest_threshold(labels: ArrayLike, scores: ArrayLike, least: float) -> tuple[float, Values]:
    """The highest of the scores whose recall is at least `least`.

    Parameters
    ----------
    labels : array_like of 0 or 1, shape (n,)
    scores : array_like, shape (n,)
    least : float
    """
    right, given = np.asarray(labels) == 1, np.asarray(scores, float)

    def recall(threshold: float) -> float:
        return float(np.mean(given[right] >= threshold))

    enough = sorted(score for score in given if recall(score) >= least)
    above = [score for score in given if recall(score) > least]
    precise = [score for score in given if _pair(given >= score, right)[0] >= least]
    values: dict[str, Any] = {"the lowest": enough[0]}
    if precise:
        values["the precision was looked at"] = OneOf(min(precise), max(precise))
    if above:
        values["more than the least was asked"] = max(above)
    recognised: dict[str, Any] = {
        "a place in place of a score": lambda answer: float(answer) >= 1 and float(answer).is_integer(),
        "the recall falls short": lambda answer: recall(float(answer)) < least,
        "it is none of the scores": lambda answer: not np.isclose(float(answer), given, atol=1e-9).any(),
    }
    return float(enough[-1]), _told_apart(values | recognised, enough[-1])


def weights_of(labels: Sequence[Any]) -> tuple[dict[Any, float], Values]:
    """The weight of each label: how many there are, by the number of kinds and how many there are of its own.

    Parameters
    ----------
    labels : sequence of int or str
        Of at least two kinds, which occur differently often.
    """
    counts = {label: sum(other == label for other in labels) for label in dict.fromkeys(labels)}
    n, k, inverse = len(labels), len(counts), sum(1 / count for count in counts.values())

    def each(weight: Callable[[int], float]) -> dict[Any, float]:
        return {label: weight(count) for label, count in counts.items()}

    expected = each(lambda count: n / (k * count))
    values: dict[str, Any] = {
        "a label that does not occur": lambda answer: set(answer) > set(counts),
        "these are counts": each(lambda count: count),
        "these are shares": each(lambda count: count / n),
        "they add up to 1": each(lambda count: 1 / count / inverse),
        "not divided by the number of categories": each(lambda count: n / count),
        "divided by the largest count": each(lambda count: max(counts.values()) / count),
    }
    return expected, {MISTAKES[id]: value for id, value in values.items()}


def calibration(labels: ArrayLike, probabilities: ArrayLike, bins: int) -> tuple[float, Values]:
    """The mean gap between what was said and what came true, over bins that count by their size.

    Parameters
    ----------
    labels : array_like of 0 or 1, shape (n,)
    probabilities : array_like, shape (n,)
        0 to 1.
    bins : int
    """
    came, said = np.asarray(labels, float), np.asarray(probabilities, float)
    parts, shares, means = _bins(came, said, bins)
    gaps = shares - means
    expected = float(np.sum(parts * np.abs(gaps)))

    def otherwise(*arguments: Any, **settings: Any) -> float:
        parts, shares, means = _bins(*arguments, **settings)
        return float(np.sum(parts * np.abs(shares - means)))

    values = {
        "all bins count alike": OneOf(np.mean(np.abs(gaps)), np.sum(np.abs(gaps)) / bins),
        "gaps of both signs cancel out": OneOf(np.sum(parts * gaps), -np.sum(parts * gaps)),
        "an edge belongs to the bin below": otherwise(came, said, bins, below=True),
        "1.0 is not in the last bin": OneOf(
            otherwise(came, said, bins, beyond=1), otherwise(came, said, bins, beyond=1, without=bins)
        ),
        "the gap is that of each answer": np.mean(np.abs(came - said)),
        "squared": OneOf(np.sum(parts * gaps**2), np.sqrt(np.sum(parts * gaps**2))),
        "always ten bins": otherwise(came, said, 10),
        "an empty bin is 0 by 0": lambda answer: np.isnan(float(answer)),
    }
    return expected, _told_apart(values, expected)


def _pair(called: np.ndarray, right: np.ndarray) -> tuple[float, float]:
    found = np.sum(called & right)
    return (float(found / called.sum()) if called.any() else 1.0), float(found / right.sum())


def _bins(
    came: np.ndarray, said: np.ndarray, bins: int, below: bool = False, beyond: int = 0, without: int = -1
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Of each bin that is not empty its part of all, the share that came true, the mean that was said.

    `below` puts edges into the bin below, `beyond` gives 1.0 a bin of its own, `without` leaves a bin out.
    """
    edges = np.linspace(0, 1, bins + 1)
    place = np.searchsorted(edges, said, side="left" if below else "right") - 1
    place = np.clip(place, 0, bins - 1 + beyond)
    inside = [place == number for number in np.unique(place) if number != without]
    return (
        np.array([one.mean() for one in inside]),
        np.array([came[one].mean() for one in inside]),
        np.array([said[one].mean() for one in inside]),
    )


def _told_apart(values: dict[str, Any], expected: Any) -> Values:
    """Those values of mistakes that are not the right one here."""

    def differs(value: Any) -> bool:
        several = value.values if isinstance(value, OneOf) else [value]
        return callable(value) or not any(np.allclose(one, expected, rtol=1e-4, atol=1e-6) for one in several)

    return {MISTAKES[id]: value for id, value in values.items() if differs(value)}
