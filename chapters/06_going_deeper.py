# ---
# jupyter:
#   jupytext:
#     cell_metadata_filter: -nbgrader,-jupyter,-cellView
#     formats: chapters//py:percent,source/06_going_deeper//ipynb
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Going deeper
#
# **You will be able to**
#
# - explain what a second and a third convolutional layer can find that the first cannot;
# - build deeper networks, with pooling and without, and account for every parameter of them;
# - compute max and average pooling by NumPy, and say what pooling buys and what it costs;
# - work out how many pixels one number deep in a network sees, and how many multiplications a layer takes;
# - measure how well a network's answers survive when the image moves;
# - build the blocks of today's networks, one with a way round among them, and find what is wrong with a network that can't learn.
#
# **Time:** about 270 minutes.
#
# **You need to know:** convolution by hand (chapter 4), a convolutional network in Keras and its parameters (chapter 5). The
# notebook itself runs without them.
#
# **Points:** 30. There are ten exercises; in each, 1 point comes from the check that you see and 2
# from a hidden test.
#
# Run the next two cells first. Everything below uses them. The second is folded; it holds what is written under the
# pictures.

# %% tags=["setup"]
import warnings

import matplotlib.pyplot as plt
import numpy as np
import skimage.measure

from helpers.checking import Mistake, OneOf, check_array, check_true, check_value, checking, testing, unchanged
from helpers.checking.models import check_can_learn, check_compiled, check_model, check_new
from helpers.checking.residual import check_residual
from helpers.claims import claim
from helpers.convolution import convolution
from helpers.datasets import load_fashion, load_stall
from helpers.explorers import explore_layers, explore_pooling, explore_windows
from helpers.plotting import show_figure, show_images, show_numbers, show_rows

import keras  # After the helpers, so that TensorFlow stays quiet.
from keras import layers

warnings.filterwarnings("ignore", message="You are using a softmax over axis")  # A network of this chapter does.
keras.utils.set_random_seed(6)
CATEGORIES = ("t-shirt", "dress", "shoe")
train, test = load_fashion(CATEGORIES)
stall, other_stall = load_stall(900, 300, np.random.default_rng(6))

# %% tags=["setup", "folded"]
captions = {
    "corner": "A corner on the left, a vertical line on the right, a horizontal line below, and the two kernels.",
    "strokes": "The two maps of the first layer. Each shows its line and its arm of the corner; neither shows a corner.",
    "second": "The two slices of the second layer's kernel, and its map: one number is left, at the corner.",
    "three views": "From top to bottom: one number of the third layer, the 3 numbers of the second layer that it is made of, the 5 of the first, and the 7 pixels of the image.",
    "ways": "How many ways lead from the pixel in the middle to each number of the three layers. Pixels in the middle of a receptive field count more than those at its rim.",
    "pooled row": "Windows of 2: 7 numbers become 3. The 9 at the end is left over, and dropped.",
    "pooled image": "The framed window holds 4, 9, 5 and 6: the largest is 9, the mean is 6. The next window begins two columns further right.",
    "shoe": "A shoe, pooled once and twice by the maximum. 784 numbers become 196, then 49; it is still a shoe.",
    "spot": "Moved by one, the spot stays in its window, and the pooled row stays as it was. Moved by two, it is in the next.",
    "circle": "Left: the circle and the windows. Middle: what pooling makes of it; red frames mark what a shift has changed. Right: what it made of the circle before the shift. Without JupyterLab the picture stands still.",
    "pooled views": "The boxes of the pooling and of the layer after it are twice as wide: neighbours there are two pixels apart. One number at the top depends on 3 pooled numbers, 6 of the first convolution, and 8 pixels.",
    "costs": "Left: nearly all parameters are in the dense layer, and pooling takes them away. Right: nearly all the work is in the second convolutional layer; with pooling, a quarter of it is left.",
    "halves": "Above: photographs of the stall as they are. Below: the same, half as high and wide.",
    "moves": "A photograph, moved to the right. On the left, black is filled in; what goes over the right edge is lost.",
    "kept": "The fraction of 300 photographs that keep their category. Each line falls as the photographs move on.",
    "shuffled": "Three photographs as they are, and the same three with their pixels shuffled, all alike. No number was lost.",
    "global": "One map, and what is handed on of it: by Flatten each number with its place, by global average pooling their mean.",
    "block": "A residual block. What came in goes through two convolutions and, unchanged, round them; the two are added.",
    "depths": "The photograph, and four maps, light where a feature was found. Each layer has fewer and coarser places than the one before.",
    "windows": "The photograph, and a map of each of the four layers. The frame in a map is round one number; in all pictures before it a frame is round what that number looks at.",
    "layers": "The layers of a network, to edit; at each the size of what it gives, its parameters, its multiply-adds, and as a bar its part of all parameters.",
    "liked": "A row of pieces for each of four features: the eight places, in eight test photographs, where it answers most.",
}
recorded = {  # By benchmarks/story.py, five seeds: lowest, mean and highest test accuracy.
    "dense": (0.35, 0.44, 0.48),
    "dense, shuffled": (0.33, 0.42, 0.49),
    "with pooling": (0.61, 0.68, 0.72),
    "with pooling, shuffled": (0.47, 0.53, 0.56),
    "20 plain": (0.33, 0.33, 0.33),
    "20 residual": (0.33, 0.54, 0.72),
}

# %% [markdown]
# ## Strokes first, then corners
#
# A [kernel](../glossary.md#kernel) of 3 × 3 sees nine [pixels](../glossary.md#pixel). In nine pixels there is room for
# a stroke, an edge, a spot. There is no room for a sleeve or a shoe. So how can a network of small kernels ever know a
# shoe?
#
# It asks about strokes first, and then asks about the *answers*. Here is an image with a corner and two lines that
# stand alone, and two kernels of chapter 4: one answers to vertical lines, one to horizontal ones.

# %%
drawing = np.zeros((9, 12))
drawing[1:6, 2] = drawing[5, 2:6] = 1  # The corner.
drawing[1:6, 9] = 1  # A vertical line.
drawing[7, 7:11] = 1  # A horizontal line.
vertical = np.array([[-1, 2, -1], [-1, 2, -1], [-1, 2, -1]])
show_numbers(
    [drawing, vertical, vertical.T],
    titles=["image", "vertical?", "horizontal?"],
    signed=True,
    caption=captions["corner"],
)

# %% [markdown]
# **Predict:** where will each kernel's map be bright, after [ReLU](../glossary.md#ReLU) has turned what is negative into
# 0? And can you tell from one of the two maps alone where the corner is?

