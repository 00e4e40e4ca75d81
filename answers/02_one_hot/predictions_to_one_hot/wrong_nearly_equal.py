# Takes nearly equal values for equal.
# told: nearly equal values are taken for equal
def predictions_to_one_hot(probabilities):
    largest = np.isclose(probabilities, probabilities.max(axis=1, keepdims=True))
    return np.eye(probabilities.shape[1])[largest.argmax(axis=1)]
