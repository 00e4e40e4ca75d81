# Takes the ones away as it goes.
# told: changed the array that it was given
def decode(encoded, categories):
    labels = []
    for row in encoded:
        place = row.argmax()
        labels.append(categories[place])
        row[place] = 0
    return labels
