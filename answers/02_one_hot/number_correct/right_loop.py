# A loop that counts.
def number_correct(test_labels, predictions):
    count = 0
    for label, prediction in zip(test_labels, predictions):
        if (label == prediction).all():
            count += 1
    return count
