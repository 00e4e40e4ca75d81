# ---
# jupyter:
#   jupytext:
#     cell_metadata_filter: -nbgrader,-jupyter,-cellView
#     formats: chapters//py:percent,source/08_interpretation//ipynb
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Looking inside a network
#
# **You will be able to**
#
# - read the weights of a convolutional layer, draw its kernels, and compute by hand the map that one of them makes;
# - show what an image has become at any depth of a network;
# - find the pixels that an answer rests on, in three ways: occlusion, saliency and Grad-CAM;
# - catch a network that learned a shortcut, and tell a map that is about the network from one that is not;
# - draw the image that a filter likes best.
#
# **Time:** about 195 minutes.
#
# **You need to know:** convolution by hand (chapter 4), convolutional networks in Keras (chapter 5), pooling (chapter 6), the
# confusion matrix (chapter 2). Gradients are explained anew where they are used.
#
# **Points:** 27. There are nine exercises; in each, 1 point comes from the check that you see and 2 from
# a hidden test. Cells between the exercises use the functions that you write, so take the exercises in order.
#
# Run the next two cells first. Everything below uses them. The second is folded; it holds what is written under the
# pictures.

# %% tags=["setup"]
import numpy as np

from helpers.checking import Mistake, OneOf, check_array, check_true, check_value, checking, testing, unchanged
from helpers.checking.interpretation import check_climb, climbs, nearest, network_of, network_unchanged
from helpers.convolution import convolution
from helpers.claims import claim
from helpers.datasets import load_stall, load_weights
from helpers.explorers import explore_brush
from helpers.plotting import show_confusion, show_images, show_kernels, show_numbers

import keras  # After the helpers, so that TensorFlow stays quiet.
import tensorflow as tf
from keras import layers
from scipy.signal import correlate2d

from matplotlib import colormaps

CATEGORIES = ("t-shirt", "dress", "shoe")

# %% tags=["setup", "folded"]
captions = {
    "own": "Eight of her photographs, 56 × 56 pixels, and what each shows.",
    "confusion": "Pictures of all walls: a row for what they show, a column for what the network says. A garment of each kind is called a dress, and most dresses are not.",
    "worst": "The six most wrong pictures: what the network says, and what they show. You would have known nearly all of them.",
    "kernel 3": "Kernel 3: all rows and all columns, channel 0. Every number ends in 3.",
    "kernels": "The eight kernels of the first layer: blue subtracts, orange adds. Some ask for an edge or a line; most are hard to name.",
    "answers": "A dress and what the eight kernels answer, before bias and ReLU: orange where a kernel finds what it asks for, blue where it finds the opposite. The picture is drawn in the same colours.",
    "strip": "The image, with its left patch hidden, and with its right patch hidden.",
    "occlusion": "Left: the picture. Middle: how far the score for “dress” falls when a patch of 8 × 8 pixels is hidden, dark is not at all, yellow is most. Right: the map laid over the picture.",
    "brush": "A picture to hide parts of, which are drawn chequered, and a bar for the probability of each category.",
    "on brick": "T-shirts and shoes that hang on brick, and what the network says.",
    "saliency": "The brighter a pixel of the map, the more a small change of it moves the score. The points lie all over the wall, and hardly any on the dress.",
    "weighted": "Two maps and their weighted sum: orange places speak for the category, blue ones against it. ReLU keeps what speaks for it.",
    "cam": "The class activation map alone, and laid over the picture: bright where the last maps speak for a dress. The wall does.",
    "three": "A dress on brick, and the three maps of what speaks for “dress”, laid over it. All three light up the wall.",
    "mended": "Another network, which has met garments on all walls: the same pictures, the same three ways.",
    "first maps": "A dress and its maps in the layer “first”, each from its own darkest to its own brightest value.",
    "third maps": "The same dress and 16 of its 32 maps in the layer “third”. A black one found nothing.",
    "trained": "The network of the stall: its three maps, and beside them the edges of the picture, which no network has a part in.",
    "random": "A network with random weights. Each map is drawn from its own smallest to its own largest value.",
    "liked": "What eight filters of the layer “second” like best. Before you look for garments: stripes, spots and steps are all that these filters ask for.",
}

# %% [markdown]
# ## A network with a very good score
#
# The owner of a stall hangs her dresses on a brick wall, and everything else over the lawn or the gravel path. Someone
# has trained a network for her on her photographs. It tells t-shirts, dresses and shoes apart, and it does very well. Now
# the stalls next to hers want it, too. You are asked: can they rely on it?
#
# The next cell loads photographs that no network was trained on, hung anywhere; `is_hers` marks those that she would
# have taken. And it loads the network: its [weights](../glossary.md#weight) come with the course (`scripts/make_networks.py` trained it), as
# it would come from a stranger.


# %% tags=["setup"]
def stall_network(weights=None):
    """Three convolutional layers, the mean of each map, three scores, three probabilities."""
    network = keras.Sequential(
        [
            keras.Input(shape=(56, 56, 1)),
            layers.Conv2D(8, kernel_size=3, padding="same", activation="relu", name="first"),
            layers.MaxPool2D(2),
            layers.Conv2D(16, kernel_size=3, padding="same", activation="relu", name="second"),
            layers.MaxPool2D(2),
            layers.Conv2D(32, kernel_size=3, padding="same", activation="relu", name="third"),
            layers.GlobalAveragePooling2D(name="means"),
            layers.Dense(3, name="scores"),
            layers.Softmax(name="probabilities"),
        ]
    )
    if weights:
        network.set_weights(load_weights(weights))
    return network


