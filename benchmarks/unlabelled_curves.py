"""Where chapter 7's four unlabelled trainings come from: `python -m benchmarks.unlabelled_curves`.

Trains each once for every seed, on other images and from other weights. Prints the curves, one run of which the chapter
holds; and what the chapter's rule says of all of them, with the two quotients that it looks at.
"""

from collections import Counter
from typing import Any

import helpers  # isort: skip  # noqa: F401  It keeps TensorFlow quiet.
import keras
import numpy as np
import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table

from benchmarks.claims import Names, run_cells
from grading.course import Course
from grading.programs import PACKAGES

TRAININGS: dict[str, dict[str, Any]] = {
    "A": {"images": 500, "dropout": 0.8},
    "B": {"epochs": 25},
    "C": {"rate": 1e-5},
    "D": {"images": 500},
}


def curves(
    names: Names, seed: int, images: int = 120, epochs: int = 12, rate: float = 0.002, dropout: float = 0.0
) -> dict[str, list[float]]:
    """`loss` and `val_loss` of the chapter's network."""
    keras.utils.set_random_seed(seed)
    chosen = np.random.default_rng(seed).permutation(4000)[:images]
    model = names["network_with"](after_flatten=[keras.layers.Dropout(dropout)])
    model.optimizer.learning_rate = rate
    history: dict[str, list[float]] = model.fit(
        names["train"].images[chosen],
        names["train"].one_hot[chosen],
        validation_data=names["held_back"],
        epochs=epochs,
        batch_size=20,
        validation_batch_size=300,
        verbose=0,
    ).history
    return history


def main(seeds: int = 6) -> None:
    """Print the curves and the table."""
    names, _ = run_cells(Course(PACKAGES).chapter("07_regularization"))
    table = Table(
        "", "says", "last val_loss ÷ lowest", "last loss ÷ first", "lowest after epoch", title=f"{seeds} seeds"
    )
    for letter, settings in track(TRAININGS.items(), "Training", console=Console(stderr=True)):
        runs = [curves(names, seed, **settings) for seed in range(seeds)]
        for seed, run in enumerate(runs):
            for name in ("loss", "val_loss"):
                print(letter, seed, f"{name:8}", *(f"{value:.2f}" for value in run[name]), flush=True)
        losses, val_losses = (np.array([run[name] for run in runs]) for name in ("loss", "val_loss"))
        figures = (
            val_losses[:, -1] / val_losses.min(axis=1),
            losses[:, -1] / losses[:, 0],
            val_losses.argmin(axis=1) + 1,
        )
        ranges = [f"{values.min():.2f} – {values.max():.2f}" for values in figures]
        says = Counter(names["diagnose"](run) for run in runs)
        table.add_row(letter, ", ".join(f"{word} {count}" for word, count in says.items()), *ranges)
    Console(width=120).print(table)


if __name__ == "__main__":
    typer.run(main)
