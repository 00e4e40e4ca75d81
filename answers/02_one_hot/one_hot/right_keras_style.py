# Puts zeros and ones together with np.put_along_axis.
def one_hot(labels, categories):
    categories = list(categories)
    for label in labels:
        if categories.count(label) == 0:
            raise ValueError(f"The label {label} is unknown")
    places = np.array([[categories.index(label)] for label in labels])
    result = np.zeros((len(labels), len(categories)))
    np.put_along_axis(result, places, 1, axis=1)
    return result
