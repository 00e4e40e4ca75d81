# An unknown label is left out.
# told: an unknown label is left out
def one_hot(labels, categories):
    return np.array([[float(label == name) for name in categories] for label in labels if label in list(categories)])
