# The mean of the product.
# told: divided by the number of entries
def number_correct(test_labels, predictions):
    return (test_labels * predictions).mean()
