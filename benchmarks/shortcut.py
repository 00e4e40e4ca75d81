"""What chapter 8 says of its network with a shortcut, over seeds: `python -m benchmarks.shortcut`.

Runs the chapter's own cells (its setup and its reference answers), so that what is measured is what learners see. For
each seed: the accuracy in the studio and in the shop, dresses found in the shop, images without a dress that the stamp
turns into one; for each map the share of its light in the corner, over ten dresses, trained → random weights; what
covering the stamp brings; and how alike neighbouring pixels are (−100 to 100, a chequered pattern is far below 0) in
the image that the filter with the largest weight for "dress" likes best.
"""

import numpy as np
import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table

from grading.chapters import find_chapters

DRESS = 1
PER_CENT = ("studio", "shop", "dresses", "fooled", "mended shop", "mended dresses", "liked")
WAYS = ("occlusion", "saliency", "Grad-CAM")


def chapter_names():
    """The names that the chapter's setup cells and reference answers define."""
    (chapter,) = find_chapters(["08_interpretation"])
    names = {"__name__": "chapter"}
    for source in [*chapter.setup, *(exercise.answer for exercise in chapter.exercises.values())]:
        exec(source, names)
    return names


def measure(names, seed):
    """The figures of one seed: percentages by name, shares in the corner for the trained and for a random network."""
    train, test = names["train"], names["test"]
    studio, right = names["studio_images"](test), test.one_hot.argmax(axis=1)
    dresses = right == DRESS

    def says(network, images):
        return network.predict(images, verbose=0).argmax(axis=1)

    def shares(network):
        each = [[names["share_in_corner"](m) for m in names["three_maps"](network, i)] for i in studio[dresses][:10]]
        return np.mean(each, axis=0)

    images = names["studio_images"](train)[:600]
    network = names["trained_network"](images, train.one_hot[:600], seed=seed)
    images[:, :4, :4] = 0
    mended = names["trained_network"](images, train.one_hot[:600], seed=seed)
    names["keras"].utils.set_random_seed(1000 + seed)
    random = names["small_network"]()
    best = network.get_layer("categories").get_weights()[0][:, DRESS].argmax()
    liked = names["ascend"](network, "second", int(best), 40, 0.1, np.random.default_rng(8))[:, :, 0]
    alike = [
        np.corrcoef(a.ravel(), b.ravel())[0, 1] for a, b in ((liked[1:], liked[:-1]), (liked[:, 1:], liked[:, :-1]))
    ]
    shop, shop_mended = says(network, test.images), says(mended, test.images)
    figures = (
        (says(network, studio) == right).mean(),
        (shop == right).mean(),
        (shop == right)[dresses].mean(),
        (says(network, names["stamped"](test.images[~dresses])) == DRESS).mean(),
        (shop_mended == right).mean(),
        (shop_mended == right)[dresses].mean(),
        np.mean(alike),
    )
    return figures, shares(network), shares(random)


def main(seeds: int = 10):
    """Print a row for each seed 1, 2, …, and one with the range over all."""
    names = chapter_names()
    table = Table("seed", *PER_CENT, *WAYS, title="Per cent; shares of the maps' light in the corner")
    rows = [measure(names, seed) for seed in track(range(1, seeds + 1), description="Training")]
    for seed, (figures, trained, random) in enumerate(rows, start=1):
        maps = [f"{100 * a:.0f} → {100 * b:.0f}" for a, b in zip(trained, random, strict=True)]
        table.add_row(str(seed), *(f"{100 * figure:.0f}" for figure in figures), *maps)
    ranges = [f"{100 * np.min(values):.0f}–{100 * np.max(values):.0f}" for values in np.transpose([r[0] for r in rows])]
    trained, random = (np.transpose([row[i] for row in rows]) for i in (1, 2))
    maps = [
        f"{100 * a.min():.0f}–{100 * a.max():.0f} → {100 * b.min():.0f}–{100 * b.max():.0f}"
        for a, b in zip(trained, random, strict=True)
    ]
    table.add_section()
    table.add_row("all", *ranges, *maps)
    Console(width=160).print(table)


if __name__ == "__main__":
    typer.run(main)
