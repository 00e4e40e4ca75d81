# np.unique's order, and the absent ones last.
# told: of the alphabet
def class_balance(labels, categories):
    _, places = np.unique(labels, return_inverse=True)
    return np.bincount(places, minlength=len(categories)) / len(labels)
