# An unknown label gives a row of zeros.
# told: an unknown label gives a row of zeros
def one_hot(labels, categories):
    return (np.array(labels)[:, None] == np.array(categories)).astype(float)
