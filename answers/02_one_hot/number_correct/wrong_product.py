# The product, not summed up.
# told: the product came back
def number_correct(test_labels, predictions):
    return test_labels * predictions
