"""An explorer of gradient descent that lays a line through points."""

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import ArrayLike

from helpers.explorers.explorer import BLUE, ORANGE, Explorer

RATES = (0.01, 0.03, 0.1, 0.2, 0.3, 0.4, 0.5, 0.55, 0.6, 0.7)
MOMENTA = (0.0, 0.5, 0.9)
# Where every descent begins: slope and intercept of the first line.
START = np.array([-1.0, 3.0])


def explore_learning_rate(x: ArrayLike, y: ArrayLike, *, caption: str) -> None:
    """Let gradient descent lay a line through points: its way on the loss surface, the line, and the loss.

    Parameters
    ----------
    x, y : array_like, shape (n,)
        The points; of about 1 in size, so that the learning rates on offer suit them.
    caption : str
        What to see in the picture.
    """
    learning_rate_explorer(x, y).show(caption)


def learning_rate_explorer(x: ArrayLike, y: ArrayLike) -> Explorer:
    """The explorer that `explore_learning_rate` shows."""
    x, y = np.asarray(x, float), np.asarray(y, float)
    facts = {"x": x.tolist(), "y": y.tolist(), "start": START.tolist(), "rates": list(RATES), "momenta": list(MOMENTA)}
    settings = {"rate": 0.2, "momentum": 0.0, "steps": 12}
    return Explorer("learning rate", facts, settings, lambda **values: draw_descent(x, y, **values))


def draw_descent(x: np.ndarray, y: np.ndarray, rate: float, momentum: float, steps: int) -> Figure:
    """Gradient descent for a line through points."""
    best = np.polyfit(x, y, 1)
    path = _descend(x, y, rate, momentum, steps)
    losses = np.array([_line_loss(x, y, *line) for line in path])
    figure = Figure(figsize=(10.5, 3.4))
    figure.subplots_adjust(left=0.05, right=0.99, bottom=0.15, top=0.91, wspace=0.2)
    on_surface, on_points, on_losses = figure.subplots(1, 3, width_ratios=(1.1, 1, 1))
    low, high = np.minimum(best, START) - 1.2, np.maximum(best, START) + 1.2
    slopes, intercepts = np.meshgrid(*(np.linspace(*ends, 60) for ends in zip(low, high, strict=True)))
    surface = np.mean([(slopes * xi + intercepts - yi) ** 2 for xi, yi in zip(x, y, strict=True)], axis=0)
    lowest = _line_loss(x, y, *best)
    levels = lowest + (surface.max() - lowest) * np.linspace(0, 1, 12) ** 2
    on_surface.contourf(slopes, intercepts, surface, levels=levels, cmap="Greys", alpha=0.7)
    on_surface.plot(*path.T, ".-", color=ORANGE, markersize=7)
    on_surface.plot(*START, "o", color="black")
    on_surface.plot(*best, "*", color=BLUE, markersize=13)
    on_surface.set_title("the way on the loss surface")
    on_surface.set(xlabel="slope", ylabel="intercept", xlim=(low[0], high[0]), ylim=(low[1], high[1]))
    ends = np.array([x.min() - 0.5, x.max() + 0.5])
    on_points.plot(ends, START[0] * ends + START[1], ":", color="black", label="first line")
    on_points.plot(ends, path[-1, 0] * ends + path[-1, 1], color=ORANGE, linewidth=2, label="line now")
    on_points.plot(x, y, "o", color=BLUE)
    spread = max(np.ptp(y), 1)
    on_points.set(title="the points and the line", xlabel="x", ylim=(y.min() - spread, y.max() + spread))
    on_points.legend(fontsize=8)
    on_losses.semilogy(np.arange(steps + 1), losses, ".-", color=ORANGE)
    on_losses.axhline(lowest, color=BLUE, linestyle="--", linewidth=1)
    on_losses.set(title="loss after each step", xlabel="step", xlim=(-0.5, 40.5))
    return figure


def _descend(x: np.ndarray, y: np.ndarray, rate: float, momentum: float, steps: int) -> np.ndarray:
    """The lines (slope, intercept) that gradient descent goes through, from the first to the last."""
    path, move = [START], np.zeros(2)
    for _ in range(steps):
        slope, intercept = path[-1]
        errors = slope * x + intercept - y
        gradient = 2 * np.array([(errors * x).mean(), errors.mean()])
        move = momentum * move - rate * gradient
        path.append(path[-1] + move)
    return np.array(path)


def _line_loss(x: np.ndarray, y: np.ndarray, slope: float, intercept: float) -> float:
    return float(np.mean((slope * x + intercept - y) ** 2))
