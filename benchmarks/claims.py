"""What the chapters say about training, over seeds: `python -m benchmarks.claims 06`, for 02 to 07.

Runs the chapter's own cells, but for those that judge, once for each seed: every seed that the chapter sets is moved
on, so that weights, batches, shuffled pixels and noise are others. The first run is the chapter as learners see it. Six
runs take 2 to 4 minutes of CPU time, "06 depth and data" twelve.

The first table gives the range of each figure, the second in how many runs each claim of the text came true. What chapter 7
says of other draws of images is in `regularization.py`.
"""

import contextlib
import io
import time
from collections.abc import Callable, Iterator
from typing import Annotated, Any
from unittest import mock

import helpers  # isort: skip  # noqa: F401  It keeps TensorFlow quiet.
import keras
import matplotlib
import matplotlib.pyplot as plt
import numpy as np
import typer
from keras import layers
from rich.console import Console
from rich.progress import track
from rich.table import Table

from grading.chapters import Chapter
from grading.course import Course
from grading.programs import PACKAGES
from helpers.datasets import Stall

# What a chapter's cells define, and the figures of a run.
Names = dict[str, Any]
Figures = Iterator[tuple[str, float]]


def run_cells(chapter: Chapter) -> tuple[Names, dict[str, bool]]:
    """Run a chapter as it stands, without pictures; return the names it defines, and which of its claims came true."""
    matplotlib.use("Agg")
    names: Names = {"__name__": "chapter"}
    claims: dict[str, bool] = {}

    def claim(holds: bool, what: str) -> None:
        claims[what] = bool(holds)

    with contextlib.redirect_stdout(io.StringIO()), mock.patch("helpers.claims.claim", claim):
        for cell in chapter.notebook.cells:
            if cell.cell_type == "code" and not cell.metadata.get("nbgrader", {}).get("grade"):
                exec(cell.source, names)
    plt.close("all")
    return names, claims


@contextlib.contextmanager
def seeds_moved_on(by: int) -> Iterator[None]:
    """Add a number to each seed that is given to Keras or NumPy."""
    set_random_seed, default_rng = keras.utils.set_random_seed, np.random.default_rng

    def moved_rng(seed: Any = None) -> np.random.Generator:
        # Libraries also give None, or a generator, which stay as they are.
        return default_rng(seed + by if isinstance(seed, int) else seed)

    with (
        mock.patch.object(keras.utils, "set_random_seed", lambda seed: set_random_seed(seed + by)),
        mock.patch.object(np.random, "default_rng", moved_rng),
    ):
        yield


def percent(network: Any, images: np.ndarray, one_hot: np.ndarray) -> float:
    """How many of 100 images a network gets right."""
    return float(100 * np.mean(np.asarray(network(images)).argmax(axis=1) == one_hot.argmax(axis=1)))


def one_hot(names: Names) -> Figures:
    """Chapter 2."""
    yield "mean images at the stall: % right", 100 * names["at_the_stall"]


def two_layers() -> list[layers.Layer]:
    """The hidden layers of chapter 3's network."""
    return [layers.Dense(10, activation="relu") for _ in range(2)]


def cut_out(stall: Stall) -> np.ndarray:
    """The 28 × 28 pixels of each photograph in whose middle its garment hangs, or as near to it as the border allows."""
    middles = (stall.boxes[:, :2] + stall.boxes[:, 2:]) // 2
    corners = np.clip(middles - 14, 0, 28)
    pieces = [image[top : top + 28, left : left + 28] for image, (top, left) in zip(stall.images, corners, strict=True)]
    return np.stack(pieces)


def at_the_stall(
    names: Names, hidden: list[layers.Layer], change: Callable[[Stall], np.ndarray] = lambda stall: stall.images
) -> float:
    """How many of 100 photographs another dense network than chapter 3's gets right, trained as that one is."""
    images, unseen = (change(names[part]) for part in ("stall_train", "stall_test"))
    keras.utils.set_random_seed(3)
    output = layers.Dense(3, activation="softmax")
    network = keras.Sequential([keras.Input(shape=images.shape[1:]), layers.Flatten(), *hidden, output])
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    network.fit(images, names["stall_train"].one_hot, epochs=8, verbose=0)
    return percent(network, unseen, names["stall_test"].one_hot)


