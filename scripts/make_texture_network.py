"""Train the network of chapter 12 that knows textures, and write its weights into helpers/data.

`python scripts/make_texture_network.py` takes about a minute of one core. The network tells pieces of eight of scikit-image's
photographs apart, at three sizes; it is trained on their upper halves and tried on the lower ones. Some pieces are
plain wall or plain table, which nothing can tell apart.
"""

import helpers  # isort: skip  # noqa: F401  It keeps TensorFlow quiet.
import keras
import numpy as np
from keras import layers

from helpers.datasets.networks import load_weights, store_weights
from helpers.datasets.photos import coarse_photo

PHOTOGRAPHS = ("brick", "grass", "gravel", "coffee", "retina", "chelsea", "coins", "astronaut")
SIDE = 40  # Rows and columns of a piece.


def texture_network() -> keras.Sequential:
    """Four convolutional layers with average pooling between, and a head of eight categories."""
    return keras.Sequential(
        [
            keras.Input(shape=(None, None, 1)),
            layers.Conv2D(24, 5, padding="same", activation="relu", name="first"),
            layers.AveragePooling2D(2),
            layers.Conv2D(32, 5, padding="same", activation="relu", name="second"),
            layers.AveragePooling2D(2),
            layers.Conv2D(48, 5, padding="same", activation="relu", name="third"),
            layers.AveragePooling2D(2),
            layers.Conv2D(64, 3, padding="same", activation="relu", name="fourth"),
            layers.GlobalAveragePooling2D(),
            layers.Dense(len(PHOTOGRAPHS), activation="softmax"),
        ]
    )


def pieces(count: int, rng: np.random.Generator, lower: bool = False) -> tuple[np.ndarray, np.ndarray]:
    """Pieces of the photographs' upper or lower halves, all about as bright and as rich in contrast; and their labels."""
    images, labels = np.empty((count, SIDE, SIDE, 1), np.float32), rng.integers(0, len(PHOTOGRAPHS), count)
    for image, label in zip(images, labels, strict=True):
        photograph = coarse_photo(PHOTOGRAPHS[label], int(rng.integers(1, 4)))
        if len(photograph) < 2 * SIDE:
            photograph = coarse_photo(PHOTOGRAPHS[label], 1)
        middle = len(photograph) // 2
        half = photograph[middle:] if lower else photograph[:middle]
        row, column = (int(rng.integers(0, side - SIDE + 1)) for side in half.shape)
        piece = half[row : row + SIDE, column : column + SIDE]
        piece = (piece - piece.mean()) / (piece.std() + 0.03) * rng.uniform(0.12, 0.28)
        image[..., 0] = piece[:, ::-1] if rng.random() < 0.5 else piece
    return images, labels


def train(seed: int) -> keras.Sequential:
    """The network, trained on the upper halves."""
    keras.utils.set_random_seed(seed)
    rng = np.random.default_rng(seed)
    network = texture_network()
    network.compile(keras.optimizers.Adam(0.002), loss="sparse_categorical_crossentropy")
    for _ in range(10):
        images, labels = pieces(1600, rng)
        network.fit(images, labels, batch_size=32, verbose=0)
    return network


def main() -> None:
    network = train(seed=12)
    path = store_weights("textures", network.get_weights())
    network.set_weights(load_weights("textures"))
    images, labels = pieces(1000, np.random.default_rng(1), lower=True)
    right = np.mean(np.asarray(network(images)).argmax(axis=1) == labels)
    print(f"{path.name}: {path.stat().st_size:,} bytes, right about {right:.0%} of the lower halves' pieces")


if __name__ == "__main__":
    main()
