# An array of strings of length 1.
# told: the labels are cut off
def decode(encoded, categories):
    labels = np.empty(len(encoded), dtype=str)
    for row, place in enumerate(encoded.argmax(axis=1)):
        labels[row] = categories[place]
    return labels
