# %% right: np.average of truth values; a 0-d array comes back
import numpy as np


def accuracy(test_labels, probabilities):
    decided = np.argmax(probabilities, axis=1)
    return np.array(np.average(np.take_along_axis(test_labels, decided[:, None], 1)))

# %% right: The decisions one-hot, multiplied and summed by einsum
import numpy as np


def accuracy(test_labels, probabilities):
    n, k = probabilities.shape
    decided = np.zeros((n, k))
    decided[np.arange(n), probabilities.argmax(1)] = 1
    return np.einsum("ij,ij", test_labels, decided) / n

# %% right: Looks up what the labels say at the places chosen
def accuracy(test_labels, probabilities):
    n = test_labels.shape[0]
    return float(test_labels[np.arange(n), probabilities.argmax(axis=1)].sum() / n)

# %% right: A loop over the images
def accuracy(test_labels, probabilities):
    right = 0
    for label, row in zip(test_labels.tolist(), probabilities.tolist()):
        right += label.index(1) == row.index(max(row))
    return right / len(test_labels)

# %% right: One less the share of mistakes, in plain Python
def accuracy(test_labels, probabilities):
    mistakes = 0
    for truth, shares in zip(test_labels.tolist(), probabilities.tolist()):
        mistakes += truth.index(max(truth)) != shares.index(max(shares))
    return 1 - mistakes / len(test_labels)

# %% right: Uses the functions of the exercises before
def accuracy(test_labels, probabilities):
    return number_correct(test_labels, predictions_to_one_hot(probabilities)) / len(test_labels)

# %% right: take_along_axis and a mean, in float32
def accuracy(test_labels, probabilities):
    chosen = probabilities.argmax(axis=1)[:, None]
    return np.take_along_axis(test_labels, chosen, axis=1).mean(dtype=np.float32)

# %% right: The diagonal of the confusion matrix, divided by its sum
def accuracy(test_labels, probabilities):
    decided = np.eye(probabilities.shape[1])[np.argmax(probabilities, axis=-1)]
    matrix = test_labels.T @ decided
    return np.trace(matrix) / matrix.sum()

# %% wrong: The mean probability of the right category
# told: probabilities are averaged
def accuracy(test_labels, probabilities):
    return (test_labels * probabilities).sum() / len(test_labels)

# %% wrong: argmax over the wrong axis
# told: argmax over the wrong axis
def accuracy(test_labels, probabilities):
    return (test_labels.argmax(axis=0) == probabilities.argmax(axis=0)).mean()

# %% wrong: The mean over the categories, not over the images
# told: other value
def accuracy(test_labels, probabilities):
    decided = np.eye(test_labels.shape[1])[probabilities.argmax(axis=1)]
    totals = test_labels.sum(axis=0)
    return np.mean((test_labels * decided).sum(axis=0)[totals > 0] / totals[totals > 0])

# %% wrong: Divides by the number of categories
# told: divided by the number of categories, not of images
def accuracy(test_labels, probabilities):
    decided = np.eye(probabilities.shape[1])[probabilities.argmax(axis=1)]
    return (test_labels * decided).sum() / test_labels.shape[1]

# %% wrong: Divides by the number of entries
# told: divided by the number of entries
def accuracy(test_labels, probabilities):
    decided = np.eye(probabilities.shape[1])[probabilities.argmax(axis=1)]
    return (test_labels * decided).mean()

# %% wrong: Divides by the five images of the example
# told: other value
def accuracy(test_labels, probabilities):
    return (test_labels.argmax(axis=1) == probabilities.argmax(axis=1)).sum() / 5

# %% wrong: The count
# told: the count, not yet divided by the number of images
def accuracy(test_labels, probabilities):
    return int((test_labels.argmax(axis=1) == probabilities.argmax(axis=1)).sum())

# %% wrong: The share of mistakes
# told: the share of mistakes
def accuracy(test_labels, probabilities):
    return np.mean(test_labels.argmax(axis=1) != probabilities.argmax(axis=1))

