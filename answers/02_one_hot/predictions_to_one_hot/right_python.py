# Plain lists, index of the maximum.
def predictions_to_one_hot(probabilities):
    rows = []
    for values in probabilities.tolist():
        row = [0] * len(values)
        row[values.index(max(values))] = 1
        rows.append(row)
    return rows
