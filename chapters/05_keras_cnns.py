# ---
# jupyter:
#   jupytext:
#     cell_metadata_filter: -nbgrader,-jupyter,-cellView
#     formats: chapters//py:percent,source/05_keras_cnns//ipynb
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Convolutional networks in Keras
#
# At the stall, garments hang now here, now there, and chapter 3's dense network fails. In this chapter you build the
# first network whose layer asks the same question everywhere, and see what that is worth.
#
# **You will be able to**
#
# - shape images the way a convolutional layer takes them;
# - predict the size of what such a layer gives, with padding, strides and dilation, and how many parameters it has;
# - compute by NumPy what the layer computes, for any number of channels and kernels;
# - build, compile and train a small convolutional network, and turn its probabilities into names;
# - compare it with a dense network at the stall, and say what both get wrong when the image moves;
# - find out why a training goes wrong, and mend it.
#
# **Time:** about 270 minutes, in two or three sittings.
#
# **You need to know:** one-hot labels (chapter 2), `Sequential`, `compile` and `fit` (chapter 3), convolution by hand
# (chapter 4). The notebook itself runs without them.
#
# **Points:** 30. There are ten exercises; in each, 1 point comes from the check that you see and 2 from
# a hidden test.
#
# Run the next two cells first. Everything below uses them; the second is folded, it holds what is written under the
# pictures.

# %% tags=["setup"]
import time
import warnings

import matplotlib.pyplot as plt
import numpy as np

from helpers.checking import Mistake, OneOf, check_array, check_true, check_value, checking, parts, testing, unchanged
from helpers.claims import claim
from helpers.convolution import convolution
from helpers.datasets import load_fashion, load_stall, photo, surface
from helpers.checking.models import (
    check_can_learn,
    check_compiled,
    check_history,
    check_input_shape,
    check_layer,
    check_model,
    check_new,
    layers_of,
)
from helpers.checking.training import MISTAKES, check_split, losses_of, what_became_of
from helpers.explorers import explore_layers, explore_windows
from helpers.plotting import show_confusion, show_curves, show_figure, show_images, show_network, show_numbers

import keras  # After the helpers, so that TensorFlow stays quiet.
from keras import layers

keras.utils.set_random_seed(5)
CATEGORIES = ("t-shirt", "dress", "shoe")
train, test = load_fashion(CATEGORIES)

# %% tags=["setup", "folded"]
captions = {
    "both_lines_fall": "Accuracy on the test images, moved to the right by 0 to 4 pixels: one line for each network, and both fall.",
    "stall": "Six of the stall's pictures, 56 × 56 pixels: a garment on bricks, grass or gravel, each at another place.",
    "six_garments": "Six of the 1,500 images to train on, 28 × 28 pixels each.",
    "numbered": "A 4 × 5 image whose pixels are numbered. Around pixel 12 stand its eight neighbours.",
    "in_a_row": "The same image as one row. Pixel 7, which was right above 12, is five places away.",
    "before": "The image and the kernel. The frame is the kernel's first place. Orange is positive, blue is negative.",
    "by_hand": "The frame is the kernel's first place. Orange is positive, blue is negative.",
    "bias_and_relu": "Places where the kernel answers with 2 or less become 0. What is left says: here it is, clearly.",
    "four_maps": "A dress and its four maps. Each map is bright where its kernel finds what it asks for.",
    "blocks": "A network as blocks: an image of 28 × 28 × 1, ten maps of 26 × 26, a row of 6,760 numbers, three probabilities. An arrow is a layer.",
    "zeros_round": 'padding="same": a 5 × 6 image, here of ones, in a frame of zeros. The kernel (black, at its first place) has 5 × 6 places.',
    "strides": "strides=2: the first place (framed), the next to its right and the next below. Numbers count how often a pixel is used.",
    "coarser": "The same kernel on the same dress. With strides of 2 the map is coarser, and has little more than a quarter of the numbers.",
    "dilation": "dilation_rate=2: the nine pixels that the kernel touches at its first place and one to the right.",
    "two_channels": "Two channels of one image, and for each its slice of the kernel. The frames are the kernel's first place.",
    "channels": "Channel 0 meets slice 0, channel 1 meets slice 1; the two results are added place by place into one map.",
    "red_not_green": "The orange suit lights up, and the flag where it is all red; white, grey, black and blue stay dark.",
    "curves": "Loss and accuracy, epoch by epoch: most is learned at the beginning. Solid: images trained on; dashed: images held back.",
    "trained_blocks": "The trained network and a dress: some kernels answer inside the dress, some at its edges; the same numbers in a row; and the probabilities, nearly all for the dress.",
    "windows": "A dress, and one of the ten maps. The frame in the map is round one number, the frame in the image round the window that it looked at.",
    "layers": "The layers of the network, to edit; at each the size of what it gives, its parameters, and as a bar its part of all parameters.",
    "two_answers": "A row for each image; the columns are t-shirt, dress and shoe. Each row sums to 1.",
    "confusion": "Most images are on the diagonal: predicted as what they are. Shoes are almost never confused with the others.",
    "wrong_ones": "Images that the network gets wrong: what it says, and what it is. Would you have known?",
    "stall_blocks": "The network of the stall and one picture: eight maps, some bright on the garment, some on its edges or on the wall; each map's largest numbers, 6 × 6 of them; 288 numbers in a row; and three probabilities.",
    "places": "The share of 24 garments that each network names rightly, by the place where they hang: black none, white all.",
    "shifted_dress": "A dress, moved to the right by 0 to 4 pixels.",
    "map_moves": "When the image moves, the map moves with it and stays otherwise the same.",
}

# %% [markdown]
# ## The question
#
# These are pictures of the stall. Which garment is it? A dense network has one [weight](../glossary.md#weight) for each
# [pixel](../glossary.md#pixel), and what it learned of a shoe up left it does not know of a shoe down right. A
# [kernel](../glossary.md#kernel) asks everywhere. So we want a network that begins with kernels, and learns them.

# %%
stall, stall_test = load_stall(1200, 300, np.random.default_rng(5))
show_images(
    stall.images[:6],
    titles=stall.labels[:6],
    size=1.7,
    limits=(0, 1),
    caption=captions["stall"],
)

# %% [markdown]
# ## Images as a network takes them
#
# First ideas are easiest to see on garments on white. (They are stored the other way round: the white is 0, drawn
# black.) Here are clothes of three [categories](../glossary.md#category), published as whole numbers from 0 to 255.

# %%
print(train.pixels.shape, train.pixels.dtype)
show_images(
    train.pixels[:6],
    titles=train.labels[:6],
    size=1.7,
    limits=(0, 255),
    caption=captions["six_garments"],
)

# %% [markdown]
# In chapter 3 a network got each image as one row of 784 numbers. What does that do to pixels
# that touch?

# %%
grid = np.arange(20).reshape(4, 5)
show_numbers(
    grid,
    window=(1, 1, 3, 3),
    signed=False,
    caption=captions["numbered"],
)
show_numbers(
    grid.reshape(-1),
    signed=False,
    caption=captions["in_a_row"],
)

# %% [markdown]
# To a [dense layer](../glossary.md#dense-layer), pixel 7 is no closer to pixel 12 than pixel 0 is: it has one
# weight for each, and no notion of a place. A
# [convolutional layer](../glossary.md#convolutional-layer) lays its kernels on neighbours, so
# it must get the image as a grid.
#
# Keras's [layer](../glossary.md#layer) takes a whole [batch](../glossary.md#batch) of images in an
# [array](../glossary.md#array) with four axes: **(image, row, column, [channel](../glossary.md#channel))**. A colour
# image has three channels. A grey one has one channel, and the axis for it must be there all the same, last.
#
# Here are two images of 2 rows and 3 columns.
#
# **Predict:** which [shape](../glossary.md#shape) will the batch have, and
# what will the first image look like when it is printed?

# %%
tiny = np.array([[[1, 2, 3], [4, 5, 6]], [[7, 8, 9], [10, 11, 12]]])
batch = tiny[..., np.newaxis]
print(tiny.shape, "becomes", batch.shape)
print(batch[0])

# %% [markdown]
# <details><summary>Compare</summary>
#
# The shape is (2, 2, 3, 1). No number moved; each pixel is now a list of its channels, a list of one.
#
# </details>
#
# One thing more: training goes well with inputs of about 1, so 0 to 255 is brought to 0 to 1, as `float32`.
#
# ### Exercise: `prepare_images` (3 points)
#
# Write `prepare_images(images)`. It takes grey images as a uint8 array of shape (n, h, w), with any n, h and w, and
# returns a new float32 array of shape (n, h, w, 1) whose values are the old ones divided by 255.
# It does not change `images`.
#
# One image of one row, `np.array([[[0, 51, 255]]], dtype=np.uint8)`, becomes `[[[[0.], [0.2], [1.]]]]`.
#
# <details><summary>Hint 1</summary>
#
# There are two things to do, a new axis and a division, and a dtype to look after: what is uint8 divided by 255?
#
# </details>
# <details><summary>Hint 2</summary>
#
# `images[..., np.newaxis]` adds an axis at the end. `.astype(np.float32)` before the division keeps float32.
#
# </details>


# %% exercise="prepare_images" role="answer"
def prepare_images(images):
    ### BEGIN SOLUTION
    return images[..., np.newaxis].astype(np.float32) / 255
    ### END SOLUTION


# %% exercise="prepare_images" points=1 role="check"
with checking(
    "prepare_images",
    worth_knowing="When Keras says “expected min_ndim=4, found ndim=3”, an axis is missing: that of the channels, or, for a single image, that of the batch.",
    mistakes=[
        Mistake("the values are not scaled", "normalization", "They still go from 0 to 255."),
        Mistake("there is no axis for the channel", "shape"),
        Mistake("the channel axis stands before rows and columns", "axis order", "It should be last."),
        Mistake("the new axis is the first one", "axis order", "That is the place of the images' number."),
        Mistake("whole-number division leaves only 0 and 1", "rounding"),
        Mistake("the images are divided by their own brightest value", "normalization"),
        Mistake("a list came back", "dtype", "A list has no dtype; return an array."),
    ],
):
    # Two images of one row and three columns.
    pixels = np.array([[[0, 51, 102]], [[153, 204, 255]]], dtype=np.uint8)
    grey_levels = np.array([[[0, 0.2, 0.4]], [[0.6, 0.8, 1]]])
    with unchanged(pixels):
        check_array(
            prepare_images(pixels),
            grey_levels.reshape(2, 1, 3, 1),
            mistakes={
                "the values are not scaled": pixels[..., None],
                "there is no axis for the channel": grey_levels,
                "the channel axis stands before rows and columns": grey_levels[:, None],
                "the new axis is the first one": grey_levels[None],
                "whole-number division leaves only 0 and 1": pixels[..., None] // 255,
                "the images are divided by their own brightest value": [[[[0], [0.5], [1]]], [[[0.6], [0.8], [1]]]],
                "a list came back": lambda answer: isinstance(answer, list),
            },
            dtype=np.float32,
        )

# %% exercise="prepare_images" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "prepare_images",
    "images of other sizes, dark ones, and a single one",
    mistakes=[
        Mistake("an axis is missing", "shape", words="there is no axis for the channel, or it was squeezed away"),
    ],
):
    rng = np.random.default_rng(1)
    for shape, brightest in (((3, 5, 4), 250), ((1, 2, 9), 90), ((7, 28, 28), 200), ((2, 1, 1), 140)):
        pixels = rng.integers(1, brightest, shape, dtype=np.uint8)
        expected = pixels[..., None] / 255
        with unchanged(pixels):
            check_array(
                prepare_images(pixels),
                expected,
                mistakes={
                    "the values are not scaled": pixels[..., None],
                    "the images are divided by their own brightest value": pixels[..., None] / pixels.max(),
                    "there is no axis for the channel": pixels / 255,
                    "an axis is missing": lambda answer: np.ndim(answer) < 4,
                },
                dtype=np.float32,
            )
