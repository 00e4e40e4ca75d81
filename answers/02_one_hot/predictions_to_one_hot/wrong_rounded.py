# Rounds.
# told: thresholded at 0.5
def predictions_to_one_hot(probabilities):
    return np.round(probabilities)
