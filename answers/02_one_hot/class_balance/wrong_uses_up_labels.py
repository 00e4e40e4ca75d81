# Takes the labels out of the caller's list.
# told: changed the array that it was given
def class_balance(labels, categories):
    shares, n = [], len(labels)
    if not isinstance(labels, list):
        labels = list(labels)
    for name in categories:
        count = 0
        while name in labels:
            labels.remove(name)
            count += 1
        shares.append(count / n)
    return shares