### END HIDDEN TESTS

# %% [markdown]
# ## One kernel, by hand and by Keras
#
# Chapter 4 has a formula for the number of places that a kernel has along one side of an image. Here it is again, as a
# function.


# %%
def size_after(size, kernel, padding=0, stride=1, dilation=1):
    """How many rows (or columns) a convolution makes out of `size`."""
    return (size + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1


# %% [markdown]
# The image has 5 rows and 6 columns, the kernel 3 rows and 3 columns.

# %%
image = np.array(
    [[0, 0, 2, 3, 3, 0], [0, 1, 2, 3, 0, 0], [0, 2, 2, 0, 0, 1], [1, 2, 0, 0, 1, 1], [2, 0, 0, 1, 1, 0]],
    dtype=np.float32,
)
kernel = np.array([[-1, 0, 1], [-1, 0, 1], [-1, 0, 2]], dtype=np.float32)
show_numbers([image, kernel], titles=["image", "kernel"], window=(0, 0, 3, 3), caption=captions["before"])

# %% [markdown]
# **Predict:** how many rows and columns will the result have? And which number stands in its upper left corner? (Multiply
# what lies in the frame with the kernel, number by number, and sum.)

# %%
by_hand = convolution(image, kernel)
print("predicted:", size_after(5, 3), "rows and", size_after(6, 3), "columns; found:", by_hand.shape)
show_numbers(
    [image, kernel, by_hand],
    titles=["image", "kernel", "result"],
    window=(0, 0, 3, 3),
    caption=captions["by_hand"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# 3 rows and 4 columns. The upper left corner: 2 − 0 in the first row, 2 − 0 in the second, 2·2 − 0 in the third, 8 in all.
#
# </details>
#
# Now the same by Keras. `layers.Conv2D(1, kernel_size=3)` is a convolutional layer with one kernel of 3 × 3.
# Its weights are random at first; we look at their shapes, then put in our own.

# %%
layer = layers.Conv2D(1, kernel_size=3)
layer.build((None, 5, 6, 1))  # None: any number of images.
print("shapes of its weights:", [weights.shape for weights in layer.get_weights()])

# %% [markdown]
# The first array holds the kernels, its axes are **(row, column, channel, kernel)**. The second holds one number for
# each kernel, its [*bias*](../glossary.md#bias). Our kernel has one channel and is the only one, so it gets two axes of
# length 1.
#
# **Predict:** will the layer give the numbers of `convolution`, or those of a kernel turned round, or something else?

# %%
layer.set_weights([kernel.reshape(3, 3, 1, 1), np.array([0.0])])
by_keras = np.asarray(layer(image.reshape(1, 5, 6, 1)))
print("shape of the layer's output:", by_keras.shape)
print("by Keras:\n", by_keras[0, :, :, 0])
print("by convolution():\n", by_hand)

# %% [markdown]
# <details><summary>Compare</summary>
#
# The numbers are equal: nothing is turned round.
#
# </details>
#
# A convolutional layer *is* the `convolution` you wrote by hand. It adds three things: the bias,
# an [activation](../glossary.md#activation), and many kernels at once.
#
# The bias is added to every place of the result. Then [ReLU](../glossary.md#ReLU) turns what is negative into 0.
#
# **Predict:** with a bias of −2, which places of the result above are left?

# %%
layer = layers.Conv2D(1, kernel_size=3, activation="relu")
layer.build((None, 5, 6, 1))
layer.set_weights([kernel.reshape(3, 3, 1, 1), np.array([-2.0])])
by_keras = np.asarray(layer(image.reshape(1, 5, 6, 1)))
show_numbers(
    [by_hand, by_hand - 2, by_keras[0, :, :, 0]],
    titles=["convolution", "bias −2 added", "Keras, with ReLU"],
    caption=captions["bias_and_relu"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# Those with more than 2: what is left says “here it is, clearly”.
#
# </details>
#
# Many kernels at once: each makes a map of its own, and the maps are stacked along the last axis, where the channel
# was. We put four kernels of chapter 4 into one layer and show it a dress.
#
# **Predict:** which shape will the output have?

# %%
four = np.array(
    [
        [[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]],
        [[1, 0, -1], [1, 0, -1], [1, 0, -1]],
        [[-1, -1, -1], [0, 0, 0], [1, 1, 1]],
        [[1, 1, 1], [0, 0, 0], [-1, -1, -1]],
    ],
    dtype=np.float32,
)
layer = layers.Conv2D(4, kernel_size=3, activation="relu")
layer.build((None, 28, 28, 1))
layer.set_weights([four.transpose(1, 2, 0)[:, :, np.newaxis, :], np.zeros(4)])
dress = train.images[train.labels == "dress"][4:5]
maps = np.asarray(layer(dress))
print(dress.shape, "becomes", maps.shape)
show_images(
    [dress[0], *np.moveaxis(maps[0], -1, 0)],
    titles=["image", "brighter to the right", "darker to the right", "brighter below", "darker below"],
    size=2,
    caption=captions["four_maps"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# (1, 28, 28, 1) becomes (1, 26, 26, 4): 26 places each way, and one channel for each kernel.
#
# </details>
#
# Such a map is called a [*feature map*](../glossary.md#feature-map). In a network nobody puts kernels in; they start at
# random, and training makes them useful.
#
# ## From maps to categories
#
# After the convolutional layer two layers are enough to tell clothes apart. `Flatten` lays all maps out in one
# row, and `Dense` with [softmax](../glossary.md#softmax) turns that row into one
# [probability](../glossary.md#probability) for each category.
#
# **Predict:** with 28 × 28 pixels and 10 kernels of 3 × 3, how many numbers leave each layer? Write them down, then run.


# %%
def first_network():
    """The chapter's network; its layers have names, so that we can ask for them."""
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            layers.Conv2D(10, kernel_size=3, activation="relu", name="convolution"),
            layers.Flatten(name="in_a_row"),
            layers.Dense(3, activation="softmax", name="categories"),
        ],
        name="first_network",
    )


network = first_network()
for layer in network.layers:
    print(f"{layer.name:12} gives {layer.output.shape[1:]} for one image")

# %% [markdown]
# <details><summary>Compare</summary>
#
# 26 × 26 × 10, then 6,760, then 3. Flatten loses nothing: 26 · 26 · 10 = 6,760.
#
# </details>
#
# Drawn as blocks, each with its size, the network looks like this. It is not trained yet, so there is nothing to see in
# its maps.

# %%
steps = ["Conv2D\n10 kernels\n3 × 3, ReLU", "Flatten", "Dense\nsoftmax"]
show_network(
    [dress[0], np.zeros((26, 26, 10)), np.zeros(6760), np.zeros(3)],
    steps,
    categories=CATEGORIES,
    caption=captions["blocks"],
)

# %% [markdown]
# Before a network can be trained it is compiled, as in chapter 3: with the [optimizer](../glossary.md#optimizer)
# `adam`, with the categorical [cross-entropy](../glossary.md#cross-entropy) as its [loss](../glossary.md#loss), since
# our [labels](../glossary.md#label) are [one-hot](../glossary.md#one-hot), and with the
# [accuracy](../glossary.md#accuracy) as a figure to report.
#
# **Keras does not warn you.** It trains just as willingly with a [sigmoid](../glossary.md#sigmoid) at the end, with no
# activation at all, or with the [mean squared error](../glossary.md#mean-squared-error), and the loss may even fall.
# And `Conv2D(10, 3, 3)` is no 3 × 3 kernel written twice: the third argument is the [strides](../glossary.md#stride),
# and the maps have about an eighth of the numbers. That a network trains proves nothing. Look at how it is set up.
#
# ### Exercise: `build_cnn` (3 points)
#
# Write `build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10)`. It returns a new, compiled network of these
# layers: a convolutional layer of `filters` kernels of 3 × 3 with ReLU (no [padding](../glossary.md#padding), strides
# of 1), then Flatten, then a dense layer with one unit for each category and softmax. Compile it with adam, categorical
# cross-entropy, accuracy. `image_shape` is the shape of one image: (rows, columns, channels).
#
# `build_cnn().output_shape` is `(None, 3)`; `build_cnn((20, 31, 3), n_categories=4, filters=6).output_shape` is
# `(None, 4)`.
#
# <details><summary>What is accepted</summary>
#
# `keras.Sequential(…)` or `keras.Model(inputs, outputs)`, of Keras's own layers: without classes of your own, and without
# `Lambda`, into which a check can't look. An activation may be a setting of its layer, or a layer right after it.
#
# </details>
# <details><summary>Hint 1</summary>
#
# Take `first_network` above apart: which of its numbers have to become arguments? Then compile what you have, and
# return it.
#
# </details>
# <details><summary>Hint 2</summary>
#
# Keep the network in a variable: `network = keras.Sequential([keras.Input(shape=image_shape), …])`. `compile` returns
# nothing, so first `network.compile(optimizer=…, loss=…, metrics=[…])`, then `return network`.
#
# </details>


# %% exercise="build_cnn" role="answer"
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    ### BEGIN SOLUTION
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network
    ### END SOLUTION


# %% exercise="build_cnn" points=1 role="check"
with checking(
    "build_cnn",
    worth_knowing="Yann LeCun's network of 1989, which read handwritten postal codes, has the same plan: convolutions first, dense layers after them.",
    mistakes=[
        Mistake("the number of kernels and their size have changed places", "layer settings"),
        Mistake("the numbers of kernels and of categories have changed places", "layer settings"),
    ],
):
    check_model(
        build_cnn(),
        "28×28×1 → Conv2D(10, 3×3, relu) → Flatten → Dense(3, softmax)",
        mistakes={
            "the number of kernels and their size have changed places": lambda layers: (
                layers[0]["filters"] == 3 and layers[0]["kernel_size"] == (10, 10)
            ),
            "the numbers of kernels and of categories have changed places": lambda layers: (
                layers[0]["filters"] == 3 and layers[-1]["units"] == 10
            ),
        },
    )
    check_compiled(build_cnn())
    check_model(
        build_cnn((20, 31, 3), n_categories=4, filters=6),
        "20×31×3 → Conv2D(6, 3×3, relu) → Flatten → Dense(4, softmax)",
    )

# %% exercise="build_cnn" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "build_cnn",
    "other image shapes, numbers of categories and of kernels",
    mistakes=[
        Mistake(
            "the loss has a setting of its own",
            "loss",
            words="the loss is categorical cross-entropy with a setting or a penalty that was not asked for",
        ),
    ],
):
    network = build_cnn(image_shape=(20, 31, 3), n_categories=4, filters=6)
    check_model(network, "20×31×3 → Conv2D(6, 3×3, relu) → Flatten → Dense(4, softmax)")
    check_compiled(network)
    check_model(build_cnn((9, 7, 2), 5, 1), "9×7×2 → Conv2D(1, 3×3, relu) → Flatten → Dense(5, softmax)")
    check_can_learn(network)
    check_new(build_cnn((9, 7, 2), 5, 1), build_cnn((9, 7, 2), 5, 1))
    labels, probabilities = np.eye(4, dtype=np.float32)[:2], np.float32([[0.5, 0.2, 0.2, 0.1], [0.3, 0.25, 0.4, 0.05]])
    check_value(
        float(network.compute_loss(y=labels, y_pred=probabilities)),
        float(-np.log([0.5, 0.25]).mean()),
        {"the loss has a setting of its own": lambda loss: loss > 0},
    )
### END HIDDEN TESTS

# %% [markdown]
# ## Counting parameters
#
# A network's [parameters](../glossary.md#parameter) are the numbers that training sets: all weights and all biases.
# The convolutional layer of `first_network` has 10 kernels of 3 × 3 on 1 channel. Its dense layer has a weight from each
# of the 26 · 26 · 10 numbers to each of 3 units. Both have biases, too: how many?
#
# **Predict:** how many parameters has each of the three layers?

# %%
first_network().summary()

# %% [markdown]
# <details><summary>Compare</summary>
#
# - The convolutional layer: 10 · 3 · 3 · 1 = 90 weights and 10 biases, **100** parameters. (Some tutorials say 90; they
#   forget the biases.)
# - Flatten: none. It only lays out.
# - The dense layer: 26 · 26 · 10 · 3 weights and 3 biases, **20,283**.
#
# The layer that does the seeing has 100 of the 20,383 parameters; the dense layer has all the others.
#
# </details>
#
# How many a convolutional layer has does not depend on the size of the image: the same kernels are used at every place. A
# dense layer that gave as many numbers as our ten maps would need a weight from each pixel to each of them:

# %%
print(f"{784 * 6760 + 6760:,} parameters")

# %% [markdown]
# With colour, a kernel needs weights for each of the three channels. Ten kernels have 10 · 3 · 3 · 3 = 270 weights.
# The biases stay at 10: one for each kernel, not one for each channel.
#
# ### Exercise: `conv_parameters` (3 points)
#
# Write `conv_parameters(kernel_size, in_channels, filters)`. The three are ints: the side of the square kernel, the
# channels of what goes in, and the number of kernels. Return as an int how many parameters such a layer has, with
# its biases.
#
# `conv_parameters(3, 1, 10)` gives `100`.
#
# <details><summary>Hint 1</summary>
#
# How many weights has one kernel? It has rows, columns, and a slice for each channel. Add its bias. How many kernels
# are there?
#
# </details>
# <details><summary>Hint 2</summary>
#
# One kernel has `kernel_size * kernel_size * in_channels` weights and 1 bias; there are `filters` of them.
#
# </details>


# %% exercise="conv_parameters" role="answer"
def conv_parameters(kernel_size, in_channels, filters):
    ### BEGIN SOLUTION
    return (kernel_size * kernel_size * in_channels + 1) * filters
    ### END SOLUTION


# %% exercise="conv_parameters" points=1 role="check"
with checking(
    "conv_parameters",
    worth_knowing="A network of convolutions alone has no size built in: its kernels slide over images of any height and width.",
    mistakes=[
        Mistake("the biases are forgotten", "parameters", "Each kernel has one."),
        Mistake("only one bias is counted", "parameters", "Each kernel has one."),
        Mistake("as many biases are counted as there are channels", "parameters", "Each kernel has one."),
        Mistake(
            "the number of kernels multiplies the biases only",
            "parameters",
            "Each kernel has weights of its own.",
        ),
        Mistake("the bias is counted as one more slice", "parameters", "A kernel's bias is a single number."),
        Mistake("the kernel's size is counted once", "parameters", "The kernel has rows and columns."),
        Mistake(
            "a ^ in place of a power",
            "formula",
            words="is there a `^`? In Python it is no power, it compares the bits of two numbers",
        ),
        Mistake("the input's channels are forgotten", "parameters", "A kernel has a slice for each of them."),
        Mistake(
            "a bias is counted for each slice",
            "parameters",
            "There is one bias for each kernel, not one for each channel.",
        ),
        Mistake("the channels are added", "parameters", "A kernel has a whole slice of weights for each of them."),
    ],
):
    check_value(
        conv_parameters(5, 3, 10),
        760,
        mistakes={
            "the biases are forgotten": 750,
            "only one bias is counted": 751,
            "as many biases are counted as there are channels": 753,
            "a bias is counted for each slice": 780,
            "the number of kernels multiplies the biases only": 85,
            "the bias is counted as one more slice": 1000,
            "the kernel's size is counted once": 160,
            "the input's channels are forgotten": 260,
            "the channels are added": OneOf(280, 290),
            "a ^ in place of a power": OneOf(20, 67, 220),
        },
    )
    check_value(conv_parameters(3, 1, 10), 100)

# %% exercise="conv_parameters" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("conv_parameters", "other kernels, channels and numbers of kernels"):
    for size, channels, filters in ((3, 2, 8), (2, 4, 6), (7, 2, 5), (1, 10, 3), (4, 64, 32), (3, 5, 1)):
        layer = layers.Conv2D(filters, size)
        layer.build((None, 9, 9, channels))
        weights = size * size * channels * filters
        mistakes = {
            "the biases are forgotten": weights,
            "the input's channels are forgotten": size * size * filters + filters,
            "a bias is counted for each slice": weights + channels * filters,
            "as many biases are counted as there are channels": weights + channels,
        }
        if size > 1 and filters > 1:
            mistakes["only one bias is counted"] = weights + 1
            mistakes["the number of kernels multiplies the biases only"] = size * size * channels + filters
            mistakes["the bias is counted as one more slice"] = size * size * (channels + 1) * filters
            mistakes["the kernel's size is counted once"] = size * channels * filters + filters
        check_value(conv_parameters(size, channels, filters), layer.count_params(), mistakes)
### END HIDDEN TESTS

# %% [markdown]
# ## Padding keeps the size
#
# Each 3 × 3 [convolution](../glossary.md#convolution) takes a row or a column off each side. After ten such layers,
# 28 × 28 would be 8 × 8. Zeros round the image keep the size: Keras's layer adds as many as are needed when it is told
# `padding="same"`. The usual setting, `"valid"`, adds none.
#
# **Predict** with the formula: how many rows are left of 28, without padding, and with one row of zeros above and below?


# %%
def conv_output(image_shape, **settings):
    """The shape that a Conv2D with one 3 × 3 kernel and these settings makes of an image."""
    return layers.Conv2D(1, kernel_size=3, **settings).compute_output_shape((None, *image_shape))[1:]


print("valid: predicted", size_after(28, 3), "found", conv_output((28, 28, 1)))
print("same:  predicted", size_after(28, 3, padding=1), "found", conv_output((28, 28, 1), padding="same"))

# %% [markdown]
# <details><summary>Compare</summary>
#
# Without padding 26 are left, with one row of zeros on each side all 28.
#
# </details>

# %%
show_numbers(
    np.pad(np.ones((5, 6)), 1),
    window=(0, 0, 3, 3),
    caption=captions["zeros_round"],
)

# %% [markdown]
# ### Exercise: `same_shape_cnn` (3 points)
#
# Write `same_shape_cnn(image_shape=(28, 28, 1), filters=10)`. It returns a new network, made as in `build_cnn`, that
# begins with a convolutional layer of `filters` kernels of 3 × 3 with ReLU, whose output has as many rows and columns as
# the image: a frame of zeros, one pixel wide, is put round it. Nothing else about the layer changes: it has biases, and
# a kernel looks at pixels that lie side by side. What follows that layer is up to you, and may be nothing. The network need not
# be compiled.
#
# In `same_shape_cnn((8, 9, 1), filters=4)` the convolutional layer's output has the shape (8, 9, 4) for one image.
#
# <details><summary>Hint 1</summary>
#
# The start is that of `build_cnn`. One more setting of the layer decides whether zeros are put round the image.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `padding="same"` goes inside the brackets of `layers.Conv2D(…)`, beside `activation`.
#
# </details>


# %% exercise="same_shape_cnn" role="answer"
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    ### BEGIN SOLUTION
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
            layers.Flatten(),
            layers.Dense(3, activation="softmax"),
        ]
    )
    ### END SOLUTION


# %% exercise="same_shape_cnn" points=1 role="check"
with checking(
    "same_shape_cnn",
    worth_knowing="Where maps keep their size, a layer's output can be added to its input. Residual networks (2015) do so, and get deeper than a hundred layers.",
    mistakes=[
        Mistake("the maps lost a row and a column on every side", "padding"),
        Mistake("the first Conv2D has no ReLU", "layer settings"),
        Mistake(
            "something else than a frame of zeros",
            "kinds of layers",
            words="Look at {kind}: before the Conv2D, nothing may stand but a frame of zeros, one pixel wide.",
        ),
    ],
):
    check_input_shape(same_shape_cnn((8, 9, 1), filters=4), (8, 9, 1))
    check_layer(
        same_shape_cnn((8, 9, 1), filters=4),
        "Conv2D",
        {"kernel_size": (3, 3), "activation": "relu", "output_shape": (8, 9, 4)},
        mistakes={
            "the maps lost a row and a column on every side": {"output_shape": (6, 7, 4)},
            "the first Conv2D has no ReLU": {"output_shape": (8, 9, 4), "activation": "linear"},
        },
    )
    first = layers_of(same_shape_cnn((8, 9, 1), filters=4))[0]
    check_true(
        first["kind"] == "Conv2D" or first.get("padding") == ((1, 1), (1, 1)),
        "something else than a frame of zeros",
        kind=first["kind"],
    )

# %% exercise="same_shape_cnn" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("same_shape_cnn", "other image shapes, in colour too, and other numbers of kernels"):
    check_input_shape(same_shape_cnn(), (28, 28, 1))
    check_new(same_shape_cnn((7, 6, 1), 2), same_shape_cnn((7, 6, 1), 2))
    for (rows, columns, channels), filters in (((28, 28, 1), 10), ((20, 31, 3), 6), ((7, 5, 2), 1)):
        network = same_shape_cnn(image_shape=(rows, columns, channels), filters=filters)
        first = layers_of(network)[0]
        check_true(
            first["kind"] == "Conv2D" or first.get("padding") == ((1, 1), (1, 1)),
            "something else than a frame of zeros",
            kind=first["kind"],
        )
        check_input_shape(network, (rows, columns, channels))
        check_layer(
            network,
            "Conv2D",
            {
                "kernel_size": (3, 3),
                "activation": "relu",
                "output_shape": (rows, columns, filters),
                "dilation_rate": (1, 1),
                "use_bias": True,
            },
            mistakes={
                "the maps lost a row and a column on every side": {"output_shape": (rows - 2, columns - 2, filters)},
                "the first Conv2D has no ReLU": {"output_shape": (rows, columns, filters), "activation": "linear"},
            },
        )
### END HIDDEN TESTS

# %% [markdown]
# ## Strides: fewer places
#
# With `strides=2` the kernel goes two rows, and two columns, from one place to the next. Every other place is left out,
# so the maps are about half as high and half as wide. What does "about" mean for an odd size?
#
# **Predict** with the formula, for 28 rows and 31 columns, without and with padding.

# %%
for name, padding in (("valid", 0), ("same", 1)):
    predicted = [size_after(size, 3, padding, stride=2) for size in (28, 31)]
    print(f"strides=2, {name}: predicted {predicted}, found {conv_output((28, 31, 1), padding=name, strides=2)}")

# %% [markdown]
# <details><summary>Compare</summary>
#
# With padding "same", 28 becomes 14 and 31 becomes 16: half the size, rounded up. Without it, one row and one column fewer.
#
# </details>

# %%
places = np.zeros((7, 8))
places[0:3, 0:3] += 1
places[0:3, 2:5] += 1
places[2:5, 0:3] += 1
show_numbers(
    places,
    window=(0, 0, 3, 3),
    caption=captions["strides"],
)
shrunk = layers.Conv2D(4, kernel_size=3, strides=2, padding="same", activation="relu")
shrunk.build((None, 28, 28, 1))
shrunk.set_weights([four.transpose(1, 2, 0)[:, :, np.newaxis, :], np.zeros(4)])
show_images(
    [maps[0, :, :, 0], np.asarray(shrunk(dress))[0, :, :, 0]],
    titles=["strides=1: 26 × 26", "strides=2, same: 14 × 14"],
    caption=captions["coarser"],
)

# %% [markdown]
# ### Exercise: `strided_cnn` (3 points)
#
# Write `strided_cnn(image_shape=(28, 28, 1), filters=10)`. It returns a new network, made as in `build_cnn`, that begins
# with a convolutional layer of `filters` kernels of 3 × 3 with biases and ReLU. The layer itself makes the maps half as
# high and half as wide as the image, rounded up. It may put zeros at the border, on any side. What
# follows is up to you. The network need not be compiled.
#
# In `strided_cnn((8, 9, 1), filters=4)` the convolutional layer's output has the shape (4, 5, 4) for one image.
#
# <details><summary>Hint 1</summary>
#
# Two settings are needed: one leaves out every other place, the other makes odd sizes round up. Look at the printed
# sizes above.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `strides=2` is for rows and columns alike; `(2, 1)` would be for rows only. Add `padding="same"`.
#
# </details>


# %% exercise="strided_cnn" role="answer"
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    ### BEGIN SOLUTION
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, strides=2, padding="same", activation="relu"),
            layers.Flatten(),
            layers.Dense(3, activation="softmax"),
        ]
    )
    ### END SOLUTION


