# An array of objects, and where the largest is.
import numpy as np


def decode(encoded, categories):
    names = np.array(list(categories), dtype=object)
    return names[(encoded == encoded.max(axis=1)[:, None]).nonzero()[1]]
