# itertools picks the category whose entry is not zero; a tuple comes back.
from itertools import compress


def decode(encoded, categories):
    return tuple(next(compress(categories, row)) for row in encoded)
