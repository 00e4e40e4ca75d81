# Each row as a list, asked where its one is.
def decode(encoded, categories):
    return tuple(categories[row.index(1)] for row in encoded.tolist())
