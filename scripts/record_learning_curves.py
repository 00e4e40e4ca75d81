"""Record the trainings that the explorer of learning curves shows: chapter 7's network on ten categories of garments.

`python scripts/record_learning_curves.py` trains once for each dropout rate, learning rate and number of images, and writes
the figures of each epoch into helpers/data/learning_curves.npz; some minutes on one core.
"""

import itertools

import helpers  # isort: skip  # noqa: F401  It keeps TensorFlow quiet.
import keras
import numpy as np
from keras import layers

from helpers.datasets import CATEGORIES, load_fashion
from helpers.explorers.curves import DROPOUTS, EPOCHS, FIGURES, IMAGES, RATES, RUNS

SEED = 1
HELD_BACK = 300
BATCH = 20


def network(dropout: float, rate: float, steps: int) -> keras.Sequential:
    """The network of chapter 7, with dropout before its last layer; an epoch has so many steps."""
    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            layers.Conv2D(16, kernel_size=3, strides=2, padding="same", activation="relu"),
            layers.Conv2D(32, kernel_size=3, strides=2, padding="same", activation="relu"),
            layers.Flatten(),
            layers.Dense(64, activation="relu"),
            layers.Dropout(dropout),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(
        keras.optimizers.Adam(rate),
        loss="categorical_crossentropy",
        metrics=["accuracy"],
        steps_per_execution=steps,  # Quicker by far.
    )
    return model


def curves(dropout: float, rate: float, images: int) -> np.ndarray:
    """One training's figures, shape (len(FIGURES), EPOCHS)."""
    keras.utils.set_random_seed(SEED)
    garments, _ = load_fashion(CATEGORIES)
    drawn = np.random.default_rng(SEED).permutation(len(garments.images))
    few, held_back = drawn[:images], drawn[-HELD_BACK:]
    history = network(dropout, rate, images // BATCH).fit(
        garments.images[few],
        garments.one_hot[few],
        validation_data=(garments.images[held_back], garments.one_hot[held_back]),
        epochs=EPOCHS,
        batch_size=BATCH,
        validation_batch_size=HELD_BACK,
        verbose=0,
    )
    return np.array([history.history[figure] for figure in FIGURES])


def main() -> None:
    runs = np.empty((len(DROPOUTS), len(RATES), len(IMAGES), len(FIGURES), EPOCHS))
    choices = itertools.product(enumerate(DROPOUTS), enumerate(RATES), enumerate(IMAGES))
    for (d, dropout), (r, rate), (i, images) in choices:
        runs[d, r, i] = curves(dropout, rate, images)
        ends = dict(zip(FIGURES, runs[d, r, i, :, -1].round(2).tolist(), strict=True))
        print(f"dropout {dropout}, rate {rate}, {images} images: {ends}", flush=True)
        keras.backend.clear_session()
    np.savez_compressed(RUNS, runs=runs.astype(np.float16), allow_pickle=False)


if __name__ == "__main__":
    main()
