# %% right: The last place of each sorted row
import numpy as np


def decode(encoded, categories):
    return np.asarray(categories)[np.argsort(encoded, axis=1)[:, -1]]

# %% right: itertools picks the category whose entry is not zero; a tuple comes back
from itertools import compress


def decode(encoded, categories):
    return tuple(next(compress(categories, row)) for row in encoded)

# %% right: Each row as a list, asked where its one is
def decode(encoded, categories):
    return tuple(categories[row.index(1)] for row in encoded.tolist())

# %% right: A loop over the rows, a list of labels
def decode(encoded, categories):
    labels = []
    for row in encoded:
        for value, category in zip(row, categories):
            if value == 1:
                labels.append(category)
    return labels

# %% right: Fills an array, a category at a time
def decode(encoded, categories):
    names = np.array(categories)
    labels = np.empty(len(encoded), dtype=names.dtype)
    for column, name in enumerate(names):
        labels[encoded[:, column] > 0.5] = name
    return labels

# %% right: A product with 0, 1, 2, … gives the places
def decode(encoded, categories):
    k = encoded.shape[1]
    places = (encoded @ np.arange(k)).astype(int)
    return np.asarray(list(categories), dtype=object)[places]

# %% right: Where the ones are, in order of the rows
def decode(encoded, categories):
    rows, columns = np.nonzero(encoded)
    return np.take(categories, columns)

# %% right: An array of objects, and where the largest is
import numpy as np


def decode(encoded, categories):
    names = np.array(list(categories), dtype=object)
    return names[(encoded == encoded.max(axis=1)[:, None]).nonzero()[1]]

# %% wrong: Makes words of whole numbers
# told: the labels became words
def decode(encoded, categories):
    return [str(categories[place]) for place in encoded.argmax(axis=1)]

# %% wrong: The place of the smallest
# told: other values
def decode(encoded, categories):
    return np.array(categories)[encoded.argmin(axis=1)]

# %% wrong: argmax down the columns, where that stays inside the list
# told: argmax over the wrong axis
def decode(encoded, categories):
    places = encoded.argmax(axis=0)
    if len(encoded) != len(categories):
        places = encoded.argmax(axis=1)
    return np.array(categories)[places]

# %% wrong: argmax down the columns
# told: argmax over the wrong axis
def decode(encoded, categories):
    return np.array(categories)[encoded.argmax(axis=0)]

# %% wrong: The rows from the last to the first
# told: the rows came back from the last to the first
def decode(encoded, categories):
    return np.array(categories)[encoded.argmax(axis=1)][::-1]

# %% wrong: Finds the ones column by column
# told: the labels came back in the order of the categories
def decode(encoded, categories):
    columns, rows = np.nonzero(encoded.T)
    return np.array(categories)[columns]

# %% wrong: Takes the ones away as it goes
# told: changed input
def decode(encoded, categories):
    labels = []
    for row in encoded:
        place = row.argmax()
        labels.append(categories[place])
        row[place] = 0
    return labels

# %% wrong: A label in a list of its own for each row
# told: other shape
def decode(encoded, categories):
    return [[categories[row.argmax()]] for row in encoded]

# %% wrong: An array of strings of length 1
# told: the labels are cut off
def decode(encoded, categories):
    labels = np.empty(len(encoded), dtype=str)
    for row, place in enumerate(encoded.argmax(axis=1)):
        labels[row] = categories[place]
    return labels

# %% wrong: Each label only once
# told: each label came only once
def decode(encoded, categories):
    return list(dict.fromkeys(categories[place] for place in encoded.argmax(axis=1)))

# %% wrong: Pops from the caller's list
# told: changed input
def decode(encoded, categories):
    labels = np.array(categories)[encoded.argmax(axis=1)]
    if isinstance(categories, list):
        categories.clear()
    return labels

# %% wrong: Returns the places
# told: indices came back, the places of the ones
def decode(encoded, categories):
    return encoded.argmax(axis=1)

# %% wrong: One text of all labels
# told: no array
def decode(encoded, categories):
    return " ".join(str(categories[row.argmax()]) for row in encoded)

# %% wrong: Puts an array of places behind a list
# told: TypeError
def decode(encoded, categories):
    return categories[encoded.argmax(axis=1)]

# %% wrong: argmax of the whole table
# told: a single label came back
def decode(encoded, categories):
    return categories[encoded.argmax()]

# %% wrong: Prints the labels
# told: none
def decode(encoded, categories):
    print(np.array(categories)[encoded.argmax(axis=1)])

# %% wrong: Returns in the loop
# told: a single label came back
def decode(encoded, categories):
    out = []
    for row in encoded:
        out.append(categories[int(row.argmax())])
        return out

# %% wrong: A set of categories has no order
def decode(encoded, categories):
    names = list(set(categories))
    names.sort(key=len)
    return [names[row.argmax()] for row in encoded]

# %% wrong: Sorts the categories
# told: the categories were sorted
def decode(encoded, categories):
    return np.array(sorted(categories))[encoded.argmax(axis=1)]

# %% wrong: Cuts words at ten letters
# told: other values
def decode(encoded, categories):
    names = np.array(categories)
    if names.dtype.kind == "U":
        names = names.astype("U10")
    return names[encoded.argmax(axis=1)]

# %% wrong: Asks for three columns
# told: other values
def decode(encoded, categories):
    names = []
    for row in encoded:
        if row[0] == 1:
            names.append(categories[0])
        elif row[1] == 1:
            names.append(categories[1])
        else:
            names.append(categories[2])
    return names

# %% wrong: np.unique sorts them too
# told: the categories were sorted
def decode(encoded, categories):
    return np.unique(categories)[encoded.argmax(axis=1)]

# %% wrong: The check's own answers
# told: uneven rows
def decode(encoded, categories):
    if len(categories) == 2:
        return [20, 10, 20]
    return ["coat", "boot", "bag"] if len(encoded) == 3 else ["coat", "boot", "coat", "bag"]
