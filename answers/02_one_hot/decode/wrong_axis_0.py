# argmax down the columns.
# told: argmax over the wrong axis
def decode(encoded, categories):
    return np.array(categories)[encoded.argmax(axis=0)]
