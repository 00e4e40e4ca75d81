"""Train the network that chapter 00 asks, on all of Fashion-MNIST, and write its weights.

`python scripts/make_first_network.py` writes helpers/data/first_network.npz and prints how often it is right.
"""

import numpy as np

from helpers.datasets import CATEGORIES, load_fashion
from helpers.datasets.first_network import FIRST_NETWORK, Weights, load_first_network

import keras  # After the helpers, so that TensorFlow stays quiet.
from keras import layers


def main():
    train, test = load_fashion(CATEGORIES, full=True)
    keras.utils.set_random_seed(1)
    model = keras.Sequential(
        [
            keras.Input(shape=(784,)),
            layers.Dense(32, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile("adam", loss="categorical_crossentropy", metrics=["accuracy"])
    model.fit(train.images.reshape(-1, 784), train.one_hot, batch_size=64, epochs=12, verbose=0)
    weights = dict(zip(Weights._fields, model.get_weights(), strict=True))
    # Half precision says as much about a garment, in half the bytes.
    np.savez_compressed(FIRST_NETWORK, **{name: values.astype(np.float16) for name, values in weights.items()})
    hidden, hidden_bias, output, output_bias = load_first_network()
    scores = np.maximum(test.images.reshape(-1, 784) @ hidden + hidden_bias, 0) @ output + output_bias
    right = np.mean(scores.argmax(axis=1) == test.one_hot.argmax(axis=1))
    print(f"{FIRST_NETWORK.name}: {FIRST_NETWORK.stat().st_size:,} bytes, right about {right:.1%} of the test images")


if __name__ == "__main__":
    main()
