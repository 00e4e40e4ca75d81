# The first mistake.
# told: first mistake
def most_confused(test_labels, predictions, categories):
    for t, p in zip(test_labels.argmax(1), predictions.argmax(1)):
        if t != p:
            return categories[t], categories[p]