# %% exercise="strided_cnn" points=1 role="check"
with checking(
    "strided_cnn",
    worth_knowing="Some networks shrink their maps in this way alone. “Striving for simplicity” (2014) found them as good as those that shrink by pooling.",
    mistakes=[
        Mistake("the strides are 2 on one axis only", "stride and dilation"),
        Mistake("a row or column is missing", "padding", "Without padding, half the size is not reached."),
        Mistake(
            "dilation in place of strides",
            "stride and dilation",
            "Dilation spreads out the kernel's entries; strides spread out its places.",
        ),
        Mistake("the Conv2D has strides of 1", "stride and dilation", "Its kernel goes to every place."),
        Mistake("the first Conv2D has no ReLU", "layer settings"),
    ],
):
    check_input_shape(strided_cnn((8, 9, 1), filters=4), (8, 9, 1))
    check_layer(
        strided_cnn((8, 9, 1), filters=4),
        "Conv2D",
        {"kernel_size": (3, 3), "activation": "relu", "output_shape": (4, 5, 4), "strides": (2, 2)},
        mistakes={
            "the strides are 2 on one axis only": OneOf({"output_shape": (4, 9, 4)}, {"output_shape": (8, 5, 4)}),
            "a row or column is missing": {"output_shape": (3, 4, 4)},
            "dilation in place of strides": {"dilation_rate": (2, 2)},
            "the Conv2D has strides of 1": {"strides": (1, 1)},
            "the first Conv2D has no ReLU": {"output_shape": (4, 5, 4), "activation": "linear"},
        },
    )

