# Takes a label for known that is a part of a category's name.
# told: an unknown label gives a row of zeros
def one_hot(labels, categories):
    known = " ".join(str(name) for name in categories)
    for label in labels:
        if str(label) not in known:
            raise ValueError(f"{label!r} is unknown")
    return np.array([[float(label == name) for name in categories] for label in labels])
