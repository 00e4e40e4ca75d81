# Right for three categories.
def predictions_to_one_hot(probabilities):
    return np.eye(3)[probabilities.argmax(axis=1)]
