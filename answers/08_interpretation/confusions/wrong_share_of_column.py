# Shares of each column.
def most_confused(test_labels, predictions, categories):
    m = test_labels.T @ predictions
    m = m / np.maximum(m.sum(0, keepdims=True), 1)
    np.fill_diagonal(m, 0)
    t, p = np.unravel_index(m.argmax(), m.shape)
    return categories[t], categories[p]
