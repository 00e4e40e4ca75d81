# Compares a list with a word.
# told: no label was found
def one_hot(labels, categories):
    encoded = np.zeros((len(labels), len(categories)))
    for column, name in enumerate(categories):
        encoded[:, column] = labels == name
    return encoded
