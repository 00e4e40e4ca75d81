"""What chapter 12 says of the pictures it makes, over seeds: `python -m benchmarks.making_pictures`.

Runs the chapter's own cells, but for those that judge, once for each seed, as `claims.py` does: all noise, all random
weights, codes and pieces are others; the two networks whose weights come with the course are the same. The first run is
the chapter as learners see it. About a minute of CPU time a seed.

The first table gives the range of each figure, the second in how many runs each claim of the text came true.
"""

from typing import Annotated

import numpy as np
import typer

from benchmarks.claims import Figures, Names, print_tables
from grading.course import Course
from grading.programs import PACKAGES


def figures(names: Names) -> Figures:
    """The chapter's figures of one run."""
    yield "pieces of 60 right, by pixels", names["by_pixels"]
    yield "pieces of 60 right, by Gram matrices", names["by_grams"]
    yield "autoencoder: error in % of the mean garment's", 100 * names["error"] / names["error_of_mean"]
    yield "middle of a walk to the nearest garment, in % of a cross-fade's", 100 * names["to_walk"] / names["to_fade"]
    for name, value in names["decibels"].items():
        yield f"decibels, {name}", value
    yield "made garments named as wanted, of 60", names["as_wanted"]
    yield (
        "made to nearest seen, in % of real to nearest seen",
        100 * float(np.median(names["made_apart"]) / np.median(names["real_apart"])),
    )
    eye = names["eye"]
    yield "decibels of the eye: row and column", names["psnr"](eye, names["plain"])
    for spread, guess in names["guesses"].items():
        yield f"decibels of the eye: spread {spread}", names["psnr"](eye, guess)
    yield "decibels between cleaned garments", names["between"]


def main(seeds: Annotated[int, typer.Option(help="Runs.")] = 5) -> None:
    """Print the tables."""
    print_tables(Course(PACKAGES).chapter("12_making_pictures"), figures, seeds)


if __name__ == "__main__":
    typer.run(main)
