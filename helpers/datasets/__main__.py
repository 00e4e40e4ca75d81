"""`python -m helpers.datasets` says which data is on this machine, or that it is damaged."""

from helpers.datasets import CATEGORIES, PHOTOS, load_faces, load_fashion
from helpers.datasets.fashion import folder_of_originals


def describe_data() -> list[str]:
    """Say in sentences which data is on this machine.

    Returns
    -------
    list of str

    Raises
    ------
    OSError
        If what comes with the course is damaged.
    """
    train, test = load_fashion(CATEGORIES)
    folder = folder_of_originals()
    return [
        f"Fashion-MNIST's subset is here: {len(train.images):,} images to train on, {len(test.images):,} to test on.",
        f"Photographs and faces are here: {len(PHOTOS)} photographs, {len(load_faces()[0])} small images.",
        f"The full Fashion-MNIST is {f'in {folder}' if folder else 'not on this machine; no chapter needs it'}.",
    ]


if __name__ == "__main__":
    print("\n".join(describe_data()))
