# One text of all labels.
def decode(encoded, categories):
    return " ".join(str(categories[row.argmax()]) for row in encoded)
