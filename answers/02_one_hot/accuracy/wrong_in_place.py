# Decides in the caller's array.
# told: changed the array that it was given
def accuracy(test_labels, probabilities):
    places = probabilities.argmax(axis=1)
    probabilities[:] = np.eye(probabilities.shape[1])[places]
    return (test_labels * probabilities).sum() / len(test_labels)
