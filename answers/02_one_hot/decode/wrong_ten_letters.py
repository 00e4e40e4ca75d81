# Cuts words at ten letters.
def decode(encoded, categories):
    names = np.array(categories)
    if names.dtype.kind == "U":
        names = names.astype("U10")
    return names[encoded.argmax(axis=1)]
