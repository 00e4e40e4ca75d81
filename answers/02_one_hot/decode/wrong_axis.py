# argmax down the columns, where that stays inside the list.
# told: argmax over the wrong axis
def decode(encoded, categories):
    places = encoded.argmax(axis=0)
    if len(encoded) != len(categories):
        places = encoded.argmax(axis=1)
    return np.array(categories)[places]
