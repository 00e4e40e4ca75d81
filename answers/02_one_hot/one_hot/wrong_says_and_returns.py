# Prints a message about an unknown label, and goes on.
# told: an unknown label gives a row of zeros
def one_hot(labels, categories):
    names = list(categories)
    for label in labels:
        if label not in names:
            print(f"ValueError: {label} is unknown")
    return [[float(label == name) for name in names] for label in labels]
