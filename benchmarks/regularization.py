"""What chapter 7 says about training, over several seeds: `python -m benchmarks.regularization`; about ten minutes.

Each seed draws its own 120 training images, initial weights and order of batches. All networks of a seed are trained side
by side as the outputs of one model: they share nothing but the batches. A row of a table gives the range over the seeds.
"""

import os
from collections.abc import Mapping, Sequence
from typing import Any

os.environ |= {"TF_CPP_MIN_LOG_LEVEL": "3", "TF_ENABLE_ONEDNN_OPTS": "0"}

import keras
import numpy as np
import typer
from keras import layers
from rich.console import Console
from rich.progress import track
from rich.table import Table

from helpers.datasets import CATEGORIES, THREE_CATEGORIES, Labelled, load_fashion, photograph

IMAGES, EPOCHS, BATCH, RATE = 120, 25, 20, 0.002
# The training "hung elsewhere", 50 epochs further.
GOES_ON = "hung elsewhere, 75 epochs"
# Of a seed: figures by name, for each network.
Figures = dict[str, dict[str, float]]


def conv(filters: int) -> layers.Layer:
    """One of the chapter's convolutional layers."""
    return layers.Conv2D(filters, 3, strides=2, padding="same", activation="relu")


def network(
    *, dropout: float = 0.0, norm: float | None = None, dropout_first: bool = False, categories: int = 10
) -> keras.Model:
    """The chapter's network: with dropout behind Flatten, or `dropout_first` before the second normalization."""

    def norms() -> list[layers.Layer]:
        return [layers.BatchNormalization(momentum=norm)] if norm else []

    drop = [layers.Dropout(dropout)] if dropout else []
    early, late = (drop, []) if dropout_first else ([], drop)
    dense = layers.Dense(64, activation="relu")
    body = [conv(16), *norms(), conv(32), *early, *norms(), layers.Flatten(), *late, dense]
    return keras.Sequential([keras.Input((28, 28, 1)), *body, layers.Dense(categories, activation="softmax")])


NETWORKS: dict[str, dict[str, Any]] = {
    "plain": {},
    "dropout_20": {"dropout": 0.2},
    "dropout_40": {"dropout": 0.4},
    "dropout_60": {"dropout": 0.6},
    "dropout_80": {"dropout": 0.8},
    "norm_99": {"norm": 0.99},
    "norm_90": {"norm": 0.9},
    "norm_dropout": {"norm": 0.9, "dropout": 0.5},
    "dropout_norm": {"norm": 0.9, "dropout": 0.5, "dropout_first": True},
}


