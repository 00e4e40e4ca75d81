# Finds the ones column by column.
# told: in the order of the categories
def decode(encoded, categories):
    columns, rows = np.nonzero(encoded.T)
    return np.array(categories)[columns]
