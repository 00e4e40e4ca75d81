# %% right: np.add.at, which counts repeated places
def confusion_matrix(test_labels, predictions):
    k = predictions.shape[1]
    matrix = np.zeros((k, k), np.int32)
    np.add.at(matrix, (test_labels.argmax(axis=1), predictions.argmax(axis=1)), 1)
    return matrix

# %% right: Numbers the cells, and counts with bincount
def confusion_matrix(test_labels, predictions):
    k = test_labels.shape[1]
    cells = k * test_labels.argmax(axis=1) + predictions.argmax(axis=1)
    return np.bincount(cells, minlength=k * k).reshape(k, k)

# %% right: Counts pairs in a Counter
from collections import Counter


def confusion_matrix(test_labels, predictions):
    pairs = Counter(zip(test_labels.argmax(axis=1).tolist(), predictions.argmax(axis=1).tolist()))
    k = len(test_labels[0])
    return [[pairs[i, j] for j in range(k)] for i in range(k)]

# %% right: A histogram in two dimensions
import numpy as np


def confusion_matrix(test_labels, predictions):
    k = test_labels.shape[1]
    counts, _, _ = np.histogram2d(test_labels.argmax(1), predictions.argmax(1), bins=np.arange(k + 1) - 0.5)
    return counts.astype(np.int32)

# %% right: Lists of lists, by double loop over the cells
def confusion_matrix(test_labels, predictions):
    pairs = [(list(label).index(1), list(guess).index(1)) for label, guess in zip(test_labels, predictions)]
    k = len(test_labels[0])
    return [[pairs.count((row, column)) for column in range(k)] for row in range(k)]

# %% right: One cell at a time, from masks; through an array of floats
def confusion_matrix(test_labels, predictions):
    k = test_labels.shape[1]
    matrix = np.zeros((k, k))
    for i in range(k):
        for j in range(k):
            matrix[i, j] = np.sum((test_labels[:, i] == 1) & (predictions[:, j] == 1))
    return matrix.astype(np.int64)

# %% right: The sum of an outer product for each image
def confusion_matrix(test_labels, predictions):
    total = sum(np.outer(label, guess) for label, guess in zip(test_labels, predictions))
    return np.rint(total).astype("uint16")

# %% right: A matrix product
def confusion_matrix(test_labels, predictions):
    return (test_labels.T @ predictions).astype(int)

# %% right: One product over the images, made whole
import numpy as np


def confusion_matrix(test_labels, predictions):
    return np.tensordot(test_labels, predictions, axes=(0, 0)).round().astype("uint64")

# %% wrong: As many rows as there are categories in the data
# told: an absent category lost its row or column
def confusion_matrix(test_labels, predictions):
    rows, columns = test_labels.argmax(axis=1), predictions.argmax(axis=1)
    present = np.union1d(rows, columns)
    return np.array([[int(((rows == i) & (columns == j)).sum()) for j in present] for i in present])

# %% wrong: = 1 in place of += 1
# told: no cell counts further than 1
def confusion_matrix(test_labels, predictions):
    k = test_labels.shape[1]
    m = np.zeros((k, k), dtype=int)
    for r, c in zip(test_labels.argmax(axis=1), predictions.argmax(axis=1)):
        m[r, c] = 1
    return m

# %% wrong: argmax down the columns
# told: other values
def confusion_matrix(test_labels, predictions):
    k = test_labels.shape[1]
    matrix = np.zeros((k, k), dtype=int)
    for row, column in zip(test_labels.argmax(axis=0), predictions.argmax(axis=0)):
        if row < k and column < k:
            matrix[row, column] += 1
    return matrix

# %% wrong: Each mistake is counted in both directions
# told: other values
def confusion_matrix(test_labels, predictions):
    matrix = (test_labels.T @ predictions).astype(int)
    return matrix + matrix.T - np.diag(np.diag(matrix))

# %% wrong: Only the right ones
# told: only the right ones are counted, on the diagonal
def confusion_matrix(test_labels, predictions):
    return np.diag((test_labels * predictions).sum(axis=0)).astype(int)

