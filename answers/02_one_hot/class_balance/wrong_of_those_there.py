# Divides by the number of different labels.
def class_balance(labels, categories):
    labels = list(labels)
    return [labels.count(category) / len(set(labels)) for category in categories]