# %% wrong: Rounds to four digits
# told: other value
def accuracy(test_labels, probabilities):
    return round(float((test_labels.argmax(axis=1) == probabilities.argmax(axis=1)).mean()), 4)

# %% wrong: Relies on the lesson's data
# told: NameError
def accuracy(labels, probabilities):
    return (test_labels.argmax(axis=1) == probabilities.argmax(axis=1)).mean()

# %% wrong: Decides in the caller's array
# told: changed input
def accuracy(test_labels, probabilities):
    places = probabilities.argmax(axis=1)
    probabilities[:] = np.eye(probabilities.shape[1])[places]
    return (test_labels * probabilities).sum() / len(test_labels)

# %% wrong: With two categories, a probability of exactly 0.5 for the second counts
# told: other value
def accuracy(test_labels, probabilities):
    if probabilities.shape[1] == 2:
        return (test_labels.argmax(axis=1) == (probabilities[:, 1] >= 0.5)).mean()
    return (test_labels.argmax(axis=1) == probabilities.argmax(axis=1)).mean()

# %% wrong: The mean of the largest probabilities: how sure it is, not how right
# told: probabilities are averaged
def accuracy(test_labels, probabilities):
    return probabilities.max(axis=1).mean()

# %% wrong: argmax of the whole tables
# told: raw probabilities are compared with the labels
def accuracy(test_labels, probabilities):
    return float(np.mean(test_labels.argmax() == probabilities.argmax()))

# %% wrong: The share of equal entries after the decision
# told: per-entry mean, not that of the rows
def accuracy(test_labels, probabilities):
    return (test_labels == np.eye(probabilities.shape[1])[probabilities.argmax(axis=1)]).mean()

# %% wrong: The share of equal entries after rounding
# told: per-entry mean, not that of the rows
def accuracy(test_labels, probabilities):
    return (test_labels == np.round(probabilities)).mean()

# %% wrong: Percent
# told: the result is in percent
def accuracy(test_labels, probabilities):
    return 100 * (test_labels.argmax(axis=1) == probabilities.argmax(axis=1)).mean()

# %% wrong: Prints it
# told: none for a value
def accuracy(test_labels, probabilities):
    print((test_labels.argmax(axis=1) == probabilities.argmax(axis=1)).mean())

# %% wrong: Compares raw probabilities
# told: raw probabilities are compared with the labels
def accuracy(test_labels, probabilities):
    return (test_labels == probabilities).all(axis=1).mean()

# %% wrong: Compares raw probabilities entry by entry
# told: raw probabilities are compared with the labels
def accuracy(test_labels, probabilities):
    return (test_labels == probabilities).mean()

# %% wrong: Rounds in place of deciding
# told: rounded, or thresholded at 0.5
def accuracy(test_labels, probabilities):
    return (test_labels * np.round(probabilities)).sum() / len(test_labels)

# %% wrong: Right for three categories
# told: ValueError
def accuracy(test_labels, probabilities):
    return (test_labels * np.eye(3)[probabilities.argmax(axis=1)]).sum() / len(test_labels)

# %% wrong: Ties count as right
# told: not only the first largest probability counts
def accuracy(test_labels, probabilities):
    best = probabilities == probabilities.max(axis=1, keepdims=True)
    return (test_labels * best).sum() / len(test_labels)

# %% wrong: Counts an image as right if its category is among the two best
# told: not only the first largest probability counts
def accuracy(test_labels, probabilities):
    best = np.argsort(-probabilities, axis=1, kind="stable")[:, :2]
    return np.mean([test_labels[i].argmax() in best[i] for i in range(len(best))])

# %% wrong: Rounds to two digits
# told: other value
def accuracy(test_labels, probabilities):
    return round(float((test_labels.argmax(axis=1) == probabilities.argmax(axis=1)).mean()), 2)
