# Compares first, then looks for a row without a one; float32; an error class of its own.
import numpy as np


class UnknownLabel(ValueError):
    pass


def one_hot(labels, categories):
    encoded = np.equal.outer(np.asarray(labels), np.asarray(categories)).astype(np.float32)
    for label, total in zip(labels, encoded.sum(axis=1)):
        if total != 1:
            raise UnknownLabel("I do not know %s" % label)
    return encoded
