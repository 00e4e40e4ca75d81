# ---
# jupyter:
#   jupytext:
#     cell_metadata_filter: -nbgrader,-jupyter,-cellView
#     formats: chapters//py:percent,source/12_making_pictures//ipynb
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Making pictures
#
# This chapter is optional: it goes beyond the course's core, and no other chapter builds on it.
#
# **You will be able to**
#
# - say what a texture is in numbers, and make a wall that nobody built and a cat of bricks;
# - squeeze garments into a few numbers, and walk from one garment to another;
# - add noise by a formula, measure what is left of a picture, and take the noise off again;
# - make garments out of noise alone, step by step, as today's picture generators do;
# - teach a network one single picture, as a function of place;
# - say what such pictures are, and what they are no evidence of.
#
# **Time:** about 150 minutes.
#
# **You need to know:** feature maps (chapter 4), training in Keras (chapter 5), gradients by the pixels (chapter 8).
#
# **Points:** 18. There are six exercises; in each, 1 point comes from the check that you see and 2 from
# a hidden test. Cells between the exercises use the functions that you write, so take the exercises in order.
#
# Run the next two cells first. Everything below uses them. The second is folded; it holds what is written under the
# pictures.

# %% tags=["setup"]
import itertools
import warnings

import matplotlib.pyplot as plt
import numpy as np
from scipy.ndimage import gaussian_filter
from scipy.optimize import minimize
from skimage.metrics import peak_signal_noise_ratio
from skimage.transform import resize

from helpers.checking import Mistake, OneOf, check_array, check_true, check_value, checking, parts, testing, unchanged
from helpers.claims import claim
from helpers.datasets import CATEGORIES, load_fashion, load_first_network, load_weights, photo
from helpers.datasets.photos import coarse_photo
from helpers.denoiser import load_denoiser
from helpers.plotting import show_figure, show_images, show_numbers

import keras  # After the helpers, so that TensorFlow stays quiet.
import tensorflow as tf
from keras import layers

warnings.filterwarnings("ignore", message="divide by zero")  # Two equal pictures have no error to divide by.
keras.utils.set_random_seed(12)
train, test = load_fashion(("t-shirt", "dress", "shoe"))

# %% tags=["setup", "folded"]
captions = {
    "pixels": "Left: the mean of 500 t-shirts. Beside it: pictures in which each pixel is that of a t-shirt drawn by lot. A grey shape of a shirt shows through grain; none is a shirt.",
    "maps": "Two small feature maps, and their Gram matrix: what they have in common, the mean over the places.",
    "moved": "The same maps with the six places in another order: other maps, and the very same Gram matrix.",
    "surfaces": "Pieces of three photographs, from the upper halves; beside each, a piece of the lower half of the same one.",
    "walls": "Left: photographs. Middle: found from noise by the network's Gram matrices. Bricks are told at once, stones hardly; none is where it was. Right: found from noise by the mean and the spread of the pixels alone, which is noise.",
    "untrained": "A wall by a network that was trained on textures, and one by the same network with random weights: less good, and still a wall.",
    "cat": "A cat, a wall, and the cat in the manner of the wall: its outlines and the stripes of its fur have become mortar.",
    "halves": "Above: garments that the network was not trained on. Below: what comes back from 12 numbers, a little blurred.",
    "walk": "Rows 1 and 3: the walk from a t-shirt to a dress and from a dress to a shoe, by codes. Rows 2 and 4: the same by fading pixels over, in whose middle two garments lie on top of each other.",
    "lot": "Decoded from codes drawn by lot: some are garments, some are ghosts.",
    "noise": "One shoe, with less and less of it kept: at 0.5 it can still be told, at 0.1 nothing is to be seen.",
    "denoised": "Four garments, two in a row: each with noise, blurred as well as blurring can do, cleaned by the denoiser, and as it was.",
    "one step": "Left: noise. Middle: what the denoiser makes of it in one step, without being told what is wanted. Right: the mean of all garments.",
    "steps": "The way from noise to a shoe and a boot. Of each pair of rows, the upper is the picture on its way, the lower what the denoiser takes for the clean picture: first a blur, then a garment, then details.",
    "made": "Made out of noise, six of each category. Nobody has ever sewn one of them.",
    "nearest": "Above: made garments. Below each: of 500 photographs of its category, on which the denoiser was trained, the one most like it.",
    "place": "A cat's eye, and what a network makes of it that is given row and column as they are: a few flat pieces.",
    "waves": "Four features of place: each is a wave across the picture, slow or quick, in a direction of its own.",
    "fourier": "The same network, given waves of too few, of fitting and of too many turns.",
    "finer": "Left: the picture's 64 × 64 pixels, made larger. Right: the network, asked at 256 × 256 places. It is smoother, and it knows nothing more.",
    "forger": "A forger turns random numbers into a picture; an expert is shown real pictures and forged ones and says which is which. Both are networks, and each trains against the other.",
    "which": "A garment, and four times the same garment under much noise, of which the denoiser makes four garments, each another.",
    "all": "What this chapter made. From left to right, above: a wall, gravel, a cat of bricks, a garment between two, a garment cleaned of noise, a cat's eye from a network that knows nothing else. Below: six garments out of noise.",
}


# %% [markdown]
# ## A picture that nobody took
#
# So far, a picture went in, and a word, a box or a number came out. Now it is the other way round: a picture comes
# *out*. What makes it is called a generator: a function that turns something small, such as a few random numbers,
# into a picture. Drawing is a hard trade. Let us see first how a very plain rule fares at it.
#
# We have 500 photographs of t-shirts. To make a new one, take each [pixel](../glossary.md#pixel) from one of the 500,
# drawn by lot for each pixel anew. So each pixel has a value that t-shirts do have there, as often as they have it.
#
# **Predict:** what will such pictures look like?

