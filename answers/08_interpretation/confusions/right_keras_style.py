# Integer labels and a histogram of pairs.
def most_confused(test_labels, predictions, categories):
    k = len(categories)
    a, b = np.argmax(test_labels, 1), np.argmax(predictions, 1)
    wrong = a != b
    counts = np.bincount(a[wrong] * k + b[wrong], minlength=k * k)
    a, b = divmod(int(counts.argmax()), k)
    return np.array([categories[a], categories[b]])
