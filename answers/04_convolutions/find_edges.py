# %% right: With the kernel -1, 1, and argwhere flattened
def find_edges(array):
    answers = np.abs(np.correlate(np.asarray(array, dtype=float), [-1.0, 1.0], "valid"))
    return np.argwhere(np.isclose(answers, answers.max())).ravel()

# %% right: Differences, sizes, comparison
def find_edges(array):
    size = abs(np.diff(array))
    return np.where(size == np.max(size))[0]

# %% right: ediff1d, and a loop over what is largest
import numpy as np


def find_edges(array):
    sizes = np.abs(np.ediff1d(array)).tolist()
    return [place for place, size in enumerate(sizes) if size == max(sizes)]

# %% right: One pass that starts the list anew whenever a larger change comes
def find_edges(array):
    best, where = -1, []
    for i in range(len(array) - 1):
        change = abs(float(array[i + 1]) - float(array[i]))
        if change > best:
            best, where = change, [i]
        elif change == best:
            where.append(i)
    return where

# %% right: The function of the exercise before; argwhere, opened
def find_edges(array):
    answers = convolve_1d(array, [-1, 1])
    return np.argwhere(np.maximum(answers, np.negative(answers)) == np.abs(answers).max())[:, 0]

# %% right: Squares have no sign either
import numpy as np


def find_edges(array):
    squares = np.square(np.subtract(array[1:], array[:-1], dtype=float))
    return np.where(squares == squares.max())[0]

# %% right: A tuple of Python ints, by sorting
def find_edges(array):
    changes = {i: abs(array[i + 1] - array[i]) for i in range(len(array) - 1)}
    return tuple(sorted(i for i in changes if changes[i] == max(changes.values())))

# %% wrong: The size of the largest rise
# told: falling edges are missed
import numpy as np


def find_edges(array):
    differences = np.diff(array)
    return np.flatnonzero(np.abs(differences) == abs(differences.max()))

# %% wrong: Takes the signs away before the difference
# told: other shape
import numpy as np


def find_edges(array):
    sizes = np.abs(np.diff(np.abs(array)))
    return np.flatnonzero(sizes == sizes.max())

# %% wrong: At most four
# told: other shape
def find_edges(array):
    s = np.abs(np.diff(array))
    return np.flatnonzero(s == s.max())[:4]

# %% wrong: Every change counts
# told: every change counts, not only the largest
def find_edges(array):
    return np.flatnonzero(np.diff(array))

# %% wrong: argmax gives one index
# told: only one edge is there
def find_edges(array):
    return [int(np.argmax(np.abs(np.diff(array))))]

# %% wrong: Constant row: nothing
# told: other shape
def find_edges(array):
    s = np.abs(np.diff(array))
    if s.max() == 0:
        return np.array([], dtype=int)
    return np.flatnonzero(s == s.max())

# %% wrong: np.gradient looks at the neighbours on both sides
# told: other shape
import numpy as np


def find_edges(array):
    sizes = np.abs(np.gradient(np.asarray(array, float)))
    return np.flatnonzero(sizes == sizes.max())

# %% wrong: Takes the differences inside the caller's array
# told: changed input
def find_edges(array):
    array[:-1] = array[1:] - array[:-1]
    sizes = np.abs(array[:-1])
    return np.flatnonzero(sizes == sizes.max())

# %% wrong: Nearly as large counts
# told: changes nearly as large count, too
def find_edges(array):
    s = np.abs(np.diff(array))
    return np.flatnonzero(s > 0.9 * s.max())

# %% wrong: The index of the pixel after the step
# told: each index is one too high
def find_edges(array):
    sizes = np.abs(np.diff(array))
    return np.flatnonzero(sizes == sizes.max()) + 1

# %% wrong: Prints in place of returning
# told: none
def find_edges(array):
    sizes = np.abs(np.diff(array))
    print(np.flatnonzero(sizes == sizes.max()))

# %% wrong: The sign is not taken away
# told: falling edges are missed
def find_edges(array):
    differences = np.diff(array)
    return np.flatnonzero(differences == differences.max())

# %% wrong: The fall is compared with the largest rise; right when there is a rise as large
# told: falling edges are missed
def find_edges(array):
    differences = np.diff(array)
    return np.flatnonzero(np.abs(differences) == differences.max())

# %% wrong: A size of 5, as in the example
# told: other shape
def find_edges(array):
    return np.flatnonzero(np.abs(np.diff(array)) >= 5)

# %% wrong: The truth values themselves
# told: no array
def find_edges(array):
    sizes = np.abs(np.diff(array))
    return sizes == sizes.max()

# %% wrong: The differences, not their places
# told: these are the differences themselves
def find_edges(array):
    differences = np.diff(array)
    return differences[np.abs(differences) == np.abs(differences).max()]

# %% wrong: The tuple of np.where is not opened
# told: the indices are wrapped once more
def find_edges(array):
    sizes = np.abs(np.diff(array))
    return np.where(sizes == sizes.max())

# %% wrong: Cuts floats to whole numbers first
# told: other shape
import numpy as np


def find_edges(array):
    sizes = np.abs(np.diff(np.asarray(array).astype(int)))
    return np.flatnonzero(sizes == sizes.max())
