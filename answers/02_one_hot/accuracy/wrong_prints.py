# Prints it.
# told: does the function end with `return`
def accuracy(test_labels, probabilities):
    print((test_labels.argmax(axis=1) == probabilities.argmax(axis=1)).mean())
