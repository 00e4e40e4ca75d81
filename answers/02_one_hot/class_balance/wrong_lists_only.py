# Arrays have no count.
# told: AttributeError
def class_balance(labels, categories):
    return [labels.count(name) / len(labels) for name in categories]
