"""The reference `convolution()`: what a convolutional layer computes, on one 2-D image with one kernel."""

import operator
from collections.abc import Sequence
from typing import Literal, SupportsIndex

import numpy as np
from numpy.typing import ArrayLike

# Pixels worked on at a time: a strip of the image and its products then fit in the processor's cache.
STRIP_PIXELS = 1 << 14


def convolution(
    image: ArrayLike,
    kernel: ArrayLike,
    *,
    padding: Literal["valid", "same"] = "valid",
    stride: SupportsIndex = 1,
    dilation: SupportsIndex = 1,
) -> np.ndarray:
    """Slide a kernel over an image; at each place, multiply and sum.

    The kernel is not turned round: this is what deep learning calls convolution, and mathematics calls
    cross-correlation. Each row of the result depends on `kernel.shape[0]` rows of the image, so the image is worked
    through in strips, and within a strip the products of every kernel row with every image row are one matrix product.

    Parameters
    ----------
    image : array_like, shape (h, w)
        Integers or floats.
    kernel : array_like, shape (kh, kw)
        Integers or floats; any shape, odd or even, square or not.
    padding : {"valid", "same"}
        "valid": only places where the kernel fits wholly. "same": zeros round the image, so that with stride 1 the
        result has the image's shape; where the zeros can't be shared out evenly, the odd one goes to the bottom and
        right, as in Keras.
    stride : int
        Rows, and columns, from one place to the next.
    dilation : int
        Rows, and columns, from one kernel entry to the next; 1 is a kernel without gaps.

    Returns
    -------
    numpy.ndarray
        A new array. float32 if that holds both inputs (as it does uint8 and float32), otherwise float64.
        Shape for "valid": `(h - dilation * (kh - 1) - 1) // stride + 1`, and likewise for the width;
        for "same": `ceil(h / stride)`. See Dumoulin and Visin, https://arxiv.org/abs/1603.07285.

    Raises
    ------
    ValueError
        If an input is not 2-D or not of numbers, the kernel is empty or larger than the image ("valid"),
        the padding unknown, or stride or dilation not an integer of at least 1.
    """
    image, kernel = _matrix(image, "image"), _matrix(kernel, "kernel")
    stride, dilation = _step(stride, "stride"), _step(dilation, "dilation")
    reach = [dilation * (size - 1) + 1 for size in kernel.shape]
    if padding == "same":
        image = _pad_same(image, reach, stride)
    elif padding != "valid":
        raise ValueError(f'padding is {padding!r}; it must be "valid" or "same"')
    elif reach[0] > image.shape[0] or reach[1] > image.shape[1]:
        raise ValueError(
            f"the kernel covers {reach[0]}×{reach[1]} pixels and does not fit into the image of "
            f'{image.shape[0]}×{image.shape[1]}; take a smaller kernel or dilation, or padding="same"'
        )
    dtype = np.result_type(image, kernel, np.float32)
    return _correlate(image.astype(dtype, copy=False), kernel.astype(dtype, copy=False), reach, stride, dilation)


def _matrix(values: ArrayLike, name: str) -> np.ndarray:
    matrix = np.asarray(values)
    if matrix.ndim != 2:
        hint = "; take one channel, or one image, at a time" if matrix.ndim > 2 else ""
        raise ValueError(f"the {name} has shape {matrix.shape}; it must be 2-D, (rows, columns){hint}")
    if matrix.size == 0:
        raise ValueError(f"the {name} has shape {matrix.shape}; it must have at least one row and one column")
    if matrix.dtype.kind not in "buif":
        raise ValueError(f"the {name} holds {matrix.dtype}; it must hold integers or floats")
    return matrix


def _step(value: SupportsIndex, name: str) -> int:
    try:
        step = operator.index(value)
    except TypeError:
        raise ValueError(f"{name} is {value!r}; it must be one integer, 1 or more") from None
    if step < 1:
        raise ValueError(f"{name} is {step}; it must be 1 or more")
    return step


def _pad_same(image: np.ndarray, reach: Sequence[int], stride: int) -> np.ndarray:
    """Zeros as TensorFlow shares them out: https://www.tensorflow.org/api_docs/python/tf/nn#notes_on_padding_2."""
    missing = [max((-(-size // stride) - 1) * stride + r - size, 0) for size, r in zip(image.shape, reach, strict=True)]
    return np.pad(image, [(m // 2, m - m // 2) for m in missing])


def _correlate(image: np.ndarray, kernel: np.ndarray, reach: Sequence[int], stride: int, dilation: int) -> np.ndarray:
    kernel_rows, kernel_columns = kernel.shape
    rows, columns = ((size - r) // stride + 1 for size, r in zip(image.shape, reach, strict=True))
    result = np.empty((rows, columns), image.dtype)
    strip_rows = max(kernel_rows, STRIP_PIXELS // columns)
    for top in range(0, rows, strip_rows):
        target = result[top : top + strip_rows]
        strip = image[top * stride : (top + len(target) - 1) * stride + reach[0]]
        # shifted[j] is the strip as kernel column j sees it; products[i] is kernel row i laid on every row of the strip.
        shifted = np.empty((kernel_columns, len(strip), columns), image.dtype)
        for j in range(kernel_columns):
            shifted[j] = strip[:, j * dilation :: stride][:, :columns]
        products = kernel @ shifted.reshape(kernel_columns, -1)
        # Result row r is the sum over i of products[i] at strip row r * stride + i * dilation: a view with those steps.
        row = columns * products.itemsize
        steps = ((len(strip) + dilation) * row, stride * row, products.itemsize)
        terms = np.ndarray((kernel_rows, *target.shape), products.dtype, products, strides=steps)
        np.add.reduce(terms, axis=0, out=target)
    return result
