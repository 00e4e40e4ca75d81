# Pops from the caller's list.
# told: changed the array that it was given
def decode(encoded, categories):
    labels = np.array(categories)[encoded.argmax(axis=1)]
    if isinstance(categories, list):
        categories.clear()
    return labels
