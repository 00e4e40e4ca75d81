# ---
# jupyter:
#   jupytext:
#     cell_metadata_filter: -nbgrader,-jupyter,-cellView
#     formats: chapters//py:percent,source/03_dense_networks//ipynb
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Dense networks: from one neuron to a trained network
#
# **You will be able to**
#
# - compute what a neuron, a layer and a whole network give, and draw a neuron's border as a line;
# - say why activations must bend, and tell the usual ones apart by their curves and slopes;
# - measure how wrong a network is, by the mean squared error or the cross-entropy;
# - go downhill by gradient descent, with gradients from the chain rule that you have checked;
# - build, train and evaluate a dense network in Keras, count its parameters, and say why it fails at the stall.
#
# **Time:** about 255 minutes. After "How wrong is it?" is a good place for a long break.
#
# **You need to know:** NumPy arrays and images as arrays (chapter 1), one-hot labels (chapter 2). It helps to know what a
# derivative is: how fast a value changes. The notebook itself runs without the other chapters.
#
# **Points:** 36. There are twelve exercises; in each, 1 point comes from the check that you see and 2
# from a hidden test.
#
# Run the next two cells first; everything below uses them. The second is folded: it holds what is written under the
# pictures.

# %% tags=["setup"]
import warnings
from itertools import pairwise

import matplotlib.pyplot as plt
import numpy as np
from scipy import special

from helpers.checking import Mistake, check_array, check_true, check_value, checking, testing, unchanged
from helpers.claims import claim
from helpers.datasets import load_fashion, load_stall
from helpers.explorers import explore_activation, explore_learning_rate
from helpers.checking.models import check_can_learn, check_compiled, check_history, check_model, check_new
from helpers.checking.training import is_of_the_first, losses_of, one_layer, steps_taken, watch_weights
from helpers.plotting import SIGNED, show_curves, show_figure, show_images, show_numbers, show_rows

import keras  # After the helpers, so that TensorFlow stays quiet.
import tensorflow as tf
from keras import layers

keras.utils.set_random_seed(3)
CATEGORIES = ("t-shirt", "dress", "shoe")
train, test = load_fashion(CATEGORIES)
BLUE, ORANGE, GREEN = "#0b559f", "#b35806", "#1b7837"

# %% tags=["setup", "folded"]
captions = {
    "fields": "Four words, each a part of the one around it, with an example of what belongs to the larger one and not to "
    "the smaller: artificial intelligence, machine learning, neural networks, deep learning. This chapter is about the "
    "two innermost.",
    "plane": "Each point with its sum z. Along the black line z is 0; on the orange side it is positive, on the blue side "
    "negative. The arrow has the direction of the weights, three to the right for every two down: it stands square on the "
    "line.",
    "means": "500 t-shirts and 500 dresses, averaged pixel by pixel.",
    "template": "The neuron's weights, dress minus t-shirt. Orange pixels count in favour of a dress, blue ones against it.",
    "two_lines": "Two neurons in a row, and below them the one that does the same.",
    "three bends": "Left: three neurons, each with a bend at its own place. Right: added up they make a hat, 0 up to x = 0, "
    "1 at x = 1, and 0 again from x = 2 on.",
    "fences": "The first three are 0 (white) on one side of a line and grow on the other. The fourth, from the second "
    "layer, is positive inside a triangle: a region with corners, which no single line can cut out.",
    "slopes": "Five activations (blue) and their slopes (orange, dashed). ReLU's slope jumps from 0 to 1; the sigmoid's is "
    "low everywhere.",
    "gallery": "Six more activations (blue) and their slopes (orange, dashed). The grey fan is where randomized leaky ReLU may "
    "lie, and the blue line is what it uses once it is trained.",
    "activation": "Left: an activation with its tangent at the chosen sum. Right: its slope, with the same sum marked.",
    "softmax": "Scores, their exponentials, and these divided by their sum, 11.11. The last row adds up to 1.",
    "product": "Row 0 of the inputs with column 0 of the weights: 1·2 + 2·1 + 0·0, and 1 for the bias, is 5.",
    "network": "The network of this chapter. Every line is a weight, and only eight of the 784 pixels are drawn: in truth "
    "7,840 lines end in the first layer.",
    "errors": "Three predictions and their errors.",
    "losses": "Both losses are 0 where p is 1. Towards p = 0 the cross-entropy climbs without end; the squared error stops "
    "at 1.",
    "descents": "Three descents from the same place (black dot); the lowest loss is at the star. Left: hardly under way after "
    "12 steps. Middle: there. Right: the first step goes down; after it every step leaps across the valley and lands higher "
    "on the other side.",
    "learning_rate": "Left: the way on the loss surface, from the black dot to the star. Middle: the line that belongs to the "
    "present place. Right: the loss after each step; the dashed line is the lowest loss there is.",
    "chain": "Above, in blue: forward, from x to the loss. Below, in orange: backward, how L changes with each number. 1 at "
    "the end; going left, each is the one to its right times the slope between.",
    "race": "Six optimizers on the same network, the same weights at the start, the same images. Plain sgd is the slowest. "
    "RMSprop and Adadelta leap up now and then, at first beyond the top of the picture: where slopes have been small for a "
    "while they divide by little, and their steps get long.",
    "six": "Six of the fifty images that we begin with.",
    "curves": "Loss and accuracy after each of 8 epochs. Most is learned in the first three; validation (dashed) keeps close "
    "to training.",
    "learned": "The weights of the ten neurons of the first layer: orange pixels count for, blue ones against. In some you "
    "can make out sleeves, a body, or a shoe; all keep some of the noise that they started from.",
    "moved": "A test image as it is, and moved to the right by two, four and six pixels.",
    "stall": "Eight of the stall's photographs: garments on brick, grass and gravel, each at another place, in another size "
    "and light.",
    "shuffled": "Above: four images. Below: the same four with their pixels in a new order, the same order for all.",
}

# %% [markdown]
# ## Three large words
#
# What you are about to build goes by several names, and newspapers use them as if they were one.

# %% tags=["folded"]
figure, axes = plt.subplots(figsize=(8.6, 3.7), layout="constrained")
for level, (name, example, tint) in enumerate(
    (
        ("artificial intelligence", "a chess program that tries out moves by rules", "#eef3f9"),
        ("machine learning", "a threshold found by trying all on labelled images", "#d3e2f0"),
        ("neural networks", "one neuron that parts dresses from t-shirts", "#aecbe4"),
        ("deep learning", "layers of layers: from here to the end of the course", "#7fb0d6"),
    )
):
    inset = 0.4 * level
    axes.add_patch(
        plt.Rectangle((inset, 0.12 * level), 10 - 2 * inset, 4 - 0.95 * level, facecolor=tint, edgecolor="black")
    )
    top = 0.12 * level + 4 - 0.95 * level
    axes.text(inset + 0.15, top - 0.18, name, fontsize=11, fontweight="bold", va="top")
    axes.text(10 - inset - 0.15, top - 0.2, example, fontsize=9, va="top", ha="right")
axes.set(xlim=(-0.1, 10.1), ylim=(-0.1, 4.1))
axes.set_axis_off()
show_figure(captions["fields"])

# %% [markdown]
# - [**Artificial intelligence**](../glossary.md#artificial-intelligence) is the oldest and widest word: machines do what
#   people would need understanding for, by whatever method.
# - [**Machine learning**](../glossary.md#machine-learning) is the part of it in which the rules come out of examples. In
#   chapter 2, three mean images told garments apart: nobody had said how a dress looks.
# - [**Deep learning**](../glossary.md#deep-learning) is machine learning by networks of several
#   [layers](../glossary.md#layer), which also find out by themselves what to look at.
#
# ## One neuron
#
# A [neuron](../glossary.md#neuron) takes a few numbers in and gives one number out. It has a
# [**weight**](../glossary.md#weight) for each input and one number more, the [**bias**](../glossary.md#bias). It
# multiplies each input by its weight, adds everything up, and adds the bias.
#
# Here is one with two inputs, x₁ and x₂. Its weights are 3 and −2, its bias is 1:
#
# z = 1 + 3·x₁ − 2·x₂
#
# **Predict.** What is z at the points (0, 0), (1, 0), (0, 1) and (1, 2)? Four small sums; do them before you run.

# %%
for x1, x2 in ((0, 0), (1, 0), (0, 1), (1, 2)):
    print(f"at ({x1}, {x2})  z = {1 + 3 * x1 - 2 * x2}")

# %% [markdown]
# <details><summary>Compare</summary>
#
# 1, 4, −1 and 0. Two points got a positive sum, one a negative one, and one sits exactly between.
#
# </details>
#
# Now think of all points of the plane at once. **Predict.** Where is z exactly 0: at one point, along a line, along a
# curve? On which side are the positive ones?


# %%
def draw_plane(axes, values, title, most=None):
    """Colour the plane by what `values(x1, x2)` gives: orange is positive, blue negative; black is where it is 0."""
    x1, x2 = np.meshgrid(np.linspace(-3, 3, 61), np.linspace(-3, 3, 61))
    z = values(x1, x2)
    most = most or np.abs(z).max()
    axes.pcolormesh(x1, x2, z, cmap=SIGNED, vmin=-most, vmax=most, shading="gouraud", rasterized=True)
    if z.min() < 0 < z.max():
        axes.contour(x1, x2, z, levels=[0], colors="black", linewidths=2)
    axes.set(title=title, xlabel="$x_1$", ylabel="$x_2$", aspect="equal", xlim=(-3, 3), ylim=(-3, 3))


figure, axes = plt.subplots(figsize=(4.6, 4.4), layout="constrained")
draw_plane(axes, lambda x1, x2: 1 + 3 * x1 - 2 * x2, "z = 1 + 3·$x_1$ − 2·$x_2$")
for x1, x2 in ((0, 0), (1, 0), (0, 1), (1, 2), (-2, 1), (2, -1), (-1, -1)):
    axes.plot(x1, x2, "o", color="black", markersize=4)
    z = 1 + 3 * x1 - 2 * x2
    axes.text(x1 + (0.16 if z >= 0 else -0.16), x2 - 0.3, f"{z}", fontsize=11, ha="left" if z >= 0 else "right")
axes.annotate("", xy=(-0.6, -2.4), xytext=(-1.8, -1.6), arrowprops={"arrowstyle": "->", "linewidth": 2})
show_figure(captions["plane"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# It is a line: 0 = 1 + 3·x₁ − 2·x₂ is the same as x₂ = (1 + 3·x₁) / 2. The positive ones lie below it, to the right.
#
# So a **line** is the border of a neuron. All that one neuron can do with the plane is
# to cut it in two by a straight line. The weights turn the line, the bias shifts it. The further a point is from the
# line, the larger its sum, with a plus on one side and a minus on the other.
#
# </details>
#
# ### Products, summed
#
# "Multiply each input by its weight and add up" is what NumPy's `@` does with two 1-D arrays. With a 2-D
# [array](../glossary.md#array) on its left, one point in each row, it gives one sum for each row.
#
# **Predict** the [shapes](../glossary.md#shape) of the two results with `@`.

# %%
weights, bias = np.array([3.0, -2.0]), 1.0
point = np.array([1.0, 0.0])
points = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0], [1.0, 2.0]])
print("products:   ", point * weights)
print("one point:  ", point @ weights + bias)
print("four points:", points @ weights + bias)

# %% [markdown]
# <details><summary>Compare</summary>
#
# One point gives a single number, four points of two numbers each, (4, 2), give an array (4,).
#
# </details>
#
# `point * weights` alone is not enough: it keeps the products apart, `[3. -0.]`. With `@` they are summed.
#
# Last, the neuron passes its sum through a function, its [**activation**](../glossary.md#activation), and what comes
# out is the neuron's output. Here are two that we will use for trying out. `np.positive` gives back what it gets, so it
# is no activation at all. `np.tanh` squeezes any sum into −1 to 1.
#
# **Predict:** which of the four outputs will be 0 with `np.tanh`?

# %%
print("np.positive:", np.positive(points @ weights + bias))
print("np.tanh:    ", np.tanh(points @ weights + bias).round(3))

# %% [markdown]
# <details><summary>Compare</summary>
#
# The last one: its sum is 0, and the tanh of 0 is 0.
#
# </details>
#
# Order matters: first the whole sum, bias included, then the activation. `np.tanh(points @ weights) + bias` would be
# something else, and not confined to −1 to 1.
#
# ### A neuron that looks at an image
#
# An image of 28 × 28 [pixels](../glossary.md#pixel) is 784 numbers. So a neuron that looks at an image has 784 weights,
# and they can be drawn as an image themselves. Let us make one by hand that tells dresses from t-shirts: its weights
# are the mean dress minus the mean t-shirt. The bias is chosen so that the sum is 0 half-way between the two.

# %%
mean_dress = train.images[train.labels == "dress"].mean(axis=0)[..., 0]
mean_shirt = train.images[train.labels == "t-shirt"].mean(axis=0)[..., 0]
template = mean_dress - mean_shirt
middle = -((mean_dress + mean_shirt) / 2 * template).sum()
show_images(
    [mean_shirt, mean_dress],
    titles=["mean t-shirt", "mean dress"],
    limits=(0, 1),
    caption=captions["means"],
)
show_images(
    template,
    signed=True,
    titles=["784 weights"],
    caption=captions["template"],
)

# %% [markdown]
# **Predict.** Sleeves are in the blue. What does a bright sleeve do to the sum? And how many of 100 new dresses, and of
# 100 new t-shirts, will such a simple neuron put on the right side of its line?

# %%
for name, side in (("dress", 1), ("t-shirt", -1)):
    new = test.images[test.labels == name].reshape(-1, 784)
    sums = new @ template.reshape(784) + middle
    print(f"{name:8} on the right side: {np.mean(side * sums > 0):.0%}")

# %% [markdown]
# <details><summary>Compare</summary>
#
# A bright sleeve pulls the sum down, towards t-shirt. More than four in five are right.
#
# </details>
#
# Nobody trained this neuron. The rest of the chapter is about two questions: what more can many neurons do, and how are
# good weights found without choosing them by hand?
#
# ### Exercise: `neuron` (3 points)
#
# Write `neuron(x, weights, bias, activation)`. `weights` is an array (m,), `bias` a number, `activation` a function
# that works on numbers and arrays, such as `np.tanh`. `x` is either one point, an array (m,), or n points, an array (n,
# m). Return `activation` of the weighted sum plus bias: for one point a single number, for n points an array (n,). The
# inputs stay as they are.
#
# `neuron(np.array([2.0, 1.0]), np.array([3.0, -2.0]), 1.0, np.positive)` is `5.0`: 2·3 + 1·(−2) + 1.
#
# <details><summary>Hint 1</summary>
#
# Build it from the inside out: the products summed, then the bias, then the activation. One of NumPy's operators does
# the first step for one point and for many.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `x @ weights` is the weighted sum, for both shapes of `x`. `activation` is a function: call it with the sum in
# brackets.
#
# </details>


# %% exercise="neuron" role="answer"
def neuron(x, weights, bias, activation):
    ### BEGIN SOLUTION
    return activation(x @ weights + bias)
    ### END SOLUTION


# %% exercise="neuron" points=1 role="check"
with checking(
    "neuron",
    worth_knowing="With a step as its activation this is Frank Rosenblatt's perceptron of 1958. It was also built as a machine, in which motors turned the weights.",
    mistakes=[
        Mistake("the bias is not added", "formula"),
        Mistake("the products are not summed", "formula", "A neuron gives one number for each point."),
        Mistake("the activation is missing", "activation"),
        Mistake("the activation comes before the bias", "activation", "The bias belongs to the sum."),
        Mistake("the activation comes before the sum", "activation", "It works on each product."),
        Mistake("all points are summed into one number", "axis order"),
    ],
):
    weights = np.array([3.0, -2.0])
    point = np.array([2.0, 1.0])
    with unchanged(point, weights):
        check_value(
            neuron(point, weights, 1.0, np.positive),
            5.0,
            mistakes={
                "the bias is not added": 4.0,
                "the products are not summed": lambda answer: np.shape(answer) == (2,),
            },
        )
    points = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 2.0]])
    sums = np.array([1.0, -1.0, 0.0])
    with unchanged(points, weights):
        check_array(
            neuron(points, weights, 1.0, np.tanh),
            np.tanh(sums),
            mistakes={
                "the activation is missing": sums,
                "the bias is not added": np.tanh(sums - 1),
                "the activation comes before the bias": np.tanh(sums - 1) + 1,
                "the activation comes before the sum": np.tanh(points * weights).sum(axis=1) + 1,
                "the products are not summed": lambda answer: np.shape(answer) == (3, 2),
                "all points are summed into one number": lambda answer: answer is not None and np.ndim(answer) == 0,
            },
        )

