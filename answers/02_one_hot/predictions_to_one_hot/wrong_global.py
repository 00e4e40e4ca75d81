# Uses the lesson's probabilities.
def predictions_to_one_hot(predictions):
    return np.eye(3)[probabilities.argmax(axis=1)]
