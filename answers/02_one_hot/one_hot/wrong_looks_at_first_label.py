# Asks whether the first label is known, not the others.
# told: an unknown label gives a row of zeros
def one_hot(labels, categories):
    if labels[0] not in list(categories):
        raise ValueError(f"{labels[0]} is unknown")
    return (np.array(labels)[:, None] == np.array(categories)) * 1.0
