# Rounds in place of deciding.
# told: rounded, or thresholded
def accuracy(test_labels, probabilities):
    return (test_labels * np.round(probabilities)).sum() / len(test_labels)
