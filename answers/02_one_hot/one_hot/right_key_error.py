# Lets the look-up fail, and says it in the error that is asked for.
def one_hot(labels, categories):
    columns = dict(zip(categories, range(len(categories))))
    try:
        places = np.array([columns[label] for label in labels])
    except KeyError as error:
        raise ValueError(f"{error.args[0]} is not a category") from error
    encoded = np.zeros((places.size, len(columns)), dtype=int)
    encoded[np.arange(places.size), places] = 1
    return encoded
