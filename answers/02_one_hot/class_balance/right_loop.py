# Loops, plain Python.
def class_balance(labels, categories):
    shares = []
    for category in categories:
        count = 0
        for label in labels:
            if label == category:
                count += 1
        shares.append(count / len(labels))
    return tuple(shares)