def augment(image: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The image, perhaps mirrored, and moved by up to two pixels."""
    if rng.random() < 0.5:
        image = image[:, ::-1]
    row, column = rng.integers(0, 5, size=2)
    return np.pad(image, ((2, 2), (2, 2), (0, 0)))[row : row + image.shape[0], column : column + image.shape[1]]


def compiled(outputs_of: Mapping[str, keras.Model]) -> keras.Model:
    """The networks as outputs of one model."""
    inputs = keras.Input((28, 28, 1))
    model = keras.Model(inputs, {name: network(inputs) for name, network in outputs_of.items()})
    names = list(outputs_of)
    model.compile(
        keras.optimizers.Adam(RATE),
        loss=dict.fromkeys(names, "categorical_crossentropy"),
        metrics=dict.fromkeys(names, "accuracy"),
    )
    return model


def draw(seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """120 images to train on, and 300 to validate on, which are the same for each seed."""
    train, _ = load_fashion(CATEGORIES)
    chosen = np.random.default_rng(seed).permutation(4000)[:IMAGES]
    return train.images[chosen], train.one_hot[chosen], train.images[4700:], train.one_hot[4700:]


def run(seed: int) -> Figures:
    """For each network of a seed, its figures."""
    images, labels, held_back, held_back_labels = draw(seed)
    keras.utils.set_random_seed(seed)
    networks = {name: network(**settings) for name, settings in NETWORKS.items()}
    model = compiled(networks)
    figures = model.fit(
        images,
        dict.fromkeys(networks, labels),
        validation_data=(held_back, dict.fromkeys(networks, held_back_labels)),
        epochs=EPOCHS,
        batch_size=BATCH,
        validation_batch_size=300,
        verbose=0,
    ).history
    outcome: Figures = {}
    for name in networks:
        loss, val_loss = np.array(figures[f"{name}_loss"]), np.array(figures[f"val_{name}_loss"])
        accuracy = np.array(figures[f"val_{name}_accuracy"])
        outcome[name] = {
            "last loss": loss[-1],
            "best epoch": int(val_loss.argmin()) + 1,
            "val_loss, epoch 1": val_loss[0],
            "epoch 5": val_loss[4],
            "best": val_loss.min(),
            "last": val_loss[-1],
            "last ÷ best": val_loss[-1] / val_loss.min(),
            "gap": val_loss[-1] - loss[-1],
            "accuracy at best": accuracy[val_loss.argmin()],
            "last accuracy": accuracy[-1],
        }
    outcome["norm_99"]["accuracy, averages renewed"] = renewed_accuracy(
        networks["norm_99"], images, held_back, held_back_labels
    )
    probe = networks["dropout_norm"]
    before = keras.Model(probe.inputs[0], probe.layers[4].input)
    # The mean over maps of the variance that the second normalization meets.
    meets = [np.asarray(before(images, training=training)).var(axis=(0, 1, 2)).mean() for training in (True, False)]
    outcome["dropout_norm"]["variance ratio"] = meets[0] / meets[1]
    return outcome


def renewed_accuracy(model: keras.Model, images: np.ndarray, held_back: np.ndarray, labels: np.ndarray) -> float:
    """The accuracy with moving averages replaced by the mean and variance of all training images."""
    for layer in model.layers:
        if isinstance(layer, layers.BatchNormalization):
            layer.momentum = 0.0
    model(images, training=True)
    return float((np.asarray(model(held_back)).argmax(1) == labels.argmax(1)).mean())


def halved(images: np.ndarray) -> np.ndarray:
    """Photographs half as high and wide, as the chapter takes them."""
    return images.reshape(-1, 28, 2, 28, 2, 1).mean(axis=(2, 4))


def run_augmented(seed: int) -> Figures:
    """Accuracy on photographs of other garments on other pieces of the surfaces, with several kinds of augmentation."""
    rng = np.random.default_rng(seed)
    all_garments, others = load_fashion(THREE_CATEGORIES)
    chosen = rng.permutation(900)[:IMAGES]
    garments = Labelled(*(part[chosen] for part in all_garments))
    shown_first = photograph(garments, rng)
    images, labels = halved(shown_first.images), shown_first.one_hot
    test = photograph(others, rng, part="test")
    shown = {
        "plain": np.tile(images, (EPOCHS, 1, 1, 1)),
        "moved and flipped": np.array([augment(image, rng) for _ in range(EPOCHS) for image in images]),
        "hung elsewhere": halved(np.concatenate([photograph(garments, rng).images for _ in range(EPOCHS)])),
        GOES_ON: halved(np.concatenate([photograph(garments, rng).images for _ in range(2 * EPOCHS)])),
    }
    outcome: Figures = {}
    for name, fresh in shown.items():
        if name != GOES_ON:
            keras.utils.set_random_seed(seed)
            model = network(categories=3)
            model.compile(keras.optimizers.Adam(RATE), loss="categorical_crossentropy", metrics=["accuracy"])
        model.fit(fresh, np.tile(labels, (len(fresh) // IMAGES, 1)), batch_size=BATCH, shuffle=False, verbose=0)
        known, unknown = (
            model.evaluate(photographs, one_hot, batch_size=300, verbose=0)
            for photographs, one_hot in ((images, labels), (halved(test.images), test.one_hot))
        )
        outcome[name] = {"on the 120": known[1], "test": unknown[1], "test loss": unknown[0]}
        outcome[name]["more than plain"] = unknown[1] - outcome["plain"]["test"]
    return outcome


def report(title: str, outcomes: Sequence[Figures]) -> None:
    """Print a table of the figures over the seeds."""
    columns = list(dict.fromkeys(column for row in outcomes[0].values() for column in row))
    table = Table("", *columns, title=f"{title}: smallest – median – largest over {len(outcomes)} seeds")
    for name in outcomes[0]:
        cells = []
        for column in columns:
            values = [outcome[name][column] for outcome in outcomes if column in outcome[name]]
            cells.append(f"{np.min(values):.3g} – {np.median(values):.3g} – {np.max(values):.3g}" if values else "")
        table.add_row(name, *cells)
    Console(width=240).print(table)


def main(seeds: int = 6, first: int = 0) -> None:
    """Print the two tables."""
    chosen = range(first, first + seeds)
    report(f"{IMAGES} images, {EPOCHS} epochs", [run(seed) for seed in track(chosen, description="Training")])
    report("Augmentation, accuracy", [run_augmented(seed) for seed in track(chosen, description="Augmenting")])


if __name__ == "__main__":
    typer.run(main)
