# One product over the images, made whole.
import numpy as np


def confusion_matrix(test_labels, predictions):
    return np.tensordot(test_labels, predictions, axes=(0, 0)).round().astype("uint64")
