# The place of the smallest.
def decode(encoded, categories):
    return np.array(categories)[encoded.argmin(axis=1)]
