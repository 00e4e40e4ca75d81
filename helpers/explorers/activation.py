"""An explorer of activations: the value at a sum, and the slope there."""

import numpy as np
from matplotlib.figure import Figure
from scipy.special import expit

from helpers.explorers.explorer import BLUE, ORANGE, Explorer, number_text

# Each activation with its derivative.
ACTIVATIONS = {
    "sigmoid": (expit, lambda z: expit(z) * (1 - expit(z))),
    "tanh": (np.tanh, lambda z: 1 - np.tanh(z) ** 2),
    "ReLU": (lambda z: np.maximum(z, 0), lambda z: np.where(z > 0, 1.0, 0.0)),
    "Leaky ReLU, slope 0.1": (lambda z: np.where(z > 0, z, 0.1 * z), lambda z: np.where(z > 0, 1.0, 0.1)),
    "ELU": (lambda z: np.where(z > 0, z, np.expm1(np.minimum(z, 0))), lambda z: np.exp(np.minimum(z, 0))),
}
# Among them all that the slider can reach.
SUMS = np.linspace(-5, 5, 201)


def explore_activation(*, caption: str) -> None:
    """Let a sum run through an activation: the value there, and the slope as a tangent.

    Parameters
    ----------
    caption : str
        What to see in the picture.
    """
    activation_explorer().show(caption)


def activation_explorer() -> Explorer:
    """The explorer that `explore_activation` shows."""
    curves = {
        name: {"values": _rounded(function(SUMS)), "slopes": _rounded(derivative(SUMS))}
        for name, (function, derivative) in ACTIVATIONS.items()
    }
    settings = {"name": "sigmoid", "z": 1.5}
    return Explorer("activation", {"sums": _rounded(SUMS), "curves": curves}, settings, draw_activation)


def draw_activation(name: str, z: float) -> Figure:
    """An activation and its derivative at one sum."""
    function, derivative = ACTIVATIONS[name]
    value, slope = float(function(z)), float(derivative(z))
    figure = Figure(figsize=(8, 3.2))
    figure.subplots_adjust(left=0.06, right=0.99, bottom=0.16, top=0.9, wspace=0.15)
    on_value, on_slope = figure.subplots(1, 2)
    on_value.plot(SUMS, function(SUMS), color=BLUE, linewidth=2)
    nearby = z + np.array([-1.2, 1.2])
    on_value.plot(nearby, value + slope * (nearby - z), color=ORANGE, linestyle="--", linewidth=2)
    on_value.plot(z, value, "o", color="black")
    on_value.set(title=f"{name}: value {number_text(value)}", xlabel="sum z", xlim=(-5, 5), ylim=(-1.4, 1.4))
    if np.abs(function(5.0)) > 1.4:
        on_value.set_ylim(-1.4, 5)
    on_slope.plot(SUMS, derivative(SUMS), color=BLUE, linewidth=2)
    on_slope.plot(z, slope, "o", color="black")
    on_slope.set(title=f"its slope: {number_text(slope)}", xlabel="sum z", xlim=(-5, 5), ylim=(-0.1, 1.1))
    for axes in (on_value, on_slope):
        axes.grid(alpha=0.3)
        axes.axhline(0, color="0.5", linewidth=0.8)
    return figure


def _rounded(values: np.ndarray) -> list[float]:
    return np.round(values, 6).tolist()
