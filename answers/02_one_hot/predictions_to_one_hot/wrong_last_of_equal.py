# The last of equal values.
# told: the last got the one
def predictions_to_one_hot(probabilities):
    k = probabilities.shape[1]
    return np.eye(k)[k - 1 - probabilities[:, ::-1].argmax(axis=1)]
