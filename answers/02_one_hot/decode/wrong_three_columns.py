# Asks for three columns.
def decode(encoded, categories):
    names = []
    for row in encoded:
        if row[0] == 1:
            names.append(categories[0])
        elif row[1] == 1:
            names.append(categories[1])
        else:
            names.append(categories[2])
    return names
