# A dict.
# told: the name stands beside each fraction
def class_balance(labels, categories):
    return {name: list(labels).count(name) / len(labels) for name in categories}
