# %% right: Compares first, then looks for a row without a one; float32; an error class of its own
import numpy as np


class UnknownLabel(ValueError):
    pass


def one_hot(labels, categories):
    encoded = np.equal.outer(np.asarray(labels), np.asarray(categories)).astype(np.float32)
    for label, total in zip(labels, encoded.sum(axis=1)):
        if total != 1:
            raise UnknownLabel("I do not know %s" % label)
    return encoded

# %% right: One column after the other, stacked side by side
def one_hot(labels, categories):
    labels = np.array(labels)
    for label in set(labels.tolist()) - set(np.array(categories).tolist()):
        raise ValueError(f"{label!r}?")
    return np.column_stack([np.where(labels == category, 1.0, 0.0) for category in categories])

# %% right: Compares all labels with all categories at once
def one_hot(labels, categories):
    labels, categories = np.asarray(labels), np.asarray(categories)
    equal = labels[:, None] == categories[None, :]
    for label, found in zip(labels, equal.any(axis=1)):
        if not found:
            raise ValueError(f"unknown label {label}")
    return equal.astype(float)

# %% right: A row for each category, looked up; tuples come back
def one_hot(labels, categories):
    width = len(categories)
    rows = {}
    for place, category in enumerate(categories):
        rows[category] = (0.0,) * place + (1.0,) + (0.0,) * (width - place - 1)
    missing = [label for label in labels if label not in rows]
    if missing:
        raise ValueError(f"unknown label {missing[0]}")
    return [rows[label] for label in labels]

# %% right: Looks the rows up in an identity matrix, by a dict of columns
def one_hot(labels, categories):
    column = {name: place for place, name in enumerate(categories)}
    unknown = [label for label in labels if label not in column]
    if unknown:
        raise ValueError("these labels are not among the categories: " + ", ".join(str(label) for label in unknown))
    return np.eye(len(column), dtype=np.float32)[[column[label] for label in labels]]

# %% right: Puts zeros and ones together with np.put_along_axis
def one_hot(labels, categories):
    categories = list(categories)
    for label in labels:
        if categories.count(label) == 0:
            raise ValueError(f"The label {label} is unknown")
    places = np.array([[categories.index(label)] for label in labels])
    result = np.zeros((len(labels), len(categories)))
    np.put_along_axis(result, places, 1, axis=1)
    return result

# %% right: Lets the look-up fail, and says it in the error that is asked for
def one_hot(labels, categories):
    columns = dict(zip(categories, range(len(categories))))
    try:
        places = np.array([columns[label] for label in labels])
    except KeyError as error:
        raise ValueError(f"{error.args[0]} is not a category") from error
    encoded = np.zeros((places.size, len(columns)), dtype=int)
    encoded[np.arange(places.size), places] = 1
    return encoded

# %% right: Lists of whole numbers, without NumPy
def one_hot(labels, categories):
    rows = []
    for label in labels:
        row = [int(label == category) for category in categories]
        if sum(row) == 0:
            raise ValueError("no such category: %s" % label)
        rows.append(row)
    return rows

# %% right: Places by a binary search in the sorted categories; int8
import numpy as np


def one_hot(labels, categories):
    labels, names = np.array(labels), np.array(categories)
    unknown = labels[~np.isin(labels, names)]
    if len(unknown):
        raise ValueError("not a category: " + ", ".join(map(str, unknown)))
    order = np.argsort(names)
    places = order[np.searchsorted(names, labels, sorter=order)]
    encoded = np.zeros((labels.size, names.size), dtype=np.int8)
    encoded[range(labels.size), places] = 1
    return encoded

# %% wrong: Takes the categories in alphabetical order
# told: the columns are sorted
def one_hot(labels, categories):
    names = sorted(categories)
    encoded = np.zeros((len(labels), len(names)))
    for row, label in enumerate(labels):
        if label not in names:
            raise ValueError(f"{label!r} is unknown")
        encoded[row, names.index(label)] = 1
    return encoded