def dense_networks(names: Names) -> Figures:
    """Chapter 3, and what chapters 1 and 5 say of images on another scale."""
    train, test = names["train"], names["test"]
    network, rows, test_rows = names["network"], names["all_rows"], names["test_rows"]
    few = names["rows"], names["fifty_labels"]
    yield "50 images, 3 epochs: loss", names["first_network"].evaluate(*few, verbose=0)[0]
    yield "50 images, 3 epochs: % of them right", percent(names["first_network"], *few)
    losses, val_losses = (np.array(network.history.history[name]) for name in ("loss", "val_loss"))
    yield "% of the loss's fall in 3 of 8 epochs", 100 * (np.log(3) - losses[2]) / (np.log(3) - losses[-1])
    yield "last val_loss − loss", val_losses[-1] - losses[-1]
    awake = np.asarray(network.layers[0](rows)) > 0
    yield "neurons of ten awake for less than 1 % of the images", (awake.mean(axis=0) < 0.01).sum()
    real = percent(network, test_rows, test.one_hot)
    shuffled = percent(names["puzzled"], names["shuffled_test"], test.one_hot)
    yield "% right", real
    yield "shuffled: % right", shuffled
    yield "shuffled − real", shuffled - real
    for by, right in names["accuracies"].items():
        yield f"moved by {by}: % right", 100 * right
    yield "at the stall: % right", 100 * names["stall_accuracy"]
    yield "at the stall, trained on: % right", 100 * names["stall_network"].history.history["accuracy"][-1]
    yield "ten sigmoid layers, largest of 20: gradient left, in millionths", 1e6 * max(names["by_sigmoid"])
    yield "ten ReLU layers: gradient left", np.median(names["by_relu"])
    yield "at the stall, 32 neurons: % right", at_the_stall(names, [layers.Dense(32, activation="relu")])
    yield "at the stall, cut out around the garment: % right", at_the_stall(names, two_layers(), cut_out)
    race = {name: np.array(losses) for name, losses in names["race"].items()}
    order = sorted(race, key=lambda name: race[name][-1])
    yield "race: place of adam", order.index("adam") + 1
    yield "race: place of sgd", order.index("sgd") + 1
    yield "race: last loss of the last ÷ of the last but one", race[order[-1]][-1] / race[order[-2]][-1]
    for name in ("rmsprop", "adam"):
        yield f"race: steps of {name} that raise the loss by a tenth", (race[name][1:] > 1.1 * race[name][:-1]).sum()

    def otherwise(optimizer: Any = "adam", scale: float = 1, **settings: Any) -> float:
        """The chapter's training with something changed."""
        keras.utils.set_random_seed(4)
        other = keras.models.clone_model(network)
        other.compile(optimizer=optimizer, loss="categorical_crossentropy", metrics=["accuracy"])
        other.fit(scale * rows, train.one_hot, validation_split=0.2, verbose=0, **{"epochs": 8} | settings)
        return percent(other, scale * test_rows, test.one_hot)

    yield "1 epoch, batches of 32: % right", otherwise(epochs=1)
    yield "8 epochs, one batch of all: % right", otherwise(batch_size=1200)
    yield "Adadelta(): % right", otherwise("adadelta")
    yield "Adadelta(1.0): % right", otherwise(keras.optimizers.Adadelta(1.0))
    yield "chapter 1, divided by 255 twice: % right", otherwise(scale=1 / 255)
    yield "chapter 5, 0 to 255: % right", otherwise(scale=255)


def convolutions(names: Names) -> Figures:
    """Chapter 4."""
    yield "of 60 pictures, named rightly by three kernels", names["named"]
    yield "of 60 garments, found by the right kernel", names["placed"]


def keras_cnns(names: Names) -> Figures:
    """Chapter 5."""
    test = names["test"]
    losses = names["network"].history.history["loss"]
    yield "% of the loss's fall in 2 of 4 epochs", 100 * (np.log(3) - losses[1]) / (np.log(3) - losses[-1])
    convolutional, dense = (percent(names[name], test.images, test.one_hot) for name in ("network", "dense"))
    yield "convolutional: % right", convolutional
    yield "dense: % right", dense
    yield "convolutional − dense", convolutional - dense
    for name in ("network", "dense"):
        still, moved = (np.asarray(names[name](names["shifted"](test.images, by))).argmax(axis=1) for by in (0, 2))
        yield f"{name}: % of answers changed by a shift of 2", 100 * np.mean(still != moved)
    for name in ("dense", "convolutional"):
        yield f"at the stall, {name}: % right", 100 * names["right"][name]
        shares = 100 * names["shares"][name]
        yield f"at 25 places, {name}: % right, all", shares.mean()
        yield f"at 25 places, {name}: % right, worst place", shares.min()
        yield f"at 25 places, {name}: % right, best place", shares.max()


