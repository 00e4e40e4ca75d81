# Raises another error.
# told: should raise ValueError, and raised KeyError
def one_hot(labels, categories):
    columns = {name: place for place, name in enumerate(categories)}
    return np.eye(len(columns))[[columns[label] for label in labels]]
