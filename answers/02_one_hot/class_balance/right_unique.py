# np.unique, brought into the order asked for.
def class_balance(labels, categories):
    names, counts = np.unique(labels, return_counts=True)
    found = dict(zip(names.tolist(), (counts / counts.sum()).tolist()))
    return np.array([found.get(name, 0.0) for name in np.array(categories).tolist()])
