# Asks for one truth value of a whole row.
# told: want a single one
def number_correct(test_labels, predictions):
    count = 0
    for label, prediction in zip(test_labels, predictions):
        if label == prediction:
            count += 1
    return count
