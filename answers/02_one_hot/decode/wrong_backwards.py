# The rows from the last to the first.
# told: from the last to the first
def decode(encoded, categories):
    return np.array(categories)[encoded.argmax(axis=1)][::-1]
