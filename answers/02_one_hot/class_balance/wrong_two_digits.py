# Rounds to two digits.
def class_balance(labels, categories):
    return [round(list(labels).count(name) / len(labels), 2) for name in categories]
