"""How fast `convolution()` is beside SciPy and TensorFlow, in one run: `python -m benchmarks.convolution`.

Each round times the three one after another on the same image and kernel; a ratio is the median over the rounds of
(other's time ÷ ours), so more than 1 means that `convolution()` is the faster.
"""

import time
from collections.abc import Callable

import numpy as np
from rich.console import Console
from rich.progress import track
from rich.table import Table
from scipy.signal import correlate2d

from helpers.convolution import convolution

IMAGE_SIZES = (28, 512, 2048)
KERNEL_SIZES = (3, 11)
ROUNDS = 7
SECONDS_A_TIMING = 0.1


def seconds(function: Callable[[], object]) -> float:
    """Mean seconds of one call, over as many calls as fit into about SECONDS_A_TIMING."""
    start = time.perf_counter()
    function()
    calls = max(1, int(SECONDS_A_TIMING / (time.perf_counter() - start)))
    start = time.perf_counter()
    for _ in range(calls):
        function()
    return (time.perf_counter() - start) / calls


def measure(image_size: int, kernel_size: int) -> tuple[list[float], float]:
    """The median ratios of SciPy's and of TensorFlow's time to ours, and our median seconds."""
    import tensorflow as tf

    rng = np.random.default_rng(0)
    image = rng.normal(size=(image_size, image_size))
    kernel = rng.normal(size=(kernel_size, kernel_size))
    tensor, filters = tf.constant(image[None, :, :, None]), tf.constant(kernel[:, :, None, None])

    def ours() -> np.ndarray:
        return convolution(image, kernel)

    def scipy() -> np.ndarray:
        return correlate2d(image, kernel, mode="valid")

    def tensorflow() -> np.ndarray:
        return tf.nn.conv2d(tensor, filters, strides=1, padding="VALID").numpy()[0, :, :, 0]

    np.testing.assert_allclose(ours(), scipy(), atol=1e-8)
    np.testing.assert_allclose(ours(), tensorflow(), atol=1e-8)
    rounds = [[seconds(function) for function in (ours, scipy, tensorflow)] for _ in range(ROUNDS)]
    own, *others = np.transpose(rounds)
    return [float(np.median(other / own)) for other in others], float(np.median(own))


def main() -> None:
    """Print the table."""
    table = Table(
        "image",
        "kernel",
        "convolution()",
        "SciPy ÷ ours",
        "TensorFlow ÷ ours",
        title="float64, valid, median of 7 rounds",
    )
    cases = [(image, kernel) for kernel in KERNEL_SIZES for image in IMAGE_SIZES]
    for image, kernel in track(cases, description="Timing"):
        (scipy, tensorflow), own = measure(image, kernel)
        table.add_row(
            f"{image}×{image}", f"{kernel}×{kernel}", f"{own * 1e3:.3f} ms", f"{scipy:.2f}", f"{tensorflow:.2f}"
        )
    Console().print(table)


if __name__ == "__main__":
    main()