# %%
shirts = train.images[train.labels == "t-shirt"]
rng = np.random.default_rng(12)
rows, columns = np.indices((28, 28))
by_lot = [shirts[rng.integers(0, len(shirts), (28, 28)), rows, columns] for _ in range(5)]
show_images([shirts.mean(axis=0), *by_lot], columns=6, size=1.5, limits=(0, 1), caption=captions["pixels"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# Grain in the shape of a shirt. Each pixel alone is right. But in a real shirt, neighbours have nearly the same
# brightness, and here they know nothing of each other. A picture is more than its pixels: they have to fit together.
#
# </details>
#
# This chapter shows four ways to make a picture, and tells of a fifth.
#
# ## What goes together, wherever it is
#
# We begin with something easier than a garment: a wall, a lawn, gravel. In a texture it does not matter *where* a stone
# lies. It matters what goes together: where there is a light edge, there is a dark gap beside it.
#
# A [layer](../glossary.md#layer)'s [feature maps](../glossary.md#feature-map) say what was found where. Here are two
# small maps, of 2 × 3 places. To see whether two features go together, multiply their maps place by place, and take
# the mean. Do so for each map with each, itself too: the result is a small table, the
# **[Gram matrix](../glossary.md#Gram-matrix)**.
#
# **Predict**, with a pencil, its four numbers. For each pair of maps: six products, their sum, divided by 6.

# %%
maps = np.array([[[1, 1], [0, 0], [2, 1]], [[0, 0], [1, 3], [0, 0]]], dtype=float)  # 2 rows, 3 columns, 2 maps.


def pairs_by_hand(maps):
    """The mean product of each map with each, one pair after the other."""
    count = maps.shape[-1]
    return np.array([[np.mean(maps[..., i] * maps[..., j]) for j in range(count)] for i in range(count)])


show_numbers(
    [maps[..., 0], maps[..., 1], pairs_by_hand(maps)],
    titles=["map 0", "map 1", "Gram matrix"],
    signed=False,
    caption=captions["maps"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# Map 0 with itself: (1 + 4 + 1) / 6 = 1. Map 1 with itself: (1 + 1 + 9) / 6 = 1.83. The two with each other:
# (1 + 2 + 3) / 6 = 1, and it does not matter which comes first.
#
# </details>
#
# **Predict:** now the six places are put into another order, in both maps alike. What will the Gram matrix be?

# %%
moved = maps.reshape(6, 2)[[4, 2, 0, 5, 1, 3]].reshape(2, 3, 2)
show_numbers(
    [moved[..., 0], moved[..., 1], pairs_by_hand(moved)],
    titles=["map 0", "map 1", "Gram matrix"],
    signed=False,
    caption=captions["moved"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# The very same. A sum does not mind the order. So the Gram matrix forgets where things are, and keeps what goes together.
# That is just what we want of a texture.
#
# </details>
#
# ### Exercise: `gram` (3 points)
#
# Write `gram(features)`. `features` are the maps of one picture, an [array](../glossary.md#array) of floats with the
# [shape](../glossary.md#shape) (h, w, c). Return their Gram matrix, an array (c, c): at [i, j] stands the sum, over all
# places, of map i times map j, divided by h · w. Do not change `features`.
#
# The two maps above give `[[1, 1], [1, 1.833]]`.
#
# <details><summary>Hint 1</summary>
#
# `pairs_by_hand` does it in two loops, and you may do so, too. Can one matrix product do the same? What would be its
# rows, what its columns?
#
# </details>
# <details><summary>Hint 2</summary>
#
# `places = features.reshape(-1, features.shape[-1])` has a row for each place and a column for each map.
# `places.T @ places` sums the products over the places.
#
# </details>


# %% exercise="gram" role="answer"
def gram(features):
    ### BEGIN SOLUTION
    places = features.reshape(-1, features.shape[-1])
    return places.T @ places / len(places)
    ### END SOLUTION


# %% exercise="gram" points=1 role="check"
with checking(
    "gram",
    worth_knowing="Jørgen Pedersen Gram was an actuary who wrote on forests and insurance. His matrices are older than computers.",
    mistakes=[
        Mistake("the sum is not divided", "formula", "Divide by the number of places."),
        Mistake("it is divided by the number of places twice", "formula", "Once is asked for: h · w, not its square."),
        Mistake("it is divided by the number of maps, too", "formula", "Only the places count: h · w."),
        Mistake(
            "the mean of each map was taken off",
            "what was asked",
            "That is a covariance. Here the maps stay as they are.",
        ),
        Mistake(
            "there is a row for each place",
            "axis order",
            "Asked are the pairs of maps. Which axis should the sum run over?",
        ),
        Mistake(
            "the maps got mixed up in reshaping",
            "axis order",
            "`reshape` reads on along the last axis, which is that of the maps. Which axis has to stay last?",
        ),
        Mistake("only each map with itself is there", "what was asked", "Asked are all pairs of maps."),
        Mistake("the sum runs over one axis only", "axis order", "Places have rows and columns."),
    ],
):
    features = np.array([[[1, 1], [0, 0], [2, 1]], [[0, 0], [1, 3], [0, 0]]], dtype=float)
    right = np.array([[6, 6], [6, 11]]) / 6
    places = features.reshape(6, 2)
    from_mean = places - places.mean(axis=0)
    mistakes = {
        "the sum is not divided": right * 6,
        "it is divided by the number of places twice": right / 6,
        "it is divided by the number of maps, too": OneOf(right / 2, right / 4, right * 3),
        "the mean of each map was taken off": OneOf(from_mean.T @ from_mean / 6, from_mean.T @ from_mean / 5),
        "there is a row for each place": lambda answer: np.shape(answer) == (6, 6),
        "the maps got mixed up in reshaping": features.reshape(2, 6) @ features.reshape(2, 6).T / 6,
        "only each map with itself is there": OneOf(np.diag(np.diag(right)), np.diag(right)),
        "the sum runs over one axis only": lambda answer: np.ndim(answer) in (3, 4),
    }
    with unchanged(features):
        check_array(gram(features), right, mistakes)

# %% exercise="gram" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "gram",
    "maps of other sizes, not square, one map alone, float32, negative numbers",
    mistakes=[
        Mistake(
            "the size of this one example is built in", "special case", "How many places are there? Ask the array."
        ),
        Mistake(
            "negative numbers lost their sign", "sign", "Two features that exclude each other have a negative product."
        ),
    ],
):
    for seed, (shape, dtype) in enumerate(
        [((3, 5, 4), float), ((1, 7, 3), np.float32), ((6, 2, 1), float), ((4, 4, 4), float), ((2, 3, 6), np.float32)]
    ):
        features = np.random.default_rng(seed).normal(0.3, 1, shape).astype(dtype)
        h, w, c = shape
        right = np.tensordot(features.astype(float), features.astype(float), axes=([0, 1], [0, 1])) / (h * w)
        places = features.reshape(h * w, c).astype(float)
        from_mean = places - places.mean(axis=0)
        known = {
            "the sum is not divided": right * h * w,
            "it is divided by the number of places twice": right / (h * w),
            "it is divided by the number of maps, too": OneOf(right / c, right / c**2, right * h * w / c),
            "the mean of each map was taken off": from_mean.T @ from_mean / (h * w),
            "the maps got mixed up in reshaping": features.reshape(c, h * w) @ features.reshape(c, h * w).T / (h * w),
            "only each map with itself is there": OneOf(np.diag(np.diag(right)), np.diag(right)),
            "the size of this one example is built in": right * h * w / 6,
            "negative numbers lost their sign": OneOf(np.abs(right), np.abs(places).T @ np.abs(places) / (h * w)),
        }
        mistakes = {
            id: value
            for id, value in known.items()
            if not any(
                np.shape(one) == np.shape(right) and np.allclose(one, right)
                for one in (value.values if isinstance(value, OneOf) else [value])
            )
        }
        mistakes["there is a row for each place"] = lambda answer, n=h * w, c=c: n != c and np.shape(answer) == (n, n)
        mistakes["the sum runs over one axis only"] = lambda answer: np.ndim(answer) in (3, 4)
        with unchanged(features):
            check_array(gram(features), right, mistakes, atol=1e-5)
### END HIDDEN TESTS

# %% [markdown]
# ## A network that knows textures
#
# Whose maps shall we take? The next cell builds a network of four [convolutional
# layers](../glossary.md#convolutional-layer). `scripts/make_texture_network.py` trained it to tell pieces of eight
# photographs apart, and its [weights](../glossary.md#weight) come with the course. Its head, which named the
# photograph, is cut off: we want the maps. Then it cuts pieces of three surfaces that you know from the stall. All
# are made equally bright and rich in contrast, so that neither can give them away.


# %% tags=["setup"]
def texture_maps(weights=None):
    """A network that returns the maps of its four layers, for images around 0; with weights of that name, or random ones."""
    picture = keras.Input((None, None, 1))
    maps, outputs = picture, []
    for filters, size in ((24, 5), (32, 5), (48, 5), (64, 3)):
        if outputs:
            maps = layers.AveragePooling2D(2)(maps)
        maps = layers.Conv2D(filters, size, padding="same", activation="relu")(maps)
        outputs.append(maps)
    network = keras.Model(picture, outputs)
    if weights:
        network.set_weights(load_weights(weights)[:8])  # The rest belongs to the head.
    return network


def evened(picture):
    """A picture with mean 0 and standard deviation 0.2, as the network wants it."""
    return ((picture - picture.mean()) / picture.std() * 0.2).astype(np.float32)


SURFACES = {"brick": 3, "grass": 2, "gravel": 3}  # How much smaller each photograph is made.


def piece(name, size, rng, lower):
    """A square piece of a surface, from the photograph's upper or lower half."""
    photograph = coarse_photo(name, SURFACES[name])
    middle = len(photograph) // 2
    half = photograph[middle:] if lower else photograph[:middle]
    row, column = (rng.integers(0, side - size + 1) for side in half.shape)
    return evened(half[row : row + size, column : column + size])


# %%
textures = texture_maps("textures")
rng = np.random.default_rng(5)
upper = [piece(name, 64, rng, lower=False) for name in SURFACES]
lower = [piece(name, 64, rng, lower=True) for name in SURFACES for _ in range(20)]
show_images(
    [one for pair in zip(upper, lower[::20], strict=True) for one in pair],
    titles=[f"{name}, {half}" for name in SURFACES for half in ("upper", "lower")],
    size=1.6,
    caption=captions["surfaces"],
)

# %% [markdown]
# Which surface is a piece of the lower half? We look which of the three pieces above it is most like. Once we compare
# pixels: the sum of their squared differences. Once we compare Gram matrices.
#
# **Predict:** 60 pieces, three surfaces: how many does each way get right? Guessing gets 20.


# %% tags=["nbval-ignore-output"]
def signatures(pictures):
    """For each picture the Gram matrices of all four layers in one row, each layer's scaled to length 1."""
    rows = []
    for maps in textures(np.stack(pictures)[..., None]):
        matrices = np.array([np.ravel(gram(one)) for one in np.asarray(maps)])
        rows.append(matrices / np.linalg.norm(matrices, axis=1, keepdims=True))
    return np.concatenate(rows, axis=1)


def number_right(ours, theirs):
    """How many of the 60 pieces, each described by a row, are most like the known piece of their own surface."""
    distances = ((ours[:, None] - theirs) ** 2).sum(axis=-1)
    return int(np.sum(distances.argmin(axis=1) == np.repeat(range(3), 20)))


by_pixels = number_right(np.reshape(lower, (60, -1)), np.reshape(upper, (3, -1)))
by_grams = number_right(signatures(lower), signatures(upper))
print(f"by pixels: {by_pixels} of 60; by Gram matrices: {by_grams} of 60")

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(by_pixels < 40, "by pixels, fewer than 40 of 60 are right")
claim(by_grams > 40, "by Gram matrices, more than 40 of 60 are right")

# %% [markdown]
# <details><summary>Compare</summary>
#
# By pixels it is no better than guessing, as no brick of one piece lies where one lies in the other: 15 to 26 in five
# draws of pieces. By Gram matrices 55 to 60 are right, and in one of the five only 43.
#
# </details>
#
# ## A wall that nobody built
#
# Now the idea on which this section rests. If two pieces of wall have nearly the same Gram matrices, then *find a
# picture that has the Gram matrices of a wall*. Begin with noise. The [loss](../glossary.md#loss) is how far the
# picture's Gram matrices are from the wall's. Chapter 8 changed pixels along a [gradient](../glossary.md#gradient),
# uphill; here we go downhill. The weights stay as they are.
#
# We need one thing more. Such a search likes to leave grain behind, which no layer minds. There is a number for
# grain: the **[total variation](../glossary.md#total-variation)**, by how much each pixel differs from its neighbour to the right and from its
# neighbour below, all added up.
#
# ### Exercise: `total_variation` (3 points)
#
# Write `total_variation(image)`. `image` is a 2-D array (h, w) of numbers of any [dtype](../glossary.md#dtype), also
# uint8. Return one number: the sum of |pixel − its right neighbour| over all pixels that have one, plus the sum of
# |pixel − its neighbour below| over all that have one. Do not change `image`.
#
# `total_variation([[4, 0, 3], [1, 2, 2]])`, as an array, is 4 + 3 + 1 + 0 to the right, and 3 + 2 + 1 below: 14.
#
# <details><summary>Hint 1</summary>
#
# All pixels but the last column have a right neighbour: `image[:, :-1]`. Where do these neighbours stand? And what does
# uint8 make of 3 − 5?
#
# </details>
# <details><summary>Hint 2</summary>
#
# With `image = np.asarray(image, dtype=float)` first, `np.abs(image[:, 1:] - image[:, :-1]).sum()` is the first sum.
# Rows go likewise.
#
# </details>


# %% exercise="total_variation" role="answer"
def total_variation(image):
    ### BEGIN SOLUTION
    image = np.asarray(image, dtype=float)
    to_the_right = np.abs(image[:, 1:] - image[:, :-1])
    below = np.abs(image[1:] - image[:-1])
    return to_the_right.sum() + below.sum()
    ### END SOLUTION


# %% exercise="total_variation" points=1 role="check"
with checking(
    "total_variation",
    worth_knowing="Rudin, Osher and Fatemi took noise off photographs in 1992 by making this number small, without any network.",
    mistakes=[
        Mistake(
            "the first pixel counts as the neighbour of the last",
            "padding",
            "A pixel at the border has no neighbour beyond it.",
        ),
        Mistake("the differences are squared", "formula", "Asked are their absolute values."),
        Mistake("only the neighbours to the right count", "axis order", "Those below count, too."),
        Mistake("only the neighbours below count", "axis order", "Those to the right count, too."),
        Mistake("the differences keep their signs", "sign", "So they cancel. Asked are their absolute values."),
        Mistake("this is a mean", "formula", "Asked is the sum."),
        Mistake("each pair of neighbours counts twice", "counting", "Look to the right and below only."),
        Mistake(
            "the root of the two squares was taken",
            "formula",
            "That is another kind of total variation. Here the two are added.",
        ),
        Mistake("uint8 wraps round", "dtype", "What is 3 − 5 in uint8? Turn the image into floats first."),
        Mistake(
            "the last row or column is left out", "off by one", "Pixels of the last row have a right neighbour, too."
        ),
    ],
):
    image = np.array([[4, 0, 3], [1, 2, 2]])
    with unchanged(image):
        check_value(
            total_variation(image),
            14.0,
            {
                "the first pixel counts as the neighbour of the last": OneOf(22.0, 16.0, 20.0),
                "the differences are squared": 40.0,
                "only the neighbours to the right count": 8.0,
                "only the neighbours below count": 6.0,
                "the differences keep their signs": OneOf(-2.0, 2.0),
                "this is a mean": OneOf(14 / 6, 14 / 7, 4.0),
                "each pair of neighbours counts twice": 28.0,
                "the root of the two squares was taken": lambda answer: 8.5 < float(answer) < 8.7,
                "the last row or column is left out": OneOf(12.0, 13.0),
            },
        )
        check_value(
            total_variation(np.array([[3, 5], [9, 2]], dtype=np.uint8)),
            18.0,
            {"uint8 wraps round": OneOf(504.0, 510.0, 514.0, 520.0)},
        )

# %% exercise="total_variation" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "total_variation",
    "other sizes, one row, one column, negative numbers, uint8",
):
    rng = np.random.default_rng(3)
    images = [
        rng.normal(size=(4, 7)),
        rng.normal(size=(6, 3)).astype(np.float32),
        rng.normal(size=(1, 6)),
        rng.normal(size=(5, 1)),
        rng.integers(0, 256, (5, 8)).astype(np.uint8),
        rng.integers(-90, 90, (5, 5)),
    ]
    for image in images:
        numbers = image.astype(float)
        # Its own list of pairs, pixel by pixel.
        across = [numbers[r, c + 1] - numbers[r, c] for r, c in np.ndindex(image.shape) if c + 1 < image.shape[1]]
        down = [numbers[r + 1, c] - numbers[r, c] for r, c in np.ndindex(image.shape) if r + 1 < image.shape[0]]
        right = float(np.abs(across).sum() + np.abs(down).sum())
        around = (
            np.abs(numbers - np.roll(numbers, 1, axis=1)).sum() + np.abs(numbers - np.roll(numbers, 1, axis=0)).sum()
        )
        inner = np.abs(np.diff(numbers[:-1], axis=1)).sum() + np.abs(np.diff(numbers[:, :-1], axis=0)).sum()
        wrapped = np.abs(np.diff(image, axis=1)).sum() + np.abs(np.diff(image, axis=0)).sum()
        known = {
            "the first pixel counts as the neighbour of the last": around,
            "the differences are squared": np.square(across).sum() + np.square(down).sum(),
            "only the neighbours to the right count": np.abs(across).sum(),
            "only the neighbours below count": np.abs(down).sum(),
            "the differences keep their signs": np.sum(across) + np.sum(down),
            "this is a mean": right / image.size,
            "each pair of neighbours counts twice": 2 * right,
            "uint8 wraps round": float(wrapped),
            "the last row or column is left out": inner,
        }
        mistakes = {id: float(value) for id, value in known.items() if not np.isclose(value, right, rtol=1e-3)}
        with unchanged(image):
            check_value(total_variation(image), right, mistakes)
### END HIDDEN TESTS

# %% [markdown]
# In TensorFlow it is `tf.image.total_variation`, which takes images with [channels](../glossary.md#channel).
# **Predict:** of which of these three pieces is it largest, of which smallest: brick, gravel, noise? All three have
# the same brightness and contrast.

# %%
grain = evened(np.random.default_rng(1).normal(size=(64, 64)))
for name, picture in (("brick", upper[0]), ("gravel", upper[2]), ("noise", grain)):
    library = float(tf.image.total_variation(tf.constant(picture)[..., None]))
    print(f"{name:6}  yours {total_variation(picture):5.0f}   TensorFlow's {library:5.0f}")

# %% [markdown]
# <details><summary>Compare</summary>
#
# Noise has by far the most, brick the least: most of a brick looks like the pixel beside it.
#
# </details>
#
# Here is the search. `find_picture` starts from a picture and changes its pixels until its Gram matrices are those of
# `texture`. A little total variation is added to the loss. The steps are taken by L-BFGS, of SciPy, an
# [optimizer](../glossary.md#optimizer) that remembers its last gradients and so needs far fewer steps than Adam for a
# task of this size. (`content` is for later.)


# %% tags=["setup"]
def gram_tensor(maps):
    """`gram` for TensorFlow, which can then work out gradients."""
    places = tf.reshape(maps, (-1, maps.shape[-1]))
    return tf.matmul(places, places, transpose_a=True) / tf.cast(tf.shape(places)[0], tf.float32)


def find_picture(network, texture, start, steps=50, content=None):
    """A picture with the texture's Gram matrices and, if asked for, the second layer's maps of `content`."""
    wanted = [gram_tensor(maps) for maps in network(texture[None, ..., None])]
    outlines = None if content is None else network(content[None, ..., None])[1]

    @tf.function
    def loss_and_gradient(picture):
        with tf.GradientTape() as tape:
            tape.watch(picture)
            maps = network(picture[None, ..., None])
            loss = 1e-6 * tf.image.total_variation(picture[..., None])
            for target, found in zip(wanted, maps, strict=True):
                loss += tf.reduce_sum((gram_tensor(found) - target) ** 2) / tf.reduce_sum(target**2)
            if outlines is not None:
                loss += 0.03 * tf.reduce_mean((maps[1] - outlines) ** 2) / tf.math.reduce_variance(outlines)
        return loss, tape.gradient(loss, picture)

    def for_scipy(numbers):
        """In double precision, and in a row."""
        loss, gradient = loss_and_gradient(tf.constant(numbers.reshape(start.shape), tf.float32))
        return 1000 * float(loss), 1000 * gradient.numpy().ravel().astype(float)

    found = minimize(for_scipy, start.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": steps})
    return found.x.reshape(start.shape).astype(np.float32)


# %% [markdown]
# We let it make brick and gravel, from noise. The plain rule to compare with: noise whose pixels have the same mean
# and the same spread as the wall's.
#
# **Predict:** will there be bricks? Will they lie where the photograph's bricks lie?

# %%
SIDE = 88
rng = np.random.default_rng(12)
walls, made = {}, {}
for name in ("brick", "gravel"):
    walls[name] = evened(coarse_photo(name, SURFACES[name])[:128, :128])
    made[name] = find_picture(textures, walls[name], 0.1 * rng.normal(size=(SIDE, SIDE)))
shown = [one for name in walls for one in (walls[name][:SIDE, :SIDE], made[name], 0.2 * rng.normal(size=(SIDE, SIDE)))]
show_images(
    shown,
    titles=[f"{name}, {what}" for name in walls for what in ("photographed", "made", "mean and spread")],
    columns=3,
    limits=(-0.5, 0.6),
    caption=captions["walls"],
)

# %% tags=["folded"]
for name, picture in made.items():
    other_wall = walls["gravel" if name == "brick" else "brick"]
    noise = 0.2 * rng.normal(size=(SIDE, SIDE))
    pieces = [walls[name][:SIDE, :SIDE], picture, noise, other_wall[:SIDE, :SIDE]]
    target, *others = signatures(np.float32(pieces))
    made_apart, noise_apart, other_apart = (np.sum((one - target) ** 2) for one in others)
    claim(made_apart < 0.25 * noise_apart, f"the made {name} has nearly the photograph's Gram matrices, noise has not")
    claim(made_apart < other_apart, f"the made {name} is nearer to its photograph than the other surface is")

# %% [markdown]
# <details><summary>Compare</summary>
#
# There are bricks, of the right size, with light mortar between, and upright as they are in the photograph. But the
# mortar wanders, some bricks are cut short or far too long, and none lies where one lay: the Gram matrix forgot the places.
# Gravel comes out as coarse grain, with hardly a stone in it.
#
# </details>
#
# Gatys, Ecker and Bethge found this in 2015, with a network that had been trained on a million photographs; from that
# one, pebbles and flowers come out so well that one looks twice. Ours saw eight photographs.
#
# How much is it the training? Here is the same search with the same network, but with *random* weights. **Predict:**
# what will come out: noise, or a wall?

# %%
keras.utils.set_random_seed(3)
untrained = find_picture(texture_maps(), walls["brick"], 0.1 * np.random.default_rng(12).normal(size=(SIDE, SIDE)))
show_images(
    [made["brick"], untrained],
    titles=["trained weights", "random weights"],
    limits=(-0.5, 0.6),
    caption=captions["untrained"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# A wall, too. Random kernels answer to all kinds of small patterns, and a picture whose random answers go together as
# those of a wall can hardly be anything else. So do not believe that a fine picture proves a well-trained network.
#
# </details>
#
# ## A cat of bricks
#
# One term more in the loss, and it becomes **style transfer**: the Gram matrices of a wall, but the second layer's
# maps, *with their places*, of another picture. The search starts from that picture. We change how bright each pixel
# is, and leave the colours.
#
# **Predict:** what of the cat will be left?

# %%
photograph = resize(photo("chelsea")[20:276, 80:380] / 255, (96, 112), anti_aliasing=True)
bright = photograph @ [0.2125, 0.7154, 0.0721]
drawn = find_picture(textures, walls["brick"], evened(bright), steps=30, content=evened(bright))
brightness = drawn / 0.2 * bright.std() + bright.mean()
brick_cat = np.clip(photograph + (brightness - bright)[..., None], 0, 1)
show_images(
    [photograph, np.clip(walls["brick"][:96, :112] + 0.4, 0, 1), brick_cat],
    titles=["content", "style", "both"],
    size=3.2,
    caption=captions["cat"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# The eyes, the outline of the nose, and the direction of the stripes. Where the cat has an edge, mortar runs.
#
# </details>
#
# With the large network and a painting as the texture, a photograph takes on the painter's strokes. A painter's
# *subjects*, and why they chose them, are in no Gram matrix.
#
# ## A garment in twelve numbers
#
# A texture may lie anywhere. A sleeve must be where a sleeve belongs. So the second way learns from many pictures
# where things go.
#
# Take a network that has to give back what it is shown, and make it narrow in the middle: 784 pixels go in, 12
# numbers pass, 784 pixels come out. That is an **[autoencoder](../glossary.md#autoencoder)**. No [labels](../glossary.md#label) are needed; the
# picture itself is what should come out. The first half, the encoder, makes the 12 numbers, called the code; the
# second half, the decoder, makes a garment of a code. The plain rule to compare with: to give back the mean of all
# garments, whatever comes.
#
# **Predict:** can 12 numbers hold a shoe? What will be lost?

# %% tags=["nbval-ignore-output"]
SHIRT, DRESS, SHOE = (np.flatnonzero(test.labels == name)[i] for name, i in (("t-shirt", 0), ("dress", 5), ("shoe", 3)))
keras.utils.set_random_seed(12)
encoder = keras.Sequential(
    [keras.Input((28, 28, 1)), layers.Flatten(), layers.Dense(128, activation="relu"), layers.Dense(12)]
)
decoder = keras.Sequential(
    [
        keras.Input((12,)),
        layers.Dense(128, activation="relu"),
        layers.Dense(784, activation="sigmoid"),
        layers.Reshape((28, 28, 1)),
    ]
)
autoencoder = keras.Sequential([encoder, decoder])
autoencoder.compile(keras.optimizers.Adam(0.003), loss="mean_squared_error")
_ = autoencoder.fit(train.images, train.images, batch_size=50, epochs=15, verbose=0)

codes = np.asarray(encoder(test.images))
restored = np.asarray(decoder(codes))
error = np.mean((restored - test.images) ** 2)
error_of_mean = np.mean((train.images.mean(axis=0) - test.images) ** 2)
print(f"mean squared error: the mean garment {error_of_mean:.3f}, the autoencoder {error:.3f}")
some = [3, 60, 130, SHOE, 230, 270]
show_images(
    [*test.images[some], *restored[some]],
    columns=6,
    size=1.5,
    limits=(0, 1),
    caption=captions["halves"],
)

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(error < 0.3 * error_of_mean, "the autoencoder's error is less than a third of the mean garment's")

# %% [markdown]
# <details><summary>Compare</summary>
#
# Mostly kind, outline, length and brightness are kept; a print on the chest, the seam of a sole, an odd hem is lost. The
# [mean squared error](../glossary.md#mean-squared-error) is about a fifth of that of the mean garment.
#
# </details>
#
# A code is a point in a space of 12 dimensions, and between two points one can walk.
#
# ### Exercise: `walk` (3 points)
#
# Write `walk(a, b, steps)`. `a` and `b` are codes, arrays (d,) of numbers; `steps` is at least 2. Return an array
# (steps, d): the first row is `a`, the last is `b`, and from each row to the next it is the same way. Do not change
# `a` or `b`.
#
# `walk([0, 10], [3, 4], 4)`, of arrays, is `[[0, 10], [1, 8], [2, 6], [3, 4]]`.
#
# <details><summary>Hint 1</summary>
#
# Between 4 rows there are 3 equal ways. A row is (1 − t) · a + t · b: which values does t take?
#
# </details>
# <details><summary>Hint 2</summary>
#
# `t = np.linspace(0, 1, steps)` has both ends. As a column, `t[:, None]`, it makes a row for each of its values.
#
# </details>


# %% exercise="walk" role="answer"
def walk(a, b, steps):
    ### BEGIN SOLUTION
    t = np.linspace(0, 1, steps)[:, None]
    return (1 - t) * a + t * b
    ### END SOLUTION


# %% exercise="walk" points=1 role="check"
with checking(
    "walk",
    worth_knowing="In 2013 a network of words made headlines with such steps: king − man + woman landed near queen.",
    mistakes=[
        Mistake("it ends before b", "off by one", "The last row should be `b` itself."),
        Mistake("it begins after a", "off by one", "The first row should be `a` itself."),
        Mistake("there is a row too many", "off by one", "`steps` is the number of rows, both ends included."),
        Mistake("it goes from b to a", "what was asked", "Which of the two should come first?"),
        Mistake("rows and columns are swapped", "axis order", "Each row is a code."),
        Mistake("only one of the numbers moves", "broadcasting", "Each of the d numbers goes its own way."),
        Mistake("there is only the middle", "what was asked"),
        Mistake(
            "the steps are rounded to whole numbers", "dtype", "Codes of whole numbers may have halves between them."
        ),
        Mistake("there are always four steps", "special case", "Use `steps`."),
    ],
):
    a, b = np.array([0.0, 10.0]), np.array([3.0, 4.0])
    right = np.array([[0, 10], [1, 8], [2, 6], [3, 4]], dtype=float)
    with unchanged(a, b):
        check_array(
            walk(a, b, 4),
            right,
            {
                "it ends before b": OneOf(
                    right[:3], a + (b - a) * np.arange(4)[:, None] / 4, a + (b - a) * np.arange(4)[:, None] / 5
                ),
                "it begins after a": OneOf(right[1:], a + (b - a) * np.arange(1, 5)[:, None] / 4),
                "there is a row too many": a + (b - a) * np.arange(5)[:, None] / 4,
                "it goes from b to a": right[::-1],
                "rows and columns are swapped": right.T,
                "only one of the numbers moves": lambda answer: (
                    np.shape(answer) == (4, 2) and min(np.ptp(answer, axis=0)) == 0
                ),
                "there is only the middle": OneOf((a + b) / 2, [(a + b) / 2]),
            },
        )
    check_array(
        walk(np.array([1, 2]), np.array([2, 0]), 3),
        [[1, 2], [1.5, 1], [2, 0]],
        {
            "the steps are rounded to whole numbers": OneOf([[1, 2], [1, 1], [2, 0]], [[1, 2], [2, 1], [2, 0]]),
            "there are always four steps": lambda answer: len(answer) == 4,
        },
    )

# %% exercise="walk" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "walk",
    "codes of other lengths, other numbers of steps, whole and negative numbers",
):
    for seed, (d, steps, dtype) in enumerate(
        [(1, 6, float), (12, 7, np.float32), (5, 2, float), (3, 4, int), (7, 7, float), (2, 10, np.float32)]
    ):
        rng = np.random.default_rng(seed)
        a, b = (9 * rng.normal(size=(2, d))).astype(dtype)
        way = (b - a).astype(float)
        right = np.stack([np.linspace(start, end, steps) for start, end in zip(a, b, strict=True)], axis=1)
        known = {
            "it ends before b": OneOf(
                right[:-1], *(a + way * np.arange(steps)[:, None] / ways for ways in (steps, steps + 1))
            ),
            "it begins after a": OneOf(right[1:], a + way * np.arange(1, steps + 1)[:, None] / steps),
            "there is a row too many": a + way * np.arange(steps + 1)[:, None] / steps,
            "it goes from b to a": right[::-1],
        }
        if d != steps:
            known["rows and columns are swapped"] = right.T
        if dtype is int:
            known["the steps are rounded to whole numbers"] = OneOf(np.trunc(right), np.round(right), np.floor(right))
        if steps != 4:
            known["there are always four steps"] = lambda answer: len(answer) == 4
        with unchanged(a, b):
            check_array(walk(a, b, steps), right, known, atol=1e-5)
### END HIDDEN TESTS

# %% [markdown]
# We walk from a t-shirt to a dress, and from a dress to a shoe, and let the decoder draw each row. The plain rule to
# compare with is a cross-fade: the same walk, over the 784 pixels in place of the 12 numbers. **Predict:** how will
# the middles of the two differ?

# %% tags=["nbval-ignore-output"]
STEPS = 9
ways = []
for start, end in ((SHIRT, DRESS), (DRESS, SHOE)):
    ways += [*np.asarray(decoder(walk(codes[start], codes[end], STEPS)))]
    ways += [*walk(test.images[start].ravel(), test.images[end].ravel(), STEPS).reshape(-1, 28, 28)]
show_images(ways, columns=STEPS, size=1.1, limits=(0, 1), caption=captions["walk"])


def apart(pictures, others):
    """From each picture to the nearest of the others: the mean squared difference."""
    flat, flat_others = (np.reshape(each, (len(each), -1)).astype(float) for each in (pictures, others))
    squares = (flat**2).sum(1)[:, None] + (flat_others**2).sum(1) - 2 * flat @ flat_others.T
    return squares.min(axis=1) / flat.shape[1]


pairs = np.random.default_rng(12).permutation(len(test.images)).reshape(-1, 2)
halfway = np.asarray(decoder(codes[pairs].mean(axis=1)))
faded = test.images[pairs].mean(axis=1)
to_walk, to_fade = apart(halfway, train.images).mean(), apart(faded, train.images).mean()
print(f"from the middle to the nearest real garment: of walks {to_walk:.3f}, of cross-fades {to_fade:.3f}")

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(to_walk < to_fade, "the middles of walks are nearer to a real garment than those of cross-fades")

# %% [markdown]
# <details><summary>Compare</summary>
#
# The middle of a cross-fade is two garments, each half there. The middle of a walk is more often one garment, though
# blurred. Over many pairs, its nearest real garment is nearer. From a dress to a shoe the middle is neither. No garment lies
# there, and the decoder was never taught what to do in such a place.
#
# </details>
#
# Now codes that are drawn by lot. **Predict:** how many of these eight will be garments?

# %%
rng = np.random.default_rng(2)
lot = np.asarray(decoder(codes.mean(axis=0) + codes.std(axis=0) * rng.normal(size=(8, 12))))
show_images(lot, columns=8, size=1.3, limits=(0, 1), caption=captions["lot"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# Some could be sold; others are ghosts, half dress and half shoe. A *variational* autoencoder is trained so that codes drawn
# by lot are good ones, too; a link stands at the end.
#
# </details>
#
# All autoencoders share the blur: where the network is unsure, the mean of all that could be has the smallest squared error.
#
# ## Noise, by hand
#
# The third way makes sharp pictures, and it is how most of today's picture generators work. It takes a detour: first
# *spoil* pictures with noise, step by step, until nothing is left. Then learn to go back.
#
# From here on, black is −1 and white is 1, so that the middle of the noise, 0, is grey. To spoil a picture we mix it
# with noise: √kept · image + √(1 − kept) · noise. `kept` goes from 1, the image alone, to 0, noise alone. Why the
# roots? The mean square of the mix (its variance, where the mean is 0) is then kept · (that of the image) + (1 − kept) ·
# (that of the noise). If both are 1, it stays 1: a picture doesn't get louder as noise comes in.
#
# A pixel of 1 and a noise of −0.5, with kept = 0.64: **Predict**, with a pencil, the mix.

# %%
print(f"{np.sqrt(0.64) * 1 + np.sqrt(1 - 0.64) * -0.5:.2f}")

# %% [markdown]
# <details><summary>Compare</summary>
#
# 0.8 · 1 + 0.6 · (−0.5) = 0.5.
#
# </details>
#
# ### Exercise: `add_noise` (3 points)
#
# Write `add_noise(images, kept, rng)`. `images` are floats (n, h, w, c); `kept` is an array (n,), a number from 0 to
# 1 for each image; `rng` is a `numpy.random.Generator`. Draw noise from `rng`: for each pixel of each image a number
# of its own, from the normal distribution with mean 0 and standard deviation 1. Return two arrays of the shape of
# `images`: √kept · image + √(1 − kept) · noise, each image with its own `kept`; and the noise. Do not change `images`
# or `kept`.
#
# With `kept` = 1 an image stays as it is; with `kept` = 0 it becomes the noise.
#
# <details><summary>Hint 1</summary>
#
# `kept` has one axis and `images` has four. In which shape would `kept` multiply each image by its own number?
#
# </details>
# <details><summary>Hint 2</summary>
#
# `noise = rng.normal(size=images.shape)` and `kept = kept[:, None, None, None]`. Then the formula, as it stands.
#
# </details>


# %% exercise="add_noise" role="answer"
def add_noise(images, kept, rng):
    ### BEGIN SOLUTION
    noise = rng.normal(size=images.shape)
    kept = np.asarray(kept)[:, None, None, None]
    return np.sqrt(kept) * images + np.sqrt(1 - kept) * noise, noise
    ### END SOLUTION


# %% exercise="add_noise" points=1 role="check"
with checking(
    "add_noise",
    worth_knowing="The idea comes from physics: ink that spreads in water. Sohl-Dickstein and others brought it to pictures in 2015.",
    mistakes=[
        Mistake("the roots are forgotten", "formula", "Both numbers are roots: √kept and √(1 − kept)."),
        Mistake("one of the roots is forgotten", "formula", "Both numbers are roots: √kept and √(1 − kept)."),
        Mistake("kept and 1 − kept are swapped", "formula", "With kept = 1 the image stays as it is."),
        Mistake(
            "the noise is added in full",
            "formula",
            "It has a factor, too: √(1 − kept). Or does it have it in the noise that you return? That should be as it was drawn.",
        ),
        Mistake("all images get the same noise", "randomness", "Each image should get noise of its own."),
        Mistake("a whole image gets one number of noise", "randomness", "Each pixel should get a number of its own."),
        Mistake("all images are kept alike", "broadcasting", "Each image has a `kept` of its own."),
        Mistake(
            "the noise that is returned is not the noise that was added", "randomness", "Draw once, and use it twice."
        ),
        Mistake("the noise comes first", "what was asked", "First the noisy images, then the noise."),
        Mistake("the noise has another shape", "shape", "It should have that of the images."),
    ],
):
    images = np.array([[1, -1, 0.5], [1, -1, 0.5], [-1, 1, 0]]).reshape(3, 1, 3, 1)
    kept = np.array([0.64, 0.36, 1.0])
    with unchanged(images, kept):
        noisy, noise = parts(add_noise(images, kept, np.random.default_rng(1)), "noisy images", "noise")
    check_true(np.shape(noise) == (3, 1, 3, 1), "the noise has another shape")
    noise = np.asarray(noise, dtype=float)
    check_true(np.ptp(noise, axis=(1, 2, 3)).min() > 0, "a whole image gets one number of noise")
    check_true(not np.allclose(noise[0], noise[1]), "all images get the same noise")
    k = kept.reshape(3, 1, 1, 1)
    check_array(
        noisy,
        np.sqrt(k) * images + np.sqrt(1 - k) * noise,
        {
            "the roots are forgotten": k * images + (1 - k) * noise,
            "one of the roots is forgotten": OneOf(
                np.sqrt(k) * images + (1 - k) * noise, k * images + np.sqrt(1 - k) * noise
            ),
            "kept and 1 − kept are swapped": OneOf(
                np.sqrt(1 - k) * images + np.sqrt(k) * noise, (1 - k) * images + k * noise
            ),
            "the noise is added in full": OneOf(np.sqrt(k) * images + noise, images + noise),
            "all images are kept alike": OneOf(
                *(np.sqrt(one) * images + np.sqrt(1 - one) * noise for one in (*kept, kept.mean()))
            ),
            "the noise comes first": lambda answer: np.allclose(noise[2], images[2]),
            "the noise that is returned is not the noise that was added": lambda answer: (
                np.shape(answer) == (3, 1, 3, 1) and np.allclose(np.asarray(answer)[2], images[2])
            ),
        },
    )

# %% exercise="add_noise" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "add_noise",
    "other sizes, in colour too, as many images as columns, float32, several seeds",
    mistakes=[
        Mistake(
            "the noise is not normal",
            "randomness",
            "`rng.normal` draws from the normal distribution, with mean 0 and standard deviation 1.",
        ),
        Mistake("the same seed gives other noise", "randomness", "Draw it from `rng`, and only from it."),
        Mistake("other seeds give the same noise", "randomness", "Draw it from `rng`, and only from it."),
        Mistake("kept runs along another axis", "broadcasting", "Its numbers belong to the images: the first axis."),
        Mistake("the result is clipped", "what was asked", "Return it as the formula gives it."),
    ],
):
    for seed, (shape, dtype) in enumerate(
        [((4, 3, 4, 1), float), ((3, 5, 2, 3), np.float32), ((30, 20, 20, 1), float)]
    ):
        rng = np.random.default_rng(seed)
        images = rng.uniform(-1, 1, shape).astype(dtype)
        kept = rng.uniform(0.05, 0.95, len(images)).astype(dtype)
        with unchanged(images, kept):
            noisy, noise = parts(add_noise(images, kept, np.random.default_rng(seed + 5)), "noisy images", "noise")
            _, again = parts(add_noise(images, kept, np.random.default_rng(seed + 5)), "noisy images", "noise")
            _, other = parts(add_noise(images, kept, np.random.default_rng(seed + 6)), "noisy images", "noise")
        check_true(np.shape(noise) == shape, "the noise has another shape")
        noise = np.asarray(noise, dtype=float)
        check_true(np.ptp(noise, axis=(1, 2, 3)).min() > 0, "a whole image gets one number of noise")
        check_true(not np.allclose(noise[0], noise[1]), "all images get the same noise")
        check_true(np.allclose(noise, again, atol=1e-5), "the same seed gives other noise")
        check_true(not np.allclose(noise, other, atol=1e-3), "other seeds give the same noise")
        k = kept.astype(float).reshape(-1, 1, 1, 1)
        right = np.sqrt(k) * images + np.sqrt(1 - k) * noise
        known = {
            "the roots are forgotten": k * images + (1 - k) * noise,
            "one of the roots is forgotten": OneOf(
                np.sqrt(k) * images + (1 - k) * noise, k * images + np.sqrt(1 - k) * noise
            ),
            "kept and 1 − kept are swapped": OneOf(
                np.sqrt(1 - k) * images + np.sqrt(k) * noise, (1 - k) * images + k * noise
            ),
            "the noise is added in full": OneOf(np.sqrt(k) * images + noise, images + noise),
            "all images are kept alike": OneOf(
                *(np.sqrt(one) * images + np.sqrt(1 - one) * noise for one in (k[0], k.mean()))
            ),
            "the noise comes first": lambda answer, images=images, k=k, noise=noise: np.allclose(
                np.sqrt(k) * images + np.sqrt(1 - k) * np.asarray(answer, dtype=float), noise, atol=1e-4
            ),
            "the result is clipped": OneOf(np.clip(right, -1, 1), np.clip(right, 0, 1)),
        }
        if seed == 0:  # As many images as columns.
            across = kept.astype(float).reshape(1, 1, -1, 1)
            known["kept runs along another axis"] = np.sqrt(across) * images + np.sqrt(1 - across) * noise
        known["the noise that is returned is not the noise that was added"] = lambda answer, shape=shape: (
            np.shape(answer) == shape
        )
        check_array(noisy, right, known, rtol=1e-3, atol=1e-4)
    near = np.mean(np.abs(noise) < 1)
    check_true(
        abs(noise.mean()) < 0.05 and abs(noise.std() - 1) < 0.05 and abs(near - 0.683) < 0.03, "the noise is not normal"
    )
### END HIDDEN TESTS

# %% [markdown]
# **Predict:** one shoe, with less and less of it kept. With which of these can you still tell the shoe: 0.9, 0.7,
# 0.5, 0.3, 0.1, 0?

# %%
rows_of_kept = np.array([1, 0.9, 0.7, 0.5, 0.3, 0.1, 0])
garments = 2 * test.images - 1
strip, _ = add_noise(np.repeat(garments[SHOE][None], 7, axis=0), rows_of_kept, np.random.default_rng(3))
show_images(strip, titles=[f"kept {kept:g}" for kept in rows_of_kept], columns=7, size=1.4, caption=captions["noise"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# At 0.5 it can still be told; at 0.3 it takes goodwill. At 0.1, where the noise's factor is three times the
# shoe's, we could not tell it from the noise at 0.
#
# </details>
#
# ## Noise off again
#
# To say how well noise was taken off, we need a measure. The **[peak signal-to-noise ratio](../glossary.md#peak-signal-to-noise-ratio)**, PSNR, compares the
# largest possible brightness, here 1, with the mean squared error, on a scale on which equal *factors* are equal
# steps: ten times less error is 10 more. Its unit is the decibel. An error of 0.1 at each pixel gives 20 decibels; at
# 40 hardly anybody sees a difference.
#
# ### Exercise: `psnr` (3 points)
#
# Write `psnr(image, other)`, of two arrays of floats in [0, 1] of the same shape, grey or in colour. Return one
# number: 10 · log10(1 / mean squared error), the mean being taken over all numbers; and infinity, `np.inf`, where the
# two are equal. Do not change either.
#
# Two images of four pixels that differ by 0.2 in one pixel, and nowhere else, have an error of 0.04 / 4 = 0.01, and a
# PSNR of 20.
#
# <details><summary>Hint 1</summary>
#
# First the mean squared error. Where it is 0 you can't divide by it: what should come then?
#
# </details>
# <details><summary>Hint 2</summary>
#
# `error = np.mean((image - other) ** 2)`, then `10 * np.log10(1 / error)`. `np.log10` is the logarithm to the base
# 10, `np.log` is another one.
#
# </details>


# %% exercise="psnr" role="answer"
def psnr(image, other):
    ### BEGIN SOLUTION
    error = np.mean((image - other) ** 2)
    return np.inf if error == 0 else 10 * np.log10(1 / error)
    ### END SOLUTION


# %% exercise="psnr" points=1 role="check"
with checking(
    "psnr",
    worth_knowing="The decibel is named after Alexander Graham Bell, and was made to measure how much of a voice telephone cables lose.",
    mistakes=[
        Mistake("there is a 20 for the 10", "formula", "20 belongs to the root of the mean squared error."),
        Mistake("the peak is taken for 255", "normalization", "These images go from 0 to 1."),
        Mistake("this is the natural logarithm", "formula", "Asked is the one to the base 10."),
        Mistake("the errors are summed, not averaged", "formula", "Their mean is asked for."),
        Mistake("the differences are not squared", "formula", "Asked is the mean squared error."),
        Mistake(
            "the root of the error was taken",
            "formula",
            "Then it would have to be 20 · log10. Asked is 10 · log10 of the mean squared error.",
        ),
        Mistake("the sign is turned", "sign", "Less error should give more decibels."),
        Mistake("the factor of 10 is missing", "formula"),
        Mistake(
            "equal images get no infinity",
            "special case",
            "Where nothing differs, the error is 0, and the PSNR is `np.inf`.",
        ),
    ],
):
    image = np.array([[0.5, 0.5], [0.5, 0.5]])
    other = np.array([[0.5, 0.3], [0.5, 0.5]])
    with unchanged(image, other):
        check_value(
            psnr(image, other),
            20.0,
            {
                "there is a 20 for the 10": 40.0,
                "the peak is taken for 255": 10 * np.log10(255**2 / 0.01),
                "this is the natural logarithm": 10 * np.log(100),
                "the errors are summed, not averaged": 10 * np.log10(1 / 0.04),
                "the differences are not squared": 10 * np.log10(1 / 0.05),
                "the root of the error was taken": 10.0,
                "the sign is turned": -20.0,
                "the factor of 10 is missing": 2.0,
            },
        )
        check_value(psnr(image, image.copy()), np.inf, {"equal images get no infinity": lambda answer: True})

# %% exercise="psnr" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "psnr",
    "other sizes, in colour, float32, large and small errors, equal images",
    mistakes=[
        Mistake(
            "the peak is the image's own largest value", "normalization", "The peak is 1, whatever the image holds."
        ),
        Mistake(
            "each channel or row is measured by itself", "what was asked", "One mean over all numbers is asked for."
        ),
    ],
):
    for seed, (shape, spread, dtype) in enumerate(
        [
            ((5, 8), 0.3, float),
            ((3, 4, 3), np.array([0.02, 0.1, 0.5]), float),
            ((9, 2), 0.002, float),
            ((6, 6), 0.1, np.float32),
            ((1, 7), 0.9, float),
        ]
    ):
        rng = np.random.default_rng(seed)
        image = (0.8 * rng.random(shape)).astype(dtype)
        other = np.clip(image + spread * rng.uniform(-1, 1, shape), 0, 1).astype(dtype)
        right = float(peak_signal_noise_ratio(image.astype(float), other.astype(float), data_range=1))
        squares = (image.astype(float) - other.astype(float)) ** 2
        error, mean = squares.mean(), np.abs(image.astype(float) - other.astype(float)).mean()
        known = {
            "there is a 20 for the 10": 2 * right,
            "the peak is taken for 255": right + 20 * np.log10(255),
            "this is the natural logarithm": right * np.log(10),
            "the errors are summed, not averaged": -10 * np.log10(squares.sum()),
            "the differences are not squared": -10 * np.log10(mean),
            "the root of the error was taken": right / 2,
            "the sign is turned": -right,
            "the factor of 10 is missing": right / 10,
            "the peak is the image's own largest value": OneOf(
                10 * np.log10(image.max() ** 2 / error), 10 * np.log10(other.max() ** 2 / error)
            ),
            "each channel or row is measured by itself": OneOf(
                *(
                    np.mean(-10 * np.log10(np.moveaxis(squares, axis, 0).reshape(shape[axis], -1).mean(axis=1)))
                    for axis in range(len(shape))
                    if shape[axis] > 1
                )
            ),
        }
        mistakes = {
            id: value
            for id, value in known.items()
            if not any(
                np.isclose(one, right, rtol=2e-3) for one in (value.values if isinstance(value, OneOf) else [value])
            )
        }
        with unchanged(image, other):
            check_value(psnr(image, other), right, mistakes, rtol=1e-3)
            check_value(psnr(other, image), right, mistakes, rtol=1e-3)
            check_value(psnr(image, image.copy()), np.inf, {"equal images get no infinity": lambda answer: True})
### END HIDDEN TESTS

# %% [markdown]
# The plain rule: blur. Noise differs from pixel to pixel and cancels where neighbours are averaged; so does the
# picture's detail. How much to blur, we choose on [training images](../glossary.md#training-images).
#
# The network: a **denoiser**. It is shown a noisy image and `kept`, and its output is compared with the clean image:
# nothing else is trained, and no label is needed. `scripts/make_denoiser.py` trained ours, on 60,000 garments, for
# far longer than this notebook could. It is a small U-Net: its maps get coarser, so that it sees a whole garment at
# once, then finer again, and the fine maps of the way down are handed across, so that edges stay where they are. It
# can also be told a [category](../glossary.md#category), which we leave open for now.
#
# **Predict:** at kept = 0.5, how many decibels is each better than leaving the noise as it is?

# %% tags=["nbval-ignore-output"]
denoiser = load_denoiser()
quick = tf.function(denoiser, reduce_retracing=True)
ANY = np.zeros(len(CATEGORIES), np.float32)


def denoise(noisy, kept, wanted=ANY):
    """The clean images as the denoiser thinks, −1 to 1; `kept` is one number, `wanted` one-hot, or zeros for any garment."""
    count = len(noisy)
    told = np.broadcast_to(np.float32(wanted), (count, len(CATEGORIES)))
    clean = quick([np.float32(noisy), np.full((count, 1), kept, np.float32), told])
    return np.clip(clean, -1, 1)


def as_picture(images):
    """From −1 to 1 to 0 to 1."""
    return np.clip((images + 1) / 2, 0, 1)


def mean_psnr(images, others):
    """The mean PSNR of images, pair by pair."""
    return np.mean([psnr(*pair) for pair in zip(as_picture(images), as_picture(others), strict=True)])


def blurred(noisy, sigma):
    """Each image blurred, and none with its neighbour in the row of images."""
    return gaussian_filter(noisy, (0, sigma, sigma, 0))


KEPT = 0.5
rng = np.random.default_rng(4)
practice = 2 * train.images[rng.permutation(len(train.images))[:60]] - 1
noisy_practice = add_noise(practice, np.full(60, KEPT), rng)[0] / np.sqrt(KEPT)
sigma = max(np.arange(0.2, 2, 0.1), key=lambda sigma: mean_psnr(blurred(noisy_practice, sigma), practice))
chosen = rng.permutation(len(garments))[:60]
noisy, _ = add_noise(garments[chosen], np.full(60, KEPT), rng)
ways = {
    "left as it is": noisy / np.sqrt(KEPT),
    "blurred": blurred(noisy / np.sqrt(KEPT), sigma),
    "denoiser": denoise(noisy, KEPT),
}
decibels = {name: mean_psnr(images, garments[chosen]) for name, images in ways.items()}
for name, value in decibels.items():
    print(f"{name:14} {value:.0f} decibels")
show_images(
    [as_picture(images[i]) for i in range(4) for images in (*ways.values(), garments[chosen])],
    titles=["noisy", "blurred", "denoiser", "as it was"] * 4,
    columns=8,
    size=1.3,
    limits=(0, 1),
    caption=captions["denoised"],
)

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(decibels["blurred"] > decibels["left as it is"] + 2, "blurring takes off at least 2 decibels of noise")
claim(decibels["denoiser"] > decibels["blurred"] + 3, "the denoiser is at least 3 decibels better than blurring")

# %% [markdown]
# <details><summary>Compare</summary>
#
# Blurring gains about 7 decibels, and the denoiser about 4 more: it knows what garments look like, so that it can keep
# an edge sharp. A gain of 3 decibels is half of the error.
#
# </details>
#
# ## Out of noise alone
#
# Now the step that makes a generator of it. Show the denoiser noise, in which there *is* no garment, and ask what the
# garment looks like.
#
# **Predict:** what does it answer?

# %%
nothing = np.random.default_rng(5).normal(size=(1, 28, 28, 1))
answer = denoise(nothing, 0.0)
mean_garment = 2 * load_fashion(CATEGORIES)[0].images.mean(axis=0) - 1
show_images(
    [nothing[0], answer[0], mean_garment],
    titles=["noise", "denoised", "mean of all"],
    size=1.8,
    caption=captions["one step"],
)

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(
    np.corrcoef(answer.ravel(), mean_garment.ravel())[0, 1] > 0.9, "the denoiser makes the mean garment of pure noise"
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# The mean of all garments, or nearly. It is the right answer: where nothing is known, the mean has the smallest
# squared error. It is no garment.
#
# </details>
#
# One need not go the whole way at once. Take the answer for what it is, a first idea. From the noisy image and the idea,
# work out what noise would have been in it. Then mix the two anew, with a *little* more of the idea and a little less
# of the noise, and ask again. Now there is something in the noise, and the next idea may be a better one. Twenty
# such steps lead from noise to a garment:
#
# 1. clean = what the denoiser answers,
# 2. noise = (noisy − √kept · clean) / √(1 − kept),
# 3. noisy = √(next kept) · clean + √(1 − next kept) · noise.
#
# Step 3 is the formula of `add_noise`, with this noise in place of a new one. This way of going back is called DDIM;
# the whole is a **[diffusion model](../glossary.md#diffusion-model)**. We also tell the denoiser what we want: a shoe, and a boot.


# %%
def make(wanted, noisy, first_kept=0.0, steps=20):
    """From noisy images to garments of the wanted categories; every image on the way, and every answer of the denoiser."""
    first_angle = np.arccos(np.sqrt(first_kept))
    kept = np.cos(np.linspace(first_angle, 0, steps + 1)) ** 2
    way, answers = [noisy], []
    for now, following in itertools.pairwise(kept):
        clean = denoise(noisy, now, wanted)
        noise = (noisy - np.sqrt(now) * clean) / np.sqrt(1 - now)
        noisy = np.sqrt(following) * clean + np.sqrt(1 - following) * noise
        way.append(noisy)
        answers.append(clean)
    return way, answers


# %% [markdown]
# **Predict:** the kind is told. After how many of the twenty steps can you tell the cut: flat or high, which toe, which heel?

# %%
TEN = np.eye(len(CATEGORIES), dtype=np.float32)
two = TEN[[CATEGORIES.index("shoe"), CATEGORIES.index("boot")]]
way, answers = make(two, np.random.default_rng(8).normal(size=(2, 28, 28, 1)))
at = [0, 2, 4, 7, 10, 13, 16, 19]
show_images(
    [as_picture(images[step][i]) for i in range(2) for images in (way, answers) for step in at],
    titles=[f"step {step + 1}" for step in at] + [""] * 24,
    columns=8,
    size=1.3,
    limits=(0, 1),
    caption=captions["steps"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# The first answer is a shoe already, as it was told so: the mean of all shoes, a blur. Its cut shows in the answers after a
# few steps, in the picture itself about half way. Early steps settle the outline, late ones details. Once settled, it is
# kept: each step has the last one's garment before it.
#
# </details>
#
# Six of each category:

# %%
wanted = np.repeat(TEN, 6, axis=0)
made_garments = make(wanted, np.random.default_rng(12).normal(size=(60, 28, 28, 1)))[0][-1]
shelf = as_picture(made_garments).reshape(10, 6, 28, 28)
_, grid = plt.subplots(5, 2, figsize=(10, 5.6), layout="constrained")
for axes, six, name in zip(grid.flat, shelf, CATEGORIES, strict=True):
    axes.imshow(np.hstack(list(six)), cmap="gray", vmin=0, vmax=1)
    axes.set_title(name, fontsize=10)
    axes.set_axis_off()
show_figure(captions["made"])

# %% [markdown]
# Look closely. Most could hang at the stall. But what has holes or straps, as sandals have, often falls apart, and
# here and there a dress is torn. A larger denoiser, trained for weeks on many machines, does better, and goes wrong in
# finer things: hands, writing, the sixth finger.
#
# Two questions have to be asked of any generator. *Does it make what was asked for?* We let the network of chapter 0
# name them, which was trained on photographs and has a part in none of this. And *does it only remember?* For each
# made garment we look for the nearest of 500 photographs of its category on which the denoiser was trained. To
# compare with: from a real test image, how far is it to the nearest of those?
#
# **Predict** both: how many of 60 will be named as wanted? Will the made ones be nearer to the training images than
# real ones are?

# %% tags=["nbval-ignore-output"]
weights = load_first_network()
hidden = np.maximum(as_picture(made_garments).reshape(60, -1) @ weights.hidden + weights.hidden_bias, 0)
named = (hidden @ weights.output + weights.output_bias).argmax(axis=1)
as_wanted = int(np.sum(named == wanted.argmax(axis=1)))
print(f"named as wanted: {as_wanted} of 60")

all_train, all_test = load_fashion(CATEGORIES)
made_apart, real_apart, twins = [], [], []
for i, name in enumerate(CATEGORIES):
    seen = all_train.images[all_train.labels == name]
    made_apart += [*apart(shelf[i], seen)]
    real_apart += [*apart(all_test.images[all_test.labels == name][:40], seen)]
    twins.append(seen[((seen[..., 0] - shelf[i, 0]) ** 2).sum(axis=(1, 2)).argmin()])
print(
    f"to the nearest seen image: from made ones {np.median(made_apart):.3f}, from real ones {np.median(real_apart):.3f}"
)
show_images([*shelf[:, 0], *twins], columns=10, size=1.1, limits=(0, 1), caption=captions["nearest"])

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(as_wanted >= 40, "at least 40 of the 60 garments are named as wanted")
claim(np.median(made_apart) > 0.5 * np.median(real_apart), "the made garments are no copies of the images looked at")

# %% [markdown]
# <details><summary>Compare</summary>
#
# Most are named as wanted, 42 to 52 in five draws of noise, which is 70 to 87 %; of real photographs, that network
# names 86 % rightly. And the made ones are a little farther from these 500 than real ones are: they are no copies of
# them. (To know more, one would search all 60,000, and look at the smallest distances.)
# Large generators, trained on pictures of which some came up hundreds of times, have been caught giving those back
# nearly unchanged.
#
# </details>
#
# The generators behind "a cat on a bicycle, in oil" do these same steps. What is wanted is a sentence, turned into
# numbers by another network; the steps are taken on the codes of an autoencoder, as yours are 12 numbers; and the
# denoiser is some ten thousand times as large.
#
# ## A picture as a function of place
#
# The fourth way is for one single picture. A picture is a function: tell it a row and a column, and it tells you a
# colour. A network is a function, too. So train one to be that picture: two numbers in, three out. The training
# images are the picture's pixels.
#
# **Predict:** here is a cat's eye, and a network of two [dense layers](../glossary.md#dense-layer) of 64. How much of
# the eye will it learn?


# %%
def places(side):
    """The middles of side × side pixels: row and column, each from 0 to 1."""
    middles = (np.arange(side) + 0.5) / side
    return np.stack(np.meshgrid(middles, middles, indexing="ij"), axis=-1).reshape(-1, 2)


def painter(features, colours):
    """A network that has learned a colour for each row of features."""
    keras.utils.set_random_seed(12)
    network = keras.Sequential(
        [
            keras.Input((features.shape[1],)),
            layers.Dense(64, activation="relu"),
            layers.Dense(64, activation="relu"),
            layers.Dense(3, activation="sigmoid"),
        ]
    )
    network.compile(keras.optimizers.Adam(0.008), loss="mean_squared_error")
    network.fit(features, colours, batch_size=512, epochs=20, verbose=0)
    return network


eye = resize(photo("chelsea")[30:222, 130:322] / 255, (64, 64), anti_aliasing=True).astype(np.float32)
colours = eye.reshape(-1, 3)
plain = np.asarray(painter(places(64), colours)(places(64))).reshape(64, 64, 3)
show_images(
    [eye, plain], titles=["picture", f"from row and column: {psnr(eye, plain):.0f} decibels"], caption=captions["place"]
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# A few flat pieces with soft creases between. From a pixel to the next, row and column change by 1/64. To be dark
# here and light there, the network would need huge weights, and [gradient descent](../glossary.md#gradient-descent)
# takes for ever to grow them. Help it: give it numbers that *do* change from pixel to pixel.
#
# </details>
#
# Now other numbers in place of row and column: waves. Choose a direction and how many turns the wave
# makes across the picture, and take its sine and its cosine at each place. These are Fourier features.
#
# ### Exercise: `fourier_features` (3 points)
#
# Write `fourier_features(points, frequencies)`. `points` is an array (n, 2) of places; `frequencies` is an array (m,
# 2): how often each wave turns on the way from 0 to 1 along the rows, and along the columns. Return an array (n, 2m):
# first the m sines of 2π · (point · frequency), then their m cosines. Point · frequency is the product of the firsts
# plus the product of the seconds. Do not change either.
#
# For the point (0.25, 0.5) and the frequencies (1, 0) and (0.5, 1) these products are 0.25 and 0.625, and the row is
# `[1, -0.707, 0, -0.707]`.
#
# <details><summary>Hint 1</summary>
#
# All products at once are one matrix product, (n, 2) by (2, m). Which of the two arrays has to be transposed?
#
# </details>
# <details><summary>Hint 2</summary>
#
# `turns = 2 * np.pi * points @ frequencies.T`; then `np.concatenate` the sines and the cosines along axis 1.
#
# </details>


# %% exercise="fourier_features" role="answer"
def fourier_features(points, frequencies):
    ### BEGIN SOLUTION
    turns = 2 * np.pi * points @ frequencies.T
    return np.concatenate([np.sin(turns), np.cos(turns)], axis=1)
    ### END SOLUTION


# %% exercise="fourier_features" points=1 role="check"
with checking(
    "fourier_features",
    worth_knowing="Joseph Fourier found in 1807 that waves add up to any curve, while he worked on how heat spreads. Printing it took him fifteen years.",
    mistakes=[
        Mistake("the 2π is missing", "formula", "A frequency of 1 should make a whole turn from 0 to 1."),
        Mistake("it is π for 2π", "formula", "A frequency of 1 should make a whole turn from 0 to 1."),
        Mistake("sines and cosines take turns", "axis order", "First all sines, then all cosines."),
        Mistake("the cosines come first", "axis order", "First all sines, then all cosines."),
        Mistake("degrees were taken for radians", "formula", "`np.sin` takes radians: a whole turn is 2π."),
        Mistake("the frequencies are not transposed", "axis order", "Each row of `frequencies` is one wave."),
        Mistake("half of the features are missing", "what was asked", "Each wave should give a sine and a cosine."),
        Mistake("rows and columns are swapped", "axis order", "Each row should be a point."),
        Mistake(
            "row and column were not added up", "formula", "Each wave has one product with each point: a sum of two."
        ),
    ],
):
    points = np.array([[0.25, 0.5], [0.0, 0.125]])
    frequencies = np.array([[1, 0], [0.5, 1]])
    products = np.array([[0.25, 0.625], [0, 0.125]])  # Point · frequency.
    other_products = np.array([[0.5, 0.5], [0.0625, 0.125]])  # Those of the columns of `frequencies`.

    def waves(angles):
        """Sines, then cosines."""
        return np.concatenate([np.sin(angles), np.cos(angles)], axis=1)

    right = waves(2 * np.pi * products)
    with unchanged(points, frequencies):
        check_array(
            fourier_features(points, frequencies),
            right,
            {
                "the 2π is missing": waves(products),
                "it is π for 2π": waves(np.pi * products),
                "sines and cosines take turns": right[:, [0, 2, 1, 3]],
                "the cosines come first": right[:, [2, 3, 0, 1]],
                "degrees were taken for radians": OneOf(
                    *(
                        waves(angle * products)
                        for angle in (360, np.pi / 180, 4 * np.pi**2 / 360, 720 * np.pi / 2 / np.pi, 180)
                    )
                ),
                "the frequencies are not transposed": waves(2 * np.pi * other_products),
                "half of the features are missing": OneOf(right[:, :2], right[:, 2:]),
                "rows and columns are swapped": OneOf(
                    right.T, np.concatenate([np.sin(2 * np.pi * products), np.cos(2 * np.pi * products)])
                ),
                "row and column were not added up": lambda answer: np.shape(answer)[1] == 8 or np.ndim(answer) == 3,
            },
            atol=1e-5,
        )

# %% exercise="fourier_features" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "fourier_features",
    "other numbers of points and of waves, negative frequencies, float32, whole numbers",
    mistakes=[Mistake("the number of waves is built in", "special case", "Take it from `frequencies`.")],
):
    for seed, (n, m, dtype) in enumerate(
        [(5, 3, float), (1, 4, float), (7, 1, np.float32), (2, 2, float), (4, 6, np.float32)]
    ):
        rng = np.random.default_rng(seed)
        points = rng.random((n, 2)).astype(dtype)
        frequencies = rng.normal(0, 1.5, (m, 2)).astype(dtype)
        if seed == 3:
            points, frequencies = np.array([[0, 1], [2, 1]]) / 8, np.array([[3, -1], [1, 2]])
        products = np.array([[x * u + y * v for u, v in frequencies.astype(float)] for x, y in points.astype(float)])

        def waves(angles):
            """Sines, then cosines."""
            return np.concatenate([np.sin(angles), np.cos(angles)], axis=1)

        right = waves(2 * np.pi * products)
        known = {
            "the 2π is missing": waves(products),
            "it is π for 2π": waves(np.pi * products),
            "the cosines come first": np.roll(right, m, axis=1),
            "degrees were taken for radians": OneOf(
                *(waves(angle * products) for angle in (360, np.pi / 180, 4 * np.pi**2 / 360, 180))
            ),
            "half of the features are missing": OneOf(right[:, :m], right[:, m:]),
            "rows and columns are swapped": lambda answer, n=n, m=m: (
                (n, 2 * m) != np.shape(answer) and np.shape(answer) in ((2 * m, n), (2 * n, m))
            ),
            "row and column were not added up": lambda answer, m=m: (
                np.shape(answer)[1] == 4 * m or np.ndim(answer) == 3
            ),
            "the number of waves is built in": lambda answer, m=m: m != 2 and np.shape(answer)[1] == 4,
        }
        if m > 1:
            known["sines and cosines take turns"] = right.reshape(n, 2, m).transpose(0, 2, 1).reshape(n, 2 * m)
        if m == 2:
            known["the frequencies are not transposed"] = waves(2 * np.pi * points @ frequencies)
        with unchanged(points, frequencies):
            check_array(fourier_features(points, frequencies), right, known, rtol=1e-3, atol=1e-4)
### END HIDDEN TESTS

# %%
four = fourier_features(places(64), np.array([[1, 0], [0, 3], [4, 4], [-6, 9]]))[:, :4]
show_images(
    four.T.reshape(4, 64, 64),
    titles=["(1, 0)", "(0, 3)", "(4, 4)", "(−6, 9)"],
    size=1.6,
    signed=True,
    caption=captions["waves"],
)

# %% [markdown]
# Now 64 such waves go into the same network in place of row and column. Their frequencies are drawn by lot: normal,
# around 0. How wide should they be spread? Three tries: 0.5, 4 and 40.
#
# **Predict:** which is best, and what is wrong with the two others?

# %%
learned = {}
for spread in (0.5, 4, 40):
    frequencies = spread * np.random.default_rng(12).normal(size=(64, 2))
    network = painter(fourier_features(places(64), frequencies), colours)
    learned[spread] = network, frequencies
guesses = {
    spread: np.asarray(network(fourier_features(places(64), frequencies))).reshape(64, 64, 3)
    for spread, (network, frequencies) in learned.items()
}
show_images(
    [eye, plain, *guesses.values()],
    titles=["picture", f"row, column: {psnr(eye, plain):.0f} dB"]
    + [f"spread {spread}: {psnr(eye, guess):.0f} dB" for spread, guess in guesses.items()],
    columns=5,
    size=2.2,
    caption=captions["fourier"],
)

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(psnr(eye, guesses[4]) > psnr(eye, plain) + 8, "with fitting waves it is at least 8 decibels better than without")
claim(psnr(eye, guesses[4]) > psnr(eye, guesses[0.5]) + 3, "waves that are too slow do worse")
claim(psnr(eye, guesses[4]) > psnr(eye, guesses[40]) + 1, "waves that are too quick do worse")

# %% [markdown]
# <details><summary>Compare</summary>
#
# A spread of 4 is best by far, with 33 or 34 decibels. Slow waves draw a soft eye, with half the error of row and
# column. Quick waves have a pixel know nothing of its neighbours: there is grain in the eye, and given time, each pixel would
# be learned by heart, one by one.
#
# </details>
#
# Such a network can be asked at *any* place, also between two pixels. **Predict:** we ask it at 256 × 256 places.
# Will you see more of the cat?

# %%
network, frequencies = learned[4]
finer = np.asarray(network(fourier_features(places(256), frequencies))).reshape(256, 256, 3)
show_images([eye, finer], titles=["64 × 64 pixels", "asked at 256 × 256"], size=3.6, caption=captions["finer"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# It is smoother. But no hair is there that was not there before: the network saw 4,096 pixels, and nothing else.
#
# </details>
#
# What is it good for? Ask not for a colour at (row, column), but for colour and density at (x, y, z), seen from a
# direction. Add these up along a ray, and you have what a camera sees. Train on photographs from some dozens of
# sides, and you can look from sides where no camera stood. That is a **neural radiance field**, NeRF, and Fourier
# features, of which each frequency is twice the last one, are what made it sharp.
#
# ## A forger and an expert
#
# A fifth way, by which faces of people who never lived first became famous: two networks that train against each
# other. A **generator** makes pictures of random numbers, like a forger. A **discriminator** is shown real pictures
# and forged ones, and says which is which, like an expert. The expert's gradient tells the forger what gave the
# forgery away; so the forger gets better, so the expert must. It is called a generative adversarial network. It draws
# in a single step, and sharply, as a blur would be found out at once. But it is hard to train: if one of the two gets
# far ahead, the other learns nothing, and a forger that has found one shoe which always passes may make nothing else.

# %% tags=["folded"]
_, axes = plt.subplots(figsize=(10, 3.8), layout="constrained")
axes.set(xlim=(0, 10), ylim=(0, 3))
axes.set_axis_off()
for image, left, bottom, words in (
    (np.random.default_rng(1).normal(size=(3, 4)), 0.1, 1.75, "random numbers"),
    (lot[2, ..., 0], 4.1, 1.75, "forged"),
    (test.images[SHIRT, ..., 0], 4.1, 0.15, "real"),
):
    axes.imshow(image, cmap="gray", extent=(left, left + 1, bottom, bottom + 1), aspect="auto")
    axes.text(left + 0.5, bottom - 0.06, words, ha="center", va="top", fontsize=10)
for left, bottom, words in ((1.9, 1.85, "generator\n(forger)"), (6.2, 0.95, "discriminator\n(expert)")):
    axes.add_patch(plt.Rectangle((left, bottom), 1.5, 0.8, facecolor="#dce9f5", edgecolor="0.3"))
    axes.text(left + 0.75, bottom + 0.4, words, ha="center", va="center", fontsize=10)
axes.text(9.1, 1.35, "real or forged?", ha="center", va="center", fontsize=11)
for start, end in (((1.15, 2.25), (1.85, 2.25)), ((3.45, 2.25), (4.05, 2.25)), ((5.15, 2.2), (6.15, 1.5))):
    axes.annotate("", end, start, arrowprops={"arrowstyle": "->", "color": "0.2"})
for start, end in (((5.15, 0.65), (6.15, 1.2)), ((7.75, 1.35), (8.35, 1.35))):
    axes.annotate("", end, start, arrowprops={"arrowstyle": "->", "color": "0.2"})
back = {"arrowstyle": "->", "color": "#b35806", "linestyle": "--", "connectionstyle": "arc3,rad=0.45"}
axes.annotate("", (2.65, 2.7), (6.95, 1.8), arrowprops=back)
axes.text(7.1, 2.9, "gradient: what gave it away", color="#b35806", ha="center", fontsize=10)
axes.set_ylim(-0.2, 3.6)
axes.set_aspect("equal")
show_figure(captions["forger"])

# %% [markdown]
# ## What such pictures mean for those who see them
#
# The stall's owner has a photograph that was taken at night: nearly all noise. You have a denoiser. Let us do for it
# what we did for pure noise: begin at what is there, and go on to a clean garment. We do so four times, with four
# draws of the same amount of noise.
#
# **Predict:** will the four garments be alike? Will they be the true one?

# %% tags=["nbval-ignore-output"]
night = 0.03
true = garments[SHIRT]
seen_at_night, _ = add_noise(np.repeat(true[None], 4, axis=0), np.full(4, night), np.random.default_rng(2))
guessed = make(ANY, seen_at_night, first_kept=night)[0][-1]
show_images(
    [as_picture(true), *as_picture(seen_at_night), *as_picture(guessed)],
    titles=["the true one"] + [f"night {i}" for i in range(1, 5)] + [f"cleaned {i}" for i in range(1, 5)],
    columns=9,
    size=1.2,
    limits=(0, 1),
    caption=captions["which"],
)
between = np.mean([psnr(as_picture(a), as_picture(b)) for a, b in itertools.combinations(guessed, 2)])
print(f"two of the four cleaned garments, compared with each other: {between:.0f} decibels")

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(between < 20, "the four cleaned garments differ from each other, by fewer than 20 decibels")

# %% [markdown]
# <details><summary>Compare</summary>
#
# They differ, in cut, in brightness, even in kind, and none is the true one. Most look like photographs of real garments,
# and nothing in them says: here I knew, and there I made it up.
#
# That is harmless for a shirt. It is not for a number plate, a face on a security camera, or a shadow in a scan of a
# lung that someone "enhanced". **A made picture is a guess at what pictures like this look like. It is no evidence of
# what was there.**
#
# </details>
#
# Four things to keep about made pictures:
#
# - *To those who buy:* a garment that nobody can send you must not be in the shop's window without a word. The same
#   goes for news, for science, for adverts. Say that a picture is made, in the picture's caption and in its file.
# - *To those who are shown:* faces and bodies of real people can be put where they never were. Most of what is made
#   so is sexual, and nearly all of that shows women who did not consent. Making it is no prank, and in ever more
#   countries it is a crime.
# - *To those whose pictures were learned from:* a generator gives back what it saw, and what it saw too often it may
#   give back whole. Ask whose pictures they were, and if they agreed. Ours are a shop's, published for this use.
# - *To those who were not in the data:* what is rare in the training images is rarer still in what comes out. Ask
#   such a generator for "a doctor" and look who is missing.
#
# No detector of made pictures is right for long, since it can be used as the expert to train a better forger. What
# helps is what always helped: where does it come from, who stands for it, who else saw it?
#
# ## What this chapter made

# %%
cleaned = as_picture(ways["denoiser"][1])
show_images(
    [
        *((picture + 0.5) / 1.1 for picture in made.values()),
        brick_cat,
        np.asarray(decoder(walk(codes[SHIRT], codes[DRESS], 3)))[1],
        cleaned,
        finer,
        *shelf[[0, 1, 3, 7, 8, 9], [3, 0, 0, 1, 3, 2]],
    ],
    titles=["a wall", "gravel", "a cat of bricks", "shirt to dress", "noise taken off", "a cat's eye, by place"]
    + [CATEGORIES[i] for i in (0, 1, 3, 7, 8, 9)],
    columns=6,
    size=1.9,
    limits=(0, 1),
    caption=captions["all"],
)

# %% [markdown]
# ## What you learned
#
# - The pixels of a picture have to fit together. A generator is a function from something small, such as random
#   numbers, a code or a place, to such a picture.
# - A Gram matrix says what goes together and forgets where. Matching it from noise gives textures; with the maps of
#   another picture, style transfer.
# - An autoencoder squeezes pictures into a few numbers, and draws between them; where it is unsure, it blurs.
# - PSNR is 10 · log10(1 / mean squared error), for brightness up to 1. Compare a denoiser with blurring before you
#   praise it.
# - A diffusion model learns to take noise off. Made to do so in many small steps, from noise alone, it makes new
#   pictures.
# - A network can be one picture, as a function of place, if it is given waves of place. NeRF does so with a scene.
# - Ask of each generator: does it make what was asked for, does it only remember, who is harmed? A made picture is no
#   evidence.
#
# ## Check your understanding
#
# **1.** A texture's picture is turned upside down. Do its Gram matrices stay the same?
#
# <details><summary>Answer</summary>
#
# In general no. Moving places about leaves a Gram matrix as it is, but turning the picture makes other features
# answer: a light edge above a dark gap becomes a dark gap above a light edge.
#
# </details>
#
# **2.** An image has an error of 0.1 at each pixel, another of 0.01. By how many decibels is the second better?
#
# <details><summary>Answer</summary>
#
# The mean squared errors are 0.01 and 0.0001, so 20 and 40 decibels: it is 20 better.
#
# </details>
#
# **3.** Why does the denoiser answer pure noise with a blur, and yet make sharp garments in twenty steps?
#
# <details><summary>Answer</summary>
#
# One answer has to be right on average over all that could be, and that is the mean. In steps, a little of the answer
# is mixed in each time; so what could be becomes less and less, until the mean of what is left is one sharp garment.
#
# </details>
#
# **4.** A colleague reports that noise of kept = 0.25 makes a picture's noise "three times as strong as the picture".
# In which sense is that right?
#
# <details><summary>Answer</summary>
#
# In variances: 0.75 against 0.25. As factors in the mix it is √0.75 against √0.25, 0.87 against 0.5, which is 1.7
# times.
#
# </details>
#
# **5.** You train a network on one picture from row and column alone, and it stays blurred. What would you change
# first, and what if you overdo it?
#
# <details><summary>Answer</summary>
#
# Give it Fourier features. With frequencies that are too high it learns each pixel for itself, and the picture is full of
# grain.
#
# </details>
#
# **6.** A company sells software that makes faces from blurred security cameras sharp. What do you ask?
#
# <details><summary>Answer</summary>
#
# What comes out for the same person in several blurred pictures, and for several persons whose blurred pictures are
# alike. The detail that was lost can't be seen; it is made up from the faces that the software was trained on.
#
# </details>
#
# ## Where to read on
#
# - [Texture synthesis](https://arxiv.org/abs/1505.07376) and [A neural algorithm of artistic
#   style](https://arxiv.org/abs/1508.06576), Gatys, Ecker and Bethge; [What does it take to generate natural
#   textures?](https://arxiv.org/abs/1606.00021), Ustyuzhaninov and others, with random weights.
# - [Auto-encoding variational Bayes](https://arxiv.org/abs/1312.6114), Kingma and Welling: codes that may be drawn by
#   lot.
# - [Denoising diffusion probabilistic models](https://arxiv.org/abs/2006.11239), Ho and others, and
#   [DDIM](https://arxiv.org/abs/2010.02502), Song and others, whose steps you took. [Sander Dieleman's
#   blog](https://sander.ai/posts/) explains them as no other does.
# - [Fourier features let networks learn high frequency functions](https://arxiv.org/abs/2006.10739), Tancik and
#   others, and [NeRF](https://arxiv.org/abs/2003.08934), Mildenhall and others.
# - [Generative adversarial networks](https://arxiv.org/abs/1406.2661), Goodfellow and others.
# - [Extracting training data from diffusion models](https://arxiv.org/abs/2301.13188), Carlini and others: what they
#   remember.
