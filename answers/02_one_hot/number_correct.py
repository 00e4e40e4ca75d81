# %% right: Compares the places of the ones
def number_correct(test_labels, predictions):
    return (test_labels.argmax(axis=1) == predictions.argmax(axis=1)).sum()

# %% right: Counts the rows that do not differ
import numpy as np


def number_correct(test_labels, predictions):
    differs = np.abs(np.subtract(test_labels, predictions)).max(axis=1)
    return len(test_labels) - np.count_nonzero(differs)

# %% right: A wrong row differs in two places
def number_correct(test_labels, predictions):
    differing = int(np.abs(test_labels - predictions).sum())
    return len(test_labels) - differing // 2

# %% right: einsum over both axes, rounded to an int of NumPy
import numpy as np


def number_correct(test_labels, predictions):
    return np.einsum("nk,nk->", test_labels, predictions).round().astype(np.int64)

# %% right: A loop that counts
def number_correct(test_labels, predictions):
    count = 0
    for label, prediction in zip(test_labels, predictions):
        if (label == prediction).all():
            count += 1
    return count

# %% right: Row by row, with array_equal
import numpy as np


def number_correct(test_labels, predictions):
    return sum(map(np.array_equal, test_labels, predictions))

# %% right: Counts the rows that are equal throughout
def number_correct(test_labels, predictions):
    return np.count_nonzero(np.all(test_labels == predictions, axis=1))

# %% right: Pure Python: pairs of row and column that occur in both
def number_correct(test_labels, predictions):
    return len(set(zip(*np.nonzero(test_labels))) & set(zip(*np.nonzero(predictions))))

# %% right: The diagonal of the confusion matrix
def number_correct(test_labels, predictions):
    return np.trace(test_labels.T @ predictions).astype(np.int32)

# %% right: A dot product of two long vectors
def number_correct(test_labels, predictions):
    return round(float(np.dot(test_labels.ravel(), predictions.ravel())))

# %% wrong: A matrix product of everything with everything
# told: each label is multiplied with each prediction
def number_correct(test_labels, predictions):
    return int((test_labels @ predictions.T).sum())

# %% wrong: A row counts if any of its entries agrees
# told: all images are counted
def number_correct(test_labels, predictions):
    return int((test_labels == predictions).any(axis=1).sum())

# %% wrong: Compares column by column
# told: other value
def number_correct(test_labels, predictions):
    return int((test_labels.argmax(axis=0) == predictions.argmax(axis=0)).sum())

# %% wrong: Whether the arrays are equal
# told: a truth value for all images together
def number_correct(test_labels, predictions):
    return np.array_equal(test_labels, predictions)

# %% wrong: Sums over the images only
# told: the counts of the categories came back, not yet summed up
def number_correct(test_labels, predictions):
    return (test_labels * predictions).sum(axis=0).astype(int)

# %% wrong: Counts the wrong ones
# told: the wrong ones are counted
def number_correct(test_labels, predictions):
    return int((test_labels.argmax(axis=1) != predictions.argmax(axis=1)).sum())

# %% wrong: Turns equal entries into rows by a formula for three categories
# told: other value
def number_correct(test_labels, predictions):
    n = len(test_labels)
    return int(n - (3 * n - (test_labels == predictions).sum()) / 2)

# %% wrong: The share of equal entries
# told: the share of equal entries
def number_correct(test_labels, predictions):
    return (test_labels == predictions).mean()

# %% wrong: Counts equal entries
# told: equal entries are counted, not rows
def number_correct(test_labels, predictions):
    return int((test_labels == predictions).sum())

# %% wrong: Looks at the first category only
def number_correct(test_labels, predictions):
    return int((test_labels[:, 0] == predictions[:, 0]).sum())

# %% wrong: The right number, as a float
# told: the number is right, but it is a float
def number_correct(test_labels, predictions):
    return float((test_labels * predictions).sum())

# %% wrong: A float where floats are handed in
# told: the number is right, but it is a float
def number_correct(test_labels, predictions):
    return (test_labels * predictions).sum()

# %% wrong: Divides by n
# told: divided by the number of images
def number_correct(test_labels, predictions):
    return (test_labels * predictions).sum() / len(test_labels)

# %% wrong: Asks for one truth value of a whole row
# told: ValueError
def number_correct(test_labels, predictions):
    count = 0
    for label, prediction in zip(test_labels, predictions):
        if label == prediction:
            count += 1
    return count

# %% wrong: Multiplies into the caller's array
# told: changed input
def number_correct(test_labels, predictions):
    test_labels *= predictions.astype(test_labels.dtype)
    return int(test_labels.sum())

# %% wrong: The mean of the product
# told: divided by the number of entries
def number_correct(test_labels, predictions):
    return (test_labels * predictions).mean()

# %% wrong: A value for each image
# told: a value for each image came back, not yet summed up
def number_correct(test_labels, predictions):
    return (test_labels * predictions).sum(axis=1).astype(int)

# %% wrong: Prints the count
# told: none for a value
def number_correct(test_labels, predictions):
    print(int((test_labels * predictions).sum()))

# %% wrong: The product, not summed up
# told: the product came back, not yet summed up
def number_correct(test_labels, predictions):
    return test_labels * predictions

# %% wrong: The number as text
# told: no number
def number_correct(test_labels, predictions):
    return str(int((test_labels * predictions).sum()))

# %% wrong: Looks at three columns
# told: other value
def number_correct(test_labels, predictions):
    return int((test_labels[:, :3] * predictions[:, :3]).sum())

# %% wrong: Compares how often each category comes
# told: how often each category comes is compared
def number_correct(test_labels, predictions):
    return int(np.minimum(test_labels.sum(axis=0), predictions.sum(axis=0)).sum())

# %% wrong: One truth value
# told: a truth value for all images together
def number_correct(test_labels, predictions):
    return np.all(test_labels == predictions)

# %% wrong: Always three
# told: other value
def number_correct(test_labels, predictions):
    return 3