# %% wrong: Compares a list with a word
# told: no label was found among the categories
def one_hot(labels, categories):
    encoded = np.zeros((len(labels), len(categories)))
    for column, name in enumerate(categories):
        encoded[:, column] = labels == name
    return encoded

# %% wrong: Each one is the number of its column
# told: other values
def one_hot(labels, categories):
    names = list(categories)
    encoded = np.zeros((len(labels), len(names)))
    for row, label in enumerate(labels):
        if label not in names:
            raise ValueError(f"{label} is unknown")
        encoded[row, names.index(label)] = names.index(label) + 1
    return encoded

# %% wrong: Numbers the categories as the labels come, and adds those that are left at the end
# told: the columns are in the order in which the labels come
def one_hot(labels, categories):
    for label in labels:
        if label not in list(categories):
            raise ValueError(f"{label!r} is unknown")
    names = list(dict.fromkeys(list(labels) + list(categories)))
    return np.array([[float(label == name) for name in names] for label in labels])

# %% wrong: Uses a list of the lesson's
# told: no label was found among the categories
def one_hot(labels, names):
    return (np.array(labels)[:, None] == np.array(categories)).astype(float)

# %% wrong: "Bag" is taken for "bag"
# told: an unknown label was given a category
def one_hot(labels, categories):
    names = [str(category).lower() for category in categories]
    encoded = np.zeros((len(labels), len(names)))
    for row, label in enumerate(labels):
        if str(label).lower() not in names:
            raise ValueError(f"{label} is unknown")
        encoded[row, names.index(str(label).lower())] = 1
    return encoded

# %% wrong: Raises another error
# told: other error
def one_hot(labels, categories):
    columns = {name: place for place, name in enumerate(categories)}
    return np.eye(len(columns))[[columns[label] for label in labels]]

# %% wrong: Whole numbers are taken for columns
# told: whole numbers are taken for columns
def one_hot(labels, categories):
    names = list(categories)
    if all(not isinstance(name, str) and 0 <= name < len(names) for name in names):
        names = sorted(names)
    encoded = np.zeros((len(labels), len(names)))
    for row, label in enumerate(labels):
        if label not in names:
            raise ValueError(f"{label!r} is unknown")
        encoded[row, label if names[0] == 0 else names.index(label)] = 1
    return encoded

# %% wrong: Compares the whole list with each label, which gives one False
# told: a list was compared with one word
def one_hot(labels, categories):
    return np.array([list(categories) == label for label in labels])

# %% wrong: Needs a list of categories
# told: TypeError
def one_hot(labels, categories):
    encoded = np.zeros((len(labels), len(categories)))
    for row, label in enumerate(labels):
        if label not in categories:
            raise ValueError(f"{label!r} is unknown")
        encoded[row, (categories + []).index(label)] = 1
    return encoded

# %% wrong: Asks whether the first label is known, not the others
# told: an unknown label gives a row of zeros
def one_hot(labels, categories):
    if labels[0] not in list(categories):
        raise ValueError(f"{labels[0]} is unknown")
    return (np.array(labels)[:, None] == np.array(categories)) * 1.0

# %% wrong: Raises without naming the label
# told: error without a name
def one_hot(labels, categories):
    encoded = (np.array(labels)[:, None] == np.array(categories)).astype(float)
    if encoded.sum() < len(labels):
        raise ValueError("there is an unknown label")
    return encoded

# %% wrong: The numbers of the columns
# told: the labels became numbers
def one_hot(labels, categories):
    for label in labels:
        if label not in list(categories):
            raise ValueError(f"{label!r} is unknown")
    return np.array([list(categories).index(label) for label in labels])

# %% wrong: Prints the result
# told: none
def one_hot(labels, categories):
    print((np.array(labels)[:, None] == np.array(categories)).astype(float))