# %% exercise="neuron" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("neuron", "other numbers of inputs, one point and many, whole numbers, other activations"):
    rng = np.random.default_rng(2)
    for shape in ((4,), (1,), (7,), (5, 3), (3, 5), (4, 4), (1, 6), (6, 1)):
        for activation, bias in ((np.tanh, 0.7), (np.arctan, -1.3), (np.square, -0.4)):
            x = rng.integers(-3, 4, shape) if shape in ((7,), (4, 4)) else rng.normal(size=shape)
            weights = rng.normal(size=shape[-1])
            sums = np.einsum("...m,m->...", x, weights)
            mistakes = {
                "the bias is not added": activation(sums),
                "the activation comes before the bias": activation(sums) + bias,
                "the activation is missing": sums + bias,
                "the products are not summed": lambda answer, shape=shape: shape[-1] > 1 and np.shape(answer) == shape,
            }
            if len(shape) == 2 and shape[0] > 1:
                mistakes["all points are summed into one number"] = lambda answer: (
                    answer is not None and np.ndim(answer) == 0
                )
            expected = activation(sums + bias)
            with unchanged(x, weights):
                if len(shape) == 1:
                    check_value(neuron(x, weights, bias, activation), float(expected), mistakes)
                else:
                    check_array(neuron(x, weights, bias, activation), expected, mistakes)
### END HIDDEN TESTS

# %% [markdown]
# ## A neuron behind a neuron
#
# What if a neuron takes the output of another neuron as its input? Take two with one input each, and no activation:
# first f(x) = 2·x + 1, then g(z) = −3·z + 4.
#
# **Predict.** Work out g(f(x)) on paper. What kind of function is it?

