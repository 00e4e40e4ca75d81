# filter and map; a tuple comes back.
def class_balance(labels, categories):
    return tuple(map(lambda category: len([*filter(lambda label: label == category, labels)]) / len(labels), categories))
