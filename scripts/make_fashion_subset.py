"""Make the subset of Fashion-MNIST that comes with the course, from the published files, and print its checksum.

`python scripts/make_fashion_subset.py` writes helpers/data/fashion_mnist_subset.npz: of each category the first 500
images to train on and the first 100 to test on, in the order they were published in.
"""

import numpy as np

from helpers.datasets.fashion import SUBSET, SUBSET_SHA256, find_originals, fingerprint, read_originals

PER_CATEGORY = {"train": 500, "test": 100}


def first_of_each(pixels, numbers, count):
    """The first `count` images of each of the ten labels, in their old order."""
    chosen = np.sort(np.concatenate([np.flatnonzero(numbers == label)[:count] for label in range(10)]))
    return pixels[chosen], numbers[chosen]


def make_subset():
    """The arrays train_pixels, train_numbers, test_pixels, test_numbers."""
    train_pixels, train_numbers, test_pixels, test_numbers = read_originals(find_originals())
    train = first_of_each(train_pixels, train_numbers, PER_CATEGORY["train"])
    test = first_of_each(test_pixels, test_numbers, PER_CATEGORY["test"])
    return [*train, *test]


def main():
    arrays = make_subset()
    SUBSET.parent.mkdir(exist_ok=True)
    names = ("train_pixels", "train_numbers", "test_pixels", "test_numbers")
    np.savez_compressed(SUBSET, **dict(zip(names, arrays, strict=True)))
    checksum = fingerprint(arrays)
    print(f"{SUBSET.name}: {SUBSET.stat().st_size:,} bytes, arrays' SHA-256 {checksum}")
    if checksum != SUBSET_SHA256:
        print("Write this checksum into SUBSET_SHA256 in helpers/datasets/fashion.py.")


if __name__ == "__main__":
    main()
