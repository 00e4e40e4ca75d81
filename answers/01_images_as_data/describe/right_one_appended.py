# Appends a 1 to the shape and takes three of it; an OrderedDict comes back.
import collections


def describe(image):
    shape = (image.shape + (1,))[:3]
    found = collections.OrderedDict(zip(("height", "width", "channels"), shape))
    found["pixels"] = sum(1 for _ in range(shape[0]) for _ in range(shape[1]))
    found["values"] = len(image.ravel())
    return found
