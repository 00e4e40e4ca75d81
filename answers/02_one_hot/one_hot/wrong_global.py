# Uses a list of the lesson's.
def one_hot(labels, names):
    return (np.array(labels)[:, None] == np.array(categories)).astype(float)
