# Uses the functions of the exercises before.
def accuracy(test_labels, probabilities):
    return number_correct(test_labels, predictions_to_one_hot(probabilities)) / len(test_labels)
