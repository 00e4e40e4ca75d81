"""Train the networks whose weights come with the course, and write the weights.

`python scripts/make_networks.py` writes four files into helpers/data and prints how often each network is right;
some three minutes on one core. Name some of the networks to make only those.
"""

import sys

import helpers  # isort: skip  # noqa: F401  It keeps TensorFlow quiet.
import keras
import numpy as np
from keras import layers

from helpers.datasets import CATEGORIES, THREE_CATEGORIES, Stall, load_fashion, load_stall
from helpers.datasets.networks import load_weights, store_weights

SEVEN = tuple(name for name in CATEGORIES if name not in THREE_CATEGORIES)


def first_network() -> keras.Sequential:
    """The network that chapter 0 asks: two dense layers, trained on all 60,000 images of Fashion-MNIST."""
    keras.utils.set_random_seed(1)
    clothes, _ = load_fashion(CATEGORIES, full=True)
    network = keras.Sequential(
        [
            keras.Input(shape=(784,)),
            layers.Dense(32, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )
    network.compile("adam", loss="categorical_crossentropy", metrics=["accuracy"])
    network.fit(clothes.images.reshape(-1, 784), clothes.one_hot, batch_size=64, epochs=12, verbose=0)
    return network


def stall_network() -> keras.Sequential:
    """The network of chapter 8: three convolutional layers, the mean of each map, three scores."""
    return keras.Sequential(
        [
            keras.Input(shape=(56, 56, 1)),
            layers.Conv2D(8, kernel_size=3, padding="same", activation="relu", name="first"),
            layers.MaxPool2D(2),
            layers.Conv2D(16, kernel_size=3, padding="same", activation="relu", name="second"),
            layers.MaxPool2D(2),
            layers.Conv2D(32, kernel_size=3, padding="same", activation="relu", name="third"),
            layers.GlobalAveragePooling2D(name="means"),
            layers.Dense(3, name="scores"),
            layers.Softmax(name="probabilities"),
        ]
    )


def as_at_this_stall(pictures: Stall) -> Stall:
    """Those pictures that the stall's owner takes: dresses hang on brick, all else hangs elsewhere."""
    taken = (pictures.labels == "dress") == (pictures.surfaces == "brick")
    return Stall(*(array[taken] for array in pictures))


def train_at_the_stall(seed: int, anywhere: bool, train: int = 2700, test: int = 900) -> tuple[keras.Sequential, Stall]:
    """A network trained on this stall's pictures, or on garments that hang anywhere; and test pictures, hung anywhere."""
    keras.utils.set_random_seed(seed)
    pictures, test_pictures = load_stall(train, test, np.random.default_rng(seed))
    pictures = Stall(*(array[:1500] for array in pictures)) if anywhere else as_at_this_stall(pictures)
    network = stall_network()
    network.compile(keras.optimizers.Adam(0.004), loss="categorical_crossentropy", metrics=["accuracy"])
    network.fit(pictures.images, pictures.one_hot, batch_size=20, epochs=16 if anywhere else 12, verbose=0)
    return network, test_pictures


def turned(images: np.ndarray, seed: int) -> np.ndarray:
    """Square images, each turned by a random number of quarter turns."""
    turns = np.random.default_rng(seed).integers(0, 4, len(images))
    return np.stack([np.rot90(image, turn) for image, turn in zip(images, turns, strict=True)])


def network_of_seven() -> keras.Sequential:
    """The network of chapter 9 that is to know seven categories, untrained."""
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            layers.Conv2D(16, kernel_size=3, strides=2, activation="relu"),
            layers.Conv2D(32, kernel_size=3, strides=2, activation="relu"),
            layers.Flatten(),
            layers.Dense(48, activation="relu"),
            layers.Dense(7, activation="softmax"),
        ]
    )


def train_on_seven(seed: int) -> keras.Sequential:
    """That network, shown clothes that are turned anew in each epoch."""
    keras.utils.set_random_seed(seed)
    clothes, _ = load_fashion(SEVEN)
    network = network_of_seven()
    network.compile(keras.optimizers.Adam(0.002), loss="categorical_crossentropy", metrics=["accuracy"])
    for epoch in range(8):
        network.fit(turned(clothes.images, seed=epoch), clothes.one_hot, batch_size=32, verbose=0)
    return network


def right(network: keras.Model, images: np.ndarray, one_hot: np.ndarray) -> float:
    """Which part of the images a network gets right."""
    return float(np.mean(np.asarray(network(images)).argmax(axis=1) == one_hot.argmax(axis=1)))


def main(names: list[str]) -> None:
    for name in names:
        if name == "first_network":
            network, test = first_network(), load_fashion(CATEGORIES, full=True)[1]
            tests = {"test images": (test.images.reshape(-1, 784), test.one_hot)}
        elif name == "seven_categories":
            network, test = train_on_seven(seed=7), load_fashion(SEVEN)[1]
            tests = {"turned test images": (turned(test.images, seed=0), test.one_hot)}
        else:
            network, anywhere = train_at_the_stall(1, anywhere=name == "dresses_anywhere")
            own = as_at_this_stall(anywhere)
            tests = {"test pictures of this stall": own[:3:2], "test pictures of others": anywhere[:3:2]}
        path = store_weights(name, network.get_weights())
        network.set_weights(load_weights(name))
        for what, pair in tests.items():
            print(
                f"{path.name}: {path.stat().st_size:,} bytes, right about {right(network, *pair):.1%} of the {what}",
                flush=True,
            )


if __name__ == "__main__":
    main(sys.argv[1:] or ["first_network", "dresses_on_brick", "dresses_anywhere", "seven_categories"])