# %% exercise="strided_cnn" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("strided_cnn", "other image shapes, even and odd, in colour too"):
    check_input_shape(strided_cnn(), (28, 28, 1))
    check_new(strided_cnn((7, 6, 1), 2), strided_cnn((7, 6, 1), 2))
    for (rows, columns, channels), filters in (((28, 28, 1), 10), ((20, 31, 3), 6), ((9, 14, 2), 1)):
        network = strided_cnn(image_shape=(rows, columns, channels), filters=filters)
        check_input_shape(network, (rows, columns, channels))
        half = ((rows + 1) // 2, (columns + 1) // 2)
        check_layer(
            network,
            "Conv2D",
            {
                "kernel_size": (3, 3),
                "activation": "relu",
                "output_shape": (*half, filters),
                "strides": (2, 2),
                "use_bias": True,
            },
            mistakes={
                "the strides are 2 on one axis only": lambda layer: sorted(layer["strides"]) == [1, 2],
                "the Conv2D has strides of 1": {"strides": (1, 1)},
                "a row or column is missing": {"output_shape": ((rows - 1) // 2, (columns - 1) // 2, filters)},
                "the first Conv2D has no ReLU": {"output_shape": (*half, filters), "activation": "linear"},
            },
        )
### END HIDDEN TESTS

# %% [markdown]
# ### All sizes at once
#
# Padding, strides and the size of the kernels all change how many numbers go on to the next layer, and that changes how
# many weights *it* needs. The next cell shows the chapter's network. Change what you like; + adds a layer, ✕ takes one away.
# Can you bring the whole network below 1,000 parameters, and keep the ten kernels?
#
# **Predict** first: give the convolutional layer strides of 2. How many parameters will it have then, and how many the dense
# layer? And with strides of 1 and padding "same"?

# %%
explore_layers([{"kind": "Conv2D"}, {"kind": "Flatten"}, {"kind": "Dense"}], caption=captions["layers"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# The convolutional layer keeps its 100, whatever its strides and its padding are. With strides of 2 it gives 13 × 13 × 10
# numbers, and the dense layer needs 13 · 13 · 10 · 3 + 3 = 5,073 parameters. With padding it gives 28 × 28 × 10, and that
# makes 23,523.
#
# Below 1,000: strides of 6 leave 5 × 5 places, and 853 parameters in all. (What it would still see is another question.)
#
# </details>

# %% [markdown]
# ## Dilation: a wider look
#
# With `dilation_rate=2` the kernel's entries stand two pixels apart. Nine weights then look at an area of 5 × 5, and
# no place is left out.
#
# **Predict:** how many rows will be left of 28?

# %%
print("predicted", size_after(28, 3, dilation=2), "found", conv_output((28, 28, 1), dilation_rate=2))

# %% [markdown]
# <details><summary>Compare</summary>
#
# 28 − 4 = 24: a kernel that covers 5 pixels loses two on every side.
#
# </details>

# %%
touched = np.zeros((7, 8))
touched[0:5:2, 0:5:2] = 1
next_place = np.zeros((7, 8))
next_place[0:5:2, 1:6:2] = 1
show_numbers(
    [touched, next_place],
    window=(0, 0, 5, 5),
    titles=["first place", "next place"],
    caption=captions["dilation"],
)

# %% [markdown]
# Do not mix the two up: strides spread
# out the *places*, [dilation](../glossary.md#dilation) spreads out the *entries* of the kernel. In Keras they are
# called `strides` and `dilation_rate`.
#
# ### Exercise: `dilated_cnn` (3 points)
#
# Write `dilated_cnn(image_shape=(28, 28, 1), filters=10)`. It returns a new network, made as in `build_cnn`, that begins
# with a convolutional layer of `filters` kernels of 3 × 3 with biases and ReLU. The kernels' entries stand two pixels
# apart; no padding, strides of 1. What follows is up to you. The network need not be compiled.
#
# In `dilated_cnn((10, 13, 1), filters=4)` the convolutional layer's output has the shape (6, 9, 4) for one image.
#
# <details><summary>Hint 1</summary>
#
# Leave padding and strides as they are. One other setting moves the kernel's entries apart; the text above names it.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `layers.Conv2D(filters, kernel_size=3, dilation_rate=2, …)`. The kernel keeps its nine weights.
#
# </details>


# %% exercise="dilated_cnn" role="answer"
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    ### BEGIN SOLUTION
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, dilation_rate=2, activation="relu"),
            layers.Flatten(),
            layers.Dense(3, activation="softmax"),
        ]
    )
    ### END SOLUTION


# %% exercise="dilated_cnn" points=1 role="check"
with checking(
    "dilated_cnn",
    worth_knowing="Networks that name every pixel of a street, for a car, use dilation: they see far and keep their maps large.",
    mistakes=[
        Mistake(
            "strides in place of dilation",
            "stride and dilation",
            "Strides spread out the places; dilation spreads out the kernel's entries.",
        ),
        Mistake("the kernel's entries are not spread out", "stride and dilation"),
        Mistake("the kernel's entries are spread out on one axis only", "stride and dilation"),
        Mistake("padding keeps the size of the image", "padding", "There should be none."),
        Mistake(
            "a larger kernel in place of dilation",
            "stride and dilation",
            words="a larger kernel covers as much, but with more weights; spread out a small one",
        ),
        Mistake("the first Conv2D has no ReLU", "layer settings"),
    ],
):
    check_input_shape(dilated_cnn((10, 13, 1), filters=4), (10, 13, 1))
    check_layer(
        dilated_cnn((10, 13, 1), filters=4),
        "Conv2D",
        {"kernel_size": (3, 3), "activation": "relu", "output_shape": (6, 9, 4)},
        mistakes={
            "strides in place of dilation": {"strides": (2, 2)},
            "the kernel's entries are not spread out": {"output_shape": (8, 11, 4)},
            "the kernel's entries are spread out on one axis only": lambda layer: (
                sorted(layer["dilation_rate"]) == [1, 2]
            ),
            "padding keeps the size of the image": {"output_shape": (10, 13, 4)},
            "a larger kernel in place of dilation": {"kernel_size": (5, 5)},
            "the first Conv2D has no ReLU": {"output_shape": (6, 9, 4), "activation": "linear"},
        },
    )

# %% exercise="dilated_cnn" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("dilated_cnn", "other image shapes, in colour too, and other numbers of kernels"):
    check_input_shape(dilated_cnn(), (28, 28, 1))
    check_new(dilated_cnn((7, 6, 1), 2), dilated_cnn((7, 6, 1), 2))
    for (rows, columns, channels), filters in (((28, 28, 1), 10), ((20, 31, 3), 6), ((9, 14, 2), 1)):
        network = dilated_cnn(image_shape=(rows, columns, channels), filters=filters)
        check_input_shape(network, (rows, columns, channels))
        check_layer(
            network,
            "Conv2D",
            {
                "kernel_size": (3, 3),
                "activation": "relu",
                "output_shape": (rows - 4, columns - 4, filters),
                "dilation_rate": (2, 2),
                "use_bias": True,
            },
            mistakes={
                "strides in place of dilation": {"strides": (2, 2)},
                "the kernel's entries are not spread out": {"dilation_rate": (1, 1)},
                "the kernel's entries are spread out on one axis only": lambda layer: 1 in layer["dilation_rate"],
                "padding keeps the size of the image": {"padding": "same"},
                "the first Conv2D has no ReLU": {"dilation_rate": (2, 2), "padding": "valid", "activation": "linear"},
            },
        )
### END HIDDEN TESTS

# %% [markdown]
# ## Colour: a slice of the kernel for each channel
#
# What does a kernel do with an image that has several channels? It has a slice for each. Every slice is laid on its own
# channel, and what they give is **summed** into one number. Here are two channels of 4 × 4 and the two slices of a
# 2 × 2 kernel.

# %%
channels = np.array(
    [
        [[1, 0, 2, 1], [3, 1, 0, 0], [0, 2, 1, 1], [1, 0, 0, 2]],
        [[0, 1, 1, 0], [1, 0, 2, 1], [2, 0, 0, 1], [0, 1, 3, 0]],
    ]
)
slices = np.array([[[1, 0], [0, 2]], [[-1, 1], [1, 0]]])
show_numbers(
    [*channels, *slices],
    titles=["channel 0", "channel 1", "slice 0", "slice 1"],
    window=(0, 0, 2, 2),
    caption=captions["two_channels"],
)

# %% [markdown]
# **Predict:** which number comes out in the upper left corner?

# %%
each = [convolution(channels[0], slices[0]), convolution(channels[1], slices[1])]
show_numbers(
    [*channels, *slices, *each, each[0] + each[1]],
    titles=["channel 0", "channel 1", "slice 0", "slice 1", "0 with 0", "1 with 1", "sum"],
    columns=7,
    window=(0, 0, 2, 2),
    caption=captions["channels"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# 1·1 + 1·2 = 3 from channel 0, and 1·1 + 1·1 = 2 from channel 1 give 5.
#
# </details>
#
# Two channels go in, and one kernel makes one map of them. A layer with many kernels does this for each, adds each kernel's bias, and applies ReLU.
#
# On a photograph: this kernel's slices are +1 for red, −1 for green and 0 for blue, and its bias is −1, so that
# small differences stay dark.
#
# **Predict:** what will it find on the picture of an astronaut in an orange suit, before a flag?

# %%
astronaut = photo("astronaut")[::4, ::4].astype(np.float32) / 255
red_not_green = np.zeros((3, 3, 3, 1), dtype=np.float32)
red_not_green[:, :, 0] = 1
red_not_green[:, :, 1] = -1
layer = layers.Conv2D(1, kernel_size=3, activation="relu")
layer.build((None, 128, 128, 3))
layer.set_weights([red_not_green, np.array([-1.0])])
found = np.asarray(layer(astronaut[np.newaxis]))
print(astronaut[np.newaxis].shape, "becomes", found.shape)
show_images(
    [astronaut, found[0]],
    titles=["photograph, 3 channels", "the kernel's map, 1 channel"],
    size=3.2,
    caption=captions["red_not_green"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# Places that are more red than green: the suit, and the flag where it is all red.
#
# </details>
#
# No grey image could be asked this.
#
# ### Exercise: `layer_by_hand` (3 points)
#
# Write a function called `conv_layer(images, kernels, biases)`. It gives, by NumPy, what a
# convolutional layer without padding, with strides of 1 and ReLU, gives. `images` has the shape (n, h, w, c), `kernels`
# (kh, kw, c, f) and need not be square, `biases` (f,). The kernels are not turned round. Return a new array of floats
# of shape (n, h − kh + 1, w − kw + 1, f), and leave the three inputs as they are. You may use the course's
# `convolution`.
#
# One image of one row with two channels, `np.array([[[[1, 5], [2, 7]]]])` (so n = 1, h = 1, w = 2, c = 2), with one
# kernel of one row, `np.array([[[[3], [-1]], [[0], [1]]]])` (kh = 1, kw = 2, c = 2, f = 1), and the bias `[-1]`:
# 1·3 + 5·(−1) + 2·0 + 7·1 − 1 = 4, so the result is `[[[[4.]]]]`.
#
# <details><summary>Hint 1</summary>
#
# One map is that of one image and one kernel: a sum over channels of 2-D convolutions, plus a bias. Do it for one
# image and one kernel first, then loop over both.
#
# </details>
# <details><summary>Hint 2</summary>
#
# With an array of zeros of the right shape as `result`, `result[i, :, :, j] += convolution(images[i, :, :, channel],
# kernels[:, :, channel, j])` for every image `i`, kernel `j` and `channel`. At the end add `biases` (they fit the last
# axis) and replace what is below 0.
#
# </details>


# %% exercise="layer_by_hand" role="answer"
def conv_layer(images, kernels, biases):
    ### BEGIN SOLUTION
    count, height, width, n_channels = images.shape
    rows, columns, _, filters = kernels.shape
    result = np.zeros((count, height - rows + 1, width - columns + 1, filters))
    for i in range(count):
        for j in range(filters):
            for channel in range(n_channels):
                result[i, :, :, j] += convolution(images[i, :, :, channel], kernels[:, :, channel, j])
    return np.maximum(result + biases, 0)
    ### END SOLUTION


# %% exercise="layer_by_hand" points=1 role="check"
with checking(
    "layer_by_hand",
    worth_knowing="Many libraries copy all windows into one large matrix and multiply once. It takes memory, but few things are faster than a matrix product.",
    mistakes=[
        Mistake("only the first channel is used", "channel order", "The channels are summed."),
        Mistake(
            "only the last channel is left",
            "channel order",
            "Each channel's map must be added to those before it; does yours take their place?",
        ),
        Mistake("ReLU is missing", "formula", "There are values below 0."),
        Mistake("the bias is missing", "formula"),
        Mistake("the bias is added after ReLU", "formula", "The layer adds it before."),
        Mistake("the bias is added once for each channel", "formula", "A map gets it once."),
        Mistake("the kernels were turned round", "turned kernel"),
        Mistake("rows and columns have changed places", "axis order"),
        Mistake("each channel has a map of its own", "channel order", "The channels are summed."),
        Mistake("the axis of the maps stands before rows and columns", "axis order", "It should be last."),
    ],
):
    # Two channels of 3 × 3, a kernel with two slices of 2 × 2, and a bias of 1.
    images = np.stack([[[1.0, 2, 0], [0, 1, 3], [2, 1, 0]], [[0, 1, 1], [2, 0, 1], [1, 0, 2]]], axis=-1)[np.newaxis]
    kernels = np.stack([[[1.0, -1], [0, 2]], [[0, 1], [-2, 1]]], axis=-1)[..., np.newaxis]
    biases = np.array([1.0])
    with unchanged(images, kernels, biases):
        check_array(
            conv_layer(images, kernels, biases),
            [[[[0], [11]], [[0], [2]]]],
            mistakes={
                "only the first channel is used": [[[[2], [9]], [[2], [0]]]],
                "only the last channel is left": [[[[0], [3]], [[0], [4]]]],
                "ReLU is missing": [[[[-1], [11]], [[0], [2]]]],
                "the bias is missing": [[[[0], [10]], [[0], [1]]]],
                "the bias is added after ReLU": [[[[1], [11]], [[1], [2]]]],
                "the bias is added once for each channel": [[[[0], [12]], [[1], [3]]]],
                "the kernels were turned round": [[[[4], [6]], [[3], [0]]]],
                "rows and columns have changed places": [[[[0], [0]], [[11], [2]]]],
                "each channel has a map of its own": lambda answer: np.shape(answer) == (1, 2, 2, 2),
                "the axis of the maps stands before rows and columns": lambda answer: np.shape(answer) == (1, 1, 2, 2),
            },
        )

# %% exercise="layer_by_hand" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "layer_by_hand",
    "several images and kernels, other shapes, and whole-number pixels",
    mistakes=[
        Mistake("only the first image is computed", "indexing", "`images` holds several; each has maps of its own."),
    ],
):
    rng = np.random.default_rng(2)

    def keras_sums(images, kernels):
        """What Keras's layer gives before bias and ReLU."""
        layer = layers.Conv2D(kernels.shape[-1], kernels.shape[:2], use_bias=False)
        layer.build(images.shape)
        layer.set_weights([kernels])
        return np.asarray(layer(images.astype(np.float32)))

    for shape, kernel_shape, dtype in (
        ((3, 6, 5, 3), (2, 3, 3, 4), float),
        ((2, 4, 7, 1), (3, 1, 1, 2), np.float32),
        ((2, 5, 6, 2), (3, 3, 2, 5), np.uint8),
    ):
        images = (rng.integers(0, 256, shape) if dtype == np.uint8 else rng.normal(size=shape)).astype(dtype)
        kernels = rng.integers(-4, 5, kernel_shape).astype(np.float32) / 4
        biases = np.linspace(-1.5, 2, kernel_shape[-1])
        sums = keras_sums(images, kernels)
        flipped = keras_sums(images, kernels[::-1, ::-1])
        first = keras_sums(images[..., :1], kernels[:, :, :1])
        last = keras_sums(images[..., -1:], kernels[:, :, -1:])
        expected = np.maximum(sums + biases, 0)
        with unchanged(images, kernels, biases):
            check_array(
                conv_layer(images, kernels, biases),
                expected,
                mistakes={
                    "only the first image is computed": lambda answer, first=expected[0]: (
                        np.shape(answer) in (first.shape, (1, *first.shape))
                        or (np.ndim(answer) == 4 and np.allclose(answer[0], first, atol=1e-4))
                    ),
                    "ReLU is missing": sums + biases,
                    "the bias is missing": np.maximum(sums, 0),
                    "the bias is added after ReLU": np.maximum(sums, 0) + biases,
                    "the kernels were turned round": np.maximum(flipped + biases, 0),
                    **(
                        {
                            "only the first channel is used": np.maximum(first + biases, 0),
                            "only the last channel is left": np.maximum(last + biases, 0),
                            "the bias is added once for each channel": np.maximum(sums + shape[-1] * biases, 0),
                        }
                        if shape[-1] > 1
                        else {}
                    ),
                },
                atol=1e-4,
            )
### END HIDDEN TESTS

# %% [markdown]
# ## Training
#
# Training is as in chapter 3. One argument is new: `batch_size`. Keras shows the network so many images, changes the
# weights once, and goes on with the next ones; if you say nothing it takes 32. An [*epoch*](../glossary.md#epoch) is
# over when every training image was shown once.
#
# We train on 600 garments on white with `batch_size=10` and hold back a fifth of them to watch
# (`validation_split=0.2`). With `verbose=2`, `fit` writes a line when an epoch is over; leave `verbose` out, and a bar
# moves while it trains. In this course it is mostly 0, which is silent.
#
# **Predict:** how many times are the weights changed in an epoch? In which epoch will the loss fall most?

# %% tags=["nbval-ignore-output"]
keras.utils.set_random_seed(5)
network = first_network()
network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
history = network.fit(train.images[:600], train.one_hot[:600], batch_size=10, epochs=4, validation_split=0.2, verbose=2)

# %% [markdown]
# <details><summary>Compare</summary>
#
# 600 less a fifth is 480; in batches of 10 that is 48 steps, the 48/48 of each line. The loss falls most in the first
# epoch or from the first to the second.
#
# </details>
#
# A line says how many steps were done, how long the epoch took, then accuracy and loss on the images trained on, and with
# `val_` on those held back. `fit` returns the same figures in a `History`: its `history` is a dict of lists with one
# entry for each epoch. `validation_split` takes the *last* fifth, before any shuffling, so images must not be sorted by
# category. Remember that one.

# %%
show_curves(
    history.history,
    caption=captions["curves"],
)

# %% [markdown]
# How good is it on images that were not there in training at all? A guess would be right one time in three.

# %% tags=["nbval-ignore-output"]
loss, accuracy = network.evaluate(test.images, test.one_hot, verbose=0)
print(f"loss {loss:.3f}, accuracy {accuracy:.3f} on {len(test.images)} test images")

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(accuracy > 0.9, "more than 90 % of the test garments on white are named rightly")

# %% [markdown]
# In each of our runs with other random numbers, this network got more than nine of ten test images right (`./course
# measure claims 05`, in the course's folder, makes six). A run of yours is one more of them: do not read meaning into its last digits.
#
# Now there is something to see in its maps. The same drawing once more, with what the trained network makes of a dress:

# %%
dress_maps = np.asarray(network.layers[0](dress))[0]
show_network(
    [dress[0], dress_maps, dress_maps.reshape(-1), np.asarray(network(dress))[0]],
    steps,
    categories=CATEGORIES,
    caption=captions["trained_blocks"],
)

# %% [markdown]
# Nobody put these kernels in. Some light up all over the cloth, some at its left or right rim only, much like those of
# chapter 4.
#
# Each number of a map has looked at a window of the image, and at nothing else. The next cell shows both: point at a number
# of the map, or choose it with the arrow keys, and a frame shows its window. The slider changes the map.
#
# **Predict:** which rows and columns of the image does the number at the upper left of a map look at, in row 0, column 0?
# Which the one at the lower right, in row 25, column 25? And does it matter which of the ten maps it is in?

# %% tags=["nbval-ignore-output"]
explore_windows(network, dress[0], caption=captions["windows"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# Rows 0 to 2 and columns 0 to 2; rows 25 to 27 and columns 25 to 27. In all ten maps: each kernel looks at the same window,
# and asks another question.
#
# </details>

# %% [markdown]
# ### Exercise: `train_cnn` (3 points)
#
# Write `train_cnn(model, images, labels, epochs, batch_size=10)`. `model` is compiled already, `images` is a float
# array (n, h, w, c), `labels` one-hot (n, k). Train the model once, for all `epochs` epochs, in batches of `batch_size`,
# with `validation_split=0.2`, and return the `History` that `fit` returns. Do not change `images` and `labels`.
#
# With 25 images and the function's default of 10, 20 images are trained on in 2 steps, and 5 are held back.
#
# <details><summary>Hint 1</summary>
#
# It is one call of `fit`. Each of the five arguments of your function must turn up in it.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `model.fit(images, labels, epochs=…, batch_size=…, validation_split=…, verbose=0)` returns the History; your function
# returns it too.
#
# </details>


# %% exercise="train_cnn" role="answer"
def train_cnn(model, images, labels, epochs, batch_size=10):
    ### BEGIN SOLUTION
    return model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)
    ### END SOLUTION


# %% exercise="train_cnn" points=1 role="check"
with checking(
    "train_cnn",
    worth_knowing="In each epoch the training images come in a new random order, so the batches differ. The images held back stay the same.",
    mistakes=[
        Mistake(
            "epochs and batch_size have changed places",
            "training settings",
            "`fit` takes the batch size in third place.",
        ),
        Mistake("the History has only one epoch", "training settings", "One call of `fit` trains them all."),
        Mistake("batch_size is ignored", "training settings", "These are the steps of Keras's own 32."),
        Mistake(
            "most images are not trained on", "training settings", "`validation_split` is the share that is held back."
        ),
        *MISTAKES.values(),
    ],
):
    images = np.random.default_rng(3).random((82, 4, 5, 1), dtype=np.float32)
    labels = np.eye(3)[np.arange(82) % 3]
    model = keras.Sequential([keras.Input(shape=(4, 5, 1)), layers.Flatten(), layers.Dense(3, activation="softmax")])
    model.compile(optimizer="sgd", loss="categorical_crossentropy", metrics=["accuracy"], run_eagerly=True)
    # Of 82 images, 65 are trained on: 7 batches, the last a small one.
    with unchanged(images, labels):
        check_history(
            train_cnn(model, images, labels, epochs=2),
            epochs=2,
            steps=7,
            mistakes={
                "epochs and batch_size have changed places": {"epochs": 10, "steps": 33},
                "the History has only one epoch": {"epochs": 1},
                "batch_size is ignored": {"steps": 3},
                "all images are trained on": {"steps": 9, "validation": True},
                "most images are not trained on": {"steps": 2},
            },
        )

# %% exercise="train_cnn" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "train_cnn",
    "other batch sizes; which images are held back; whether anything is learned",
    mistakes=[
        Mistake(
            "batch_size is always 10",
            "training settings",
            words="batch_size is ignored: 10 is taken whatever is asked for",
        ),
        Mistake("the training stopped early", "training settings", "All epochs are asked for."),
        Mistake("the weights are as they were before", "what was asked", "Train the network that is handed in."),
        Mistake("the network is trained twice as long", "training settings", "Call `fit` once."),
        Mistake(
            "the network is not what this training makes of it", "training settings", "Call `fit` once, for all epochs."
        ),
    ],
):
    images = np.random.default_rng(4).random((30, 3, 4, 2), dtype=np.float32)
    labels = np.eye(3)[np.where(images[..., 0].mean(axis=(1, 2)) > 0.5, 0, 2)]
    weights = [np.random.default_rng(5).normal(size=(24, 3)), np.zeros(3)]

    def small_network(learning_rate):
        """A network that trains quickly; with a rate of 0 its losses are known beforehand."""
        model = keras.Sequential(
            [keras.Input(shape=(3, 4, 2)), layers.Flatten(), layers.Dense(3, activation="softmax")]
        )
        model.set_weights(weights)
        model.compile(optimizer=keras.optimizers.SGD(learning_rate), loss="categorical_crossentropy", run_eagerly=True)
        return model

    def after_steps(count):
        """The kernel after so many steps of gradient descent with a rate of 0.2, by NumPy."""
        rows, (kernel, biases) = images[:24].reshape(24, -1), weights
        for _ in range(count):
            sums = np.exp(rows @ kernel + biases)
            gradient = (sums / sums.sum(axis=1, keepdims=True) - labels[:24]) / 24
            kernel, biases = kernel - 0.2 * rows.T @ gradient, biases - 0.2 * gradient.sum(axis=0)
        return kernel

    model = small_network(learning_rate=0.0)
    losses = losses_of(model, images, labels)
    with unchanged(images, labels):
        history = train_cnn(model, images, labels, 1, 4)
    # Each mistake takes another number of steps.
    check_history(
        history,
        epochs=1,
        steps=6,
        mistakes={
            "batch_size is always 10": {"steps": 3},
            "batch_size is ignored": {"steps": 1},
            "all images are trained on": {"steps": 8, "validation": True},
            "most images are not trained on": {"steps": 2},
        },
    )
    check_split(history, losses)
    # One step an epoch, whatever the order; the images held back contradict the others, so validation gets worse.
    images[24:], labels[24:] = images[:6], np.roll(labels[:6], 1, axis=1)
    model = small_network(learning_rate=0.2)
    history = train_cnn(model, images, labels, epochs=4, batch_size=24)
    check_history(
        history,
        epochs=4,
        steps=1,
        mistakes={
            "batch_size is always 10": {"steps": 3},
            "the History has only one epoch": {"epochs": 1},
            "the training stopped early": lambda facts: facts["epochs"] in (2, 3),
        },
    )
    check_array(
        model.get_weights()[0],
        after_steps(4),
        mistakes={
            "the weights are as they were before": weights[0],
            "the network is trained twice as long": after_steps(8),
            "the network is not what this training makes of it": lambda found: True,
        },
        rtol=1e-3,
        atol=1e-3,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## From probabilities to names
#
# A trained network answers with a row of probabilities for each image. To name the category, find the place of the
# largest, then look up which name stands there. `argmax` finds the place, along one axis. Below are the answers for
# two images and three categories.
#
# **Predict:** what do axis 0 and axis 1 give, and which of the two do we want?

# %%
answers = np.array([[0.2, 0.7, 0.1], [0.5, 0.1, 0.4]])
show_numbers(answers, caption=captions["two_answers"])
print("axis=0:", answers.argmax(axis=0), " axis=1:", answers.argmax(axis=1))

# %% [markdown]
# <details><summary>Compare</summary>
#
# Axis 1 gives one place for each image: 1 and 0, a dress and a t-shirt. Axis 0 goes down the columns and gives one for
# each category, which is the answer to another question.
#
# </details>
#
# ### Exercise: `predict_categories` (3 points)
#
# Write `predict_categories(model, images, categories)`. `images` is a float array (n, h, w, c); `model` gives k
# probabilities for each; `categories` is a sequence of k names (a list, a tuple or an array), in the order of the
# model's outputs. Return an array of n names, the most probable for each image.
#
# If the model answers with the two rows above, the result is `array(['dress', 't-shirt'])`.
#
# <details><summary>Hint 1</summary>
#
# `model.predict(images, verbose=0)` gives an array (n, k). From there it is as above: places first, names second.
#
# </details>
# <details><summary>Hint 2</summary>
#
# A tuple can't be indexed by an array of places, an array can: `np.asarray(categories)[places]`.
#
# </details>


# %% exercise="predict_categories" role="answer"
def predict_categories(model, images, categories):
    ### BEGIN SOLUTION
    probabilities = model.predict(images, verbose=0)
    return np.asarray(categories)[probabilities.argmax(axis=1)]
    ### END SOLUTION


# %% exercise="predict_categories" points=1 role="check"
with checking(
    "predict_categories",
    worth_knowing="Most probable does not mean probable. Shown a cat, a network for clothes still gives probabilities that sum to 1, and picks a garment.",
    mistakes=[
        Mistake("the places of the names, not the names", "indexing"),
        Mistake("argmax went down the columns", "axis order", "Axis 0 gives an answer for each category."),
        Mistake("the names were put in alphabetical order first", "one-hot or label"),
        Mistake("one name came back for all images", "axis order", "Each image should get one: has argmax an axis?"),
    ],
):
    # A network without weights: an image's three pixels are its scores for the three categories.
    model = keras.Sequential([keras.Input(shape=(1, 3, 1)), layers.Flatten(), layers.Softmax()])
    model.compile(run_eagerly=True)
    images = np.array([[0, 9, 1], [3, 0, 0], [0, 1, 8], [0, 1, 0]], dtype=np.float32).reshape(4, 1, 3, 1)
    check_array(
        predict_categories(model, images, ("t-shirt", "dress", "shoe")),
        ["dress", "t-shirt", "shoe", "dress"],
        mistakes={
            "the places of the names, not the names": lambda answer: np.asarray(answer).dtype.kind in "iu",
            "argmax went down the columns": ["dress", "t-shirt", "shoe"],
            "the names were put in alphabetical order first": ["shoe", "dress", "t-shirt", "shoe"],
            "one name came back for all images": lambda answer: np.ndim(answer) == 0 and answer == "dress",
        },
    )

# %% exercise="predict_categories" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "predict_categories",
    "other numbers of images and categories, other names, small differences",
    mistakes=[
        Mistake(
            "every image gets the same name",
            "what was asked",
            "Leave the images and the probabilities as they are, and look at each row.",
        ),
    ],
):
    rng = np.random.default_rng(6)
    cases = ((40, ["shoe", "bag", "dress", "coat"]), (2, ("e", "d", "a", "b", "c")))
    for count, categories in cases:
        k = len(categories)
        # Probabilities differ in their fourth digit only, and a bias would win if the images were scaled.
        scores = np.float32([rng.permutation(k) for _ in range(count)]) / 1000
        bias = rng.permutation(k) / 10
        model = keras.Sequential(
            [keras.Input(shape=(1, k, 1)), layers.Flatten(), layers.Dense(k, activation="softmax")]
        )
        model.set_weights([np.eye(k), bias])
        model.compile(run_eagerly=True)
        images = np.float32(scores - bias).reshape(count, 1, k, 1)
        places = scores.argmax(axis=1)
        expected = np.asarray(categories)[places]
        mistakes = {
            "the places of the names, not the names": lambda answer: np.asarray(answer).dtype.kind in "iu",
            "the names were put in alphabetical order first": np.sort(categories)[places],
            "every image gets the same name": lambda answer: len(answer) > 1 and len(set(answer)) == 1,
        }
        if count < k:
            mistakes["argmax went down the columns"] = np.asarray(categories)[scores.argmax(axis=0)]
        with unchanged(images):
            check_array(predict_categories(model, images, categories), expected, mistakes)
### END HIDDEN TESTS

# %% [markdown]
# Which images does our network get wrong?

# %%
chosen = np.asarray(network(test.images)).argmax(axis=1)
right = test.one_hot.argmax(axis=1)
show_confusion(
    test.one_hot.T @ np.eye(3)[chosen],
    CATEGORIES,
    caption=captions["confusion"],
)
wrong = np.flatnonzero(chosen != right)[:6]
show_images(
    test.images[wrong],
    titles=[f"“{CATEGORIES[chosen[i]]}”, is: {CATEGORIES[right[i]]}" for i in wrong],
    size=1.7,
    caption=captions["wrong_ones"],
)

# %% [markdown]
# ## Dense against convolution, on white
#
# Here is the dense network of chapter 3: two layers of 10 units with ReLU, and softmax. We train it on the same
# garments on white.
#
# **Predict:** which of the two has more parameters? Which gets more test images right, and by how much?


# %% tags=["nbval-ignore-output"]
def dense_network():
    """The dense network of chapter 3, with a Flatten in front, so that it takes the same images."""
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            layers.Flatten(),
            layers.Dense(10, activation="relu"),
            layers.Dense(10, activation="relu"),
            layers.Dense(3, activation="softmax"),
        ]
    )


def share_right(model, images, one_hot):
    """The accuracy: what part of the images a network names rightly."""
    return (np.asarray(model(images)).argmax(axis=1) == one_hot.argmax(axis=1)).mean()


keras.utils.set_random_seed(5)
dense = dense_network()
dense.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
dense.fit(train.images[:480], train.one_hot[:480], batch_size=10, epochs=4, verbose=0)  # The same 480 images.
for name, model in (("dense", dense), ("convolutional", network)):
    accuracy = share_right(model, test.images, test.one_hot)
    print(f"{name:13}  {model.count_params():6,} parameters  accuracy {accuracy:.3f}")

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(accuracy > 0.9, "the convolutional network names more than 90 % rightly")

# %% [markdown]
# <details><summary>Compare</summary>
#
# The convolutional network has more parameters, 20,383 against 7,993, though its convolutional layer has only 100: the
# dense layer after Flatten carries them. It gets more than nine of ten test images right, and the dense one mostly comes
# close to that. So on white convolution wins by a little, and not always.
#
# </details>
#
# On white, where each garment lies in the middle, each pixel has its meaning: in the middle of the lowest row is a dress, or nothing.
#
# ## Dense against convolution, at the stall
#
# Now the pictures that you saw at the beginning, 1,200 to train on. The dense network gets one layer of 32 units. The
# convolutional one gets eight kernels with strides of 2, and after them one layer more: `MaxPool2D(4)`. It keeps only the
# largest of each 4 × 4 numbers of a map, and asks: *is it somewhere around here?* That saves numbers, and says what
# matters. (Chapter 6 is about such layers.)
#
# **Predict:** how many parameters has each, and how many of 100 test pictures will each name rightly? A guess names 33.


# %% tags=["nbval-ignore-output"]
def stall_network(*before_the_answer, rate):
    """A network for the stall's pictures: these layers, and a probability for each of the three categories."""
    model = keras.Sequential(
        [keras.Input(shape=(56, 56, 1)), *before_the_answer, layers.Flatten(), layers.Dense(3, activation="softmax")]
    )
    model.compile(keras.optimizers.Adam(rate), loss="categorical_crossentropy", metrics=["accuracy"])
    return model


keras.utils.set_random_seed(5)
at_the_stall = {
    "dense": stall_network(layers.Flatten(), layers.Dense(32, activation="relu"), rate=0.001),
    "convolutional": stall_network(
        layers.Conv2D(8, kernel_size=3, strides=2, activation="relu"), layers.MaxPool2D(4), rate=0.005
    ),
}
right = {}
for name, model in at_the_stall.items():
    begun = time.process_time()
    training = model.fit(stall.images, stall.one_hot, batch_size=16, epochs=8, verbose=0)
    seconds = time.process_time() - begun
    right[name] = share_right(model, stall_test.images, stall_test.one_hot)
    print(f"{name:13}  {model.count_params():7,} parameters  {seconds:4.1f} s", end="")
    print(f"  accuracy {training.history['accuracy'][-1]:.3f} in training, {right[name]:.3f} in the test")

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(right["convolutional"] > right["dense"] + 0.05, "the convolutional network names clearly more rightly")
claim(right["convolutional"] > 0.58, "the convolutional network names about two of three rightly")

# %% [markdown]
# <details><summary>Compare</summary>
#
# 100,483 parameters against 947, a hundredth. And yet the small one names about two of three test pictures rightly, the
# large one about half of them at best; in some runs it is stuck at what a guess gives (`./course measure claims 05`
# repeats both trainings). This is what convolution is worth: fewer weights, and each of them learns from every place of every
# picture. Still, two thirds is no triumph; three garments cut out as kernels did as well in chapter 4.
#
# </details>
#
# (Each network has a [learning rate](../glossary.md#learning-rate) of its own, as one rate seldom suits two networks.) One layer of small kernels sees edges and corners, and no garment. For that
# we need to go deeper, in chapter 6.

# %%
seen = [np.asarray(stall_test.images[:1])]
for layer in at_the_stall["convolutional"].layers:
    seen.append(np.asarray(layer(seen[-1])))
show_network(
    [block[0] for block in seen],
    ["Conv2D\n8 kernels\n3 × 3, ReLU\nstrides 2", "MaxPool2D\n4 × 4", "Flatten", "Dense\nsoftmax"],
    categories=CATEGORIES,
    caption=captions["stall_blocks"],
)

# %% [markdown]
# ### Does it matter where it hangs?
#
# We take 24 test garments, hang each of them at 25 places of one wall, and ask both networks.
#
# **Predict:** draw two squares, one for each network: where in the picture will it name many garments rightly, and where
# few?


# %% tags=["nbval-ignore-output"]
def hung(garments, wall, top, left):
    """Pictures of garments that hang on a wall; `top` and `left` say where."""
    pictures = np.repeat(wall[np.newaxis, :, :, np.newaxis], len(garments), axis=0)
    place = pictures[:, top : top + 28, left : left + 28]
    place[garments > 0.05] = garments[garments > 0.05]
    return pictures


some = np.concatenate([np.flatnonzero(test.labels == name)[:8] for name in CATEGORIES])
wall = 0.5 * surface("brick", np.random.default_rng(3), part="test")
everywhere = np.concatenate(
    [hung(test.images[some], wall, top, left) for top in range(0, 29, 7) for left in range(0, 29, 7)]
)
shares = {}
for name, model in at_the_stall.items():
    named = np.asarray(model(everywhere)).argmax(axis=1).reshape(5, 5, len(some))
    shares[name] = (named == test.one_hot[some].argmax(axis=1)).mean(axis=2)
    print(f"{name:13}  all places {shares[name].mean():.2f}", end="")
    print(f"  worst place {shares[name].min():.2f}  best place {shares[name].max():.2f}")
show_images(
    list(shares.values()),
    titles=list(shares),
    limits=(0, 1),
    caption=captions["places"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# The convolutional network's square is the lighter one, nearly everywhere. But it is not even: the best place and the worst
# are far apart. So they are for the dense network, unless yours is stuck: then its square is the same grey all over.
#
# </details>
#
# Each kernel is the same at all places. After Flatten, though, each of the 6 × 6 places of a map has weights of its own,
# and these were learned from the few garments that happened to hang there.
#
# ### What if the image moves?
#
# Back to the garments on white, and to the two networks that learned them in the middle. Each test image is shifted to
# the right, with black filled in on the left. A shirt two pixels further right is still a shirt.
#
# **Predict:** which network will mind less?


# %% tags=["nbval-ignore-output"]
def shifted(images, pixels):
    """Images moved to the right, with zeros filled in on the left."""
    moved = np.zeros_like(images)
    moved[:, :, pixels:] = images[:, :, : images.shape[2] - pixels]
    return moved


shifts = [0, 1, 2, 3, 4]
scores = {
    name: [share_right(model, shifted(test.images, s), test.one_hot) for s in shifts]
    for name, model in (("dense", dense), ("convolutional", network))
}
for name, values in scores.items():
    print(f"{name:13}", *(f"{value:.2f}" for value in values))
show_images(
    [shifted(dress, s)[0] for s in shifts],
    titles=[f"shifted by {s}" for s in shifts],
    columns=5,
    size=2,
    caption=captions["shifted_dress"],
)
figure, axes = plt.subplots(figsize=(5, 3), layout="constrained")
axes.plot(shifts, scores["convolutional"], "o-", color="#0b559f", label="convolutional")
axes.plot(shifts, scores["dense"], "s--", color="#b35806", label="dense")
axes.set(xlabel="pixels shifted", ylabel="accuracy on test images", ylim=(0, 1), xticks=shifts)
axes.legend()
show_figure(captions["both_lines_fall"])

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(all(values[2] < values[0] for values in scores.values()), "a shift of two pixels costs each network accuracy")

# %% [markdown]
# <details><summary>Compare</summary>
#
# Both networks mind. Which of them minds less depends on the run (`./course measure claims 05` shows six of them).
#
# </details>
#
# You may have read that convolutional networks do not care where a thing is. Let us look at the maps of this one.

# %% tags=["nbval-ignore-output"]
seeing = network.layers[0]
still, moved = np.asarray(seeing(dress)), np.asarray(seeing(shifted(dress, 2)))
awake = [number for number in range(10) if still[0, :, :, number].max() > 0.2 * still.max()]
likeness = {n: np.corrcoef(still[0, :, :, n].ravel(), dress[0, 1:-1, 1:-1, 0].ravel())[0, 1] for n in awake}
edge = min(likeness, key=likeness.get)  # The map that looks least like the image.
show_images(
    [dress[0], still[0, :, :, edge], shifted(dress, 2)[0], moved[0, :, :, edge]],
    titles=["image", "one of its maps", "image shifted by 2", "the same kernel's map"],
    caption=captions["map_moves"],
)
print("largest number of the maps:", still.max().round(2), end="")
print("  largest difference, once moved back:", np.abs(moved[:, :, 2:] - still[:, :, :-2]).max().round(3))

# %% [markdown]
# The convolutional layer does its part: it finds the same things, two columns further right. That is its
# [equivariance](../glossary.md#equivariance): what comes out moves along. What we want of the *answer* is something else,
# [*invariance*](../glossary.md#invariance): it should stay as it is. Between the two stands Flatten, and the dense layer has a weight of its own for
# each place of each map. What it has learned about one place it does not know about the next. To care less about places,
# a network needs [pooling](../glossary.md#pooling), as the network of the stall has (more in chapter 6), or
# [training images](../glossary.md#training-images) that hang in many places, as the stall's do (chapter 7).
#
# ## A training that goes wrong
#
# Keras trains what it is given, it said above. Here is a function that somebody wrote in a hurry. It makes a network that
# says whether an image shows a shoe, and returns it with images and labels to train it on. Its images come from two
# folders: first all that are no shoes, then all shoes.


# %%
def hasty_shoe_finder(pixels, labels):
    """A network for the question "is it a shoe?", with images and labels as `fit` takes them. It has three faults."""
    images = pixels[..., np.newaxis].astype(np.float32) / 255
    network = keras.Sequential(
        [
            keras.Input(shape=images.shape[1:]),
            layers.Rescaling(1 / 255),
            layers.Conv2D(8, kernel_size=3, activation="relu"),
            layers.Flatten(),
            layers.Dense(1, activation="softmax"),
        ]
    )
    network.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return network, images, labels


# %% [markdown]
# We train it, 200 images that are no shoes, then 200 shoes; the last fifth is held back.
#
# **Predict:** you have read the function; look for its three faults. What will the accuracy on the images held back be?

# %% tags=["nbval-ignore-output"]
folders = [np.flatnonzero(train.labels == "dress")[:200], np.flatnonzero(train.labels == "shoe")[:200]]
pixels, is_shoe = train.pixels[np.concatenate(folders)], np.repeat([0, 1], 200)
with warnings.catch_warnings(record=True) as said:
    finder, images, labels = hasty_shoe_finder(pixels, is_shoe)
    history = finder.fit(images, labels, epochs=3, validation_split=0.2, verbose=2)
    answers = np.asarray(finder(images[[0, 1, 2, 200, 201, 202]]))[:, 0]
print("answers to three dresses and three shoes:", *answers.round(2))
print("a warning that nobody read:", said[0].message if said else "none")

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(history.history["val_accuracy"][-1] == 1, "all images held back are named rightly")

# %% [markdown]
# <details><summary>Compare</summary>
#
# It is 1.0, from the first epoch on, and that should frighten you. On the images trained on the accuracy stands still at
# 0.375. The network answers 1.00 to everything; 120 of the 320 images trained on are shoes, and all that are held back
# are. The loss falls all the same, because Keras computes it from the numbers *before* the softmax; but on the images held
# back it rises, with all of them named rightly.
#
# </details>
#
# Of one of the three faults Keras does say something, in a warning that is easily overlooked among others; of the other
# two it can't know. One high figure proves nothing. Three questions help with every training: does the loss *fall*, on
# the images held back, too? Do the answers *differ*
# from image to image? Do the images held back look *like those trained on*?
#
# ### Exercise: `repair_shoe_finder` (3 points)
#
# Write `repair_shoe_finder(pixels, labels, rng)`, `hasty_shoe_finder` without its faults. `pixels` is a uint8 array
# (n, h, w) and `labels` an array (n,) of 0 and 1, all 0s first; `rng` is a NumPy generator. Return three things:
#
# - the network, new and compiled, not trained: a convolutional layer of 8 kernels of 3 × 3 with ReLU, Flatten, and one
#   unit that gives the probability of a shoe. It will be given images with values from 0 to 1.
#   adam, binary cross-entropy and accuracy are as they should be;
# - all images, as float32 (n, h, w, 1) with values from 0 to 1, in an order drawn by `rng`, so that the last fifth, which
#   `validation_split=0.2` holds back, is like the others;
# - their labels, in the same order.
#
# Leave `pixels` and `labels` as they were. One image of one row, `[[0, 51, 255]]`, is to come back as
# `[[[0.], [0.2], [1.]]]`.
#
# <details><summary>Hint 1</summary>
#
# Follow one pixel of 255 through the function: which number reaches the first kernel? Then look at the last layer: what
# does softmax make of a single number? And which images are the last fifth?
#
# </details>
# <details><summary>Hint 2</summary>
#
# One division by 255 is enough. For one unit there is sigmoid. `order = rng.permutation(len(labels))` is a
# shuffled row of places; `images[order]` and `labels[order]` stay together.
#
# </details>


# %% exercise="repair_shoe_finder" role="answer"
def repair_shoe_finder(pixels, labels, rng):
    ### BEGIN SOLUTION
    order = rng.permutation(len(labels))
    images = pixels[order][..., np.newaxis].astype(np.float32) / 255
    network = keras.Sequential(
        [
            keras.Input(shape=images.shape[1:]),
            layers.Conv2D(8, kernel_size=3, activation="relu"),
            layers.Flatten(),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    network.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return network, images, labels[order]
    ### END SOLUTION


# %% exercise="repair_shoe_finder" points=1 role="check"
with checking(
    "repair_shoe_finder",
    worth_knowing="Networks have been published whose validation images were near copies of training images, or all of one hospital. The figures were high, and true of nothing else.",
    mistakes=[
        Mistake(
            "softmax over a single unit",
            "probability",
            "Softmax shares out 1 among its units; how much is the share of the only one?",
        ),
        Mistake(
            "the network scales images that are scaled already",
            "normalization",
            "Follow a pixel of 255 to the first kernel.",
        ),
        Mistake("two units for yes or no", "one-hot or label", "One answer is enough: how sure is the yes?"),
        Mistake("the images are scaled twice", "normalization", "Follow a pixel of 255 through the function."),
        Mistake("the images are not scaled", "normalization", "Their values should go from 0 to 1."),
        Mistake(
            "the labels are still sorted",
            "trained on what is tested",
            "Which kinds of images are in the last fifth, and in which order are the others?",
        ),
        Mistake(
            "images and labels have come apart",
            "trained on what is tested",
            "Each image needs its own label: both must be put in the same order.",
        ),
        Mistake("other images came back than were given", "what was asked", "Each should be there once."),
    ],
):
    # Two hundred images of three rows and four columns, no two alike: first 100 that are no shoes, then 100 shoes.
    pixels = np.random.default_rng(8).integers(0, 256, (200, 3, 4), dtype=np.uint8)
    labels = np.repeat([0, 1], 100)
    with unchanged(pixels, labels):
        answer = repair_shoe_finder(pixels, labels, np.random.default_rng(1))
    network, images, targets = parts(answer, "network", "images", "labels")
    check_model(
        network,
        "3×4×1 → Conv2D(8, 3×3, relu) → Flatten → Dense(1, sigmoid)",
        mistakes={
            "softmax over a single unit": lambda layers: (
                layers[-1].get("units") == 1 and layers[-1]["activation"] == "softmax"
            ),
            "two units for yes or no": lambda layers: layers[-1].get("units") == 2,
            "the network scales images that are scaled already": lambda layers: (
                layers[0]["kind"] == "Rescaling" and np.max(layers[0]["scale"]) < 0.1
            ),
        },
    )
    check_compiled(network, loss="binary_crossentropy")
    check_value(np.shape(images), (200, 3, 4, 1))
    fault = what_became_of(pixels, labels, images, targets)
    check_true(fault != "scaled twice", "the images are scaled twice")
    check_true(fault != "not scaled", "the images are not scaled")
    check_true(fault != "other images", "other images came back than were given")
    check_true(fault != "apart", "images and labels have come apart")
    check_true(fault != "sorted", "the labels are still sorted")

# %% exercise="repair_shoe_finder" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("repair_shoe_finder", "images of another size, more of one kind than of the other, another generator"):
    for count, share, seed in ((200, 0.6, 2), (240, 0.4, 3)):
        pixels = np.random.default_rng(seed).integers(0, 256, (count, 6, 5), dtype=np.uint8)
        labels = (np.arange(count) >= count * (1 - share)).astype(int)
        with unchanged(pixels, labels):
            answer = repair_shoe_finder(pixels, labels, np.random.default_rng(seed))
        network, images, targets = parts(answer, "network", "images", "labels")
        check_model(network, "6×5×1 → Conv2D(8, 3×3, relu) → Flatten → Dense(1, sigmoid)")
        check_compiled(network, loss="binary_crossentropy")
        check_can_learn(network)
        check_value(np.shape(images), (count, 6, 5, 1))
        fault = what_became_of(pixels, labels, images, targets)
        check_true(fault != "scaled twice", "the images are scaled twice")
        check_true(fault != "not scaled", "the images are not scaled")
        check_true(fault != "other images", "other images came back than were given")
        check_true(fault != "apart", "images and labels have come apart")
        check_true(fault != "sorted", "the labels are still sorted")
### END HIDDEN TESTS

# %% [markdown]
# ## Words that you will meet in older tutorials
#
# Keras is old enough to have changed its words. Where a tutorial's code does not run, look here first.

# %% [markdown]
# | in older tutorials you will see | today |
# | --- | --- |
# | `Conv2D(10, 3, input_shape=(28, 28, 1))` | `keras.Input(shape=(28, 28, 1))` as the first entry |
# | `Convolution2D(10, 3, 3)`, both 3s for the kernel | `Conv2D(10, kernel_size=3)`; a third number is the strides |
# | `border_mode="same"`, `subsample=(2, 2)`, `atrous_rate` | `padding="same"`, `strides=2`, `dilation_rate` |
# | `dilation=2`; `stride=2`, in pooling too | `dilation_rate=2`; `strides=2`, with an s |
# | `nb_filter`, `nb_epoch` | `filters`, `epochs` |
# | `keras.utils.np_utils.to_categorical` | `keras.utils.to_categorical` |
# | `from keras.optimizers import adam`, `lr=0.001` | `keras.optimizers.Adam(learning_rate=0.001)`, or `"adam"` |
# | `metrics=["acc"]`, `history["val_acc"]` | `metrics=["accuracy"]`, `history["val_accuracy"]` |
# | `model.fit_generator(…)` | `model.fit(…)` |
# | `model.predict_classes(x)` | `model.predict(x).argmax(axis=1)` |
# | `model.save("net.h5")`, `weights.hdf5`, `file_type=…` | `model.save("net.keras")`, `model.save_weights("net.weights.h5")` |

# %% [markdown]
# ## What you learned
#
# - A convolutional layer takes (image, row, column, channel), also when there is one channel only.
# - It is `convolution` with a bias, an activation, and many kernels at once; each kernel has a slice for each channel,
#   sums over them, and makes one map.
# - Its size follows from one formula with padding, stride and dilation. `padding="same"` keeps it, `strides=2` halves
#   it, `dilation_rate=2` lets nine weights look at 5 × 5 pixels.
# - It has (kernel rows · kernel columns · channels + 1) · kernels parameters, whatever the image's size.
# - Keras trains a network with the wrong loss or activation without a word: check how it is set up.
# - At the stall a convolutional network with a hundredth of the parameters beats a dense one clearly.
# - Its maps move along with the image (equivariance). After Flatten, the answer still depends on where things are.
# - One high figure proves nothing: does the loss fall, do the answers differ, are the images held back like the others?
#
# ## Check your understanding
#
# **1.** A layer has 16 kernels of 5 × 5 and takes colour images. How many parameters has it?
#
# <details><summary>Answer</summary>
#
# (5 · 5 · 3 + 1) · 16 = 1,216. The image's size does not matter.
#
# </details>
#
# **2.** `Conv2D(8, kernel_size=5, strides=2)` gets images of 32 × 32. How large are its maps?
#
# <details><summary>Answer</summary>
#
# (32 − 4 − 1) // 2 + 1 = 14, so 14 × 14, and there are 8 of them.
#
# </details>
#
# **3.** A friend's network ends in `Dense(3)` without an activation. It trains, and the loss is shown. Is all well?
#
# <details><summary>Answer</summary>
#
# No. Its outputs are no probabilities: they can be negative and do not sum to 1, so the cross-entropy of them means
# nothing. Keras gives no warning. The last layer needs softmax.
#
# </details>
#
# **4.** A layer with 4 kernels gets an input of 10 channels. How many maps come out: 4, 10 or 40?
#
# <details><summary>Answer</summary>
#
# Four. Each kernel has ten slices, but their results are summed into one map.
#
# </details>
#
# **5.** Your images have the shape (500, 32, 32), and Keras complains that a convolutional layer wants four axes. What
# is missing?
#
# <details><summary>Answer</summary>
#
# The channel axis. `images[..., np.newaxis]` has the shape (500, 32, 32, 1).
#
# </details>
#
# **6.** You shift an image by two pixels and the network changes its mind. Is the convolutional layer to blame?
#
# <details><summary>Answer</summary>
#
# No. Its maps move along and are otherwise the same. The dense layer after Flatten has other weights for other places.
#
# </details>
#
# ## Where to read on
#
# - [Conv2D in Keras's documentation](https://keras.io/api/layers/convolution_layers/convolution2d/): every argument of
#   the layer.
# - [A guide to convolution arithmetic for deep learning](https://arxiv.org/abs/1603.07285), Dumoulin and Visin: sizes,
#   padding, strides and dilation, with drawings.
# - [CNN Explainer](https://poloclub.github.io/cnn-explainer/): a small network in the browser, each step of it to look
#   into.
# - [CS231n: convolutional networks](https://cs231n.github.io/convolutional-networks/): notes of Stanford's course, with
#   larger networks.
# - [Making convolutional networks shift-invariant again](https://arxiv.org/abs/1904.11486), Zhang: what makes
#   real networks mind where things are.
