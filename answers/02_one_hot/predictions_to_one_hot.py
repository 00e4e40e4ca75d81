# %% right: A function of one row, applied to each
import numpy as np


def predictions_to_one_hot(probabilities):
    def hot(row):
        first = list(row).index(max(row))
        return [0] * first + [1] + [0] * (len(row) - first - 1)

    return np.apply_along_axis(hot, 1, probabilities)

# %% right: Compares the places with the numbers of the columns
def predictions_to_one_hot(probabilities):
    places = np.argmax(probabilities, axis=-1)
    return (places[:, np.newaxis] == np.arange(probabilities.shape[-1])).astype(np.uint8)

# %% right: All largest values, then only the first one of each row
def predictions_to_one_hot(probabilities):
    largest = probabilities == probabilities.max(axis=1, keepdims=True)
    return (largest & (np.cumsum(largest, axis=1) == 1)) * 1.0

# %% right: An identity matrix, looked up row by row with np.take
import numpy as np


def predictions_to_one_hot(probabilities):
    return np.take(np.identity(len(probabilities[0]), dtype=int), np.argmax(probabilities, axis=-1), axis=0)

# %% right: A loop over the rows
def predictions_to_one_hot(probabilities):
    result = np.zeros(probabilities.shape)
    for row, values in enumerate(probabilities):
        result[row, np.argmax(values)] = 1
    return result

# %% right: Puts ones along an axis
def predictions_to_one_hot(probabilities):
    result = np.zeros_like(probabilities, dtype=np.float32)
    np.put_along_axis(result, probabilities.argmax(axis=1)[:, None], 1.0, axis=1)
    return result

# %% right: Plain lists, index of the maximum
def predictions_to_one_hot(probabilities):
    rows = []
    for values in probabilities.tolist():
        row = [0] * len(values)
        row[values.index(max(values))] = 1
        rows.append(row)
    return rows

# %% right: Walks through the columns and keeps the best so far
import numpy as np


def predictions_to_one_hot(probabilities):
    n, k = probabilities.shape
    best = probabilities[:, 0].copy()
    hot = np.zeros((n, k), dtype=np.float32)
    hot[:, 0] = 1
    for column in range(1, k):
        better = probabilities[:, column] > best
        hot[better] = 0
        hot[better, column] = 1
        best[better] = probabilities[better, column]
    return hot

# %% right: A stable sort from the largest; its first is the first of equal ones
def predictions_to_one_hot(probabilities):
    n, k = probabilities.shape
    first = np.argsort(-probabilities, axis=1, kind="stable")[:, 0]
    flat = np.zeros(n * k, int)
    flat[np.arange(n) * k + first] = 1
    return flat.reshape(n, k)

# %% wrong: A threshold of one share of k
# told: thresholded at one share of k
def predictions_to_one_hot(probabilities):
    return (probabilities > 1 / probabilities.shape[1]).astype(float)

# %% wrong: A slice of all rows, where each place belongs to one row
# told: every row has the ones of all rows
def predictions_to_one_hot(probabilities):
    result = np.zeros(probabilities.shape)
    result[:, probabilities.argmax(axis=1)] = 1
    return result

# %% wrong: The least likely
# told: other values
def predictions_to_one_hot(probabilities):
    return np.eye(probabilities.shape[1])[probabilities.argmin(axis=1)]

# %% wrong: argmax down the columns
# told: the largest of each column, not of each row
def predictions_to_one_hot(probabilities):
    return np.eye(probabilities.shape[1])[probabilities.argmax(axis=0)]

# %% wrong: argmax down the columns where the table is square
# told: the largest of each column, not of each row
def predictions_to_one_hot(probabilities):
    n, k = probabilities.shape
    return np.eye(k)[probabilities.argmax(axis=0 if n == k else 1)]

# %% wrong: The largest of each column
# told: the largest of each column, not of each row
def predictions_to_one_hot(probabilities):
    return (probabilities == probabilities.max(axis=0)).astype(float)

# %% wrong: Divides by the largest and cuts: ties give two ones
# told: ties give two ones
def predictions_to_one_hot(probabilities):
    return np.floor(probabilities / probabilities.max(axis=1, keepdims=True))

