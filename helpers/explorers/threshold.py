"""An explorer of the threshold between yes and no: what is found, what is missed, and what is called so wrongly."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import ArrayLike

from helpers.explorers.explorer import BLUE, ORANGE, Explorer

STEP = 0.02


def explore_threshold(scores: ArrayLike, labels: ArrayLike, name: str, *, caption: str) -> None:
    """Let a threshold run over scores: what it calls by a name, and the precision and the recall of that.

    Parameters
    ----------
    scores : array_like, shape (n,)
        From 0 to 1; the higher, the surer the yes.
    labels : array_like of bool, shape (n,)
        Where the yes is right; at least once.
    name : str
        What a yes is called, such as "dress".
    caption : str
        What to see in the picture.
    """
    threshold_explorer(scores, labels, name).show(caption)


def threshold_explorer(scores: ArrayLike, labels: ArrayLike, name: str) -> Explorer:
    """The explorer that `explore_threshold` shows."""
    given, right = np.asarray(scores, float), np.asarray(labels, bool)
    facts = {
        "scores": given.round(6).tolist(),  # The last digits differ from machine to machine.
        "labels": right.tolist(),
        "heights": _heights(len(given)).tolist(),
        "name": name,
        "step": STEP,
    }
    return Explorer(
        "threshold", facts, {"threshold": 0.5}, lambda threshold: draw_threshold(given, right, name, threshold)
    )


def precision_and_recall(scores: np.ndarray, labels: np.ndarray, threshold: float) -> tuple[float, float]:
    """Of what scores at least the threshold, the part that is right; of what is right, the part that does.

    Parameters
    ----------
    scores : array, shape (n,)
    labels : array of bool, shape (n,)
    threshold : float

    Returns
    -------
    precision, recall : float
        The precision is 1 where nothing scores so much: nothing is called so wrongly.
    """
    called = scores >= threshold - 1e-9  # Sliders add up steps, which are no exact floats.
    found = (called & labels).sum()
    return float(found / called.sum()) if called.any() else 1.0, float(found / labels.sum())


def draw_threshold(scores: np.ndarray, labels: np.ndarray, name: str, threshold: float) -> Figure:
    """Scores parted by a threshold."""
    precision, recall = precision_and_recall(scores, labels, threshold)
    called = scores >= threshold - 1e-9
    figure = Figure(figsize=(10, 3.2))
    figure.subplots_adjust(left=0.08, right=0.99, bottom=0.16, top=0.9, wspace=0.12)
    on_scores, on_curves = figure.subplots(1, 2)
    _draw_scores(on_scores, scores, labels, called, name)
    thresholds = np.arange(0, 1 + STEP / 2, STEP)
    curves = np.array([precision_and_recall(scores, labels, one) for one in thresholds])
    for curve, value, style, color, word in zip(
        curves.T, (precision, recall), ("-", "--"), (BLUE, ORANGE), ("precision", "recall"), strict=True
    ):
        on_curves.plot(thresholds, curve, style, color=color, linewidth=2, label=word)
        on_curves.plot(threshold, value, "o", color=color)
    on_curves.set_title(f"precision {precision:.2f}, recall {recall:.2f}")
    on_curves.set(xlabel="threshold", xlim=(-0.02, 1.02), ylim=(-0.03, 1.06))
    on_curves.legend(loc="center right")
    for axes in (on_scores, on_curves):
        axes.axvline(threshold, color="black", linewidth=1.5)
        axes.grid(alpha=0.3)
    return figure


def _draw_scores(axes: Axes, scores: np.ndarray, labels: np.ndarray, called: np.ndarray, name: str) -> None:
    """A dot for each, a row for what it is, and in each quarter how many dots it holds."""
    height = _heights(len(scores))
    for level, kind, color, marker in ((0, ~labels, BLUE, "o"), (1, labels, ORANGE, "s")):
        axes.plot(scores[kind], level + height[kind], marker, color=color, markersize=4, alpha=0.7)
        words = ("missed", "found") if level else ("left alone", f"called a {name} wrongly")
        for text, chosen, place, side in zip(
            words, (kind & ~called, kind & called), (0, 1), ("left", "right"), strict=True
        ):
            axes.text(place, level + 0.3, f"{text}: {chosen.sum()}", ha=side, fontsize=9)
    axes.set(title="each one and its score", xlabel=f"score for “{name}”", xlim=(-0.02, 1.02), ylim=(-0.4, 1.5))
    axes.set_yticks([0, 1], labels=[f"no {name}", name])


def _heights(count: int) -> np.ndarray:
    """How far dots stand above or below their row, so that they do not cover each other."""
    return np.random.default_rng(0).uniform(-0.22, 0.22, count).round(3)
