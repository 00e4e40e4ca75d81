# ---
# jupyter:
#   jupytext:
#     cell_metadata_filter: -nbgrader,-jupyter,-cellView
#     formats: chapters//py:percent,source/02_one_hot//ipynb
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # One-hot: categories as numbers, and how to count what is right
#
# **You will be able to**
#
# - write labels such as "dress" as rows of zeros and a one, say why 0, 1, 2 would be worse, and read such rows back
# - make a decision out of the probabilities that a network gives back
# - count correct predictions, and work out the accuracy and the confusion matrix, by plain NumPy
# - say when an accuracy of 0.9 is worth nothing, and what precision and recall tell in its place
# - say why a score counts only on images that were not used for training
#
# **Time:** about 150 minutes. Before "Who is taken for whom" is a good place for a break.
#
# **You need to know:** arrays and their shapes, as in the chapter *Images as data*; Python's lists and loops.
#
# **Points:** 21. There are seven exercises of 3 points each: 1 for the check that you see and run, 2 for a hidden test
# that tries other input.
#
# Run the next two cells first. The first loads what the chapter uses. The second is folded: it holds what is written
# under the pictures.

# %% tags=["setup"]
import matplotlib.pyplot as plt
import numpy as np

from helpers.checking import Mistake, OneOf, check_array, check_raises, check_value, checking, testing, unchanged
from helpers.claims import claim
from helpers.datasets import Labelled, load_fashion, load_stall, photograph
from helpers.explorers import explore_threshold
from helpers.plotting import show_confusion, show_figure, show_images, show_numbers, show_rows

# %% tags=["setup", "folded"]
captions = {
    "first_images": "Eight images, each with its label above it: five t-shirts, a dress, two shoes, in no special order.",
    "two_ways": "Left: on a line, the doubt between t-shirt and shoe (orange cross) falls onto dress. Right: three numbers "
    "are a point in space, and the three points make a triangle with equal sides, seen here from the front. The doubt lies "
    "halfway between t-shirt and shoe, away from dress.",
    "paper": "Four labels as one-hot rows. From the top: shoe (column 2, counted from 0), t-shirt (column 0), shoe, dress "
    "(column 1).",
    "orders": "The same four labels twice. Left: the columns are t-shirt, dress, shoe. Right: shoe, t-shirt, dress.",
    "means": "The mean of 500 t-shirts, of 500 dresses and of 500 shoes: blurred, but you know each at once.",
    "bars": "Four test images, and below each the three probabilities. The shoe and the first t-shirt are clear. For the "
    "third image, a t-shirt, it is 0.45 against 0.44. The last, a dress, gets the same two digits for t-shirt and dress.",
    "on_paper": "Four rows of probabilities. Row 1, counted from 0, has no entry above 0.5; row 2 has two largest entries.",
    "product": "Columns: t-shirt, dress, shoe. The product has a one only where both have it: in rows 0, 1 and 3. In row 2 "
    "the ones stand in different columns, and the product is zero throughout.",
    "tally": "The six images. Row dress: of three dresses, two were taken for a t-shirt and one for a dress. The diagonal, "
    "from top left to bottom right, holds what is right.",
    "confusion": "300 test images, 100 in each row. All shoes are right. 14 t-shirts are taken for dresses and 13 dresses "
    "for t-shirts; 7 more, 5 t-shirts and 2 dresses, are taken for shoes.",
    "wrong_ones": "Six test images that the stand-in gets wrong; above each its label. Four dresses, with sleeves or wide, "
    "are taken for t-shirts. Two t-shirts are taken for dresses: they are so dark that all three mean images are about "
    "equally far.",
    "wall": "Eight of the stall's photographs, 56 × 56 pixels. The garments hang in front of brick, grass and gravel, each "
    "at another place, in another size and another light.",
    "stall means": "The mean of 200 photographs of each category. All three are grey fog, a little brighter towards the "
    "middle; the garments have blurred away.",
    "hundred": "Ten of the hundred garments that hang at the stall this week. Nine are t-shirts.",
    "ten_scores": "Ten garments, sorted by their score for “dress”. Below each score, 1 where it is a dress, and 0 where "
    "it is none.",
    "threshold": "Left: a square for each dress, a dot for each t-shirt, and how many are on each side of the threshold (black "
    "line). Right: precision and recall for every threshold.",
}

# %% [markdown]
# ## Images and labels
#
# A network that shall tell t-shirts from dresses needs examples: images, and for each image a
# [*label*](../glossary.md#label) that says what it shows. The names that a label can have are the
# [*categories*](../glossary.md#category). Here are three categories of clothes from Fashion-MNIST, a collection of
# product photographs.

# %%
categories = ["t-shirt", "dress", "shoe"]
train, test = load_fashion(categories)
show_images(
    train.images[:8],
    titles=train.labels[:8],
    caption=captions["first_images"],
    columns=8,
    size=1.3,
)

# %% [markdown]
# The images come in two sets, `train` and `test`. Never mind why; the end of the chapter is about that.
#
# Each set has `images` and `labels`, and what belongs together stands at the same place: `train.labels[4]`, which is
# "shoe", is the label of `train.images[4]`. (Places are counted from 0, so it is the fifth above.)
#
# **Predict** the [shapes](../glossary.md#shape) of both arrays for 1,500 images of 28×28 [pixels](../glossary.md#pixel) with one
# [channel](../glossary.md#channel).

# %%
print("images", train.images.shape)
print("labels", train.labels.shape)
print(train.labels[:8])

# %% [markdown]
# <details><summary>Compare</summary>
#
# Four axes for the images, (1500, 28, 28, 1): how many, rows, columns, channels. One for the labels, (1500,).
#
# </details>
#
# The images are numbers already. The labels are words, and a network can only calculate. So the words have to become
# numbers too, and there is a bad way and a good way.

# %% [markdown]
# ## Why not 0, 1, 2?
#
# The first idea of nearly everyone: t-shirt is 0, dress is 1, shoe is 2, and the network has one output, the number.
#
# Say the network sees a blurred image. It thinks: half and half, a t-shirt or a shoe, certainly no dress. With one
# number to answer, the answer nearest to both is their mean.
#
# **Predict:** which category does it answer?

