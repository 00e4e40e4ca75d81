# Looks the rows up in an identity matrix, by a dict of columns.
def one_hot(labels, categories):
    column = {name: place for place, name in enumerate(categories)}
    unknown = [label for label in labels if label not in column]
    if unknown:
        raise ValueError("these labels are not among the categories: " + ", ".join(str(label) for label in unknown))
    return np.eye(len(column), dtype=np.float32)[[column[label] for label in labels]]
