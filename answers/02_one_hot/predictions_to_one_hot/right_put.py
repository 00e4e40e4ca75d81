# Puts ones along an axis.
def predictions_to_one_hot(probabilities):
    result = np.zeros_like(probabilities, dtype=np.float32)
    np.put_along_axis(result, probabilities.argmax(axis=1)[:, None], 1.0, axis=1)
    return result
