# The absent categories come last.
def class_balance(labels, categories):
    names = list(categories)
    names.sort(key=lambda name: name not in list(labels))
    return [list(labels).count(name) / len(labels) for name in names]
