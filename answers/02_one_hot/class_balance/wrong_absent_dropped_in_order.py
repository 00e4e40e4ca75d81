# In the order given, without the absent ones.
# told: the absent category was dropped
def class_balance(labels, categories):
    labels = list(labels)
    return [labels.count(name) / len(labels) for name in categories if name in labels]
