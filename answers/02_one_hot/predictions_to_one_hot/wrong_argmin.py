# The least likely.
def predictions_to_one_hot(probabilities):
    return np.eye(probabilities.shape[1])[probabilities.argmin(axis=1)]
