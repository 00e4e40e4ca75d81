# A loop over the rows, a list of labels.
def decode(encoded, categories):
    labels = []
    for row in encoded:
        for value, category in zip(row, categories):
            if value == 1:
                labels.append(category)
    return labels
