"""The course's story in figures: which network reads the stall's pictures how well, over seeds.

`python -m benchmarks.story` trains each network of the list on pictures drawn anew for each seed and prints its test
accuracies, a line as it is done; some 25 minutes on one core. `python -m benchmarks.story "halves: 20"` does only those
whose names have these words. What chapters claim of the stall comes from here.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

import numpy as np
import typer
from rich.console import Console
from rich.progress import track

from helpers.datasets import THREE_CATEGORIES, Labelled, Stall, load_fashion, load_stall, photograph

import keras  # After the helpers, so that TensorFlow stays quiet.
from keras import layers

# A network's layers, but for its input and the dense layer that answers.
Layers = list[layers.Layer]


@dataclass(frozen=True)
class Trial:
    """A network, and how it is trained and tested."""

    name: str
    build: Callable[[], Layers]
    train: int = 1200
    epochs: int = 8
    white: bool = False  # Whether it learns from garments on white, in the middle, instead of at the stall.
    rate: float = 0.003
    again: int = 0  # So many epochs show the same few garments hung elsewhere; 0: the same pictures in all epochs.
    shuffled: bool = False  # Whether the pixels of all pictures are put into another order, the same for all.
    half: bool = False  # Whether the pictures are made half as high and wide, as in chapters 6 and 7.


def conv(filters: int, **further) -> layers.Layer:
    return layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu", **further)


def dense_32() -> Layers:
    return [layers.Flatten(), layers.Dense(32, activation="relu")]


def one_conv(end: type[layers.Layer]) -> Callable[[], Layers]:
    """A convolution whose maps are pooled to a quarter of the side at once."""
    return lambda: [conv(8), layers.MaxPool2D(4), end()]


def convs(depth: int, end: type[layers.Layer]) -> Callable[[], Layers]:
    """So many convolutions, each with pooling behind it, the number of filters doubling up to 32."""

    def build() -> Layers:
        return [*(layer for level in range(depth) for layer in (conv(8 << min(level, 2)), layers.MaxPool2D(2))), end()]

    return build


class Residual(layers.Layer):
    """Two convolutions, what came in added to what they give, then ReLU."""

    def __init__(self, filters: int) -> None:
        super().__init__()
        self.convolutions = [layers.Conv2D(filters, 3, padding="same") for _ in range(2)]

    def call(self, inputs):
        inside = keras.ops.relu(self.convolutions[0](inputs))
        return keras.ops.relu(inputs + self.convolutions[1](inside))


def deep(kind: str, half: bool = False) -> Callable[[], Layers]:
    """Twenty convolutions of 8 filters at a quarter of the picture's side: 14 × 14, or 7 × 7 of a halved picture."""

    def build() -> Layers:
        body: Layers = []
        if kind == "residual":
            body = [Residual(8) for _ in range(10)]
        else:
            for _ in range(20):
                body.append(layers.Conv2D(8, 3, padding="same"))
                body += [layers.BatchNormalization(momentum=0.9)] if kind == "normalized" else []
                body.append(layers.ReLU())
        start = [conv(8, strides=2), layers.MaxPool2D(2)] if half else [conv(8), layers.MaxPool2D(4)]
        return [*start, *body, layers.GlobalAveragePooling2D()]

    return build


def two_on_halves(pooled: bool) -> Callable[[], Layers]:
    """The networks of chapter 6's first exercises: 24,533 parameters, or 2,483 with pooling."""

    def build() -> Layers:
        pools = [[layers.MaxPool2D(2)] if pooled else [] for _ in range(2)]
        return [conv(10), *pools[0], conv(10), *pools[1], layers.Flatten()]

    return build


FLAT, GLOBAL = layers.Flatten, layers.GlobalAveragePooling2D
TRIALS = [
    Trial("dense 32, learned on white, tested on white", dense_32, white=True),
    Trial("dense 32", dense_32),
    Trial("one convolution, pool 4, Flatten", one_conv(FLAT)),
    Trial("one convolution, pool 4, global pooling", one_conv(GLOBAL)),
    Trial("two convolutions, Flatten", convs(2, FLAT)),
    Trial("two convolutions, global pooling", convs(2, GLOBAL)),
    Trial("four convolutions, Flatten", convs(4, FLAT)),
    Trial("four convolutions, global pooling", convs(4, GLOBAL)),
    Trial("20 convolutions, plain", deep("plain")),
    Trial("20 convolutions, residual", deep("residual")),
    Trial("20 convolutions, batch normalization", deep("normalized")),
    Trial("120 pictures, the same in all epochs", convs(4, GLOBAL), train=120, epochs=60),
    Trial("120 garments, hung elsewhere in each epoch", convs(4, GLOBAL), train=120, again=60),
    Trial("halves: dense 32", dense_32, train=900, half=True),
    Trial("halves: two convolutions", two_on_halves(False), train=900, half=True),
    Trial("halves: two convolutions with pooling", two_on_halves(True), train=900, half=True),
    Trial("halves: shuffled, dense 32", dense_32, train=900, half=True, shuffled=True),
    Trial("halves: shuffled, with pooling", two_on_halves(True), train=900, half=True, shuffled=True),
    Trial("halves: 20 plain", deep("plain", half=True), train=600, rate=0.005, half=True),
    Trial("halves: 20 residual", deep("residual", half=True), train=600, rate=0.005, half=True),
    Trial("halves: 20 normalized", deep("normalized", half=True), train=600, rate=0.005, half=True),
    Trial("halves: 600, two convolutions with pooling", two_on_halves(True), train=600, half=True),
    Trial("halves: 600, four convolutions", convs(4, GLOBAL), train=600, half=True),
    Trial("900: two convolutions, Flatten", convs(2, FLAT), train=900),
    Trial("900: two convolutions, global pooling", convs(2, GLOBAL), train=900),
    Trial("900: four convolutions, Flatten", convs(4, FLAT), train=900),
    Trial("900: four convolutions, global pooling", convs(4, GLOBAL), train=900),
]


