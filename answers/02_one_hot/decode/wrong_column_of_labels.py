# A label in a list of its own for each row.
def decode(encoded, categories):
    return [[categories[row.argmax()]] for row in encoded]