# %%
verticals = np.maximum(convolution(drawing, vertical), 0)
horizontals = np.maximum(convolution(drawing, vertical.T), 0)
show_numbers(
    [verticals, horizontals],
    titles=["first layer: vertical strokes", "first layer: horizontal strokes"],
    caption=captions["strokes"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# The first map is bright along the vertical line and along the upright arm of the corner, the second along the
# horizontal line and the lying arm. In neither map is the corner told from a line that stands alone.
#
# </details>
#
# The second [layer](../glossary.md#layer) gets *both maps as its two [channels](../glossary.md#channel)*, so its kernel
# has two slices, one for each map. We fill them so that they ask: is there a vertical stroke above, **and** a horizontal
# stroke to the right? Either answer alone gives at most 6, both together 10. **Predict:** with a
# [bias](../glossary.md#bias) of −7, what will be left?

# %%
above, right = np.zeros((3, 3)), np.zeros((3, 3))
above[0, 1] = 1  # Looks one row up in the map of vertical strokes.
right[1, 2] = 1  # Looks one column to the right in the map of horizontal strokes.
answers = np.maximum(convolution(verticals, above) + convolution(horizontals, right) - 7, 0)
show_numbers(
    [above, right, answers],
    titles=["slice: vertical", "slice: horizontal", "second layer"],
    caption=captions["second"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# One number is left, at the corner: 10 − 7 = 3. The lone lines are gone, since 6 − 7 is negative. The number says: here is
# a corner.
#
# </details>
#
# A layer after that one could ask for two corners and a line between them, a collar perhaps; one more could ask for a
# collar and two sleeves.
#
# That is why networks are deep: **textures, then parts, then objects**. Nobody writes down the questions. Training
# finds them, and towards the end of this chapter we look at what it found.
#
# ## A second layer in Keras
#
# Let us put two [convolutional layers](../glossary.md#convolutional-layer) into a network, small enough to count by
# hand: images of 8 × 8 pixels with one channel, and two kernels of 3 × 3 in each layer.
#
# Three things to note. The first line gives the [shape](../glossary.md#shape) of the input, **once**: each further
# layer takes what the one before it gives. `padding="same"` keeps the maps at 8 × 8, so that depth does not eat up the
# image. And the second layer's kernels have a slice for each of the *two maps* that come in.
#
# **Predict:** how many [parameters](../glossary.md#parameter) has each layer?

# %%
small = keras.Sequential([keras.Input(shape=(8, 8, 1))], name="small")
for layer in (
    layers.Conv2D(2, kernel_size=3, padding="same", activation="relu", name="first"),
    layers.Conv2D(2, kernel_size=3, padding="same", activation="relu", name="second"),
    layers.Flatten(name="row"),
    layers.Dense(3, activation="softmax", name="answer"),
):
    small.add(layer)
    print(f"with {layer.name:6}: {small.output_shape[1:]} comes out, {small.count_params()} parameters so far")

# %% [markdown]
# <details><summary>Compare</summary>
#
# - *first*: 2 kernels of 3 · 3 · 1 weights and a bias each, 2 · 10 = **20**.
# - *second*: 2 kernels of 3 · 3 · **2** weights and a bias each, 2 · 19 = **38**.
# - *row*: Flatten has none. 8 · 8 · 2 = 128 numbers leave it.
# - *answer*: 128 · 3 weights and 3 biases, **387**.
#
# Together they are 445.
#
# </details>
#
# Each layer's count is what the network has grown by, its [weights](../glossary.md#weight) and biases. Now yours, for
# clothes.
#
# ### Exercise: `build_deep_cnn` (3 points)
#
# Write `build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10)`. It returns a new network of these layers:
# two convolutional layers, each of `filters` kernels of 3 × 3 with ReLU and `padding="same"`, so that the maps are as
# large as the image, then Flatten, then a [dense layer](../glossary.md#dense-layer) with one unit for each
# [category](../glossary.md#category) and [softmax](../glossary.md#softmax). It need not be compiled, but should be ready
# to be trained. `image_shape` is the shape of one image: (rows, columns, channels).
#
# `build_deep_cnn().output_shape` is `(None, 3)`, and `build_deep_cnn().count_params()` is `24533`.
#
# <details><summary>Hint 1</summary>
#
# It is the small network above, with other numbers, three of which come in as arguments. Which line gives the input's
# shape, and how often?
#
# </details>
# <details><summary>Hint 2</summary>
#
# `keras.Sequential([keras.Input(shape=image_shape), …])`, then twice `layers.Conv2D(filters, kernel_size=3,
# padding="same", activation="relu")`, then `layers.Flatten()` and the dense layer of `n_categories` units.
#
# </details>


# %% exercise="build_deep_cnn" role="answer"
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    ### BEGIN SOLUTION
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    ### END SOLUTION


# %% exercise="build_deep_cnn" points=1 role="check"
with checking(
    "build_deep_cnn",
    worth_knowing="Two layers of 3 × 3 look at as many pixels as one of 5 × 5, with 18 weights in place of 25, and a ReLU more. VGG (2014) was built on that.",
    mistakes=[
        Mistake(
            "there is one convolutional layer only",
            "kinds of layers",
            "If you wrote two, the second has to take what the first gives.",
        ),
        Mistake(
            "a convolutional layer's padding is valid",
            "padding",
            words="a convolutional layer takes a row and a column off every side: its padding is valid",
        ),
    ],
):
    check_model(
        build_deep_cnn(),
        "28×28×1 → Conv2D(10, 3×3, relu, padding=same) → Conv2D(10, 3×3, relu, padding=same) → Flatten → Dense(3, softmax)",
        mistakes={
            "there is one convolutional layer only": lambda layers: (
                [layer["kind"] for layer in layers].count("Conv2D") == 1
            ),
            "a convolutional layer's padding is valid": lambda layers: any(
                layer["kind"] == "Conv2D" and layer["padding"] == "valid" for layer in layers
            ),
        },
    )

# %% exercise="build_deep_cnn" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("build_deep_cnn", "other image shapes, in colour too, and other numbers of categories and of kernels"):
    check_model(
        build_deep_cnn(image_shape=(20, 31, 3), n_categories=4, filters=6),
        "20×31×3 → Conv2D(6, 3×3, relu, padding=same) → Conv2D(6, 3×3, relu, padding=same) → Flatten → Dense(4, softmax)",
    )
    check_model(
        build_deep_cnn((9, 6, 2), 5, 1),
        "9×6×2 → Conv2D(1, 3×3, relu, padding=same) → Conv2D(1, 3×3, relu, padding=same) → Flatten → Dense(5, softmax)",
    )
    check_can_learn(build_deep_cnn())
    check_new(build_deep_cnn((9, 6, 2), 5, 1), build_deep_cnn((9, 6, 2), 5, 1))
### END HIDDEN TESTS

# %% [markdown]
# ## Reading a summary, line by line
#
# Every network can print what it is made of. **Predict** the three numbers of parameters, and their sum.


# %%
def deep_network():
    """Two convolutional layers without pooling; the layers have names, so that we can ask for them."""
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            layers.Conv2D(10, kernel_size=3, padding="same", activation="relu", name="first"),
            layers.Conv2D(10, kernel_size=3, padding="same", activation="relu", name="second"),
            layers.Flatten(name="row"),
            layers.Dense(3, activation="softmax", name="answer"),
        ],
        name="deep_network",
    )


deep_network().summary()

# %% [markdown]
# <details><summary>Compare</summary>
#
# 100, 910 and 23,523, together 24,533. Read the summary from the top.
#
# - **Output Shape** begins with `None`: that is the number of images, which is left open.
# - `first`: (28, 28, 10). Ten maps as large as the image. 10 · (3 · 3 · 1 + 1) = **100** parameters.
# - `second`: (28, 28, 10) again. Each of its kernels has ten slices: 10 · (3 · 3 · 10 + 1) = **910**.
# - `row`: 28 · 28 · 10 = 7,840 numbers in a row, **0** parameters.
# - `answer`: 7,840 · 3 weights and 3 biases, **23,523**.
# - **Total**: 100 + 910 + 23,523 = 24,533. All are *trainable*: training may change them. That is not always so.
#   A layer can be frozen (`layer.trainable = False`), and some layers keep numbers that are measured and not trained.
# - The size in brackets is memory: each parameter is a float32 of 4 bytes.
#
# Of a hundred parameters, ninety-six are in the last layer. The two layers that do the seeing have 1,010.
# So it is not true that a convolutional network is small because its kernels are: the dense network of chapter 3 had
# 7,993 parameters in all. Each convolutional *layer* is small; the dense layer after Flatten makes up for it.
#
# </details>
#
# Start from the network with **one** layer and no [padding](../glossary.md#padding) (chapter 5): 20,383 parameters. Three
# changes:
#
# 1. The one layer gets `padding="same"`.
# 2. A second layer is added, both with `padding="same"`.
# 3. A second layer is added, both *without* padding.
#
# **Predict**, for each change: does the whole network get *more* parameters or *fewer*?


# %%
def count(depth, padding):
    """All parameters of a network of `depth` convolutional layers, and those of its dense layer."""
    network = keras.Sequential([keras.Input(shape=(28, 28, 1))])
    for _ in range(depth):
        network.add(layers.Conv2D(10, kernel_size=3, padding=padding, activation="relu"))
    network.add(layers.Flatten())
    network.add(layers.Dense(3, activation="softmax"))
    return network.count_params(), network.layers[-1].count_params()


for words, depth, padding in (
    ("one layer, valid", 1, "valid"),
    ("one layer, same", 1, "same"),
    ("two layers, same", 2, "same"),
    ("two layers, valid", 2, "valid"),
):
    total, dense = count(depth, padding)
    print(f"{words:17}  {total:6,} parameters, of them {dense:6,} in the dense layer")

# %% [markdown]
# <details><summary>Compare</summary>
#
# Padding alone makes 3,240 more: the maps are larger, so the dense layer has more to weigh. The second layer adds its
# own 910. But without padding, *adding a layer removes parameters*: 18,293 are fewer than 20,383. The new layer brings
# 910, and it makes the maps smaller, for which the dense layer gives up 3,000.
#
# </details>
#
# So do not ask only how many parameters a layer has. Ask also what it leaves for those after it.
#
# ### Exercise: `count_parameters` (3 points)
#
# Write `count_parameters(model)`. `model` is a Keras network that is built. Return a dict: for each layer in
# `model.layers` its name and how many parameters it has, as an int. Count all of them, biases too, and also those that
# training leaves alone. A layer without any has 0. The model may hold any kind of layer, also ones that you have not
# met. Do not change it.
#
# `count_parameters(small)` gives `{'first': 20, 'second': 38, 'row': 0, 'answer': 387}`.
#
# <details><summary>Hint 1</summary>
#
# A loop over `model.layers`. Each layer has a `name`; and the layer knows its weights, or even how many there are.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `layer.get_weights()` is a list of arrays: kernels, biases, whatever the layer has, and an empty list if it has none.
# An array's `size` says how many numbers are in it.
#
# </details>


# %% exercise="count_parameters" role="answer"
def count_parameters(model):
    ### BEGIN SOLUTION
    return {layer.name: sum(weights.size for weights in layer.get_weights()) for layer in model.layers}
    ### END SOLUTION


# %% exercise="count_parameters" points=1 role="check"
with checking(
    "count_parameters",
    worth_knowing="Not all parameters are trained. Some layers keep averages of what they have seen; these are saved with the network, and no gradient changes them.",
    mistakes=[
        Mistake("the biases are missing", "parameters", "A layer has one for each kernel or unit."),
        Mistake("layers without parameters are left out", "parameters", "They belong in the dict, with 0."),
        Mistake("these are the layers' numbers of weight arrays", "parameters", "How many numbers are in each array?"),
        Mistake("these are sums over all layers so far", "what was asked", "Each layer's own number is asked for."),
        Mistake("there is an entry more than there are layers", "what was asked"),
        Mistake("the keys are not the layers' names", "what was asked"),
        Mistake("only what can be trained is counted", "parameters", "A frozen layer has parameters too."),
        Mistake(
            "only two arrays of a layer are counted",
            "parameters",
            "A layer may have more than kernels and biases: none, one, two, or four.",
        ),
        Mistake(
            "the model was changed",
            "changed in place",
            words="Your function has changed the model: the frozen layer is not frozen any more.",
        ),
    ],
):
    model = keras.Sequential(
        [
            keras.Input(shape=(8, 8, 1)),
            layers.Conv2D(2, 3, padding="same", name="first"),
            layers.Conv2D(2, 3, padding="same", name="second"),
            layers.Flatten(name="row"),
            layers.Dense(3, name="answer"),
        ]
    )
    mistakes = {
        "the biases are missing": {"first": 18, "second": 36, "answer": 384},
        "layers without parameters are left out": lambda answer: set(answer) == {"first", "second", "answer"},
        "these are the layers' numbers of weight arrays": {"first": 2, "answer": 2},
        "these are sums over all layers so far": {"first": 20, "second": 58},
        "there is an entry more than there are layers": lambda answer: (
            {"first", "second", "row", "answer"} < set(answer)
        ),
        "the keys are not the layers' names": lambda answer: (
            isinstance(answer, dict) and answer and "first" not in answer
        ),
    }
    check_value(count_parameters(model), {"first": 20, "second": 38, "row": 0, "answer": 387}, mistakes)
    model.layers[1].trainable = False  # "second" is frozen now; it still has its parameters.
    check_value(
        count_parameters(model),
        {"first": 20, "second": 38, "row": 0, "answer": 387},
        mistakes={"only what can be trained is counted": {"first": 20, "second": 0}},
    )
    check_true(not model.layers[1].trainable, "the model was changed")

# %% exercise="count_parameters" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("count_parameters", "other networks: functional ones, other kinds of layers, without biases, frozen ones"):
    pixels = keras.Input(shape=(9, 7, 3), name="pixels")
    maps = layers.Conv2D(4, (3, 2), use_bias=False, name="colour")(pixels)
    maps = layers.MaxPool2D(2, name="pool")(layers.BatchNormalization(name="norm")(maps))
    maps = layers.DepthwiseConv2D(2, name="each")(maps)
    outputs = layers.Dense(5, name="five")(layers.Flatten(name="flat")(maps))
    functional = keras.Model(pixels, outputs)
    functional.get_layer("five").trainable = False
    mistakes = {
        "only what can be trained is counted": lambda answer: answer["five"] == 0,
        "only two arrays of a layer are counted": lambda answer: (
            answer["norm"] == 8 or (answer["colour"], answer["norm"]) == (0, 0)
        ),
        "layers without parameters are left out": lambda answer: (
            {"colour", "norm", "each", "five"} <= set(answer) and not {"pixels", "pool", "flat"} <= set(answer)
        ),
        "the biases are missing": lambda answer: answer["five"] == 80,
    }
    expected = {"pixels": 0, "colour": 72, "norm": 16, "pool": 0, "each": 20, "flat": 0, "five": 4 * 2 * 2 * 5 + 5}
    check_value(count_parameters(functional), expected, mistakes)
    plain = keras.Sequential(
        [keras.Input(shape=(6,)), layers.Dense(7, name="in"), layers.Dense(1, use_bias=False, name="out")]
    )
    check_value(count_parameters(plain), {"in": 49, "out": 7}, {"the biases are missing": {"in": 42}})
### END HIDDEN TESTS

# %% [markdown]
# ## How far does one number see?
#
# One number in the first layer's maps depends on 3 × 3 pixels. One number in the second layer's maps depends on 3 × 3
# numbers of the first. And one in the third? The pixels on which a number depends are its
# [**receptive field**](../glossary.md#receptive-field).
#
# **Predict:** with three layers of kernels of 3, on how many pixels of a *row* does one number of the third layer depend?
# 3, 7, 9 or 27? (The next cell only draws: you need not read its code.)


# %% tags=["folded"]
def show_view(*steps, pixels, caption):
    """Draw a row of pixels and above it a row of boxes for each layer; colour all that one box at the top depends on.

    Each step is (name, kernel, stride) of a layer in one dimension, without padding.
    """
    rows, width = [("pixels", np.arange(pixels, dtype=float), 1)], 1
    for name, kernel, stride in steps:
        windows = np.lib.stride_tricks.sliding_window_view(rows[-1][1], kernel)[::stride]
        width *= stride
        rows.append((name, windows.mean(axis=1), width))
    seen = [np.array([len(rows[-1][1]) // 2])]
    for _, kernel, stride in reversed(steps):
        seen.append(np.unique(seen[-1][:, np.newaxis] * stride + np.arange(kernel)))
    _, axes = plt.subplots(figsize=(8, 0.5 * len(rows)), layout="constrained")
    for height, ((name, middles, width), marked) in enumerate(zip(rows, reversed(seen), strict=True)):
        for number, middle in enumerate(middles):
            color = "#e08214" if number in marked else "#eeeeee"
            axes.add_patch(
                plt.Rectangle(
                    (middle - width / 2 + 0.06, height), width - 0.12, 0.6, facecolor=color, edgecolor="black"
                )
            )
        axes.text(-1, height + 0.3, name, ha="right", va="center")
        axes.text(pixels, height + 0.3, f"{len(marked)} coloured", ha="left", va="center")
    axes.set(xlim=(-4, pixels + 3), ylim=(-0.2, len(rows)))
    axes.set_axis_off()
    show_figure(caption=caption)


show_view(
    ("first layer", 3, 1),
    ("second layer", 3, 1),
    ("third layer", 3, 1),
    pixels=13,
    caption=captions["three views"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# 3, 5, **7**. Neighbouring windows overlap, so each further layer adds one pixel on either side, no more. In an image
# it is so for rows and for columns: 7 × 7.
#
# </details>
#
# Let us see it in numbers. We put a single 1 into an image and apply a kernel of ones three times. Where the result is
# not 0, the pixel was seen. **Predict:** which number stands in the middle of the last map?

# %%
ones = np.ones((3, 3))
spot = np.zeros((9, 9))
spot[4, 4] = 1
once = convolution(spot, ones, padding="same")
twice = convolution(once, ones, padding="same")
thrice = convolution(twice, ones, padding="same")
show_numbers(
    [once, twice, thrice],
    titles=["first layer", "second layer", "third layer"],
    signed=False,
    caption=captions["ways"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# 49: so many ways lead through the two layers between. At the rim of the 7 × 7 it is a single one.
#
# </details>
#
# Two layers of 3 × 3 see as far as one layer of 5 × 5, with 9 + 9 weights for each map in place of 25, and with a ReLU
# between. But it goes slowly: to see all 28 columns of a shirt, you would need fourteen layers. There is a quicker way.
#
# ## Pooling by hand
#
# [Pooling](../glossary.md#pooling) makes maps smaller. It lays windows side by side, so that they do *not* overlap, and
# keeps one number of each: the largest (**max pooling**) or the mean (**average pooling**). It has no weights, so it
# learns nothing.
#
# First in one dimension. The row below, 1, 3, 2, 5, 0, 4, 9, has 7 numbers, the windows have 2. **Predict** both results.
# And what happens to the last number, for which there is no partner?

# %%
row = np.array([1, 3, 2, 5, 0, 4, 9])
pairs = row[: len(row) // 2 * 2].reshape(-1, 2)
show_rows(
    [row, pairs.max(axis=1), pairs.mean(axis=1)],
    titles=["row", "max", "average"],
    window=(0, 2),
    caption=captions["pooled row"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# The largest are 3, 5, 4, the means 2, 3.5, 2. What is left over is dropped, even where it is the largest number of all.
#
# </details>
#
# Now in two dimensions: windows of 2 × 2. **Predict**, with a pencil, both kinds for the image that the next cell holds.

# %%
four = np.array([[4, 9, 2, 5], [5, 6, 2, 4], [2, 4, 5, 4], [5, 6, 8, 4]])
show_numbers(
    [four, *(skimage.measure.block_reduce(four, (2, 2), kind) for kind in (np.max, np.mean))],
    titles=["image", "max", "average"],
    window=(0, 0, 2, 2),
    signed=False,
    caption=captions["pooled image"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# The first window holds 4, 9, 5 and 6, of which the largest is 9 and the mean 6. The two windows below it begin in the
# third row: no number is in two windows.
#
# </details>
#
# ### Exercise: `max_pool` (3 points)
#
# Write `max_pool(image, size=2)`. `image` is a 2-D [array](../glossary.md#array) of numbers (h, w), of any
# [dtype](../glossary.md#dtype), and may hold negative ones. Windows of `size` × `size` stand side by side, from the
# upper left corner; rows and columns left over at the bottom and right are dropped. Return a new array (h // size, w //
# size) of each window's largest number. Do not change `image`. `size` is at least 1 and fits into the image.
#
# The image above gives `[[9, 5], [6, 8]]`.
#
# <details><summary>Hint 1</summary>
#
# Result row `r` comes from the rows `r * size` up to, not including, `(r + 1) * size`; columns likewise. How many such
# windows are there?
#
# </details>
# <details><summary>Hint 2</summary>
#
# For each `r` in `range(image.shape[0] // size)` and each `c` in `range(image.shape[1] // size)`: the `max()` of
# `image[r * size : (r + 1) * size, c * size : (c + 1) * size]`.
#
# </details>


# %% exercise="max_pool" role="answer"
def max_pool(image, size=2):
    ### BEGIN SOLUTION
    rows, columns = image.shape[0] // size, image.shape[1] // size
    windows = image[: rows * size, : columns * size].reshape(rows, size, columns, size)
    return windows.max(axis=(1, 3))
    ### END SOLUTION


# %% exercise="max_pool" points=1 role="check"
with checking(
    "max_pool",
    worth_knowing="Geoffrey Hinton called pooling “a big mistake”, and that it works so well “a disaster”: it forgets where things are.",
    mistakes=[
        Mistake("this is the mean of each window", "what was asked"),
        Mistake("the windows overlap", "stride and dilation", "They go on by one, and should go on by their size."),
        Mistake("this is the smallest number of each window", "what was asked"),
        Mistake("this is the upper left number of each window", "what was asked"),
        Mistake(
            "the last windows are missing",
            "off by one",
            words="the last window of each row and of each column is missing",
        ),
        Mistake(
            "rows and columns are swapped",
            "axis order",
            words="rows and columns of the result are swapped",
        ),
        Mistake(
            "a window takes its numbers from one row",
            "axis order",
            "`reshape` reads on along a row, so four numbers in a row became a window. Which axes lie between?",
        ),
        Mistake("windows that are not full are kept", "size of the output", "What is left over should be dropped."),
        Mistake("the size is ignored", "what was asked", words="size is ignored, the windows are always of 2"),
        Mistake(
            "the result is the image itself",
            "changed in place",
            words="With windows of 1 your result is `image` itself or a view of it; a new array is asked for. What does `copy` do?",
        ),
    ],
):
    image = np.array([[4, 9, 2, 5], [5, 6, 2, 4], [2, 4, 5, 4], [5, 6, 8, 4]])
    lower = image[2:]  # Its lower half: two windows side by side.
    with unchanged(image):
        check_array(
            max_pool(lower),
            [[6, 8]],
            mistakes={
                "this is the mean of each window": [[4.25, 5.25]],
                "the windows overlap": [[6, 8, 8]],
                "this is the smallest number of each window": [[2, 4]],
                "this is the upper left number of each window": [[2, 5]],
                "the last windows are missing": lambda answer: np.size(answer) == 0,
                "rows and columns are swapped": [[6], [8]],
                "a window takes its numbers from one row": [[5, 8]],
            },
        )
        check_array(
            max_pool(image), [[9, 5], [6, 8]], mistakes={"the windows overlap": [[9, 9, 5], [6, 6, 5], [6, 8, 8]]}
        )
    # One row and one column more, all nines: they are left over.
    image = np.pad(image, ((0, 1), (0, 1)), constant_values=9)
    check_array(
        max_pool(image),
        [[9, 5], [6, 8]],
        mistakes={"windows that are not full are kept": [[9, 5, 9], [6, 8, 9], [9, 9, 9]]},
    )
    single = max_pool(image, size=1)
    check_array(single, image, mistakes={"the size is ignored": [[9, 5], [6, 8]]})
    check_true(not np.shares_memory(single, image), "the result is the image itself")

# %% exercise="max_pool" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "max_pool",
    "odd sizes, images that are not square, larger windows, negative and other numbers",
    mistakes=[
        Mistake(
            "the largest number so far begins at 0",
            "special case",
            words="where all numbers are negative, the largest is not 0",
        ),
    ],
):
    rng = np.random.default_rng(1)
    for (rows, columns), size, dtype in (
        ((6, 4), 2, float),
        ((7, 5), 2, np.float32),
        ((4, 9), 3, np.uint8),
        ((11, 8), 4, int),
        ((5, 7), 1, float),
        ((6, 13), 5, np.int16),
        ((3, 2), 2, float),
    ):
        numbers = (
            rng.normal(-3, 2, (rows, columns))
            if dtype in (float, np.float32)
            else rng.integers(-90, 90, (rows, columns))
        )
        numbers = (np.abs(numbers) + 100 if dtype == np.uint8 else numbers).astype(dtype)
        # Sorted, the largest number of a window is its lower right one; turned round, its upper left one.
        rising = np.sort(np.sort(numbers, axis=0), axis=1)
        for image in (numbers, rising, rising[::-1, ::-1].copy()):
            cropped = image[: rows // size * size, : columns // size * size]
            expected = skimage.measure.block_reduce(cropped, (size, size), np.max)
            mistakes = {
                "this is the mean of each window": skimage.measure.block_reduce(cropped, (size, size), np.mean),
                "the windows overlap": np.lib.stride_tricks.sliding_window_view(image, (size, size)).max(axis=(2, 3)),
                "the largest number so far begins at 0": np.maximum(expected, 0),
                "rows and columns are swapped": expected.T,
                "a window takes its numbers from one row": cropped.reshape(*expected.shape, -1).max(axis=2),
                "the size is ignored": skimage.measure.block_reduce(
                    image[: rows // 2 * 2, : columns // 2 * 2], (2, 2), np.max
                ),
                "windows that are not full are kept": lambda answer, shape=(rows, columns), size=size: (
                    np.shape(answer)
                    == (-(-shape[0] // size), -(-shape[1] // size))
                    != (shape[0] // size, shape[1] // size)
                ),
            }
            # A mistake that makes no difference for this image is none.
            mistakes = {
                id: value for id, value in mistakes.items() if callable(value) or not np.array_equal(value, expected)
            }
            with unchanged(image):
                check_array(max_pool(image, size), expected, mistakes)
    image = rng.normal(size=(5, 6))
    check_array(max_pool(image), skimage.measure.block_reduce(image[:4], (2, 2), np.max))
### END HIDDEN TESTS

# %% [markdown]
# ### Exercise: `average_pool` (3 points)
#
# Write `average_pool(image, size=2)`: as `max_pool`, but each window gives the mean of its numbers, as a float (also if
# `size` is 1). Do not change `image`.
#
# The image above gives `[[6., 3.25], [4.25, 5.25]]`.
#
# <details><summary>Hint 1</summary>
#
# One word changes against `max_pool`. Take care, though, if you first make an array for the results: of which dtype
# should it be when `image` holds whole numbers?
#
# </details>
# <details><summary>Hint 2</summary>
#
# `np.zeros((rows, columns))` holds floats, `np.zeros_like(image)` need not. If you sum by hand instead of using `mean`:
# a window has `size * size` numbers, and 8-bit numbers wrap round when they are added.
#
# </details>


# %% exercise="average_pool" role="answer"
def average_pool(image, size=2):
    ### BEGIN SOLUTION
    rows, columns = image.shape[0] // size, image.shape[1] // size
    windows = image[: rows * size, : columns * size].reshape(rows, size, columns, size)
    return windows.mean(axis=(1, 3))
    ### END SOLUTION


# %% exercise="average_pool" points=1 role="check"
with checking(
    "average_pool",
    worth_knowing="Averaged over a whole map, each map gives one number. “Network in network” (2013) put that in the place of the large dense layers at the end.",
    mistakes=[
        Mistake("this is the largest number of each window", "what was asked"),
        Mistake(
            "the means are whole numbers",
            "dtype",
            words="the means are cut or rounded to integers; is the array of results made for floats?",
        ),
        Mistake("this is the sum of each window", "formula", words="this is the sum of each window, not yet divided"),
        Mistake("the sum is divided by the side of a window", "formula", "How many numbers are in it?"),
        Mistake("the windows overlap", "stride and dilation", "They go on by one."),
        Mistake("rows and columns are swapped", "axis order", words="rows and columns of the result are swapped"),
        Mistake(
            "a window takes its numbers from one row",
            "axis order",
            "`reshape` reads on along a row, so four numbers in a row became a window. Which axes lie between?",
        ),
    ],
):
    image = np.array([[4, 9, 2, 5], [5, 6, 2, 4], [2, 4, 5, 4], [5, 6, 8, 4]])
    with unchanged(image):
        check_array(
            average_pool(image),
            [[6, 3.25], [4.25, 5.25]],
            mistakes={
                "this is the largest number of each window": [[9, 5], [6, 8]],
                "the means are whole numbers": [[6, 3], [4, 5]],
                "this is the sum of each window": [[24, 13], [17, 21]],
                "the sum is divided by the side of a window": [[12, 6.5], [8.5, 10.5]],
                "the windows overlap": lambda answer: np.shape(answer) == (3, 3),
                "rows and columns are swapped": [[6, 4.25], [3.25, 5.25]],
                "a window takes its numbers from one row": [[5, 4.25], [3.75, 5.75]],
            },
        )

# %% exercise="average_pool" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "average_pool",
    "odd sizes, images that are not square, larger windows, negative and other numbers",
    mistakes=[
        Mistake("the sum is divided by 4", "formula", words="the sum is divided by 4, whatever the size of the window"),
        Mistake("8-bit numbers wrapped round", "dtype", words="8-bit numbers were added, and wrapped round"),
        Mistake("windows that are not full are kept", "size of the output"),
    ],
):
    rng = np.random.default_rng(2)
    for (rows, columns), size, dtype in (
        ((6, 4), 2, float),
        ((7, 5), 2, np.float32),
        ((4, 9), 3, np.uint8),
        ((11, 8), 4, int),
        ((5, 8), 2, np.uint8),
        ((5, 7), 1, int),
        ((6, 13), 5, np.int16),
    ):
        image = (
            rng.normal(-1, 2, (rows, columns))
            if dtype in (float, np.float32)
            else rng.integers(-90, 90, (rows, columns))
        )
        image = (np.abs(image) + 100 if dtype == np.uint8 else image).astype(dtype)
        image[0, ::2] = 0  # Zeros count in a mean, too.
        cropped = image[: rows // size * size, : columns // size * size]
        expected = skimage.measure.block_reduce(cropped.astype(float), (size, size), np.mean)
        sums = skimage.measure.block_reduce(cropped.astype(float), (size, size), np.sum)
        mistakes = {
            "this is the largest number of each window": skimage.measure.block_reduce(cropped, (size, size), np.max),
            "this is the sum of each window": sums,
            "the sum is divided by the side of a window": sums / size,
            "the sum is divided by 4": sums / 4,
            "8-bit numbers wrapped round": sums % 256 / size**2,
            "windows that are not full are kept": lambda answer, shape=(rows, columns), size=size: (
                np.shape(answer) == (-(-shape[0] // size), -(-shape[1] // size)) != (shape[0] // size, shape[1] // size)
            ),
            "the windows overlap": lambda answer, shape=(rows, columns), size=size: (
                size > 1 and np.shape(answer) == (shape[0] - size + 1, shape[1] - size + 1)
            ),
        }
        # A mistake that makes no difference for this image is none.
        mistakes = {id: value for id, value in mistakes.items() if callable(value) or not np.allclose(value, expected)}
        if size > 1:  # The mean of one whole number is one.
            mistakes["the means are whole numbers"] = OneOf(np.trunc(expected), np.floor(expected), np.round(expected))
        with unchanged(image):
            check_array(average_pool(image, size), expected, mistakes, dtype=float)
    image = rng.normal(size=(5, 6))
    check_array(average_pool(image), skimage.measure.block_reduce(image[:4], (2, 2), np.mean))
### END HIDDEN TESTS

# %% [markdown]
# In Keras the two are the layers `MaxPool2D` and `AveragePooling2D`. They pool **each map by itself**: ten maps come
# in, ten come out, with a quarter of the numbers. (`MaxPooling2D` is another name for the first; summaries print that
# one. How far the windows go on is said by `strides`, as in `Conv2D`; older texts write
# `stride`, which Keras does not know.)
#
# **Predict:** what will be left of a shoe that is pooled once, and then once more?

# %%
shoe = train.images[train.labels == "shoe"][1]
pool = layers.MaxPool2D(2)
half = np.asarray(pool(shoe[np.newaxis]))
quarter = np.asarray(pool(half))
print(shoe[np.newaxis].shape, "becomes", half.shape, "becomes", quarter.shape)
show_images(
    [shoe, half[0], quarter[0]],
    titles=["28 × 28", "pooled: 14 × 14", "pooled twice: 7 × 7"],
    limits=(0, 1),
    caption=captions["shoe"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# A coarser shoe. Where one bright pixel was in a window, the whole window is bright now, so it looks a little fatter.
#
# </details>
#
# ## What pooling buys
#
# The first gain is plain: **fewer numbers**. A window of 2 × 2 leaves a quarter. Each layer after the pooling has less
# to compute, and a dense layer has fewer weights.
#
# The second is **a little tolerance of shifts**. In one dimension: a bright spot moves right, one place at a time.
# **Predict:** how often will the pooled row change?

# %%
spots = [np.array([0, 0, 7, 0, 0, 0, 0, 0]), np.array([0, 0, 0, 7, 0, 0, 0, 0]), np.array([0, 0, 0, 0, 7, 0, 0, 0])]
show_rows(
    [row for spot in spots for row in (spot, spot.reshape(4, 2).max(axis=1))],
    titles=["spot", "pooled", "moved by 1", "pooled", "moved by 2", "pooled"],
    caption=captions["spot"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# The first step goes unnoticed, the second does not. Had the spot begun one place further right, it would have been the
# other way round. So it is tolerance *on average*, and only of about a window's size.
#
# </details>
#
# Now a circle of 20 bright pixels on 12 × 12, pooled with windows of 2 × 2. We move it by one pixel. **Predict:** how many
# of the bright pixels will still be bright? And how many of the bright *pooled* numbers? Then set the shift to 1.

# %%
rows, columns = np.indices((12, 12))
circle = 9 * (np.abs(np.hypot(rows - 5.5, columns - 4.5) - 3.5) < 0.5)
explore_pooling(
    circle,
    caption=captions["circle"],
)

# %%
print("shift  bright pixels that stay  bright pooled numbers that stay")
pooled = skimage.measure.block_reduce(circle, (2, 2), np.max)
for shift in (1, 2, 3, 4):
    moved = np.pad(circle, ((0, 0), (shift, 0)))[:, :12]
    moved_pooled = skimage.measure.block_reduce(moved, (2, 2), np.max)
    stay, pooled_stay = (circle & moved).astype(bool).sum(), (pooled & moved_pooled).astype(bool).sum()
    print(f"{shift:5}  {stay:11} of {(circle > 0).sum():2}  {pooled_stay:20} of {(pooled > 0).sum()}")

# %% [markdown]
# <details><summary>Compare</summary>
#
# One pixel of shift moves 14 of the 20 bright pixels away, but only 2 of the 10 pooled numbers. From two pixels on,
# fewer than half of the pooled numbers stay, though still a larger part than of the pixels. Two poolings in a row
# tolerate more: the second one's windows are four pixels wide.
#
# </details>
#
# A result that does not change when the image moves is called **invariant**, and the property is
# [invariance](../glossary.md#invariance). One that moves along with the image, as a map of a [convolution](../glossary.md#convolution) does, is
# [equivariant](../glossary.md#equivariance). Convolutions are equivariant; pooling adds a little invariance.
#
# Try average pooling in the explorer too: it blurs, and its numbers change more easily. For "is it there?" the maximum
# is the better question, which is why networks mostly pool by the maximum.
#
# Pooling has a price: *where* in the window the bright number stood is forgotten. If you must say to the pixel where
# something is, you want less of it.
#
# ## Pooling in a network
#
# Let us put `MaxPool2D(2)` after each convolutional layer.
#
# ### Exercise: `build_pooled_cnn` (3 points)
#
# Write `build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10)`. It returns a new network as that of
# `build_deep_cnn`, with a layer `MaxPool2D` of 2 × 2 windows after each of the two convolutional layers and its ReLU.
# The windows do not overlap, what is left over is dropped. It need not be compiled, but should be ready to be trained.
#
# `build_pooled_cnn().output_shape` is `(None, 3)`, and `build_pooled_cnn().count_params()` is `2483`.
#
# <details><summary>Hint 1</summary>
#
# Begin with your `build_deep_cnn`. A pooling layer goes right after *each* convolutional layer, so there are two.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `layers.MaxPool2D(2)` has all that is asked for: windows of 2 × 2, and strides as large as the windows.
#
# </details>


# %% exercise="build_pooled_cnn" role="answer"
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    ### BEGIN SOLUTION
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    ### END SOLUTION


# %% exercise="build_pooled_cnn" points=1 role="check"
with checking(
    "build_pooled_cnn",
    worth_knowing="Of the 24,533 parameters of the network without pooling, 23,523 are in its dense layer. That is where small maps save.",
    mistakes=[
        Mistake("there is no pooling layer", "kinds of layers"),
        Mistake("the pooling takes means", "kinds of layers", "The largest number is asked for."),
        Mistake("there is one pooling only", "kinds of layers", "One belongs behind each convolutional layer."),
        Mistake(
            "ReLU comes behind the pooling",
            "kinds of layers",
            "It belongs to the convolutional layer, before the pooling.",
        ),
        Mistake("both poolings stand behind the second convolutional layer", "kinds of layers"),
        Mistake("pooling stands before the convolutional layer", "kinds of layers", "It belongs behind it."),
        Mistake("the windows overlap", "stride and dilation", "The pooling's strides are 1."),
        Mistake(
            "a convolutional layer's padding is valid",
            "padding",
            words="a convolutional layer takes a row and a column off every side: its padding is valid",
        ),
    ],
):

    def kinds(layers):
        return [layer["kind"] for layer in layers]

    check_model(
        build_pooled_cnn(),
        "28×28×1 → Conv2D(10, 3×3, relu, padding=same) → MaxPooling2D(2×2) → Conv2D(10, 3×3, relu, padding=same) → MaxPooling2D(2×2) → Flatten → Dense(3, softmax)",
        mistakes={
            "there is no pooling layer": lambda layers: not any("Pooling" in kind for kind in kinds(layers)),
            "the pooling takes means": lambda layers: "AveragePooling2D" in kinds(layers),
            "there is one pooling only": lambda layers: kinds(layers).count("MaxPooling2D") == 1,
            "ReLU comes behind the pooling": lambda layers: any(
                layer["kind"] == "MaxPooling2D" and layer["activation"] == "relu" for layer in layers
            ),
            "both poolings stand behind the second convolutional layer": lambda layers: (
                kinds(layers)[:2] == ["Conv2D", "Conv2D"]
            ),
            "pooling stands before the convolutional layer": lambda layers: kinds(layers)[0] == "MaxPooling2D",
            "the windows overlap": lambda layers: any(
                layer["kind"] == "MaxPooling2D" and layer["strides"] == (1, 1) for layer in layers
            ),
            "a convolutional layer's padding is valid": lambda layers: any(
                layer["kind"] == "Conv2D" and layer["padding"] == "valid" for layer in layers
            ),
        },
    )

# %% exercise="build_pooled_cnn" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "build_pooled_cnn", "other image shapes, odd ones and in colour too, and other numbers of categories and of kernels"
):
    check_model(
        build_pooled_cnn(image_shape=(20, 31, 3), n_categories=4, filters=6),
        "20×31×3 → Conv2D(6, 3×3, relu, padding=same) → MaxPooling2D(2×2) → Conv2D(6, 3×3, relu, padding=same) → MaxPooling2D(2×2) → Flatten → Dense(4, softmax)",
    )
    check_model(
        build_pooled_cnn((9, 6, 2), 5, 1),
        "9×6×2 → Conv2D(1, 3×3, relu, padding=same) → MaxPooling2D(2×2) → Conv2D(1, 3×3, relu, padding=same) → MaxPooling2D(2×2) → Flatten → Dense(5, softmax)",
    )
    check_can_learn(build_pooled_cnn())
    check_new(build_pooled_cnn((9, 6, 2), 5, 1), build_pooled_cnn((9, 6, 2), 5, 1))
### END HIDDEN TESTS

# %% [markdown]
# **Predict**, for 28 × 28 pixels and 10 kernels: the shape after each layer, and each layer's parameters. Does a pooling
# layer add parameters, or remove some?


# %%
def pooled_network(n_categories=3):
    """Two convolutional layers with a max pooling behind each."""
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            layers.Conv2D(10, kernel_size=3, padding="same", activation="relu", name="first"),
            layers.MaxPool2D(2, name="half"),
            layers.Conv2D(10, kernel_size=3, padding="same", activation="relu", name="second"),
            layers.MaxPool2D(2, name="quarter"),
            layers.Flatten(name="row"),
            layers.Dense(n_categories, activation="softmax", name="answer"),
        ],
        name="pooled_network",
    )


pooled_network().summary()

# %% [markdown]
# <details><summary>Compare</summary>
#
# 28 × 28 × 10, then 14 × 14 × 10 twice, then 7 × 7 × 10, which is 490 numbers in a row. The parameters: 100, 0, 910, 0, 0
# and 1,473.
#
# A pooling layer has no parameters, it adds none. Yet with two of them the network has **2,483** in place of 24,533, a
# tenth. The two convolutional layers keep their 100 and 910: their kernels do not care how large a map is. It is the
# dense layer that shrinks. Now 7 · 7 · 10 = 490 numbers come to it, and it has 490 · 3 + 3 = **1,473** parameters.
#
# </details>
#
# ## How far does it see now?
#
# Pooling does one thing more. Draw it: a convolution (kernel 3), a pooling (windows of 2),
# then another convolution (kernel 3). **Predict:** beginning with one number at the top, how many numbers of each row
# does it depend on?

# %%
show_view(("conv 3", 3, 1), ("pool 2", 2, 2), ("conv 3", 3, 1), pixels=16, caption=captions["pooled views"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# On 3 pooled numbers, 6 of the first convolution, and 8 pixels. Without the pooling it would be 5 pixels.
#
# After a pooling of 2, each number stands for a step of two pixels, and a
# kernel of 3 reaches twice as far. Let us keep a ledger, from the image upwards. *Step* is how many pixels two
# neighbouring numbers are apart.
#
# | layer | kernel, stride | sees (pixels) | step afterwards |
# | --- | --- | --- | --- |
# | the image itself | | 1 | 1 |
# | convolution | 3, 1 | 1 + (3 − 1) · 1 = 3 | 1 · 1 = 1 |
# | pooling | 2, 2 | 3 + (2 − 1) · 1 = 4 | 1 · 2 = 2 |
# | convolution | 3, 1 | 4 + (3 − 1) · **2** = 8 | 2 · 1 = 2 |
# | pooling | 2, 2 | 8 + (2 − 1) · **2** = 10 | 2 · 2 = 4 |
#
# </details>
#
# After a second pooling, a third convolution would add (3 − 1) · 4 pixels and see 18 of the 28 columns. Without pooling,
# three see 7.
#
# ### Exercise: `receptive_field` (3 points)
#
# Write `receptive_field(layers)`. `layers` is a list of pairs of ints `(kernel, stride)`, from the image upwards; a
# pooling has its window as its kernel. Return as an int how many pixels of a row one number after the last layer
# depends on. Do not change the list.
#
# `receptive_field([(3, 1), (3, 1), (3, 1)])` gives `7`, and `receptive_field([(3, 1), (2, 2), (3, 1)])` gives `8`.
#
# <details><summary>Hint 1</summary>
#
# Keep the ledger: two variables, what is seen and the step, both 1 at the beginning. Each layer changes both.
#
# </details>
# <details><summary>Hint 2</summary>
#
# For each `kernel, stride` in `layers`: first `seen` grows by `(kernel - 1) * step`, then `step` is multiplied by
# `stride`. In this order, since a layer's own stride matters only to those after it.
#
# </details>


# %% exercise="receptive_field" role="answer"
def receptive_field(layers):
    ### BEGIN SOLUTION
    seen, step = 1, 1
    for kernel, stride in layers:
        seen += (kernel - 1) * step
        step *= stride
    return seen
    ### END SOLUTION


# %% exercise="receptive_field" points=1 role="check"
with checking(
    "receptive_field",
    worth_knowing="Not all these pixels count alike. Those in the middle are reached by many ways, those at the rim by one, so the field fades towards its rim.",
    mistakes=[
        Mistake(
            "the kernels' sizes are multiplied",
            "formula",
            words="the kernels' sizes are multiplied, as if neighbouring windows did not overlap",
        ),
        Mistake("the kernels' sizes are added", "formula", "A further layer of 3 adds only one pixel on either side."),
        Mistake("this is the number of pixels in a square", "what was asked", "The width is asked for."),
        Mistake("each layer adds its whole kernel", "off by one", "How many pixels are new?"),
        Mistake("it is counted from 0", "off by one", "One number of the image itself sees one pixel."),
        Mistake(
            "the strides are ignored", "stride and dilation", "Behind a stride of 2, neighbours are two pixels apart."
        ),
        Mistake(
            "a layer's own stride counts for itself", "stride and dilation", "It matters only to the layers behind."
        ),
    ],
):
    check_value(
        receptive_field([(3, 1), (3, 1), (3, 1)]),
        7,
        mistakes={
            "the kernels' sizes are multiplied": 27,
            "the kernels' sizes are added": 9,
            "this is the number of pixels in a square": 49,
            "each layer adds its whole kernel": 10,
            "it is counted from 0": 6,
        },
    )
    check_value(
        receptive_field([(3, 1), (2, 2), (3, 1)]),
        8,
        mistakes={"the strides are ignored": 6, "a layer's own stride counts for itself": 9},
    )

# %% exercise="receptive_field" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "receptive_field",
    "other stacks of layers, with other kernels and strides, short and long",
    mistakes=[
        Mistake("the first layer's stride is left out", "stride and dilation"),
        Mistake("the layers are gone through in the wrong order", "stride and dilation"),
        Mistake(
            "the list was changed",
            "changed in place",
            words="Your function has changed the list that it was given. A loop over it takes nothing out; `pop` does.",
        ),
        Mistake(
            "only the stride of the layer right before counts", "stride and dilation", "Those of all layers before do."
        ),
    ],
):

    def narrowest(stack):
        """The judge: the narrowest row of pixels out of which the stack makes one number."""
        width = 0
        while True:
            width += 1
            left = width
            for kernel, stride in stack:
                left = (left - kernel) // stride + 1 if left >= kernel else 0
            if left == 1:
                return width

    for stack in (
        # In the first stack, each mistake gives another number.
        [(11, 4), (3, 2), (5, 1), (3, 2), (3, 1), (3, 1), (3, 1)],
        [(3, 1), (2, 2), (3, 1), (2, 2), (3, 1)],
        [(5, 2), (3, 3), (2, 2)],
        [(3, 1), (5, 3), (2, 1), (4, 2), (3, 1)],
        [(7, 2), (3, 2), (1, 1), (3, 2)],
        [(1, 1), (2, 2), (2, 2), (2, 2)],
        [(1, 2), (3, 1)],
        [(4, 4)],
    ):
        expected = narrowest(stack)
        forward = own_stride = step = 1
        for kernel, stride in stack:
            forward = (forward - 1) * stride + kernel
            step *= stride
            own_stride += (kernel - 1) * step
        kernels, strides = np.array(stack).T
        steps = np.cumprod(strides)
        mistakes = {
            "the strides are ignored": 1 + sum(kernel - 1 for kernel, _ in stack),
            "the first layer's stride is left out": 1
            + int(np.dot(kernels - 1, [1, *steps[:-1] // strides[0]][: len(stack)])),
            "a layer's own stride counts for itself": own_stride,
            "the layers are gone through in the wrong order": forward,
            "only the stride of the layer right before counts": 1
            + sum((kernel - 1) * before for (kernel, _), before in zip(stack, [1, *strides[:-1]], strict=True)),
            "the kernels' sizes are added": int(kernels.sum()),
            "the kernels' sizes are multiplied": int(np.prod(kernels)),
        }
        mistakes = {id: value for id, value in mistakes.items() if value != expected}
        given = list(stack)
        answer = receptive_field(given)
        check_true(given == stack, "the list was changed")
        check_value(answer, expected, mistakes)
### END HIDDEN TESTS

# %% [markdown]
# ## What does a layer cost?
#
# Parameters say how much memory a network takes. How long it computes is another matter: a convolutional layer uses its
# few weights again and again, at every place.
#
# The unit to count in is the **multiply-add**: one product of a weight and an input, added to a sum. For one number of
# a map of the first layer, a kernel of 3 × 3 on one channel does 9 of them. (The biases are few; they are left out.)
# How many is that for all ten maps of 28 × 28? And for the second layer, whose kernels have ten slices?
#
# ### Exercise: `multiply_adds` (3 points)
#
# Write `multiply_adds(output_shape, kernel_size, in_channels)`. `output_shape` is what a convolutional layer gives for
# one image, as a tuple of ints (rows, columns, [filters](../glossary.md#filter)). `kernel_size` is the side of its
# square kernels, `in_channels` the number of channels that come in. Return as an int how many multiply-adds the layer
# does for one image, without biases.
#
# `multiply_adds((28, 28, 10), 3, 1)` gives `70560`.
#
# <details><summary>Hint 1</summary>
#
# How many numbers does the layer give? How many products are in each of them?
#
# </details>
# <details><summary>Hint 2</summary>
#
# The layer gives rows · columns · filters numbers. Each is a sum of `kernel_size * kernel_size * in_channels` products.
#
# </details>


# %% exercise="multiply_adds" role="answer"
def multiply_adds(output_shape, kernel_size, in_channels):
    ### BEGIN SOLUTION
    rows, columns, filters = output_shape
    return rows * columns * filters * kernel_size * kernel_size * in_channels
    ### END SOLUTION


# %% exercise="multiply_adds" points=1 role="check"
with checking(
    "multiply_adds",
    worth_knowing="ResNet-50, a usual network for photographs, does about 4 billion of them for one image.",
    mistakes=[
        Mistake("the filters are forgotten", "parameters", "Each gives a map of its own."),
        Mistake(
            "the kernel's size counts once", "parameters", words="a kernel has rows and columns: its size counts twice"
        ),
        Mistake("the kernel's size is doubled", "formula", "How many numbers are in a square?"),
        Mistake("`^` was taken for a power", "formula", words="`^` is no power in Python; `**` is"),
        Mistake("additions and multiplications are counted apart", "what was asked", "One multiply-add is both."),
        Mistake("the biases are counted too", "what was asked", "Leave them out."),
        Mistake("the channels that come in are forgotten", "parameters", "A kernel has a slice for each."),
    ],
):
    check_value(
        multiply_adds((28, 28, 10), 3, 1),
        70560,
        mistakes={
            "the filters are forgotten": 7056,
            "the kernel's size counts once": 23520,
            "the kernel's size is doubled": 47040,
            "`^` was taken for a power": 7840,
            "additions and multiplications are counted apart": 141120,
            "the biases are counted too": 78400,
        },
    )
    check_value(
        multiply_adds((28, 28, 10), 3, 10),
        705600,
        mistakes={"the channels that come in are forgotten": 70560, "the kernel's size counts once": 235200},
    )

# %% exercise="multiply_adds" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "multiply_adds",
    "other shapes, not square, other kernels, channels and numbers of filters; large layers",
    mistakes=[
        Mistake(
            "the maps are taken for square",
            "shape",
            words="rows and columns are both needed; the maps need not be square",
        ),
    ],
):
    for (rows, columns, filters), size, channels in (
        ((13, 11, 7), 3, 5),
        ((5, 9, 4), 2, 3),
        ((31, 20, 6), 5, 2),
        ((7, 3, 1), 1, 8),
        ((511, 767, 63), 7, 129),
    ):
        # The judge counts one place of one kernel, and how often that is done.
        expected = np.ones((size, size, channels)).size * np.ones((rows, columns)).size * filters
        mistakes = {
            "the filters are forgotten": expected // filters,
            "the kernel's size counts once": expected // size,
            "the kernel's size is doubled": expected // size * 2,
            "the channels that come in are forgotten": expected // channels,
            "the biases are counted too": expected + rows * columns * filters,
            "additions and multiplications are counted apart": 2 * expected,
            "the maps are taken for square": expected // columns * rows,
        }
        mistakes = {id: value for id, value in mistakes.items() if value != expected}
        check_value(multiply_adds((rows, columns, filters), size, channels), expected, mistakes)
### END HIDDEN TESTS

# %% [markdown]
# Here is the whole account, for the network without pooling and for the one with it. **Predict:** where are most of the
# parameters, and where is most of the work?

# %%
names = ["first", "second", "answer"]
counted = {
    "without pooling": ([100, 910, 23_523], [28 * 28 * 10 * 9, 28 * 28 * 10 * 90, 7840 * 3]),
    "with pooling": ([100, 910, 1_473], [28 * 28 * 10 * 9, 14 * 14 * 10 * 90, 490 * 3]),
}
figure, axes = plt.subplots(1, 2, figsize=(9, 2.9), layout="constrained")
for column, title in enumerate(("parameters", "multiply-adds for one image")):
    for offset, color, (name, numbers) in zip((-0.2, 0.2), ("#0b559f", "#e08214"), counted.items(), strict=True):
        bars = axes[column].barh(np.arange(3) + offset, numbers[column], height=0.36, color=color, label=name)
        axes[column].bar_label(bars, labels=[f"{number:,}" for number in numbers[column]], padding=3, fontsize=9)
    axes[column].set_yticks(range(3), labels=names)
    axes[column].set(title=title, ylim=(2.6, -0.6), xlim=(0, 1.3 * max(counted["without pooling"][column])))
axes[1].legend(loc="lower right")
show_figure(caption=captions["costs"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# The parameters are in the dense layer, the work is in the second convolutional layer.
#
# The two pictures do not agree, and need not: a dense layer uses each weight once for an image, a convolutional layer
# uses it at every place. To make a network *smaller*, look at the dense layer. To make it *faster*, look at the
# convolutions, and pool early.
#
# </details>
#
# The next cell has the network with pooling, to edit: change what you like, add layers by + and take them away by ✕.
#
# **Predict:** twice as many filters, 20 in place of 10, in both convolutional layers. Which of the numbers of parameters
# and of multiply-adds become twice as large, and which four times?

# %%
explore_layers(
    [
        {"kind": "Conv2D", "padding": "same"},
        {"kind": "MaxPool2D"},
        {"kind": "Conv2D", "padding": "same"},
        {"kind": "MaxPool2D"},
        {"kind": "Flatten"},
        {"kind": "Dense"},
    ],
    multiply_adds=True,
    caption=captions["layers"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# Those of the first convolution and of the dense layer double: 200 parameters, and 7 · 7 · 20 · 3 + 3 = 2,943. The second
# convolution has twice as many kernels, *and* each of them has twice as many slices: 3,620 parameters in place of 910, and
# 705,600 multiply-adds in place of 176,400, four times as many.
#
# </details>
#
# Depth has another price. **More depth needs more data.** We trained networks of one, two, four and eight convolutional
# layers (padding "same", no pooling) on a few images and on more, six times each with other images and other random
# weights (`./course measure claims "06 depth and data"` does it). These are the
# fractions of test images they got right, from the worst run to the best:

# %% [markdown]
# | convolutional layers | 30 training images | 100 | 600 |
# | --- | --- | --- | --- |
# | 1 | 0.90 to 0.94 | 0.92 to 0.94 | 0.94 to 0.96 |
# | 2 | 0.90 to 0.94 | 0.92 to 0.95 | 0.94 to 0.95 |
# | 4 | 0.89 to 0.94 | 0.91 to 0.93 | 0.94 to 0.96 |
# | 8 | 0.88 to 0.92 | 0.91 to 0.93 | 0.91 to 0.96 |

# %% [markdown]
# The ranges overlap, since one draw of 30 images is luckier than another. But on the *same* 30 images eight layers did
# worse than one in every run, though every network got all 30 of them right: more layers can agree with the same few
# images in more ways. With 600 images they had nearly caught up in most runs, and that was all: three kinds of clothes
# on 28 × 28 pixels can be told apart without them. Depth pays where the task is hard and there are many images. Begin
# small.
#
# ## At the stall
#
# The stall's photographs are such a task: garments on brick, grass and gravel, each somewhere else. We take them half as
# high and wide, by average pooling, so that they fit the two networks that you have built. There are 900 to learn from;
# the 300 to be asked about show other garments on other pieces of the surfaces.


# %%
def halved(photographs):
    """Photographs half as high and wide: the mean of each window of 2 × 2."""
    return photographs.reshape(-1, 28, 2, 28, 2, 1).mean(axis=(2, 4))


small_stall, other_small = halved(stall.images), halved(other_stall.images)
show_images(
    [*stall.images[:5], *small_stall[:5]],
    titles=[*stall.labels[:5], *["28 × 28"] * 5],
    columns=5,
    limits=(0, 1),
    size=1.6,
    caption=captions["halves"],
)

# %% [markdown]
# **Predict:** the network without pooling has 24,533 parameters, the one with it 2,483. Guessing gets a third right. What
# [accuracy](../glossary.md#accuracy) will each have on the photographs that it learned from, and on the other 300?


# %% tags=["nbval-ignore-output"]
def trained(network, images, labels, epochs, rate=0.003):
    """Compile a network and train it."""
    network.compile(keras.optimizers.Adam(rate), loss="categorical_crossentropy", metrics=["accuracy"])
    return network.fit(images, labels, epochs=epochs, verbose=0)


def right(network, images, one_hot):
    """The fraction of images that a network gets right."""
    return np.mean(np.asarray(network(images)).argmax(axis=1) == one_hot.argmax(axis=1))


keras.utils.set_random_seed(6)
deep, pooled = deep_network(), pooled_network()
known, unknown = {}, {}
for name, network in (("without pooling", deep), ("with pooling", pooled)):
    trained(network, small_stall, stall.one_hot, epochs=8)
    known[name] = right(network, small_stall, stall.one_hot)
    unknown[name] = right(network, other_small, other_stall.one_hot)
    print(
        f"{name:15}  {network.count_params():6,} parameters  "
        f"{known[name]:.2f} of those learned from, {unknown[name]:.2f} of the others"
    )

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(known["without pooling"] > known["with pooling"], "the large network knows more of what it learned from")
claim(
    unknown["with pooling"] > unknown["without pooling"] - 0.1,
    "of the others, the small one gets about as many, or more",
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# The large one knows more of the 900 by heart. Of the others, the small one gets about as many right, or more: over eleven
# trainings 55 to 68 of 100 without pooling, 61 to 77 with it (`./course measure claims 06`, and a table further down).
#
# So here pooling buys a few points, in most trainings, and it needs a tenth of the parameters. Without it each place has
# weights of its own after Flatten, and 900 garments do not hang in all places. With it there are a sixteenth as many places,
# each has seen more garments, and each number sees 10 pixels in place of 5.
#
# </details>
#
# And when a photograph moves to the right by a few pixels? A shoe is still a shoe. We do not even need
# [labels](../glossary.md#label) to find out how much a network minds: it is enough to ask whether it *still says the
# same*.

# %%
show_images(
    [np.pad(other_small[0], ((0, 0), (shift, 0), (0, 0)))[:, :28] for shift in range(5)],
    titles=[f"shift {shift}" for shift in range(5)],
    columns=5,
    limits=(0, 1),
    caption=captions["moves"],
)

# %% [markdown]
# ### Exercise: `shift_tolerance` (3 points)
#
# Write `shift_tolerance(model, images, shift)`. `images` is a float array (n, h, w, c). `model` is a trained network
# that gives k [probabilities](../glossary.md#probability) for each image. Shift all images to the right by `shift`
# pixels (0 ≤ `shift` < w): every row of pixels moves `shift` columns on, zeros fill the columns on the left, and what
# goes over the right edge is lost. Return as a float the fraction of images for which the category that the model
# predicts (the most probable one) stays the same. Do not change `images`.
#
# If 7 of 8 images get the same category as before, the result is `0.875`. For `shift=0` it is `1.0`.
#
# <details><summary>Hint 1</summary>
#
# Three steps: make the shifted images as a *new* array; have the model predict both; compare two rows of categories.
# On which of the four axes are the columns?
#
# </details>
# <details><summary>Hint 2</summary>
#
# `moved = np.zeros_like(images)`, then put `images[:, :, : images.shape[2] - shift]` into the columns from `shift` on.
# `model.predict(images, verbose=0).argmax(axis=1)` gives the categories. `np.roll` would bring the lost pixels back in.
#
# </details>


# %% exercise="shift_tolerance" role="answer"
def shift_tolerance(model, images, shift):
    ### BEGIN SOLUTION
    moved = np.zeros_like(images)
    moved[:, :, shift:] = images[:, :, : images.shape[2] - shift]
    before = model.predict(images, verbose=0).argmax(axis=1)
    after = model.predict(moved, verbose=0).argmax(axis=1)
    return float(np.mean(before == after))
    ### END SOLUTION


# %% exercise="shift_tolerance" points=1 role="check"
with checking(
    "shift_tolerance",
    worth_knowing="Large networks are not safe either: in 2018 Aharon Azulay and Yair Weiss found many photographs whose answer changes with a shift by one pixel.",
    mistakes=[
        Mistake("what leaves on the right comes back in on the left", "padding", "Fill with 0 there."),
        Mistake("the images are shifted to the left", "sign"),
        Mistake(
            "other numbers than 0 come in on the left",
            "padding",
            words="the first column is repeated on the left, or pixels of another row come in there, as by `np.roll` without an axis; fill with 0",
        ),
        Mistake("the images are shifted downward", "axis order", "Axis 1 holds the rows."),
        Mistake(
            "argmax goes down the columns",
            "axis order",
            words="argmax goes down the columns (axis 0): one answer for each category, not for each image",
        ),
        Mistake(
            "this is the fraction that changes its category",
            "what was asked",
            "The fraction that keeps it is asked for.",
        ),
        Mistake("this is how many images keep their category", "counting", "Divide by how many there are."),
        Mistake("this is a percentage", "counting", "A fraction lies between 0 and 1."),
        Mistake(
            "the probabilities are compared",
            "probability",
            "They nearly always change a little, the largest one's place need not.",
        ),
    ],
):
    # A network with set weights for images of one row of four pixels. It says which half of the image is brighter:
    # category 0 is the left half, category 1 the right half.
    model = keras.Sequential([keras.Input(shape=(1, 4, 1)), layers.Flatten(), layers.Dense(2, activation="softmax")])
    model.set_weights([np.array([[1, 0], [1, 0], [0, 1], [0, 1]]), np.zeros(2)])
    model.compile(run_eagerly=True)
    rows = [
        [5, 1, 5, 4],
        [5, 3, 4, 1],
        [0, 3, 0, 4],
        [2, 4, 3, 4],
        [1, 3, 5, 0],
        [0, 3, 1, 3],
        [4, 2, 5, 2],
        [5, 4, 0, 3],
    ]
    images = np.array(rows, dtype=np.float32).reshape(8, 1, 4, 1)
    with unchanged(images):
        # By one pixel: the second image, 5 3 | 4 1, becomes 0 5 | 3 4. It changes its category; all others keep theirs.
        check_value(
            shift_tolerance(model, images, 1),
            7 / 8,
            mistakes={
                "what leaves on the right comes back in on the left": 5 / 8,
                "the images are shifted to the left": 3 / 8,
                "other numbers than 0 come in on the left": 6 / 8,
                "the images are shifted downward": 2 / 8,
                "argmax goes down the columns": 4 / 8,
                "this is the fraction that changes its category": 1 / 8,
                "this is how many images keep their category": 7,
                "this is a percentage": 87.5,
                "the probabilities are compared": 0.0,
            },
        )

# %% exercise="shift_tolerance" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "shift_tolerance",
    "other networks, image shapes and shifts, in colour too",
    mistakes=[
        Mistake(
            "nothing moves with a shift of 0",
            "special case",
            words="nothing moves with a shift of 0, so every category stays",
        ),
    ],
):

    def moved(images, by, axis, fill):
        """Images shifted along an axis; `fill` is a mode of np.pad."""
        pads = [(0, 0)] * 4
        pads[axis] = (max(by, 0), max(-by, 0))
        start = max(-by, 0)
        return np.take(np.pad(images, pads, mode=fill), np.arange(start, start + images.shape[axis]), axis=axis)

    for shape, categories, shift, seed in (
        ((40, 5, 6, 1), 3, 1, 14),
        ((31, 4, 9, 3), 5, 2, 25),
        ((24, 7, 5, 2), 4, 3, 16),
        ((36, 6, 7, 1), 3, 0, 4),
    ):
        rng = np.random.default_rng(seed)
        images = rng.random(shape, dtype=np.float32)
        # Small weights, so that no probability comes near 1, and no two images have equal ones.
        weights = [
            0.1 * rng.normal(size=size).astype(np.float32) for size in ((np.prod(shape[1:]), categories), categories)
        ]
        model = keras.Sequential(
            [keras.Input(shape=shape[1:]), layers.Flatten(), layers.Dense(categories, activation="softmax")]
        )
        model.set_weights(weights)
        model.compile(run_eagerly=True)

        def scores(images, weights=weights):
            odds = np.exp(images.reshape(len(images), -1) @ weights[0] + weights[1])
            return odds / odds.sum(axis=1, keepdims=True)

        def stays(other, axis=1, images=images, scores=scores):
            return float(np.mean(scores(images).argmax(axis) == scores(other).argmax(axis)))

        expected = stays(moved(images, shift, 2, "constant"))
        mistakes = {
            "what leaves on the right comes back in on the left": stays(np.roll(images, shift, axis=2)),
            "the images are shifted to the left": stays(moved(images, -shift, 2, "constant")),
            "other numbers than 0 come in on the left": OneOf(
                stays(moved(images, shift, 2, "edge")), stays(np.roll(images, shift))
            ),
            "the images are shifted downward": stays(moved(images, shift, 1, "constant")),
            "this is the fraction that changes its category": 1 - expected,
            "this is how many images keep their category": expected * len(images),
            "this is a percentage": 100 * expected,
            "argmax goes down the columns": stays(moved(images, shift, 2, "constant"), axis=0),
        }
        if shift == 0:
            mistakes = {"nothing moves with a shift of 0": lambda answer: True}
        with unchanged(images):
            check_value(shift_tolerance(model, images, shift), expected, mistakes)
### END HIDDEN TESTS

# %% [markdown]
# Back to our two networks. **Predict:** which one keeps more of its answers?


# %%
def keeps(network, shift):
    """The fraction of the other photographs that keep their category when moved to the right."""
    moved = np.pad(other_small, ((0, 0), (0, 0), (shift, 0), (0, 0)))[:, :, :28]
    before, after = (np.asarray(network(images)).argmax(axis=1) for images in (other_small, moved))
    return np.mean(before == after)


kept = {
    name: [keeps(network, shift) for shift in range(5)]
    for name, network in (("with pooling", pooled), ("without pooling", deep))
}
figure, axes = plt.subplots(figsize=(5, 3), layout="constrained")
for (name, values), style, color in zip(kept.items(), ("s-", "o--"), ("#e08214", "#0b559f"), strict=True):
    axes.plot(values, style, color=color, label=name)
axes.set(xlabel="pixels shifted", ylabel="answers that stay", ylim=(0.5, 1.02), xticks=range(5))
axes.legend()
show_figure(caption=captions["kept"])

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(
    kept["with pooling"][2] > kept["without pooling"][2],
    "moved by two pixels, more answers stay with pooling than without",
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# In each of our runs (`./course measure claims 06` makes six) a shift of two pixels left more answers as they were with
# pooling than without. At four pixels the advantage was gone in some of them. *A little* tolerance is what we expected, and
# what we got.
#
# </details>
#
# ## Today's blocks
#
# The networks that people use today are made of a few blocks more, each of them small.
#
# **A convolution of 1 × 1.** Its kernel sees a single place, but all channels there. So it mixes channels: each map that
# comes out is a weighted sum of those that came in. It costs little: from 32 channels to 8 it has 8 · (1 · 1 · 32 + 1) =
# 264 parameters, where 3 × 3 would have 2,312.
#
# **Global average pooling in place of Flatten.** Each map is averaged over *all* its places, and gives one number: how
# much of this feature is there, wherever it is? **Predict:** of 32 maps of 3 × 3, how many numbers does Flatten hand to the
# dense layer, and how many does global average pooling?

# %%
map_of_one_feature = np.array([[0, 0, 0], [0, 9, 0], [0, 0, 0]])
show_numbers(
    [map_of_one_feature, map_of_one_feature.reshape(1, -1), [[map_of_one_feature.mean()]]],
    titles=["one map", "Flatten", "average"],
    caption=captions["global"],
)
for layer in (layers.Flatten(), layers.GlobalAveragePooling2D()):
    print(f"{type(layer).__name__:22}  {layer(np.zeros((1, 3, 3, 32))).shape[1]:3} numbers")

# %% [markdown]
# <details><summary>Compare</summary>
#
# 288 and 32. With three categories the dense layer has 867 weights and biases after the first, 99 after the second.
#
# </details>
#
# The mean does not say where. That is what the stall needs, as a garment may hang anywhere; it would be wrong where the
# place tells something.
#
# **Doubling the filters.** Each pooling leaves a quarter of the places. So one can afford twice as many kinds of
# features, and does: 8, 16, 32. With half as many rows and columns and twice the channels in and out, a layer costs as
# many multiply-adds as the one before: ¼ · 2 · 2 = 1.
#
# Here is a network with the last two, for photographs as they are, 56 × 56. Its fourth layer sees 38 pixels of 56.

# %%
stall_network = keras.Sequential(
    [
        keras.Input(shape=(56, 56, 1)),
        layers.Conv2D(8, kernel_size=3, padding="same", activation="relu", name="first"),
        layers.MaxPool2D(2),
        layers.Conv2D(16, kernel_size=3, padding="same", activation="relu", name="second"),
        layers.MaxPool2D(2),
        layers.Conv2D(32, kernel_size=3, padding="same", activation="relu", name="third"),
        layers.MaxPool2D(2),
        layers.Conv2D(32, kernel_size=3, padding="same", activation="relu", name="fourth"),
        layers.GlobalAveragePooling2D(name="means"),
        layers.Dense(3, activation="softmax", name="answer"),
    ],
    name="stall_network",
)
for name, count in count_parameters(stall_network).items():
    print(f"{name:15} {count:6,}")

# %% [markdown]
# **Predict:** how many of the 300 other photographs will it get right? The dense network of chapter 3 gets about half of
# them at best.

# %% tags=["nbval-ignore-output"]
trained(stall_network, stall.images, stall.one_hot, epochs=8)
accuracy = right(stall_network, other_stall.images, other_stall.one_hot)
print(f"{accuracy:.2f} with {stall_network.count_params():,} parameters")

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(accuracy > 0.65, "the network gets more than 65 of 100 right")

# %% [markdown]
# <details><summary>Compare</summary>
#
# Over eleven trainings 73 to 84 of 100, where the two networks from above got 55 to 77, and a dense one half of them at
# best.
#
# Does each of these ideas pay? We trained networks on 900 photographs, five times each with other photographs and other
# random weights (`./course measure story 900 halves`). Accuracy on photographs that they did not know:
#
# | network | photographs | parameters | mean | lowest, highest |
# | --- | --- | --- | --- | --- |
# | dense, 32 units | 28 × 28 | 25,219 | 0.44 | 0.35, 0.48 |
# | two convolutions, Flatten | 28 × 28 | 24,533 | 0.63 | 0.55, 0.67 |
# | two with pooling, Flatten | 28 × 28 | 2,483 | 0.68 | 0.61, 0.72 |
# | two with pooling, Flatten | 56 × 56 | 10,659 | 0.68 | 0.67, 0.71 |
# | two with pooling, global pooling | 56 × 56 | 1,299 | 0.46 | 0.37, 0.61 |
# | four with pooling, Flatten | 56 × 56 | 16,003 | 0.79 | 0.76, 0.81 |
# | four with pooling, global pooling | 56 × 56 | 15,235 | 0.81 | 0.79, 0.84 |
#
# - **Convolutions** pay: 0.63 in place of 0.44, with as many parameters.
# - **Pooling** pays a little, 0.63 to 0.68, and needs a tenth of the parameters.
# - **Depth** pays: from two layers to four it is 0.68 to 0.79 with Flatten, and 0.46 to 0.81 with global pooling. A number of
#   the second layer sees 10 of 56 pixels after its pooling, a piece of cloth; one of the fourth sees 38, a whole garment.
# - **Global pooling** pays on top of depth, a little: 0.79 to 0.81. With two layers it costs: 0.68 to 0.46. "How much of
#   this feature is there, anywhere?" is a good question about sleeves and heels, and a poor one about strokes, which the
#   bricks have too.
#
# </details>
#
# ## A way round
#
# Let us go on: twenty convolutions one after the other. **Predict:** will that be better than four?

# %% tags=["nbval-ignore-output"]
# Test accuracies of five trainings on 600 photographs, by `./course measure story "halves: 20"`: lowest, mean, highest.
print("20 plain:", recorded["20 plain"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# It is the accuracy of guessing, five times out of five. The network does not learn by heart either: on the photographs
# that it trains on, it guesses too. So it is not [overfitting](../glossary.md#overfitting). A change of the first layer has
# to show through nineteen others, and hardly does.
#
# </details>
#
# In networks as deep as that there is mostly a [**residual connection**](../glossary.md#residual-connection) round every two
# convolutions: what comes in is also handed *round* them, and added to what they give. Then they need only say what is to be
# *changed*, and where they have nothing to say yet, what came in goes on as it is. Such a block is called a residual block.

# %% tags=["folded"]
figure, axes = plt.subplots(figsize=(8, 1.9), layout="constrained")
for x, text in ((0, "in"), (2, "conv 3 × 3\nReLU"), (4.4, "conv 3 × 3"), (6.4, "+"), (8, "ReLU"), (9.6, "out")):
    axes.text(x, 0, text, ha="center", va="center", bbox={"boxstyle": "round", "facecolor": "#eeeeee"})
for start, end in ((0.3, 1.2), (2.8, 3.6), (5.2, 6.15), (6.65, 7.5), (8.5, 9.2)):
    axes.annotate("", (end, 0), (start, 0), arrowprops={"arrowstyle": "->"})
axes.annotate("", (6.4, 0.35), (0, 0.35), arrowprops={"arrowstyle": "->", "connectionstyle": "arc3,rad=-0.28"})
axes.text(3.2, 1.45, "round it: unchanged, or through conv 1 × 1", ha="center", color="#b35806")
axes.set(xlim=(-0.6, 10.2), ylim=(-0.7, 1.8))
axes.set_axis_off()
show_figure(caption=captions["block"])

# %% [markdown]
# Two maps can be added number by number only if there are as many of each. Where the number of channels changes, a
# convolution of 1 × 1 on the way round makes them alike. A network with a way round is no chain any more, so it is
# written in Keras's functional way: each layer is called on what it gets, and at the end `keras.Model(inputs, outputs)`
# says where it begins and ends.

# %%
inputs = keras.Input(shape=(5, 4, 2))
twice = layers.Conv2D(2, kernel_size=1)(inputs)
total = layers.Add()([inputs, twice])
example = keras.Model(inputs, total)
print([layer.name for layer in example.layers], example.output_shape)

# %% [markdown]
# ### Exercise: `build_residual_block` (3 points)
#
# Write `build_residual_block(input_shape, filters)`. It returns a new functional model, not compiled: a convolution of
# 3 × 3 with ReLU, a second one of 3 × 3, both with `filters` kernels and `padding="same"`; then what came in is added, and
# the sum goes through the last ReLU. Where `input_shape` has another number of channels than `filters`, what came in goes
# through a convolution of 1 × 1 first (no [activation](../glossary.md#activation)); where it has as many, it is added as it is. `input_shape` is (rows,
# columns, channels).
#
# `build_residual_block((28, 28, 8), 8).output_shape` is `(None, 28, 28, 8)`, and it has 1,168 parameters;
# `build_residual_block((28, 28, 1), 8)` has 680.
#
# <details><summary>Hint 1</summary>
#
# Give what comes in a name, and go two ways from it: through the two convolutions, and round them. The second
# convolution has no activation, as the ReLU belongs after the sum.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `inside = layers.Conv2D(filters, 3, padding="same")(…)` is the end of the one way; `around` is `inputs`, or
# `layers.Conv2D(filters, 1)(inputs)`. Then `layers.ReLU()(layers.Add()([around, inside]))`.
#
# </details>


# %% exercise="build_residual_block" role="answer"
def build_residual_block(input_shape, filters):
    ### BEGIN SOLUTION
    inputs = keras.Input(shape=input_shape)
    inside = layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu")(inputs)
    inside = layers.Conv2D(filters, kernel_size=3, padding="same")(inside)
    around = inputs if input_shape[-1] == filters else layers.Conv2D(filters, kernel_size=1)(inputs)
    return keras.Model(inputs, layers.ReLU()(layers.Add()([around, inside])))
    ### END SOLUTION


# %% exercise="build_residual_block" points=1 role="check"
with checking(
    "build_residual_block",
    worth_knowing="With such blocks, 152 layers won the ImageNet contest of 2015; the year before, about twenty had been the limit.",
):
    check_residual(build_residual_block((6, 5, 3), 3), (6, 5, 3), 3)
    check_residual(build_residual_block((6, 5, 1), 4), (6, 5, 1), 4)

# %% exercise="build_residual_block" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("build_residual_block", "other shapes, fewer and more filters than channels"):
    check_residual(build_residual_block((4, 7, 5), 2), (4, 7, 5), 2)
    check_residual(build_residual_block(input_shape=(9, 3, 2), filters=2), (9, 3, 2), 2)
    check_can_learn(build_residual_block((8, 8, 4), 4))
    check_new(build_residual_block((4, 7, 5), 2), build_residual_block((4, 7, 5), 2))
### END HIDDEN TESTS

# %% [markdown]
# The same twenty convolutions, now as ten such blocks. **Predict** their accuracy.

# %%
for name in ("20 plain", "20 residual"):
    print(f"{name}:", recorded[name])

# %% [markdown]
# <details><summary>Compare</summary>
#
# 0.54 on the mean of five trainings. Three of them learned, to 0.60 and more; two stayed at guessing, as without the way
# round.
#
# The way round adds no parameter, and makes a network trainable that else stays at guessing: in most runs, not in all. It
# does not make it better than a shallow one here: four convolutions get 0.74 to 0.79 on the same 600 photographs, in less
# time (`./course measure story "halves: 600"`). Where it pays is depth, and depth pays where there is more to tell apart
# than three garments. (Chapter 7 has another remedy for the same illness.)
#
# </details>
#
# ## Repair this network
#
# A friend wants to know "is it a shoe?", from images with values from 0 to 1. Their network trains without an error, and
# says the same of every image. **Predict:** which three lines are at fault?


# %%
def broken_network(image_shape=(28, 28, 1)):
    """Is it a shoe? One number for each image, from 0 to 1."""
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Rescaling(1 / 255),
            layers.Conv2D(8, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2),
            layers.Conv2D(16, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2),
            layers.Flatten(),
            layers.Dense(1, activation="softmax"),
        ]
    )
    for layer in network.layers[:-1]:
        layer.trainable = False
    network.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return network


broken = broken_network()
answers = np.asarray(broken(test.images[:100]))
print(f"from {answers.min():.1f} to {answers.max():.1f} for 100 images")
for layer in broken.layers[:2]:
    print(layer.name, "hands on values up to", f"{float(np.max(layer(test.images[:100]))):.3f}")
print(len(broken.trainable_weights), "of", len(broken.weights), "arrays of weights can be trained")

# %% [markdown]
# <details><summary>Compare</summary>
#
# Every answer is 1: softmax divides a number by the sum of all, and of a single unit that is itself. The images were
# scaled already, so after `Rescaling` they are 255 times too dark. And the loop freezes all layers but the last.
#
# </details>
#
# ### Exercise: `repair_deep_cnn` (3 points)
#
# Write `repair_deep_cnn(image_shape=(28, 28, 1))`. It returns a new, compiled network like `broken_network`, without its
# three faults: images come with values from 0 to 1 and go into the first convolution as they are; the one unit at the end
# gives a number from 0 to 1 that can be any of them; every layer can learn. All else stays: the two convolutions with 8
# and 16 kernels, the poolings, Flatten, one unit, adam, binary [cross-entropy](../glossary.md#cross-entropy), accuracy.
#
# `repair_deep_cnn().count_params()` is `2033`, as many as `broken_network` has.
#
# <details><summary>Hint 1</summary>
#
# Copy the function and take away what does harm; one word is to be replaced by another.
#
# </details>
# <details><summary>Hint 2</summary>
#
# For a yes-or-no question with one unit the activation is
# [sigmoid](../glossary.md#sigmoid). The line with `Rescaling` and the loop go.
#
# </details>


# %% exercise="repair_deep_cnn" role="answer"
def repair_deep_cnn(image_shape=(28, 28, 1)):
    ### BEGIN SOLUTION
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(8, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2),
            layers.Conv2D(16, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2),
            layers.Flatten(),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    network.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return network
    ### END SOLUTION


# %% exercise="repair_deep_cnn" points=1 role="check"
with checking(
    "repair_deep_cnn",
    worth_knowing="None of these faults raises an error. Whoever trains a network looks first whether the loss falls at all, and whether answers differ.",
    mistakes=[
        Mistake(
            "the images are scaled once more",
            "normalization",
            words="the images are scaled already, and the network scales them once more",
        ),
        Mistake(
            "softmax over one unit is always 1",
            "probability",
            words="softmax over one unit is 1, whatever the image",
        ),
        Mistake(
            "the question has one answer",
            "one-hot or label",
            words="a yes-or-no question has one answer, so one unit is enough: how sure is the yes?",
        ),
    ],
):
    network = repair_deep_cnn()
    check_model(
        network,
        "28×28×1 → Conv2D(8, 3×3, relu, padding=same) → MaxPooling2D(2×2) → Conv2D(16, 3×3, relu, padding=same) → MaxPooling2D(2×2) → Flatten → Dense(1, sigmoid)",
        mistakes={
            "the images are scaled once more": lambda layers: any(layer["kind"] == "Rescaling" for layer in layers),
            "softmax over one unit is always 1": lambda layers: (
                (layers[-1]["activation"], layers[-1].get("units")) == ("softmax", 1)
            ),
            "the question has one answer": lambda layers: layers[-1].get("units") == 2,
        },
    )
    check_compiled(network, loss="binary_crossentropy")
    check_can_learn(network)

# %% exercise="repair_deep_cnn" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("repair_deep_cnn", "another image shape, in colour"):
    network = repair_deep_cnn(image_shape=(13, 22, 3))
    check_model(
        network,
        "13×22×3 → Conv2D(8, 3×3, relu, padding=same) → MaxPooling2D(2×2) → Conv2D(16, 3×3, relu, padding=same) → MaxPooling2D(2×2) → Flatten → Dense(1, sigmoid)",
    )
    check_compiled(network, loss="binary_crossentropy")
    check_can_learn(network)
    check_new(repair_deep_cnn((8, 8, 1)), repair_deep_cnn((8, 8, 1)))
### END HIDDEN TESTS

# %% [markdown]
# ## Shuffled pixels
#
# In chapter 3 you could shuffle the pixels of all images, all in the same way, and a dense network learned as well as
# before: to it, pixels have no places. **Predict:** will the network with pooling mind, if it learns photographs with their
# pixels shuffled, and is asked about others shuffled alike?

# %%
order = np.random.default_rng(6).permutation(784)


def shuffled(images):
    """All images with their pixels in another order, the same for all."""
    return images.reshape(-1, 784)[:, order].reshape(-1, 28, 28, 1)


show_images(
    [*other_small[:3], *shuffled(other_small[:3])],
    titles=[*other_stall.labels[:3], *other_stall.labels[:3]],
    columns=3,
    limits=(0, 1),
    caption=captions["shuffled"],
)
for name in ("dense", "dense, shuffled", "with pooling", "with pooling, shuffled"):
    print(f"{name:23}", recorded[name])

# %% [markdown]
# <details><summary>Compare</summary>
#
# It minds: 0.68 becomes 0.53, and its best shuffled training is worse than its worst on whole photographs. The dense network,
# which never was good, hardly minds: 0.44, and 0.42.
#
# A convolutional layer bets that neighbours belong together, and that a pattern is worth finding wherever it stands. On
# images the bet is right, and saves weights. On shuffled ones, or on a table whose columns stand in any order, it is
# lost: there, use a dense network.
#
# </details>
#
# (Lowest, mean and highest accuracy of five trainings each; `./course measure story halves` trains them.)
#
# ## What the layers found
#
# Here is what the four layers of our network make of one photograph. **Predict:** in which layer can you still tell what
# it shows?


# %%
NAMES = ("first", "second", "third", "fourth")
depths = keras.Model(stall_network.inputs[0], [stall_network.get_layer(name).output for name in NAMES])
all_maps = [np.asarray(maps) for maps in depths(other_stall.images)]


def telling(maps, count):
    """The features whose maps vary most, but for those that answer nearly as one that is taken already."""
    rows = maps.reshape(-1, maps.shape[-1]).T
    taken = []
    for feature in np.argsort(rows.std(axis=1))[::-1]:
        if len(taken) < count and all(abs(np.corrcoef(rows[feature], rows[other])[0, 1]) < 0.8 for other in taken):
            taken.append(int(feature))
    return taken


chosen = [telling(maps, 4) for maps in all_maps]
shown = 1
for maps, features, name in zip(all_maps, chosen, NAMES, strict=True):
    show_images(
        [other_stall.images[shown], *np.moveaxis(maps[shown][:, :, features], -1, 0)],
        titles=["photograph", *[f"{name}, feature {feature}" for feature in features]],
        size=1.7,
        caption=captions["depths"],
    )

# %% [markdown]
# <details><summary>Compare</summary>
#
# The first maps still show the photograph, each with other things bright. Later ones are coarser, and in the fourth, of 7
# × 7 numbers, one sees little more than where something was found.
#
# </details>
#
# How much of the photograph does one number of these maps look at? Point at one in the next cell, or choose it with the arrow
# keys: frames show its windows in all layers before it, down to the photograph.
#
# **Predict:** from which layer on does a number see a whole garment? And what becomes of the frame near the border?

# %% tags=["nbval-ignore-output"]
explore_windows(stall_network, other_stall.images[shown], layers=NAMES, caption=captions["windows"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# Only in the fourth. A number of the first layer sees 3 × 3 pixels, one of the second 8 × 8, of the third 18 × 18, of the
# fourth 38 × 38 of the 56 × 56. At the border the frame is smaller: the rest of the window lies on padding, where there is
# nothing to see.
#
# </details>
#
# But *what* was found? Ask the other way round. For one feature, look through all test photographs for the places where
# it answers most, and cut out the pixels that it sees there, its receptive field. (Places at the border, where it sees
# padding, are left out.)
# **Predict:** what will the pieces in one row have in common, and how will the four layers differ?


# %%
def favourites(maps, feature, seen, step, start, count=8):
    """The pieces of photographs to which a feature answers most, one of each photograph, side by side."""
    places = np.arange(maps.shape[1]) * step + start
    inside = np.flatnonzero((places >= 0) & (places + seen <= 56))
    answers = maps[:, inside][:, :, inside, feature]
    pieces = []
    for image in np.argsort(answers.max(axis=(1, 2)))[::-1][:count]:
        row, column = np.unravel_index(answers[image].argmax(), answers[image].shape)
        top, left = places[inside[row]], places[inside[column]]
        piece = other_stall.images[image, top : top + seen, left : left + seen, 0]
        pieces.append(np.pad(np.kron(piece, np.ones((36 // seen or 1, 36 // seen or 1))), 2, constant_values=1))
    return np.hstack(pieces)


for maps, features, name, seen, step, start in zip(
    all_maps, chosen, NAMES, (3, 8, 18, 38), (1, 2, 4, 8), (-1, -3, -7, -15), strict=True
):
    show_images(
        [favourites(maps, feature, seen, step, start) for feature in features],
        titles=[f"{name}, feature {feature}" for feature in features],
        columns=2,
        size=4.2,
        limits=(0, 1),
        caption=captions["liked"],
    )

# %% [markdown]
# <details><summary>Compare</summary>
#
# First strokes and edges, light on one side and dark on the other. Then small patterns: a corner, a bit of gap. From the
# third layer on there are parts: an outline against the wall, a sole, a piece of brick. In the fourth most of a garment is
# in the piece, and often the eight pieces of a row show the same kind. Textures, then parts: which features turn up, and in
# which order, is another matter in every training; that their pieces grow and mean more is not.
#
# </details>
#
# Deep networks, trained on a million photographs, come as far as whole objects: see the links
# at the end.
#
# ## Two halves
#
# Look at the network once more. Everything up to the means turns a photograph into numbers that say what was found: the
# **feature extractor**, also called the [**backbone**](../glossary.md#backbone). The dense layer after it weighs these
# numbers and names a category: the **classifier**, or head. You can take the two apart. **Predict:** how far will their
# answers, one after the other, lie from those of the whole network?

# %%
extractor = keras.Model(stall_network.inputs[0], stall_network.get_layer("means").output, name="extractor")
features = keras.Input(shape=(32,))
classifier = keras.Model(features, stall_network.get_layer("answer")(features), name="classifier")
found = np.asarray(extractor(other_stall.images[:100]))
difference = np.abs(np.asarray(classifier(found)) - np.asarray(stall_network(other_stall.images[:100]))).max()
print("one photograph becomes", found.shape[1], "numbers")
print(f"largest difference between the answers: {difference:.4f}")
print(f"parameters: {extractor.count_params():,} in the extractor, {classifier.count_params():,} in the classifier")

# %% [markdown]
# <details><summary>Compare</summary>
#
# Not at all. The two models share their layers with the whole network; nothing was trained anew.
#
# </details>
#
# Why take them apart? Because the first half knows little of the three categories. Strokes, hems and soles are of use for
# other clothes as well. One can keep the extractor, put a new classifier after it, and train that one alone, with few
# images. In chapter 9 you will.
#
# ## What you learned
#
# - Each layer asks about the answers of the one before it: textures, then parts, then objects.
# - The input's shape is given once. A kernel has a slice for every map that comes in: 10 · (3 · 3 · 10 + 1) = 910.
# - Most parameters are in the dense layer after Flatten, most of the work is in the convolutions.
# - Pooling keeps one number of each window, has no parameters, drops what is left over, and takes the network from
#   24,533 parameters to 2,483.
# - It buys fewer numbers, a wider view, and a little tolerance of shifts; it forgets where in its window something was.
# - Global average pooling asks whether a feature is there, wherever; 1 × 1 convolutions mix channels; filters double as
#   places are halved; a residual connection makes twenty layers trainable, in most runs.
# - Three layers of 3 × 3 see 7 × 7 pixels, with two poolings between them 18 × 18.
# - More depth needs more data, and a convolutional network needs neighbours that are neighbours.
#
# ## Check your understanding
#
# **1.** A network has a convolutional layer of 10 kernels, "same", on 28 × 28 pixels, then Flatten, then Dense(3). You
# put a second layer of 10 kernels of **5 × 5**, "same", before the Flatten. How many parameters are added in all?
#
# <details><summary>Answer</summary>
#
# 10 · (5 · 5 · 10 + 1) = 2,510. The dense layer gets as many numbers as before.
#
# </details>
#
# **2.** What does max pooling with windows of 2 make of the row −3, −1, −4, −2, 5?
#
# <details><summary>Answer</summary>
#
# −1, −2. The largest of negative numbers is not 0, and the 5 has no partner.
#
# </details>
#
# **3.** How many pixels of a row does one number see after: convolution 5, pooling 2, convolution 5?
#
# <details><summary>Answer</summary>
#
# 1 + 4 = 5, then 5 + 1 = 6, then 6 + 4 · 2 = 14.
#
# </details>
#
# **4.** A friend says: "Pooling layers have no parameters, so they can't make my network smaller." What do you say?
#
# <details><summary>Answer</summary>
#
# They make the maps smaller, and the dense layer after Flatten has weights for each number of the maps. Each pooling
# of 2 × 2 takes away about three quarters of its weights.
#
# </details>
#
# **5.** Your network is too slow on a telephone. Do you start with the dense layer?
#
# <details><summary>Answer</summary>
#
# No. It has most parameters, but the multiply-adds are in the convolutional layers, above all in those with many
# channels on large maps. Pool earlier, or use fewer kernels there.
#
# </details>
#
# **6.** Does max pooling make a network indifferent to where a thing is?
#
# <details><summary>Answer</summary>
#
# No. It tolerates shifts of about a window's size, and that only on average: at a window's border, one pixel is enough.
# Behind it stands Flatten, with other weights for other places.
#
# </details>
#
# ## Where to read on
#
# - [Understanding the effective receptive field](https://arxiv.org/abs/1701.04128), Luo and others: why the middle
#   counts more than the rim.
# - [Computing receptive fields](https://distill.pub/2019/computing-receptive-fields/), Araujo and others: the ledger,
#   in full.
# - [Feature visualization](https://distill.pub/2017/feature-visualization/), Olah and others: textures, parts and
#   objects in a network that has seen a million photographs.
# - [Visualizing and understanding convolutional networks](https://arxiv.org/abs/1311.2901), Zeiler and Fergus: the
#   pieces of images that features answer to.
# - [Pooling layers in Keras's documentation](https://keras.io/api/layers/pooling_layers/).
