"""What chapter 8 says of networks that learned a stall's wall, over seeds: `python -m benchmarks.interpretation`.

Trains the two networks of chapter 8 once for each seed, as `scripts/make_networks.py` does, and prints which part of the
photographs each gets right, and which part of each map's light lies on the garment, over eight dresses on brick. Some
five minutes of CPU time.
"""

from typing import Annotated

import numpy as np
import typer
from rich.console import Console
from rich.table import Table

from grading.course import Course
from grading.programs import PACKAGES
from scripts.make_networks import as_at_this_stall, right, train_at_the_stall

WAYS = ("occlusion", "saliency", "Grad-CAM")


def main(seeds: Annotated[int, typer.Option(help="Pairs of networks.")] = 5) -> None:
    """Print the table."""
    chapter = Course(PACKAGES).chapter("08_interpretation")
    names: dict = {}
    for source in [*chapter.setup, *(exercise.answer for exercise in chapter.exercises.values())]:
        exec(source, names)
    table = Table("figure", "mean", "lowest", "highest", "each", title=f"Over {seeds} seeds, in %")
    figures: dict[str, list[float]] = {}
    for seed in range(1, seeds + 1):
        for kind in ("on brick", "anywhere"):
            network, pictures = train_at_the_stall(seed, anywhere=kind == "anywhere")
            own = as_at_this_stall(pictures)
            hers = np.flatnonzero(own.labels == "dress")[:8]
            results = {
                "her photographs right": right(network, own.images, own.one_hot),
                "all photographs right": right(network, pictures.images, pictures.one_hot),
                **dict(zip(WAYS, names["shares"](network, own.images[hers], own.masks[hers]), strict=True)),
            }
            for name, value in results.items():
                figures.setdefault(f"dresses {kind}: {name}", []).append(100 * value)
            print(seed, kind, {name: round(100 * float(value), 1) for name, value in results.items()}, flush=True)
    for name, values in figures.items():
        each = " ".join(f"{value:.0f}" for value in values)
        table.add_row(name, *(f"{value:.0f}" for value in (np.mean(values), min(values), max(values))), each)
    Console(width=120).print(table)


if __name__ == "__main__":
    typer.run(main)
