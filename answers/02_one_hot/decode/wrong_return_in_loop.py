# Returns in the loop.
# told: a `return` inside a loop
def decode(encoded, categories):
    out = []
    for row in encoded:
        out.append(categories[int(row.argmax())])
        return out
