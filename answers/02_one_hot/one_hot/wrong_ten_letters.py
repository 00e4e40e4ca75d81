# Cuts words at ten letters.
def one_hot(labels, categories):
    names = np.array(categories)
    short = np.array(labels)
    if names.dtype.kind == "U":
        names, short = names.astype("U10"), short.astype("U10")
    table = (short[:, None] == names[None, :]).astype(float)
    for i, row in enumerate(table):
        if row.sum() == 0:
            raise ValueError(f"{labels[i]!r} is not one of the categories")
    return table
