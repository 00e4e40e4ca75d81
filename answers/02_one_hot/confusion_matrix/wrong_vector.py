# The right ones of each category.
# told: the right ones of each category
def confusion_matrix(test_labels, predictions):
    return (test_labels * predictions).sum(axis=0).astype(int)
