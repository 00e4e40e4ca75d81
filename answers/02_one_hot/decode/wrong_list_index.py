# Puts an array of places behind a list.
# told: To look up many at once, make an array of the list
def decode(encoded, categories):
    return categories[encoded.argmax(axis=1)]
