# np.unique knows only what is there.
# told: the absent category was dropped
def class_balance(labels, categories):
    names, counts = np.unique(labels, return_counts=True)
    return counts / len(labels)
