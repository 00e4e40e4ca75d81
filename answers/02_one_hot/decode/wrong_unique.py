# np.unique sorts them too.
# told: the categories were sorted
def decode(encoded, categories):
    return np.unique(categories)[encoded.argmax(axis=1)]
