# The largest share comes first.
# told: of the alphabet
def class_balance(labels, categories):
    return sorted((list(labels).count(name) / len(labels) for name in categories), reverse=True)
