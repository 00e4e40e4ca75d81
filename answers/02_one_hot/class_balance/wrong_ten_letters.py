# Cuts words at ten letters.
def class_balance(labels, categories):
    labels, names = np.array(labels), np.array(categories)
    if names.dtype.kind == "U":
        labels, names = labels.astype("U10"), names.astype("U10")
    return np.array([np.mean(labels == c) for c in names])
