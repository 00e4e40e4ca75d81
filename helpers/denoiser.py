"""The denoiser of chapter 12: a small U-Net that is shown a noisy garment and says what the garment looks like."""

from typing import TYPE_CHECKING

from helpers.datasets import CATEGORIES, load_weights

if TYPE_CHECKING:
    import keras

FINE, COARSE = 40, 64  # Maps at 14 × 14 and at 7 × 7 places.


def load_denoiser() -> "keras.Model":
    """Load the denoiser as `scripts/make_denoiser.py` trained it, on Fashion-MNIST's 60,000 training images.

    Returns
    -------
    keras.Model
        As `build_denoiser` makes it.
    """
    denoiser = build_denoiser()
    denoiser.set_weights(load_weights("denoiser"))
    return denoiser


def build_denoiser() -> "keras.Model":
    """Build the denoiser, untrained.

    Returns
    -------
    keras.Model
        Three inputs: noisy images (n, 28, 28, 1), of garments from −1 (black) to 1 (white); how much of each image's
        variance is kept (n, 1), from 0, which is noise alone, to 1; and what is wanted, one-hot (n, 10) in the order of
        `CATEGORIES`, or a row of zeros for any garment. One output: the clean images (n, 28, 28, 1), as it thinks.
    """
    import keras
    from keras import layers, ops

    noisy = keras.Input((28, 28, 1), name="noisy")
    kept = keras.Input((1,), name="kept")
    wanted = keras.Input((len(CATEGORIES),), name="wanted")

    # The mix of image and noise is a point on a quarter of a circle: its angle, and waves of it, tell the noise.
    of_image, of_noise = ops.sqrt(kept), ops.sqrt(1 - kept)
    angle = ops.arctan2(of_noise, of_image)
    waves = [wave(angle * 2**k) for k in range(6) for wave in (ops.sin, ops.cos)]
    told = layers.Dense(64, activation="swish")(layers.Concatenate()([angle, *waves, wanted]))
    told = layers.Dense(64, activation="swish")(told)

    fine = _block(layers.Conv2D(FINE, 4, strides=2, padding="same")(noisy), told, FINE)
    maps = layers.AveragePooling2D(2)(fine)
    for _ in range(2):
        maps = _block(maps, told, COARSE)
    maps = layers.Concatenate()([layers.UpSampling2D(2)(maps), fine])
    for _ in range(2):
        maps = _block(maps, told, FINE)
    maps = layers.Activation("swish")(maps)
    turned = layers.Conv2DTranspose(1, 4, strides=2, padding="same", kernel_initializer="zeros")(maps)

    # The network proper says how the mix changes as its angle grows (Salimans and Ho 2022: v); from that follows the image.
    clean = ops.reshape(of_image, (-1, 1, 1, 1)) * noisy - ops.reshape(of_noise, (-1, 1, 1, 1)) * turned
    return keras.Model([noisy, kept, wanted], clean, name="denoiser")


def _block(maps: "keras.KerasTensor", told: "keras.KerasTensor", filters: int) -> "keras.KerasTensor":
    """A residual block of two convolutions; what the network is told scales and shifts the maps between them."""
    from keras import layers

    way = layers.Conv2D(filters, 3, padding="same")(layers.Activation("swish")(maps))
    shift = layers.Reshape((1, 1, filters))(layers.Dense(filters)(told))
    scale = layers.Reshape((1, 1, filters))(layers.Dense(filters, kernel_initializer="zeros")(told))
    way = layers.Add()([way, layers.Multiply()([way, scale]), shift])
    way = layers.Conv2D(filters, 3, padding="same", kernel_initializer="zeros")(layers.Activation("swish")(way))
    if maps.shape[-1] != filters:
        maps = layers.Conv2D(filters, 1)(maps)
    return layers.Add()([maps, way])
