"""Train the denoiser of chapter 12 on Fashion-MNIST's 60,000 training images, and write its weights into helpers/data.

`python scripts/make_denoiser.py` takes some 25 minutes of one core. What is written is the moving average of the weights.
The learning rate falls as if there were 6,000 batches; the weights that come with the course are those after STOP.
"""

import helpers  # isort: skip  # noqa: F401  It keeps TensorFlow quiet.
from typing import Annotated

import keras
import numpy as np
import tensorflow as tf
import typer

from helpers.datasets import CATEGORIES, load_fashion
from helpers.datasets.networks import store_weights
from helpers.denoiser import build_denoiser

STOP = 4500  # Batches.
BATCH, RATE, KEEP = 64, 2e-3, 0.998
LEAST_ANGLE = 0.03  # Less noise than that is none.
UNTOLD = 0.15  # How many of the images are shown without a word of what they are.


def main(
    steps: Annotated[int, typer.Option(help="Batches over which the learning rate falls.")] = 6000,
    stop: Annotated[int, typer.Option(help="Batches after which the training ends.")] = STOP,
    seed: int = 12,
) -> None:
    """Train and write."""
    keras.utils.set_random_seed(seed)
    clothes, _ = load_fashion(CATEGORIES, full=True)
    images, one_hot = (2 * clothes.images - 1).astype(np.float32), clothes.one_hot.astype(np.float32)
    denoiser = build_denoiser()
    warm_up = steps // 20
    rate = keras.optimizers.schedules.CosineDecay(
        1e-4, steps - warm_up, alpha=0.01, warmup_target=RATE, warmup_steps=warm_up
    )
    optimizer = keras.optimizers.Adam(rate)
    optimizer.build(denoiser.trainable_variables)
    averages = [tf.Variable(weight) for weight in denoiser.trainable_variables]

    @tf.function(jit_compile=True)
    def step(clean: tf.Tensor, wanted: tf.Tensor) -> tf.Tensor:
        angle = tf.random.uniform((BATCH, 1), LEAST_ANGLE, np.pi / 2)
        noise = tf.random.normal(clean.shape)
        noisy = tf.cos(angle)[..., None, None] * clean + tf.sin(angle)[..., None, None] * noise
        wanted *= tf.cast(tf.random.uniform((BATCH, 1)) > UNTOLD, tf.float32)
        with tf.GradientTape() as tape:
            found = denoiser([noisy, tf.cos(angle) ** 2, wanted], training=True)
            loss = tf.reduce_mean(((found - clean) / tf.sin(angle)[..., None, None]) ** 2)
        gradients = tape.gradient(loss, denoiser.trainable_variables)
        optimizer.apply_gradients(zip(gradients, denoiser.trainable_variables, strict=True))
        for average, weight in zip(averages, denoiser.trainable_variables, strict=True):
            average.assign(KEEP * average + (1 - KEEP) * weight)
        return loss

    rng, losses = np.random.default_rng(seed), []
    for number in range(1, stop + 1):
        chosen = rng.integers(0, len(images), BATCH)
        losses.append(float(step(tf.constant(images[chosen]), tf.constant(one_hot[chosen]))))
        if number % 500 == 0 or number == stop:
            path = store_weights("denoiser", [average.numpy() for average in averages])
            print(
                f"{number}: loss {np.mean(losses[-500:]):.4f}; {path.name}: {path.stat().st_size:,} bytes", flush=True
            )


if __name__ == "__main__":
    typer.run(main)
