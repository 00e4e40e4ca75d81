# argmax of the whole table.
# told: a single label came back
def decode(encoded, categories):
    return categories[encoded.argmax()]
