# Makes words of whole numbers.
# told: the labels became words
def decode(encoded, categories):
    return [str(categories[place]) for place in encoded.argmax(axis=1)]
