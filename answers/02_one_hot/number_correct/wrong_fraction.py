# Divides by n.
# told: divided by the number of images
def number_correct(test_labels, predictions):
    return (test_labels * predictions).sum() / len(test_labels)
