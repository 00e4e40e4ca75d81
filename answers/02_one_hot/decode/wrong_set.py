# A set of categories has no order.
def decode(encoded, categories):
    names = list(set(categories))
    names.sort(key=len)
    return [names[row.argmax()] for row in encoded]