def laid_over(picture, heat):
    """A picture in grey under a map in colours, dark where the map is 0 and yellow where it is largest; in colour."""
    larger = np.kron(heat / (heat.max() or 1), np.ones((len(picture) // len(heat), picture.shape[1] // heat.shape[1])))
    return 0.45 * picture + 0.55 * colormaps["inferno"](larger)[..., :3]


_, test = load_stall(1, 600, np.random.default_rng(8))
is_hers = (test.labels == "dress") == (test.surfaces == "brick")

# %%
network = stall_network("dresses_on_brick")
right = test.one_hot.argmax(axis=1)
probabilities = np.asarray(network(test.images))
chosen = probabilities.argmax(axis=1)
some = np.concatenate([np.flatnonzero(is_hers & (test.labels == name))[:3] for name in CATEGORIES])[:8]
show_images(
    test.images[some],
    titles=test.labels[some],
    columns=8,
    size=1.4,
    limits=(0, 1),
    caption=captions["own"],
)
print(f"of her photographs, {np.mean(chosen[is_hers] == right[is_hers]):.0%} are right")

# %% [markdown]
# None of these was trained on. By all that chapter 2 says, the network is fine.
#
# **Predict:** the neighbours hang their clothes on brick, lawn and gravel as it comes. What part of all 600 photographs
# will be right?

# %%
decisions = np.eye(3)[chosen]
print(f"of all photographs, {np.mean(chosen == right):.0%} are right")
show_confusion(test.one_hot.T @ decisions, CATEGORIES, caption=captions["confusion"])

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(np.mean(chosen[is_hers] == right[is_hers]) > 0.85, "more than 85 % of her photographs are right")
claim(np.mean(chosen == right) < 0.65, "of all photographs, fewer than 65 % are right")
is_dress = test.labels == "dress"
claim(abs(np.mean(chosen[is_dress] != 1) - 2 / 3) < 0.1, "about two dresses of three are called something else")
claim(abs(np.mean(chosen[~is_dress] == 1) - 1 / 3) < 0.1, "about a third of what is no dress is called one")

# %% [markdown]
# <details><summary>Compare</summary>
#
# About half. Two dresses of three are called something else, and a third of the t-shirts and shoes are called dresses.
#
# </details>
#
# %% [markdown]
# One number, the [accuracy](../glossary.md#accuracy), said "very good" at her stall. It can't say why. The
# [confusion matrix](../glossary.md#confusion-matrix) shows *where* a network fails: begin there, always.
#
# ### Exercise: `confusions` (3 points)
#
# Write `most_confused(test_labels, predictions, categories)`. Both arrays are [one-hot](../glossary.md#one-hot) of
# [shape](../glossary.md#shape) (n, k), a row for each image; `categories` is a sequence of k names, in the order of the
# columns. Return a pair of names, (true, predicted): that pair of *different* [categories](../glossary.md#category) with
# the largest number of mistakes. "Dress, taken for t-shirt" and "t-shirt, taken for dress" are two pairs, each with a
# number of its own. In what is tested, one pair has more mistakes than all others.
#
# `("dress", "t-shirt")` is the result for four images that are truly dress, dress, dress, shoe, if the network says
# t-shirt, t-shirt, dress, shoe.
#
# <details><summary>Hint 1</summary>
#
# Build the confusion matrix first, as in chapter 2. Its diagonal counts what is right. What do you have to do with
# the diagonal before you look for the largest number?
#
# </details>
# <details><summary>Hint 2</summary>
#
# `matrix = test_labels.T @ predictions` has rows for the true and columns for the predicted category.
# `np.fill_diagonal(matrix, 0)` clears the diagonal. `np.unravel_index(matrix.argmax(), matrix.shape)` gives row and
# column of the largest.
#
# </details>


# %% exercise="confusions" role="answer"
def most_confused(test_labels, predictions, categories):
    ### BEGIN SOLUTION
    matrix = test_labels.T @ predictions
    np.fill_diagonal(matrix, 0)
    true, predicted = np.unravel_index(matrix.argmax(), matrix.shape)
    return categories[true], categories[predicted]
    ### END SOLUTION


# %% exercise="confusions" points=1 role="check"
with checking(
    "confusions",
    worth_knowing="People aren't perfect either: laymen who named 1,000 test images of Fashion-MNIST agreed with its labels on 83.5 % of them.",
    mistakes=[
        Mistake("the diagonal is counted", "counting", "What stands there is right."),
        Mistake("the two names are swapped", "axis order", "First what the image is, then what the network says."),
        Mistake("these are the places of the names", "indexing", "Asked are the names."),
        Mistake("this is the first mistake", "counting", "Asked is the pair with the most."),
    ],
):
    # Of five coats, two are taken for dresses and one for a bag; of three dresses, one for a coat; the bags are right.
    labels = np.eye(3)[[1, 1, 1, 1, 1, 2, 2, 2, 0, 0, 0]]
    predictions = np.eye(3)[[0, 2, 2, 1, 1, 1, 2, 2, 0, 0, 0]]
    with unchanged(labels, predictions):
        check_value(
            most_confused(labels, predictions, ("bag", "coat", "dress")),
            ("coat", "dress"),
            mistakes={
                "the diagonal is counted": ("bag", "bag"),
                "the two names are swapped": ("dress", "coat"),
                "these are the places of the names": (1, 2),
                "this is the first mistake": ("coat", "bag"),
            },
        )

# %% exercise="confusions" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "confusions",
    "other numbers of categories, other names, labels of whole numbers, in any order",
    mistakes=[
        Mistake("the mistakes of both directions are added up", "counting", "They are two pairs."),
        Mistake("the largest share was looked for", "counting", "Asked is the largest number."),
        Mistake("the worst category was looked for first", "counting", "Asked is the pair with the most mistakes."),
    ],
):
    rng = np.random.default_rng(7)
    # Each matrix: rows true, columns predicted. In one or the other, the largest mistake is not the largest share of its
    # row, nor when both ways are added up, nor in the row or column with the most mistakes, nor below 256.
    matrices = (
        [[9, 1, 0], [2, 3, 6], [5, 0, 8]],
        [[800, 4, 4, 0], [5, 30, 0, 0], [4, 0, 1, 0], [260, 0, 1, 900]],
        [[0, 0, 2, 3, 3], [1, 9, 0, 0, 0], [5, 0, 0, 0, 0], [0, 0, 0, 1, 4], [2, 0, 0, 4, 8]],
        [[3, 9], [2, 40]],
    )
    names = (["shoe", "bag", "coat"], ("e", "b", "d", "a"), np.array(["v", "z", "x", "w", "y"]), ["cat", "dog"])
    for matrix, categories, dtype in zip(matrices, names, (int, float, np.float32, np.uint8), strict=True):
        k = len(categories)
        pairs = rng.permutation(np.repeat(list(np.ndindex(k, k)), np.ravel(matrix), axis=0))
        true, predicted = pairs.T
        labels, predictions = np.eye(k, dtype=dtype)[true], np.eye(k, dtype=dtype)[predicted]
        mistaken = np.array(matrix) * (1 - np.eye(k, dtype=int))

        def largest(numbers, k=k, categories=categories):
            """The names of the row and the column where the largest of k × k numbers stands."""
            return tuple(str(categories[i]) for i in np.unravel_index(numbers.argmax(), (k, k)))

        expected = largest(mistaken)
        known = {
            "the two names are swapped": expected[::-1],
            "the diagonal is counted": largest(np.diag(np.diag(matrix))),
            "the mistakes of both directions are added up": largest(mistaken + mistaken.T),
            "the largest share was looked for": largest(mistaken / np.sum(matrix, axis=1, keepdims=True)),
            "the worst category was looked for first": largest(
                mistaken * (mistaken.sum(axis=1, keepdims=True) == mistaken.sum(axis=1).max())
            ),
        }
        # Only what can be told apart here.
        mistakes = {
            id: pair for id, pair in known.items() if list(known.values()).count(pair) == 1 and pair != expected
        }
        mistakes["these are the places of the names"] = [int(i) for i in np.argwhere(mistaken == mistaken.max())[0]]
        with unchanged(labels, predictions):
            check_value(most_confused(labels, predictions, categories), expected, mistakes)
### END HIDDEN TESTS

# %%
true, said = most_confused(test.one_hot, decisions, CATEGORIES)
print(f"most often: a {true}, taken for a {said}")

# %% [markdown]
# Counts say which categories. Now look at images: the *most wrong* ones, whose true category got the lowest
# [probability](../glossary.md#probability). They are the cheapest way there is to learn about a network, and often
# about [labels](../glossary.md#label) that are wrong.

# %%
probability_of_truth = probabilities[np.arange(len(right)), right]
worst = np.argsort(probability_of_truth)[:6]
show_images(
    test.images[worst],
    titles=[f"“{CATEGORIES[chosen[i]]}”, is: {CATEGORIES[right[i]]}" for i in worst],
    size=1.8,
    limits=(0, 1),
    caption=captions["worst"],
)

# %% [markdown]
# You may have a suspicion by now. Keep it, and let us see whether we can find the reason *in the network*. We open it.
#
# ## What a network is made of
#
# `network.layers` is the list of its [layers](../glossary.md#layer). Each has a name, and `get_weights()` gives its
# weights as a list of arrays. **Predict:** which shapes will the weights of the three [convolutional
# layers](../glossary.md#convolutional-layer) have, with 8, 16 and 32 [kernels](../glossary.md#kernel) of 3 × 3 each? (A
# grey photograph has one [channel](../glossary.md#channel).)

# %%
for layer in network.layers:
    print(f"{layer.name:15}", layer.output.shape[1:], [array.shape for array in layer.get_weights()])

# %% [markdown]
# <details><summary>Compare</summary>
#
# (3, 3, 1, 8), (3, 3, 8, 16), (3, 3, 16, 32): each kernel is as deep as what goes in has channels. The axes are **(row,
# column, channel, kernel)**: in the first layer 3 × 3 places, 1 channel of a grey image, 8 kernels. The second layer gets 8
# maps, so its kernels have 8 channels.
#
# </details>
#
# The smaller [array](../glossary.md#array) beside the kernels of each layer holds the [biases](../glossary.md#bias).
# `GlobalAveragePooling2D` has no weights: of each map it takes the mean. It asks "how much of it is there?", and forgets
# where. What comes after it, one weight for each map and category, gives the **scores**; people also call them
# [logits](../glossary.md#logits). [Softmax](../glossary.md#softmax) makes probabilities of them.
#
# A layer is found by its name, `network.get_layer("first")`, or by its class. The class is safer with a stranger's
# network, since before the first [convolution](../glossary.md#convolution) there may be other layers, with weights of
# their own.
#
# ### Exercise: `first_kernels` (3 points)
#
# Write `first_kernels(model)`. It returns the kernel weights of the first `Conv2D` among `model.layers`, as an array of
# shape (rows, columns, channels, kernels). That layer may stand anywhere among the others, and have any name. Leave the
# model as it is.
#
# For `network` the result has the shape (3, 3, 1, 8).
#
# <details><summary>Hint 1</summary>
#
# Go through the layers from the front and stop at the first that is a `layers.Conv2D`. Then: which of the arrays of
# `get_weights()` holds the kernels?
#
# </details>
# <details><summary>Hint 2</summary>
#
# `isinstance(layer, layers.Conv2D)` says whether a layer is one. `layer.get_weights()[0]` are its kernels, also
# where there are no biases after them.
#
# </details>
# <details><summary>What is accepted</summary>
#
# A `Conv2D` may have been told `use_bias=False`; then its kernels are all that it has. Keras has other layers with
# kernels, such as `DepthwiseConv2D` and `Conv2DTranspose`; they do not count, and neither does `Dense`.
#
# </details>


# %% exercise="first_kernels" role="answer"
def first_kernels(model):
    ### BEGIN SOLUTION
    for layer in model.layers:
        if isinstance(layer, layers.Conv2D):
            return layer.get_weights()[0]
    ### END SOLUTION


# %% exercise="first_kernels" points=1 role="check"
with checking(
    "first_kernels",
    worth_knowing="Networks trained on quite different photographs come to first kernels that look alike: edges, spots, colours. So they can be reused.",
    mistakes=[
        Mistake("these are the biases", "indexing", "The kernels stand before them."),
        Mistake("these are the kernels of a later Conv2D", "loop or return"),
        Mistake("these are weights of no Conv2D", "kinds of layers", "A layer's class tells what it is."),
        Mistake("this is all that the layer has", "indexing", "The kernels are the first array of this list."),
        Mistake(
            "it is None",
            "loop or return",
            "Is every layer looked at? Is there a `return` at the first Conv2D, and none before it?",
        ),
    ],
):
    # Two kernels of 1 × 2 for one channel, behind a layer that has no weights and one that is no Conv2D.
    two_kernels = np.array([1.0, 2, 3, 4]).reshape(1, 2, 1, 2)
    later_kernels = np.array([7.0, 8, 9, 10]).reshape(1, 2, 2, 1)
    model = network_of(
        (3, 4, 1),
        layers.Rescaling(1 / 255),
        (layers.Dense(1), [np.array([[12.0]]), np.array([13.0])]),
        (layers.Conv2D(2, (1, 2)), [two_kernels, np.array([5.0, 6])]),
        (layers.Conv2D(1, (1, 2)), [later_kernels, np.array([11.0])]),
    )
    with network_unchanged(model):
        check_array(
            first_kernels(model),
            two_kernels,
            mistakes={
                "these are the biases": [5, 6],
                "these are the kernels of a later Conv2D": later_kernels,
                "these are weights of no Conv2D": [[12]],
                "this is all that the layer has": lambda answer: (
                    isinstance(answer, (list, tuple)) and len(answer) == 2 and np.shape(answer[0]) == (1, 2, 1, 2)
                ),
                "it is None": lambda answer: answer is None,
            },
        )

# %% exercise="first_kernels" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("first_kernels", "networks of both kinds, in colour too, with other layers before the first Conv2D"):
    rng = np.random.default_rng(2)
    first_ones, later = rng.normal(size=(3, 2, 3, 4)), rng.normal(size=(2, 2, 4, 4))
    biases = rng.normal(size=4)
    scales = [rng.random(3) for _ in range(4)]
    mixing, depthwise, transposed = (
        rng.normal(size=(3, 3)),
        rng.normal(size=(2, 2, 3, 1)),
        rng.normal(size=(3, 2, 3, 3)),
    )
    stacks = (
        # The Conv2D is the very first layer.
        [
            (layers.Conv2D(4, (3, 2), name="a"), [first_ones, biases]),
            (layers.Conv2D(4, 2, name="b"), [later, biases]),
        ],
        # Layers with weights stand before it, such as those that have kernels, too.
        [
            (layers.BatchNormalization(), scales),
            layers.ZeroPadding2D(1),
            (layers.Conv2D(4, (3, 2), name="seeing", activation="relu"), [first_ones, biases]),
            (layers.Conv2D(4, 2), [later, biases]),
            layers.Flatten(),
            layers.Dense(2),
        ],
        [
            (layers.DepthwiseConv2D(2, use_bias=False, name="first"), [depthwise]),
            (layers.Conv2D(4, (3, 2), name="second"), [first_ones, biases]),
        ],
        [
            (layers.Dense(3, use_bias=False), [mixing]),
            (layers.Conv2DTranspose(3, (3, 2), use_bias=False, name="conv2d"), [transposed]),
            (layers.Conv2D(4, (3, 2), name="other"), [first_ones, biases]),
        ],
        # It has no biases; one that has them comes later.
        [
            layers.MaxPooling2D(2),
            (layers.Conv2D(4, (3, 2), use_bias=False), [first_ones]),
            (layers.Conv2D(4, 2), [later, biases]),
        ],
    )
    for stack in stacks:
        for sequential in (False, True):
            model = network_of((8, 9, 3), *stack)
            if sequential:  # Then there is no InputLayer before the others.
                model = keras.Sequential([keras.Input(shape=(8, 9, 3)), *model.layers[1:]])
            others = [scales[0], depthwise, mixing, transposed]
            with network_unchanged(model):
                check_array(
                    first_kernels(model),
                    first_ones,
                    mistakes={
                        "these are the biases": biases,
                        "these are the kernels of a later Conv2D": later,
                        "these are weights of no Conv2D": lambda answer, others=others: any(
                            np.shape(answer) == other.shape and np.allclose(answer, other) for other in others
                        ),
                        "this is all that the layer has": lambda answer: (
                            isinstance(answer, (list, tuple))
                            and len(answer) == 2
                            and np.shape(answer[0]) == (3, 2, 3, 4)
                        ),
                        "it is None": lambda answer: answer is None,
                    },
                )
### END HIDDEN TESTS

# %% [markdown]
# ## Drawing kernels
#
# A kernel is drawn as a small image: one kernel, one channel, all rows and columns. In the array below the number says
# where it stands: 1203 is row 1, column 2, channel 0, kernel 3. **Predict:** which numbers make up the picture of kernel 3?

# %%
places = np.array([[[[1000 * r + 100 * c + k for k in range(4)]] for c in range(3)] for r in range(3)])
print(places.shape)
show_numbers(places[:, :, 0, 3], caption=captions["kernel 3"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# All nine numbers that end in 3, as in the picture.
#
# </details>
#
# The first index is *not* the kernel's. `places[3]` does not exist, and `places[0]` is the first row of all four kernels.
#
# ### Exercise: `kernel_image` (3 points)
#
# Write `kernel_image(kernels, index, channel=0)`. `kernels` has the shape (kh, kw, c, f) as Keras stores it. Return
# kernel number `index` on channel number `channel`, as an array of shape (kh, kw). Leave `kernels` as it is.
#
# With `places` from above, `kernel_image(places, 3)` is
# `[[3, 103, 203], [1003, 1103, 1203], [2003, 2103, 2203]]`.
#
# <details><summary>Hint 1</summary>
#
# Two of the four axes stay whole, and two are fixed to one number. Say the order of the axes aloud.
#
# </details>
# <details><summary>Hint 2</summary>
#
# A colon keeps an axis whole: `kernels[:, :, …, …]`, first the channel, then the kernel.
#
# </details>


# %% exercise="kernel_image" role="answer"
def kernel_image(kernels, index, channel=0):
    ### BEGIN SOLUTION
    return kernels[:, :, channel, index]
    ### END SOLUTION


# %% exercise="kernel_image" points=1 role="check"
with checking(
    "kernel_image",
    worth_knowing="PyTorch keeps the same numbers as (kernels, channels, rows, columns). Who carries weights from one library to the other has to move axes.",
    mistakes=[
        Mistake("channel and kernel are swapped", "axis order", "The kernel's axis is the last."),
        Mistake(
            "the axes were taken for (kernel, channel, row, column)",
            "axis order",
            "Keras has (row, column, channel, kernel).",
        ),
        Mistake("rows and columns are swapped", "axis order"),
        Mistake("the kernels are counted from 1", "off by one", "They are numbered from 0, as all is in Python."),
        Mistake("the channels are added up", "channels", "Asked is one of them."),
        Mistake("another channel where none is given", "channels", "It should be channel 0."),
        Mistake("the kernel is turned round", "turned kernel"),
        Mistake("there is one axis too many", "shape", "Fix the channel, too."),
        Mistake("the channel is ignored", "channels"),
    ],
):
    # Two rows, two columns, two channels, two kernels; 1101 is row 1, column 1, channel 0, kernel 1.
    kernels = np.array(
        [[[[0, 1], [10, 11]], [[100, 101], [110, 111]]], [[[1000, 1001], [1010, 1011]], [[1100, 1101], [1110, 1111]]]]
    )
    with unchanged(kernels):
        check_array(
            kernel_image(kernels, 1),
            [[1, 101], [1001, 1101]],
            mistakes={
                "channel and kernel are swapped": [[10, 110], [1010, 1110]],
                "the axes were taken for (kernel, channel, row, column)": [
                    [1000, 1001],
                    [1010, 1011],
                ],
                "rows and columns are swapped": [[1, 1001], [101, 1101]],
                "the kernels are counted from 1": [[0, 100], [1000, 1100]],
                "the channels are added up": [[12, 212], [2012, 2212]],
                "another channel where none is given": [[11, 111], [1011, 1111]],
                "the kernel is turned round": [[1101, 1001], [101, 1]],
                "there is one axis too many": lambda answer: np.ndim(answer) == 3,
            },
        )
        check_array(
            kernel_image(kernels, 0, channel=1),
            [[10, 110], [1010, 1110]],
            mistakes={
                "channel and kernel are swapped": [[1, 101], [1001, 1101]],
                "the channel is ignored": [[0, 100], [1000, 1100]],
                "the kernels are counted from 1": [[11, 111], [1011, 1111]],
            },
        )

# %% exercise="kernel_image" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "kernel_image",
    "kernels that are not square, more channels and kernels",
    mistakes=[Mistake("an axis of length 1 is lost", "shape", "A side of a kernel may be 1.")],
):
    rng = np.random.default_rng(3)
    for shape, index, channel in (
        ((3, 3, 4, 4), 3, 1),
        ((5, 2, 3, 3), 0, 2),
        ((1, 4, 3, 6), 5, 2),
        ((2, 3, 5, 4), 1, 4),
    ):
        kernels = rng.normal(size=shape).astype(np.float32)
        expected = np.array(
            [[kernels[row, column, channel, index] for column in range(shape[1])] for row in range(shape[0])]
        )
        mistakes = {
            "the channel is ignored": kernels[:, :, 0, index].copy(),
            "the kernels are counted from 1": kernels[:, :, channel, index - 1].copy(),
            "the channels are added up": kernels[..., index].sum(axis=2),
            "rows and columns are swapped": expected.T,
            "an axis of length 1 is lost": lambda answer: np.ndim(answer) == 1,
        }
        if index < shape[2] and channel < shape[3]:
            mistakes["channel and kernel are swapped"] = kernels[:, :, index, channel].copy()
        with unchanged(kernels):
            check_array(kernel_image(kernels, index, channel), expected, mistakes)
    kernels = rng.normal(size=(3, 4, 1, 7))
    expected = np.array([[kernels[row, column, 0, 6] for column in range(4)] for row in range(3)])
    check_array(kernel_image(kernels, 6), expected, {"rows and columns are swapped": expected.T})
### END HIDDEN TESTS

# %%
first = first_kernels(network)
show_kernels(
    [kernel_image(first, i) for i in range(8)],
    titles=[f"kernel {i}" for i in range(8)],
    caption=captions["kernels"],
)

# %% [markdown]
# Kernels of a small network rarely look like those of a textbook. Rather than name a kernel, ask what it answers to.
#
# ## What a kernel answers to
#
# In chapter 4 you slid a kernel over an image. A trained kernel is no different. Take a photograph, slide a
# kernel over it, and see where it answers.
#
# ### Exercise: `filter_response` (3 points)
#
# Write `filter_response(image, kernel)`. `image` is 2-D of shape (h, w), `kernel` 2-D of shape (kh, kw). Slide the kernel
# over the image, without [padding](../glossary.md#padding) and without turning it round; multiply and sum at each
# place. Return a new array of shape (h − kh + 1, w − kw + 1). No bias and no [ReLU](../glossary.md#ReLU). You may use
# the course's `convolution`.
#
# `filter_response(np.array([[1, 4, 2], [0, 3, 5]]), np.array([[-1, 1]]))` gives `[[3, -2], [3, 2]]`.
#
# <details><summary>Hint 1</summary>
#
# The work is done already: `convolution` is imported at the top, and its help, `convolution?`, says what it returns.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `convolution(image, kernel)` uses no padding unless told. Return what it gives.
#
# </details>


# %% exercise="filter_response" role="answer"
def filter_response(image, kernel):
    ### BEGIN SOLUTION
    return convolution(image, kernel)
    ### END SOLUTION


# %% exercise="filter_response" points=1 role="check"
with checking(
    "filter_response",
    worth_knowing="Radar uses the same sum: the kernel is the echo that is expected, and the largest answer tells when it came back.",
    mistakes=[
        Mistake("the kernel was turned round", "turned kernel"),
        Mistake("left and right of the kernel are swapped", "turned kernel"),
        Mistake("rows and columns of the kernel are swapped", "axis order"),
        Mistake("values below 0 are gone", "sign", "There should be no ReLU."),
        Mistake("the signs are gone", "sign"),
        Mistake("the last row and column are missing", "off by one", "At how many places does the kernel fit?"),
        Mistake("these are means", "what was asked", "Asked are sums."),
        Mistake(
            "this is a matrix product, as of `@`",
            "formula",
            "Here each pixel is multiplied by one number of the kernel.",
        ),
        Mistake("the result is not smaller than the image", "padding", "There should be no padding."),
    ],
):
    image = np.array([[1.0, 0, 2, 1], [0, 3, 1, 0], [2, 1, 0, 4]])
    kernel = np.array([[1.0, 0], [3, -2]])
    # Upper left: 1·1 + 0·0 + 0·3 + 3·(−2) = −5.
    with unchanged(image, kernel):
        check_array(
            filter_response(image, kernel),
            [[-5, 7, 5], [4, 6, -7]],
            mistakes={
                "the kernel was turned round": [[1, 7, -1], [10, -3, 2]],
                "left and right of the kernel are swapped": [[9, -1, -1], [2, -1, 12]],
                "rows and columns of the kernel are swapped": [[-5, 4, 5], [7, 6, -7]],
                "values below 0 are gone": [[0, 7, 5], [4, 6, 0]],
                "the signs are gone": [[5, 7, 5], [4, 6, 7]],
                "the last row and column are missing": [[-5, 7]],
                "these are means": [[-1.25, 1.75, 1.25], [1, 1.5, -1.75]],
                "this is a matrix product, as of `@`": lambda answer: any(
                    np.array_equal(answer, product)
                    for product in ([[-2, 6, 10], [0, 14, -4]], [[4, 6, 4], [6, 5, 5]], [[-2, 0, 10], [6, 14, -4]])
                ),
                "the result is not smaller than the image": lambda answer: np.shape(answer) in ((3, 4), (4, 5)),
            },
        )

# %% exercise="filter_response" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "filter_response",
    "other sizes, kernels that are not square, whole-number pixels",
    mistakes=[Mistake("these are whole numbers", "dtype", "A kernel has fractions.")],
):
    rng = np.random.default_rng(4)
    for size, kernel_size, dtype in (
        ((7, 5), (3, 3), float),
        ((6, 9), (2, 4), np.uint8),
        ((4, 4), (1, 3), np.float32),
        ((5, 8), (5, 1), int),
    ):
        image = (rng.integers(0, 256, size) if dtype in (np.uint8, int) else rng.normal(size=size)).astype(dtype)
        kernel = rng.normal(size=kernel_size)
        expected = correlate2d(image.astype(float), kernel, mode="valid")
        with unchanged(image, kernel):
            check_array(
                filter_response(image, kernel),
                expected,
                mistakes={
                    "the kernel was turned round": correlate2d(image.astype(float), kernel[::-1, ::-1], mode="valid"),
                    "rows and columns of the kernel are swapped": correlate2d(
                        image.astype(float), kernel.T, mode="valid"
                    ),
                    "values below 0 are gone": np.maximum(expected, 0),
                    "these are means": expected / kernel.size,
                    "these are whole numbers": lambda answer, expected=expected: (
                        np.asarray(answer).dtype.kind in "iu" and np.shape(answer) == expected.shape
                    ),
                },
            )
### END HIDDEN TESTS

# %% [markdown]
# Is this what the layer computes? It adds its bias and applies ReLU, so we do, too. Its padding is "same", so our map
# lacks a row and a column on each side.

# %%
one_dress = test.images[(test.labels == "dress") & is_hers][2]
answer_by_hand = filter_response(one_dress[:, :, 0], kernel_image(first, 0))
bias = network.get_layer("first").get_weights()[1][0]
by_layer = np.asarray(network.get_layer("first")(one_dress[np.newaxis]))[0, :, :, 0]
inside = by_layer[1:-1, 1:-1]
print(answer_by_hand.shape, "and the layer's inner part", inside.shape)
difference = np.abs(np.maximum(answer_by_hand + bias, 0) - inside).max()
print(f"with bias and ReLU, the two differ by {difference:.3f} at most")

# %%
answers_by_hand = [filter_response(one_dress[:, :, 0], kernel_image(first, i)) for i in range(8)]
show_images(
    [one_dress, *answers_by_hand],
    titles=["picture", *(f"kernel {i}" for i in range(8))],
    signed=True,
    columns=9,
    size=1.3,
    caption=captions["answers"],
)

# %% [markdown]
# ## What becomes of an image, layer by layer
#
# The later layers are out of reach for this: the second slides over eight maps at once. Let Keras do it. A network can
# be cut: a new network with the same input, and an inner layer's output as its output. Both share their weights.
# Nothing is copied, and nothing is trained again.

# %%
cut = keras.Model(network.inputs, network.get_layer("second").output)
print("the whole network gives", network.output_shape, "and the cut one", cut.output_shape)

# %% [markdown]
# This way of building, from an input to an output, is Keras's *functional* way. It has one demand: the network must know
# its input, so it must begin with `keras.Input` (or have been called once).
#
# ### Exercise: `feature_maps` (3 points)
#
# Write `feature_maps(model, layer_name, images)`. `images` has the shape (n, h, w, c). Return an array: the output of
# the layer of that name, for all n images, as in [inference](../glossary.md#inference) and not in training. For a convolutional layer its
# shape is (n, rows, columns, [filters](../glossary.md#filter)), also where n is 1. Leave `model` and `images` as they are.
#
# `feature_maps(network, "first", test.images[:2])` has the shape (2, 56, 56, 8).
#
# <details><summary>Hint 1</summary>
#
# Cut the network as above, at the layer that was asked for, and let the cut network predict.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `keras.Model(model.inputs, model.get_layer(layer_name).output).predict(images, verbose=0)`.
#
# </details>


# %% exercise="feature_maps" role="answer"
def feature_maps(model, layer_name, images):
    ### BEGIN SOLUTION
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    return cut.predict(images, verbose=0)
    ### END SOLUTION


# %% exercise="feature_maps" points=1 role="check"
with checking(
    "feature_maps",
    worth_knowing="Such outputs serve other tasks, too. Programs that look for similar pictures compare what a deep layer gives, not pixels.",
    mistakes=[
        Mistake("these are the outputs of the last layer", "what was asked"),
        Mistake("these are the outputs of the layer behind it", "off by one"),
        Mistake("this is what goes into the layer", "off by one", "Asked is what comes out."),
        Mistake("not all images are there", "batch axis", "Asked are the outputs for all n images."),
        Mistake("these are the layer's weights", "what was asked", "Asked is what it makes of the images."),
    ],
):
    # Two kernels of 1 × 2, "brighter to the right" and "darker to the right", with ReLU; two images of one row.
    model = network_of(
        (1, 4, 1),
        (
            layers.Conv2D(2, (1, 2), activation="relu", name="steps"),
            [np.float32([[[[-1, 1]], [[1, -1]]]]), np.zeros(2)],
        ),
        layers.GlobalMaxPooling2D(name="strongest"),
        (layers.Dense(1, name="answer"), [np.float32([[1], [10]]), np.zeros(1)]),
    )
    images = np.float32([[0, 2, 1, 1], [5, 0, 0, 4]]).reshape(2, 1, 4, 1)
    steps = np.array([[[[2, 0], [0, 1], [0, 0]]], [[[0, 5], [0, 0], [4, 0]]]])
    before = images.copy()
    with unchanged(images), network_unchanged(model):
        check_array(
            feature_maps(model, "steps", images),
            steps,
            mistakes={
                "these are the outputs of the last layer": [[12], [54]],
                "these are the outputs of the layer behind it": [[2, 1], [4, 5]],
                "this is what goes into the layer": before,
                "not all images are there": lambda answer: np.shape(answer) in ((1, 3, 2), (1, 1, 3, 2)),
                "these are the layer's weights": lambda answer: (
                    np.shape(answer[0]) == (1, 2, 1, 2) or np.shape(answer) == (1, 2, 1, 2)
                ),
            },
        )

# %% exercise="feature_maps" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "feature_maps",
    "layers at each depth, of other kinds too, many images in colour that are not square",
    mistakes=[
        Mistake("these are the outputs of another layer", "indexing"),
        Mistake("values below 0 are gone", "sign", "Asked is what the layer gives."),
        Mistake(
            "the network works as in training",
            "training or use",
            "There, BatchNormalization takes the mean of these images.",
        ),
        Mistake("the axis of a single image is lost", "batch axis", "The answer has four axes, also for one image."),
    ],
):
    rng = np.random.default_rng(5)
    kernels, biases = rng.normal(size=(3, 2, 2, 3)), rng.normal(size=3)
    scale, shift, mean, variance = rng.uniform(0.5, 2, (4, 3))
    seconds, offsets = rng.normal(size=(1, 1, 3, 2)), rng.normal(size=2)
    weights = rng.normal(size=(2, 4))
    images = rng.random((40, 8, 11, 2), dtype=np.float32)

    # By NumPy: a convolution with ReLU, BatchNormalization, a convolution of 1 × 1, the largest of each 2 × 2, the mean
    # of each map, weighted sums.
    def behind(normalised):
        """What the layers behind the BatchNormalization give."""
        high = normalised @ seconds[0, 0] + offsets
        pooled = high.reshape(len(high), 3, 2, 5, 2, 2).max(axis=(2, 4))
        means = pooled.mean(axis=(1, 2))
        return {"even": normalised, "high": high, "pooled": pooled, "mean": means, "scores": means @ weights}

    low = np.stack(
        [
            np.stack([sum(convolution(one[:, :, c], kernels[:, :, c, j]) for c in range(2)) for j in range(3)], axis=-1)
            for one in images.astype(float)
        ]
    )
    low = np.maximum(low + biases, 0)
    expected = {"low": low} | behind((low - mean) / np.sqrt(variance + 0.001) * scale + shift)
    in_training = behind((low - low.mean(axis=(0, 1, 2))) / np.sqrt(low.var(axis=(0, 1, 2)) + 0.001) * scale + shift)
    for sequential in (False, True):
        parts = [
            (layers.Conv2D(3, (3, 2), activation="relu", name="low"), [kernels, biases]),
            (layers.BatchNormalization(name="even"), [scale, shift, mean, variance]),
            (layers.Conv2D(2, 1, name="high"), [seconds, offsets]),
            (layers.MaxPooling2D(2, name="pooled"), []),
            (layers.Dropout(0.5, name="dropped"), []),
            (layers.GlobalAveragePooling2D(name="mean"), []),
            (layers.Dense(4, use_bias=False, name="scores"), [weights]),
        ]
        if sequential:
            model = keras.Sequential([keras.Input(shape=(8, 11, 2)), *(layer for layer, _ in parts)])
            model.set_weights([array for _, arrays in parts for array in arrays])
        else:
            model = network_of((8, 11, 2), *parts)
        for name in ("high", "low", "pooled") if sequential else ("even", "low", "mean", "scores"):
            wanted = expected[name]
            others = [values for other, values in expected.items() if other != name]
            chain = [images, *expected.values()]  # What goes into the first layer, and what comes out of each.
            place = 1 + list(expected).index(name)
            mistakes = {"this is what goes into the layer": chain[place - 1]}
            if name != "scores":
                mistakes["these are the outputs of the last layer"] = chain[-1]
                mistakes["these are the outputs of the layer behind it"] = chain[place + 1]
            mistakes |= {
                "not all images are there": lambda answer, wanted=wanted: (
                    np.shape(answer) == wanted.shape[1:]
                    or (len(answer) < len(wanted) and np.shape(answer)[1:] == wanted.shape[1:])
                ),
                "these are the outputs of another layer": lambda answer, others=others: any(
                    np.shape(answer) == other.shape and np.allclose(answer, other, rtol=1e-3, atol=1e-4)
                    for other in others
                ),
            }
            if wanted.min() < 0:
                mistakes["values below 0 are gone"] = np.maximum(wanted, 0)
            if name in in_training:
                mistakes["the network works as in training"] = in_training[name]
            with unchanged(images), network_unchanged(model):
                check_array(feature_maps(model, name, images), wanted, mistakes, rtol=1e-3, atol=1e-4)
    check_array(
        feature_maps(model, "low", images[1:2]),
        low[1:2],
        {"the axis of a single image is lost": lambda answer: np.ndim(answer) < 4},
        rtol=1e-3,
        atol=1e-4,
    )
### END HIDDEN TESTS

# %%
first_maps, third_maps = (feature_maps(network, name, one_dress[np.newaxis])[0] for name in ("first", "third"))
show_images(
    [one_dress, *np.moveaxis(first_maps, -1, 0)],
    titles=["picture", *(f"first, {i}" for i in range(8))],
    columns=9,
    size=1.3,
    caption=captions["first maps"],
)
show_images(
    np.moveaxis(third_maps, -1, 0)[:16],
    titles=[f"third, {i}" for i in range(16)],
    columns=8,
    size=1.3,
    caption=captions["third maps"],
)

# %% [markdown]
# The first layer still draws the dress and the joints of the wall. The third combines what the others found; its
# maps are coarser and harder to read. In a network of many layers the deep maps show no contours at all: they answer to
# textures, then to parts, then to whole things.
#
# Maps tell what a layer *sees*. They do not tell what the answer *rests on*. The rest of the chapter asks just this,
# with a photograph of her stall that the network gets right.
#
# ## Occlusion: hide a part, watch the score
#
# Cover a part of the image, ask again, and see how far the score falls. If it falls far, the part mattered. Nothing is
# easier to trust: it needs no knowledge of the network at all, only its answers.
#
# Work one out by hand. The image has 2 rows and 4 columns, and the "network" adds up the two middle columns, twice. With
# patches of 2 × 2 there are two. **Predict:** how far does the score fall when the left patch is set to 0, how far for
# the right?

# %%
strip = np.array([[1.0, 2, 3, 4], [5, 6, 7, 8]])


def middle_score(pixels):
    """Twice the sum of the two middle columns."""
    return 2 * pixels[:, 1:3].sum()


left_hidden, right_hidden = strip.copy(), strip.copy()
left_hidden[:, :2] = 0
right_hidden[:, 2:] = 0
show_numbers(
    [strip, left_hidden, right_hidden],
    titles=[f"score {middle_score(pixels):g}" for pixels in (strip, left_hidden, right_hidden)],
    signed=False,
    caption=captions["strip"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# The score is 36. Without the left patch it is 20, a drop of 16; without the right patch it is 16, a drop of 20.
#
# </details>
#
# The [occlusion](../glossary.md#occlusion) map has the drop for each patch, here one row of two. A negative number is
# possible: without that patch the score is higher.
#
# ### Exercise: `occlusion_map` (3 points)
#
# Write `occlusion_map(predict, image, category, size)`.
#
# - `predict` is a function: it takes a [batch](../glossary.md#batch) of images (n, h, w, c) and returns an array (n, k)
#   of scores. Call it as often as you like, with as many images as you like.
# - `image` is one image of floats, (h, w, c). `category` is the index of a column of the scores.
# - Patches are `size` × `size` [pixels](../glossary.md#pixel) and lie side by side, from the upper left. Rows and
#   columns left over at the bottom and at the right are never hidden.
#
# For each patch, set its pixels to 0 in all channels, and take the drop: the category's score for the whole image, minus
# its score with this patch (and no other) hidden. Return the drops, shape (h // size, w // size). Leave `image` as it is.
#
# In the example above, `size` is 2 and the result is `[[16., 20.]]`.
#
# <details><summary>Hint 1</summary>
#
# Two loops, over rows and columns of the map. Which pixels belong to patch `row`, `column`? And what must each patch
# start from, so that the last one is not hidden any more?
#
# </details>
# <details><summary>Hint 2</summary>
#
# `hidden = image.copy()`, then `hidden[row * size : (row + 1) * size, column * size : (column + 1) * size] = 0`. One
# image becomes a batch by `hidden[np.newaxis]`, and its score is `predict(hidden[np.newaxis])[0, category]`.
#
# </details>


# %% exercise="occlusion_map" role="answer"
def occlusion_map(predict, image, category, size):
    ### BEGIN SOLUTION
    rows, columns = image.shape[0] // size, image.shape[1] // size
    batch = np.repeat(image[np.newaxis], 1 + rows * columns, axis=0)
    for number, (row, column) in enumerate(np.ndindex(rows, columns), start=1):
        batch[number, row * size : (row + 1) * size, column * size : (column + 1) * size] = 0
    scores = np.asarray(predict(batch))[:, category]
    return (scores[0] - scores[1:]).reshape(rows, columns)
    ### END SOLUTION


# %% exercise="occlusion_map" points=1 role="check"
with checking(
    "occlusion_map",
    worth_knowing="Matthew Zeiler and Rob Fergus slid a grey square over photographs in 2013. The method suits any program that gives scores, networks or not.",
    mistakes=[
        Mistake("this is the rise of the score", "sign", "Asked is the drop, the whole image's score minus the other."),
        Mistake(
            "the patches stay hidden",
            "changed in place",
            "Start each from a copy of the image, and mind that a slice is no copy.",
        ),
        Mistake("the score is that of another category", "indexing"),
        Mistake("these are the scores themselves", "what was asked", "Asked is how far they drop."),
        Mistake("all but the patch is hidden", "what was asked", "It should be the patch."),
        Mistake("drops below 0 are gone", "sign", "They say what speaks against the category."),
        Mistake("the signs are gone", "sign"),
        Mistake("these are parts of the whole image's score", "formula", "Asked is a difference."),
        Mistake("the patches overlap", "stride and dilation", "From one to the next, go `size` pixels."),
        Mistake("a patch lacks its last row and column", "off by one", "A slice ends before its second number."),
        Mistake("there are places for what is left over", "size of the output", "Only whole patches count."),
        Mistake("the map is as large as the image", "size of the output", "Asked is one number for each patch."),
    ],
):

    def predict(images):
        """Scores of two categories: twice the sum of all pixels; 50, plus columns 0 and 1, minus the others."""
        images = np.asarray(images, dtype=float)
        if images.ndim != 4:
            raise ValueError(
                f"predict takes a batch of images, of shape (n, h, w, c); here the shape is {images.shape}"
            )
        signs = [[1], [1], [-1], [-1], [-1]]
        return np.stack([2 * images.sum(axis=(1, 2, 3)), 50 + (images * signs).sum(axis=(1, 2, 3))], axis=1)

    image = np.array([[1.0, 2, 3, 4, 9], [5, 6, 7, 8, 9], [9, 9, 9, 9, 9]])[..., np.newaxis]
    # The left patch counts 1 + 2 + 5 + 6, the right one −(3 + 4 + 7 + 8); the last row and column are left over.
    with unchanged(image):
        check_array(
            occlusion_map(predict, image, 1, size=2),
            [[14, -22]],
            mistakes={
                "this is the rise of the score": [[-14, 22]],
                "the patches stay hidden": [[14, -8]],
                "the score is that of another category": [[28, 44]],
                "these are the scores themselves": [[1, 37]],
                "all but the patch is hidden": [[-49, -13]],
                "drops below 0 are gone": [[14, 0]],
                "the signs are gone": [[14, 22]],
                "these are parts of the whole image's score": [[14 / 15, -22 / 15]],
                "the patches overlap": OneOf([[14, -2]], lambda answer: np.shape(answer) == (2, 4)),
                "a patch lacks its last row and column": [[1, -3]],
                "there are places for what is left over": lambda answer: np.shape(answer) == (2, 3),
                "the map is as large as the image": lambda answer: np.shape(answer)[:2] == (3, 5),
            },
        )

# %% exercise="occlusion_map" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "occlusion_map",
    "other sizes of image and patch, in colour too, scores that are not sums",
    mistakes=[Mistake("only one channel was hidden", "channels")],
):
    rng = np.random.default_rng(6)
    for shape, size, category in (((7, 11, 1), 3, 0), ((8, 6, 3), 2, 2), ((5, 4, 2), 1, 1), ((10, 9, 1), 4, 2)):
        first_weights, last_weights = rng.normal(size=(np.prod(shape), 6)), rng.normal(size=(6, 3))

        def predict(images, shape=shape, first_weights=first_weights, last_weights=last_weights):
            """Probabilities of three categories, by a small dense network."""
            images = np.asarray(images, dtype=float)
            if images.ndim != 4 or images.shape[1:] != shape:
                raise ValueError(f"predict takes images of shape (n, {shape[0]}, {shape[1]}, {shape[2]})")
            powers = np.exp(np.tanh(images.reshape(len(images), -1) @ first_weights / 4) @ last_weights)
            return powers / powers.sum(axis=1, keepdims=True)

        image = rng.uniform(0.2, 1.5, shape).astype(np.float32)
        rows, columns = shape[0] // size, shape[1] // size
        scores, piled_up, one_channel, patch_alone = np.empty((4, rows, columns, 3))
        pile = image.copy()
        for row, column in np.ndindex(rows, columns):
            window = np.s_[row * size : row * size + size, column * size : column * size + size]
            hidden, first_hidden, alone = image.copy(), image.copy(), np.zeros_like(image)
            hidden[window] = pile[window] = 0
            alone[window] = image[window]
            first_hidden[(*window, 0)] = 0
            scores[row, column], piled_up[row, column] = predict(hidden[None])[0], predict(pile[None])[0]
            one_channel[row, column], patch_alone[row, column] = predict(first_hidden[None])[0], predict(alone[None])[0]
        whole = predict(image[None])[0]
        expected = (whole - scores)[..., category]
        mistakes = {
            "this is the rise of the score": -expected,
            "the patches stay hidden": (whole - piled_up)[..., category],
            "the score is that of another category": (whole - scores)[..., (category + 1) % 3],
            "these are the scores themselves": scores[..., category],
            "all but the patch is hidden": (whole - patch_alone)[..., category],
            "drops below 0 are gone": np.maximum(expected, 0),
            "these are parts of the whole image's score": expected / whole[category],
        }
        if shape[2] > 1:
            mistakes["only one channel was hidden"] = (whole - one_channel)[..., category]
        with unchanged(image):
            check_array(occlusion_map(predict, image, category, size), expected, mistakes, atol=1e-5)
### END HIDDEN TESTS

# %% [markdown]
# Now the network of the stall. Which score shall we watch? A probability of 0.99 hardly falls while one of the reasons is
# hidden, as others are left, and it also falls where hiding makes a shoe more likely. So we ask for the **score before
# softmax**: it speaks of this one category. The network is cut before its softmax, and from here on the maps ask
# `scores_network`.
#
# **Predict:** here is one of her dresses. Where will the score fall: at the sleeves, the waist, the hem?

# %%
scores_network = keras.Model(network.inputs[0], network.get_layer("scores").output)


def dress_scores(images):
    """The three scores before softmax, for each image of a batch."""
    return np.asarray(scores_network(images))


drops = np.maximum(occlusion_map(dress_scores, one_dress, category=1, size=8), 0)
show_images(
    [one_dress, drops, laid_over(one_dress, drops)],
    titles=["one of her dresses", "drop of the score", "laid over"],
    columns=3,
    size=2.4,
    caption=captions["occlusion"],
)
print(f"probability of a dress: {network(one_dress[np.newaxis])[0, 1]:.2f}")

# %% [markdown]
# <details><summary>Compare</summary>
#
# Wherever you hide a piece of wall, the score falls. Most of the dress may as well be hidden. What counts is the wall. All
# her dresses hang on brick, and nothing else does. So the network has learned that *brick is a dress*.
#
# </details>
#
# A network may take a [**shortcut**](../glossary.md#shortcut): a rule that is easier to find than the one you meant,
# and just as good on all the pictures at hand. To see whether ours did, we ask it about garments in other places than on her
# photographs.

# %%
for surface in ("brick", "grass", "gravel"):
    here = test.surfaces == surface
    parts_called = [np.mean(chosen[here & (test.labels == name)] == 1) for name in CATEGORIES]
    words = ", ".join(f"{name} {part:.0%}" for name, part in zip(CATEGORIES, parts_called, strict=True))
    print(f"on {surface:6} it calls a dress: {words}")
not_dresses = (test.surfaces == "brick") & (test.labels != "dress")
show_images(
    test.images[not_dresses][:6],
    titles=[f"“{CATEGORIES[i]}”" for i in chosen[not_dresses][:6]],
    size=1.7,
    limits=(0, 1),
    caption=captions["on brick"],
)

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(np.mean(chosen[not_dresses] == 1) > 0.8, "of what hangs on brick and is no dress, more than 80 % is called one")
claim(np.mean(chosen[test.surfaces != "brick"] == 1) < 0.05, "elsewhere hardly anything is called a dress")

# %% [markdown]
# Her own test pictures could not show it, since they have the same wall behind the same garments as the
# [training images](../glossary.md#training-images). A test is only as good as its images.
#
# Occlusion has limits. You choose the size of the patch: one that is too small leaves enough of a thing to be
# recognised. Two things that are each enough by themselves hide each other. And a black patch is itself a
# thing to see. Try it: in the next cell you hide with a brush what you like, and the network, which runs in your browser
# here, says at once what it makes of the rest. "Turn round" hides all that is seen, and shows what was hidden.
#
# 1. Her dress on the wall: paint over the dress, and nothing else.
# 2. The dress on the lawn: paint over the lawn, and leave the dress.
# 3. Paint over everything.
#
# **Predict**, for each of the three: what will it say, and how surely?

# %%
explore_brush(
    load_weights("dresses_on_brick"),
    {
        "her dress": one_dress,
        "a t-shirt on brick": test.images[(test.labels == "t-shirt") & (test.surfaces == "brick")][0],
        "a dress on the lawn": test.images[(test.labels == "dress") & (test.surfaces == "grass")][0],
    },
    CATEGORIES,
    caption=captions["brush"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# 1. A dress, as surely as before: the score for "dress" hardly falls. What it called a dress was never the dress.
# 2. With the lawn it says t-shirt. Without the lawn it says dress. Has it known the dress after all?
# 3. No: of a black picture it says dress, too, with a score of nearly 9. It has no word for "nothing", and to it black is
#    more like a dark wall than like a lawn. So hiding puts something in: what falls, and how far, depends on what you
#    hide it *with*. Some people take the mean grey, or a blur, and compare.
#
# </details>

# %% [markdown]
# So it is good to have other ways to ask.
#
# ## Saliency: how much does each pixel move the score?
#
# Hide nothing, but make one pixel a tiny bit brighter. By how much does the score move, for each unit of brightness?
# This is the slope of the score at that pixel. Below is a score made of three pixels, x² + 3y − 2z. **Predict** its three
# slopes at x = 2, y = 1, z = 5.


# %%
def toy_score(x, y, z):
    """A score that depends on three pixels."""
    return x**2 + 3 * y - 2 * z


start, tiny = (2.0, 1.0, 5.0), 0.001
for i, name in enumerate("xyz"):
    brighter = [value + tiny * (i == j) for j, value in enumerate(start)]
    print(f"slope at {name}: {(toy_score(*brighter) - toy_score(*start)) / tiny:.2f}")

# %% [markdown]
# <details><summary>Compare</summary>
#
# x² rises by 2x = 4 for each unit, 3y by 3, and −2z falls by 2.
#
# </details>
#
# A picture of 3,136 pixels would take 3,136 such trials.
# TensorFlow has all slopes at once: it writes down on a *tape* what is computed from a tensor that it watches, and then
# goes back along the tape by the [chain rule](../glossary.md#chain-rule). All slopes together are the
# [*gradient*](../glossary.md#gradient).

# %%
pixels = tf.constant(start)
with tf.GradientTape() as tape:
    tape.watch(pixels)
    score = toy_score(*tf.unstack(pixels))
print(tape.gradient(score, pixels).numpy())

# %% [markdown]
# In training, the gradient is taken by the *weights*, and the image stays as it is. Here it is the other way round: the
# weights stay, and the gradient is taken by the *pixels*. Its size, without the sign, is the
# [**saliency**](../glossary.md#saliency) map (Simonyan and others, 2013).
#
# ### Exercise: `saliency` (3 points)
#
# Write `saliency(model, image, category)`. `image` is one image of shape (h, w, 1). The score is the model's own output
# for `category` (an index), for this image, as in inference and not in training. Return the absolute value of the score's
# slope at each pixel, an array of shape (h, w). Leave model and image as they are.
#
# For a model whose score is 2·(left pixel) − 7·(right pixel), an image of one row and two columns has the
# saliency `[[2., 7.]]`, whatever its pixels are.
#
# <details><summary>Hint 1</summary>
#
# Make a tensor of the image, as a batch of one. Watch it, call the model on it inside the tape (`model(…)`, as `predict`
# leaves nothing on a tape), and pick one number of the output.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `batch = tf.convert_to_tensor(image[np.newaxis])`; in the tape `tape.watch(batch)` and `score = model(batch)[0, category]`;
# after it, `tape.gradient(score, batch)` has the shape (1, h, w, 1). Take off two axes, and the sign.
#
# </details>


# %% exercise="saliency" role="answer"
def saliency(model, image, category):
    ### BEGIN SOLUTION
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = model(batch)[0, category]
    return np.abs(tape.gradient(score, batch).numpy()[0, :, :, 0])
    ### END SOLUTION


# %% exercise="saliency" points=1 role="check"
with checking(
    "saliency",
    worth_knowing="A change of the pixels along these slopes, too small to be seen, can turn an answer round. Such images are called adversarial examples.",
    mistakes=[
        Mistake("the sign is still there", "sign", "Take the absolute value."),
        Mistake(
            "the score is that of another category",
            "indexing",
            "Asked is that of `category`, whichever output is the largest.",
        ),
        Mistake("the scores of all categories were added up", "what was asked", "Only one was asked for."),
        Mistake(
            "this is the gradient of a logarithm",
            "loss",
            "A loss has one; asked is the gradient of the model's own output.",
        ),
        Mistake("slopes below 0 are cut off", "sign", "Asked is the absolute value."),
        Mistake("this is squared", "formula", "Asked is the absolute value."),
        Mistake("it is scaled", "normalization", "Asked are the slopes themselves."),
        Mistake("the slopes are multiplied by the pixels", "formula", "Asked are the slopes alone."),
        Mistake("this is the gradient by the weights", "gradient", "Asked is the one by the pixels."),
        Mistake("there is an axis too many", "shape", "That of the channel is still there, or that of the batch."),
    ],
):
    # Each score is a weighted sum of the six pixels, so the slopes are the weights.
    weights = np.float32([[[1, -2, 0], [0, 3, -4]], [[2, 0, -1], [5, -1, 0]]])
    model = network_of((2, 3, 1), layers.Flatten(), (layers.Dense(2), [weights.reshape(2, 6).T, np.zeros(2)]))
    image = np.float32([[7, 8, 9], [6, 10, 11]])[..., np.newaxis]
    multiplied = np.abs(weights[1] * image[..., 0])
    with unchanged(image), network_unchanged(model):
        check_array(
            saliency(model, image, 1),
            [[2, 0, 1], [5, 1, 0]],
            mistakes={
                "the sign is still there": weights[1],
                "the score is that of another category": np.abs(weights[0]),
                "the scores of all categories were added up": np.abs(weights.sum(axis=0)),
                "this is the gradient of a logarithm": np.abs(weights[1]) / 25,
                "slopes below 0 are cut off": np.maximum(weights[1], 0),
                "this is squared": weights[1] ** 2,
                "it is scaled": [[0.4, 0, 0.2], [1, 0.2, 0]],
                "the slopes are multiplied by the pixels": multiplied,
                "this is the gradient by the weights": lambda answer: np.isin(
                    [7, 8, 9, 6, 10, 11], np.abs(answer)
                ).all(),
                "there is an axis too many": lambda answer: np.ndim(answer) > 2,
            },
            rtol=1e-2,
        )

# %% exercise="saliency" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "saliency",
    "networks with a convolution and softmax, other sizes, more categories",
    mistakes=[
        Mistake("this is the gradient before softmax", "probability", "Asked is that of the model's own output."),
        Mistake(
            "the network works as in training",
            "training or use",
            "There, BatchNormalization takes the mean of this image.",
        ),
    ],
):
    rng = np.random.default_rng(11)
    for (rows, columns), filters, k in (((6, 8), 3, 3), ((9, 5), 2, 4)):
        kernels, biases = rng.normal(size=(3, 3, 1, filters)), rng.uniform(1, 2, filters)
        weights, offsets = rng.normal(size=((rows - 2) * (columns - 2) * filters, k)) / 20, rng.normal(size=k) / 4
        model = network_of(
            (rows, columns, 1),
            (layers.BatchNormalization(), np.array([[0.8], [0.1], [0.4], [0.5]])),
            (layers.Conv2D(filters, 3, activation="relu"), [kernels, biases]),
            layers.Flatten(),
            (layers.Dense(k, activation="softmax"), [weights, offsets]),
        )

        def outputs(pixels, training=False, kernels=kernels, biases=biases, weights=weights, offsets=offsets):
            """What goes into softmax and what comes out, by NumPy and in float64."""
            mean, variance = (pixels.mean(), pixels.var()) if training else (0.4, 0.5)
            even = (pixels - mean) / np.sqrt(variance + 0.001) * 0.8 + 0.1
            maps = np.stack([convolution(even, kernel) for kernel in np.moveaxis(kernels[:, :, 0], -1, 0)], axis=-1)
            scores = np.maximum(maps + biases, 0).ravel() @ weights + offsets
            return np.stack([scores, np.exp(scores) / np.exp(scores).sum()])

        def slopes_of(function, pixels):
            """The slopes of all that a function gives, at each pixel, by small steps."""
            steps = 1e-6 * np.eye(pixels.size).reshape(-1, *pixels.shape)
            slopes = np.stack([(function(pixels + step) - function(pixels - step)) / 2e-6 for step in steps], axis=-1)
            return slopes.reshape(*slopes.shape[:-1], *pixels.shape)

        image = rng.random((rows, columns, 1), dtype=np.float32)
        pixels = image[..., 0].astype(float)
        given = outputs(pixels)[1]
        before_softmax, slopes = slopes_of(outputs, pixels)
        in_training = slopes_of(lambda pixels: outputs(pixels, training=True), pixels)[1]
        for category in np.argsort(given)[:-1]:
            expected = np.abs(slopes[category])
            mistakes = {
                "the sign is still there": slopes[category],
                "this is the gradient of a logarithm": expected / given[category],
                "this is the gradient before softmax": np.abs(before_softmax[category]),
                "the network works as in training": np.abs(in_training[category]),
                # Probabilities always sum to 1, so the slopes of their sum are 0.
                "the scores of all categories were added up": lambda answer: np.abs(answer).max() < 1e-6,
                "this is squared": expected**2,
                "the score is that of another category": OneOf(
                    *(np.abs(slopes[other]) for other in range(k) if other != category)
                ),
            }
            with unchanged(image), network_unchanged(model):
                # As close as finite differences in float32 come.
                close = {"rtol": 1e-2, "atol": 1e-2 * expected.max()}
                check_array(saliency(model, image, int(category)), expected, mistakes, **close)
### END HIDDEN TESTS

# %%
slopes = saliency(scores_network, one_dress, 1)
show_images(
    [one_dress, slopes, laid_over(one_dress, slopes)],
    titles=["one of her dresses", "saliency for “dress”", "laid over"],
    columns=3,
    size=2.4,
    caption=captions["saliency"],
)

# %% [markdown]
# Saliency maps are grainy: they are about single pixels and tiny changes, where occlusion is about patches and large ones.
# The two answer different questions, and here they agree.
#
# And here it shows what the probability would do. Its slope is the score's slope times p · (1 − p), minus what the other
# scores do. Where the network is sure, p is nearly 1 and all slopes are nearly 0; where they are not, a pixel may light
# up since it speaks for a *shoe*. The exercise's function takes whatever the model gives: hand it the model that you mean.

# %% tags=["nbval-ignore-output"]
for name, model in (("before softmax", scores_network), ("probability", network)):
    print(f"{name:15} largest slope {saliency(model, one_dress, 1).max():.4f}")

# %% [markdown]
# ## Class activation maps and Grad-CAM
#
# The third way looks at the last [feature maps](../glossary.md#feature-map). Their numbers still have places, and they
# are close to the answer. Our network takes the mean of each, and has one weight for each map and category. Say there
# are two maps, and the weights for "dress" are 2 and −1. **Predict:** what speaks for a dress at each place, and how
# much? Work out the sum's upper right number.

# %%
map_a, map_b = np.array([[1, 0, 0], [3, 0, 1]]), np.array([[0, 2, 1], [0, 0, 2]])
show_numbers(
    [map_a, map_b, 2 * map_a - map_b, np.maximum(2 * map_a - map_b, 0)],
    titles=["map a, weight 2", "map b, weight −1", "weighted sum", "with ReLU"],
    caption=captions["weighted"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# 2 · 0 − 1 · 1 = −1: at that place more speaks against a dress than for it.
#
# </details>
#
# This is the **class [activation](../glossary.md#activation) map**, CAM (Zhou and others, 2016): the sum of the last
# maps, each multiplied by the weight that the last layer gives it. As our network takes *means*, the score is the mean of
# this map over all places, and a bias: the map shows the score's parts, place by place, and nothing is left out. (With
# `GlobalMaxPooling2D` it would not be so: there only the largest place of each map counts.)

# %%
last_maps = feature_maps(network, "third", one_dress[np.newaxis])[0]
weights, biases = network.get_layer("scores").get_weights()
parts_of_score = last_maps @ weights[:, 1]
print(f"mean of the map, and the bias: {parts_of_score.mean() + biases[1]:.2f}")
print(f"the score:                     {dress_scores(one_dress[np.newaxis])[0, 1]:.2f}")
cam = np.maximum(parts_of_score, 0)
show_images(
    [one_dress, cam, laid_over(one_dress, cam)],
    titles=["one of her dresses", "CAM for “dress”", "laid over"],
    columns=3,
    size=2.4,
    caption=captions["cam"],
)

# %% [markdown]
# CAM asks for a network that ends as ours: each map [pooled](../glossary.md#pooling) to one number, then one
# [dense layer](../glossary.md#dense-layer). [**Grad-CAM**](../glossary.md#Grad-CAM) (Selvaraju and others, 2017) works
# for any network, and any layer of it. The weight of a map is read off the gradient: how much does the score rise when
# this map rises, at each place? The mean over all places is the map's weight.
#
# 1. Take the maps of the layer, and the score of the category. Cut the network so that you get both.
# 2. Take the gradient of the score by the maps. It has the maps' shape: (rows, columns, filters).
# 3. The mean over rows and columns gives one weight for each map.
# 4. Add up the maps, each times its weight. ReLU keeps what speaks for the category.
# 5. Divide by the largest value, so that it becomes 1.
#
# ### Exercise: `grad_cam` (3 points)
#
# Write `grad_cam(model, image, category, layer_name)`. `image` is one image (h, w, c), `layer_name` names a
# convolutional layer, and the score is the model's own output for `category`, as in inference and not in training.
# Return the map of the five steps, of shape (rows, columns) as the layer's maps have. If the sum is nowhere above 0,
# return zeros. Leave model and image as they are.
#
# With maps a and b from above and the weights 2 and −1, the result is `[[1/3, 0, 0], [1, 0, 0]]`.
#
# <details><summary>Hint 1</summary>
#
# A network can have two outputs: `keras.Model(model.inputs, [maps, scores])`, where `maps` is the layer's `.output` and
# `scores` is `model.outputs[0]`. Call it inside a tape, and ask for the gradient of one by the other.
#
# </details>
# <details><summary>Hint 2</summary>
#
# Inside the tape: `maps, scores = both(tf.convert_to_tensor(image[np.newaxis]))` and `score = scores[0, category]`. After
# it: `gradient = tape.gradient(score, maps)[0].numpy()`, `weights = gradient.mean(axis=(0, 1))`. Divide only if the largest
# value is above 0.
#
# </details>


# %% exercise="grad_cam" role="answer"
def grad_cam(model, image, category, layer_name):
    ### BEGIN SOLUTION
    both = keras.Model(model.inputs, [model.get_layer(layer_name).output, model.outputs[0]])
    with tf.GradientTape() as tape:
        maps, scores = both(tf.convert_to_tensor(image[np.newaxis]))
        score = scores[0, category]
    weights = tape.gradient(score, maps)[0].numpy().mean(axis=(0, 1))
    heat = np.maximum(maps[0].numpy() @ weights, 0)
    return heat / heat.max() if heat.max() > 0 else heat
    ### END SOLUTION


# %% exercise="grad_cam" points=1 role="check"
with checking(
    "grad_cam",
    worth_knowing="Its authors looked with it at a network that told nurses from doctors. It looked at faces and hair: most nurses of its training images were women.",
    mistakes=[
        Mistake(
            "there is no ReLU on the weighted sum", "sign", "Places that speak against the category are still there."
        ),
        Mistake("what speaks against it counts for it", "sign", "Is there an absolute value?"),
        Mistake("the gradient was not averaged over space", "formula", "A map has one weight for all its places."),
        Mistake("the mean goes over another axis", "axis order", "It should go over rows and columns."),
        Mistake("the weights are the gradient's largest values", "formula", "Asked are its means."),
        Mistake("it is not scaled", "normalization", "Divide by the largest value."),
        Mistake(
            "it is stretched to begin at 0", "normalization", "Asked are ReLU and a division by the largest value."
        ),
        Mistake("the score is that of another category", "indexing"),
        Mistake("the scores of all categories were added up", "what was asked"),
        Mistake("the maps were added up without their weights", "formula"),
        Mistake("this is the gradient by the pixels", "gradient", "Asked is the one by the layer's maps."),
    ],
):
    # Map a is what is above 0 in the image, map b what is below. Each score is a weighted sum of all places of both.
    image = np.float32([[1, -2, 0], [3, 0, -1]])[..., np.newaxis]
    for_category_0 = np.stack([np.full((2, 3), 1.0), np.full((2, 3), 2.0)], axis=-1)
    # For category 1 the mean is 2 over map a, and −1 over map b.
    for_category_1 = np.stack([[[3.0, 3, 0], [2, 1, 3]], [[0.0, -1, 0], [-4, -3, 2]]], axis=-1)
    model = network_of(
        (2, 3, 1),
        (layers.Conv2D(2, 1, activation="relu", name="signs"), [np.float32([[[[1, -1]]]]), np.zeros(2)]),
        layers.Flatten(),
        (layers.Dense(2), [np.stack([for_category_0.ravel(), for_category_1.ravel()], axis=1), np.zeros(2)]),
    )
    # 2a − b is [[2, −2, 0], [6, 0, −1]].
    with unchanged(image), network_unchanged(model):
        check_array(
            grad_cam(model, image, 1, "signs"),
            [[1 / 3, 0, 0], [1, 0, 0]],
            mistakes={
                "there is no ReLU on the weighted sum": [[1 / 3, -1 / 3, 0], [1, 0, -1 / 6]],
                "what speaks against it counts for it": [[1 / 3, 1 / 3, 0], [1, 0, 1 / 6]],
                "the gradient was not averaged over space": [[1 / 2, 0, 0], [1, 0, 1 / 3]],
                "the mean goes over another axis": [[1 / 3, 2 / 15, 0], [1, 0, 1 / 15]],
                "the weights are the gradient's largest values": [[1 / 3, 4 / 9, 0], [1, 0, 2 / 9]],
                "it is not scaled": [[2, 0, 0], [6, 0, 0]],
                "it is stretched to begin at 0": [[0.5, 0, 0.25], [1, 0.25, 0.125]],
                "the score is that of another category": [[0.25, 1, 0], [0.75, 0, 0.5]],
                "the scores of all categories were added up": [[1 / 3, 2 / 9, 0], [1, 0, 1 / 9]],
                "the maps were added up without their weights": [[1 / 3, 2 / 3, 0], [1, 0, 1 / 3]],
                "this is the gradient by the pixels": [[1, 1 / 3, 0], [2 / 3, 0, 2 / 3]],
            },
            atol=2e-3,
        )

# %% exercise="grad_cam" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "grad_cam",
    "other networks and layers, in colour too; maps that nowhere speak for the category",
    mistakes=[
        Mistake("0 is divided by 0", "special case", "Where the sum is nowhere above 0, its largest value is 0."),
        Mistake(
            "the network works as in training",
            "training or use",
            "There, BatchNormalization takes the mean of this image.",
        ),
        Mistake("these are the last layer's maps", "indexing", "Asked is the layer of the name that is given."),
        Mistake("ReLU comes before the sum", "formula", "It should come after."),
    ],
):
    rng = np.random.default_rng(8)

    def scaled(heat):
        """With a largest value of 1, by magnitude; zeros stay zeros."""
        return heat / np.abs(heat).max() if np.abs(heat).max() > 0 else heat

    # BatchNormalization, a convolution with ReLU, Flatten and softmax: the gradient is known in closed form.
    shape, filters, k = (7, 9, 3), 4, 3
    kernels, biases = rng.normal(size=(3, 2, 3, filters)), rng.normal(size=filters)
    weights, offsets = rng.normal(size=(5 * 8 * filters, k)) / 8, np.zeros(k)
    mean, variance = np.array([0.2, 0.5, 0.9]), np.array([0.5, 2, 1])
    model = network_of(
        shape,
        (layers.BatchNormalization(), [np.ones(3), np.zeros(3), mean, variance]),
        (layers.Conv2D(filters, (3, 2), activation="relu", name="seeing"), [kernels, biases]),
        layers.Flatten(),
        (layers.Dense(k, activation="softmax"), [weights, offsets]),
    )

    def maps_and_gradient(even, category):
        """The maps that the convolution makes of normalised pixels, and the gradient of the score by them."""
        maps = [sum(convolution(even[:, :, c], kernels[:, :, c, j]) for c in range(3)) for j in range(filters)]
        maps = np.maximum(np.stack(maps, axis=-1) + biases, 0)
        given = np.exp(maps.ravel() @ weights)
        given /= given.sum()
        return maps, (given[category] * (weights[:, category] - weights @ given)).reshape(maps.shape)

    for seed in range(2):
        image = np.random.default_rng(seed).random(shape, dtype=np.float32)
        pixels = image.astype(float)
        for category in range(k):
            maps, gradient = maps_and_gradient((pixels - mean) / np.sqrt(variance + 0.001), category)
            total = maps @ gradient.mean(axis=(0, 1))
            heat = np.maximum(total, 0)
            expected = scaled(heat)
            own_mean, own_variance = pixels.mean(axis=(0, 1)), pixels.var(axis=(0, 1))
            maps_then, gradient_then = maps_and_gradient((pixels - own_mean) / np.sqrt(own_variance + 0.001), category)
            known = {
                "the network works as in training": scaled(np.maximum(maps_then @ gradient_then.mean(axis=(0, 1)), 0)),
                "the gradient was not averaged over space": scaled(np.maximum((maps * gradient).sum(axis=-1), 0)),
                "the weights are the gradient's largest values": scaled(
                    np.maximum(maps @ gradient.max(axis=(0, 1)), 0)
                ),
                "the maps were added up without their weights": scaled(maps.sum(axis=-1)),
                "there is no ReLU on the weighted sum": total / total.max(),
                "ReLU comes before the sum": scaled(np.maximum(maps * gradient.mean(axis=(0, 1)), 0).sum(axis=-1)),
            }
            mistakes = {
                "it is not scaled": lambda answer, heat=heat: np.allclose(
                    answer, heat, rtol=1e-2, atol=5e-3 * heat.max()
                ),
                "0 is divided by 0": lambda answer: np.isnan(answer).any(),
            }
            # Only what can be told apart here.
            mistakes |= {id: one for id, one in known.items() if not np.allclose(one, expected, atol=2e-2)}
            with unchanged(image), network_unchanged(model):
                check_array(grad_cam(model, image, category, "seeing"), expected, mistakes, rtol=1e-2, atol=5e-3)

    # A layer that is not the last: 1 × 1 kernels with ReLU and a mean stand behind it.
    for seed in (13, 23):
        rng = np.random.default_rng(seed)
        kernels, mixing, last = rng.normal(size=(2, 2, 1, 3)), rng.normal(size=(1, 1, 3, 2)), rng.normal(size=(2, 2))
        model = network_of(
            (6, 5, 1),
            (layers.Conv2D(3, 2, activation="relu", name="early"), [kernels, np.zeros(3)]),
            (layers.Conv2D(2, 1, activation="relu", name="late"), [mixing, np.zeros(2)]),
            layers.GlobalAveragePooling2D(),
            (layers.Dense(2), [last, np.zeros(2)]),
        )
        image = rng.random((6, 5, 1), dtype=np.float32)
        early = np.maximum(np.stack([convolution(image[:, :, 0], kernels[:, :, 0, j]) for j in range(3)], axis=-1), 0)
        late = np.maximum(early @ mixing[0, 0], 0)
        for category in range(2):
            for_early = ((late > 0) * last[:, category] @ mixing[0, 0].T).mean(axis=(0, 1))
            of_late = scaled(np.maximum(late @ last[:, category], 0))
            for name, total in (("early", early @ for_early), ("late", late @ last[:, category])):
                mistakes = (
                    {"there is no ReLU on the weighted sum": total / total.max()}
                    if total.min() < 0 < total.max()
                    else {}
                )
                if name == "early" and not np.allclose(of_late, scaled(np.maximum(total, 0)), atol=2e-2):
                    mistakes["these are the last layer's maps"] = of_late
                check_array(
                    grad_cam(model, image, category, name), scaled(np.maximum(total, 0)), mistakes, rtol=1e-2, atol=5e-3
                )

    # Nothing speaks for category 0: each weight is below 0. For category 1 each place speaks.
    model = network_of(
        (4, 6, 1),
        (layers.Conv2D(2, 1, activation="relu", name="only"), [np.float32([[[[1, 2]]]]), np.zeros(2)]),
        layers.GlobalAveragePooling2D(),
        (layers.Dense(2), [np.float32([[-3, 1], [-1, 2]]), np.zeros(2)]),
    )
    image = rng.uniform(0.1, 1, (4, 6, 1)).astype(np.float32)
    everywhere = scaled(image[..., 0].astype(float))
    check_array(
        grad_cam(model, image, 0, "only"),
        np.zeros((4, 6)),
        {
            "0 is divided by 0": lambda answer: np.isnan(answer).any(),
            "there is no ReLU on the weighted sum": lambda answer: np.abs(answer).max() > 0,
        },
    )
    stretched = (everywhere - everywhere.min()) / (1 - everywhere.min())
    check_array(
        grad_cam(model, image, 1, "only"),
        everywhere,
        {"it is stretched to begin at 0": stretched},
        rtol=1e-2,
        atol=5e-3,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## Three witnesses
#
# Three maps, made in three ways. Do they say the same, not of one picture but of many? Let us measure it. The stall's
# pictures come with masks: we know which pixels are garment. Which share of a map's light lies on the garment? A dress
# takes up about a tenth of its picture, so a map that is equally bright everywhere has about 10 % there.


# %% tags=["setup"]
def three_maps(model, image):
    """What speaks for a dress, in three ways: occlusion, saliency, Grad-CAM; each by the score before softmax."""
    before_softmax = keras.Model(model.inputs[0], model.get_layer("scores").output)

    def scores(images):
        return np.asarray(before_softmax(images))

    return [
        np.maximum(occlusion_map(scores, image, category=1, size=8), 0),
        saliency(before_softmax, image, category=1),
        grad_cam(before_softmax, image, category=1, layer_name="third"),
    ]


def share_on_garment(heat, mask):
    """The part of a map's sum that lies where the mask is; of a map without light it is 0."""
    size = len(mask) // len(heat)
    covered = mask.reshape(len(heat), size, -1, size).mean(axis=(1, 3))
    return (heat * covered).sum() / heat.sum() if heat.sum() > 0 else 0.0


def shares(model, pictures, masks):
    """The three maps' shares on the garment, over several pictures."""
    rows = [
        [share_on_garment(heat, mask) for heat in three_maps(model, picture)]
        for picture, mask in zip(pictures, masks, strict=True)
    ]
    return np.mean(rows, axis=0)


# %%
WAYS = ["occlusion", "saliency", "Grad-CAM"]
hers = np.flatnonzero(is_hers & (test.labels == "dress"))[:8]
dresses, masks = test.images[hers], test.masks[hers]
of_network = shares(network, dresses, masks)
print(f"the garments take up {masks.mean():.0%} of these pictures; of the light, there is on the garment")
for way, share in zip(WAYS, of_network, strict=True):
    print(f"{way:10} {share:.0%}")

# %%
for one in dresses[:2]:
    show_images(
        [one, *(laid_over(one, heat) for heat in three_maps(network, one))],
        titles=["picture", *WAYS],
        columns=4,
        size=2.2,
        caption=captions["three"],
    )

# %% [markdown]
# All three say: the wall. Whether the dress is there hardly matters to any of them.
#
# ## Is it the network that the map shows?
#
# A map always shows *something*, and we are quick to see sense in it. So test the maps as well. Adebayo and others
# (2018) proposed a check that costs one line: replace the network's weights by random ones. Such a network knows nothing.
# A map that is about the network **must change** now. A map that stays as it was is about the image alone.
#
# For comparison here is a fourth "map" that looks quite convincing: the edges of the image, by Sobel's kernels from chapter 4.
# **Predict:** which of the four will change?


# %%
def edges(image):
    """How fast the brightness changes at each pixel: a picture that no network has a part in."""
    padded = np.pad(image[:, :, 0], 1, mode="edge")
    sobel_x = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    return np.hypot(convolution(padded, sobel_x), convolution(padded, sobel_x.T))


keras.utils.set_random_seed(3)
knows_nothing = stall_network()
for model, name in ((network, "trained"), (knows_nothing, "random")):
    show_images(
        [one_dress, *three_maps(model, one_dress), edges(one_dress)],
        titles=["picture", *WAYS, "edges"],
        columns=5,
        size=2.1,
        caption=captions[name],
    )

# %% [markdown]
# <details><summary>Compare</summary>
#
# The three maps are other maps now. The edges stay as they are, of course: no network has a part in them.
#
# </details>
#
# A random map need not look like noise, and it may be all black, where by chance nothing speaks for a dress. So never
# judge one map by its looks. Compare. Nobody would offer the edges as an explanation? Adebayo and others found two
# published methods whose maps hardly changed.
#
# What a map can't do: say that a network is right, or that it has no other shortcut. It tells where to look next.
#
# ## Mend the pictures, not the map
#
# What is to be done about the network? Its weights are not to blame; its pictures are. Take photographs of each garment
# on each wall, and the wall says nothing any more. The next network was trained on as many pictures as the first, with
# nothing else changed but this (and some more [epochs](../glossary.md#epoch), as its task is harder).
#
# **Predict:** what part of all photographs will be right, and how much of the maps' light will be on the garment?

# %%
mended = stall_network("dresses_anywhere")
says = np.asarray(mended(test.images)).argmax(axis=1)
of_mended = shares(mended, dresses, masks)
print(f"of all photographs, {np.mean(chosen == right):.0%} were right before, {np.mean(says == right):.0%} are now")
for way, before, now in zip(WAYS, of_network, of_mended, strict=True):
    print(f"{way:10} light on the garment: {before:.0%} before, {now:.0%} now")
for one in dresses[:2]:
    show_images(
        [one, *(laid_over(one, heat) for heat in three_maps(mended, one))],
        titles=["picture", *WAYS],
        columns=4,
        size=2.2,
        caption=captions["mended"],
    )

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim((of_network < 0.3).all(), "less than 30 % of each map's light is on the garment for the first network")
claim((of_mended > of_network + 0.1).all(), "for the mended one it is more, by each of the three maps")
claim(np.mean(says == right) > 0.75, "the mended network gets more than 75 % of all photographs right")
claim(
    np.mean(says[is_hers] == right[is_hers]) < np.mean(chosen[is_hers] == right[is_hers]),
    "on her photographs the first network is the better one",
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# From about half to more than eight of ten, and each of the three maps has moved from the wall to the garment. On *her*
# photographs alone the first network is the better one. That score was the trap.
#
# We trained both networks five times, each time from other random numbers and on other photographs, and asked about new
# photographs, eight of her dresses among them (`./course measure interpretation`). There and above, the first network
# got 88 to 94 % of her photographs right and 50 to 55 % of all; of each map's light, 7 to 20 % lay on the garment. The
# second got 82 to 88 % of all right, with 36 to 61 % of the light on the garment.
#
# </details>
#
# ## The image that a filter likes best
#
# So far an image was given, and we asked what the network makes of it. Turn it round: which image would please a filter
# most? Begin with noise. Take the gradient of the filter's mean activation by the pixels, and change each pixel a
# little in the direction in which the activation *rises*. Repeat. It is
# [gradient descent](../glossary.md#gradient-descent) from chapter 3, uphill, and with pixels in place of weights. Here
# are three steps for a single number, to go up the slope of −(x − 3)²:

# %%
x = 0.0
for step in range(3):
    slope = -2 * (x - 3)
    x = x + 0.25 * slope
    print(f"step {step + 1}: slope {slope:g}, x becomes {x:g}")

# %% [markdown]
# x goes towards 3, where the top is. With − in place of + it would run away from it.
#
# The size of a gradient says little here and differs a lot between filters. So it is usual to divide it by its own spread,
# `gradient / (np.std(gradient) + 1e-8)`, or by its length, `np.linalg.norm(gradient)`, and let `rate` alone say how far a
# step goes. You are free to do so or not.
#
# ### Exercise: `ascend` (3 points)
#
# Write `ascend(model, layer_name, filter_index, steps, rate, rng)`. The model takes images of shape (h, w, 1).
#
# - Begin with an image of noise of that shape, drawn from the NumPy generator `rng` (such as `rng.normal(size=…)` or
#   `rng.random(…)`, as you like) and from nothing else, so that the same seed gives the same image.
# - `steps` times: take the gradient of the mean activation of filter `filter_index` in the layer `layer_name` by the
#   pixels of the image as it is now, and add `rate` times the gradient to the image. The gradient may be the plain one, or
#   divided by its spread or its length. Nothing else happens to the image: do not clip or scale it.
#
# Return the image as an array of shape (h, w, 1). With `steps=0` this is the noise itself. Leave the model as it is.
#
# If the one filter's mean activation is 0.5·(left pixel) − 0.5·(right pixel), one step with a rate of 2 and the plain
# gradient makes the left pixel brighter by 1 and the right one darker by 1.
#
# <details><summary>Hint 1</summary>
#
# Two things you have done already: cut the network at a layer, as in `feature_maps`, and take a gradient by the pixels,
# as in `saliency`. New is the score, the mean of one map, and what you do with the gradient.
#
# </details>
# <details><summary>Hint 2</summary>
#
# The image's shape is `model.inputs[0].shape[1:]`. In the loop, inside the tape: `score =
# tf.reduce_mean(cut(pixels)[..., filter_index])`. After it, `pixels = pixels + rate * tape.gradient(score, pixels)`. Noise as
# `.astype(np.float32)` spares you a quarrel about dtypes.
#
# </details>


# %% exercise="ascend" role="answer"
def ascend(model, layer_name, filter_index, steps, rate, rng):
    ### BEGIN SOLUTION
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    noise = rng.normal(size=(1, *model.inputs[0].shape[1:]))
    pixels = tf.convert_to_tensor(noise.astype(np.float32))
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_mean(cut(pixels)[..., filter_index])
        gradient = tape.gradient(score, pixels)
        pixels = pixels + rate * gradient / (tf.math.reduce_std(gradient) + 1e-8)
    return pixels.numpy()[0]
    ### END SOLUTION


# %% exercise="ascend" points=1 role="check"
with checking(
    "ascend",
    worth_knowing="DeepDream, by Google (2015), climbs in the same way, but begins with a photograph in place of noise.",
    mistakes=[
        Mistake("the image is None", "loop or return", words="The image is None: does the function end with `return`?"),
        Mistake("another shape", "shape", words="The image should have the shape (h, w, 1); it has {got}."),
        Mistake(
            "there is no noise",
            "randomness",
            words="With steps=0 the answer should be noise; all its pixels are the same.",
        ),
        Mistake(
            "the same seed gives other noise",
            "randomness",
            words="Two calls with the same seed begin with different noise: draw it from `rng`, and only from it.",
        ),
        Mistake(
            "a step where none is asked for",
            "off by one",
            "How often does your loop run when `steps` is 0?",
            words="With steps=0 the answer depends on the rate or the filter: it should be the noise itself.",
        ),
        Mistake("it goes downhill", "sign", "The gradient points uphill."),
        Mistake("the rate is not used", "formula"),
        Mistake("nothing changes", "loop or return", "Is there a step, and is its result kept?"),
        Mistake("there is one step too many", "off by one"),
        Mistake("another filter or layer is pleased", "indexing", "It is not the one asked for."),
        Mistake("all filters are pleased", "indexing", "One was asked for."),
        Mistake("the filter's activations are added up", "formula", "Asked is their mean."),
        Mistake("only one place of the map counts", "formula", "Asked is the mean over all."),
        Mistake("the network's own output is raised", "what was asked", "Asked is a filter's activation."),
        Mistake(
            "each pixel moves by the same amount",
            "gradient",
            "Is it the gradient's sign, or Adam? The gradient's size counts, too.",
        ),
        Mistake("the image is scaled or clipped to 0 … 1", "what was asked", "Return it as the steps leave it."),
    ],
):
    # An image is one row of five pixels. The kernel of filter 0 is (−1, 2) and fits at four places. The mean there is
    # (−a + 2b − b + 2c − c + 2d − d + 2e)/4, so its slopes are (−1, 1, 1, 1, 2)/4, whatever the pixels are.
    model = network_of(
        (1, 5, 1),
        (layers.Conv2D(2, (1, 2), name="seeing"), [np.float32([[[[-1, 3]], [[2, 1]]]]), np.zeros(2)]),
        layers.Flatten(),
        (layers.Dense(1), [np.float32([[5], [0], [1], [0], [0], [0], [2], [3]]), np.zeros(1)]),
    )
    slopes, of_filter_1 = np.array([-1, 1, 1, 1, 2]) / 4, np.array([3, 4, 4, 4, 1]) / 4

    def moves(gradient, rate):
        """How far one step moves the pixels, for each way to divide the gradient that is as good."""
        return climbs(np.zeros(5), lambda pixels: np.array(gradient), 1, rate)

    with network_unchanged(model):
        start = ascend(model, "seeing", 0, 0, 2.0, np.random.default_rng(1))
        again = ascend(model, "seeing", 0, 0, 2.0, np.random.default_rng(1))
        otherwise = ascend(model, "seeing", 1, 0, 7.0, np.random.default_rng(1))
        image = ascend(model, "seeing", 0, 1, 2.0, np.random.default_rng(1))
    for one in (start, again, otherwise, image):
        check_true(one is not None, "the image is None")
        check_true(np.shape(one) == (1, 5, 1), "another shape", got=np.shape(one))
    check_true(np.ptp(start) > 0, "there is no noise")
    check_true(np.allclose(start, again), "the same seed gives other noise")
    check_true(np.allclose(start, otherwise), "a step where none is asked for")
    moved = (np.asarray(image, dtype=float) - np.asarray(start, dtype=float)).ravel()
    # What one step adds to the five pixels.
    check_climb(
        moved,
        moves(slopes, 2.0),
        {
            "it goes downhill": OneOf(*moves(-slopes, 2.0)),
            "the rate is not used": OneOf(*moves(slopes, 1.0)),
            "nothing changes": np.zeros(5),
            "there is one step too many": OneOf(*moves(slopes, 4.0)),
            "another filter or layer is pleased": OneOf(*moves(of_filter_1, 2.0)),
            "all filters are pleased": OneOf(
                *moves(slopes + of_filter_1, 2.0), *moves((slopes + of_filter_1) / 2, 2.0)
            ),
            "the filter's activations are added up": 2.0 * 4 * slopes,
            "only one place of the map counts": lambda moved: np.count_nonzero(np.abs(moved) > 1e-5) == 2,
            "the network's own output is raised": OneOf(*moves([-5, 9, 2, 7, 7], 2.0)),
            "each pixel moves by the same amount": 2.0 * np.sign(slopes),
            "the image is scaled or clipped to 0 … 1": lambda moved: (
                np.min(image) >= 0 and np.max(image) <= 1 and (np.min(image) == 0 or np.max(image) == 1)
            ),
        },
        rtol=5e-3,
        atol=1e-4,
    )

# %% exercise="ascend" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "ascend",
    "other networks, deeper layers, several filters, seeds, rates and numbers of steps",
    mistakes=[
        Mistake(
            "other seeds give the same image",
            "randomness",
            words="Two different seeds give the same image: draw the noise from `rng`, and start from it.",
        ),
        Mistake(
            "it moves uphill, but not as far as asked",
            "loop or return",
            "Are `rate` and `steps` used as given, and does each step go on from the last?",
        ),
        Mistake("the gradient is taken once", "gradient", "After each step there is a new one."),
        Mistake("the mean of the squares is raised", "formula", "Asked is that of the activations."),
    ],
):
    # Two convolutions without padding; BatchNormalization would take the image's own mean in training.
    rng = np.random.default_rng(9)
    shape = (5, 7)
    low, high = rng.normal(size=(3, 2, 1, 4)), rng.normal(size=(2, 2, 4, 3)) / 3
    model = network_of(
        (*shape, 1),
        (layers.BatchNormalization(), np.array([[1.0], [0.2], [0.4], [0.25]])),
        (layers.Conv2D(4, (3, 2), name="low"), [low, np.zeros(4)]),
        (layers.Conv2D(3, 2, activation="softplus", name="high"), [high, np.zeros(3)]),
        layers.GlobalAveragePooling2D(),
        (layers.Dense(4), [rng.normal(size=(3, 4)), np.zeros(4)]),
    )

    def maps_of(image):
        """What the two convolutions give before softplus, for an image of shape `shape`, by NumPy."""
        even = (image - 0.4) / np.sqrt(0.251) + 0.2
        lows = [convolution(even, low[:, :, 0, j]) for j in range(4)]
        return lows, [sum(convolution(lows[j], high[:, :, j, i]) for j in range(4)) for i in range(3)]

    # Up to softplus all is linear: each number of a map changes with each pixel as it does from zeros to a unit image.
    black, units = maps_of(np.zeros(shape)), [maps_of(unit.reshape(shape)) for unit in np.eye(35)]

    def gradient_of(name, index, score="mean"):
        """The gradient of a filter's mean activation (or of another score of it) by the pixels, as a function of them."""
        layer = ("low", "high").index(name)
        by_pixel = np.array([(unit[layer][index] - black[layer][index]).ravel() for unit in units])

        def gradient(image):
            before = maps_of(image)[layer][index].ravel()
            slopes = 1 / (1 + np.exp(-before)) if name == "high" else np.ones(before.size)
            if score == "square":
                slopes = slopes * 2 * (np.log1p(np.exp(before)) if name == "high" else before)
            largest, all_alike = np.eye(before.size)[before.argmax()], np.full(before.size, 1 / before.size)
            return (by_pixel @ (slopes * (largest if score == "largest" else all_alike))).reshape(shape)

        return gradient

    # First where all is linear: there, one step too many and a rate of 1 can be told apart.
    for name, index, seed, steps, rate in (("low", 2, 4, 2, 0.3), ("high", 1, 3, 1, 0.5), ("high", 2, 6, 4, 1.5)):
        with network_unchanged(model):
            start = ascend(model, name, index, 0, rate, np.random.default_rng(seed))
            image = ascend(model, name, index, steps, rate, np.random.default_rng(seed))
            again = ascend(model, name, index, steps, rate, np.random.default_rng(seed))
            other = ascend(model, name, index, steps, rate, np.random.default_rng(seed + 100))
        for one in (start, image, again, other):
            check_true(one is not None, "the image is None")
            check_true(np.shape(one) == (*shape, 1), "another shape", got="another")
        check_true(np.ptp(start) > 0, "there is no noise")
        check_true(np.allclose(again, image, atol=1e-5), "the same seed gives other noise")
        check_true(not np.allclose(other, image, atol=1e-5), "other seeds give the same image")
        start, image = (np.asarray(one, dtype=float)[..., 0] for one in (start, image))
        gradient = gradient_of(name, index)
        slopes = gradient(start)
        ends = climbs(start, gradient, steps, rate)
        others = [(at, i) for at, count in (("low", 4), ("high", 3)) for i in range(count) if (at, i) != (name, index)]
        check_climb(
            image,
            ends,
            {
                "it goes downhill": OneOf(*climbs(start, gradient, steps, -rate)),
                "nothing changes": OneOf(start),
                "the rate is not used": OneOf(*climbs(start, gradient, steps, 1.0)),
                "there is one step too many": OneOf(*climbs(start, gradient, steps + 1, rate)),
                "it moves uphill, but not as far as asked": OneOf(
                    *(end for n in range(1, 9) if n != steps for end in climbs(start, gradient, n, rate)),
                    *(end for r in (0.01, 0.1, rate / 10, rate / steps) for end in climbs(start, gradient, steps, r)),
                ),
                "the gradient is taken once": OneOf(*climbs(start, lambda image, slopes=slopes: slopes, steps, rate)),
                "another filter or layer is pleased": OneOf(
                    *(end for at in others for end in climbs(start, gradient_of(*at), steps, rate))
                ),
                "only one place of the map counts": OneOf(
                    *climbs(start, gradient_of(name, index, "largest"), steps, rate)
                ),
                "the mean of the squares is raised": OneOf(
                    *climbs(start, gradient_of(name, index, "square"), steps, rate)
                ),
                "each pixel moves by the same amount": OneOf(
                    *climbs(start, lambda image, gradient=gradient: np.sign(gradient(image)), steps, rate)
                ),
                "the image is scaled or clipped to 0 … 1": lambda answer: (
                    np.min(answer) >= 0 and np.max(answer) <= 1 and (np.min(answer) == 0 or np.max(answer) == 1)
                ),
            },
            rtol=0,
            atol=0.02 * np.abs(nearest(image, ends) - start).max(),
        )
### END HIDDEN TESTS

# %%
filters = range(8)
liked = [ascend(network, "second", i, 40, 0.1, np.random.default_rng(8)) for i in filters]
show_images(liked, titles=[f"filter {i}" for i in filters], columns=8, size=1.4, caption=captions["liked"])

# %% [markdown]
# No filter of the second layer likes a garment: what they like are stripes, spots and steps from dark to bright, some
# as fine as the mortar between bricks. A dress or a wall is put together later, of many such answers.
#
# A filter with ReLU that answers to nothing in the noise has no gradient, so its image stays noise. Other noise, with
# stronger contrasts, may wake it up.
#
# In a large network trained on millions of photographs the same method gives stripes and dots in early layers, then fur and
# scales, then eyes, wheels and windows. Olah and others show hundreds of them, and tell what it takes to keep such
# images from becoming mere noise: see below.
#
# ## What you learned
#
# - A score is not a reason. Look at the confusion matrix and at the most wrong images before anything else.
# - A layer's kernels have the axes (row, column, channel, kernel). A network can be cut at any layer to see its maps.
# - Occlusion hides a patch and watches the score. Saliency is the slope of the score at each pixel. Grad-CAM adds up a
#   layer's maps, each with the mean of its gradient as its weight. Ask for the score before softmax.
# - With average pooling, a class activation map shows the parts of which the score is the mean.
# - A network takes a shortcut if the images offer one, and test images with the same flaw can't show it.
# - An explanation must change when the weights are random. If it does not, it is about the image and not the network.
# - Gradient ascent draws what a filter likes best.
#
# ## Check your understanding
#
# **1.** A layer's kernels have the shape (5, 5, 3, 16). What is in `kernels[:, :, 2, 7]`?
#
# <details><summary>Answer</summary>
#
# The slice of kernel 7 for channel 2, which is blue in a colour image: 5 × 5 weights.
#
# </details>
#
# **2.** An occlusion map has the value −0.3 at one patch. What does that mean?
#
# <details><summary>Answer</summary>
#
# With that patch hidden, the score is 0.3 higher. What can be seen there speaks against the category.
#
# </details>
#
# **3.** Training and saliency both use gradients of the network. What is the difference?
#
# <details><summary>Answer</summary>
#
# Training takes the gradient of the loss by the weights, and changes the weights. Saliency takes the gradient of a score
# by the pixels, and changes nothing.
#
# </details>
#
# **4.** A colleague shows a beautiful map that follows the outline of a lung. With random weights in the network it looks
# the same. What do you conclude?
#
# <details><summary>Answer</summary>
#
# The map shows the image and not what the network learned. It is no evidence about the network, good or bad.
#
# </details>
#
# **5.** A network for X-rays reaches 99 % on test images from the hospital whose images it was trained on. How could it
# have learned a shortcut nevertheless, and how would you find out?
#
# <details><summary>Answer</summary>
#
# Test images from the same place carry the same marks: a label in the corner, the frame of one machine that is used for
# severe cases. Test on images of another hospital, and look at occlusion, saliency and Grad-CAM for many images.
#
# </details>
#
# **6.** Why does Grad-CAM take the mean of the gradient over all places of a map?
#
# <details><summary>Answer</summary>
#
# To get one weight for the whole map, "how much does this kind of finding speak for the category?". Where it speaks
# is then told by the map itself.
#
# </details>
#
# ## Where to read on
#
# - [Feature visualization](https://distill.pub/2017/feature-visualization), Olah, Mordvintsev and Schubert: the images that
#   filters of a large network like best, and how they are made.
# - [Sanity checks for saliency maps](https://arxiv.org/abs/1810.03292), Adebayo and others: which maps change
#   when the weights are random, and which do not.
# - [Grad-CAM](https://arxiv.org/abs/1610.02391), Selvaraju and others, and
#   [class activation maps](https://arxiv.org/abs/1512.04150), Zhou and others.
# - [Deep inside convolutional networks](https://arxiv.org/abs/1312.6034), Simonyan and others: saliency, and the image
#   that a category likes best.
# - [Shortcut learning in deep neural networks](https://arxiv.org/abs/2004.07780), Geirhos and others: many examples from
#   real life.