# %% wrong: Uses the lesson's probabilities
# told: other shape
def predictions_to_one_hot(predictions):
    return np.eye(3)[probabilities.argmax(axis=1)]

# %% wrong: Writes into the caller's array
# told: changed input
def predictions_to_one_hot(probabilities):
    for row in probabilities:
        place = row.argmax()
        row[:] = 0
        row[place] = 1
    return probabilities

# %% wrong: Keeps the largest value
# told: the largest value stayed as it is
def predictions_to_one_hot(probabilities):
    return np.where(np.eye(probabilities.shape[1])[probabilities.argmax(axis=1)] == 1, probabilities, 0)

# %% wrong: The last of equal values
# told: of equal largest values the last got the one
def predictions_to_one_hot(probabilities):
    k = probabilities.shape[1]
    return np.eye(k)[k - 1 - probabilities[:, ::-1].argmax(axis=1)]

# %% wrong: Takes nearly equal values for equal
# told: nearly equal values are taken for equal
def predictions_to_one_hot(probabilities):
    largest = np.isclose(probabilities, probabilities.max(axis=1, keepdims=True))
    return np.eye(probabilities.shape[1])[largest.argmax(axis=1)]

# %% wrong: Returns the zeros
# told: no row has a one
def predictions_to_one_hot(probabilities):
    out = np.zeros(probabilities.shape)
    for row in probabilities:
        row.argmax()
    return out

# %% wrong: One for the largest value of all
# told: only the largest value of the whole table has a one
def predictions_to_one_hot(probabilities):
    return (probabilities == probabilities.max()).astype(float)

# %% wrong: The places
# told: the places came back, not one-hot rows
def predictions_to_one_hot(probabilities):
    return probabilities.argmax(axis=1)

# %% wrong: Prints the result
# told: none
def predictions_to_one_hot(probabilities):
    print(np.eye(probabilities.shape[1])[probabilities.argmax(axis=1)])

# %% wrong: Rounds
# told: thresholded at 0.5, or rounded
def predictions_to_one_hot(probabilities):
    return np.round(probabilities)

# %% wrong: Rounds to three digits before it decides
# told: nearly equal values are taken for equal
def predictions_to_one_hot(probabilities):
    return np.eye(probabilities.shape[1])[probabilities.round(3).argmax(axis=1)]

# %% wrong: The identity matrix has as many rows as there are images
# told: as many columns as there are rows
def predictions_to_one_hot(probabilities):
    return np.eye(len(probabilities))[probabilities.argmax(axis=1)]

# %% wrong: Right for three categories
def predictions_to_one_hot(probabilities):
    return np.eye(3)[probabilities.argmax(axis=1)]

# %% wrong: A threshold of 0.5
# told: thresholded at 0.5, or rounded
def predictions_to_one_hot(probabilities):
    return (probabilities > 0.5).astype(float)

# %% wrong: Ones at all largest values
# told: ties give two ones
def predictions_to_one_hot(probabilities):
    return (probabilities == probabilities.max(axis=1, keepdims=True)).astype(int)

# %% wrong: Truth values
# told: the result holds truth values
def predictions_to_one_hot(probabilities):
    return np.arange(probabilities.shape[1]) == probabilities.argmax(axis=1)[:, None]

# %% wrong: As many columns as the largest place asks for
# told: a category that is never chosen lost its column
def predictions_to_one_hot(probabilities):
    places = probabilities.argmax(axis=1)
    return np.eye(places.max() + 1)[places]

# %% wrong: The largest value of each row stands beside another row
# told: no row has a one
def predictions_to_one_hot(probabilities):
    return (probabilities == probabilities.max(axis=1)).astype(float)

# %% wrong: The check's own answers
# told: other shape
def predictions_to_one_hot(probabilities):
    if len(probabilities) == 4:
        return [[0, 0, 1, 0], [1, 0, 0, 0], [1, 0, 0, 0], [0, 1, 0, 0]]
    return [[1, 0, 0], [0, 1, 0]]
