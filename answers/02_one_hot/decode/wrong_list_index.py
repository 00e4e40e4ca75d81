# Puts an array of places behind a list.
# told: TypeError
def decode(encoded, categories):
    return categories[encoded.argmax(axis=1)]