# %%
as_number = {"t-shirt": 0, "dress": 1, "shoe": 2}
print(0.5 * as_number["t-shirt"] + 0.5 * as_number["shoe"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# 1.0: a dress, the one category that it had ruled out. The numbers say that a dress lies *between* a t-shirt and a
# shoe, and that a shoe is twice as far from a t-shirt as a dress is. Nobody meant that.
#
# </details>
#
# Numbers come with an order and with distances, and categories have neither. Had you counted in another order, the same
# doubt would give another answer.
#
# The way out is to answer with three numbers at once, one for each category: how much t-shirt, how much dress, how much
# shoe. The next cell draws both ways. (Its code is folded away; you need not read it.)

# %% tags=["folded"]
figure = plt.figure(figsize=(9, 3.4), layout="constrained")
line = figure.add_subplot(1, 2, 1)
line.axhline(0, color="0.5", linewidth=1)
line.plot([0, 1, 2], [0, 0, 0], "o", markersize=11, color="#0b559f")
line.plot([1], [0], "x", markersize=16, markeredgewidth=3, color="#b35806")
for name, number in as_number.items():
    line.annotate(f"{name}\n{number}", (number, 0), (0, 14), textcoords="offset points", ha="center")
line.annotate("half t-shirt,\nhalf shoe", (1, 0), (0, -42), textcoords="offset points", ha="center", color="#b35806")
line.set(xlim=(-0.5, 2.5), ylim=(-1, 1), title="one number for each category")
line.set_axis_off()

triangle = figure.add_subplot(1, 2, 2)
corners = {"t-shirt\n1, 0, 0": (0, 0), "dress\n0, 1, 0": (2, 0), "shoe\n0, 0, 1": (1, np.sqrt(3))}
triangle.fill(*np.transpose(list(corners.values())), edgecolor="0.5", facecolor="none")
for name, (x, y) in corners.items():
    triangle.plot(x, y, "o", markersize=11, color="#0b559f")
    triangle.annotate(name, (x, y), (0, 12 if y else -34), textcoords="offset points", ha="center")
triangle.plot(0.5, np.sqrt(3) / 2, "x", markersize=16, markeredgewidth=3, color="#b35806")
triangle.annotate(
    "half t-shirt,\nhalf shoe",
    (0.5, np.sqrt(3) / 2),
    (-58, -8),
    textcoords="offset points",
    ha="center",
    color="#b35806",
)
triangle.set(xlim=(-1, 3), ylim=(-0.7, 2.5), aspect="equal", title="three numbers for each category")
triangle.set_axis_off()
show_figure(captions["two_ways"])

# %% [markdown]
# In the picture on the right a t-shirt is `1, 0, 0`, a dress `0, 1, 0`, a shoe `0, 0, 1`. The doubtful network answers
# `0.5, 0, 0.5`, and everybody can read that. Check the distances; √2 is 1.414.

# %%
spots = {"t-shirt": np.array([1, 0, 0]), "dress": np.array([0, 1, 0]), "shoe": np.array([0, 0, 1])}
for one, other in (("t-shirt", "dress"), ("dress", "shoe"), ("t-shirt", "shoe")):
    print(f"{one} to {other}: {np.sqrt(((spots[one] - spots[other]) ** 2).sum()):.3f}")

# %% [markdown]
# ## One-hot, row by row
#
# This way to write labels is called [*one-hot*](../glossary.md#one-hot): in each row one place is "hot", a 1, and the
# rest is 0. A row for each label, a column for each category.
#
# **Predict**, on paper, the table for four labels: shoe, t-shirt, shoe, dress. The columns are t-shirt, dress, shoe, in
# this order. How many rows and columns has it? Then let a loop do it.

# %%
paper_labels = ["shoe", "t-shirt", "shoe", "dress"]
table = np.zeros((4, 3))
for row, label in enumerate(paper_labels):
    column = categories.index(label)
    table[row, column] = 1
show_numbers(
    table,
    titles=["t-shirt, dress, shoe"],
    caption=captions["paper"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# Four rows, one for each label, and three columns, one for each category. The ones stand in columns 2, 0, 2 and 1.
#
# </details>
#
# `categories.index(label)` looks up at which place the label stands in the list of categories, and that place is the
# column.
#
# NumPy has two shorter ways. The first is to *compare*: one label against all categories at once.
#
# **Predict** both lines.

# %%
columns = np.array(categories)
print(columns == "shoe")
print((columns == "shoe").astype(float))

# %% [markdown]
# <details><summary>Compare</summary>
#
# `[False False True]`, then `[0. 0. 1.]`: one `True`, where the label fits. Truth values are not numbers yet;
# `astype(float)` makes 0 and 1 of them.
#
# </details>
#
# Mind that `columns` is an [array](../glossary.md#array): a *list* compared with a word by `==` is no comparison of its
# members. It asks "is this list that word?", and gives a single `False`.
#
# The second way is to *look up*. `np.eye(3)` is a table with ones on its diagonal: its rows are the three one-hot rows
# that exist.
#
# **Predict** what `np.eye(3)[[2, 0, 2]]` is: three places, in a list.

# %%
print(np.eye(3))
print()
print(np.eye(3)[[2, 0, 2]])

# %% [markdown]
# <details><summary>Compare</summary>
#
# Rows 2, 0 and 2 of the table: shoe, t-shirt, shoe. NumPy takes a list of places and gives the row at each.
#
# </details>

# %% [markdown]
# ## The order is part of the data
#
# Nothing in the numbers says which column means what. Only the list of categories does.
#
# **Predict:** the labels are the same four as above, the categories are now shoe, t-shirt, dress. Which columns move?

# %%
other_order = ["shoe", "t-shirt", "dress"]
other_table = np.array([[float(label == name) for name in other_order] for label in paper_labels])
show_numbers(
    [table, other_table],
    titles=["t-shirt, dress, shoe", "shoe, t-shirt, dress"],
    caption=captions["orders"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# All three have moved, and both tables are right.
#
# </details>
#
# So keep the list of categories next to the numbers, and use the same
# list everywhere. Two habits go wrong here:
#
# - **Letting the data say which categories there are.** `np.unique(labels)` gives the names in *alphabetical* order,
#   not in yours. And if a set of labels happens to hold no dress, the result has a column less, and the later columns
#   have moved.
# - **Not looking for labels that are unknown.** A misspelled "tshirt" is none of the categories.
#
# **Predict** what the comparison makes of a label that is none of the categories.

# %%
print("unique names:    ", np.unique(paper_labels).tolist())
print("without a dress: ", np.unique(["shoe", "t-shirt", "shoe"]).tolist())
print("of “tshirt”:     ", (columns == "tshirt").astype(float))

# %% [markdown]
# <details><summary>Compare</summary>
#
# A row of zeros: an image of nothing. No error, no warning; a network would be trained on such a row all the same.
#
# </details>
#
# In a function of your own, raise an error for such a label, which says what is wrong:

# %%
strange = "tshirt"
try:
    if strange not in categories:
        raise ValueError(f"{strange!r} is not one of the categories {categories}")
except ValueError as error:
    print("ValueError:", error)

# %% [markdown]
# (`try` and `except` only keep this notebook running. In your function, the `raise` is enough.)

# %% [markdown]
# ### Exercise: `one_hot` (3 points)
#
# Write `one_hot(labels, categories)`.
#
# - `labels` are n labels, `categories` are k different categories. Both may be a list, a tuple or an array, of words or
#   of whole numbers.
# - It returns an array of shape (n, k), of floats: row i is the one-hot row of label i. Column j stands for
#   `categories[j]`, **in the order that is given**. A category that no label has keeps its column, of zeros.
# - If a label is none of the categories, it raises a `ValueError` whose text names that label.
#
# `one_hot(["shoe", "dress"], ["t-shirt", "dress", "shoe"])` gives `[[0., 0., 1.], [0., 1., 0.]]`, and
# `one_hot(["boot"], ["t-shirt", "dress", "shoe"])` raises `ValueError: 'boot' is not one of the categories`.
#
# What is handed in stays as it was. (Whole numbers 0 and 1 in the result are accepted, truth values are not.)
#
# <details><summary>Hint 1</summary>
#
# Start from the loop above; how large must the table of zeros be? `len` helps. Ask of each label whether it is known
# before you look for its column. `list(categories)` is a list, whatever `categories` is, and has `index`.
#
# </details>
# <details><summary>Hint 2</summary>
#
# In this order: `names = list(categories)`; zeros of shape `(len(labels), len(names))`; then for each `row, label` of
# `enumerate(labels)`: if `label not in names`, raise; otherwise put a 1 at `row` and `names.index(label)`. Return the
# table after the loop, not in it.
#
# </details>


# %% exercise="one_hot" role="answer"
def one_hot(labels, categories):
    ### BEGIN SOLUTION
    names = list(categories)
    encoded = np.zeros((len(labels), len(names)))
    for row, label in enumerate(labels):
        if label not in names:
            raise ValueError(f"{label!r} is not one of the categories {names}")
        encoded[row, names.index(label)] = 1
    return encoded
    ### END SOLUTION


# %% exercise="one_hot" points=1 role="check"
with checking(
    "one_hot",
    worth_knowing="The name comes from digital circuits: of a bundle of wires, exactly one is “hot”, that is, carries a signal.",
    mistakes=[
        Mistake("the columns are sorted", "list of categories", "They should be in the order of `categories`."),
        Mistake(
            "the columns are in the order in which the labels come",
            "list of categories",
            "They should be in the order of `categories`.",
        ),
        Mistake("the table is transposed", "axis order", "There should be a row for each label."),
        Mistake("the labels became numbers", "one-hot or label", "Each should become a row of zeros and a one."),
        Mistake(
            "a list was compared with one word",
            "broadcasting",
            "That gives one truth value in all; make an array of the list first.",
        ),
        Mistake("the result holds truth values", "dtype", "Make numbers of them."),
        Mistake("zeros and ones are the wrong way round", "one-hot or label"),
        Mistake(
            "no label was found among the categories",
            "one-hot or label",
            "If you compared a list with a word, make an array of the list first.",
        ),
        Mistake("only the first label was encoded", "loop or return", "Look whether `return` stands inside the loop."),
        Mistake(
            "a category that no label has lost its column",
            "list of categories",
            "The width is the number of categories.",
        ),
        Mistake("the largest label decided the width", "list of categories", "It is the number of categories."),
        Mistake("an unknown label gives a row of zeros", "special case", "Raise a ValueError that names it."),
        Mistake("an unknown label is left out", "special case", "Raise a ValueError that names it."),
        Mistake("an unknown label was given a category", "special case", "Raise a ValueError that names it."),
    ],
):
    given, order = ["boot", "coat", "boot", "bag"], ["coat", "bag", "boot"]
    with unchanged(given, order):
        check_array(
            one_hot(given, order),
            [[0, 0, 1], [1, 0, 0], [0, 0, 1], [0, 1, 0]],
            mistakes={
                "the columns are sorted": [
                    [0, 1, 0],
                    [0, 0, 1],
                    [0, 1, 0],
                    [1, 0, 0],
                ],
                "the columns are in the order in which the labels come": [
                    [1, 0, 0],
                    [0, 1, 0],
                    [1, 0, 0],
                    [0, 0, 1],
                ],
                "the table is transposed": [
                    [0, 1, 0, 0],
                    [0, 0, 0, 1],
                    [1, 0, 1, 0],
                ],
                "the labels became numbers": [
                    2,
                    0,
                    2,
                    1,
                ],
                "a list was compared with one word": (
                    lambda answer: np.asarray(answer).dtype == bool and np.ndim(answer) == 1
                ),
                "the result holds truth values": lambda answer: np.asarray(answer).dtype == bool,
                "zeros and ones are the wrong way round": [[1, 1, 0], [0, 1, 1], [1, 1, 0], [1, 0, 1]],
                "no label was found among the categories": (lambda answer: answer is not None and not np.any(answer)),
                "only the first label was encoded": lambda answer: np.array_equal(
                    answer, [[0, 0, 1], [0, 0, 0], [0, 0, 0], [0, 0, 0]]
                ),
            },
        )
    check_array(
        one_hot((30, 10), (20, 10, 30)),
        [[0, 0, 1], [0, 1, 0]],
        mistakes={
            "a category that no label has lost its column": lambda answer: np.shape(answer) == (2, 2),
            "the columns are sorted": [[0, 0, 1], [1, 0, 0]],
            "the largest label decided the width": lambda answer: np.shape(answer) == (2, 31),
        },
    )
    check_raises(
        ValueError,
        one_hot,
        ["bag", "tshirt"],
        ["t-shirt", "bag", "boot"],
        naming="tshirt",
        mistakes={
            "an unknown label gives a row of zeros": [[0, 1, 0], [0, 0, 0]],
            "an unknown label is left out": [[0, 1, 0]],
            "an unknown label was given a category": [[0, 1, 0], [1, 0, 0]],
        },
    )

# %% exercise="one_hot" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "one_hot",
    "words and whole numbers; lists, tuples and arrays; other orders, absent and unknown labels",
    mistakes=[
        Mistake(
            "whole numbers are taken for columns", "list of categories", "Look up where each stands in `categories`."
        ),
    ],
):

    def rows_of(labels, order):
        return [[1 if label == name else 0 for name in order] for label in labels]

    def differing(expected, mistakes):
        """The mistakes that can be told from the right answer in this example."""
        return {id: value for id, value in mistakes.items() if callable(value) or not np.array_equal(value, expected)}

    rng = np.random.default_rng(0)
    words = ["undershirt", "shirt", "t-shirt with sleeves", "t-shirt with letters", "coat", "overcoat", "bag"]
    pools = (words, [3, -7, 40, 0, 11, 1, -1], list(range(7)), list(range(1, 8)))
    kinds = ((list, list), (np.array, list), (tuple, np.array), (np.array, np.array), (list, tuple))
    tried = 0
    for k in (2, 3, 4, 5, 6, 7):
        for n in (1, 2, k, 9, 200):
            for pool in pools:
                order = [pool[i] for i in rng.permutation(k)]
                # From the third size on the last category has no label.
                present = order[:-1] if k > 2 and n > 2 else order
                given = [present[i] for i in rng.integers(0, len(present), n)]
                expected = rows_of(given, order)
                mistakes = differing(
                    expected,
                    {
                        "whole numbers are taken for columns": (
                            rows_of(given, range(k)) if set(order) == set(range(k)) else expected
                        ),
                        "the columns are sorted": rows_of(given, sorted(order)),
                        "a category that no label has lost its column": lambda answer, n=n, k=k: (
                            len(answer) == n and len(answer[0]) < k
                        ),
                        "the table is transposed": np.transpose(expected),
                        "a list was compared with one word": lambda answer: (
                            np.asarray(answer).dtype == bool and np.ndim(answer) == 1
                        ),
                        "the labels became numbers": lambda answer: np.ndim(answer) == 1,
                        "the result holds truth values": lambda answer: np.asarray(answer).dtype == bool,
                        "no label was found among the categories": lambda answer: (
                            answer is not None and not np.any(answer)
                        ),
                    },
                )
                kind, other_kind = kinds[(tried + tried // 20) % 5]  # Each comes with each size and each pool.
                tried += 1
                labels_given, order_given = kind(given), other_kind(order)
                kept = [thing for thing in (labels_given, order_given) if not isinstance(thing, tuple)]
                with unchanged(*kept):
                    check_array(one_hot(labels_given, order_given), expected, mistakes)
    for given, order, unknown in (
        (["boot", "bag", "boot"], ["coat", "boot", "glove"], "bag"),
        (["hat", "coat"], ["coat", "bag"], "hat"),
        (["coat", "Bag"], ["bag", "coat"], "Bag"),
        (["shirt", "coat"], ["undershirt", "coat"], "shirt"),
        (["coat", "undershirt"], ["shirt", "coat"], "undershirt"),
        ([0, 1, -1], [0, 1, 2], -1),
        ([1, 2, 3], [0, 1, 2], 3),
        ([44, 5, 5, 6], [6, 5], 44),
    ):
        zeros = rows_of(given, order)
        for kind in (list, tuple, np.array):
            check_raises(
                ValueError,
                one_hot,
                kind(given),
                kind(order),
                naming=unknown,
                mistakes={
                    "an unknown label gives a row of zeros": zeros,
                    "an unknown label is left out": [row for row in zeros if any(row)],
                    "an unknown label was given a category": lambda answer, zeros=zeros: (
                        np.shape(answer) == np.shape(zeros)
                    ),
                },
            )
### END HIDDEN TESTS

# %% [markdown]
# When your check passes, here is a thing to try: your function against the labels of all 1,500
# [training images](../glossary.md#training-images). The data comes with one-hot labels made by another program; they
# should be the same.

# %%
mine = one_hot(train.labels, categories)
print("shape          ", mine.shape)
print("entries that differ:", (mine != train.one_hot).sum())
print("ones in each column:", mine.sum(axis=0))

# %% [markdown]
# 500 ones in each column: 500 images of each category.

# %% [markdown]
# ## What Keras offers
#
# Keras, the library that trains your networks from the next chapter on, has a function for this as well,
# `keras.utils.to_categorical`. It does not know words: it takes whole numbers 0, 1, 2, …, the places in your list of
# categories.
#
# **Predict** the second table: someone counted the categories from 1.

# %%
import keras

print(keras.utils.to_categorical([2, 0, 1]))
print()
print(keras.utils.to_categorical([3, 1, 2]))

# %% [markdown]
# <details><summary>Compare</summary>
#
# Four columns in place of three, and the first is empty. `to_categorical` takes the largest number to find out how many
# columns there are, which goes wrong as well when the last category happens to be absent. An error would be better than
# a network with an output too many.
#
# </details>
#
# Always tell it how many columns there are: `to_categorical(numbers, num_classes=3)`. With 1, 2, 3 that raises an error.
#
# You will also meet networks that are trained on the whole numbers themselves, with a [loss](../glossary.md#loss) whose
# name begins with `sparse`: `sparse_categorical_crossentropy` takes 2 where `categorical_crossentropy` takes `0, 0, 1`.
# (Chapter 3 explains what a loss is; you need not know it yet.) This is not the bad idea from the beginning of the
# chapter. The network still has an output for each category; the number only says which of them should be 1, and the
# result is the same. What matters is that labels and loss go together. This course uses one-hot labels throughout, as
# you can see in them what the network should answer.

# %% [markdown]
# ## And back again
#
# A row such as `0, 0, 1` is fine for a network; you want to read "shoe". Where is the one? `np.argmax` gives the
# *place* of the largest value. One row first:

# %%
place = np.argmax([0, 0, 1])
print(place)
print(categories[place])

# %% [markdown]
# Place 2, and `categories[2]` is "shoe". Now four rows at once. `argmax` can go through the whole table, down the
# columns (`axis=0`), or along the rows (`axis=1`).
#
# **Predict** all three for the table on paper, whose ones stand in columns 2, 0, 2, 1. How many numbers does each give?

# %%
print("whole table:", table.argmax())
print("axis=0:     ", table.argmax(axis=0))
print("axis=1:     ", table.argmax(axis=1))

# %% [markdown]
# <details><summary>Compare</summary>
#
# One number, three numbers, four numbers: 2; then 1, 3, 0; then 2, 0, 2, 1.
#
# You want one answer for each row: `axis=1`, along the rows. `axis=0` asks each *category* in which row its first one
# is, which is seldom what you want. And without an axis, the numbers are counted through as one long row.
#
# </details>
#
# The last step is from places to names. An *array* of names takes a list of places, as `np.eye(3)` did above; a plain
# Python list does not.

# %%
print(np.array(categories)[[2, 0, 2, 1]])

# %% [markdown]
# ### Exercise: `decode` (3 points)
#
# Write `decode(encoded, categories)`, the way back from `one_hot`. `encoded` is an array of shape (n, k), each of its
# rows one-hot, of floats or whole numbers. `categories` are the k categories that its columns stand for: a list, a
# tuple or an array, of words or of whole numbers. It returns the n labels, as an array (or a list).
#
# `decode(np.array([[0, 0, 1], [0, 1, 0]]), ["t-shirt", "dress", "shoe"])` gives `["shoe", "dress"]`.
#
# What is handed in stays as it was.
#
# <details><summary>Hint 1</summary>
#
# Two steps: in which column is the one of each row, and which category stands for that column?
#
# </details>
# <details><summary>Hint 2</summary>
#
# `encoded.argmax(axis=1)` gives n places. Make an array of the categories with `np.array`, and put the places in square
# brackets behind it. Or go through the places in a loop, and gather `categories[place]` in a list.
#
# </details>


# %% exercise="decode" role="answer"
def decode(encoded, categories):
    ### BEGIN SOLUTION
    return np.array(categories)[encoded.argmax(axis=1)]
    ### END SOLUTION


# %% exercise="decode" points=1 role="check"
with checking(
    "decode",
    worth_knowing="A language model has tens of thousands of categories, one for each piece of a word. There nobody writes the rows out; programs keep the column's number.",
    mistakes=[
        Mistake(
            "indices came back, the places of the ones",
            "one-hot or label",
            "Look up which category stands at each place.",
        ),
        Mistake(
            "argmax over the wrong axis",
            "axis order",
            "It went down the columns, one answer is asked for each row (or each place was counted one too low).",
        ),
        Mistake(
            "the categories were sorted", "list of categories", "Column 0 stands for the first category that is given."
        ),
        Mistake(
            "a single label came back",
            "axis order",
            "`argmax` without an axis searches the whole table, and a `return` inside a loop ends it after the first row.",
        ),
        Mistake("the labels are cut off", "dtype", "The array that you filled has no room for whole words."),
        Mistake("the rows came back from the last to the first", "indexing"),
        Mistake(
            "the labels came back in the order of the categories",
            "loop or return",
            "They should be in the order of the rows.",
        ),
        Mistake("each label came only once", "loop or return", "One is asked for each row."),
        Mistake("the labels became words", "dtype", "Whole numbers should stay numbers."),
    ],
):
    order = ["boot", "bag", "coat"]
    encoded = np.array([[0.0, 0, 1], [1, 0, 0], [0, 1, 0]])
    with unchanged(encoded, order):
        check_array(
            decode(encoded, order),
            ["coat", "boot", "bag"],
            mistakes={
                "indices came back, the places of the ones": lambda answer: np.array_equal(answer, [2, 0, 1]),
                "argmax over the wrong axis": [
                    "bag",
                    "coat",
                    "boot",
                ],
                "the categories were sorted": [
                    "coat",
                    "bag",
                    "boot",
                ],
                "a single label came back": lambda answer: np.size(answer) == 1 and str(np.ravel(answer)[0]) in order,
                "the labels are cut off": ["c", "b", "b"],
                "the rows came back from the last to the first": ["bag", "boot", "coat"],
                "the labels came back in the order of the categories": [
                    "boot",
                    "bag",
                    "coat",
                ],
            },
        )
    encoded = np.array([[0, 0, 1], [1, 0, 0], [0, 0, 1], [0, 1, 0]])
    with unchanged(encoded, order):
        check_array(
            decode(encoded, order),
            ["coat", "boot", "coat", "bag"],
            mistakes={"each label came only once": ["coat", "boot", "bag"]},
        )
    check_array(
        decode(np.array([[0, 1], [1, 0], [0, 1]]), (10, 20)),
        [20, 10, 20],
        mistakes={
            "indices came back, the places of the ones": [1, 0, 1],
            "the labels became words": lambda answer: np.asarray(answer).dtype.kind in "US",
        },
    )

# %% exercise="decode" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("decode", "other sizes, orders and dtypes; a single row; words and whole numbers"):
    rng = np.random.default_rng(1)
    words = ["undershirt", "shirt", "t-shirt with sleeves", "t-shirt with letters", "coat", "overcoat", "bag"]
    for k in (2, 3, 4, 5, 6, 7):
        for n in (1, 2, k, 30, 300):
            for pool in (words, [30, -70, 400, 0, 110, 10, -10]):
                order = [pool[i] for i in rng.permutation(k)]
                picks = [int(i) for i in rng.integers(0, k, n)]
                expected = [order[i] for i in picks]
                down = [next((row for row in range(n) if picks[row] == j), 0) for j in range(k)]
                mistakes = {
                    "indices came back, the places of the ones": lambda answer, picks=picks: np.array_equal(
                        answer, picks
                    )
                }
                in_order = [sorted(order)[i] for i in picks]
                if in_order != expected and n > k:
                    mistakes["the categories were sorted"] = in_order
                if max(down) < k and [order[i] for i in down] != expected:
                    mistakes["argmax over the wrong axis"] = [order[i] for i in down]
                for dtype in (np.float32, np.float64, np.int64, np.uint8):
                    encoded = np.zeros((n, k), dtype)
                    for row, column in enumerate(picks):
                        encoded[row, column] = 1
                    for kind in (list, tuple, np.array):
                        order_given = kind(order)
                        with unchanged(encoded, *([] if kind is tuple else [order_given])):
                            check_array(decode(encoded, order_given), expected, mistakes)
### END HIDDEN TESTS

# %% [markdown]
# ## What a network gives back
#
# Labels go into the training as one-hot rows. What comes out of a trained network is not quite one-hot: for each image,
# it gives a row of [*probabilities*](../glossary.md#probability), one for each category, which add up to 1.
#
# You have no network yet, so take a stand-in that is ten lines long. From the training images it works out the mean
# image of each category.
#
# **Predict** what the mean of 500 shoes looks like.

# %%
means = np.array([train.images[train.labels == name].mean(axis=0) for name in categories])
show_images(
    means,
    titles=categories,
    caption=captions["means"],
    size=1.8,
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# Like a shoe, seen through a steamed-up window. In these photographs a shoe always lies in the same place and points to
# the left, so the mean keeps it.
#
# </details>
#
# To judge an image, the stand-in asks how far it is from each of the three means (the mean squared difference of the
# pixels), and shares out a probability of 1: the closer a mean, the larger its share.


# %%
def guess(images):
    """A row of three probabilities for each image: how close it is to each mean image, compared with the others."""
    rows = []
    for image in images:
        distances = ((image - means) ** 2).mean(axis=(1, 2, 3))
        closeness = 1 / distances
        rows.append(closeness / closeness.sum())
    return np.array(rows)


probabilities = guess(test.images)
print(probabilities.shape)

# %% [markdown]
# It is no neural network, and no great judge of clothes. But what it gives back has the form that a network's answer
# has: (n, k), a row for each image, a column for each category. Next it looks at four test images: a shoe, two t-shirts
# and a dress, numbers 0, 3, 5 and 6.
#
# **Predict:** will the largest probability be close to 1, or to a third?

# %%
chosen = [0, 3, 5, 6]
figure, panels = plt.subplots(2, 4, figsize=(9, 3.6), height_ratios=[1.3, 1], layout="constrained")
for number, (above, below) in zip(chosen, panels.T, strict=True):
    above.imshow(test.images[number, :, :, 0], cmap="gray", vmin=0, vmax=1)
    above.set_title(f"label: {test.labels[number]}", fontsize=10)
    above.set_axis_off()
    bars = below.bar(categories, probabilities[number], color="#0b559f")
    below.bar_label(bars, fmt="%.2f", fontsize=9)
    below.set(ylim=(0, 1), yticks=[0, 0.5, 1])
show_figure(captions["bars"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# In between. A stand-in that is fond of all three a little never comes near 1; twice its two best are about equal.
#
# </details>
#
# How do such rows become decisions? Try four rows on paper first. Which category do you choose in each row?

# %%
on_paper = np.array([[0.10, 0.20, 0.70], [0.40, 0.35, 0.25], [0.45, 0.45, 0.10], [0.30, 0.60, 0.10]])
show_numbers(
    on_paper,
    titles=["t-shirt, dress, shoe"],
    caption=captions["on_paper"],
)

# %% [markdown]
# An idea that comes to many: "more than 0.5 is a one, less is a zero", which is rounding. Another: "a one where the row
# has its largest value". (In the code, `on_paper.max(axis=1)` alone would give one number for each row, of shape (4,).
# `keepdims=True` keeps these numbers in a column, (4, 1), so that each row is compared with its own maximum.)
#
# **Predict** what each idea makes of row 1 and of row 2.

# %%
print(np.round(on_paper))
print()
print((on_paper == on_paper.max(axis=1, keepdims=True)).astype(float))

# %% [markdown]
# <details><summary>Compare</summary>
#
# Rounding leaves row 1 and row 2 without a one: no decision. Comparing with the largest value gives row 2 two ones.
# Neither is one-hot. (With two categories you seldom notice that rounding fails. The more categories, the more often no
# probability reaches 0.5.)
#
# </details>
#
# `argmax` always gives exactly one place, and of equal values it takes the first. That is a rule, no more; but a rule
# that everybody uses, so two programs agree.

# %%
print(on_paper.argmax(axis=1))
undecided = np.round(probabilities).sum(axis=1) == 0
print(undecided.sum(), "of", len(undecided), "test images are left undecided by rounding")

# %% [markdown]
# ### Exercise: `predictions_to_one_hot` (3 points)
#
# Write `predictions_to_one_hot(probabilities)`. It gets an array (n, k) of floats, a row of probabilities for each
# image. It returns an array (n, k), each row one-hot: a 1 at the row's largest value, 0 elsewhere. Of equal largest
# values, the first gets the 1. Return floats or whole numbers, not truth values.
#
# `[[0.4, 0.35, 0.25], [0.2, 0.4, 0.4]]` gives `[[1., 0., 0.], [0., 1., 0.]]`.
#
# The array that was handed in stays as it was.
#
# <details><summary>Hint 1</summary>
#
# First the place of the largest value in each row, then a one-hot row for each place. You know a tool for either.
#
# </details>
# <details><summary>Hint 2</summary>
#
# The places are `probabilities.argmax(axis=1)`. The rows of `np.eye(k)` are the one-hot rows; k is
# `probabilities.shape[1]`, not the largest place, as the last category may never be chosen.
#
# </details>


# %% exercise="predictions_to_one_hot" role="answer"
def predictions_to_one_hot(probabilities):
    ### BEGIN SOLUTION
    return np.eye(probabilities.shape[1])[probabilities.argmax(axis=1)]
    ### END SOLUTION


# %% exercise="predictions_to_one_hot" points=1 role="check"
with checking(
    "predictions_to_one_hot",
    worth_knowing="A decision throws away how sure the network was: 0.34 and 0.99 can become the same 1. Where mistakes are dear, a person looks at the unsure ones.",
    mistakes=[
        Mistake(
            "thresholded at 0.5, or rounded",
            "probability",
            "A row whose values are all small has no one, and two halves give two ones; take each row's largest.",
        ),
        Mistake("ties give two ones", "special case", "Of equal largest values only the first gets a one."),
        Mistake(
            "thresholded at one share of k",
            "probability",
            "Several values of a row can be above it; take each row's largest.",
        ),
        Mistake("of equal largest values the last got the one", "special case", "It should be the first."),
        Mistake(
            "the largest of each column, not of each row",
            "axis order",
            "`argmax`, or the maximum, went over the wrong axis; each row should be decided by itself.",
        ),
        Mistake(
            "no row has a one",
            "one-hot or label",
            "Were they never put in, cut off, or was each row compared with the largest values of all rows? (`keepdims=True` keeps each beside its own.)",
        ),
        Mistake("every row has the ones of all rows", "indexing", "For each row, one place in that row alone."),
        Mistake("the places came back, not one-hot rows", "one-hot or label"),
        Mistake("only the largest value of the whole table has a one", "axis order", "Each row should have one."),
        Mistake("the largest value stayed as it is", "one-hot or label", "It should become 1."),
        Mistake("the result holds truth values", "dtype", "Make numbers of them."),
        Mistake("a category that is never chosen lost its column", "list of categories"),
        Mistake("as many columns as there are rows", "shape", "There should be one for each category."),
    ],
):
    # Row 1 has no value above 0.5, row 2 has two largest ones, and the last category is never chosen.
    shares = np.array([[0.1, 0.2, 0.6, 0.1], [0.4, 0.28, 0.17, 0.15], [0.35, 0.35, 0.2, 0.1], [0.2, 0.7, 0.1, 0.0]])
    with unchanged(shares):
        check_array(
            predictions_to_one_hot(shares),
            [[0, 0, 1, 0], [1, 0, 0, 0], [1, 0, 0, 0], [0, 1, 0, 0]],
            mistakes={
                "thresholded at 0.5, or rounded": [
                    [0, 0, 1, 0],
                    [0, 0, 0, 0],
                    [0, 0, 0, 0],
                    [0, 1, 0, 0],
                ],
                "ties give two ones": [
                    [0, 0, 1, 0],
                    [1, 0, 0, 0],
                    [1, 1, 0, 0],
                    [0, 1, 0, 0],
                ],
                "thresholded at one share of k": [
                    [0, 0, 1, 0],
                    [1, 1, 0, 0],
                    [1, 1, 0, 0],
                    [0, 1, 0, 0],
                ],
                "of equal largest values the last got the one": [
                    [0, 0, 1, 0],
                    [1, 0, 0, 0],
                    [0, 1, 0, 0],
                    [0, 1, 0, 0],
                ],
                "the largest of each column, not of each row": OneOf(
                    [[0, 1, 0, 0], [0, 0, 0, 1], [1, 0, 0, 0], [0, 1, 0, 0]],
                    [[0, 0, 1, 0], [1, 0, 0, 1], [0, 0, 0, 0], [0, 1, 0, 0]],
                ),
                "no row has a one": (lambda answer: np.shape(answer) == (4, 4) and not np.any(answer)),
                "every row has the ones of all rows": [[1, 1, 1, 0]] * 4,
                "the places came back, not one-hot rows": [2, 0, 0, 1],
                "only the largest value of the whole table has a one": lambda answer: np.array_equal(
                    answer, [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 1, 0, 0]]
                ),
                "the largest value stayed as it is": lambda answer: np.max(answer) == 0.7,
                "the result holds truth values": lambda answer: np.asarray(answer).dtype == bool,
                "a category that is never chosen lost its column": lambda answer: np.shape(answer) == (4, 3),
            },
        )
    check_array(
        predictions_to_one_hot(np.array([[0.4, 0.35, 0.25], [0.2, 0.4, 0.4]])),
        [[1, 0, 0], [0, 1, 0]],
        mistakes={
            "as many columns as there are rows": lambda answer: np.shape(answer) == (2, 2),
        },
    )

# %% exercise="predictions_to_one_hot" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "predictions_to_one_hot",
    "2 to 7 categories; one row and many; ties, near ties, values all below 0.5",
    mistakes=[
        Mistake("nearly equal values are taken for equal", "rounding"),
    ],
):

    def hot_rows(places, k):
        return [[1 if j == place else 0 for j in range(k)] for place in places]

    def differing(expected, mistakes):
        """The mistakes that can be told from the right answer in this example."""
        return {id: value for id, value in mistakes.items() if callable(value) or not np.array_equal(value, expected)}

    rng = np.random.default_rng(2)
    tables = [
        rng.dirichlet(np.full(k, spread), n) for k in (2, 3, 4, 5, 6, 7) for n in (1, k, 40) for spread in (0.3, 20)
    ]
    tables += [table.astype(np.float32) for table in tables]
    tables += [
        np.full((3, 4), 0.25),
        np.array([[0.1, 0.3, 0.3, 0.3], [0.5, 0.0, 0.0, 0.5], [0.0, 0.5, 0.5, 0.0]]),
        np.array([[0.2, 0.2, 0.2, 0.2, 0.2], [0.1, 0.1, 0.2, 0.3, 0.3]]),
        np.array([[0.5, 0.5], [0.5, 0.5], [0.25, 0.75]]),
        np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]]),
        np.array([[0.4 - 1e-9, 0.4, 0.2], [0.3, 0.35, 0.35 + 1e-9], [0.45, 0.45 - 1e-12, 0.1]]),
        np.array([[0.3339, 0.3331, 0.333], [0.333, 0.3331, 0.3339], [0.3331, 0.3339, 0.333]]),
        # The last category, and the first, are never chosen.
        np.array([[0.6, 0.3, 0.1], [0.2, 0.7, 0.1], [0.5, 0.4, 0.1], [0.4, 0.6, 0.0]]),
        np.array([[0.1, 0.3, 0.6], [0.1, 0.7, 0.2]]),
    ]
    for shares in tables:
        n, k = shares.shape
        listed = shares.tolist()
        expected = hot_rows([row.index(max(row)) for row in listed], k)
        down = [listed_column.index(max(listed_column)) for listed_column in zip(*listed, strict=True)]
        above = [[int(value > 0.5) for value in row] for row in listed]
        at_least = [[int(value >= 0.5) for value in row] for row in listed]
        mistakes = differing(
            expected,
            {
                "thresholded at 0.5, or rounded": OneOf(*(rows for rows in (above, at_least) if rows != expected)),
                "ties give two ones": [[int(value == max(row)) for value in row] for row in listed],
                "of equal largest values the last got the one": hot_rows(
                    [k - 1 - row[::-1].index(max(row)) for row in listed], k
                ),
                "the largest of each column, not of each row": (
                    hot_rows(down, k) if n == k else np.transpose(hot_rows(down, n))
                ),
                "nearly equal values are taken for equal": hot_rows(
                    [[round(v, 3) for v in row].index(round(max(row), 3)) for row in listed], k
                ),
                "a category that is never chosen lost its column": lambda answer, n=n, k=k: (
                    len(answer) == n and np.ndim(answer) == 2 and len(answer[0]) < k
                ),
                "the places came back, not one-hot rows": lambda answer: np.ndim(answer) == 1,
                "the result holds truth values": lambda answer: np.asarray(answer).dtype == bool,
            },
        )
        with unchanged(shares):
            check_array(predictions_to_one_hot(shares), expected, mistakes)
### END HIDDEN TESTS

# %% [markdown]
# ## Counting what is right
#
# Now both are one-hot: what the images are, and what was predicted. How many predictions are right?
#
# On paper: four images are a shoe, a t-shirt, a dress, a shoe. Predicted were shoe, t-shirt, t-shirt, shoe. Three
# right, one wrong. Now multiply the two tables, place by place.
#
# **Predict:** where does the product have ones?

# %%
truth = np.array([[0, 0, 1], [1, 0, 0], [0, 1, 0], [0, 0, 1]])
predicted = np.array([[0, 0, 1], [1, 0, 0], [1, 0, 0], [0, 0, 1]])
show_numbers(
    [truth, predicted, truth * predicted],
    titles=["truth", "predicted", "truth * predicted"],
    caption=captions["product"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# In rows 0, 1 and 3: a one for each right prediction, and nothing else.
#
# </details>
#
# And now the sum of the product's numbers:

# %%
print((truth * predicted).sum())

# %% [markdown]
# Multiply place by place and sum: that is a *dot product*, the same work that a [neuron](../glossary.md#neuron) does.
# In one-hot it happens to count.
#
# Why not compare with `==`?
#
# **Predict** what share of `truth == predicted` is `True`. You know that three of four images are right: 0.75.

# %%
print(truth == predicted)
print("share of True:", (truth == predicted).mean().round(3))

# %% [markdown]
# <details><summary>Compare</summary>
#
# 0.833! It counts entries, and there are 12 of them. Even the wrong row, dress taken for t-shirt, has one entry of
# three in common: both agree that it is no shoe. With ten categories, a prediction that is *always* wrong would score
# 0.8 in this way. An image is right or wrong as a whole row.
#
# </details>
#
# And why must the predictions be one-hot?
#
# **Predict** what the trick gives for probabilities.

# %%
unsure = np.array([[0.1, 0.2, 0.7], [0.5, 0.3, 0.2], [0.6, 0.3, 0.1], [0.3, 0.3, 0.4]])
print((truth * unsure).sum().round(3))

# %% [markdown]
# <details><summary>Compare</summary>
#
# 0.7 + 0.5 + 0.3 + 0.4: the probability that each image's own category got. That sum is worth knowing (the next chapter
# makes a loss of its parts), but it is no count.
#
# </details>
#
# First decide, then count.

# %% [markdown]
# ### Exercise: `number_correct` (3 points)
#
# Write `number_correct(test_labels, predictions)`. Both are one-hot arrays (n, k), of floats or signed integers of 32 or
# 64 bits: what the images are, and what was predicted. It returns how many of the n images were predicted right.
#
# The result is a count, so it must be **an int** (Python's or NumPy's). Mind: from one-hot arrays of floats, the sum of
# products is a float such as 3.0, and that is refused.
#
# For the four images above it returns `3`. What is handed in stays as it was.
#
# <details><summary>Hint 1</summary>
#
# Multiply, then sum. Or compare the places of the ones, row by row. What kind of number do you get in the end?
#
# </details>
# <details><summary>Hint 2</summary>
#
# `(test_labels * predictions).sum()` counts; `int(…)` around it makes an int of the count.
#
# </details>


# %% exercise="number_correct" role="answer"
def number_correct(test_labels, predictions):
    ### BEGIN SOLUTION
    return int((test_labels * predictions).sum())
    ### END SOLUTION


# %% exercise="number_correct" points=1 role="check"
with checking(
    "number_correct",
    worth_knowing="Of the 10,000 test images of handwritten digits in MNIST, the best networks miss about 20, and over some of those people disagree, too.",
    mistakes=[
        Mistake(
            "equal entries are counted, not rows",
            "counting",
            "Zeros in the same place count too; an image is right as a whole row.",
        ),
        Mistake("divided by the number of images", "what was asked", "A count is asked for, not a fraction."),
        Mistake("the share of equal entries", "counting", "Count the rows that are right."),
        Mistake("divided by the number of entries", "what was asked", "A count is asked for."),
        Mistake("the wrong ones are counted", "what was asked"),
        Mistake("how often each category comes is compared", "counting", "Compare image by image."),
        Mistake("all images are counted", "counting", "A row counts only if all of its entries agree."),
        Mistake(
            "each label is multiplied with each prediction", "formula", "Only those of the same image belong together."
        ),
        Mistake(
            "the number is right, but it is a float",
            "dtype",
            "A count is an int, not a float such as 3.0: make one of it.",
        ),
        Mistake("a truth value for all images together", "counting", "Count the rows that are right."),
        Mistake("the counts of the categories came back, not yet summed up", "counting"),
        Mistake("a value for each image came back, not yet summed up", "counting"),
        Mistake("the product came back, not yet summed up", "counting"),
    ],
):
    # Rows 0, 3 and 4 are right.
    actual = np.array([[0, 0, 1], [1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 0, 0]])
    decided = np.array([[0, 0, 1], [0, 1, 0], [0, 0, 1], [0, 0, 1], [1, 0, 0]])
    mistakes = {
        "equal entries are counted, not rows": 11.0,
        "divided by the number of images": 3 / 5,
        "the share of equal entries": 11 / 15,
        "divided by the number of entries": 3 / 15,
        "the wrong ones are counted": 2.0,
        "how often each category comes is compared": 4.0,
        "all images are counted": 5.0,
        "each label is multiplied with each prediction": 9.0,
        "the number is right, but it is a float": lambda answer: (
            np.ndim(answer) == 0 and np.asarray(answer).dtype.kind == "f" and answer == 3
        ),
        "a truth value for all images together": lambda answer: (
            np.ndim(answer) == 0 and np.asarray(answer).dtype.kind == "b"
        ),
        "the counts of the categories came back, not yet summed up": lambda answer: np.array_equal(answer, [1, 0, 2]),
        "a value for each image came back, not yet summed up": lambda answer: len(answer) == 5 and np.ndim(answer) == 1,
        "the product came back, not yet summed up": lambda answer: np.shape(answer) == (5, 3),
    }
    with unchanged(actual, decided):
        check_value(number_correct(actual, decided), 3, mistakes)
    actual, decided = actual.astype(float), decided.astype(float)
    with unchanged(actual, decided):
        check_value(number_correct(actual, decided), 3, mistakes)

# %% exercise="number_correct" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("number_correct", "other sizes and dtypes; all right, none right, a single image"):

    def hot_rows(places, k):
        return [[1 if j == place else 0 for j in range(k)] for place in places]

    rng = np.random.default_rng(3)
    dtypes = (
        (np.float64, np.float64),
        (np.float32, np.float32),
        (np.int64, np.int64),
        (np.float32, np.int64),
        (np.int32, np.float64),
    )
    tried = 0
    for k in (2, 3, 4, 5, 6, 7):
        for n in (1, k, 12, 700):
            places = [int(i) for i in rng.integers(0, k, n)]
            others = [int(i) for i in rng.integers(0, k, n)]
            mostly = [
                place if hit else other for place, other, hit in zip(places, others, rng.random(n) < 0.6, strict=True)
            ]
            wrong = [(place + 1) % k for place in places]
            for answers in (others, mostly, places, wrong, places[::-1]):
                expected = sum(one == other for one, other in zip(places, answers, strict=True))
                told = {
                    "equal entries are counted, not rows": n * k - 2 * (n - expected),
                    "divided by the number of images": expected / n,
                    "the share of equal entries": 1 - 2 * (n - expected) / (n * k),
                    "the wrong ones are counted": n - expected,
                    "how often each category comes is compared": sum(
                        min(places.count(j), answers.count(j)) for j in range(k)
                    ),
                }
                mistakes = {id: float(value) for id, value in told.items() if value != expected and n > k}
                mistakes["the number is right, but it is a float"] = lambda answer, expected=expected: (
                    np.ndim(answer) == 0 and np.asarray(answer).dtype.kind == "f" and answer == expected
                )
                dtype, other_dtype = dtypes[
                    (tried + tried // 5) % 5
                ]  # Each comes with each size and each kind of answers.
                tried += 1
                actual = np.array(hot_rows(places, k), dtype)
                decided = np.array(hot_rows(answers, k), other_dtype)
                with unchanged(actual, decided):
                    check_value(number_correct(actual, decided), expected, mistakes)
### END HIDDEN TESTS

# %% [markdown]
# ## Accuracy
#
# Say that 15 predictions are right: is that much? Of 16 images, yes; of 300, no. The
# [*accuracy*](../glossary.md#accuracy) is the fraction that is right, the count divided by the number of images, from 0
# to 1. In the example on paper it is 3 / 4 = 0.75.
#
# From a network's probabilities to its accuracy there are three steps, and their order matters: decide (argmax), count,
# divide. (In the next cell, `.all(axis=1)` gives one truth value for each row: whether all of it is equal.)
#
# **Predict:** what if you forget to decide, and ask which probabilities *equal* the labels?

# %%
print((truth == unsure).all(axis=1).mean())

# %% [markdown]
# <details><summary>Compare</summary>
#
# 0.0, as no row of probabilities is exactly `0, 0, 1`. An accuracy of 0, or one that never moves while a network trains,
# is a sign of this mistake.
#
# </details>
#
# Note where accuracy is blind: it makes no difference whether the winner had 0.99 or 0.34.

# %% [markdown]
# ### Exercise: `accuracy` (3 points)
#
# Write `accuracy(test_labels, probabilities)`. `test_labels` is one-hot (n, k), of floats or whole numbers;
# `probabilities` is (n, k), as a network gives them, not decided yet. It returns a float: the fraction of images, 0 to 1,
# whose largest probability is in the right category. Of equal largest probabilities the first counts.
#
# With labels `[[0, 0, 1], [1, 0, 0]]` and probabilities `[[0.2, 0.5, 0.3], [0.4, 0.3, 0.3]]` it returns `0.5`: the
# first image is taken for the second category, the second image is right.
#
# What is handed in stays as it was.
#
# <details><summary>Hint 1</summary>
#
# You have written the pieces. You may call your own functions from this chapter.
#
# </details>
# <details><summary>Hint 2</summary>
#
# Make the probabilities one-hot, count with `number_correct`, and divide by the number of images, `len(test_labels)`.
# Shorter: compare `argmax(axis=1)` of both, and take the mean.
#
# </details>


# %% exercise="accuracy" role="answer"
def accuracy(test_labels, probabilities):
    ### BEGIN SOLUTION
    return np.mean(test_labels.argmax(axis=1) == probabilities.argmax(axis=1))
    ### END SOLUTION


# %% exercise="accuracy" points=1 role="check"
with checking(
    "accuracy",
    worth_knowing="Where 95 of 100 images are of one category, always giving its name has an accuracy of 0.95. Compare with that before you praise a network.",
    mistakes=[
        Mistake(
            "raw probabilities are compared with the labels",
            "probability",
            "They are never equal. Decide first, by argmax (or `argmax` has no axis, or the fraction was cut to a whole number).",
        ),
        Mistake(
            "per-entry mean, not that of the rows",
            "counting",
            "Zeros in the same place count as right; an image is right as a whole row.",
        ),
        Mistake("probabilities are averaged", "probability", "Decide first, by argmax."),
        Mistake(
            "rounded, or thresholded at 0.5",
            "probability",
            "Rows without a value above 0.5 are counted as wrong; take each row's largest.",
        ),
        Mistake(
            "not only the first largest probability counts",
            "special case",
            "Of equal probabilities, was the right one taken, or the last? The first should count (or it is divided by another number than that of the images).",
        ),
        Mistake("argmax over the wrong axis", "axis order", "One decision is needed for each row."),
        Mistake("divided by the number of entries", "counting", "There is one decision for each image."),
        Mistake("divided by the number of categories, not of images", "counting"),
        Mistake("the count, not yet divided by the number of images", "what was asked"),
        Mistake("the share of mistakes", "what was asked", "The share of right ones is asked for."),
        Mistake("the result is in percent", "what was asked", "A fraction from 0 to 1 is asked for."),
    ],
):
    # All but row 2 are right: there two are equal, and the first of them is wrong.
    actual = np.array([[0.0, 0, 1], [1, 0, 0], [0, 1, 0], [0, 1, 0], [1, 0, 0]])
    shares = np.array([[0.1, 0.2, 0.7], [0.4, 0.35, 0.25], [0.45, 0.45, 0.1], [0.3, 0.6, 0.1], [0.8, 0.1, 0.1]])
    with unchanged(actual, shares):
        check_value(
            accuracy(actual, shares),
            0.8,
            mistakes={
                "raw probabilities are compared with the labels": 0.0,
                "per-entry mean, not that of the rows": 13 / 15,
                "probabilities are averaged": 0.59,
                "rounded, or thresholded at 0.5": 0.6,
                "not only the first largest probability counts": 1.0,
                "argmax over the wrong axis": 1 / 3,
                "divided by the number of entries": 4 / 15,
                "divided by the number of categories, not of images": 4 / 3,
                "the count, not yet divided by the number of images": 4.0,
                "the share of mistakes": 0.2,
                "the result is in percent": 80.0,
            },
        )

# %% exercise="accuracy" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("accuracy", "2 to 7 categories; one image and many; ties; probabilities all below 0.5"):

    def hot_rows(places, k):
        return [[1 if j == place else 0 for j in range(k)] for place in places]

    rng = np.random.default_rng(4)
    cases = []
    for k in (2, 3, 4, 5, 6, 7):
        for n in (1, k, 13, 400):
            for spread in (0.4, 30):
                shares = rng.dirichlet(np.full(k, spread), n)
                best = [row.index(max(row)) for row in shares.tolist()]
                places = [
                    place if hit else int(rng.integers(k)) for place, hit in zip(best, rng.random(n) < 0.5, strict=True)
                ]
                cases += [(places, shares), (best, shares), ([(place + 1) % k for place in best], shares)]
    cases += [
        ([0, 1, 2, 3], np.full((4, 4), 0.25)),
        (
            [3, 1, 2, 0, 1],
            np.array([[0.1, 0.3, 0.3, 0.3], [0.1, 0.3, 0.3, 0.3], [0, 0.5, 0.5, 0], [0.5, 0, 0, 0.5], [0, 1, 0, 0]]),
        ),
        ([0, 1, 0, 1], np.array([[0.5, 0.5], [0.25, 0.75], [0.5, 0.5], [0.5, 0.5]])),
        ([0, 1, 1, 1, 2], np.array([[0.3339, 0.3331, 0.333], [0.3331, 0.3339, 0.333]] * 2 + [[0.4, 0.4 - 1e-9, 0.2]])),
    ]
    for number, (places, shares) in enumerate(cases):
        n, k = shares.shape
        listed = shares.tolist()
        best = [row.index(max(row)) for row in listed]
        right = sum(one == other for one, other in zip(places, best, strict=True))
        expected = right / n
        told = {
            "raw probabilities are compared with the labels": 0.0,
            "per-entry mean, not that of the rows": 1 - 2 * (n - right) / (n * k),
            "probabilities are averaged": (sum(row[place] for row, place in zip(listed, places, strict=True)) / n),
            "rounded, or thresholded at 0.5": sum(row[place] > 0.5 for row, place in zip(listed, places, strict=True))
            / n,
            "not only the first largest probability counts": (
                sum(row[place] == max(row) for row, place in zip(listed, places, strict=True)) / n
            ),
            "divided by the number of entries": right / (n * k),
            "divided by the number of categories, not of images": right / k,
            "the count, not yet divided by the number of images": float(right),
            "the result is in percent": 100 * expected,
        }
        mistakes = {id: value for id, value in told.items() if abs(value - expected) > 1e-3 and n > 3}
        actual = np.array(hot_rows(places, k), (np.float64, np.int64, np.float32)[(number + number // 3) % 3])
        with unchanged(actual, shares):
            check_value(accuracy(actual, shares), expected, mistakes, rtol=1e-6)
### END HIDDEN TESTS

# %% [markdown]
# When your check passes: how good is the stand-in? Three categories, so blind guessing would get about a third right.
#
# **Predict** a number before you run.

# %%
print("accuracy on the test images:", round(float(accuracy(test.one_hot, probabilities)), 3))

# %% [markdown]
# <details><summary>Compare</summary>
#
# 0.887: of 300 images, 266 are right. Not bad for three mean images.
#
# </details>
#
# Where does it go wrong?

# %% [markdown]
# ## Who is taken for whom
#
# Accuracy is one number and hides what kind of mistakes there are. A
# [*confusion matrix*](../glossary.md#confusion-matrix) keeps them apart. It has a row for each **true** category and a
# column for each **predicted** one, and in each cell it counts images. (Some books put truth in the columns; look
# before you read one.)
#
# On paper, six images of two t-shirts, three dresses, one shoe:
#
# | image | truth | predicted |
# | --- | --- | --- |
# | 0 | t-shirt | t-shirt |
# | 1 | dress | dress |
# | 2 | dress | t-shirt |
# | 3 | shoe | shoe |
# | 4 | t-shirt | t-shirt |
# | 5 | dress | t-shirt |
#
# Draw three rows and three columns. For each image, find the row of its truth, the column of its prediction, and make a
# stroke in that cell.
#
# **Predict** all nine numbers, then run.

# %%
tally = np.zeros((3, 3), dtype=int)
for row, column in ((0, 0), (1, 1), (1, 0), (2, 2), (0, 0), (1, 0)):
    tally[row, column] += 1
show_confusion(tally, categories, caption=captions["tally"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# Row t-shirt: 2, 0, 0. Row dress: 2, 1, 0. Row shoe: 0, 0, 1.
#
# If truth and prediction were swapped, the 2 would stand in row t-shirt, column dress: "t-shirts are taken for
# dresses", the opposite of what happened.
#
# </details>
#
# Three facts to check whenever you see one: all cells together make the number of images (6). A row's sum says how many
# images of that category there are (2, 3, 1). The diagonal's sum is the number of correct ones.

# %% [markdown]
# ### Exercise: `confusion_matrix` (3 points)
#
# Write `confusion_matrix(test_labels, predictions)`. Both are one-hot (n, k), of floats or signed integers of 32 or 64
# bits. It returns an array (k, k): in row i and column j, how many images of category i were predicted as category j. A
# category that no image has keeps its row, of zeros.
#
# The array holds counts, so its [dtype](../glossary.md#dtype) must be **an integer** one, also when floats are handed
# in.
#
# Labels `[[1, 0], [0, 1], [0, 1]]` and predictions `[[1, 0], [1, 0], [0, 1]]` give `[[1, 0], [1, 1]]`.
#
# What is handed in stays as it was.
#
# <details><summary>Hint 1</summary>
#
# Do what you did on paper: start from k × k zeros of `dtype=int`, go through the images, and add 1 in the cell of each.
# `argmax` finds row and column.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `zip(test_labels.argmax(axis=1), predictions.argmax(axis=1))` gives row and column of each image. In the loop,
# `matrix[row, column] += 1`. (There is a way without a loop too: a matrix product, with one of the two turned by `.T`.)
#
# </details>


# %% exercise="confusion_matrix" role="answer"
def confusion_matrix(test_labels, predictions):
    ### BEGIN SOLUTION
    k = test_labels.shape[1]
    matrix = np.zeros((k, k), dtype=int)
    for row, column in zip(test_labels.argmax(axis=1), predictions.argmax(axis=1), strict=True):
        matrix[row, column] += 1
    return matrix
    ### END SOLUTION


# %% exercise="confusion_matrix" points=1 role="check"
with checking(
    "confusion_matrix",
    worth_knowing="Not everybody has the truth in the rows. scikit-learn does, as here; elsewhere it stands in the columns. Look before you read one.",
    mistakes=[
        Mistake(
            "the table is transposed",
            "axis order",
            "Its rows are what was predicted; they should be the true categories.",
        ),
        Mistake("each row is divided by its sum", "what was asked", "Counts are asked for."),
        Mistake("each column is divided by its sum", "what was asked", "Counts are asked for."),
        Mistake("divided by the number of images", "what was asked", "Counts are asked for."),
        Mistake("only the right ones are counted, on the diagonal", "counting"),
        Mistake("only the wrong ones are counted", "counting"),
        Mistake(
            "no cell counts further than 1",
            "counting",
            "Was 1 set, not added? Or added at many places at once, which counts a repeated place only once.",
        ),
        Mistake("the right ones of each category", "what was asked", "A table of k × k is asked for."),
        Mistake(
            "a table of images × images, not of categories", "axis order", "The other one of the two should be turned."
        ),
        Mistake("the numbers are right, but they are floats", "dtype", "Counts are whole numbers."),
        Mistake("an absent category lost its row or column", "list of categories"),
    ],
):
    actual = np.array([[1.0, 0, 0], [1, 0, 0], [1, 0, 0], [0, 1, 0], [0, 1, 0], [0, 0, 1]])
    decided = np.array([[1.0, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 1, 0], [0, 0, 1]])
    with unchanged(actual, decided):
        check_array(
            confusion_matrix(actual, decided),
            [[2, 1, 0], [0, 1, 1], [0, 0, 1]],
            mistakes={
                "the table is transposed": [
                    [2, 0, 0],
                    [1, 1, 0],
                    [0, 1, 1],
                ],
                "each row is divided by its sum": [
                    [2 / 3, 1 / 3, 0],
                    [0, 0.5, 0.5],
                    [0, 0, 1],
                ],
                "each column is divided by its sum": [
                    [1, 0.5, 0],
                    [0, 0.5, 0.5],
                    [0, 0, 0.5],
                ],
                "divided by the number of images": [
                    [2 / 6, 1 / 6, 0],
                    [0, 1 / 6, 1 / 6],
                    [0, 0, 1 / 6],
                ],
                "only the right ones are counted, on the diagonal": [[2, 0, 0], [0, 1, 0], [0, 0, 1]],
                "only the wrong ones are counted": [[0, 1, 0], [0, 0, 1], [0, 0, 0]],
                "no cell counts further than 1": [
                    [1, 1, 0],
                    [0, 1, 1],
                    [0, 0, 1],
                ],
                "the right ones of each category": [2, 1, 1],
                "a table of images × images, not of categories": lambda answer: np.shape(answer) == (6, 6),
                "the numbers are right, but they are floats": lambda answer: (
                    np.asarray(answer).dtype.kind == "f" and np.array_equal(answer, [[2, 1, 0], [0, 1, 1], [0, 0, 1]])
                ),
            },
            dtype=int,
        )
    check_array(
        confusion_matrix(np.array([[0, 0, 1], [1, 0, 0]]), np.array([[1, 0, 0], [1, 0, 0]])),
        [[1, 0, 0], [0, 0, 0], [1, 0, 0]],
        mistakes={
            "the table is transposed": [
                [1, 0, 1],
                [0, 0, 0],
                [0, 0, 0],
            ],
            "an absent category lost its row or column": lambda answer: np.shape(answer) == (2, 2),
        },
        dtype=int,
    )

# %% exercise="confusion_matrix" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("confusion_matrix", "2 to 7 categories, some absent or never predicted; one image and many; other dtypes"):

    def hot_rows(places, k):
        return [[1 if j == place else 0 for j in range(k)] for place in places]

    rng = np.random.default_rng(5)
    tried = 0
    for k in (2, 3, 4, 5, 6, 7):
        for n in (1, 2, k, 25, 600):
            # No image of the last category, or none predicted as the first.
            for true_from, true_to, from_, to in ((0, k, 0, k), (0, k - 1, 0, k), (0, k, 1, k), (1, k, 0, k - 1)):
                places = [int(i) for i in rng.integers(true_from, true_to, n)]
                answers = [int(i) for i in rng.integers(from_, to, n)]
                pairs = list(zip(places, answers, strict=True))
                expected = np.array([[pairs.count((i, j)) for j in range(k)] for i in range(k)])
                told = {
                    "the table is transposed": expected.T,
                    "no cell counts further than 1": np.minimum(expected, 1),
                    "each row is divided by its sum": expected / np.maximum(expected.sum(axis=1, keepdims=True), 1),
                    "divided by the number of images": expected / n,
                    "only the right ones are counted, on the diagonal": np.diag(np.diag(expected)),
                }
                mistakes = {id: value for id, value in told.items() if not np.array_equal(value, expected)}
                mistakes["an absent category lost its row or column"] = lambda answer, k=k: (
                    np.ndim(answer) == 2 and np.shape(answer) < (k, k)
                )
                mistakes["the numbers are right, but they are floats"] = lambda answer, expected=expected: (
                    np.asarray(answer).dtype.kind == "f" and np.array_equal(answer, expected)
                )
                dtype = (np.float64, np.float32, np.int64)[tried % 3]
                tried += 1
                actual = np.array(hot_rows(places, k), dtype)
                decided = np.array(hot_rows(answers, k), dtype)
                with unchanged(actual, decided):
                    check_array(confusion_matrix(actual, decided), expected, mistakes, dtype=int)
### END HIDDEN TESTS

# %% [markdown]
# When your check passes, see whom the stand-in confuses.
#
# **Predict:** which two of t-shirt, dress and shoe get mixed up most?

# %%
decisions = np.eye(3)[probabilities.argmax(axis=1)]
show_confusion(confusion_matrix(test.one_hot, decisions), categories, caption=captions["confusion"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# T-shirt and dress. Shoes are easy: wide and low, with an empty upper half. T-shirts and dresses stand upright in the
# middle of the image, and what tells most of them apart is the width and the sleeves.
#
# </details>
#
# To see what such a mistake looks like, find some:
# images whose decision is not their label.

# %%
wrong_ones = np.flatnonzero(probabilities.argmax(axis=1) != test.one_hot.argmax(axis=1))[:6]
show_images(
    test.images[wrong_ones],
    titles=[f"label: {test.labels[i]}" for i in wrong_ones],
    caption=captions["wrong_ones"],
    size=1.7,
)

# %% [markdown]
# ## The same question at the stall
#
# So far each garment lay in the middle of a white sheet (which Fashion-MNIST draws black: nothing there is 0). The
# course's question comes from a stall that photographs its second-hand clothes where they hang. Here are some of
# its photographs. The labels are the same three.

# %%
stall_train, stall_test = load_stall(train=600, test=300, rng=np.random.default_rng(1), categories=categories)
show_images(
    stall_train.images[:8],
    titles=stall_train.labels[:8],
    limits=(0, 1),
    columns=4,
    size=1.9,
    caption=captions["wall"],
)

# %% [markdown]
# Give the stand-in its chance there: it works out the mean of each category anew, from 600 photographs of the stall, and
# is asked about 300 others.
#
# **Predict:** what does the mean of 200 photographs of dresses look like? And what will the accuracy be?

# %%
white_means, means = (
    means,
    np.array([stall_train.images[stall_train.labels == name].mean(axis=0) for name in categories]),
)
show_images(means, titles=categories, limits=(0, 1), size=1.8, caption=captions["stall means"])
at_the_stall = accuracy(stall_test.one_hot, guess(stall_test.images))
means = white_means
print("accuracy at the stall:", round(float(at_the_stall), 2))

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(0.33 < at_the_stall < 0.5, "the stand-in is right about four of ten photographs of the stall")

# %% [markdown]
# <details><summary>Compare</summary>
#
# Fog. A garment hangs now here, now there, and a mean keeps only what stands at the same place each time. The accuracy is
# about 0.4, hardly more than the third that guessing gets. (In ten draws of photographs it was between 0.37 and 0.46:
# `./course measure claims 02`.) The labels, the counting and the score are the same as before; what fails is the
# stand-in.
#
# </details>
#
# Keep the stand-in's figure in mind: it is what the networks of the next chapters have to beat.

# %% [markdown]
# ## When an accuracy of 0.9 is worth nothing
#
# This week 100 garments hang at the stall: 90 t-shirts, 6 dresses and 4 shoes. Here are ten of them.

# %%
shirts, dresses = (np.flatnonzero(test.labels == name) for name in ("t-shirt", "dress"))
ten = [*shirts[:6], dresses[3], *shirts[6:9]]
hanging = photograph(Labelled(*(part[ten] for part in test)), np.random.default_rng(4), part="test")
show_images(hanging.images, limits=(0, 1), columns=10, size=1.1, caption=captions["hundred"])

# %% [markdown]
# Somebody offers a program that scores an accuracy of 0.9 on the 100, brick or no brick.
#
# **Predict:** what is the shortest program that does?

# %%
this_week = np.array(["t-shirt"] * 90 + ["dress"] * 6 + ["shoe"] * 4)
lazy = np.array(["t-shirt"] * 100)
print("accuracy:", (this_week == lazy).mean())

# %% [markdown]
# <details><summary>Compare</summary>
#
# It says "t-shirt" whatever it sees.
#
# </details>
#
# (With *words*, `==` compares image by image, as there is one word for each image. So the mean is the accuracy here.) An
# accuracy says something only next to the share of the largest category. Look at
# the shares before you train, and before you are proud. In the data of this chapter they are equal, so the score to
# beat is a third. Take only the first 20 training images, and they are not:

# %%
names, counts = np.unique(train.labels[:20], return_counts=True)
for name, count in zip(names.tolist(), counts.tolist(), strict=True):
    print(f"{name:8} {count:2} of 20, {count / 20}")

# %% [markdown]
# `np.unique` with `return_counts=True` counts what *is there*, in alphabetical order.
#
# **Predict** what it says about shoes in a set without a shoe.

# %%
names, counts = np.unique(["t-shirt", "dress", "t-shirt"], return_counts=True)
print(names, counts)

# %% [markdown]
# <details><summary>Compare</summary>
#
# Nothing. That a category is missing is just what you would want to know.
#
# </details>

# %% [markdown]
# ### Exercise: `class_balance` (3 points)
#
# Write `class_balance(labels, categories)`. ("Class" is another word for category.) `labels` are n labels, all of them
# among the k `categories`; both may be a list, a tuple or an array, of words or of whole numbers. It returns an array
# of k floats: for each category, **in the order that is given**, the fraction of the labels that it has. A category
# without labels gets 0.
#
# `class_balance(["shoe", "t-shirt", "shoe", "shoe"], ["t-shirt", "dress", "shoe"])` gives `[0.25, 0., 0.75]`.
#
# What is handed in stays as it was.
#
# <details><summary>Hint 1</summary>
#
# Go through the categories, not through the labels: then each gets its turn, the absent ones too. An array of labels
# compared with one category gives truth values; what is their mean?
#
# </details>
# <details><summary>Hint 2</summary>
#
# Make an array of the labels first: `labels = np.array(labels)`. Then gather `np.mean(labels == category)` for each
# category. Another way: your `one_hot` has a column for each category, and `mean(axis=0)` is the mean of each column.
#
# </details>


# %% exercise="class_balance" role="answer"
def class_balance(labels, categories):
    ### BEGIN SOLUTION
    labels = np.array(labels)
    return np.array([np.mean(labels == category) for category in categories])
    ### END SOLUTION


# %% exercise="class_balance" points=1 role="check"
with checking(
    "class_balance",
    worth_knowing="Fashion-MNIST was made balanced, 7,000 images of each category. Data from the wild seldom is: of a hospital's X-rays few show a rare disease.",
    mistakes=[
        Mistake("an absent category was dropped", "list of categories", "It should get 0."),
        Mistake("one number alone came back", "loop or return", "Look whether `return` stands inside the loop."),
        Mistake("a number for each label", "counting", "There should be one for each category."),
        Mistake("the result holds counts", "what was asked", "Divide them by the number of labels."),
        Mistake("the result is in percent", "what was asked", "Fractions are asked for."),
        Mistake("the categories are sorted", "list of categories", "They should be in the order given."),
        Mistake(
            "the categories are in another order",
            "list of categories",
            "Of size, of the alphabet, or as they turn up? They should be in the order given.",
        ),
        Mistake("divided by the number of categories, not of labels", "counting"),
        Mistake(
            "divided by another number than that of labels",
            "counting",
            "By the largest count, or by one less than there are labels? Divide by the number of labels.",
        ),
        Mistake(
            "nothing but zeros",
            "dtype",
            "Perhaps a list was compared with one word, or each fraction was cut to a whole number.",
        ),
        Mistake(
            "the name stands beside each fraction", "what was asked", "Only the fractions are asked for, in order."
        ),
        Mistake(
            "there is a place for each number up to the largest",
            "list of categories",
            "Only the given categories count.",
        ),
    ],
):
    given, order = ["boot", "coat", "boot", "boot", "boot"], ["coat", "bag", "boot"]
    with unchanged(given, order):
        check_array(
            class_balance(given, order),
            [0.2, 0, 0.8],
            mistakes={
                "an absent category was dropped": lambda answer: np.shape(answer) == (2,),
                "one number alone came back": lambda answer: np.shape(answer) == (1,),
                "a number for each label": lambda answer: np.shape(answer) == (5,),
                "the result holds counts": [1, 0, 4],
                "the result is in percent": [20, 0, 80],
                "the categories are sorted": [0, 0.8, 0.2],
                "the categories are in another order": [
                    0.8,
                    0.2,
                    0,
                ],
                "divided by the number of categories, not of labels": [1 / 3, 0, 4 / 3],
                "divided by another number than that of labels": [
                    0.25,
                    0,
                    1,
                ],
                "nothing but zeros": [
                    0,
                    0,
                    0,
                ],
                "the name stands beside each fraction": lambda answer: (
                    isinstance(answer, dict) or np.shape(answer) == (3, 2)
                ),
            },
        )
    given, order = np.array([7, 7, 5, 7, 5]), (7, 5)
    with unchanged(given):
        check_array(
            class_balance(given, order),
            [0.6, 0.4],
            mistakes={
                "the categories are sorted": [0.4, 0.6],
                "there is a place for each number up to the largest": (lambda answer: np.shape(answer) == (8,)),
            },
        )

# %% exercise="class_balance" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("class_balance", "words and whole numbers; lists, tuples and arrays; other orders, absent categories"):
    rng = np.random.default_rng(6)
    words = ["undershirt", "shirt", "t-shirt with sleeves", "t-shirt with letters", "coat", "overcoat", "bag"]
    kinds = ((list, list), (np.array, list), (tuple, np.array), (np.array, np.array), (list, tuple))
    tried = 0
    for k in (2, 3, 4, 5, 6, 7):
        for n in (1, 3, 10, 90):
            for pool in (words, [3, -7, 40, 0, 11, 1, -1], list(range(7)), list(range(1, 8))):
                order = [pool[i] for i in rng.permutation(k)]
                for present in (order, order[1:], order[:-1], order[:1]):
                    labels_given = [present[i] for i in rng.integers(0, len(present), n)]
                    expected = [labels_given.count(name) / n for name in order]
                    others = {max(map(labels_given.count, order)), len(set(labels_given))}
                    told = {
                        "an absent category was dropped": [share for share in expected if share],
                        "the result holds counts": [labels_given.count(name) for name in order],
                        "the result is in percent": [100 * share for share in expected],
                        "the categories are sorted": [labels_given.count(name) / n for name in sorted(order)],
                        "divided by the number of categories, not of labels": (
                            [share * n / k for share in expected] if k not in others else expected
                        ),
                        "nothing but zeros": [0] * k,
                    }
                    mistakes = {id: value for id, value in told.items() if not np.array_equal(value, expected)}
                    kind, other_kind = kinds[tried % 5]
                    tried += 1
                    given, order_given = kind(labels_given), other_kind(order)
                    kept = [thing for thing in (given, order_given) if not isinstance(thing, tuple)]
                    with unchanged(*kept):
                        check_array(class_balance(given, order_given), expected, mistakes)
### END HIDDEN TESTS

# %% [markdown]
# ## Precision, recall, and the threshold between them
#
# A customer comes to the stall and looks for a dress. Now the question is yes or no: is it a dress? A program that never
# says yes is right about 94 of the 100 garments, and of no use to them. Two other figures say what they want to know:
#
# - [*precision*](../glossary.md#precision): of the garments that the program **calls** a dress, the part that are one.
#   (Do they walk to a t-shirt in vain?)
# - [*recall*](../glossary.md#recall): of the garments that **are** a dress, the part that it calls one. (Do they miss the
#   dress they would have bought?)
#
# Most programs do not say yes or no, they give a score, such as a probability. *You* say from which score on it is a yes:
# that is the **threshold**. Here are ten garments, sorted by their score for "dress":

# %%
scores = np.array([0.9, 0.8, 0.7, 0.6, 0.55, 0.4, 0.35, 0.3, 0.2, 0.1])
is_dress = np.array([1, 1, 0, 1, 0, 1, 0, 0, 0, 0])
show_rows([scores, is_dress], titles=["score", "dress?"], caption=captions["ten_scores"])

# %% [markdown]
# With a threshold of 0.5 the first five are called a dress. Three of them are: the precision is 3/5. There are four
# dresses, and three of them were found: the recall is 3/4.
#
# **Predict** both for a threshold of 0.75, and for one of 0.25. Which of the two figures rises, which falls?

# %%
for threshold in (0.5, 0.75, 0.25):
    called = scores >= threshold
    found = is_dress[called].sum()
    print(f"threshold {threshold:<4}  precision {found}/{called.sum()}  recall {found}/{is_dress.sum()}")

# %% [markdown]
# <details><summary>Compare</summary>
#
# At 0.75 two are called a dress, and both are: precision 2/2, recall 2/4. At 0.25 eight are called a dress, and all four
# dresses are among them: precision 4/8, recall 4/4. A stricter threshold calls fewer, and surer, and misses more.
#
# </details>
#
# Now with real scores. A delivery has come in: 100 t-shirts and 11 dresses, nine of ten of one kind, each still in the
# middle of its white sheet. The stand-in gives each a probability for "dress".
#
# **Predict:** with a threshold of 0.5, will it rather miss dresses, or rather call t-shirts a dress? And which accuracy
# has a program that says no to all of them?

# %%
delivery = np.concatenate([shirts, dresses[:11]])
explore_threshold(
    guess(test.images[delivery])[:, 1],
    test.labels[delivery] == "dress",
    "dress",
    caption=captions["threshold"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# It misses more than half: of 11 dresses it finds 4, and 3 t-shirts are called a dress. To say no to all is right for 100
# of 111: 0.90.
#
# Go down with the slider until no dress is missed: now three of five that are called a dress are t-shirts. Go up until no
# t-shirt is called a dress: now ten of the eleven dresses are missed. And read the accuracy in the line below: it is
# highest, 0.92, where four dresses are found.
#
# </details>
#
# Move the slider. No threshold is right by itself. It depends on what each mistake costs: a customer who walks in vain,
# or a dress that is not sold. (A doctor who looks for a disease has other costs. Chapter 11 is about that.)

# %% [markdown]
# ## A score on images that were not trained on
#
# One question is left: why are there two sets of images?
#
# Here is a student who learns by heart. They keep 300 training images and their labels. Asked about an image, they look
# for the kept image that differs least from it, and answer with *that* one's label.
#
# **Predict** their accuracy on the same 300 images, then on the 300 test images.

# %%
kept_images, kept_labels = train.images[:300], train.labels[:300]


def by_heart(images, labels):
    """For each image, the label that stands at the place of the kept image nearest to it."""
    nearest = [((kept_images - image) ** 2).sum(axis=(1, 2, 3)).argmin() for image in images]
    return labels[nearest]


print("on the images learned by heart:", (by_heart(kept_images, kept_labels) == kept_labels).mean())
print("on the test images:            ", (by_heart(test.images, kept_labels) == test.labels).mean().round(3))

# %% [markdown]
# <details><summary>Compare</summary>
#
# 1.0 on what they have seen: the nearest image is the image itself. And 0.903 on new ones.
#
# </details>
#
# Which of the two numbers tells you what they will do with tomorrow's photographs?
#
# To see how little the first one means, give them nonsense to learn: shuffle the labels, so that a shoe may be called a
# dress. There is nothing in it to understand.
#
# **Predict** both accuracies again.

# %%
nonsense = np.random.default_rng(0).permutation(kept_labels)
print("on the images learned by heart:", (by_heart(kept_images, nonsense) == nonsense).mean())
print("on the test images:            ", (by_heart(test.images, nonsense) == test.labels).mean().round(3))

# %% [markdown]
# <details><summary>Compare</summary>
#
# Still 1.0 on what was learned by heart; on new images about a third, no better than dice. A perfect score on the
# training images is worth nothing by itself: it may be knowledge or it may be memory.
#
# </details>
#
# Only images that were *not* used for training tell knowledge from memory. Hence the rule: split the data first, train on
# one part, take the score on the other.
#
# What about the three mean images from above?
#
# **Predict** whether their score on the 1,500 training images is much better than the 0.887 on the test images.

# %%
on_train = (guess(train.images).argmax(axis=1) == train.one_hot.argmax(axis=1)).mean()
on_test = (probabilities.argmax(axis=1) == test.one_hot.argmax(axis=1)).mean()
print("mean images, on the training images:", on_train.round(3))
print("mean images, on the test images:    ", on_test.round(3))

# %% [markdown]
# <details><summary>Compare</summary>
#
# Nearly the same. Three mean images have no room to learn 1,500 images by heart.
#
# </details>
#
# A network has thousands of [weights](../glossary.md#weight): room to learn by heart. For that reason you will look at
# both scores in every chapter that trains one. A wide gap between them is called
# [*overfitting*](../glossary.md#overfitting).
#
# And a last trap. If you try twenty networks and keep the one with the best *test* score, the test images have taken
# part in the choice, and the score is a bit too good. So a third part is split off, for choosing: the
# [*validation*](../glossary.md#validation) images. The next chapter has them.

# %% [markdown]
# ## What you learned
#
# - Numbers such as 0, 1, 2 give categories an order and distances that aren't there. One-hot gives each its own column.
# - The order of the columns is part of the data. It comes from your list of categories, not from the labels that happen
#   to be there; a label that isn't in the list is an error.
# - `argmax(axis=1)` finds the place in each row; it decodes one-hot rows, and makes decisions out of probabilities.
#   Rounding does not.
# - `(truth * predicted).sum()` counts the right ones, if both are one-hot. Equal *entries* count too many.
# - Accuracy is that count divided by the number of images. A confusion matrix shows which categories are mixed up: rows
#   true, columns predicted.
# - Compare an accuracy with the share of the largest category, and take it on images that weren't trained on.
# - Precision asks of what was called a dress, recall of what is one. The threshold trades one for the other.

# %% [markdown]
# ## Check your understanding
#
# **1.** Ten categories, 200 labels. What is the shape of the one-hot array, and what is the sum of all its entries?
#
# <details><summary>Answer</summary>
#
# `(200, 10)`; the sum is 200, as each row has exactly one 1.
#
# </details>
#
# **2.** The training labels were encoded with the categories `["cat", "dog", "owl"]`, the test labels with
# `["dog", "cat", "owl"]`. A perfect network is tested. Which accuracy do you get, if there are as many cats as dogs as
# owls?
#
# <details><summary>Answer</summary>
#
# A third. Only the owls have the same column in both. Nothing raises an error, which makes this mistake an expensive
# one.
#
# </details>
#
# **3.** A network gives `[0.3, 0.3, 0.4]` for one image and `[0.0, 0.1, 0.9]` for another. Both are shoes, the last
# category. How many are correct? What does rounding say?
#
# <details><summary>Answer</summary>
#
# Both are correct: argmax is 2 for both. Rounding makes `0, 0, 0` of the first and misses it.
#
# </details>
#
# **4.** A program compares two one-hot arrays of 10 categories by `(truth == predicted).mean()` and reports 0.98. What
# is the accuracy?
#
# <details><summary>Answer</summary>
#
# 0.9. A wrong row differs in 2 of its 10 entries. 2 % of the entries are wrong, so 10 % of the rows are.
#
# </details>
#
# **5.** In a confusion matrix of t-shirt, dress and shoe, in this order, the row of "dress" reads 5, 90, 5 and its
# column reads 40, 90, 0. What is this classifier too fond of?
#
# <details><summary>Answer</summary>
#
# Of "dress". It finds 90 of 100 dresses, but it also calls 40 t-shirts a dress.
#
# </details>
#
# **6.** Of 200 garments 10 are dresses. A program calls 16 a dress, and 8 of these are. What are its precision, its recall
# and its accuracy?
#
# <details><summary>Answer</summary>
#
# Precision 8/16, recall 8/10. Wrong are the 8 that are no dress and the 2 dresses that were missed: the accuracy is
# 190/200, 0.95. To say no to all has the same accuracy, and a recall of 0.
#
# </details>

# %% [markdown]
# ## Where to read on
#
# - [Keras: `to_categorical`](https://keras.io/api/utils/python_utils/), and
#   [Keras: losses for probabilities](https://keras.io/api/losses/probabilistic_losses/), with and without `sparse`
# - [NumPy: broadcasting](https://numpy.org/doc/stable/user/basics.broadcasting.html), by which one comparison makes a
#   whole one-hot table: `np.array(labels)[:, None] == np.array(categories)`
# - [scikit-learn: confusion matrix](https://scikit-learn.org/stable/modules/model_evaluation.html#confusion-matrix),
#   and many more ways to score; [precision and recall](https://scikit-learn.org/stable/auto_examples/model_selection/plot_precision_recall.html)
#   drawn against each other
# - [Fashion-MNIST](https://github.com/zalandoresearch/fashion-mnist): where the images are from, and how well others
#   classify them
#
# [The next chapter](../03_dense_networks/03_dense_networks.ipynb) builds your first neural network. It takes one-hot
# labels, gives back probabilities, and you know what to do with them.
