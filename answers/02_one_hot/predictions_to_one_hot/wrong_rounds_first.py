# Rounds to three digits before it decides.
# told: nearly equal values are taken for equal
def predictions_to_one_hot(probabilities):
    return np.eye(probabilities.shape[1])[probabilities.round(3).argmax(axis=1)]
