# Number by number, into a list of lists.
def negative(image):
    rows = []
    for row in image:
        new_row = []
        for value in row:
            new_row.append(1.0 - value)
        rows.append(new_row)
    return rows