# %%
x = np.array([-2.0, -1, 0, 1, 2])
first = 2 * x + 1
second = -3 * first + 4
show_rows(
    [x, first, second, -6 * x + 1],
    titles=["x", "f(x)", "g(f(x))", "one neuron"],
    caption=captions["two_lines"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# −3·(2·x + 1) + 4 = −6·x + 1: a line again, which *one* neuron could have given (the last row). This holds for any number
# of inputs, neurons and layers: sums of sums are sums. A hundred layers without activations can do no more than one. So
# the line must be bent between the layers.
#
# </details>
#
# Now with activations between the layers. The most common one is the plainest: [**ReLU**](../glossary.md#ReLU) replaces
# what is negative by 0 and keeps the rest, `np.maximum(z, 0)`. Three neurons with ReLU, added up with the weights 1, −2
# and 1, are drawn below.
#
# **Predict** the sum at x = 0, 1, 2 and 3 before you run.

# %%
x = np.linspace(-1, 4, 201)
bends = [np.maximum(x, 0), -2 * np.maximum(x - 1, 0), np.maximum(x - 2, 0)]
figure, (left, right) = plt.subplots(1, 2, figsize=(8.4, 2.9), layout="constrained")
for bend, style, label in zip(
    bends, ("-", "--", ":"), ("1 · ReLU(x)", "−2 · ReLU(x − 1)", "1 · ReLU(x − 2)"), strict=True
):
    left.plot(x, bend, style, linewidth=2, label=label)
left.set(title="three neurons", xlabel="x", ylim=(-3.2, 4.2))
left.legend(fontsize=9)
right.plot(x, sum(bends), color=BLUE, linewidth=2)
right.set(title="their sum", xlabel="x", ylim=(-3.2, 4.2))
show_figure(captions["three bends"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# 0, 1, 0 and 0: a hat. A hat is no line. With enough hats of different heights side by side you can follow any curve, over
# a stretch of x, as closely as you like.
#
# </details>
#
# A network with bends can **represent** nearly anything, if it has enough neurons, and one without bends cannot. Whether
# training *finds* the weights is another question, and no drawing answers it.
#
# In the plane it is the same. Below, each of three neurons has ReLU, so it is 0 on one side of its line. A fourth
# neuron takes the three outputs: 0.1 minus their sum.
#
# **Predict:** what shape has the region where the fourth is positive?


# %%
def fences(x1, x2):
    """What three neurons with ReLU give."""
    sums = (-1.2 - x2, 1.6 * x1 + x2 - 1.2, -1.6 * x1 + x2 - 1.2)
    return [np.maximum(z, 0) for z in sums]


figure, four = plt.subplots(1, 4, figsize=(11.5, 3.2), layout="constrained")
for number, axes in enumerate(four[:3]):
    draw_plane(axes, lambda x1, x2, number=number: fences(x1, x2)[number], f"neuron {number + 1}, ReLU")
draw_plane(four[3], lambda x1, x2: 0.1 - sum(fences(x1, x2)), "0.1 − their sum", most=0.4)
show_figure(captions["fences"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# A triangle: where all three fences are 0, and a little beyond. One neuron cuts by a line; a second layer cuts out regions
# with corners. (Think of the fences as three questions, and of the fourth neuron as the one that hears the answers.)
#
# </details>

# %% [markdown]
# ## Activations and their slopes
#
# ReLU is one of a family. These five are used inside networks:
#
# | name | formula | values | its slope (derivative) |
# | --- | --- | --- | --- |
# | sigmoid σ | 1 / (1 + e⁻ᶻ) | 0 to 1 | σ(z) · (1 − σ(z)) |
# | tanh | (eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ) | −1 to 1 | 1 − tanh²(z) |
# | ReLU | z if z > 0, else 0 | 0 and up | 1 if z > 0, else 0 |
# | Leaky ReLU | z if z > 0, else slope · z, for a small slope such as 0.01 | all | 1 if z > 0, else that slope |
# | ELU | z if z > 0, else eᶻ − 1 | −1 and up | 1 if z > 0, else eᶻ |
#
# A sixth, [softmax](../glossary.md#softmax), is for the end of a network; it comes in a moment.
#
# Why care about slopes? Training asks of each weight: if it grows a little, how does the output change? Where an
# activation is flat the answer is "not at all", and the weight learns nothing.
#
# **Predict.** Which of the five have places that are (nearly) flat? How steep is the [sigmoid](../glossary.md#sigmoid)
# where it is steepest?

# %%
z = np.linspace(-4, 4, 401)
sigma = special.expit(z)
curves = {
    "sigmoid": (sigma, sigma * (1 - sigma)),
    "tanh": (np.tanh(z), 1 - np.tanh(z) ** 2),
    "ReLU": (np.maximum(z, 0), np.where(z > 0, 1.0, 0.0)),
    "Leaky ReLU, slope 0.1": (np.where(z > 0, z, 0.1 * z), np.where(z > 0, 1.0, 0.1)),
    "ELU": (np.where(z > 0, z, np.exp(z) - 1), np.where(z > 0, 1.0, np.exp(z))),
}
figure, row = plt.subplots(1, 5, figsize=(12, 2.7), sharey=True, layout="constrained")
for axes, (name, (value, slope)) in zip(row, curves.items(), strict=True):
    axes.plot(z, value, color=BLUE, linewidth=2, label="value")
    axes.plot(z, slope, "--", color=ORANGE, label="slope")
    axes.set(title=name, xlabel="z", ylim=(-1.3, 2.3))
    axes.grid(alpha=0.3)
row[0].legend(fontsize=9)
show_figure(captions["slopes"])
print("steepest sigmoid:", (sigma * (1 - sigma)).max().round(2))

# %% [markdown]
# <details><summary>Compare</summary>
#
# Sigmoid and tanh go flat on both sides, ReLU and ELU on the left; only Leaky ReLU never does. And the sigmoid is
# nowhere steeper than 0.25.
#
# </details>
#
# Remember the sigmoid's number. And try it yourself: move the sum and change the activation.

# %%
explore_activation(caption=captions["activation"])

# %% [markdown]
# ### A gallery
#
# There are dozens more, and you will meet some by name. Here are six, with what each is for:
#
# | name | formula | what it is for |
# | --- | --- | --- |
# | PReLU | z if z > 0, else a · z | Leaky ReLU whose slope a is a weight: training chooses it |
# | randomized leaky ReLU | z if z > 0, else a · z, with another a each time, 1/8 to 1/3 | a little noise in training, against learning by heart; afterwards the mean of the slopes is used |
# | SELU | 1.05 · z if z > 0, else 1.76 · (eᶻ − 1) | keeps the sums of many dense layers at about the same size, if the weights start as it needs them |
# | softplus | log(1 + eᶻ) | ReLU without a corner; for outputs that must be positive, such as an uncertainty |
# | softsign | z / (1 + \|z\|) | like tanh, but it goes flat more slowly, so large sums still teach a little |
# | hard tanh | z between −1 and 1, else −1 or 1 | tanh by three straight pieces: cheap, for small devices |
#
# **Predict** from the formulas: which of the six never go flat? And which has a slope above 1 anywhere?

# %%
a = 11 / 48  # The mean of 1/8 and 1/3.
leak = np.where(z > 0, z, a * z), np.where(z > 0, 1.0, a)
gallery = {
    "PReLU, a = 0.3": (np.where(z > 0, z, 0.3 * z), np.where(z > 0, 1.0, 0.3)),
    "randomized leaky ReLU": leak,
    "SELU": (1.0507 * np.where(z > 0, z, 1.6733 * (np.exp(z) - 1)), 1.0507 * np.where(z > 0, 1.0, 1.6733 * np.exp(z))),
    "softplus": (np.log1p(np.exp(z)), sigma),
    "softsign": (z / (1 + np.abs(z)), 1 / (1 + np.abs(z)) ** 2),
    "hard tanh": (np.clip(z, -1, 1), np.where(np.abs(z) < 1, 1.0, 0.0)),
}
figure, grid = plt.subplots(2, 3, figsize=(9, 4.6), sharex=True, sharey=True, layout="constrained")
for axes, (name, (value, slope)) in zip(grid.flat, gallery.items(), strict=True):
    axes.plot(z, value, color=BLUE, linewidth=2, label="value")
    axes.plot(z, slope, "--", color=ORANGE, label="slope")
    axes.set(title=name, ylim=(-1.9, 2.3))
    axes.grid(alpha=0.3)
left = z[z <= 0]
grid[0, 1].fill_between(left, left / 8, left / 3, color="0.8")
grid[0, 0].legend(fontsize=9)
show_figure(captions["gallery"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# The two leaky ones never go flat: PReLU (unless training sets its slope to 0) and randomized leaky ReLU. Hard tanh is
# quite flat outside −1 to 1; softsign flattens slowly. SELU is the only one steeper than 1: 1.05 on the right, and up to
# 1.76 just left of 0.
#
# </details>
#
# In Keras they are `layers.PReLU()`, and by name `"selu"`, `"softplus"`, `"softsign"`, `"hard_tanh"`. Randomized leaky
# ReLU has no layer there. Which one is best? For the small networks of this course it makes little difference. Begin with
# ReLU.

# %% [markdown]
# ### A trap in the sigmoid
#
# The formula 1 / (1 + e⁻ᶻ) can be written another way, eᶻ / (1 + eᶻ); on paper they are the same. (`np.errstate` keeps
# NumPy from printing its warnings in the next cell.)
#
# **Predict:** what does the computer make of both at z = −1000 and z = 1000?

# %%
z = np.array([-1000.0, 1000.0])
with np.errstate(over="ignore", invalid="ignore"):
    print("np.exp(z)             ", np.exp(z))
    print("1 / (1 + np.exp(-z))  ", 1 / (1 + np.exp(-z)))
    print("np.exp(z)/(1+np.exp(z))", np.exp(z) / (1 + np.exp(z)))

# %% [markdown]
# <details><summary>Compare</summary>
#
# The first form gives 0 and 1, as it should; the second 0 and `nan`.
#
# e¹⁰⁰⁰ is too large for a float, so NumPy gives `inf` and a warning that something *overflows*. The first form gets
# away with it: 1 / inf is 0. The second comes to inf / inf, and that is `nan`, not a number. One `nan` in a network
# spreads until everything is `nan`.
#
# </details>
#
# The cure: **take the exponential of negative numbers only**, which at worst becomes 0. For z ≥ 0 the first form does
# that, for z < 0 the second. (Careful: `np.where(z >= 0, one, two)` computes both forms for *all* entries and only then
# chooses, warnings included.)
#
# ### Exercise: `activations` (3 points)
#
# Write three functions. Each takes an array `z` of any shape, of floats or whole numbers, and returns a new array of
# that shape; `z` stays as it is.
#
# - `sigmoid(z)`: 1 / (1 + e⁻ᶻ) of each entry. At −1000 and 1000 it must give 0 and 1 **without any warning**.
# - `relu(z)`: each entry where it is positive, else 0.
# - `leaky_relu(z, slope=0.01)`: each entry where it is positive, else `slope` times the entry. `slope` is at least 0
#   and less than 1.
#
# With `z = np.array([-2.0, 0.0, 2.0])`: `sigmoid(z)` is about `[0.1192, 0.5, 0.8808]`, `relu(z)` is `[0, 0, 2]`, and
# `leaky_relu(z, 0.1)` is `[-0.2, 0, 2]`.
#
# <details><summary>Hint 1</summary>
#
# `np.maximum` and `np.where` compare whole arrays at once. For the sigmoid: `np.exp(-np.abs(z))` never overflows. Which
# of the two forms can be written with it where z is positive, and which where z is negative?
#
# </details>
# <details><summary>Hint 2</summary>
#
# With `e = np.exp(-np.abs(z))`, the sigmoid is `1 / (1 + e)` where `z >= 0` and `e / (1 + e)` elsewhere. For the leaky
# one, `np.where(condition, a, b)` chooses entry by entry between `z` and `slope * z`.
#
# </details>


# %% exercise="activations" role="answer"
def sigmoid(z):
    ### BEGIN SOLUTION
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)
    ### END SOLUTION


def relu(z):
    ### BEGIN SOLUTION
    return np.maximum(z, 0)
    ### END SOLUTION


def leaky_relu(z, slope=0.01):
    ### BEGIN SOLUTION
    return np.where(z > 0, z, slope * z)
    ### END SOLUTION


# %% exercise="activations" points=1 role="check"
with checking(
    "activations",
    worth_knowing="The S-shaped curve is older than any network: Pierre-François Verhulst used it about 1840 to describe how populations grow.",
    mistakes=[
        Mistake(
            "the curve falls where it should rise", "sign", "A sign inside exp is wrong, or two forms are exchanged."
        ),
        Mistake("only one of the two forms is used", "special case", "It is right on one side of 0."),
        Mistake("this is the sigmoid's slope, not its value", "activation"),
        Mistake("this is tanh, which goes from -1 to 1", "activation"),
        Mistake("inf / inf gives nan", "special case", "The exp of 1000 is inf: take exp of negative numbers only."),
        Mistake(
            "sigmoid warns of an overflow",
            "special case",
            words="The sigmoid of large numbers is right, but warns of an overflow: some exp gets a large positive number.",
        ),
        Mistake("this is the absolute value", "activation", "What is negative should become 0, not positive."),
        Mistake("this is a step to 1", "activation", "ReLU keeps positive entries as they are."),
        Mistake("the wrong side is kept", "sign"),
        Mistake(
            "`np.max` takes the largest entry of each column",
            "broadcasting",
            "What compares entry by entry is `np.maximum`.",
        ),
        Mistake("the negative entries became 0, as in ReLU", "activation"),
        Mistake("the negative entries became positive", "sign"),
        Mistake("the slope is ignored", "activation", "It is 0.01 whatever is asked for."),
        Mistake("the slope is for the negative entries only", "activation", "Positive ones stay as they are."),
        Mistake("the slope itself stands where slope times the entry should", "activation"),
        Mistake(
            "another slope without an argument", "what was asked", words="without an argument the slope should be 0.01"
        ),
    ],
):
    z = np.array([-2.0, 0.0, 2.0])
    with unchanged(z):
        check_array(
            sigmoid(z),
            [0.119203, 0.5, 0.880797],
            mistakes={
                "the curve falls where it should rise": [
                    0.880797,
                    0.5,
                    0.119203,
                ],
                "only one of the two forms is used": lambda answer: (
                    np.ndim(answer) == 1
                    and (
                        np.allclose(answer, 0.880797 - np.array([0, 0.380797, 0])) or np.allclose(answer[::2], 0.119203)
                    )
                ),
                "this is the sigmoid's slope, not its value": [0.104994, 0.25, 0.104994],
                "this is tanh, which goes from -1 to 1": [-0.964028, 0, 0.964028],
            },
        )
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        check_array(
            sigmoid(np.array([-1000.0, 1000.0])),
            [0, 1],
            mistakes={"inf / inf gives nan": lambda answer: np.isnan(answer).any()},
        )
    warned = [warning for warning in caught if issubclass(warning.category, RuntimeWarning)]
    check_true(
        not warned,
        "sigmoid warns of an overflow",
    )
    z = np.array([[-3.0, -0.5], [0.0, 2.0]])
    with unchanged(z):
        check_array(
            relu(z),
            [[0, 0], [0, 2]],
            mistakes={
                "this is the absolute value": [[3, 0.5], [0, 2]],
                "this is a step to 1": [[0, 0], [0, 1]],
                "the wrong side is kept": [[-3, -0.5], [0, 0]],
                "`np.max` takes the largest entry of each column": [0, 2],
            },
        )
    z = np.array([[-10.0, -0.5], [0.0, 2.0]])
    with unchanged(z):
        mistakes = {
            "the negative entries became 0, as in ReLU": [[0, 0], [0, 2]],
            "the negative entries became positive": [[2, 0.1], [0, 2]],
            "the slope is ignored": [[-0.1, -0.005], [0, 2]],
            "the slope is for the negative entries only": [[-2, -0.1], [0, 0.4]],
            "the slope itself stands where slope times the entry should": lambda answer: np.allclose(
                np.asarray(answer)[0], 0.2
            ),
        }
        check_array(leaky_relu(z, slope=0.2), [[-2, -0.1], [0, 2]], mistakes)
    with unchanged(z):
        check_array(
            leaky_relu(z),
            [[-0.1, -0.005], [0, 2]],
            mistakes={"another slope without an argument": lambda answer: np.shape(answer) == (2, 2)},
        )

# %% exercise="activations" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "activations",
    "other shapes, whole numbers, other slopes, large numbers",
    mistakes=[
        Mistake("the result of whole numbers is cut to whole numbers", "dtype"),
    ],
):
    rng = np.random.default_rng(2)
    arrays = [rng.normal(scale=4, size=shape) for shape in ((7,), (3, 5), (4, 4), (2, 3, 4), (1, 1))]
    arrays += [
        arrays[1].astype(np.float32),
        np.arange(-6, 6).reshape(3, 4),
        np.array([-1, -4, -2]),
        np.array([0, 5, 3]),
    ]
    for z in arrays:
        signs = z.min() < 0 < z.max()
        expected = special.expit(z.astype(float))
        with unchanged(z):
            check_array(
                sigmoid(z), expected, {"the result of whole numbers is cut to whole numbers": np.trunc(expected)}
            )
        expected = np.clip(z, 0, None)
        with unchanged(z):
            check_array(relu(z), expected, {"this is the absolute value": np.abs(z)} if z.min() < 0 else None)
        for slope in (0.3, 0.01, 0.0, 0.9):
            expected = z * np.where(z < 0, slope, 1.0)
            mistakes = {}
            if signs and slope not in (0.01, 0.0):
                mistakes = {
                    "the negative entries became 0, as in ReLU": np.clip(z, 0, None),
                    "the slope is ignored": z * np.where(z < 0, 0.01, 1.0),
                    "the result of whole numbers is cut to whole numbers": np.trunc(expected),
                }
            with unchanged(z):
                check_array(leaky_relu(z, slope), expected, mistakes)
    for z in (np.array([[-1000.0, 3.0], [1000.0, -800.0]]), np.array([1000, 0, -1000])):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            check_array(
                sigmoid(z),
                special.expit(z.astype(float)),
                {"inf / inf gives nan": lambda answer: np.isnan(answer).any()},
            )
        warned = [warning for warning in caught if issubclass(warning.category, RuntimeWarning)]
        check_true(not warned, "sigmoid warns of an overflow")
### END HIDDEN TESTS

# %% [markdown]
# ## Softmax: scores become probabilities
#
# A network that tells k [categories](../glossary.md#category) apart ends in k numbers, one **score** for each (the field's
# word is [logits](../glossary.md#logits)). Scores may be negative, and their sum is anything. Softmax makes [probabilities](../glossary.md#probability) of them, in two
# steps: take the exponential of each, so that all are positive; divide by their sum, so that they add up to 1.
#
# **Predict.** The scores are 2, 1 and 0. Which probability will be largest? Is it twice the second one, as the scores
# are?

# %%
scores = np.array([2.0, 1.0, 0.0])
exponentials = np.exp(scores)
show_rows(
    [scores, exponentials, exponentials / exponentials.sum()],
    titles=["scores", "exponentials", "probabilities"],
    caption=captions["softmax"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# The first, about 0.67. It is not twice but e ≈ 2.7 times the second, 0.24; and that is 2.7 times the third, 0.09.
#
# If one score is larger than another by 1, its probability is e ≈ 2.7 times *the other's*: what counts is the *difference*
# of scores. (Not 2.7 times what it was: all probabilities share a sum of 1. Raise the score 2 to 3, and 0.67 becomes
# 0.84.)
#
# </details>
#
# **Predict** from this: what happens to the probabilities if 100 is added to every score? And if every score is
# multiplied by 10?

# %%
for label, changed in (("as they are", scores), ("100 added", scores + 100), ("times 10", scores * 10)):
    print(f"{label:12}", (np.exp(changed) / np.exp(changed).sum()).round(3))

# %% [markdown]
# <details><summary>Compare</summary>
#
# Adding 100 changes nothing. Multiplying by 10 makes the answer nearly certain.
#
# That adding a number to all scores changes nothing is useful: at 1000, e¹⁰⁰⁰ would overflow; but you may first
# **subtract the largest score**, and then the largest exponential is e⁰ = 1. And where scores lie far apart, softmax gives
# nearly all to the largest: hence the name, a soft maximum.
#
# </details>
#
# With several images there is a row of scores for each, (n, k), and each row must add up to 1 by itself.
# `keepdims=True` keeps the axis that a sum or a maximum has gone over, with length 1, so that the result still fits the
# rows.

# %%
table = np.array([[2.0, 1.0, 0.0], [0.0, 5.0, 5.0]])
print("maximum of each row:", table.max(axis=-1), "  with keepdims:", table.max(axis=-1, keepdims=True).tolist())
print(table - table.max(axis=-1, keepdims=True))

# %% [markdown]
# ### Exercise: `softmax` (3 points)
#
# Write `softmax(z)`. `z` is an array of numbers whose **last axis** holds the k scores: its shape is (k,), (n, k), or
# has even more axes. Return a new array of floats of the same shape: along the last axis, exponentials divided by their
# sum. It must be right, and not `nan`, for scores around 1000 and −1000 as well. `z` stays as it is.
#
# `softmax(np.array([0.0, np.log(3)]))` is `[0.25, 0.75]`: the exponentials are 1 and 3.
#
# <details><summary>Hint 1</summary>
#
# Three steps: subtract the largest score of each row, take exponentials, divide by the sum of each row. `axis=-1` is
# the last axis, whatever the number of axes.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `z - z.max(axis=-1, keepdims=True)` goes into `np.exp`. The sum takes the same two arguments as the maximum.
#
# </details>


# %% exercise="softmax" role="answer"
def softmax(z):
    ### BEGIN SOLUTION
    exponentials = np.exp(z - z.max(axis=-1, keepdims=True))
    return exponentials / exponentials.sum(axis=-1, keepdims=True)
    ### END SOLUTION


# %% exercise="softmax" points=1 role="check"
with checking(
    "softmax",
    worth_knowing="In physics the same formula is Boltzmann's distribution, of 1868; a temperature divides the scores. In language models that temperature is a setting.",
    mistakes=[
        Mistake("it sums over everything", "axis order", "Each row by itself should add up to 1."),
        Mistake("it sums over another axis than the last", "axis order", "Each row should add up to 1."),
        Mistake("the exponentials are not divided by their sum", "probability"),
        Mistake("the scores are divided by their sum, without exponentials", "probability"),
        Mistake("this is the sigmoid of each score", "activation", "The scores of a row share one sum."),
        Mistake(
            "nan from an overflow, or from 0 / 0",
            "special case",
            "Exponentials of 1000 are too large and of −1000 too small; shift each row first.",
        ),
    ],
):
    exponentials = np.array([[1.0, 2, 5], [6, 6, 4]])
    scores = np.log(exponentials)  # So that the exponentials of the scores are these numbers.
    with unchanged(scores):
        check_array(
            softmax(scores),
            [[0.125, 0.25, 0.625], [0.375, 0.375, 0.25]],
            mistakes={
                "it sums over everything": exponentials / 24,
                "it sums over another axis than the last": exponentials / [7, 8, 9],
                "the exponentials are not divided by their sum": exponentials,
                "the scores are divided by their sum, without exponentials": scores / scores.sum(axis=1, keepdims=True),
                "this is the sigmoid of each score": exponentials / (1 + exponentials),
            },
        )
    large = np.array([[1000.0, 1000.0], [-1000.0, -1000.0 + np.log(3)]])
    with unchanged(large):
        check_array(
            softmax(large),
            [[0.5, 0.5], [0.25, 0.75]],
            mistakes={"nan from an overflow, or from 0 / 0": lambda answer: np.isnan(answer).any()},
        )

# %% exercise="softmax" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "softmax",
    "one row, square arrays, three axes, whole numbers, large numbers of both signs",
    mistakes=[
        Mistake("the shape is another one", "shape"),
    ],
):
    rng = np.random.default_rng(3)
    arrays = [rng.normal(scale=2, size=shape) for shape in ((4,), (3, 3), (5, 2), (2, 7), (2, 4, 3), (3, 3, 3), (6, 1))]
    arrays += [np.array([[3, 0, -2], [1, 1, 4]]), arrays[3].astype(np.float32)]
    arrays += [
        np.array([[1000.0, 998.0, 1001.0], [-1000.0, -1001.0, -1003.0], [0.5, 0.0, 2.0]]),
        np.array([800.0, -800.0, 799.0]),
        np.array([[1000.0, -1000.0, -1000.0], [-1000.0, 1000.0, 998.0], [-1000.0, 500.0, 1000.0]]),
    ]
    for z in arrays:
        expected = special.softmax(z.astype(float), axis=-1)
        mistakes = {
            "nan from an overflow, or from 0 / 0": lambda answer: np.isnan(answer).any(),
            "the shape is another one": lambda answer, shape=z.shape: np.ndim(answer) and np.shape(answer) != shape,
        }
        if z.ndim > 1:
            mistakes["it sums over everything"] = special.softmax(z.astype(float))
            mistakes["it sums over another axis than the last"] = special.softmax(z.astype(float), axis=-2)
        with unchanged(z):
            check_array(softmax(z), expected, mistakes)
### END HIDDEN TESTS

# %% [markdown]
# ## A layer is a matrix product
#
# Several neurons that look at the same inputs are a **layer**. Put the weights of each neuron into one *column* of an
# array, and `inputs @ weights` does all sums at once: every image's row meets every neuron's column.
#
# Below are 2 images of 3 pixels, a layer of 2 neurons, and its biases:
#
# | inputs | weights | bias |
# | --- | --- | --- |
# | 1 2 0 | 2 0 | 1 −1 |
# | 0 1 3 | 1 −1 | |
# | | 0 1 | |
#
# **Predict** the shape of the result and the number in its top left corner, before the activation.

# %%
inputs = np.array([[1.0, 2, 0], [0, 1, 3]])
weights = np.array([[2.0, 0], [1, -1], [0, 1]])
bias = np.array([1.0, -1.0])
sums = inputs @ weights + bias
show_numbers(
    [inputs, weights, bias, sums, np.maximum(sums, 0)],
    titles=["inputs", "weights", "bias", "sums", "ReLU of them"],
    caption=captions["product"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# (2, 3) @ (3, 2) gives (2, 2): (n, m) @ (m, u) gives (n, u), n images, u neurons. In the top left corner stands 5.
#
# </details>
#
# Each neuron has one bias; NumPy adds the array of biases to every row, so the first bias goes to the first column. In
# Keras such a layer is called `Dense`, since every input is connected with every neuron. Here is one with our weights put
# in. Will it give the same?

# %%
layer = layers.Dense(2, activation="relu")
layer.build((None, 3))  # None: any number of images.
layer.set_weights([weights, bias])
by_keras = np.asarray(layer(inputs))
print("weights and bias of the layer:", [array.shape for array in layer.get_weights()])
print("by Keras:", by_keras.tolist())
print("by hand: ", np.maximum(sums, 0).tolist())

# %% [markdown]
# ### Exercise: `dense_layer` (3 points)
#
# Write `dense_layer(inputs, weights, bias, activation)`. `inputs` has the shape (n, m), `weights` (m, u), `bias` (u,);
# `activation` is a function that works entry by entry on arrays, such as `np.tanh`. Return what the u neurons give for
# the n inputs: an array (n, u). The three arrays stay as they are.
#
# For one input `[[1.0, 2.0]]`, two neurons with the weights `[[1.0, 0.0], [3.0, -1.0]]`, the bias `[0.5, 0.0]` and
# `np.positive`, it is `[[7.5, -2.0]]`.
#
# <details><summary>Hint 1</summary>
#
# It reads like `neuron`. What changed are the shapes of `weights` and `bias`.
#
# </details>
# <details><summary>Hint 2</summary>
#
# The columns of `weights` are the neurons already: don't transpose. `inputs @ weights` is (n, u), and `bias` fits its
# rows as it is.
#
# </details>


# %% exercise="dense_layer" role="answer"
def dense_layer(inputs, weights, bias, activation):
    ### BEGIN SOLUTION
    return activation(inputs @ weights + bias)
    ### END SOLUTION


# %% exercise="dense_layer" points=1 role="check"
with checking(
    "dense_layer",
    worth_knowing="Graphics cards do such sums for many points at a time, to turn and project the scenes of games. That is why networks run well on them.",
    mistakes=[
        Mistake("the weights are transposed", "axis order", "Each column is a neuron."),
        Mistake(
            "the bias is added per row",
            "broadcasting",
            "A row is an image; the bias belongs to the columns, to neurons.",
        ),
        Mistake("the bias is forgotten", "formula"),
        Mistake("inputs and weights change places", "axis order"),
        Mistake("entries are multiplied one by one", "formula", "A matrix product sums."),
        Mistake("the activation comes before the bias", "activation"),
        Mistake("the activation is missing", "activation"),
    ],
):
    inputs = np.array([[1.0, 2.0], [3.0, 4.0]])
    weights = np.array([[1.0, 2.0], [0.0, -1.0]])
    bias = np.array([10.0, 20.0])
    with unchanged(inputs, weights, bias):
        check_array(
            dense_layer(inputs, weights, bias, np.positive),
            [[11, 20], [13, 22]],
            mistakes={
                "the weights are transposed": [[15, 18], [21, 16]],
                "the bias is added per row": [[11, 10], [23, 22]],
                "the bias is forgotten": [[1, 0], [3, 2]],
                "inputs and weights change places": [[17, 30], [7, 16]],
                "entries are multiplied one by one": [[11, 24], [10, 16]],
            },
        )
    inputs, weights, bias = (
        np.array([[1.0, 0.0, 2.0]]),
        np.array([[0.5, 1.0], [2.0, 2.0], [-0.5, 0.0]]),
        np.array([0.5, -1.0]),
    )
    with unchanged(inputs, weights, bias):
        check_array(
            dense_layer(inputs, weights, bias, np.tanh),
            np.tanh([[0.0, 0.0]]) + 0.0,
            mistakes={
                "the activation comes before the bias": [[np.tanh(-0.5) + 0.5, np.tanh(1.0) - 1]],
                "the bias is forgotten": np.tanh([[-0.5, 1.0]]),
            },
        )
        check_array(
            dense_layer(2 * inputs, weights, bias, np.tanh),
            np.tanh([[-0.5, 1.0]]),
            mistakes={"the activation is missing": [[-0.5, 1.0]]},
        )

# %% exercise="dense_layer" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("dense_layer", "other shapes, square ones, whole numbers, other activations"):
    rng = np.random.default_rng(4)
    for n, m, u in ((5, 3, 2), (1, 4, 6), (4, 4, 4), (3, 2, 3), (6, 1, 1), (2, 7, 2)):
        for activation in (np.positive, np.tanh, np.arctan):
            inputs = rng.integers(-3, 4, (n, m)) if n == 3 else rng.normal(size=(n, m))
            weights, bias = rng.normal(size=(m, u)), rng.normal(size=u)
            sums = np.einsum("nm,mu->nu", inputs, weights)
            mistakes = {"the bias is forgotten": activation(sums)}
            if activation is not np.positive:
                mistakes["the activation comes before the bias"] = activation(sums) + bias
                mistakes["the activation is missing"] = sums + bias
            if m == u and m > 1:
                mistakes["the weights are transposed"] = activation(np.einsum("nm,um->nu", inputs, weights) + bias)
            if n == u and n > 1:
                mistakes["the bias is added per row"] = activation(sums + bias[:, None])
            expected = activation(sums + bias)
            with unchanged(inputs, weights, bias):
                check_array(dense_layer(inputs, weights, bias, activation), expected, mistakes)
### END HIDDEN TESTS

# %% [markdown]
# ### Layers of layers
#
# A **deep** network is layers in a row: what one layer gives is what the next one takes. The network of this chapter
# takes 784 pixels, has two layers of 10 neurons with ReLU, and ends in 3 scores with softmax, for three categories.

# %%
figure, axes = plt.subplots(figsize=(8, 3.3), layout="constrained")
columns = [(0, 8, "784 pixels"), (1, 10, "10 neurons\nReLU"), (2, 10, "10 neurons\nReLU"), (3, 3, "3 neurons\nsoftmax")]
heights = [np.linspace(-1, 1, count) * (0.35 if count == 3 else 1) for _, count, _ in columns]
for place, (here, there) in enumerate(pairwise(heights)):
    for start in here:
        for end in there:
            axes.plot([place, place + 1], [start, end], color="0.75", linewidth=0.5, zorder=1)
for (place, count, label), here in zip(columns, heights, strict=True):
    axes.scatter(
        np.full(count, place),
        here,
        s=70 if place else 25,
        marker="o" if place else "s",
        color=BLUE if place else "black",
        zorder=2,
    )
    axes.text(place, -1.2, label, ha="center", va="top")
axes.text(0.06, 0.0, "⋮", fontsize=14, ha="left", va="center")
axes.set(ylim=(-1.8, 1.15), xlim=(-0.4, 3.4))
axes.axis("off")
show_figure(captions["network"])

# %% [markdown]
# To compute what it says, go from left to right. (The weights are random numbers here, so the answers mean nothing yet.)
#
# **Predict** the shape after each layer for 5 images.

# %%
rng = np.random.default_rng(3)
sizes = [784, 10, 10, 3]
numbers = train.images[:5].reshape(5, 784)
print("pixels ", numbers.shape)
for m, u in pairwise(sizes):
    numbers = numbers @ rng.normal(scale=np.sqrt(2 / m), size=(m, u)) + np.zeros(u)
    numbers = np.maximum(numbers, 0) if u != 3 else special.softmax(numbers, axis=-1)
    print("layer  ", numbers.shape)
print("sums of the rows:", numbers.sum(axis=1).round(6).tolist())

# %% [markdown]
# <details><summary>Compare</summary>
#
# (5, 784) becomes (5, 10), (5, 10) and (5, 3).
#
# </details>
#
# That is all that a dense network computes: products, sums, bends.
#
# ## How wrong is it?
#
# To make a network better, you need one number that says how wrong it is: the [**loss**](../glossary.md#loss). 0 is
# perfect, more is worse.
#
# ### For amounts: the mean squared error
#
# A network that predicts amounts (a price, an age, a place in the image) is off by some **error** for each. Say the
# true values are 90, 20 and 95, and it predicts 30, 80 and 85.
#
# **Predict:** the errors, their squares, and the mean of the squares.

# %%
y_true, y_pred = np.array([90, 20, 95]), np.array([30, 80, 85])
errors = y_pred - y_true
show_rows(
    [y_true, y_pred, errors, errors**2],
    titles=["true", "predicted", "error", "squared"],
    caption=captions["errors"],
)
print("mean of the errors: ", round(errors.mean(), 2))
print("mean of the squares:", round((errors**2).mean(), 2))

# %% [markdown]
# <details><summary>Compare</summary>
#
# The errors are −60, 60 and −10; (3600 + 3600 + 100) / 3 = 2433.33.
#
# The plain mean of the errors is close to 0, since −60 and 60 cancel out; squares
# are never negative, so nothing cancels. And a large error counts much more than a small one: 10 is a sixth of 60, but
# its square is a thirty-sixth.
#
# </details>
#
# ### Exercise: `mean_squared_error` (3 points)
#
# Write `mean_squared_error(y_true, y_pred)`. The two are arrays of the same shape, with any number of axes and of any
# [dtype](../glossary.md#dtype) (remember from chapter 1 what `uint8` does where a difference would be negative). Return
# one float: the mean of the squared differences over all entries. The arrays stay as they are.
#
# `mean_squared_error(np.array([90, 20, 95]), np.array([30, 80, 85]))` is about `2433.33`.
#
# <details><summary>Hint 1</summary>
#
# Difference, square, mean: three steps on whole arrays. Make floats first, then `uint8` can't wrap around.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `y_pred.astype(float)` is a copy as floats. `** 2` squares each entry, `np.mean` takes the mean over everything.
#
# </details>


# %% exercise="mean_squared_error" role="answer"
def mean_squared_error(y_true, y_pred):
    ### BEGIN SOLUTION
    return float(np.mean((y_pred.astype(float) - y_true) ** 2))
    ### END SOLUTION


# %% exercise="mean_squared_error" points=1 role="check"
with checking(
    "mean_squared_error",
    worth_knowing="Squared, one error of 10 weighs as much as 100 errors of 1. Legendre and Gauss fitted orbits of comets and planets in this way, about 1805.",
    mistakes=[
        Mistake("the root is taken", "loss", "That makes the root mean squared error."),
        Mistake("this is the sum of the squares, not their mean", "loss"),
        Mistake("the errors are not squared, only made positive", "loss"),
        Mistake("the errors are not squared, so they cancel out", "loss"),
        Mistake("the mean is taken before the square", "loss"),
        Mistake("it is halved", "loss"),
        Mistake("the fraction is cut off", "rounding"),
        Mistake("the sum is divided by one less than the number of entries", "off by one"),
        Mistake("the squares are not averaged", "loss", "One number is asked for."),
    ],
):
    y_true, y_pred = np.array([90, 20, 95]), np.array([30, 80, 85])
    with unchanged(y_true, y_pred):
        check_value(
            mean_squared_error(y_true, y_pred),
            2433.3333,
            mistakes={
                "the root is taken": 49.3288,
                "this is the sum of the squares, not their mean": 7300.0,
                "the errors are not squared, only made positive": 43.3333,
                "the errors are not squared, so they cancel out": lambda answer: np.isclose(
                    abs(answer), 3.3333, atol=1e-3
                ),
                "the mean is taken before the square": 11.1111,
                "it is halved": 1216.6667,
                "the fraction is cut off": 2433,
                "the sum is divided by one less than the number of entries": 3650.0,
                "the squares are not averaged": lambda answer: np.shape(answer) == (3,),
            },
            rtol=1e-5,
        )

# %% exercise="mean_squared_error" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "mean_squared_error",
    "other shapes, floats and whole numbers, uint8 images, perfect predictions",
    mistakes=[
        Mistake("the sum is divided by the number of rows only", "axis order"),
        Mistake("uint8 wraps around, in the difference or in the square", "dtype", "Make floats first."),
    ],
):
    rng = np.random.default_rng(5)
    for shape in ((4,), (1,), (6, 3), (5, 5), (3, 4, 2)):
        for dtype in (np.float64, np.float32, np.int64, np.uint8):
            y_true, y_pred = (rng.integers(0, 256, shape).astype(dtype) for _ in range(2))
            y_true.flat[0], y_pred.flat[0] = 250, 3
            squares = (y_pred.astype(float) - y_true.astype(float)) ** 2
            mistakes = {"the root is taken": float(np.sqrt(squares.mean()))}
            if squares.size > 1:
                mistakes["this is the sum of the squares, not their mean"] = float(squares.sum())
            if len(shape) > 1:
                mistakes["the sum is divided by the number of rows only"] = float(squares.sum() / shape[0])
            if dtype == np.uint8:
                mistakes["uint8 wraps around, in the difference or in the square"] = lambda answer, squares=squares: (
                    np.ndim(answer) == 0 and 0 <= float(answer) < squares.mean()
                )
            with unchanged(y_true, y_pred):
                check_value(mean_squared_error(y_true, y_pred), float(squares.mean()), mistakes)
    check_value(mean_squared_error(np.array([0.25, -1.5]), np.array([0.25, -1.5])), 0.0)
    check_value(mean_squared_error(np.array([0.25, -1.5]), np.array([0.75, 0.5])), 2.125)
### END HIDDEN TESTS

# %% [markdown]
# ### For categories: the cross-entropy
#
# A classifier gives probabilities. What counts is the probability *p* that it gave to what is **right**: 1 would be
# perfect, 0 a disaster. The [cross-entropy](../glossary.md#cross-entropy) takes −log *p* (the natural logarithm).
#
# **Predict:** is the loss for p = 0.01 about ten times that for p = 0.1, or about twice?

# %%
p = np.linspace(0.003, 1, 400)
figure, axes = plt.subplots(figsize=(5.6, 3), layout="constrained")
axes.plot(p, -np.log(p), color=BLUE, linewidth=2, label="−log p, cross-entropy")
axes.plot(p, (1 - p) ** 2, "--", color=ORANGE, linewidth=2, label="(1 − p)², squared error")
axes.set(xlabel="p, the probability given to what is right", ylabel="loss")
axes.legend()
show_figure(captions["losses"])
for p in (1.0, 0.9, 0.5, 0.1, 0.01):
    print(f"p = {p:<4}  −log p = {abs(np.log(p)):.2f}")

# %% [markdown]
# <details><summary>Compare</summary>
#
# About twice: 2.30 and 4.61. Each factor of ten adds 2.3. The squared error is a bad judge here: from p = 0.01 to
# p = 0.0001 it goes from 0.98 to 1.00, while the cross-entropy doubles, from 4.6 to 9.2. It hardly tells a bad answer
# from a hopeless one.
#
# </details>
#
# **Yes or no** (one output with a sigmoid, [label](../glossary.md#label) 1 or 0): the probability of the right answer
# is p if the label is 1, and 1 − p if it is 0. Written in one line, −(y·log p + (1 − y)·log(1 − p)): the label switches
# one of the two parts off. This is the **binary** cross-entropy.

# %%
labels, probabilities = np.array([1.0, 0.0, 1.0]), np.array([0.9, 0.2, 0.4])
binary = -(labels * np.log(probabilities) + (1 - labels) * np.log(1 - probabilities))
print("for each:", binary.round(3), "  mean:", binary.mean().round(3))
print("Keras:   ", np.round(float(keras.losses.binary_crossentropy(labels, probabilities)), 3))

# %% [markdown]
# **One of several** (k outputs with softmax, [one-hot](../glossary.md#one-hot) labels): the label's row has a single 1,
# so multiplying it by log p and summing picks out the log of the right probability. That is the **categorical**
# cross-entropy: −Σ y·log p for each row, then the mean over the rows.
#
# One thing needs care. If a network gives exactly 0, log 0 is −∞, and 0 · (−∞) is `nan`. So probabilities below a tiny
# number, 10⁻⁷, are first raised to it (*clipped*).
#
# **Predict** how bad a certain and wrong answer then is.

# %%
with np.errstate(divide="ignore", invalid="ignore"):
    print("log of 0:", np.log(0.0), "  0 times that:", 0 * np.log(0.0))
print("clipped: ", -np.log(np.clip(0.0, 1e-7, 1)).round(2))

# %% [markdown]
# <details><summary>Compare</summary>
#
# About 16, bad but not endless.
#
# </details>
#
# Which loss goes with which end of a network:
#
# | you predict | last activation | loss | in Keras |
# | --- | --- | --- | --- |
# | an amount | none | mean squared error | `"mean_squared_error"` |
# | yes or no | sigmoid, 1 output | binary cross-entropy | `"binary_crossentropy"` |
# | one of k categories | softmax, k outputs | categorical cross-entropy | `"categorical_crossentropy"` |
#
# ### Exercise: `cross_entropy` (3 points)
#
# Write the function `categorical_crossentropy(y_true, y_pred)`. `y_true` holds one-hot labels, (n, k), of any numeric
# dtype; `y_pred` probabilities, floats (n, k) whose rows sum to 1. Return one float: the mean over the n rows of
# −Σ y·log p, where p below `1e-7` counts as `1e-7`. The arrays stay as they are.
#
# With the label `[[0, 1, 0]]` and the probabilities `[[0.25, 0.5, 0.25]]` it is −log 0.5, about `0.693`.
#
# <details><summary>Hint 1</summary>
#
# Clip, logarithm, times the labels, sum along each row, minus, mean over rows. How many numbers are averaged at the
# end: n, or n times k?
#
# </details>
# <details><summary>Hint 2</summary>
#
# `np.clip(y_pred, 1e-7, 1)` or `np.maximum(y_pred, 1e-7)` gives a new array. `(…).sum(axis=1)` has one number for each
# row; take the mean of these.
#
# </details>


# %% exercise="cross_entropy" role="answer"
def categorical_crossentropy(y_true, y_pred):
    ### BEGIN SOLUTION
    logarithms = np.log(np.maximum(y_pred, 1e-7))
    return float(-(y_true * logarithms).sum(axis=1).mean())
    ### END SOLUTION


# %% exercise="cross_entropy" points=1 role="check"
with checking(
    "cross_entropy",
    worth_knowing="A network that gives three categories equal probabilities has a cross-entropy of 1.10, the logarithm of 3. That is about where training begins.",
    mistakes=[
        Mistake("the mean is over all entries", "axis order", "It should be over the rows."),
        Mistake("the sign is missing", "sign", "Logarithms of probabilities are negative."),
        Mistake("the rows are added up, not averaged", "loss"),
        Mistake("another logarithm is taken", "loss", "`np.log` is the natural one."),
        Mistake(
            "the zeros of the labels count too",
            "loss",
            words="the zeros of the labels count too, as in the binary cross-entropy",
        ),
        Mistake("there is one loss for each row", "loss", "Return their mean."),
        Mistake(
            "the log of 0 gives inf or nan",
            "special case",
            "It is −inf, and 0 times it nan: clip the probabilities at 1e-7 first.",
        ),
    ],
):
    y_true = np.array([[0, 1, 0], [0, 0, 1]])
    y_pred = np.array([[0.25, 0.5, 0.25], [0.1, 0.1, 0.8]])
    loss = -(np.log(0.5) + np.log(0.8)) / 2
    with unchanged(y_true, y_pred):
        check_value(
            categorical_crossentropy(y_true, y_pred),
            loss,
            mistakes={
                "the mean is over all entries": loss / 3,
                "the sign is missing": -loss,
                "the rows are added up, not averaged": 2 * loss,
                "another logarithm is taken": lambda answer: np.isclose(
                    answer, [loss / np.log(2), loss / np.log(10)]
                ).any(),
                "the zeros of the labels count too": -np.mean(np.log([0.75, 0.5, 0.75, 0.9, 0.9, 0.8])),
                "there is one loss for each row": lambda answer: np.shape(answer) == (2,),
            },
        )
    certain = np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])  # Certain twice: once right, once wrong.
    with unchanged(certain):
        check_value(
            categorical_crossentropy(y_true, certain),
            -np.log(1e-7) / 2,
            mistakes={"the log of 0 gives inf or nan": lambda answer: not np.isfinite(answer)},
        )

# %% exercise="cross_entropy" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "cross_entropy",
    "other numbers of rows and categories, other dtypes, certain answers",
    mistakes=[
        Mistake("1e-7 is added to each probability", "special case", "Only those below it count as 1e-7."),
        Mistake("only zeros are replaced", "special case", "Every probability below 1e-7 counts as 1e-7."),
    ],
):
    rng = np.random.default_rng(6)
    for n, k, dtype in (
        (1, 3, int),
        (5, 2, float),
        (4, 4, np.float32),
        (3, 10, np.uint8),
        (2, 6, float),
        (7, 3, np.int8),
    ):
        places = rng.integers(0, k, n)
        y_true = np.eye(k)[places].astype(dtype)
        y_pred = special.softmax(rng.normal(scale=2, size=(n, k)), axis=1)
        if k == 6:
            y_pred = np.eye(k)[[places[0], (places[1] + 1) % k]]
        losses = -np.log(np.maximum(y_pred[np.arange(n), places], 1e-7))
        mistakes = {
            "the mean is over all entries": float(losses.mean() / k),
            "the sign is missing": float(-losses.mean()),
            "the log of 0 gives inf or nan": lambda answer: not np.isfinite(answer),
        }
        if n > 1:
            mistakes["the rows are added up, not averaged"] = float(losses.sum())
        with unchanged(y_true, y_pred):
            check_value(categorical_crossentropy(y_true, y_pred), float(losses.mean()), mistakes)
    for p in (1e-12, 1e-9, 1e-7, 3e-7, 1e-5, 1.0):
        clipped = -np.log(max(p, 1e-7))
        mistakes = {
            "1e-7 is added to each probability": -np.log(p + 1e-7),
            "only zeros are replaced": -np.log(p),
        }
        mistakes = {told: loss for told, loss in mistakes.items() if abs(loss - clipped) > 0.005}
        actual = categorical_crossentropy(np.array([[0.0, 1.0]]), np.array([[1 - p, p]]))
        check_value(actual, float(clipped), mistakes)
### END HIDDEN TESTS

# %% [markdown]
# ## Downhill: gradient descent
#
# The loss depends on the weights. Training means: find weights for which it is low. Imagine a landscape in which every
# place is a choice of weights and the height is the loss. You stand somewhere in it, in fog. You feel which way the
# ground slopes under your feet, and take a step downhill. Then again.
#
# First with a single weight w, and the loss (w − 3)², which is lowest at w = 3. Its slope at w is 2·(w − 3). The step
# goes *against* the slope, and is the slope times a small number, the
# [**learning rate**](../glossary.md#learning-rate):
#
# new w = w − learning rate · slope
#
# **Predict.** Start at w = 0 with the learning rate 0.1. What is the slope there? Where are you after one step?

# %%
w = 0.0
for step in range(6):
    slope = 2 * (w - 3)
    print(f"step {step}:  w = {w:.3f}  loss = {(w - 3) ** 2:.3f}  slope = {slope:.3f}")
    w = w - 0.1 * slope

# %% [markdown]
# <details><summary>Compare</summary>
#
# The slope is −6: the loss falls to the right. Minus 0.1 · (−6) takes w from 0 to 0.6.
#
# </details>
#
# The next slope is less
# steep, so the next step is shorter: the steps shrink by themselves as the ground gets flat.
#
# With many weights there is a slope for each of them, and all of them together are called the
# [**gradient**](../glossary.md#gradient). It points uphill, in the steepest direction. The rule stays: weights minus
# learning rate times gradient. Four steps make the whole algorithm:
#
# 1. Begin with small random weights.
# 2. Compute the loss and its gradient.
# 3. Go one step against the gradient.
# 4. Back to 2, until the loss falls no further.
#
# ### Exercise: `gradient_step` (3 points)
#
# Write `gradient_step(weights, gradient, learning_rate)`. `weights` and `gradient` are arrays of floats of the same
# shape, any shape; `learning_rate` is a number. Return a **new** array: the weights after one step of
# [gradient descent](../glossary.md#gradient-descent). The arrays that were handed in stay as they are.
#
# `gradient_step(np.array([1.0, -2.0]), np.array([4.0, -6.0]), 0.5)` is `[-1., 1.]`.
#
# <details><summary>Hint 1</summary>
#
# The rule for one weight is in the text above; with arrays it is written just the same.
#
# </details>
# <details><summary>Hint 2</summary>
#
# Downhill is *minus* the gradient. `weights -= …` would change the caller's array; `weights - …` makes a new one.
#
# </details>


# %% exercise="gradient_step" role="answer"
def gradient_step(weights, gradient, learning_rate):
    ### BEGIN SOLUTION
    return weights - learning_rate * gradient
    ### END SOLUTION


# %% exercise="gradient_step" points=1 role="check"
with checking(
    "gradient_step",
    worth_knowing="Augustin-Louis Cauchy proposed this in 1847, for sums in astronomy. What is new with networks is above all the number of weights.",
    mistakes=[
        Mistake("it ascends", "sign", "The gradient points uphill, so the step goes against it."),
        Mistake("the learning rate is left out", "gradient"),
        Mistake("the gradient is divided by the learning rate", "gradient"),
        Mistake("the gradient is counted twice", "gradient"),
        Mistake("this is the step alone", "what was asked", "The new weights are asked for."),
        Mistake("only the gradient's sign is used", "gradient", "A steeper slope should give a longer step."),
    ],
):
    weights, gradient = np.array([1.0, -2.0]), np.array([4.0, -6.0])
    with unchanged(weights, gradient):
        check_array(
            gradient_step(weights, gradient, 0.25),
            [0, -0.5],
            mistakes={
                "it ascends": [2, -3.5],
                "the learning rate is left out": [-3, 4],
                "the gradient is divided by the learning rate": [-15, 22],
                "the gradient is counted twice": [-1, 1],
                "this is the step alone": lambda answer: np.allclose(np.abs(answer), [1, 1.5]) and np.ndim(answer) == 1,
                "only the gradient's sign is used": [0.75, -1.75],
            },
        )

# %% exercise="gradient_step" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("gradient_step", "other shapes and learning rates, float32, several steps in a row"):
    rng = np.random.default_rng(7)
    for shape, dtype in (((5,), float), ((1,), float), ((3, 4), float), ((2, 2), np.float32), ((4, 3, 2), float)):
        for rate in (0.01, 0.3, 1.0, 2.5):
            weights, gradient = (rng.normal(size=shape).astype(dtype) for _ in range(2))
            expected = weights + gradient * -rate
            mistakes = {"it ascends": weights + rate * gradient}
            if rate != 1:
                mistakes["the learning rate is left out"] = weights - gradient
            with unchanged(weights, gradient):
                check_array(gradient_step(weights, gradient, rate), expected, mistakes)
    weights = np.array([4.0, -3.0])
    for _ in range(30):
        weights = np.asarray(gradient_step(weights, 2 * (weights - [1.0, 2.0]), 0.25))
    check_array(weights, [1, 2], atol=1e-4)
### END HIDDEN TESTS

# %% [markdown]
# ### A loss surface, and three learning rates
#
# Now a landscape with two weights. One neuron without activation shall lay a line through four points: its weight is
# the line's slope, its bias the intercept. The loss is the [mean squared error](../glossary.md#mean-squared-error).
# Every place of the picture below is one line; dark is a high loss.
#
# We start at slope −1, intercept 3, and walk 12 steps, with three learning rates.
#
# **Predict:** what will the three ways look like for 0.01, for 0.2 and for 0.6?

# %%
line_x, line_y = np.array([-1.0, 0, 1, 2]), np.array([-1.0, 1, 1.5, 4])


def line_loss(slope, intercept):
    """The mean squared error of a line; also for arrays of slopes and intercepts."""
    return sum((slope * x + intercept - y) ** 2 for x, y in zip(line_x, line_y, strict=True)) / len(line_x)


def walk(learning_rate, steps):
    """The places (slope, intercept) that gradient descent comes through."""
    places = [np.array([-1.0, 3.0])]
    for _ in range(steps):
        slope, intercept = places[-1]
        errors = slope * line_x + intercept - line_y
        gradient = 2 * np.array([np.mean(errors * line_x), np.mean(errors)])
        places.append(places[-1] - learning_rate * gradient)
    return np.array(places)


figure, row = plt.subplots(1, 3, figsize=(11.5, 3.7), sharey=True, layout="constrained")
slopes, intercepts = np.meshgrid(np.linspace(-2.5, 5, 100), np.linspace(-2.5, 4.5, 100))
surface = line_loss(slopes, intercepts)
for axes, rate in zip(row, (0.01, 0.2, 0.6), strict=True):
    places = walk(rate, steps=12)
    axes.contourf(
        slopes, intercepts, surface, levels=surface.max() * np.linspace(0, 1, 14) ** 2, cmap="Greys", alpha=0.7
    )
    axes.plot(*places.T, ".-", color=ORANGE, markersize=8)
    axes.plot(-1, 3, "o", color="black")
    axes.plot(1.55, 0.6, "*", color=BLUE, markersize=14)
    loss_now = line_loss(*places[-1])
    axes.set(
        title=f"rate {rate}, loss {line_loss(-1, 3):.2f} → {loss_now:.2f}",
        xlabel="slope",
        xlim=(-2.5, 5),
        ylim=(-2.5, 4.5),
    )
row[0].set_ylabel("intercept")
show_figure(captions["descents"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# 0.01 is too small: hardly under way. 0.2 is right: there. 0.6 is too large: it leaps to and fro, ever higher.
#
# Too small a learning rate costs time. Too large a one costs everything: the loss *grows*. If you ever see a loss
# explode, or turn into `nan`, divide the learning rate by ten.
#
# </details>
#
# (Training chooses the weights. What *you* choose beforehand, as this rate, or how many neurons there are, is called a
# [hyperparameter](../glossary.md#hyperparameter).)
#
# Try the rates between. From which on does the way look different? (Momentum is explained further down.
# Try it all the same: it takes a part of each step along into the next.)

# %%
explore_learning_rate(
    line_x,
    line_y,
    caption=captions["learning_rate"],
)

# %% [markdown]
# Real training has one thing more. With thousands of images, computing the gradient over all of them for each step is
# slow. So each step takes only a small [**batch**](../glossary.md#batch) of images, 32 for example. Its gradient is a
# rough guess of the true one, but many quick rough steps get further than a few exact ones. When every image has been
# used once, an [**epoch**](../glossary.md#epoch) is over.

# %% [markdown]
# ## Backpropagation: the chain rule at work
#
# Where do gradients come from? Take the smallest network that has a layer behind a layer: one input x, a weight w₁, a
# sigmoid, a weight w₂, and a loss.
#
# z = w₁·x → h = σ(z) → p = w₂·h → L = (p − y)²
#
# How does L change if w₁ grows a little? It works through a chain: w₁ changes z, z changes h, h changes p, p changes L.
# The [**chain rule**](../glossary.md#chain-rule) says: multiply the slopes along the chain. Each by itself is easy:
#
# - L with p: 2·(p − y)
# - p with w₂: h, and p with h: w₂
# - h with z: σ(z)·(1 − σ(z)), that is h·(1 − h)
# - z with w₁: x
#
# [**Backpropagation**](../glossary.md#backpropagation) is doing this from the end backwards, and keeping what has been
# computed: 2·(p − y) is needed for both weights, so it is computed once.
#
# **Predict**, with pencil: x = 2, y = 2.5, w₂ = 4, and w₁ chosen so that h is 0.75. Find p, L, then the slope of L with
# w₂ and with w₁.

# %%
x, y, w1, w2 = 2.0, 2.5, float(np.log(3) / 2), 4.0
# Forward.
z = w1 * x
h = 1 / (1 + np.exp(-z))
p = w2 * h
loss = (p - y) ** 2
# Backward.
loss_with_p = 2 * (p - y)
loss_with_w2 = loss_with_p * h
loss_with_h = loss_with_p * w2
loss_with_z = loss_with_h * h * (1 - h)
loss_with_w1 = loss_with_z * x

figure, axes = plt.subplots(figsize=(10, 2.6), layout="constrained")
stations = [("x", x, None), ("z", z, loss_with_z), ("h", h, loss_with_h), ("p", p, loss_with_p), ("L", loss, 1.0)]
for place, (name, value, slope) in enumerate(stations):
    axes.text(
        place,
        0,
        f"{name} = {value:.3g}",
        ha="center",
        va="center",
        bbox={"boxstyle": "round", "facecolor": "white"},
        fontsize=12,
    )
    if slope is not None:
        axes.text(place, -0.55, f"{slope:.3g}", ha="center", va="center", color=ORANGE, fontsize=12)
        axes.annotate(
            "",
            xy=(place - 0.7, 0.12),
            xytext=(place - 0.3, 0.12),
            arrowprops={"arrowstyle": "<-", "color": BLUE, "linewidth": 2},
        )
    if place > 1:
        axes.annotate(
            "",
            xy=(place - 0.8, -0.55),
            xytext=(place - 0.2, -0.55),
            arrowprops={"arrowstyle": "->", "color": ORANGE, "linewidth": 2},
        )
for place, text in ((0.5, "× w₁"), (1.5, "σ"), (2.5, "× w₂"), (3.5, "(p − y)²")):
    axes.text(place, 0.3, text, ha="center", color=BLUE, fontsize=11)
for place, text in ((1.5, "× h·(1 − h)"), (2.5, "× w₂"), (3.5, "× 2·(p − y)")):
    axes.text(place, -0.82, text, ha="center", color=ORANGE, fontsize=11)
axes.text(0.5, -1.15, f"w₁: {loss_with_z:.3g} × x = {loss_with_w1:.3g}", ha="center", color=ORANGE, fontsize=12)
axes.text(2.5, -1.15, f"w₂: {loss_with_p:.3g} × h = {loss_with_w2:.3g}", ha="center", color=ORANGE, fontsize=12)
axes.set(xlim=(-0.5, 4.5), ylim=(-1.3, 0.6))
axes.axis("off")
show_figure(captions["chain"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# p = 3, L = 0.25. 2·(3 − 2.5) = 1, so the slope with w₂ is 1 · 0.75 = **0.75**. With h it is 1 · 4 = 4, with z it is
# 4 · 0.75 · 0.25 = 0.75, and with w₁ it is x = 2 times that, **1.5**.
#
# </details>
#
# ### Never trust a gradient that you have not checked
#
# There is a slow way that can hardly go wrong: **finite differences**. Move one weight a tiny bit up, then down, and
# see how much the loss changes.
#
# **Predict** what comes out for w₁.


# %%
def tiny_loss(w1, w2):
    """The loss of the network with two weights."""
    return (w2 / (1 + np.exp(-w1 * x)) - y) ** 2


tiny = 1e-5
print("L with w1:", round((tiny_loss(w1 + tiny, w2) - tiny_loss(w1 - tiny, w2)) / (2 * tiny), 4))
print("L with w2:", round((tiny_loss(w1, w2 + tiny) - tiny_loss(w1, w2 - tiny)) / (2 * tiny), 4))

# %% [markdown]
# <details><summary>Compare</summary>
#
# The same, 1.5 and 0.75.
#
# </details>
#
# With 7,993 weights this way would need the loss 15,986 times for one step; backpropagation
# needs one pass forward and one backward. That is why networks can be trained at all.
#
# TensorFlow does the backward pass for you. Inside `with tf.GradientTape() as tape:` it writes down every operation, as
# on a tape; `tape.gradient` then winds the tape back and multiplies slopes.

# %%
v1, v2 = tf.Variable(w1), tf.Variable(w2)
with tf.GradientTape() as tape:
    taped_loss = (v2 * tf.sigmoid(v1 * x) - y) ** 2
print("by tape:", [round(float(slope), 4) for slope in tape.gradient(taped_loss, [v1, v2])])

# %% [markdown]
# Three ways, one answer. This is what Keras does in every step of training.
#
# One consequence. On the way back, each layer multiplies by its activation's slope and by its weights. The sigmoid's slope
# is at most 0.25. A weight can make up for that: above, 4 · 0.75 · 0.25 came to 0.75. But weights begin small, so that the
# sums stay moderate. Below, twenty networks of ten layers are drawn, with 100 neurons in each and weights of the usual size
# (on average 0, their spread 1/√100 before sigmoid, and √2 times that before ReLU). `back` goes through the layers from the
# last to the first.
#
# **Predict:** what part of the gradient is left after ten layers with sigmoid, and with ReLU: about all, a hundredth, a
# millionth?


# %%
def left_of_the_gradient(rng, activation, slope, spread):
    """The size of the gradient before ten layers of 100 neurons, divided by that behind them."""
    h, passed = rng.normal(size=100), []
    for _ in range(10):
        weights = rng.normal(scale=spread, size=(100, 100))
        z = h @ weights
        passed.append(weights * slope(z))
        h = activation(z)
    back = start = rng.normal(size=100)
    for layer in reversed(passed):
        back = layer @ back
    return np.linalg.norm(back) / np.linalg.norm(start)


rng = np.random.default_rng(0)
by_sigmoid = [
    left_of_the_gradient(rng, special.expit, lambda z: special.expit(z) * special.expit(-z), 0.1) for _ in range(20)
]
by_relu = [left_of_the_gradient(rng, lambda z: np.maximum(z, 0), lambda z: z > 0, 0.1 * np.sqrt(2)) for _ in range(20)]
print(f"ten sigmoid layers: {np.median(by_sigmoid):.1e}   ten ReLU layers: {np.median(by_relu):.2f}")

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(
    max(by_sigmoid) < 3e-6 and 0.2 < np.median(by_relu) < 2,
    "sigmoids leave about a millionth of the gradient, ReLU most of it",
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# With sigmoids about a millionth; with ReLU, most of it.
#
# So the first layers of a deep network with sigmoids learn next to nothing: the gradient *vanishes*. It is the product that
# counts, of slopes and weights: with larger weights it may also *explode*. ReLU, together with weights that begin at the
# size that fits it, is one of the reasons why deep networks became possible.
#
# </details>
#
# ### Exercise: `chain_rule` (3 points)
#
# Write `gradients(x, y, w1, w2)`. All four are floats. For the loss L = (w2 · sigmoid(w1 · x) − y)², return the pair
# (slope of L with w1, slope of L with w2), each right to a relative 1e-4. Any of the three ways will do; the
# chain rule is the shortest.
#
# `gradients(2.0, -1.0, 0.0, 4.0)` is `(12.0, 3.0)`. There h = 0.5, p = 2, and p − y = 3.
#
# <details><summary>Hint 1</summary>
#
# Forward first: z, h, p. Then backward from 2·(p − y), as in the picture. `w2` needs one more factor, `w1` three more.
#
# </details>
# <details><summary>Hint 2</summary>
#
# With `h = 1 / (1 + np.exp(-w1 * x))`: the slope with `w2` is `2 * (p - y) * h`. For `w1`, replace the `h` at its end
# by the way back: `w2`, then the sigmoid's slope `h * (1 - h)`, then `x`.
#
# </details>


# %% exercise="chain_rule" role="answer"
def gradients(x, y, w1, w2):
    ### BEGIN SOLUTION
    h = 1 / (1 + np.exp(-w1 * x))
    loss_with_p = 2 * (w2 * h - y)
    return loss_with_p * w2 * h * (1 - h) * x, loss_with_p * h
    ### END SOLUTION


# %% exercise="chain_rule" points=1 role="check"
with checking(
    "chain_rule",
    worth_knowing="Backpropagation gets the slopes of all weights together for a few times the cost of one run of the network. Finite differences need a run for each weight.",
    mistakes=[
        Mistake("the factor 2 is lost", "gradient", "The slope of a square is two times what is squared."),
        Mistake("the sigmoid's value stands where its slope belongs", "gradient", "It is h · (1 − h), not h."),
        Mistake("the sigmoid's slope was taken to be h · h", "gradient", "It is h · (1 − h), not h · h."),
        Mistake("there is one h too many", "gradient", "The factor h · (1 − h) takes the place of h."),
        Mistake("the sigmoid's slope is left out", "gradient"),
        Mistake("h went into the sigmoid again", "gradient", "Its slope is h · (1 − h)."),
        Mistake("the two are swapped", "what was asked", "First the slope with w1."),
        Mistake("the factor x is lost", "gradient", "As w1 is multiplied by x, its slope has the factor x."),
        Mistake("the factor w2 is lost", "gradient", "As h is multiplied by w2, the slope with w1 has the factor w2."),
        Mistake("the sign is wrong", "sign", "It is p − y, not y − p."),
        Mistake("h is wrong", "formula", "It is the sigmoid of w1 · x, with a minus inside exp."),
        Mistake(
            "this is a step downhill, not the slope",
            "gradient",
            words="this is the step downhill for some learning rate, not the slope",
        ),
    ],
):
    w1 = float(np.log(3)) / 2  # Then h is 0.75, and p is 3.
    check_array(
        gradients(2.0, 1.0, w1, 4.0),
        [6, 3],
        mistakes={
            "the factor 2 is lost": [3, 1.5],
            "the sigmoid's value stands where its slope belongs": [24, 3],
            "the sigmoid's slope was taken to be h · h": [18, 3],
            "there is one h too many": [4.5, 3],
            "the sigmoid's slope is left out": [32, 3],
            "h went into the sigmoid again": lambda answer: np.allclose(answer, [6.9725, 3], atol=1e-3),
            "the two are swapped": [3, 6],
            "the factor x is lost": [3, 3],
            "the factor w2 is lost": [1.5, 3],
            "the sign is wrong": [-6, -3],
            "h is wrong": [0, 0],
            "this is a step downhill, not the slope": lambda answer: (
                np.isclose(answer[0], 2 * answer[1]) and answer[1] < 0
            ),
        },
    )
    check_array(gradients(2.0, -1.0, 0.0, 4.0), [12, 3])

# %% exercise="chain_rule" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("chain_rule", "other weights and inputs, of both signs"):
    rng = np.random.default_rng(8)
    for _ in range(8):
        x, w1, w2 = (float(rng.uniform(0.4, 1.8) * rng.choice([-1, 1])) for _ in range(3))
        h = float(special.expit(w1 * x))
        gap = float(rng.uniform(0.5, 3) * rng.choice([-1, 1]))  # p − y, never close to 0.
        y = w2 * h - gap
        expected = np.array([2 * gap * w2 * h * (1 - h) * x, 2 * gap * h])
        mistakes = {
            "the factor 2 is lost": expected / 2,
            "the sigmoid's value stands where its slope belongs": [2 * gap * w2 * h * x, expected[1]],
            "the two are swapped": expected[::-1].copy(),
            "the sign is wrong": -expected,
            "the factor x is lost": [expected[0] / x, expected[1]],
        }
        check_array(gradients(x, y, w1, w2), expected, mistakes, rtol=2e-4)
### END HIDDEN TESTS

# %% [markdown]
# ### The whole network, backwards
#
# For whole layers the chain rule is written with matrix products, and it is still short. Below is the network 784 → 10
# → 10 → 3, forward and backward, in NumPy. You need not follow each line; look for the pattern: `d3`, `d2`, `d1` say
# how the loss changes with the sums of layers 3, 2 and 1, each computed from the one behind it. (Softmax and
# cross-entropy together have a pleasantly simple slope: probabilities minus labels.)


# %%
def start_parameters(seed):
    """Weights and biases of three layers: 784 → 10 → 10 → 3."""
    rng = np.random.default_rng(seed)
    parameters = []
    for m, u in ((784, 10), (10, 10), (10, 3)):
        parameters += [rng.normal(scale=np.sqrt(2 / m), size=(m, u)), np.zeros(u)]
    return parameters


def loss_and_gradient(parameters, images, labels):
    """The cross-entropy of the network, and how it changes with each parameter."""
    w1, b1, w2, b2, w3, b3 = parameters
    z1 = images @ w1 + b1
    h1 = np.maximum(z1, 0)
    z2 = h1 @ w2 + b2
    h2 = np.maximum(z2, 0)
    probabilities = special.softmax(h2 @ w3 + b3, axis=1)
    loss = -np.log(np.maximum((labels * probabilities).sum(axis=1), 1e-7)).mean()
    d3 = (probabilities - labels) / len(images)
    d2 = d3 @ w3.T * (z2 > 0)
    d1 = d2 @ w2.T * (z1 > 0)
    return loss, [images.T @ d1, d1.sum(axis=0), h1.T @ d2, d2.sum(axis=0), h2.T @ d3, d3.sum(axis=0)]


some_images = train.images[:300].reshape(300, 784)
some_labels = train.one_hot[:300]
parameters = start_parameters(0)
_, gradient = loss_and_gradient(parameters, some_images, some_labels)
moved = [[array.copy() for array in parameters] for _ in range(2)]
moved[0][0][400, 4] += 1e-6
moved[1][0][400, 4] -= 1e-6
losses = [loss_and_gradient(one, some_images, some_labels)[0] for one in moved]
print(f"one weight, by finite differences: {(losses[0] - losses[1]) / 2e-6:.5f}")
print(f"the same, by backpropagation:      {gradient[0][400, 4]:.5f}")

# %% [markdown]
# ## Optimizers: better ways downhill
#
# What a step makes of the gradient is the job of the [**optimizer**](../glossary.md#optimizer). Plain gradient descent,
# called SGD (*stochastic* gradient descent, because batches make it a bit random), has two weaknesses. In a long narrow
# valley it zigzags. And all weights share one learning rate, though some have steep slopes and some flat ones. The
# others are cures for these:
#
# | optimizer | idea | in Keras |
# | --- | --- | --- |
# | SGD | learning rate times gradient | `SGD(0.01)` |
# | momentum | a ball that rolls: a part of the last step is taken along | `SGD(0.01, momentum=0.9)` |
# | Adagrad | divides each weight's step by the root of all its squared slopes so far: steep ones are slowed | `Adagrad(0.01)` |
# | RMSprop | the same, but it slowly forgets old slopes, so steps do not shrink for ever | `RMSprop(0.01)` |
# | Adadelta | RMSprop that works out its own learning rate from the size of past steps | `Adadelta(1.0)` |
# | Adam | momentum and RMSprop together; the usual first choice | `Adam(0.01)` |
#
# Each is a few lines. A rule gets the gradient `g` of some weights and its own notes about them (`note`, all zero at
# first), and returns the step to subtract.

# %%
RATE = 0.01


def sgd(g, note, t):
    return RATE * g


def momentum(g, note, t):
    note["step"] = 0.9 * note["step"] + RATE * g
    return note["step"]


def adagrad(g, note, t):
    note["squares"] = note["squares"] + g**2
    return RATE * g / (np.sqrt(note["squares"]) + 1e-7)


def rmsprop(g, note, t):
    note["squares"] = 0.9 * note["squares"] + 0.1 * g**2
    return RATE * g / (np.sqrt(note["squares"]) + 1e-7)


def adadelta(g, note, t):
    note["squares"] = 0.95 * note["squares"] + 0.05 * g**2
    step = g * np.sqrt(note["steps"] + 1e-6) / np.sqrt(note["squares"] + 1e-6)
    note["steps"] = 0.95 * note["steps"] + 0.05 * step**2
    return step


def adam(g, note, t):
    note["mean"] = 0.9 * note["mean"] + 0.1 * g
    note["squares"] = 0.999 * note["squares"] + 0.001 * g**2
    # Both start at 0 and are too small in the first steps; the divisions make up for it.
    return RATE * note["mean"] / (1 - 0.9**t) / (np.sqrt(note["squares"] / (1 - 0.999**t)) + 1e-7)


# %% [markdown]
# Now a race: the same network from the same random weights on the same 300 images, 100 steps by each.
#
# **Predict:** who will be first, and who last?


# %%
def losses_with(rule, steps=100, seed=0):
    """The loss before each step of a training by this rule."""
    parameters = [array.astype(np.float32) for array in start_parameters(seed)]  # As precise as Keras, and faster.
    losses = []
    notes = [{"step": 0, "steps": 0, "squares": 0, "mean": 0} for _ in parameters]
    for t in range(1, steps + 1):
        loss, gradient = loss_and_gradient(parameters, some_images, some_labels)
        losses.append(loss)
        parameters = [p - rule(g, note, t) for p, g, note in zip(parameters, gradient, notes, strict=True)]
    return losses


race = {rule.__name__: losses_with(rule) for rule in (sgd, momentum, adagrad, rmsprop, adadelta, adam)}
figure, axes = plt.subplots(figsize=(7.5, 3.8), layout="constrained")
looks = (("-", "black"), ("--", BLUE), (":", GREEN), ("-.", "#e08214"), ((0, (1, 3)), "black"), ("-", "#7b3294"))
for (name, losses), (style, color) in zip(race.items(), looks, strict=True):
    axes.plot(losses, linestyle=style, color=color, linewidth=2, label=name)
axes.set(xlabel="step", ylabel="loss on the 300 images", ylim=(0, 1.3))
axes.legend(ncols=2)
show_figure(captions["race"])
for name, losses in race.items():
    print(f"{name:9} loss after 100 steps: {losses[-1]:.3f}")

# %% tags=["folded"]
last = sorted(race, key=lambda name: race[name][-1])
claim((last[0], last[-1]) == ("adam", "sgd"), "after 100 steps adam has the lowest loss and sgd the highest")

# %% [markdown]
# <details><summary>Compare</summary>
#
# Adam is first, plain sgd last. So it was from every random start that we tried. (What we say of several runs is measured by
# `./course measure claims 03`.) What does hold, here and nearly everywhere: Adam gets far without much tuning. That is
# why we use it below.
#
# </details>
#
# Do not read a ranking for ever out of this: each has its best learning rate, and a race with another one looks different.
# (Mind one thing in Keras: `Adadelta` comes with a learning rate of 0.001, a thousandth of what its inventor meant, and
# crawls. Give it 1.0.)

# %% [markdown]
# ## The same in Keras
#
# You have all the parts: layers, activations, loss, gradient, optimizer. Keras puts them together. First the data: 28 ×
# 28 grey images of three categories, with one [channel](../glossary.md#channel) at the end.

# %%
fifty, fifty_labels = train.images[:50], train.one_hot[:50]
print(fifty.shape, fifty_labels.shape)
show_images(fifty[:6], titles=train.labels[:6], limits=(0, 1), size=1.7, caption=captions["six"])

# %% [markdown]
# A [dense layer](../glossary.md#dense-layer) takes one row of numbers for each image. To see where a pixel goes, the next
# cell lights a single one, in row 2, column 5, and looks for it afterwards.
#
# **Predict:** which shape will the 50 images have as rows? And where in its row does that pixel end up?

# %%
rows = fifty.reshape(50, -1)
print(fifty.shape, "becomes", rows.shape)
lit = np.zeros((1, 28, 28, 1))
lit[0, 2, 5, 0] = 1
print("the lit pixel is now number", lit.reshape(1, -1)[0].argmax())

# %% [markdown]
# <details><summary>Compare</summary>
#
# (50, 784). `reshape` lays row after row of each image in one line: pixel (2, 5) is number 2·28 + 5 = 61.
#
# </details>
#
# −1 stands for a size that NumPy shall work out. In place of 50 you can
# write `len(images)`.
#
# Now the network. `keras.Sequential` takes layers in their order; `keras.Input` says the shape of *one* input.

# %%
first_network = keras.Sequential(
    [
        keras.Input(shape=(784,)),
        layers.Dense(10, activation="relu"),
        layers.Dense(10, activation="relu"),
        layers.Dense(3, activation="softmax"),
    ],
    name="first_network",
)

# %% [markdown]
# **Predict**, before you look: how many [parameters](../glossary.md#parameter) (weights and biases) has each layer, and
# the whole?

# %%
first_network.summary()

# %% [markdown]
# <details><summary>Compare</summary>
#
# - First layer: 784 weights for each of 10 neurons, and 10 biases: 784·10 + 10 = **7,850**.
# - Second: 10·10 + 10 = **110**.
# - Third: 10·3 + 3 = **33**.
#
# Together **7,993**. Nearly all of them sit in the first layer: the price of connecting every pixel with every neuron.
#
# </details>
#
# ### Exercise: `dense_parameters` (3 points)
#
# Write `dense_parameters(layer_sizes)`. `layer_sizes` is a list of at least two ints: first the number of inputs, then
# the number of neurons of each layer. Return as an int how many weights and biases such a network has in all. The list
# stays as it is.
#
# `dense_parameters([784, 10, 10, 3])` is `7993`.
#
# <details><summary>Hint 1</summary>
#
# Each layer is described by two neighbours in the list: how many numbers go in, and how many neurons it has. A loop
# over neighbours adds up the layers.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `pairwise(layer_sizes)`, from `itertools`, gives the pairs (784, 10), (10, 10), (10, 3); the first cell has imported
# it. A pair (m, u) has m·u weights, and how many biases?
#
# </details>


# %% exercise="dense_parameters" role="answer"
def dense_parameters(layer_sizes):
    ### BEGIN SOLUTION
    return sum(m * u + u for m, u in pairwise(layer_sizes))
    ### END SOLUTION


# %% exercise="dense_parameters" points=1 role="check"
with checking(
    "dense_parameters",
    worth_knowing="GPT-3 has 175 billion parameters. Nearly all of them are weights of dense layers, counted in just this way.",
    mistakes=[
        Mistake("the biases are forgotten", "formula", "Each neuron has one."),
        Mistake("the output layer is forgotten", "off by one"),
        Mistake("the output layer and the biases are forgotten", "off by one"),
        Mistake("the inputs were given biases, too", "formula", words="the inputs have no biases, only neurons have"),
        Mistake("the first layer is forgotten", "off by one"),
        Mistake(
            "one bias for a whole layer", "formula", words="each layer has one bias for each neuron, not one in all"
        ),
        Mistake("this counts neurons, not the connections between them", "counting"),
        Mistake(
            "the list was changed",
            "changed in place",
            words="Your function changed the list that it was given. Leave the caller's list as it was.",
        ),
    ],
):
    check_value(
        dense_parameters([784, 10, 10, 3]),
        7993,
        mistakes={
            "the biases are forgotten": 7970,
            "the output layer is forgotten": 7960,
            "the output layer and the biases are forgotten": 7940,
            "the inputs were given biases, too": 8777,
            "the first layer is forgotten": 143,
            "one bias for a whole layer": 7973,
            "this counts neurons, not the connections between them": lambda answer: answer in (807, 23),
        },
    )
    sizes = [4, 3, 2]
    check_value(dense_parameters(sizes), 23, mistakes={"the biases are forgotten": 18})
    check_true(sizes == [4, 3, 2], "the list was changed")

# %% exercise="dense_parameters" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("dense_parameters", "other numbers of layers and neurons, a single layer, one neuron"):
    for sizes in ([5, 3], [2, 7, 4], [6, 6, 6, 6], [3, 8, 1, 8, 2], [12, 1], [1, 9], [30000, 100, 10]):
        weights = sum(first * second for first, second in pairwise(sizes))
        mistakes = {
            "the biases are forgotten": weights,
            "the inputs were given biases, too": weights + sum(sizes),
        }
        if len(sizes) > 2:
            mistakes["the output layer is forgotten"] = sum(
                first * second + second for first, second in pairwise(sizes[:-1])
            )
            mistakes["one bias for a whole layer"] = weights + len(sizes) - 1
        before = list(sizes)
        check_value(dense_parameters(sizes), weights + sum(sizes[1:]), mistakes)
        check_true(sizes == before, "the list was changed")
### END HIDDEN TESTS

# %% [markdown]
# ### Compile
#
# Before a network can be trained it is **compiled**: it is told the optimizer, the loss, and what else to report. Our
# labels are one-hot and the last layer is softmax, so the loss is the categorical cross-entropy. The
# [**accuracy**](../glossary.md#accuracy) is the fraction of images whose largest probability is in the right place.

# %%
first_network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
print("optimizer:", type(first_network.optimizer).__name__, "  loss:", first_network.loss)

# %% [markdown]
# A warning: Keras trains without complaint with nearly *any* loss and any last activation, with a sigmoid at the end,
# or with the mean squared error. The loss may even fall. That a network trains does not prove that it is set up right.
#
# ### Exercise: `build_dense` (3 points)
#
# Write `build_dense(n_pixels=784, n_categories=3)`. It returns a new, compiled network that takes rows of `n_pixels`
# numbers: a dense layer of 10 neurons with ReLU, another such layer, and a dense layer with one neuron for each
# category and softmax. Optimizer adam, loss categorical cross-entropy, metric accuracy.
#
# `build_dense().count_params()` is 7,993; `build_dense(100, n_categories=5).output_shape` is `(None, 5)`.
#
# <details><summary>Hint 1</summary>
#
# It is `first_network` with two of its numbers replaced by the arguments, and then compiled.
#
# </details>
# <details><summary>Hint 2</summary>
#
# Keep the network in a variable: `compile` returns nothing, so `return` the network in a line of its own. The input's
# shape is a tuple with one entry, `(n_pixels,)`; mind the comma.
#
# </details>


# %% exercise="build_dense" role="answer"
def build_dense(n_pixels=784, n_categories=3):
    ### BEGIN SOLUTION
    network = keras.Sequential(
        [
            keras.Input(shape=(n_pixels,)),
            layers.Dense(10, activation="relu"),
            layers.Dense(10, activation="relu"),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network
    ### END SOLUTION


# %% exercise="build_dense" points=1 role="check"
with checking(
    "build_dense",
    worth_knowing="The weights begin at random, and they must: neurons of a layer that begin alike get equal gradients, and stay alike for ever.",
):
    check_model(build_dense(), "784 → Dense(10, relu) → Dense(10, relu) → Dense(3, softmax)")
    check_compiled(build_dense())

# %% exercise="build_dense" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("build_dense", "other numbers of pixels and of categories"):
    network = build_dense(n_pixels=50, n_categories=4)
    check_model(network, "50 → Dense(10, relu) → Dense(10, relu) → Dense(4, softmax)")
    check_compiled(network)
    check_model(build_dense(7, 12), "7 → Dense(10, relu) → Dense(10, relu) → Dense(12, softmax)")
    check_can_learn(network)
    check_new(build_dense(7, 12), build_dense(7, 12))
### END HIDDEN TESTS

# %% [markdown]
# ### Fit
#
# `fit` trains. `epochs=3` goes three times through the images. `validation_split=0.2` holds back the last fifth: on
# those images the network is only measured, never trained. `verbose=2` prints a line at the end of each epoch; watch them
# come. (What would you learn from a measurement on images that it has trained on?)
#
# **Predict:** 50 images less a fifth, in batches of 32: how many steps has an epoch? And what does `fit` print?

# %% tags=["nbval-ignore-output"]
history = first_network.fit(rows, fifty_labels, validation_split=0.2, epochs=3, verbose=2)
print("kept for each epoch:", list(history.history))

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(
    history.params["steps"] == 2 and 0.5 < history.history["loss"][-1] < 1.2,
    "two steps an epoch, and a loss between 0.5 and 1.2",
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# Two steps: 40 images, one batch of 32 and one of 8. Two lines for each epoch: which one it is, and its figures.
#
# | printed | what it is |
# | --- | --- |
# | `Epoch 1/3` | the first of three rounds through the training images |
# | `2/2` | steps done, of how many |
# | `1s - 480ms/step` | time for the epoch, and for each step; the first epoch also sets everything up |
# | `accuracy`, `loss` | on the images trained on, averaged over the epoch *while* the weights were changing |
# | `val_accuracy`, `val_loss` | on the held-back images, at the end of the epoch |
#
# </details>
#
# (`verbose=1`, which is what you get without asking, draws a bar that grows with every step; `verbose=0` trains in
# silence, as all that follows here.) `fit` returns a `History` object that keeps these figures: `history.history` is a
# dict of lists, one entry for each epoch. The loss of pure guessing among three is −log(1/3) ≈ 1.10. With 50 images and so
# few steps, do not expect much: in our runs it came down to between 0.6 and 1.0. Where it gets interesting is with all
# 1,500 images and a few more epochs.

# %% tags=["nbval-ignore-output"]
keras.utils.set_random_seed(3)
network = keras.models.clone_model(first_network)  # The same layers with new random weights.
network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
all_rows = train.images.reshape(len(train.images), 784)
history = network.fit(all_rows, train.one_hot, validation_split=0.2, epochs=8, verbose=0)
show_curves(history.history, caption=captions["curves"])
for name, figures in history.history.items():
    print(f"{name:13} {figures[0]:.3f} → {figures[-1]:.3f}")

# %% tags=["folded"]
losses = history.history["loss"]
claim(losses[-1] < losses[0] / 2, "the loss falls to less than half")
claim(np.log(3) - losses[2] > 0.6 * (np.log(3) - losses[-1]), "most is learned in the first three epochs")

# %% [markdown]
# What has it learned? The weights of each neuron of the first layer are 784 numbers, one for each pixel, as in the
# template that we made by hand.

# %%
learned = network.layers[0].get_weights()[0]
show_images(
    learned.T.reshape(10, 28, 28),
    signed=True,
    columns=5,
    titles=[f"neuron {number}" for number in range(10)],
    size=1.7,
    caption=captions["learned"],
)

# %% [markdown]
# A picture of nothing but noise is a neuron that has hardly learned: its sum is negative for nearly all images, where
# ReLU is flat, and a flat place teaches nothing. Such a neuron is called *dead*. With so few neurons, an unlucky start
# can leave several of them dead.
#
# ### Exercise: `train_dense` (3 points)
#
# Write `train_dense(model, images, labels, epochs)`. `model` is a compiled network that takes rows of 784 numbers, such
# as `build_dense` gives. `images` is a float array (n, 28, 28, 1), `labels` one-hot (n, k). Lay each image out as a
# row, train `model` for `epochs` epochs with `validation_split=0.2`, and return the `History` that `fit` returns.
# `images` and `labels` stay as they are.
#
# After `train_dense(build_dense(), train.images[:50], train.one_hot[:50], epochs=3)`, the History has three values for
# `loss` and three for `val_loss`.
#
# <details><summary>Hint 1</summary>
#
# Two lines: `reshape`, then `fit`. How many rows there are depends on `images`, so 50 must not stand in it.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `images.reshape(len(images), 784)` is a new view, it changes nothing. Then
# `return model.fit(…, labels, epochs=epochs, validation_split=0.2, verbose=0)`.
#
# </details>


# %% exercise="train_dense" role="answer"
def train_dense(model, images, labels, epochs):
    ### BEGIN SOLUTION
    rows = images.reshape(len(images), -1)
    return model.fit(rows, labels, epochs=epochs, validation_split=0.2, verbose=0)
    ### END SOLUTION


# %% exercise="train_dense" points=1 role="check"
with checking(
    "train_dense",
    worth_knowing="Keras holds back the last images, before any shuffling. Were the images sorted by category, whole categories would be missing in training.",
    mistakes=[
        Mistake(
            "the images were not made rows",
            "shape",
            words="Keras refuses the images' shape: the model takes rows of 784 numbers. Reshape the images first.",
        ),
        Mistake(
            "the History has another number of epochs",
            "training settings",
            words="the History has not as many epochs as asked for: call `fit` once, with `epochs=epochs`",
        ),
        Mistake(
            "it trains on everything",
            "trained on what is tested",
            "The last fifth should be held back: see `validation_split`.",
        ),
        Mistake("the first fifth is held back", "trained on what is tested", "It should be the last."),
        Mistake(
            "another part than the last fifth is held back", "trained on what is tested", "See `validation_split`."
        ),
        Mistake(
            "it is not the loss of this model on these rows",
            "shape",
            "Is it the model that was handed in? Look whether pixels changed their order or values, or labels got mixed up.",
        ),
        Mistake("it validates on all images, also those trained on", "trained on what is tested"),
        Mistake("it validates on images that it is trained on", "trained on what is tested"),
    ],
):
    rng = np.random.default_rng(19)
    images = rng.random((70, 28, 28, 1), dtype=np.float32)
    labels = np.eye(3)[rng.integers(0, 3, 70)]
    # With a learning rate of 0 the weights stay as they are, so each image's loss is known beforehand.
    model = one_layer(rng.normal(scale=0.1, size=(784, 3)), learning_rate=0.0)
    losses = losses_of(model, images.reshape(70, 784), labels)
    with unchanged(images, labels):
        try:
            history = train_dense(model, images, labels, epochs=2)
        except ValueError as error:
            check_true("incompatible" not in str(error), "the images were not made rows")
            raise
    check_history(
        history, epochs=2, mistakes={"the History has another number of epochs": lambda facts: facts["epochs"] != 2}
    )
    # 56 images to train on, the last 14 for validation.
    check_value(
        float(history.history["loss"][0]),
        float(losses[:56].mean()),
        mistakes={
            "it trains on everything": float(losses.mean()),
            "the first fifth is held back": float(losses[14:].mean()),
            "another part than the last fifth is held back": lambda loss: is_of_the_first(loss, losses),
            "it is not the loss of this model on these rows": lambda loss: loss > 0,
        },
        rtol=1e-3,
    )
    check_value(
        float(history.history["val_loss"][0]),
        float(losses[56:].mean()),
        mistakes={
            "it validates on all images, also those trained on": float(losses.mean()),
            "it validates on images that it is trained on": float(losses[:56].mean()),
        },
        rtol=1e-3,
    )

# %% exercise="train_dense" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "train_dense",
    "another number of images and categories; which are held back; whether anything is learned",
    mistakes=[
        Mistake(
            "the loss does not fall",
            "training settings",
            words="The loss does not fall: is the model trained that was handed in?",
        ),
        Mistake(
            "another model was trained",
            "training settings",
            words="The model that was handed in is not what training made of it.",
        ),
        Mistake(
            "another number of steps",
            "training settings",
            words="The model took another number of steps than these epochs have: call `fit` once.",
        ),
    ],
):
    rng = np.random.default_rng(10)
    # One pixel is lit, and where it is decides the category.
    places = rng.integers(0, 4, 45)
    images = np.zeros((45, 28, 28, 1), dtype=np.float32)
    images[np.arange(45), 3 + 5 * places, 11, 0] = rng.uniform(0.5, 1, 45)
    labels = np.eye(4)[places]
    kernel = rng.normal(size=(784, 4))
    model = one_layer(kernel, learning_rate=0.0)
    losses = losses_of(model, images.reshape(45, 784), labels)
    with unchanged(images, labels):
        history = train_dense(model, images, labels, 1)
    check_history(
        history, epochs=1, mistakes={"the History has another number of epochs": lambda facts: facts["epochs"] != 1}
    )
    check_value(
        float(history.history["loss"][0]),
        float(losses[:36].mean()),
        mistakes={
            "it trains on everything": float(losses.mean()),
            "the first fifth is held back": float(losses[9:].mean()),
            "another part than the last fifth is held back": lambda loss: is_of_the_first(loss, losses),
            "it is not the loss of this model on these rows": lambda loss: loss > 0,
        },
        rtol=1e-3,
    )
    check_value(
        float(history.history["val_loss"][0]),
        float(losses[36:].mean()),
        mistakes={
            "it validates on all images, also those trained on": float(losses.mean()),
            "it validates on images that it is trained on": float(losses[:36].mean()),
        },
        rtol=1e-3,
    )
    model = one_layer(kernel, learning_rate=1.0)
    history = train_dense(model, images, labels, epochs=2)
    check_history(
        history, epochs=2, mistakes={"the History has another number of epochs": lambda facts: facts["epochs"] != 2}
    )
    check_true(history.history["loss"][-1] < history.history["loss"][0], "the loss does not fall")
    loss = losses_of(model, images[:36].reshape(36, 784), labels[:36]).mean()
    check_true(loss < history.history["loss"][-1], "another model was trained")
    model = one_layer(np.zeros((784, 4)), learning_rate=1e-5)
    history = train_dense(model, np.zeros((45, 28, 28, 1), np.float32), np.eye(4)[[2] * 45], epochs=2)
    steps = steps_taken(model, learning_rate=1e-5, category=2)
    check_true(steps == 2 * history.params["steps"], "another number of steps")
### END HIDDEN TESTS

# %% [markdown]
# ### Evaluate
#
# The figure that counts is measured on images that had no part in training at all, not even as
# [validation](../glossary.md#validation): the test images. `evaluate` returns the loss and then the metrics, in the
# order in which they were compiled.
#
# **Predict:** a guess would be right for one image in three. How many of 300 images that it has never seen will the network
# get right?

# %% tags=["nbval-ignore-output"]
test_rows = test.images.reshape(len(test.images), 784)
test_loss, test_accuracy = network.evaluate(test_rows, test.one_hot, verbose=0)
print(f"loss {test_loss:.3f}   accuracy {test_accuracy:.3f}")

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(test_accuracy > 0.9, "more than nine of ten test images are right")

# %% [markdown]
# <details><summary>Compare</summary>
#
# In all our runs from other random weights, this network got between 93 and 96 % of the test images right.
#
# </details>
#
# Your run is one more of them; don't read meaning into its last digits. (To use a network that has been trained, as here, is
# called [inference](../glossary.md#inference): no weight changes.)
#
# ### Exercise: `evaluate_dense` (3 points)
#
# Write `evaluate_dense(model, images, labels)`. `model` is compiled with accuracy as its metric and takes rows of 784
# numbers; `images` is a float array (n, 28, 28, 1), `labels` one-hot (n, k). Return the pair (loss, accuracy) on these
# images, two floats, the accuracy as a fraction from 0 to 1. The model is not trained, and `images` and `labels` stay
# as they are.
#
# A model that gets 45 of 50 images right gives an accuracy of 0.9.
#
# <details><summary>Hint 1</summary>
#
# As in `train_dense`, the images have to become rows first. Then there is one method that measures without training.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `loss, accuracy = model.evaluate(…, labels, verbose=0)`. Return the two in this order.
#
# </details>


# %% exercise="evaluate_dense" role="answer"
def evaluate_dense(model, images, labels):
    ### BEGIN SOLUTION
    loss, accuracy = model.evaluate(images.reshape(len(images), -1), labels, verbose=0)
    return loss, accuracy
    ### END SOLUTION


# %% exercise="evaluate_dense" points=1 role="check"
with checking(
    "evaluate_dense",
    worth_knowing="Among 50 test images, one image is 2 % of accuracy. Two networks that differ by 2 % then differ by a single image.",
    mistakes=[
        Mistake(
            "the images were not made rows",
            "shape",
            words="Keras refuses the images' shape: the model takes rows of 784 numbers. Reshape the images first.",
        ),
        Mistake(
            "the model was trained",
            "trained on what is tested",
            words="The model's weights have changed: `fit` trains. Look for the method that only measures.",
        ),
        Mistake("the order is swapped", "what was asked", "The loss comes first."),
        Mistake("the accuracy is given in percent", "what was asked", "A fraction from 0 to 1 is asked for."),
        Mistake("a dict came back", "what was asked", "The two figures are asked for, the loss first."),
        Mistake("only one of the two figures is returned", "what was asked"),
    ],
):
    rng = np.random.default_rng(11)
    images = rng.random((50, 28, 28, 1), dtype=np.float32)
    model = one_layer(rng.normal(scale=0.1, size=(784, 3)), learning_rate=0.1)
    places = np.asarray(model(images.reshape(50, 784))).argmax(axis=1)
    places[:5] = (places[:5] + 1) % 3  # So that the model is right for 45 of the 50 images.
    labels = np.eye(3)[places]
    loss, accuracy = float(losses_of(model, images.reshape(50, 784), labels).mean()), 0.9
    has_trained = watch_weights(model)
    with unchanged(images, labels):
        try:
            check_array(
                evaluate_dense(model, images, labels),
                [loss, accuracy],
                mistakes={
                    "the model was trained": has_trained,
                    "the order is swapped": [accuracy, loss],
                    "the accuracy is given in percent": [loss, 100 * accuracy],
                    "a dict came back": lambda answer: isinstance(answer, dict),
                    "only one of the two figures is returned": lambda answer: (
                        answer is not None and np.shape(answer) == ()
                    ),
                },
                rtol=1e-3,
            )
        except ValueError as error:
            check_true("incompatible" not in str(error), "the images were not made rows")
            raise
    check_true(not has_trained(), "the model was trained")

# %% exercise="evaluate_dense" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "evaluate_dense",
    "other numbers of images and categories",
    mistakes=[
        Mistake(
            "the loss is not that of all these images",
            "shape",
            words="the loss is not that of all these images, each as a row",
        ),
    ],
):
    rng = np.random.default_rng(12)
    for count, categories in ((83, 4), (40, 2)):
        images = rng.random((count, 28, 28, 1), dtype=np.float32)
        labels = np.eye(categories)[rng.integers(0, categories, count)]
        model = one_layer(rng.normal(scale=0.1, size=(784, categories)), learning_rate=0.5)
        rows = images.reshape(count, 784)
        loss = float(losses_of(model, rows, labels).mean())
        accuracy = float(np.mean(np.asarray(model(rows)).argmax(axis=1) == labels.argmax(axis=1)))
        has_trained = watch_weights(model)
        with unchanged(images, labels):
            check_array(
                evaluate_dense(model, images, labels),
                [loss, accuracy],
                mistakes={
                    "the model was trained": has_trained,
                    "the order is swapped": [accuracy, loss],
                    "the accuracy is given in percent": [loss, 100 * accuracy],
                    "the loss is not that of all these images": lambda answer, loss=loss: (
                        np.shape(answer) == (2,) and not np.isclose(answer[0], loss, rtol=1e-3)
                    ),
                },
                rtol=1e-3,
            )
        check_true(not has_trained(), "the model was trained")
### END HIDDEN TESTS

# %% [markdown]
# ## The dense network meets the wall
#
# More than nine of ten, and each garment lay in the middle of a white sheet. At the stall they hang here and there. So first, the same
# 300 test images, moved a little to the right:


# %%
def moved(images, by):
    """Images moved to the right; the columns that become free are 0."""
    return np.pad(images[:, :, : 28 - by], ((0, 0), (0, 0), (by, 0), (0, 0)))


show_images(
    [moved(test.images[3:4], by)[0] for by in (0, 2, 4, 6)],
    titles=[f"moved by {by}" for by in (0, 2, 4, 6)],
    limits=(0, 1),
    size=1.7,
    caption=captions["moved"],
)

# %% [markdown]
# **Predict:** you see the same garment four times. What will the accuracy of the network be for each of the four?

# %% tags=["nbval-ignore-output"]
accuracies = {}
for by in (0, 2, 4, 6):
    answers = np.asarray(network(moved(test.images, by).reshape(300, 784))).argmax(axis=1)
    accuracies[by] = np.mean(answers == test.one_hot.argmax(axis=1))
    print(f"moved by {by}: accuracy {accuracies[by]:.2f}")

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(
    accuracies[4] < 0.88 and accuracies[6] < 0.76,
    "moved by 4 pixels it is right less often, and by 6 for fewer than three of four",
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# It falls with each step: in our runs to 0.84-0.91 at two pixels, 0.70-0.82 at four, 0.54-0.65 at six. At six pixels the
# edge of a sleeve is lost; you would not mind.
#
# </details>
#
# The network has learned from garments in the middle only. Now let it learn at the stall itself. Here is what hangs there:

# %%
stall_train, stall_test = load_stall(train=1000, test=300, rng=np.random.default_rng(3), categories=CATEGORIES)
show_images(
    stall_train.images[:8],
    titles=stall_train.labels[:8],
    limits=(0, 1),
    columns=4,
    size=1.9,
    caption=captions["stall"],
)

# %% [markdown]
# 1,000 photographs of 56 × 56 pixels to learn from, as many epochs as before, the same three layers. Only the first one is
# larger, as there are 3,136 pixels: 3,136·10 + 10 parameters in place of 7,850.
#
# **Predict** two accuracies: on 300 other photographs, and on those that it has learned from.

# %% tags=["nbval-ignore-output"]
stall_rows, stall_test_rows = (part.images.reshape(len(part.images), -1) for part in (stall_train, stall_test))
keras.utils.set_random_seed(3)
stall_network = keras.Sequential(
    [
        keras.Input(shape=(3136,)),
        layers.Dense(10, activation="relu"),
        layers.Dense(10, activation="relu"),
        layers.Dense(3, activation="softmax"),
    ]
)
stall_network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
stall_network.fit(stall_rows, stall_train.one_hot, epochs=8, verbose=0)
stall_accuracy = np.mean(np.asarray(stall_network(stall_test_rows)).argmax(axis=1) == stall_test.one_hot.argmax(axis=1))
for place, model, unseen in (
    ("white sheet", network, test_accuracy),
    ("the stall", stall_network, stall_accuracy),
):
    learned_from = model.history.history["accuracy"][-1]
    print(f"{place:11}  {model.count_params():6,} parameters  trained on {learned_from:.2f}  others {unseen:.2f}")

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(stall_accuracy < 0.65, "at the stall the dense network is right about half of the photographs, at most")

# %% [markdown]
# <details><summary>Compare</summary>
#
# On white more than nine of ten, at the stall about half of them at best. And it is hardly better on the photographs that
# it has learned from.
#
# It has four times as many parameters as on white, and it fails. It must: a weight belongs to a place. The weight that
# has learned "here is a sleeve" looks at one pixel, and in the next photograph the sleeve hangs somewhere else, and brick is
# there. The network would have to learn each garment anew at every place where it may hang. More neurons hardly help: one layer
# of 32 has 100,483 parameters, and five trainings came to 0.38 to 0.51, 0.44 on the mean (`./course measure story "dense
# 32"`). What helps is to be told the place: if each photograph is first cut out around its garment, so that it lies in the
# middle, the small network comes to about 0.8, brick and all. (What else we say of several runs: `./course measure claims
# 03`.)
#
# </details>
#
# Keep both accuracies in mind, on white and at the stall. The next chapters look for a network that asks the same question
# at every place.

# %% [markdown]
# ## What flattening throws away
#
# One more experiment shows what is missing, on white again. Choose a random order of the 784 pixels once, and put the pixels
# of *every* image, in training and test alike, into that order. You will not recognise anything any more.

# %%
order = np.random.default_rng(0).permutation(784)
shuffled_rows, shuffled_test = all_rows[:, order], test_rows[:, order]
show_images(
    [*all_rows[:4].reshape(4, 28, 28), *shuffled_rows[:4].reshape(4, 28, 28)],
    titles=[*train.labels[:4], *train.labels[:4]],
    columns=4,
    size=1.6,
    limits=(0, 1),
    caption=captions["shuffled"],
)

# %% [markdown]
# **Predict:** how well will the same network learn from these images: like guessing, clearly worse than before, or as well?

# %% tags=["nbval-ignore-output"]
keras.utils.set_random_seed(3)
puzzled = keras.models.clone_model(first_network)
puzzled.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
puzzled.fit(
    shuffled_rows[:1200], train.one_hot[:1200], epochs=8, verbose=0
)  # The images that the other was trained on.
answers = np.asarray(puzzled(shuffled_test)).argmax(axis=1)
shuffled_accuracy = np.mean(answers == test.one_hot.argmax(axis=1))
print(f"accuracy on the test images: {test_accuracy:.3f}   on the shuffled ones: {shuffled_accuracy:.3f}")

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(abs(shuffled_accuracy - test_accuracy) < 0.05, "it learns from shuffled images as well as from real ones")

# %% [markdown]
# <details><summary>Compare</summary>
#
# As well! In each of our runs, shuffled and real images came out within 3 percentage points.
#
# To a dense network, it makes no difference which pixels are neighbours: each has a weight of its own, and the sum is the same in any
# order. Lay out an image as a row, and all that made it a picture (edges, corners, parts that touch) is gone for the
# network. It must learn everything without.
#
# </details>
#
# A weight for each pixel is waste, too, and it gets worse with size. How many weights does *one* neuron need for a colour
# image of 100 × 100?

# %%
print(f"one neuron on 100 × 100 pixels with 3 channels: {100 * 100 * 3:,} weights")
print(f"a layer of 1,000 such neurons:              {100 * 100 * 3 * 1000 + 1000:,} parameters")

# %% [markdown]
# 30,000 weights for a single neuron, 30 million parameters for a layer of a thousand, and that for a picture the size
# of a thumbnail. Chapters 4 and 5 bring the cure: small [kernels](../glossary.md#kernel) that know about neighbours and
# are used at every place. Such a network does mind when pixels are shuffled.

# %% [markdown]
# ## What you learned
#
# - A neuron multiplies, sums, adds a bias, and bends. By itself it cuts the plane in two by a line.
# - Without activations any number of layers is one layer. ReLU is the usual bend; softmax turns scores into
#   probabilities.
# - A dense layer is a matrix product: (n, m) @ (m, u) + (u,), and has m·u + u parameters.
# - The loss says how wrong a network is: squares for amounts, cross-entropy for categories.
# - Gradient descent steps against the gradient; the learning rate decides whether it crawls, arrives or explodes.
#   Backpropagation gets the gradient by multiplying slopes from the end backwards. Adam is a good first optimizer.
# - In Keras: `Sequential`, `compile`, `fit` with `validation_split`, `evaluate` on images not trained on.
# - A dense network does not know which pixels are neighbours, and each of its weights knows one place only: garments on
#   white it learns well, garments that hang anywhere it does not.
#
# ## Check your understanding
#
# **1.** A neuron has the weights 2 and 5 and the bias −10. On which side of its line is the point (1, 1)? Name a point
# on the line.
#
# <details><summary>Answer</summary>
#
# 2 + 5 − 10 = −3: the negative side. On the line are (5, 0) and (0, 2), for example.
#
# </details>
#
# **2.** A friend stacks ten `Dense` layers and leaves out all activations. What does she get?
#
# <details><summary>Answer</summary>
#
# A network that can do no more than a single layer: sums of sums are sums. (It takes longer to train, too.)
#
# </details>
#
# **3.** For an image of a shoe a network says 0.2, 0.3, 0.5 (t-shirt, dress, shoe). What is the cross-entropy? What is
# it if the network becomes certain and right?
#
# <details><summary>Answer</summary>
#
# −log 0.5 ≈ 0.69. The other two probabilities do not count. Certain and right: −log 1 = 0.
#
# </details>
#
# **4.** In the third step of your training the loss is 40, then 9,000, then `nan`. What do you change first?
#
# <details><summary>Answer</summary>
#
# The learning rate: it is too large, and each step leaps across the valley. Divide it by ten. (If that does not help,
# look for inputs that are not scaled, or a log of 0.)
#
# </details>
#
# **5.** How many parameters has a dense network with 100 inputs, a layer of 20 and a layer of 5?
#
# <details><summary>Answer</summary>
#
# 100·20 + 20 + 20·5 + 5 = 2,125.
#
# </details>
#
# **6.** A network has an accuracy of 0.99 on the images it was trained on and of 0.70 on held-back ones. Which number
# do you report, and what does the difference say?
#
# <details><summary>Answer</summary>
#
# 0.70: the other only says how well it remembers. The difference says that it has learned its images by heart more than
# the task; chapter 7 is about that.
#
# </details>
#
# ## Where to read on
#
# - [Neural networks](https://www.3blue1brown.com/topics/neural-networks), 3Blue1Brown: films that show neurons,
#   gradient descent and backpropagation moving.
# - [TensorFlow Playground](https://playground.tensorflow.org/): small networks that train in the browser; give them
#   points that no line can part, and take the activation away.
# - [Neural networks and deep learning](http://neuralnetworksanddeeplearning.com/), Michael Nielsen: a free book; its
#   second chapter is about backpropagation.
# - [An overview of gradient descent optimization algorithms](https://arxiv.org/abs/1609.04747), Sebastian Ruder: where
#   the optimizers come from.
# - [The Sequential model](https://keras.io/guides/sequential_model/) and
#   [training with fit and evaluate](https://keras.io/guides/training_with_built_in_methods/), Keras's own guides.
