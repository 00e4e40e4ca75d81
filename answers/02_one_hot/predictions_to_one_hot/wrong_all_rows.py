# A slice of all rows, where each place belongs to one row.
# told: every row has the ones of all rows
def predictions_to_one_hot(probabilities):
    result = np.zeros(probabilities.shape)
    result[:, probabilities.argmax(axis=1)] = 1
    return result