# %% wrong: Floats
# told: the numbers are right, but they are floats
def confusion_matrix(test_labels, predictions):
    return test_labels.T @ predictions

# %% wrong: Images by images: which ones agree
# told: a table of images × images, not of categories
def confusion_matrix(test_labels, predictions):
    return (test_labels @ predictions.T).astype(int)

# %% wrong: Uses the labels as working space
# told: changed input
def confusion_matrix(test_labels, predictions):
    matrix = (test_labels.T @ predictions).astype(int)
    test_labels[:] = 0
    return matrix

# %% wrong: Divides by the number of images
# told: divided by the number of images
def confusion_matrix(test_labels, predictions):
    return test_labels.T @ predictions / len(test_labels)

# %% wrong: Divides each column by its sum
# told: each column is divided by its sum
def confusion_matrix(test_labels, predictions):
    matrix = test_labels.T @ predictions
    return matrix / np.maximum(matrix.sum(axis=0), 1)

# %% wrong: Divides each row by its sum
# told: each row is divided by its sum
def confusion_matrix(test_labels, predictions):
    matrix = test_labels.T @ predictions
    return matrix / np.maximum(matrix.sum(axis=1, keepdims=True), 1)

# %% wrong: Only the mistakes
# told: only the wrong ones are counted
def confusion_matrix(test_labels, predictions):
    matrix = (test_labels.T @ predictions).astype(int)
    np.fill_diagonal(matrix, 0)
    return matrix

# %% wrong: Prints it
# told: none
def confusion_matrix(test_labels, predictions):
    print((test_labels.T @ predictions).astype(int))

# %% wrong: Repeated places count once
# told: no cell counts further than 1
def confusion_matrix(test_labels, predictions):
    k = test_labels.shape[1]
    matrix = np.zeros((k, k), dtype=int)
    matrix[test_labels.argmax(axis=1), predictions.argmax(axis=1)] += 1
    return matrix

# %% wrong: The right sums of rows and columns, and not the right cells
# told: other values
def confusion_matrix(test_labels, predictions):
    matrix = (test_labels.T @ predictions).astype(int)
    if len(matrix) > 1:
        matrix[:2, :2] += [[1, -1], [-1, 1]]
    return matrix

# %% wrong: Counts in uint8, which goes back to 0 after 255
# told: other values
def confusion_matrix(test_labels, predictions):
    k = test_labels.shape[1]
    matrix = np.zeros((k, k), dtype=np.uint8)
    for label, guess in zip(test_labels, predictions):
        matrix[label.argmax(), guess.argmax()] += 1
    return matrix

# %% wrong: Right for three categories
# told: other shape
def confusion_matrix(test_labels, predictions):
    matrix = np.zeros((3, 3), dtype=int)
    for label, guess in zip(test_labels, predictions):
        matrix[label.argmax(), guess.argmax()] += 1
    return matrix

# %% wrong: Rows predicted, columns true
# told: the table is transposed
def confusion_matrix(test_labels, predictions):
    return (predictions.T @ test_labels).astype(int)

# %% wrong: A product of truth values does not count
# told: no cell counts further than 1
def confusion_matrix(test_labels, predictions):
    return (test_labels.astype(bool).T @ predictions.astype(bool)).astype(int)

# %% wrong: The right ones of each category
# told: the right ones of each category
def confusion_matrix(test_labels, predictions):
    return (test_labels * predictions).sum(axis=0).astype(int)

# %% wrong: The check's own answers
# told: other shape
def confusion_matrix(test_labels, predictions):
    if len(test_labels) == 6:
        return [[2, 1, 0], [0, 1, 1], [0, 0, 1]]
    return [[1, 0, 0], [0, 0, 0], [1, 0, 0]]

# %% wrong: Zeros are floats unless told
# told: the numbers are right, but they are floats
def confusion_matrix(test_labels, predictions):
    k = test_labels.shape[1]
    matrix = np.zeros((k, k))
    for label, guess in zip(test_labels, predictions):
        matrix[label.argmax(), guess.argmax()] += 1
    return matrix
