# %% right: Places in the list of categories, counted with as many bins as categories
import numpy as np


def class_balance(labels, categories):
    names = list(categories)
    return np.bincount([names.index(label) for label in labels], minlength=len(names)) / len(labels)

# %% right: All labels with all categories at once
def class_balance(labels, categories):
    return (np.array(labels) == np.array(categories)[:, None]).mean(axis=1, dtype=np.float32)

# %% right: collections.Counter, which says 0 for what it has not seen
def class_balance(labels, categories):
    from collections import Counter

    counts = Counter(np.asarray(labels).tolist())
    return [counts[name] / len(labels) for name in np.asarray(categories).tolist()]

# %% right: list.count
def class_balance(labels, categories):
    labels = list(labels)
    return np.fromiter((labels.count(c) for c in categories), float) / len(labels)

# %% right: Loops, plain Python
def class_balance(labels, categories):
    shares = []
    for category in categories:
        count = 0
        for label in labels:
            if label == category:
                count += 1
        shares.append(count / len(labels))
    return tuple(shares)

# %% right: filter and map; a tuple comes back
def class_balance(labels, categories):
    return tuple(map(lambda category: len([*filter(lambda label: label == category, labels)]) / len(labels), categories))

# %% right: The mean of each column of the one-hot table
def class_balance(labels, categories):
    return np.asarray(one_hot(labels, categories)).mean(axis=0)

# %% right: A step of 1/n for each label, at its category's place; float32
import numpy as np


def class_balance(labels, categories):
    place = {category: i for i, category in enumerate(categories)}
    shares = np.zeros(len(place), np.float32)
    np.add.at(shares, [place[label] for label in labels], 1 / len(labels))
    return shares

# %% right: np.unique, brought into the order asked for
def class_balance(labels, categories):
    names, counts = np.unique(labels, return_counts=True)
    found = dict(zip(names.tolist(), (counts / counts.sum()).tolist()))
    return np.array([found.get(name, 0.0) for name in np.array(categories).tolist()])

# %% wrong: np.unique knows only what is there
# told: an absent category was dropped
def class_balance(labels, categories):
    names, counts = np.unique(labels, return_counts=True)
    return counts / len(labels)

# %% wrong: In the order given, without the absent ones
# told: an absent category was dropped
def class_balance(labels, categories):
    labels = list(labels)
    return [labels.count(name) / len(labels) for name in categories if name in labels]

# %% wrong: The absent categories come last
# told: other values
def class_balance(labels, categories):
    names = list(categories)
    names.sort(key=lambda name: name not in list(labels))
    return [list(labels).count(name) / len(labels) for name in names]

# %% wrong: Alphabetical order
# told: the categories are sorted
def class_balance(labels, categories):
    return np.array([list(labels).count(name) / len(labels) for name in sorted(categories)])

# %% wrong: bincount, which has a place for each number
# told: there is a place for each number up to the largest
def class_balance(labels, categories):
    if isinstance(categories[0], str):
        return [list(labels).count(name) / len(labels) for name in categories]
    return np.bincount(labels) / len(labels)

# %% wrong: np.unique's order, and the absent ones last
# told: the categories are in another order
def class_balance(labels, categories):
    _, places = np.unique(labels, return_inverse=True)
    return np.bincount(places, minlength=len(categories)) / len(labels)

# %% wrong: Divides by the number of categories
# told: divided by the number of categories, not of labels
def class_balance(labels, categories):
    return np.array([list(labels).count(name) / len(categories) for name in categories])

# %% wrong: Counts
# told: the result holds counts
def class_balance(labels, categories):
    return np.array([list(labels).count(name) for name in categories])

# %% wrong: A dict
# told: the name stands beside each fraction
def class_balance(labels, categories):
    return {name: list(labels).count(name) / len(labels) for name in categories}

# %% wrong: An absent category is given a small share, as statisticians smooth
# told: other values
def class_balance(labels, categories):
    counts = np.array([sum(label == category for label in labels) for category in categories]) + 1
    return counts / counts.sum()

# %% wrong: Cuts the fractions
# told: nothing but zeros
def class_balance(labels, categories):
    return np.array([list(labels).count(name) // len(labels) for name in categories])

# %% wrong: Compares a list with a word
# told: nothing but zeros
def class_balance(labels, categories):
    return np.array([np.mean(labels == name) for name in categories])

# %% wrong: Arrays have no count
# told: AttributeError
def class_balance(labels, categories):
    return [labels.count(name) / len(labels) for name in categories]

# %% wrong: The mean of each label, over the categories
# told: a number for each label
def class_balance(labels, categories):
    return np.array([[label == category for category in categories] for label in labels]).mean(axis=1)

# %% wrong: The largest share comes first
# told: the categories are in another order
def class_balance(labels, categories):
    return sorted((list(labels).count(name) / len(labels) for name in categories), reverse=True)

# %% wrong: Sorts where the categories are numbers
# told: the categories are sorted
def class_balance(labels, categories):
    names = list(categories)
    if not isinstance(names[0], str):
        names = sorted(names)
    return np.array([list(labels).count(name) / len(labels) for name in names])

# %% wrong: Divides by the largest count
# told: divided by another number than that of labels
def class_balance(labels, categories):
    counts = np.array([sum(label == category for label in labels) for category in categories])
    return counts / counts.max()

# %% wrong: Divides by the number of different labels
# told: other values
def class_balance(labels, categories):
    labels = list(labels)
    return [labels.count(category) / len(set(labels)) for category in categories]

# %% wrong: Percent
# told: the result is in percent
def class_balance(labels, categories):
    return np.array([100 * list(labels).count(name) / len(labels) for name in categories])

# %% wrong: Prints them
# told: none
def class_balance(labels, categories):
    print([list(labels).count(name) / len(labels) for name in categories])

# %% wrong: Returns in the first round of the loop
# told: one number alone came back
def class_balance(labels, categories):
    shares = []
    for category in categories:
        shares.append(list(labels).count(category) / len(labels))
        return np.array(shares)

# %% wrong: Finds names in one long text
# told: other values
def class_balance(labels, categories):
    text = " ".join(str(label) for label in labels)
    return [text.count(str(name)) / len(labels) for name in categories]

# %% wrong: Cuts words at ten letters
# told: other values
def class_balance(labels, categories):
    labels, names = np.array(labels), np.array(categories)
    if names.dtype.kind == "U":
        labels, names = labels.astype("U10"), names.astype("U10")
    return np.array([np.mean(labels == c) for c in names])

# %% wrong: Rounds to two digits
# told: other values
def class_balance(labels, categories):
    return [round(list(labels).count(name) / len(labels), 2) for name in categories]

# %% wrong: Takes the labels out of the caller's list
# told: changed input
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

# %% wrong: The check's own answers
# told: other values
def class_balance(labels, categories):
    return [0.6, 0.4] if len(categories) == 2 else [0.2, 0, 0.8]
