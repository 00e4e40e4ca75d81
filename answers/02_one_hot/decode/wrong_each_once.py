# Each label only once.
# told: each label came only once
def decode(encoded, categories):
    return list(dict.fromkeys(categories[place] for place in encoded.argmax(axis=1)))