@dataclass(frozen=True)
class Result:
    """What one training gave."""

    accuracy: float
    parameters: int
    seconds: float


def train_and_test(trial: Trial, seed: int) -> Result:
    """Train a trial's network on pictures of this seed, and test it on 600 others."""
    keras.utils.clear_session()
    keras.utils.set_random_seed(seed)
    rng = np.random.default_rng(seed)
    given, test = _pictures(trial, rng)
    if trial.half:
        given, test = (part._replace(images=_halved(part.images)) for part in (given, test))
    if trial.shuffled:
        order = rng.permutation(given.images[0].size)
        given, test = (part._replace(images=_reordered(part.images, order)) for part in (given, test))
    answer = layers.Dense(len(THREE_CATEGORIES), activation="softmax")
    model = keras.Sequential([keras.Input(shape=given.images.shape[1:]), *trial.build(), answer])
    model.compile(keras.optimizers.Adam(trial.rate), loss="categorical_crossentropy", metrics=["accuracy"])
    started = time.process_time()
    if trial.again:
        garments = _first(load_fashion(THREE_CATEGORIES)[0], trial.train)
        for _ in range(trial.again):
            elsewhere = photograph(garments, rng)
            model.fit(elsewhere.images, elsewhere.one_hot, verbose=0)
    else:
        model.fit(given.images, given.one_hot, epochs=trial.epochs, verbose=0)
    seconds = time.process_time() - started
    return Result(model.evaluate(test.images, test.one_hot, verbose=0)[1], model.count_params(), seconds)


def _pictures(trial: Trial, rng: np.random.Generator) -> tuple[Stall | Labelled, Stall | Labelled]:
    garments = load_fashion(THREE_CATEGORIES)
    if trial.white:
        return _first(garments[0], trial.train), garments[1]
    if trial.again or trial.epochs > 30:
        return photograph(_first(garments[0], trial.train), rng), photograph(garments[1], rng, count=600, part="test")
    return load_stall(trial.train, 600, rng, THREE_CATEGORIES)


def _halved(images: np.ndarray) -> np.ndarray:
    """Pictures half as high and wide: the mean of each 2 × 2 pixels."""
    return images.reshape(-1, 28, 2, 28, 2, 1).mean(axis=(2, 4))


def _reordered(images: np.ndarray, order: np.ndarray) -> np.ndarray:
    return images.reshape(len(images), -1)[:, order].reshape(images.shape)


def _first(garments: Labelled, count: int) -> Labelled:
    return Labelled(*(array[:count] for array in garments))


def main(
    names: Annotated[list[str] | None, typer.Argument(help="Words of the networks' names.", show_default=False)] = None,
    seeds: Annotated[int, typer.Option(help="Trainings of each.")] = 5,
) -> None:
    """Print each network's parameters, CPU seconds and test accuracies."""
    chosen = [trial for trial in TRIALS if not names or any(name in trial.name for name in names)]
    console = Console(stderr=True)
    print(f"{'network':43} {'parameters':>10} {'CPU s':>6}  mean  low   high  each of {seeds} trainings")
    for number, trial in enumerate(chosen, 1):
        doing = f"{number} of {len(chosen)}: {trial.name}"
        results = [train_and_test(trial, seed) for seed in track(range(seeds), doing, console=console, transient=True)]
        runs = [result.accuracy for result in results]
        seconds = np.mean([result.seconds for result in results])
        accuracies = "  ".join(f"{share:.2f}" for share in (np.mean(runs), min(runs), max(runs)))
        each = " ".join(f"{share:.2f}" for share in runs)
        print(f"{trial.name:43} {results[0].parameters:10,} {seconds:6.1f}  {accuracies}  {each}", flush=True)


if __name__ == "__main__":
    typer.run(main)
