"""What shuffling the pixels does to a dense and to a convolutional network, over several seeds: chapter 5's claim.

`python benchmarks/shuffled_pixels.py --seeds 10`
"""

import numpy as np
import typer
from rich.console import Console
from rich.table import Table

from helpers.datasets import load_fashion

import keras  # isort: skip  After the helpers, so that TensorFlow stays quiet.
from keras import layers  # isort: skip

NETWORKS = {
    "dense": lambda: [layers.Flatten(), layers.Dense(10, activation="relu"), layers.Dense(10, activation="relu")],
    "convolution": lambda: [layers.Conv2D(10, kernel_size=3, activation="relu"), layers.Flatten()],
    "convolution, pooled": lambda: [
        layers.Conv2D(10, kernel_size=3, activation="relu"),
        layers.MaxPool2D(4),
        layers.Flatten(),
    ],
}


def main(seeds: int = 10):
    """Train each network on 600 images of three categories, as they are and with their pixels shuffled."""
    train, test = load_fashion()
    table = Table("network", "images", *map(str, range(seeds)), title="accuracy on 300 test images, in percent")
    for name, make in NETWORKS.items():
        for shuffle in (False, True):
            scores = [accuracy(make, train, test, seed, shuffle) for seed in range(seeds)]
            table.add_row(name, "shuffled" if shuffle else "real", *(f"{100 * score:.0f}" for score in scores))
    Console().print(table)


def accuracy(make, train, test, seed, shuffle):
    """Of one network, trained from one seed; the order of the pixels comes from the seed too."""
    order = np.random.default_rng(seed).permutation(784) if shuffle else np.arange(784)
    seen, unseen = (
        images.reshape(len(images), 784)[:, order].reshape(-1, 28, 28, 1) for images in (train.images, test.images)
    )
    keras.utils.set_random_seed(seed)
    network = keras.Sequential([keras.Input(shape=(28, 28, 1)), *make(), layers.Dense(3, activation="softmax")])
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    network.fit(seen[:600], train.one_hot[:600], batch_size=10, epochs=4, validation_split=0.2, verbose=0)
    return network.evaluate(unseen, test.one_hot, verbose=0)[1]


if __name__ == "__main__":
    typer.run(main)
