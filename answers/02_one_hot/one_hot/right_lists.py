# Lists of whole numbers, without NumPy.
def one_hot(labels, categories):
    rows = []
    for label in labels:
        row = [int(label == category) for category in categories]
        if sum(row) == 0:
            raise ValueError("no such category: %s" % label)
        rows.append(row)
    return rows