def going_deeper(names: Names) -> Figures:
    """Chapter 6."""
    for kind in ("without pooling", "with pooling"):
        yield f"{kind}: % of those learned from", 100 * names["known"][kind]
        yield f"{kind}: % of the others", 100 * names["unknown"][kind]
    for shift in (2, 4):
        for kind, kept in names["kept"].items():
            yield f"{kind}: % of answers kept, shift {shift}", 100 * kept[shift]
    yield "four convolutions: % of the others", 100 * names["accuracy"]


def depth_and_data(names: Names) -> Figures:
    """Chapter 6: networks of several depths on few garments on black, and on more."""
    train, test = names["train"], names["test"]
    for count, epochs in ((30, 50), (100, 20), (600, 5)):
        chosen = np.random.default_rng(count).permutation(len(train.images))[:count]
        images, labels = train.images[chosen], train.one_hot[chosen]
        unseen = {}
        for depth in (1, 2, 4, 8):
            maps = [layers.Conv2D(10, kernel_size=3, padding="same", activation="relu") for _ in range(depth)]
            network = keras.Sequential(
                [keras.Input(shape=(28, 28, 1)), *maps, layers.Flatten(), layers.Dense(3, activation="softmax")]
            )
            network.compile("adam", "categorical_crossentropy")
            network.fit(images, labels, batch_size=20, epochs=epochs, verbose=0)
            unseen[depth] = percent(network, test.images, test.one_hot)
            yield f"{count} images, {depth} layers: % of them right", percent(network, images, labels)
            yield f"{count} images, {depth} layers: % right", unseen[depth]
        yield f"{count} images, 8 layers − 1 layer", unseen[8] - unseen[1]


def regularization(names: Names) -> Figures:
    """Chapter 7, where its own 120 images are meant."""
    yield "averages of 0.99: % right", 100 * names["before"]
    yield "averages renewed: % right", 100 * names["after"]
    model = names["stack"](normalized=False)
    rng = np.random.default_rng(0)
    for layer in model.layers[1:]:
        # Another order of random weights is another draw of them.
        layer.set_weights([rng.permuted(weights) for weights in layer.get_weights()])
    variances = names["variances"](model, training=False)
    yield "eight layers: last variance ÷ first", variances[-1] / variances[0]


FIGURES: dict[str, Callable[[Names], Figures]] = {
    "02": one_hot,
    "03": dense_networks,
    "04": convolutions,
    "05": keras_cnns,
    "06": going_deeper,
    "06 depth and data": depth_and_data,
    "07": regularization,
}


def measure(
    chapter: Chapter, figures_of: Callable[[Names], Figures], seed: int
) -> tuple[dict[str, float], dict[str, bool]]:
    """Run a chapter once; return its figures by name, and which of its claims came true."""
    keras.utils.clear_session()
    with seeds_moved_on(1000 * seed):
        names, claims = run_cells(chapter)
        figures = dict(figures_of(names))
    return figures, claims


def print_tables(chapter: Chapter, figures_of: Callable[[Names], Figures], seeds: int) -> None:
    """Run a chapter for so many seeds; print the range of each figure, and in how many runs each claim of the text came true."""
    runs = [
        measure(chapter, figures_of, seed) for seed in track(range(seeds), "Training", console=Console(stderr=True))
    ]
    table = Table("figure", "lowest", "median", "highest", "each run", title=f"{chapter.name}: {seeds} runs")
    for name in runs[0][0]:
        values = [figures[name] for figures, _ in runs]
        cells = np.min(values), np.median(values), np.max(values)
        table.add_row(name, *(f"{value:.3g}" for value in cells), " ".join(f"{value:.3g}" for value in values))
    claimed = Table("the text claims that", "came true", caption=f"CPU time: {time.process_time():.0f} s")
    for what in runs[0][1]:
        claimed.add_row(what, f"{sum(claims[what] for _, claims in runs)} of {seeds}")
    Console(width=180).print(table, claimed)


def main(
    chapter: Annotated[str, typer.Argument(help="Its number: " + ", ".join(FIGURES))],
    seeds: Annotated[int, typer.Option(help="How many runs.")] = 6,
) -> None:
    """Print the two tables of a chapter."""
    if chapter not in FIGURES:
        raise typer.BadParameter(f"{chapter!r} is none of {', '.join(FIGURES)}.")
    (own,) = (known for known in Course(PACKAGES).chapters() if known.name[:2] == chapter[:2])
    print_tables(own, FIGURES[chapter], seeds)


if __name__ == "__main__":
    typer.run(main)
