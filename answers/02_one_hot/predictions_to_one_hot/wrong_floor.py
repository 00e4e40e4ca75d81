# Divides by the largest and cuts: ties give two ones.
# told: ties give two ones
def predictions_to_one_hot(probabilities):
    return np.floor(probabilities / probabilities.max(axis=1, keepdims=True))
