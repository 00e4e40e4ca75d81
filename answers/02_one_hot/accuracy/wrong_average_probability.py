# The mean probability of the right category.
# told: the probabilities of the right categories are averaged
def accuracy(test_labels, probabilities):
    return (test_labels * probabilities).sum() / len(test_labels)
