# Loops over all pairs; a list comes back.
def most_confused(test_labels, predictions, categories):
    best, pair = -1, None
    for i in range(len(categories)):
        for j in range(len(categories)):
            if i == j:
                continue
            count = 0
            for true, said in zip(test_labels, predictions):
                if true[i] == 1 and said[j] == 1:
                    count += 1
            if count > best:
                best, pair = count, [categories[i], categories[j]]
    return pair
