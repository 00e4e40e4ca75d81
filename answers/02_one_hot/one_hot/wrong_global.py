# Uses a list of the lesson's.
# told: NameError
def one_hot(labels, names):
    return (np.array(labels)[:, None] == np.array(categories)).astype(float)
