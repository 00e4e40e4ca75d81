# Returns the places.
# told: indices came back
def decode(encoded, categories):
    return encoded.argmax(axis=1)
