# A threshold of 0.5.
# told: thresholded at 0.5
def predictions_to_one_hot(probabilities):
    return (probabilities > 0.5).astype(float)
