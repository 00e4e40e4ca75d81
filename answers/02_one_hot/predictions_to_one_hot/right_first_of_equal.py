# All largest values, then only the first one of each row.
def predictions_to_one_hot(probabilities):
    largest = probabilities == probabilities.max(axis=1, keepdims=True)
    return (largest & (np.cumsum(largest, axis=1) == 1)) * 1.0
