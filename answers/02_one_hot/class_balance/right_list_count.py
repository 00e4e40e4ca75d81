# list.count
def class_balance(labels, categories):
    labels = list(labels)
    return np.fromiter((labels.count(c) for c in categories), float) / len(labels)
