# Compares the places with the numbers of the columns.
def predictions_to_one_hot(probabilities):
    places = np.argmax(probabilities, axis=-1)
    return (places[:, np.newaxis] == np.arange(probabilities.shape[-1])).astype(np.uint8)
