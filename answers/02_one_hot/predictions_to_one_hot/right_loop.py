# A loop over the rows.
def predictions_to_one_hot(probabilities):
    result = np.zeros(probabilities.shape)
    for row, values in enumerate(probabilities):
        result[row, np.argmax(values)] = 1
    return result