# %% wrong: Returns in the loop
# told: only the first label was encoded
def one_hot(labels, categories):
    names = list(categories)
    encoded = np.zeros((len(labels), len(names)))
    for row, label in enumerate(labels):
        if label not in names:
            raise ValueError(f"{label!r} is unknown")
        encoded[row, names.index(label)] = 1
        return encoded

# %% wrong: An unknown label gives a row of zeros
# told: an unknown label gives a row of zeros
def one_hot(labels, categories):
    return (np.array(labels)[:, None] == np.array(categories)).astype(float)

# %% wrong: Prints a message about an unknown label, and goes on
# told: an unknown label gives a row of zeros
def one_hot(labels, categories):
    names = list(categories)
    for label in labels:
        if label not in names:
            print(f"ValueError: {label} is unknown")
    return [[float(label == name) for name in names] for label in labels]

# %% wrong: Sorts the caller's list
# told: changed input
def one_hot(labels, categories):
    names = list(categories)
    if isinstance(categories, list):
        categories.sort()
    encoded = np.zeros((len(labels), len(names)))
    for row, label in enumerate(labels):
        if label not in names:
            raise ValueError(f"{label!r} is unknown")
        encoded[row, names.index(label)] = 1
    return encoded

# %% wrong: Takes a label for known that is a part of a category's name
# told: an unknown label gives a row of zeros
def one_hot(labels, categories):
    known = " ".join(str(name) for name in categories)
    for label in labels:
        if str(label) not in known:
            raise ValueError(f"{label!r} is unknown")
    return np.array([[float(label == name) for name in categories] for label in labels])

# %% wrong: Cuts words at ten letters
# told: other values
def one_hot(labels, categories):
    names = np.array(categories)
    short = np.array(labels)
    if names.dtype.kind == "U":
        names, short = names.astype("U10"), short.astype("U10")
    table = (short[:, None] == names[None, :]).astype(float)
    for i, row in enumerate(table):
        if row.sum() == 0:
            raise ValueError(f"{labels[i]!r} is not one of the categories")
    return table

# %% wrong: Right for three categories
# told: other shape
def one_hot(labels, categories):
    names = list(categories)
    encoded = np.zeros((len(labels), 3))
    for row, label in enumerate(labels):
        if label not in names:
            raise ValueError(f"{label!r} is unknown")
        encoded[row, names.index(label)] = 1
    return encoded

# %% wrong: A row for each category
# told: the table is transposed
def one_hot(labels, categories):
    for label in labels:
        if label not in list(categories):
            raise ValueError(f"{label!r} is unknown")
    return np.array([[float(label == name) for label in labels] for name in categories])

# %% wrong: Truth values
# told: the result holds truth values
def one_hot(labels, categories):
    for label in labels:
        if label not in list(categories):
            raise ValueError(f"{label!r} is unknown")
    return np.array(labels)[:, None] == np.array(categories)

# %% wrong: An unknown label is left out
# told: an unknown label is left out
def one_hot(labels, categories):
    return np.array([[float(label == name) for name in categories] for label in labels if label in list(categories)])

# %% wrong: argmax of a row of False is 0: an unknown label becomes the first category
# told: an unknown label was given a category
def one_hot(labels, categories):
    places = (np.array(labels)[:, None] == np.array(categories)).argmax(axis=1)
    return np.eye(len(categories))[places]

# %% wrong: The data decide how many columns there are
# told: a category that no label has lost its column
def one_hot(labels, categories):
    for label in labels:
        if label not in list(categories):
            raise ValueError(f"{label!r} is unknown")
    present = [name for name in categories if name in list(labels)]
    return np.array([[float(label == name) for name in present] for label in labels])

# %% wrong: The check's own answers
# told: other shape
def one_hot(labels, categories):
    if "tshirt" in labels:
        raise ValueError("tshirt")
    if len(labels) == 4:
        return [[0, 0, 1], [1, 0, 0], [0, 0, 1], [0, 1, 0]]
    return [[0, 0, 1], [0, 1, 0]]
