# A dot product of two long vectors.
def number_correct(test_labels, predictions):
    return round(float(np.dot(test_labels.ravel(), predictions.ravel())))
