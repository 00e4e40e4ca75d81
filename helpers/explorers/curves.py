"""An explorer of learning curves: recorded trainings, for each dropout rate, learning rate and number of images."""

from pathlib import Path

import numpy as np
from matplotlib.figure import Figure

from helpers.explorers.explorer import BLUE, ORANGE, Explorer, pack

# `scripts/record_learning_curves.py` has trained for each of these.
DROPOUTS = (0.0, 0.3, 0.6)
RATES = (0.0005, 0.002, 0.01)
IMAGES = (120, 400, 1200)
FIGURES = ("loss", "val_loss", "accuracy", "val_accuracy")
EPOCHS = 25
RUNS = Path(__file__).parents[1] / "data" / "learning_curves.npz"


def explore_curves(*, caption: str) -> None:
    """Let dropout, learning rate and number of images be chosen, and show how chapter 7's network was seen to learn with them.

    Parameters
    ----------
    caption : str
        What to see in the picture.
    """
    curves_explorer().show(caption)


def curves_explorer() -> Explorer:
    """The explorer that `explore_curves` shows."""
    facts = {
        "runs": pack(recorded_runs()),
        "dropouts": list(DROPOUTS),
        "rates": list(RATES),
        "images": list(IMAGES),
    }
    settings = {"dropout": DROPOUTS[0], "rate": RATES[1], "images": IMAGES[0]}
    return Explorer("curves", facts, settings, draw_run)


def recorded_runs() -> np.ndarray:
    """What was recorded, float32, by dropout rate, learning rate, number of images, figure and epoch."""
    with np.load(RUNS) as stored:
        return stored["runs"].astype(np.float32)


def draw_run(dropout: float, rate: float, images: int) -> Figure:
    """The loss and the accuracy of one recorded training, epoch by epoch."""
    run = recorded_runs()[DROPOUTS.index(dropout), RATES.index(rate), IMAGES.index(images)]
    epochs = np.arange(1, EPOCHS + 1)
    figure = Figure(figsize=(8, 3.2), layout="constrained")
    for axes, (trained, held_back), title in zip(
        figure.subplots(1, 2), (run[:2], run[2:]), ("loss", "accuracy"), strict=True
    ):
        axes.plot(epochs, trained, color=BLUE, label="trained on")
        axes.plot(epochs, held_back, "--", color=ORANGE, label="held back")
        axes.set(title=title, xlabel="epoch", ylim=(0, None if title == "loss" else 1.02))
        axes.grid(alpha=0.3)
        axes.legend()
    return figure
