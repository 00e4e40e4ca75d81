"""What chapters 00 and 01 say of the first network: `python -m benchmarks.first_network`, ten seconds.

How often it is right about Fashion-MNIST's test images that come with the course: as they are, moved aside, filled with
white, as negatives, in less light, and hung in front of walls, the last over seeds that draw the walls.
"""

from collections.abc import Iterator
from typing import Annotated

import numpy as np
import typer
from rich.console import Console
from rich.table import Table

from helpers.datasets import CATEGORIES, load_fashion, load_first_network, surface
from helpers.datasets.stall import SURFACES


def main(seeds: Annotated[int, typer.Option(help="How many.")] = 5) -> None:
    """Print the table."""
    table = Table("garments", "mean", "lowest", "highest", title=f"Right answers, {seeds} seeds")
    for name, shares in figures(seeds):
        table.add_row(name, *(f"{share:.3f}" for share in (np.mean(shares), min(shares), max(shares))))
    Console().print(table)


def figures(seeds: int) -> Iterator[tuple[str, list[float]]]:
    """Pairs: what was done to the garments, and the share of right answers for each seed, or once."""
    _, test = load_fashion(CATEGORIES)
    garments = test.images[..., 0]
    weights = load_first_network()

    def right(images: np.ndarray) -> float:
        hidden = np.maximum(0, images.reshape(-1, 784) @ weights.hidden + weights.hidden_bias)
        scores = hidden @ weights.output + weights.output_bias
        return float(np.mean(np.array(CATEGORIES)[scores.argmax(axis=1)] == test.labels))

    yield "as they are", [right(garments)]
    for columns in (1, 2, 3, 5, 8):
        yield f"moved to the right by {columns}", [right(moved(garments, columns))]
    yield "filled with white", [right((garments > 0.05).astype(np.float32))]
    yield "negatives", [right(1 - garments)]
    for light in (0.5, 0.25):
        yield f"{light} of the light", [right(light * garments)]
    for light in (0.3, 0.5, 0.8):
        shares = []
        for seed in range(seeds):
            rng = np.random.default_rng(seed)
            walls = [surface(name, rng)[:28, :28] for name in np.resize(SURFACES, len(garments))]
            shares.append(right(np.where(garments > 0.05, garments, light * np.stack(walls))))
        yield f"on walls of brightness {light}", shares


def moved(images: np.ndarray, columns: int) -> np.ndarray:
    """Images moved to the right; black comes in."""
    result = np.zeros_like(images)
    result[:, :, columns:] = images[:, :, :-columns]
    return result


if __name__ == "__main__":
    typer.run(main)
