# Sorts the categories.
# told: the categories were sorted
def decode(encoded, categories):
    return np.array(sorted(categories))[encoded.argmax(axis=1)]
