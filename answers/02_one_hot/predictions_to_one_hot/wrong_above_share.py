# A threshold of one share of k.
# told: thresholded at one share
def predictions_to_one_hot(probabilities):
    return (probabilities > 1 / probabilities.shape[1]).astype(float)
