# The true category with most mistakes, then its commonest.
# told: looked for first
def most_confused(test_labels, predictions, categories):
    m = test_labels.T @ predictions
    np.fill_diagonal(m, 0)
    t = m.sum(1).argmax()
    return categories[t], categories[m[t].argmax()]
