# ---
# jupyter:
#   jupytext:
#     cell_metadata_filter: -nbgrader,-jupyter,-cellView
#     formats: chapters//py:percent,source/10_where_is_it//ipynb
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Where is it, and how many?
#
# This chapter is optional: it lies beyond the course's core, and no other chapter builds on it.
#
# **You will be able to**
#
# - say where a thing is by a box, train a network that draws it, and measure how well two boxes agree;
# - turn a detector's many boxes into one for each thing;
# - mark each pixel of a thing with an encoder and a decoder, and say what skip connections are good for;
# - count things by adding up a map;
# - hold each of these against a baseline, and recognise a figure that flatters.
#
# **Time:** about 225 minutes.
#
# **You need to know:** convolutional networks in Keras (chapter 5), pooling and the functional API (chapter 6). The
# notebook itself runs without them.
#
# **Points:** 24. There are eight exercises; in each, 1 point comes from the check that you see and 2
# from a hidden test. Cells between the exercises use the functions that you write, so take the exercises in order.
#
# Run the next two cells first. Everything below uses them. The second is folded; it holds what is written under the
# pictures.

# %% tags=["setup"]
import matplotlib.pyplot as plt
import numpy as np
import skimage.measure

from helpers.checking import Mistake, OneOf, check_array, check_raises, check_value, checking, testing, unchanged
from helpers.checking.densities import check_density
from helpers.checking.models import check_new
from helpers.checking.where import check_box_network, check_segmenter
from helpers.claims import claim
from helpers.datasets import load_stall, photo
from helpers.datasets.scenes import load_scenes
from helpers.detector import boxes_and_scores, detector
from helpers.explorers import explore_boxes
from helpers.overlays import FOUND, show_boxes, show_maps, show_points
from helpers.plotting import show_figure, show_images, show_numbers, show_rows

import keras  # After the helpers, so that TensorFlow stays quiet.
import tensorflow as tf
from keras import layers
from scipy.ndimage import binary_dilation, binary_erosion

keras.utils.set_random_seed(10)

# %% tags=["setup", "folded"]
captions = {
    "questions": "Four answers. A word for the whole picture; a box; a mask, here yellow; and a density, whose sum is a number.",
    "mask": "A small mask: 1 is marked, 0 is not.",
    "pairs": "Three pairs of boxes, each with two pixels of mean error. Solid orange: found. Dashed blue: true.",
    "squares": "Two boxes of 4 × 4, and the numbers of their pixels: 1 in one of them, 2 in both.",
    "drag": "A photograph, its true box (dashed) and a box to be moved (solid); what both cover is yellow, and the IoU stands above.",
    "mean box": "Six test photographs. The mean box, solid orange, is the same in all of them; the true ones are dashed blue.",
    "boxes": "The best, four of the middle, and the worst of 300 test photographs; above each the IoU of the two boxes.",
    "one box for many": "Three pictures of the stall from further away, and the one box that our network draws in each.",
    "cells": "A picture, the score of each of its 14 × 14 cells, dark where it is 0 and yellow where it is 1, and the boxes of all cells whose score is above 0.5.",
    "four boxes": "Four boxes in a row with their scores. The frames are drawn a little apart, so that you see them.",
    "thresholds": "The same picture after non-maximum suppression with three thresholds.",
    "pose": "A T-shirt with six landmarks, and a face with five. Lines join what belongs together: that is a pose.",
    "threshold mask": "Six photographs, and below each in white all that is brighter than the best threshold.",
    "edge": "From top to bottom: a row with an edge, pooled, laid out again, and the first row once more. The edge has moved by one place; the first row knows where it was.",
    "u": "Each block stands for the maps that one convolution makes: their size, and how many. An encoder makes them smaller and more, a decoder larger and fewer. With the dashed arrows, the skip connections, it is a U-Net.",
    "masks": "Six photographs, from the smallest garments to the largest; what is brighter than the best threshold; and what the networks without and with skip connections say of each pixel, from black (wall) to white (garment). Grey is unsure. Last, the true masks.",
    "bells": "Two bells on a row of nine. The one at the border is cut off; divided by its own sum, each counts 1.",
    "densities": "Four pictures, and laid over each its density map: a bell for each garment, and the sum is how many there are.",
    "counted": "Six pictures, and the map of the network for each: where it counts, and the sum against the truth.",
    "errors": "Mean error of the count, by how many garments hang there. Flat and low is good.",
}
recorded = {  # By benchmarks/where.py, five seeds: lowest, mean and highest.
    "best threshold": (0.53, 0.54, 0.55),
    "without skips": (0.64, 0.68, 0.71),
    "with skips": (0.70, 0.72, 0.75),
}

# %% [markdown]
# ## Four questions to one picture
#
# So far a network said one word about a picture: *dress*. The owner of the stall wants to know more. Where does it hang?
# Which [pixels](../glossary.md#pixel) are it, so that she can cut it out? And how many hang there?
#
# Each is a question with an answer of another **[shape](../glossary.md#shape)**:
#
# | question | answer | called |
# | --- | --- | --- |
# | what is it? | k probabilities | classification |
# | where is it? | four numbers, a box | localisation, a regression |
# | where are they all? | a list of boxes with scores | detection |
# | which pixels are it? | a number for each pixel, a mask | segmentation |
# | how many are there? | a map whose sum is the number | counting by density |
#
# The photographs are those of the stall, with brick, grass and gravel behind the garments. The second kind is taken from
# further away: from none to eight garments in a picture. We make all half as high and wide for the networks, as in
# chapters 6 and 7: a quarter of the pixels, a quarter of the work.


# %%
def halved(images):
    """Pictures half as high and wide: the mean of each 2 × 2 pixels."""
    return images.reshape(len(images), 28, 2, 28, 2, 1).mean(axis=(2, 4))


stall, other_stall = load_stall(900, 300, np.random.default_rng(10))
scenes, other_scenes = load_scenes(500, 200, np.random.default_rng(10))
small, other_small = halved(stall.images), halved(other_stall.images)
print(stall.images.shape, "and from further away:", scenes.images.shape)

# %% tags=["folded"]
first, afar = 0, int(np.flatnonzero(scenes.counts == 5)[0])
rows, columns = np.indices((56, 56))
spots = [
    np.exp(-((rows - (top + bottom) / 2) ** 2 + (columns - (left + right) / 2) ** 2) / 18)
    for top, left, bottom, right in scenes.boxes[afar]
]
_, panels = plt.subplots(1, 4, figsize=(10, 2.8), layout="constrained")
for axes, picture, title in zip(
    panels,
    [stall.images[first]] * 3 + [scenes.images[afar]],
    [f"what? {stall.labels[first]}", "where?", "which pixels?", "how many? 5"],
    strict=True,
):
    axes.imshow(picture[..., 0], cmap="gray", vmin=0, vmax=1)
    axes.set(xticks=[], yticks=[], title=title)
top, left, bottom, right = stall.boxes[first]
panels[1].add_patch(plt.Rectangle((left - 0.5, top - 0.5), right - left, bottom - top, fill=False, ec=FOUND, lw=2))
panels[2].imshow(stall.masks[first], cmap="inferno", alpha=0.6)
panels[3].imshow(sum(spots), cmap="inferno", alpha=0.6)
show_figure(captions["questions"])

# %% [markdown]
# ## A box is four numbers
#
# A **box** is the smallest upright rectangle around a thing: top, left, bottom, right. They are places in the
# [array](../glossary.md#array), so rows count downwards; and as with a slice, bottom and right are the first row and
# the first column that do *not* belong to it any more. So `image[top:bottom, left:right]` cuts the thing out, and
# `bottom - top` is its height.
#
# Here is a small mask. **Predict** the four numbers of its box, with a pencil. Beware: the pixel that is marked first is
# not its upper left corner.

# %%
mask = np.zeros((5, 7), bool)
mask[1, 3] = mask[2, 2:6] = mask[3, 3] = True
show_numbers(mask.astype(int), signed=False, caption=captions["mask"])
print("by scikit-image:", skimage.measure.regionprops(mask.astype(int))[0].bbox)

# %% [markdown]
# <details><summary>Compare</summary>
#
# (1, 2, 4, 6): rows 1 to 3 and columns 2 to 5 hold something, and one more than the last is written down. All four of
# its sides touch a pixel that is marked.
#
# </details>
#
# ### Exercise: `box_of` (3 points)
#
# Write `box_of(mask)`. `mask` is a 2-D array of truth values (h, w). Return the four ints (top, left, bottom, right) of the
# smallest box around all that is True, bottom and right excluded. Raise `ValueError` if nothing is True. Do not change
# `mask`.
#
# `box_of(mask)` gives `(1, 2, 4, 6)` for the mask above.
#
# <details><summary>Hint 1</summary>
#
# Which rows hold something? The first and the last of them are all you need. Then the same with columns.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `rows, columns = np.nonzero(mask)` gives the row and the column of each pixel that is marked. Their `min()` and their
# `max() + 1` are the box. With nothing marked, both are empty: look before you ask for their minimum.
#
# </details>


# %% exercise="box_of" role="answer"
def box_of(mask):
    ### BEGIN SOLUTION
    rows, columns = np.nonzero(mask)
    if not len(rows):
        raise ValueError("nothing is marked, so there is no box")
    return int(rows.min()), int(columns.min()), int(rows.max()) + 1, int(columns.max()) + 1
    ### END SOLUTION


# %% exercise="box_of" points=1 role="check"
with checking(
    "box_of",
    worth_knowing="There are at least three ways to write a box down: corners, corner and size, middle and size. Many a bug in detection is a mix of two.",
    mistakes=[
        Mistake("the end is included", "off by one", "Bottom and right are the first ones that do not belong to it."),
        Mistake("rows and columns are swapped", "axis order", "First the rows: top. Then the columns: left."),
        Mistake(
            "the first marked pixel is taken for the corner",
            "indexing",
            "A pixel further down may stand further left.",
        ),
        Mistake("height and width in place of bottom and right", "what was asked"),
        Mistake("the rows come first, then the columns", "axis order", "Asked are top, left, bottom, right."),
        Mistake("an empty mask has a box", "special case", "Where nothing is marked, a ValueError is asked for."),
    ],
):
    mask = np.array(
        [
            [0, 0, 0, 0, 0, 0, 0],
            [0, 0, 0, 1, 0, 0, 0],
            [0, 0, 1, 1, 1, 1, 0],
            [0, 0, 0, 1, 0, 0, 0],
            [0, 0, 0, 0, 0, 0, 0],
        ],
        dtype=bool,
    )
    with unchanged(mask):
        check_array(
            box_of(mask),
            [1, 2, 4, 6],
            mistakes={
                "the end is included": [1, 2, 3, 5],
                "rows and columns are swapped": OneOf([2, 1, 6, 4], [2, 1, 5, 3]),
                "the first marked pixel is taken for the corner": OneOf([1, 3, 4, 4], [1, 3, 3, 3]),
                "height and width in place of bottom and right": [1, 2, 3, 4],
                "the rows come first, then the columns": OneOf([1, 4, 2, 6], [1, 3, 2, 5]),
            },
            dtype=int,
        )
    nothing = np.zeros((3, 4), bool)
    check_raises(
        ValueError, box_of, nothing, mistakes={"an empty mask has a box": lambda answer: np.shape(answer) == (4,)}
    )

# %% exercise="box_of" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "box_of",
    "masks of other shapes, with holes and in several pieces, a single pixel, all pixels, and none",
    mistakes=[
        Mistake(
            "only the piece at the middle counts",
            "special case",
            words="where the marked pixels are not in one piece, the box goes round all of them",
        )
    ],
):
    rng = np.random.default_rng(10)
    masks = [rng.random((rows, columns)) < share for rows, columns, share in ((6, 9, 0.1), (11, 5, 0.2), (8, 8, 0.05))]
    single, pieces = np.zeros((7, 4), bool), np.zeros((9, 14), bool)
    single[5, 2] = True
    pieces[1, 9] = pieces[7, 4] = pieces[4, 12] = True  # Its corners are all empty.
    row, column = np.zeros((4, 9), bool), np.zeros((9, 4), bool)
    row[3, 1:8], column[0:6, 0] = True, True
    for mask in (*masks, single, pieces, row, column, np.ones((3, 5), bool), np.ones((1, 1), bool)):
        if not mask.any():
            mask[2, 3] = True
        top, left, bottom, right = skimage.measure.regionprops(mask.astype(int))[0].bbox
        marked = np.argwhere(mask)
        known = {
            "the end is included": [top, left, bottom - 1, right - 1],
            "rows and columns are swapped": [left, top, right, bottom],
            "the first marked pixel is taken for the corner": [*marked[0], *(marked[-1] + 1)],
            "height and width in place of bottom and right": [top, left, bottom - top, right - left],
            "the rows come first, then the columns": [top, bottom, left, right],
        }
        expected = [top, left, bottom, right]
        # What makes no difference for this mask is no mistake.
        mistakes = {id: value for id, value in known.items() if list(value) != expected}
        mistakes["only the piece at the middle counts"] = lambda answer, mask=mask: (
            np.shape(answer) == (4,) and 0 < mask[answer[0] : answer[2], answer[1] : answer[3]].sum() < mask.sum()
        )
        with unchanged(mask):
            check_array(box_of(mask), expected, mistakes, dtype=int)
    for shape in ((1, 1), (6, 2)):
        check_raises(
            ValueError,
            box_of,
            np.zeros(shape, bool),
            mistakes={"an empty mask has a box": lambda answer: np.shape(answer) == (4,)},
        )
### END HIDDEN TESTS

# %% [markdown]
# ## How well do two boxes agree?
#
# A network will say four numbers, and they will be a little wrong. How wrong? You could take the mean error of the four.
#
# Here are three pairs of boxes: what was found, and what is true. In each, the four numbers are wrong by **two pixels
# in the mean**. **Predict:** which of them would you call good, and which would you send back?

# %%
found = np.array([[6, 6, 46, 46], [20, 20, 26, 26], [8, 30, 48, 36]])
true = np.array([[8, 8, 48, 48], [22, 22, 28, 28], [8, 34, 48, 40]])
show_boxes(
    np.full((3, 56, 56), 0.25),
    found,
    truths=true,
    titles=["large", "small", "narrow"],
    caption=captions["pairs"],
)
print("mean error in pixels:", np.abs(found - true).mean(axis=1))

# %% [markdown]
# <details><summary>Compare</summary>
#
# Two pixels are nothing to a large box. The small one is missed by half, and the narrow one lies mostly beside the
# thing. The mean error calls all three alike.
#
# </details>
#
# A better figure asks how much the two *share*. Count the pixels that are in both boxes, and those that are in one or
# the other; divide. That is the [IoU](../glossary.md#IoU), *intersection over union*: 1 for equal boxes, 0 for boxes
# that do not meet, whatever their size.
#
# By hand: one box of 4 × 4 with its corner at row 0, column 0, another with its corner at row 2, column 1. **Predict** how
# many pixels are in both, how many in either, and the IoU.

# %%
pixels = np.zeros((7, 6), int)
pixels[0:4, 0:4] += 1
pixels[2:6, 1:5] += 1
show_numbers(pixels, signed=False, caption=captions["squares"])
print((pixels == 2).sum(), "in both,", (pixels > 0).sum(), "in either")

# %% [markdown]
# <details><summary>Compare</summary>
#
# In both: rows 2 and 3, columns 1 to 3, so 2 · 3 = 6. In either: 16 + 16 − 6 = 26, since the 6 are in both areas and
# must count once. The IoU is 6 / 26 = 0.23. IoU is a strict judge: two equal squares, one of them moved by half
# a side both ways, have an IoU of only a seventh.
#
# </details>
#
# Nobody draws pixels for it. The overlap is a box itself: its top is the *lower* of the two tops, which is the larger
# number, and its bottom the *upper* of the two bottoms. If its bottom lies above its top, there is no overlap.
#
# ### Exercise: `iou` (3 points)
#
# Write `iou(a, b)`. Both are arrays (n, 4) of boxes (top, left, bottom, right), bottom and right excluded. Return an array
# (n,) of floats: the IoU of the first box of `a` with the first of `b`, of the second with the second, and so on. Boxes
# that do not meet give 0. Every box has a height and a width above 0. Do not change `a` and `b`.
#
# `iou([[0, 0, 4, 4]], [[2, 1, 6, 5]])`, both as arrays, gives `[0.2308]`: 6 / 26.
#
# <details><summary>Hint 1</summary>
#
# Work on columns: `a[:, 0]` are all tops. `np.maximum` of two columns takes the larger number of each row. And what has
# to be done with a height of −1? With *two* negative sides, their product looks quite all right.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `height = np.maximum(0, np.minimum(a[:, 2], b[:, 2]) - np.maximum(a[:, 0], b[:, 0]))`, the width likewise from
# the two other columns. Their product is the overlap. The union is the area of `a` plus that of `b` minus the overlap.
#
# </details>


# %% exercise="iou" role="answer"
def iou(a, b):
    ### BEGIN SOLUTION
    corners = np.maximum(a[:, :2], b[:, :2]), np.minimum(a[:, 2:], b[:, 2:])
    overlap = np.maximum(corners[1] - corners[0], 0).prod(axis=1)
    areas = [(boxes[:, 2:] - boxes[:, :2]).prod(axis=1) for boxes in (a, b)]
    return overlap / (areas[0] + areas[1] - overlap)
    ### END SOLUTION


# %% exercise="iou" points=1 role="check"
with checking(
    "iou",
    worth_knowing="The botanist Paul Jaccard used the same ratio in 1901, for plants that two meadows have in common. It still bears his name.",
    mistakes=[
        Mistake(
            "two negative sides are multiplied",
            "sign",
            words="boxes that do not meet share something: two negative sides were multiplied",
        ),
        Mistake("the overlap is counted twice", "formula", "It is in both areas, and belongs to the union once."),
        Mistake(
            "the last two numbers are taken for height and width",
            "what was asked",
            "They are bottom and right; the height is their difference.",
        ),
        Mistake(
            "rows and columns are mixed",
            "axis order",
            "A height is bottom − top, columns 2 and 0; a width is right − left.",
        ),
        Mistake("a pixel too many on each side", "off by one", "Bottom and right are excluded already."),
        Mistake("this is the overlap alone", "formula", "Divide it by the union."),
        Mistake("the overlap is divided by one box", "formula", "Divide it by all that is in either."),
        Mistake(
            "the overlap is divided by the box around both",
            "formula",
            "The union leaves out the corners that are in neither.",
        ),
        Mistake(
            "the box around both is taken for the overlap",
            "formula",
            "Where two boxes overlap, the overlap begins at the later of the two tops, and ends at the earlier bottom.",
        ),
        Mistake("each box is compared with all others", "broadcasting", "Row by row is asked for: n numbers."),
        Mistake("this is the mean over all rows", "what was asked", "A number for each row is asked for."),
    ],
):
    a = np.array([[0, 0, 4, 4], [0, 0, 2, 2], [1, 0, 3, 6]])
    b = np.array([[2, 1, 6, 5], [3, 3, 5, 5], [1, 0, 3, 6]])  # The second pair does not meet, the third is equal.
    with unchanged(a, b):
        check_array(
            iou(a, b),
            [6 / 26, 0, 1],
            mistakes={
                "two negative sides are multiplied": [6 / 26, 1 / 7, 1],
                "the overlap is counted twice": OneOf([6 / 32, 0, 1 / 2], [6 / 32, 1 / 8, 1 / 2]),
                "the last two numbers are taken for height and width": [6 / 40, 0, 1],
                "rows and columns are mixed": lambda answer: np.isclose(answer[0], 6 / 25),
                "a pixel too many on each side": [12 / 38, 0, 1],
                "this is the overlap alone": [6, 0, 12],
                "the overlap is divided by one box": [6 / 16, 0, 1],
                "the overlap is divided by the box around both": [6 / 30, 0, 1],
                "the box around both is taken for the overlap": [15, -25 / 17, 1],
                "each box is compared with all others": lambda answer: np.shape(answer) == (3, 3),
                "this is the mean over all rows": (6 / 26 + 1) / 3,
            },
            dtype=float,
        )

# %% exercise="iou" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("iou", "other boxes, one inside the other, side by side, far apart, with fractions, one pair and many"):
    rng = np.random.default_rng(11)

    def drawn(box):
        """The pixels of a box."""
        pixels = np.zeros((40, 40), bool)
        pixels[box[0] : box[2], box[1] : box[3]] = True
        return pixels

    corners = rng.integers(0, 20, (2, 60, 2))
    a, b = (np.concatenate([corner, corner + rng.integers(1, 18, (60, 2))], axis=1) for corner in corners)
    # Inside; touching at a side; apart in rows only, in columns only, in both; the same.
    a[:6] = [[2, 3, 20, 9], [0, 0, 4, 7], [0, 5, 3, 9], [8, 0, 11, 3], [30, 31, 35, 39], [4, 5, 6, 17]]
    b[:6] = [[5, 4, 9, 8], [4, 0, 9, 7], [7, 4, 12, 8], [7, 9, 13, 12], [1, 2, 9, 7], [4, 5, 6, 17]]
    expected = np.array(
        [(drawn(one) & drawn(other)).sum() / (drawn(one) | drawn(other)).sum() for one, other in zip(a, b, strict=True)]
    )
    overlap = np.array([(drawn(one) & drawn(other)).sum() for one, other in zip(a, b, strict=True)])
    sides = np.minimum(a[:, 2:], b[:, 2:]) - np.maximum(a[:, :2], b[:, :2])
    areas = [(boxes[:, 2:] - boxes[:, :2]).prod(axis=1) for boxes in (a, b)]
    around = (np.maximum(a[:, 2:], b[:, 2:]) - np.minimum(a[:, :2], b[:, :2])).prod(axis=1)
    wrong = sides.prod(axis=1) * ((sides > 0).all(axis=1) | (sides < 0).all(axis=1))
    known = {
        "two negative sides are multiplied": wrong / (sum(areas) - wrong),
        "the overlap is counted twice": overlap / sum(areas),
        "this is the overlap alone": overlap,
        "the overlap is divided by the box around both": overlap / around,
    }
    for rows in (np.s_[:], np.s_[:6], np.s_[7:8]):
        mistakes = {id: value[rows] for id, value in known.items() if not np.allclose(value[rows], expected[rows])}
        mistakes["the overlap is divided by one box"] = lambda answer, rows=rows: any(
            np.allclose(answer, overlap[rows] / area)
            for area in (areas[0][rows], areas[1][rows], np.minimum(*areas)[rows], np.maximum(*areas)[rows])
        )
        mistakes["each box is compared with all others"] = lambda answer: np.ndim(answer) == 2
        for dtype, scale, shift in ((int, 1, 0), (np.int32, 3, 2), (float, 0.1, -0.4), (np.float32, 0.25, 1)):
            ours, theirs = ((boxes[rows] * scale + shift).astype(dtype) for boxes in (a, b))
            kept = {id: value for id, value in mistakes.items() if id != "this is the overlap alone" or scale == 1}
            with unchanged(ours, theirs):
                check_array(iou(ours, theirs), expected[rows], kept, dtype=float)
### END HIDDEN TESTS

# %% [markdown]
# Get a feeling for it. Drag the solid box over the garment, or move it with the sliders or the arrow keys; the dashed box is
# the true one, and what both share is yellow. **Predict:** the box lies right but for two pixels down and two to the right.
# How large is the IoU? Then put it right again, and make it twice as wide.

# %%
explore_boxes(other_stall.images[1], other_stall.boxes[1], caption=captions["drag"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# 0.65: two pixels both ways cost a shoe of this size a good third. Twice as wide, all of the shoe is in the box, and the IoU
# is a half: half of the box is wall.
#
# </details>
#
# ## A baseline, then a network
#
# What does one get *without looking*? Take the mean of all training boxes, and say that box of every photograph. A network
# must beat it clearly, or it has learned nothing about where.
#
# **Predict:** what will the mean IoU of the mean box be, on photographs where garments hang anywhere?

# %%
mean_box = stall.boxes.mean(axis=0)
mean_boxes = np.tile(mean_box, (300, 1))
blind = iou(mean_boxes, other_stall.boxes)
show_boxes(other_stall.images[:6], mean_boxes[:6], truths=other_stall.boxes[:6], size=1.7, caption=captions["mean box"])
print(f"mean IoU of the mean box: {blind.mean():.2f}; above 0.5: {np.mean(blind > 0.5):.0%}")

# %% [markdown]
# <details><summary>Compare</summary>
#
# About 0.2: it hangs in the middle, taller than a shoe and wider than a dress, and is right by chance.
#
# </details>
#
# Now a network. Up to its last [layer](../glossary.md#layer) it is like those that you know. Only the end is another: a
# box is no [category](../glossary.md#category), it is four *amounts*. So
#
# - the last layer has four units and **no [softmax](../glossary.md#softmax)**, which would make the four add up to 1;
# - the [loss](../glossary.md#loss) measures how far a number is from the right one: the [mean squared
#   error](../glossary.md#mean-squared-error), the mean absolute error, or Huber's, which is the first for small errors
#   and the second for large ones;
# - there is no [accuracy](../glossary.md#accuracy): no side is ever exactly right;
# - the sides are divided by the image's, so that they lie between 0 and 1, where a network's numbers are at home.
#
# One more thing. Global average [pooling](../glossary.md#pooling) asks whether something is there, *wherever* it is
# (chapter 6). Here the wherever is the question. Flatten keeps it: each place of the maps has
# [weights](../glossary.md#weight) of its own.
#
# ### Exercise: `build_box_network` (3 points)
#
# Write `build_box_network(image_shape=(56, 56, 1))`. It returns a new network that takes images of that shape (rows,
# columns, [channels](../glossary.md#channel)), both sides a multiple of 4 and at least 16, and gives **four numbers**
# for each, with no [activation](../glossary.md#activation) at the end, or [sigmoid](../glossary.md#sigmoid). It is
# compiled: adam (a [learning rate](../glossary.md#learning-rate) of 0.004 suits), one of the three losses named above,
# no accuracy. The layers before are yours. This will do well: three times a [convolution](../glossary.md#convolution)
# with [ReLU](../glossary.md#ReLU) and a max pooling, with 8, 16 and 32 [filters](../glossary.md#filter), then Flatten,
# then 64 units with ReLU.
#
# `build_box_network().output_shape` is `(None, 4)`.
#
# <details><summary>Hint 1</summary>
#
# Take any network of chapter 6 and change its last layer and its `compile`.
#
# </details>
# <details><summary>Hint 2</summary>
#
# The last layer is `layers.Dense(4)`. And `network.compile(optimizer=keras.optimizers.Adam(0.004), loss="huber")`.
#
# </details>


# %% exercise="build_box_network" role="answer"
def build_box_network(image_shape=(56, 56, 1)):
    ### BEGIN SOLUTION
    network = keras.Sequential([keras.Input(shape=image_shape)])
    for filters in (8, 16, 32):
        network.add(layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"))
        network.add(layers.MaxPool2D(2))
    network.add(layers.Flatten())
    network.add(layers.Dense(64, activation="relu"))
    network.add(layers.Dense(4))
    network.compile(optimizer=keras.optimizers.Adam(0.004), loss="huber")
    return network
    ### END SOLUTION


# %% exercise="build_box_network" points=1 role="check"
with checking(
    "build_box_network",
    worth_knowing="Nothing in the four units knows that bottom lies below top. The network has to learn that, too, from the photographs.",
):
    check_box_network(build_box_network(), (56, 56, 1))

# %% exercise="build_box_network" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("build_box_network", "other image shapes, in colour too"):
    check_box_network(build_box_network(image_shape=(28, 28, 1)), (28, 28, 1))
    check_box_network(build_box_network((24, 40, 3)), (24, 40, 3))
    check_new(build_box_network((16, 20, 1)), build_box_network((16, 20, 1)))
### END HIDDEN TESTS

# %% [markdown]
# Ten rounds over 900 photographs take some seconds. **Predict:** which mean IoU will it reach on the 300 test
# photographs? And on which will it do worst?

# %% tags=["nbval-ignore-output"]
keras.utils.set_random_seed(10)
box_network = build_box_network((28, 28, 1))
box_network.fit(small, stall.boxes / 56, batch_size=30, epochs=10, verbose=0)
boxes = np.asarray(box_network(other_small)) * 56
overlaps = iou(boxes, other_stall.boxes)
order = np.argsort(overlaps)[::-1]
some = order[[0, 120, 140, 160, 180, 299]]
show_boxes(
    other_stall.images[some],
    boxes[some],
    truths=other_stall.boxes[some],
    titles=[f"IoU {overlaps[number]:.2f}" for number in some],
    size=1.7,
    caption=captions["boxes"],
)
print(f"{box_network.count_params():,} parameters")
print(f"mean IoU: the mean box {blind.mean():.2f}, the network {overlaps.mean():.2f}")
print(f"above 0.5: the mean box {np.mean(blind > 0.5):.0%}, the network {np.mean(overlaps > 0.5):.0%}")
print(f"mean error: {np.abs(boxes - other_stall.boxes).mean():.1f} pixels")
for name in ("t-shirt", "dress", "shoe"):
    print(f"{name:8} mean IoU {overlaps[other_stall.labels == name].mean():.2f}")

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(overlaps.mean() > 2 * blind.mean(), "the network's mean IoU is more than twice that of the mean box")
shirts, others = other_stall.labels == "t-shirt", other_stall.labels != "t-shirt"
claim(overlaps[shirts].mean() > overlaps[others].mean(), "T-shirts get better boxes than dresses and shoes")

# %% [markdown]
# <details><summary>Compare</summary>
#
# More than twice the baseline. T-shirts do a little better than the others: they are large, and a few pixels matter little to
# them. Shoes are flat and dresses narrow, so the same few pixels cost them more. And what is as dark as its wall is missed. IoU says so; the loss never heard of it.
#
# </details>
#
# That is a difference to keep in mind: **what is trained on is not what is judged by.** A loss needs a slope
# everywhere, and the IoU of two boxes that do not meet is flat 0. Later work made losses of the IoU that do have one
# (GIoU and its kin; see the end).
#
# ## More than one: detection
#
# From further away there are several garments. **Predict:** what will our network, which always says one box, draw in
# a picture with three?

# %% tags=["nbval-ignore-output"]
several = np.flatnonzero(other_scenes.counts == 3)[:3]
show_boxes(
    other_scenes.images[several],
    np.asarray(box_network(halved(other_scenes.images[several]))) * 56,
    truths=[other_scenes.boxes[number] for number in several],
    columns=3,
    caption=captions["one box for many"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# One box that fits none of them, often between them: with a loss of this kind, the middle of several right answers costs
# less than a bet on one. (It also never saw garments so small.)
#
# </details>
#
# Four numbers are one box and no more. Lay a grid over the picture, and let **each cell answer by itself**: is the
# middle of a garment near me, and how far do its four sides reach from here? A convolutional network does that by its
# nature: leave Flatten out, and its last maps have a place for each cell. Ours has 14 × 14 cells and five maps, a score
# and four sides. It comes trained with the course (`scripts/make_detector.py`, 3,000 pictures), and has not met these
# pictures.
#
# **Predict:** four garments hang here. How many cells will say: a garment?

# %%
watcher = detector()
shown = 86
maps = np.asarray(watcher(halved(other_scenes.images[shown : shown + 1])))[0]
many, many_scores = boxes_and_scores(maps, least=0.5)
print(f"{watcher.count_params():,} parameters; {other_scenes.counts[shown]} garments, {len(many)} boxes")
score_map = 1 / (1 + np.exp(-maps[..., 0]))
_, panels = plt.subplots(1, 3, figsize=(9, 3.2), layout="constrained")
for axes in panels:
    axes.imshow(other_scenes.images[shown, ..., 0], cmap="gray", vmin=0, vmax=1)
    axes.set(xticks=[], yticks=[])
panels[1].imshow(score_map, cmap="inferno", vmin=0, vmax=1, alpha=0.75, extent=(-0.5, 55.5, 55.5, -0.5))
for top, left, bottom, right in many:
    panels[2].add_patch(plt.Rectangle((left, top), right - left, bottom - top, fill=False, edgecolor=FOUND))
show_figure(captions["cells"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# Several for most garments: all cells near its middle feel addressed, and each draws a box. The boxes of one garment
# hardly differ. Every detector of this kind has this: many boxes, a few for each thing.
#
# </details>
#
# What is left to do is no network any more, it is a rule, [non-maximum
# suppression](../glossary.md#non-maximum-suppression):
#
# 1. Keep the box with the best score.
# 2. Throw away all boxes whose IoU with it is above a threshold: they mean the same thing.
# 3. Of what is left, keep the best. And so on, until nothing is left.
#
# By hand, in a row, where a box is an interval: *A* from 0 to 10 with score 0.9, *B* from 2 to 12 with 0.8, *C* from 6
# to 16 with 0.6, *D* from 20 to 30 with 0.7. A and B share 8 of 12 (0.67), B and C 6 of 14 (0.43), A and C 4 of 16
# (0.25). **Predict** which are kept, in which order, with a threshold of 0.4. Take care with C.

# %%
row_boxes = {"A": (0, 10, 0.9), "B": (2, 12, 0.8), "C": (6, 16, 0.6), "D": (20, 30, 0.7)}
_, axes = plt.subplots(figsize=(8, 1.6), layout="constrained")
for height, (name, (start, end, score)) in enumerate(row_boxes.items()):
    axes.add_patch(
        plt.Rectangle((start, 0.35 * (height % 3)), end - start, 1, fill=False, edgecolor="black", linewidth=2)
    )
    axes.text(end - 0.3, 0.35 * (height % 3) + 0.05, f"{name} {score}", ha="right")
axes.set(xlim=(-0.5, 31), ylim=(-0.1, 1.8), yticks=[])
show_figure(captions["four boxes"])
kept = tf.image.non_max_suppression(
    [(0, start, 10, end) for start, end, _ in row_boxes.values()],
    [score for *_, score in row_boxes.values()],
    max_output_size=4,
    iou_threshold=0.4,
)
print("kept:", " ".join("ABCD"[place] for place in kept.numpy()))

# %% [markdown]
# <details><summary>Compare</summary>
#
# A, D, C. A is kept first, and takes B with it. D is next, far from all. C shares 0.43 with B, above the threshold: but
# B is gone, and what is gone takes nobody with it. With A it shares 0.25, so it stays.
#
# </details>
#
# ### Exercise: `non_max_suppression` (3 points)
#
# Write `non_max_suppression(boxes, scores, threshold)`. `boxes` is an array (n, 4), `scores` an array (n,) of floats.
# Return the **indices** of the boxes that are kept, as ints, best score first. A box goes if its IoU with a box that
# was *kept* is **above** `threshold`; at equality it stays. Of boxes with equal scores, the one that stands first in
# `boxes` has its turn first. Do not change `boxes` and `scores`. You may use your `iou`.
#
# With the boxes above, in the order A, B, C, D, it gives `[0, 3, 2]`.
#
# <details><summary>Hint 1</summary>
#
# Go through the indices in the order of their scores, and keep a list. Each box is compared with those in the list,
# and with no others. What is the result when nothing in the list speaks against it?
#
# </details>
# <details><summary>Hint 2</summary>
#
# `np.argsort(-scores, kind="stable")` gives the order, the first of equals first. For one index and the `kept` ones:
# `iou(boxes[kept], np.tile(boxes[index], (len(kept), 1)))` holds all IoUs, if `kept` is not empty; the box is kept if
# none of them is above the threshold.
#
# </details>


# %% exercise="non_max_suppression" role="answer"
def non_max_suppression(boxes, scores, threshold):
    ### BEGIN SOLUTION
    def shared(one, other):
        height = max(0, min(one[2], other[2]) - max(one[0], other[0]))
        width = max(0, min(one[3], other[3]) - max(one[1], other[1]))
        areas = [(bottom - top) * (right - left) for top, left, bottom, right in (one, other)]
        return height * width / (sum(areas) - height * width)

    kept = []
    for index in np.argsort(-scores, kind="stable"):
        if all(shared(boxes[index], boxes[other]) <= threshold for other in kept):
            kept.append(int(index))
    return np.array(kept, dtype=int)
    ### END SOLUTION


# %% exercise="non_max_suppression" points=1 role="check"
with checking(
    "non_max_suppression",
    worth_knowing="The rule is older than detectors: in the 1970s it thinned out edges. Of the pixels across an edge, only the strongest stayed.",
    mistakes=[
        Mistake(
            "a box that is gone takes others with it",
            "what was asked",
            words="boxes are compared with some that were not kept",
            more="Only what was kept speaks against others.",
        ),
        Mistake("the lowest score comes first", "sign", "The best has its turn first."),
        Mistake("boxes go at equality", "special case", "Only above the threshold."),
        Mistake(
            "of equal scores the last comes first",
            "special case",
            "Turned round, a sorted row has equals in the other order.",
        ),
        Mistake("these are the boxes", "what was asked", "Their indices are asked for."),
        Mistake("the indices are sorted", "what was asked", "Best score first."),
        Mistake(
            "these are places in the sorted row",
            "indexing",
            "Which box is meant is its place in `boxes`, as it was given.",
        ),
        Mistake("nothing was taken away", "what was asked", "These are all boxes, by their scores."),
        Mistake("the threshold is ignored", "what was asked", "A little overlap is allowed."),
    ],
):
    #                  D                 A                 C                 B
    boxes = np.array([[0, 20, 10, 30], [0, 0, 10, 10], [0, 6, 10, 16], [0, 2, 10, 12]])
    scores = np.array([0.7, 0.9, 0.6, 0.8])
    with unchanged(boxes, scores):
        check_array(
            non_max_suppression(boxes, scores, 0.4),
            [1, 0, 2],
            mistakes={
                "a box that is gone takes others with it": [1, 0],
                "the lowest score comes first": [2, 0, 1],
                "these are the boxes": lambda answer: np.ndim(answer) == 2,
                "the indices are sorted": [0, 1, 2],
                "these are places in the sorted row": [0, 2, 3],
                "nothing was taken away": [1, 3, 0, 2],
            },
            dtype=int,
        )
    # Two boxes share exactly half; the third, with as good a score as the first, lies elsewhere.
    boxes = np.array([[0, 0, 10, 10], [0, 0, 10, 5], [20, 0, 30, 10]])
    scores = np.array([0.5, 0.25, 0.5])
    check_array(
        non_max_suppression(boxes, scores, 0.5),
        [0, 2, 1],
        mistakes={
            "boxes go at equality": OneOf([0, 2], [2, 0]),
            "of equal scores the last comes first": [2, 0, 1],
            "the lowest score comes first": OneOf([1, 0, 2], [1, 2, 0], [1, 2]),
        },
        dtype=int,
    )
    check_array(
        non_max_suppression(boxes, scores, 0.4),
        [0, 2],
        mistakes={"the threshold is ignored": OneOf([0, 2, 1], [2, 0, 1])},
        dtype=int,
    )

# %% exercise="non_max_suppression" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "non_max_suppression",
    "many boxes, few, one, several thresholds, equal scores, chains of boxes",
    mistakes=[Mistake("at most one box goes for each that is kept", "loop or return")],
):
    rng = np.random.default_rng(12)

    def by_tensorflow(boxes, scores, threshold):
        kept = tf.image.non_max_suppression(boxes.astype(np.float32), scores, len(boxes), iou_threshold=threshold)
        return kept.numpy()

    for count, threshold in ((30, 0.4137), (30, 0.1213), (17, 0.7177), (8, 0.3331), (1, 0.5173), (45, 0.0517)):
        corners = rng.integers(0, 20, (count, 2))
        boxes = np.concatenate([corners, corners + rng.integers(6, 16, (count, 2))], axis=1)
        scores = rng.permutation(count) / count
        expected = by_tensorflow(boxes, scores, threshold)
        sorted_ones = np.argsort(-scores)
        known = {
            "the indices are sorted": np.sort(expected),
            "the lowest score comes first": by_tensorflow(boxes, 1 - scores, threshold),
            "nothing was taken away": sorted_ones,
            "these are places in the sorted row": np.argsort(sorted_ones)[expected],
            "the threshold is ignored": by_tensorflow(boxes, scores, 0.0),
        }
        mistakes = {id: value for id, value in known.items() if not np.array_equal(value, expected)}
        mistakes["these are the boxes"] = lambda answer: np.ndim(answer) == 2
        if count > 1:
            mistakes["a box that is gone takes others with it"] = lambda answer, expected=expected: (
                len(answer) < len(expected) and set(np.ravel(answer)) <= set(expected)
            )
            mistakes["at most one box goes for each that is kept"] = lambda answer, expected=expected: (
                len(answer) > len(expected) and set(expected) <= set(np.ravel(answer))
            )
        with unchanged(boxes, scores):
            check_array(non_max_suppression(boxes, scores, threshold), expected, mistakes, dtype=int)
    # A chain: each box shares a third with the next, and they stand in no order. Equal scores, far apart.
    starts = np.array([10, 0, 20, 5, 15])
    chain = np.stack([np.zeros(5), starts, np.full(5, 8), starts + 10], axis=1)
    check_array(
        non_max_suppression(chain, np.array([0.9, 0.5, 0.8, 0.7, 0.95]), 0.3),
        [4, 3],
        {"a box that is gone takes others with it": [4]},
        dtype=int,
    )
    apart = np.array([[0, 0, 4, 4], [10, 0, 14, 4], [0, 10, 4, 14], [0, 0, 4, 4], [10, 10, 14, 14]], float)
    check_array(
        non_max_suppression(apart, np.array([0.25, 0.75, 0.25, 0.25, 0.75]), 0.5),
        [1, 4, 0, 2],
        {"of equal scores the last comes first": OneOf([4, 1, 3, 2], [4, 1, 2, 0])},
        dtype=int,
    )
    inside = np.array([[0, 0, 8, 8], [0, 0, 8, 4], [0, 4, 8, 8]])
    check_array(
        non_max_suppression(inside, np.array([0.9, 0.8, 0.7]), 0.5),
        [0, 1, 2],
        {"boxes go at equality": [0]},
        dtype=int,
    )
### END HIDDEN TESTS

# %% [markdown]
# Now with the detector's boxes. TensorFlow has the rule as `tf.image.non_max_suppression`; yours should agree with it to
# the last index. And the threshold is a choice: **predict** what goes wrong with 0.05, and what with 0.9.

# %%
theirs = tf.image.non_max_suppression(many, many_scores, len(many), iou_threshold=0.4).numpy()
print("alike:", np.array_equal(theirs, non_max_suppression(many, many_scores, 0.4)))
crowded = 41
crowd_boxes, crowd_scores = boxes_and_scores(
    np.asarray(watcher(halved(other_scenes.images[crowded : crowded + 1])))[0], least=0.5
)
kept = [crowd_boxes[non_max_suppression(crowd_boxes, crowd_scores, value)] for value in (0.05, 0.4, 0.9)]
show_boxes(
    [other_scenes.images[crowded, ..., 0]] * 3,
    kept,
    titles=[f"threshold {value}: {len(own)} boxes" for value, own in zip((0.05, 0.4, 0.9), kept, strict=True)],
    columns=3,
    caption=captions["thresholds"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# Seven garments hang there. With 0.9 hardly anything means the same, and garments keep several boxes. With 0.05 a
# garment loses its box if a neighbour's touches it. In between is a wide range that does.
#
# </details>
#
# How good is a detector? Take a box as right if its IoU with a garment that no better box has taken is above 0.5. Then
# ask the two questions of chapter 2: of the boxes, how many are right ([precision](../glossary.md#precision))? Of the
# garments, how many have a box ([recall](../glossary.md#recall))? **Predict** both, for 100 pictures. The
# [baseline](../glossary.md#baseline) is one mean box in each.

# %%
kept_boxes = [boxes_and_scores(own, least=0.5) for own in np.asarray(watcher(halved(other_scenes.images[:100])))]
kept_boxes = [own[non_max_suppression(own, score, 0.4)] if len(own) else own for own, score in kept_boxes]
right = 0
for ours, truths in zip(kept_boxes, other_scenes.boxes, strict=False):
    free = list(range(len(truths)))
    for box in ours:
        shared = iou(np.tile(box, (len(free), 1)), truths[free]) if free else np.zeros(1)
        if shared.max() > 0.5:
            free.pop(shared.argmax())
            right += 1
boxes_in_all, garments = sum(map(len, kept_boxes)), other_scenes.counts[:100].sum()
print(f"{garments} garments, {boxes_in_all} boxes, {right} of them right")
print(f"precision {right / boxes_in_all:.2f}, recall {right / garments:.2f}")
mean_afar = np.concatenate(scenes.boxes).mean(axis=0)
hits = sum((iou(np.tile(mean_afar, (len(own), 1)), own) > 0.5).any() for own in other_scenes.boxes[:100] if len(own))
print(f"one mean box in each picture: precision {hits / 100:.2f}, recall {hits / garments:.2f}")

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(0.85 < right / boxes_in_all < 0.97, "about nine of ten boxes are right")
claim(0.82 < right / garments < 0.96, "about nine of ten garments are found")

# %% [markdown]
# <details><summary>Compare</summary>
#
# About nine of ten, both; one mean box in each picture finds next to nothing. Most garments that are missed are hardly
# brighter than the wall behind them. And most boxes that count as wrong do lie on a garment, and fit it badly.
#
# </details>
#
# ## Points: landmarks and pose
#
# A box says where a thing is, not how it stands. For that one marks **landmarks**: a few points that every such thing
# has, in a fixed order. The pupils, the tip of the nose; the joints of a hand; the ends of two sleeves.
# They are numbers as the sides of a box are, two for each point, and a network learns them with the same losses. Or it
# gives a map for each point, bright where the point is, as the detector's scores are. Lines between points that belong
# together make a **pose**: a skeleton of arms and legs. Where a landmark may be hidden, the network says so by a score.

# %%
shirt = int(np.flatnonzero(stall.labels == "t-shirt")[4])
face = photo("astronaut")[40:240, 130:330]
show_points(
    [stall.images[shirt], face],
    [
        np.array([[18, 31], [8, 38], [8, 44], [18, 52], [36, 35], [36, 47]]),
        np.array([[60, 73], [62, 117], [86, 95], [100, 74], [100, 114]]),
    ],
    lines=[[(0, 1), (1, 2), (2, 3), (1, 4), (2, 5), (4, 5)], [(0, 2), (1, 2), (2, 3), (2, 4), (3, 4)]],
    columns=2,
    size=3.2,
    caption=captions["pose"],
)

# %% [markdown]
# What is written here was put in by hand. That is the price of landmarks: somebody has to click all of them, in
# thousands of pictures, and always in the same order.
#
# ## Which pixels: masks
#
# Now she wants to cut the garment out. The answer is a number for **every pixel**: 1 for garment, 0 for wall. First the
# baselines, and this time there are two.
#
# *Say "wall" everywhere.* **Predict:** which part of all pixels will that get right?
#
# *A threshold:* the walls are in the shade, so mark what is brighter than some number, the best for the training
# photographs. **Predict:** will it do better?

# %%
small_masks, other_masks = (
    halved(part.masks[..., np.newaxis].astype(float))[..., 0] >= 0.5 for part in (stall, other_stall)
)


def pixels_right(marked, masks):
    """Which part of all pixels is marked, or left, rightly."""
    return np.mean(marked == masks)


levels = np.linspace(0.05, 0.95, 19)
by_pixels = max(levels, key=lambda level: pixels_right(small[..., 0] > level, small_masks))
print(f"wall everywhere: {pixels_right(np.zeros_like(other_masks), other_masks):.2f} of the pixels are right")
print(f"brighter than {by_pixels:.2f}: {pixels_right(other_small[..., 0] > by_pixels, other_masks):.2f}")

# %% [markdown]
# <details><summary>Compare</summary>
#
# Nearly nine of ten pixels are right for a mask that marks *nothing*. The threshold gets a few more.
#
# **Pixel accuracy flatters where the thing is small.** It is the score of chapter 2 that is worthless at 0.9, come
# again: most pixels are wall, and calling them so is no merit.
#
# </details>
#
# Another judge of masks is their IoU: the pixels that are marked *and* true, divided by those that are marked *or* true.
# Nothing marked gives 0.
#
# One convention: for a picture without any garment, of which nothing is marked, there is 0 in both and 0 in either. That
# answer is right, so it counts 1.
#
# ### Exercise: `mask_iou` (3 points)
#
# Write `mask_iou(predicted, masks, threshold=0.5)`. `predicted` (n, h, w) are floats from 0 to 1, `masks` (n, h, w)
# truth values. A pixel is marked if its number is above `threshold`. Work out the IoU **for each image by itself**, 1
# where nothing is marked and nothing is true, and return the mean over the images, a float. Do not change the arrays.
#
# With `predicted = np.array([[[0.9, 0.8, 0.1], [0.2, 0.6, 0.3]]])` and `masks = np.array([[[True, False, True], [False,
# False, False]]])`, `mask_iou(predicted, masks)` gives `0.25`: three pixels are marked, one of them rightly, and four
# are in either.
#
# <details><summary>Hint 1</summary>
#
# `marked & masks` and `marked | masks` are arrays of truth values. Over which axes do you add them up, to get one
# number for each image?
#
# </details>
# <details><summary>Hint 2</summary>
#
# `both = (marked & masks).sum(axis=(1, 2))`, and `either` likewise. Where `either` is 0, put 1 in its place *and* take 1
# as the result: `np.where(either == 0, 1, both / np.maximum(either, 1)).mean()`.
#
# </details>


# %% exercise="mask_iou" role="answer"
def mask_iou(predicted, masks, threshold=0.5):
    ### BEGIN SOLUTION
    marked = predicted > threshold
    both = (marked & masks).sum(axis=(1, 2))
    either = (marked | masks).sum(axis=(1, 2))
    return float(np.where(either == 0, 1, both / np.maximum(either, 1)).mean())
    ### END SOLUTION


# %% exercise="mask_iou" points=1 role="check"
with checking(
    "mask_iou",
    worth_knowing="In medicine the Dice score is more usual: twice the overlap, divided by both areas. It is never lower than the IoU, and puts masks in the same order.",
    mistakes=[
        Mistake(
            "all pixels at once",
            "batch axis",
            words="all images are taken as one, so large things count more than small ones",
            more="Over which axes do you add up?",
        ),
        Mistake("this is pixel accuracy", "what was asked", "Pixels that are rightly left out should not count."),
        Mistake(
            "two empty masks give 0/0",
            "special case",
            "Nothing marked where nothing is: that is right, so it counts 1.",
        ),
        Mistake(
            "two empty masks count 0", "special case", "Nothing marked where nothing is: that is right, so it counts 1."
        ),
        Mistake("images without anything are left out", "special case", "They count 1 if nothing is marked."),
        Mistake("this is the Dice score", "formula", "What is in both belongs to the union once."),
        Mistake("the overlap is divided by one mask", "formula", "Divide by what is in either."),
        Mistake("the threshold is ignored", "what was asked"),
        Mistake(
            "a number at the threshold is marked", "what was asked", "A pixel is marked if its number is above it."
        ),
        Mistake("this is a number for each image", "what was asked", "Their mean is asked for."),
    ],
):
    # The second picture is empty, and nothing is marked. In the third the wrong pixel is marked.
    predicted = np.array(
        [
            [[0.9, 0.8, 0.1], [0.2, 0.6, 0.3]],
            [[0.1, 0.2, 0.1], [0.0, 0.3, 0.1]],
            [[0.7, 0.1, 0.1], [0.1, 0.2, 0.0]],
        ]
    )
    masks = np.array([[[1, 0, 1], [0, 0, 0]], [[0, 0, 0], [0, 0, 0]], [[0, 0, 0], [0, 0, 1]]], dtype=bool)
    with unchanged(predicted, masks):
        check_value(
            mask_iou(predicted, masks),
            1.25 / 3,  # The mean of 1/4, 1 and 0/2.
            mistakes={
                "all pixels at once": 1 / 6,
                "this is pixel accuracy": 13 / 18,
                "two empty masks give 0/0": lambda answer: np.ndim(answer) == 0 and np.isnan(answer),
                "two empty masks count 0": 0.25 / 3,
                "images without anything are left out": 0.125,
                "this is the Dice score": 1.4 / 3,
                "the overlap is divided by one mask": OneOf(1.5 / 3, (1 / 3 + 1) / 3),
                "this is a number for each image": lambda answer: np.shape(answer) == (3,),
            },
        )
        check_value(
            mask_iou(predicted, masks, threshold=0.8),
            (1 / 2 + 1 + 0) / 3,
            mistakes={"the threshold is ignored": 1.25 / 3, "a number at the threshold is marked": (1 / 3 + 1) / 3},
        )

# %% exercise="mask_iou" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("mask_iou", "images of other sizes, one and many, other thresholds, empty masks and full ones"):
    rng = np.random.default_rng(13)
    for shape, threshold, share, dtype in (
        ((6, 5, 9), 0.5, 0.3, float),
        ((1, 8, 3), 0.25, 0.5, float),
        ((9, 4, 4), 0.9, 0.1, np.float32),
        ((4, 1, 7), 0.5, 0.7, np.float32),
    ):
        predicted, masks = rng.random(shape).astype(dtype), rng.random(shape) < share
        predicted[0] *= 0.2 * threshold  # Nothing is marked in the first.
        masks[0] = len(masks) == 1
        if len(masks) > 2:
            masks[1], masks[2] = False, True
        marked = predicted > threshold
        pairs = [
            (set(np.flatnonzero(ours)), set(np.flatnonzero(theirs))) for ours, theirs in zip(marked, masks, strict=True)
        ]
        shares = [len(ours & theirs) / len(ours | theirs) if ours | theirs else 1.0 for ours, theirs in pairs]
        expected = float(np.mean(shares))
        seen = [share for share, (ours, theirs) in zip(shares, pairs, strict=True) if ours | theirs]
        known = {
            "all pixels at once": (marked & masks).sum() / (marked | masks).sum(),
            "this is pixel accuracy": np.mean(marked == masks),
            "two empty masks count 0": sum(seen) / len(shares),
            "images without anything are left out": np.mean(seen),
            "this is the Dice score": np.mean(
                [2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours | theirs else 1.0 for ours, theirs in pairs]
            ),
            "the threshold is ignored": np.mean(
                [
                    (ours & theirs).sum() / (ours | theirs).sum() if (ours | theirs).any() else 1.0
                    for ours, theirs in zip(predicted > 0.5, masks, strict=True)
                ]
            ),
        }
        mistakes = {id: value for id, value in known.items() if not np.isclose(value, expected, rtol=1e-3)}
        mistakes["two empty masks give 0/0"] = lambda answer: np.ndim(answer) == 0 and np.isnan(answer)
        with unchanged(predicted, masks):
            check_value(mask_iou(predicted, masks, threshold), expected, mistakes)
    predicted, masks = rng.random((3, 4, 6)), rng.random((3, 4, 6)) < 0.5
    at_half = np.mean([(o & t).sum() / (o | t).sum() for o, t in zip(predicted > 0.5, masks, strict=True)])
    check_value(mask_iou(predicted, masks), at_half)
### END HIDDEN TESTS

# %% [markdown]
# By this judge the two baselines look as they are. **Predict** both figures, and where the threshold will go wrong.

# %%
best_level = max(levels, key=lambda level: mask_iou(small[..., 0], small_masks, level))
by_threshold = mask_iou(other_small[..., 0], other_masks, best_level)
print(f"wall everywhere: IoU {mask_iou(np.zeros_like(other_small[..., 0]), other_masks):.2f}")
print(f"brighter than {best_level:.2f}: IoU {by_threshold:.2f}")
show_images(
    [*other_small[:6], *(other_small[:6, ..., 0] > best_level).astype(float)],
    limits=(0, 1),
    size=1.6,
    caption=captions["threshold mask"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# 0 for marking nothing, and about a half for the threshold. Dark cloth is lost, and bright stones and mortar are marked.
#
# </details>
#
# ## Encoder and decoder
#
# A network for masks has to know two things. *What* is there: for this, one number should see much of the picture, so
# one pools, as in chapter 6. And *where exactly*: for this, the answer must be as large as the picture again. So a
# first half, the **encoder**, makes the maps smaller, and a second half, the **decoder**, makes them larger.
# `UpSampling2D(2)` is the plain way back: each number is laid out twice in both directions.
#
# But pooling forgets. Here is a row with an edge; it is pooled by the maximum, then laid out again. **Predict** the
# last row: where is the edge now?

# %%
edge = np.array([0, 0, 0, 9, 9, 9, 9, 9])
pooled = edge.reshape(-1, 2).max(axis=1)
again = pooled.repeat(2)
show_rows([edge, pooled, again, edge], titles=["row", "pooled", "laid out", "row"], caption=captions["edge"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# It begins at place 2, one too early. The pooled row could not say whether the 9 stood left or right in its window, and no
# decoder can know it from there.
#
# </details>
#
# The row before the pooling knew. So hand it over: a [skip connection](../glossary.md#skip-connection) lays an early
# map *beside* the later one of the same size, as further channels (`layers.Concatenate()`), and the next convolution
# can take "it is a garment" from one and "the edge is here" from the other. An encoder and a decoder with skip
# connections are a **U-Net**, after the shape in which it is drawn.

# %% tags=["folded"]
_, axes = plt.subplots(figsize=(9, 4), layout="constrained")
blocks = [  # Left, top, width for the channels, height for the rows, what is written.
    (0, 0, "28 × 28\n8"),
    (1, 1, "14 × 14\n16"),
    (2, 2, "7 × 7\n32"),
    (3, 1, "14 × 14\n16"),
    (4, 0, "28 × 28\n8"),
    (5, 0, "28 × 28\n1"),
]
middles = []
for place, depth, words in blocks:
    height, width = (1.6, 0.9, 0.5)[depth], (0.22, 0.34, 0.5)[depth] if place < 5 else 0.12
    x, y = 2.1 * place, -1.9 * depth
    axes.add_patch(
        plt.Rectangle((x - width / 2, y - height / 2), width, height, facecolor="#d6e6f4", edgecolor="black")
    )
    axes.text(x, y - height / 2 - 0.1, words, ha="center", va="top", fontsize=9)
    middles.append((x, y))
for start, end, words in zip(
    middles[:-1], middles[1:], ["pool", "pool", "upsample", "upsample", "sigmoid"], strict=True
):
    begin, stop = (start[0] + 0.55, start[1]), (end[0] - 0.55, end[1])
    axes.annotate("", stop, begin, arrowprops={"arrowstyle": "->", "lw": 1.3})
    rises = end[1] > start[1]
    axes.text(
        (begin[0] + stop[0]) / 2 + (-0.15 if rises else 0.15),
        (begin[1] + stop[1]) / 2 + 0.12,
        words,
        fontsize=9,
        ha="right" if rises else "left",
        va="bottom",
    )
for start, end in ((0, 4), (1, 3)):
    y = middles[start][1] + 0.35
    axes.annotate(
        "",
        (middles[end][0] - 0.4, y),
        (middles[start][0] + 0.4, y),
        arrowprops={"arrowstyle": "->", "lw": 1.8, "ls": "--", "color": "#b35806"},
    )
    axes.text(4.2, y + 0.06, "skip: laid beside", ha="center", va="bottom", fontsize=9, color="#8a4504")
axes.set(xlim=(-0.7, 11), ylim=(-5.1, 1.1))
axes.set_axis_off()
show_figure(captions["u"])

# %% [markdown]
# ### Exercise: `build_segmenter` (3 points)
#
# Write `build_segmenter(image_shape=(56, 56, 1), filters=8, skip=True)`. It returns a new network that takes images of
# that shape, whose sides are multiples of 4, and gives a map (rows, columns, 1) of numbers from 0 to 1: as high and
# wide as the image, one channel, sigmoid.
#
# - The first convolution has `filters` filters; how many the others have is yours.
# - The maps are made half as high and wide **twice**, and larger again as often, in steps of 2.
# - With `skip=True` a map from before a pooling joins one of the same size from after an upsampling. With `skip=False`
#   nothing goes round the smallest maps.
# - It is compiled: adam (a learning rate of 0.003 suits), binary [cross-entropy](../glossary.md#cross-entropy): each
#   pixel is a question of yes or no.
#
# `build_segmenter().output_shape` is `(None, 56, 56, 1)`.
#
# <details><summary>Hint 1</summary>
#
# A map that is used twice needs a name, so write it with the functional API: `early = layers.Conv2D(…)(inputs)`. Follow the
# drawing from left to right. No layer in it is a Flatten or a Dense.
#
# </details>
# <details><summary>Hint 2</summary>
#
# All convolutions have `padding="same"`. After an upsampling: `x = layers.UpSampling2D(2)(x)`, then `if skip: x =
# layers.Concatenate()([x, early])`, then a convolution. The last one is `layers.Conv2D(1, 3, padding="same",
# activation="sigmoid")`.
#
# </details>


# %% exercise="build_segmenter" role="answer"
def build_segmenter(image_shape=(56, 56, 1), filters=8, skip=True):
    ### BEGIN SOLUTION
    def conv(count, maps):
        return layers.Conv2D(count, kernel_size=3, padding="same", activation="relu")(maps)

    inputs = keras.Input(shape=image_shape)
    early = [conv(filters, inputs)]
    early.append(conv(2 * filters, layers.MaxPool2D(2)(early[0])))
    maps = conv(4 * filters, layers.MaxPool2D(2)(early[1]))
    for count in (2 * filters, filters):
        maps = layers.UpSampling2D(2)(maps)
        joined = early.pop()
        maps = conv(count, layers.Concatenate()([maps, joined]) if skip else maps)
    outputs = layers.Conv2D(1, kernel_size=3, padding="same", activation="sigmoid")(maps)
    network = keras.Model(inputs, outputs)
    network.compile(optimizer=keras.optimizers.Adam(0.003), loss="binary_crossentropy")
    return network
    ### END SOLUTION


# %% exercise="build_segmenter" points=1 role="check"
with checking(
    "build_segmenter",
    worth_knowing="The U-Net of 2015 was trained on 30 pictures of nerve tissue, shifted, turned and stretched into many more. Few papers of the field are cited as often.",
):
    check_segmenter(build_segmenter(), (56, 56, 1), filters=8, skip=True)
    check_segmenter(build_segmenter(skip=False), (56, 56, 1), filters=8, skip=False)

# %% exercise="build_segmenter" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("build_segmenter", "other image shapes, in colour too, and other numbers of filters"):
    check_segmenter(build_segmenter(image_shape=(24, 40, 3), filters=4), (24, 40, 3), filters=4, skip=True)
    check_segmenter(build_segmenter((16, 8, 2), 3, False), (16, 8, 2), filters=3, skip=False)
    check_new(build_segmenter((8, 8, 1), 2), build_segmenter((8, 8, 1), 2))
### END HIDDEN TESTS

# %% [markdown]
# First without skip connections, on 300 photographs. **Predict:** how far above the threshold will it come?


# %% tags=["nbval-ignore-output"]
def train_segmenter(skip):
    """A segmenter, trained on 300 photographs, and what it says of each pixel of the test photographs."""
    keras.utils.set_random_seed(10)
    network = build_segmenter((28, 28, 1), filters=8, skip=skip)
    network.fit(small[:300], small_masks[:300, ..., np.newaxis].astype("float32"), batch_size=10, epochs=10, verbose=0)
    return np.asarray(network(other_small))[..., 0]


def along_the_outline(marked, masks):
    """Which part of the pixels right beside an outline is marked, or left, rightly."""
    beside = np.array([binary_dilation(mask) & ~binary_erosion(mask) for mask in masks])
    return np.mean((marked == masks)[beside])


without_skips = train_segmenter(skip=False)
print(f"best threshold:           IoU {by_threshold:.2f}, over seeds {recorded['best threshold']}")
print(
    f"without skip connections: IoU {mask_iou(without_skips, other_masks):.2f}, over seeds {recorded['without skips']}"
)
print(f"pixels right: {pixels_right(without_skips > 0.5, other_masks):.2f} of all")
print(f"              {along_the_outline(without_skips > 0.5, other_masks):.2f} of those beside an outline")

# %% [markdown]
# <details><summary>Compare</summary>
#
# Well above the threshold: it marks cloth, and no bright stones. And where are its mistakes? Of all pixels, four or
# five in a hundred are wrong, but of those right beside an outline three in ten. It knows what and roughly where.
#
# </details>
#
# Now with skip connections, all else alike. **Predict:** by how much will the IoU rise? And where in a picture will one
# see it?

# %% tags=["nbval-ignore-output"]
with_skips = train_segmenter(skip=True)
print(f"with skip connections: IoU {mask_iou(with_skips, other_masks):.2f}, over seeds {recorded['with skips']}")
print(f"pixels right: {pixels_right(with_skips > 0.5, other_masks):.2f} of all")
print(f"              {along_the_outline(with_skips > 0.5, other_masks):.2f} of those beside an outline")
some = np.argsort(other_masks.mean(axis=(1, 2)))[[5, 60, 110, 160, 220, 290]]
show_images(
    [
        *other_small[some],
        *(other_small[some, ..., 0] > best_level).astype(float),
        *without_skips[some],
        *with_skips[some],
        *other_masks[some].astype(float),
    ],
    titles=[row for row in ("photograph", "threshold", "without skips", "with skips", "truth") for _ in some],
    limits=(0, 1),
    size=1.5,
    caption=captions["masks"],
)

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(
    mask_iou(without_skips, other_masks) > by_threshold + 0.05,
    "even without skip connections the network is clearly better than the threshold",
)
claim(
    along_the_outline(with_skips > 0.5, other_masks) > along_the_outline(without_skips > 0.5, other_masks),
    "with skip connections more of the pixels beside an outline are right",
)
claim(mask_iou(with_skips, other_masks) > by_threshold + 0.1, "with skip connections it is better by more than 0.1")

# %% [markdown]
# <details><summary>Compare</summary>
#
# By some hundredths: 0.68 and 0.72 on the mean of five trainings. That looks like little, but it is gained where it was
# lost, beside the outlines, and there in each of the five. Without skips the rims are soft and grey, and a neck or the
# gap beside a sleeve fills up; with them they are sharper. (Where a garment is hardly told from the wall, no sharpness
# helps.)
#
# </details>
#
# (Lowest, mean and highest IoU of five trainings each; `./course measure where` trains them.)
#
# ## How many: a map that adds up
#
# Last question: how many hang there? One could count the detector's boxes. But where things crowd, boxes overlap, and
# the rule above takes neighbours away: of people in a stadium one sees heads the size of a few pixels. So forget boxes,
# and ask a network for a **density**, or [density map](../glossary.md#density-map): a map in which each thing is a
# little heap whose sum is 1. The sum over the whole map is the count; the sum over a region is how many are in that
# region. A thing cut in two by the region's border counts a part on either side.
#
# The heap is a bell: at a distance of d pixels from the middle it is exp(−d² / 2σ²), and σ, *sigma*, says how wide.
# Then it is **divided by its own sum**. Here are two bells on a row of nine, one at place 3, one at the border.
# **Predict:** what is the sum of the second before it is divided, compared with the first: as much, half, or clearly
# more than half?

# %%
places = np.arange(9)
bells = [np.exp(-((places - place) ** 2) / 2) for place in (3, 8)]
show_rows(
    [np.round(bells[0], 2), np.round(bells[1], 2), np.round(sum(bell / bell.sum() for bell in bells), 2)],
    titles=["bell at 3", "bell at 8", "density"],
    caption=captions["bells"],
)
for bell in bells:
    print(f"sum {bell.sum():.2f}, divided by it: {np.sum(bell / bell.sum()):.2f}")

# %% [markdown]
# <details><summary>Compare</summary>
#
# Clearly more than half, 70 %: the middle itself lies inside, and one of its two slopes. If all bells were divided by the same
# number, 2.5, a garment at the border would count 0.7.
#
# </details>
#
# ### Exercise: `density_map` (3 points)
#
# Write `density_map(points, shape, sigma)`. `points` is an array (n, 2) of ints, the row and the column of n pixels
# inside the image; n may be 0, and a pixel may come more than once. `shape` is (h, w). Return floats (h, w): the sum of
# n bells exp(−d² / (2 · sigma²)), d the distance in pixels from the point, each **divided by its own sum inside the
# image**, so that the map's sum is n. Do not change `points`. (SciPy's `gaussian_filter` with `mode="reflect"` folds
# back inside what lies outside; that is accepted too.)
#
# With `points = np.array([[0, 1]])`, `shape = (2, 4)` and `sigma = 0.8493`, for which a bell at distance 1 is one half,
# the bell is `[[0.5, 1, 0.5, 0.0625], [0.25, 0.5, 0.25, 0.03125]]`, its sum 3.09375, and the result the one divided by
# the other.
#
# <details><summary>Hint 1</summary>
#
# `rows, columns = np.indices(shape)` gives each pixel's row and column, as two arrays of that shape. So the squared
# distance of all pixels from one point is one line.
#
# </details>
# <details><summary>Hint 2</summary>
#
# Begin with `np.zeros(shape)`. For each `row, column` in `points`: `bell = np.exp(-((rows - row) ** 2 + (columns -
# column) ** 2) / (2 * sigma**2))`, and add `bell / bell.sum()`.
#
# </details>


# %% exercise="density_map" role="answer"
def density_map(points, shape, sigma):
    ### BEGIN SOLUTION
    rows, columns = np.indices(shape)
    density = np.zeros(shape)
    for row, column in points:
        bell = np.exp(-((rows - row) ** 2 + (columns - column) ** 2) / (2 * sigma**2))
        density += bell / bell.sum()
    return density
    ### END SOLUTION


# %% exercise="density_map" points=1 role="check"
with checking(
    "density_map",
    worth_knowing="In pictures of crowds sigma follows the distance to the next head: further back, where heads are small and close, the heaps are narrow.",
):
    shape, sigma = (2, 4), np.sqrt(1 / (2 * np.log(2)))  # At distance 1 a bell is one half of its middle.
    points = np.array([[0, 1]])
    with unchanged(points):
        check_density(density_map(points, shape, sigma), points, shape, sigma)
    points = np.array([[0, 3], [1, 1], [1, 1]])  # The first lies in a corner, the other two fall together.
    check_density(density_map(points, shape, sigma), points, shape, sigma)

# %% exercise="density_map" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "density_map", "images that are not square, points at the border and in corners, narrow and wide bells, none"
):
    rng = np.random.default_rng(14)
    for shape, sigma, count in (
        ((12, 20), 1.5, 5),
        ((17, 9), 0.7, 8),
        ((30, 24), 3, 1),
        ((8, 8), 2.5, 3),
        ((5, 14), 1, 0),
    ):
        points = np.stack([rng.integers(0, side, count) for side in shape], axis=1)
        with unchanged(points):
            check_density(density_map(points, shape, sigma), points, shape, sigma)
    corners = np.array([[0, 0], [0, 10], [6, 0], [6, 10], [3, 5], [3, 5]], dtype=np.int32)
    check_density(density_map(corners, (7, 11), 1.2), corners, (7, 11), 1.2)
### END HIDDEN TESTS

# %% [markdown]
# A garment's point is the middle of its box. The density of its picture then adds up to how many garments hang there.

# %%
SIGMA = 2.5


def densities_of(pictures):
    """The density map of each picture, a bell in the middle of each box."""
    middles = [(boxes[:, :2] + boxes[:, 2:]) // 2 for boxes in pictures.boxes]
    return np.array([density_map(points, (56, 56), SIGMA) for points in middles])


garment_densities = densities_of(scenes)
some = [int(np.flatnonzero(scenes.counts == count)[1]) for count in (0, 1, 4, 8)]
show_maps(
    scenes.images[some],
    garment_densities[some],
    titles=[f"sum {total:.2f}" for total in garment_densities[some].sum(axis=(1, 2))],
    columns=4,
    size=2,
    caption=captions["densities"],
)

# %% [markdown]
# The judge is plain: how far is the sum from the true count, in the mean, whichever way it errs? And the baseline is
# the mean count of the training pictures, said of every picture.
#
# ### Exercise: `count_error` (3 points)
#
# Write `count_error(densities, counts)`. `densities` (n, h, w) are maps, `counts` (n,) the true numbers. Return the mean of
# |sum of the map − count| over the n pictures, as a float. Do not round the sums, and do not change the arrays.
#
# Maps with the sums 3.5, 1 and 6 for the counts 3, 2 and 4 give (0.5 + 1 + 2) / 3 = `1.1667`.
#
# <details><summary>Hint 1</summary>
#
# First a sum for each map: n numbers. If an error of +1 and one of −1 cancelled, a bad counter could look perfect.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `densities.sum(axis=(1, 2)) - counts`, then `np.abs`, then the mean.
#
# </details>


# %% exercise="count_error" role="answer"
def count_error(densities, counts):
    ### BEGIN SOLUTION
    return float(np.abs(densities.sum(axis=(1, 2)) - counts).mean())
    ### END SOLUTION


# %% exercise="count_error" points=1 role="check"
with checking(
    "count_error",
    worth_knowing="The signed mean is worth a look as well: an error that always has the same sign is a bias, and a bias can be taken off.",
    mistakes=[
        Mistake("errors of both signs cancel", "sign", "Take the size of each error before the mean."),
        Mistake("the errors are squared", "formula", "The mean *absolute* error is asked for."),
        Mistake("the root of the mean square", "formula", "The mean *absolute* error is asked for."),
        Mistake("the mean of a map in place of its sum", "what was asked", "A count is a sum."),
        Mistake("the sums are rounded", "rounding", "A map may say three and a half."),
        Mistake("all pictures are added up first", "batch axis", "Each picture has an error of its own."),
        Mistake("the errors are added, not averaged", "what was asked"),
        Mistake("this is an error for each picture", "what was asked", "Their mean is asked for."),
        Mistake("each pixel is compared with the count", "broadcasting", "First the sum of each map."),
    ],
):
    densities = np.array([[[0.5, 1.5], [1.0, 0.5]], [[0.0, 0.25], [0.25, 0.5]], [[5.0, 0.5], [0.25, 0.25]]])
    counts = np.array([3, 2, 4])
    with unchanged(densities, counts):
        check_value(
            count_error(densities, counts),
            3.5 / 3,
            mistakes={
                "errors of both signs cancel": OneOf(0.5, -0.5),
                "the errors are squared": 1.75,
                "the root of the mean square": 1.75**0.5,
                "the mean of a map in place of its sum": 6.375 / 3,
                "the sums are rounded": OneOf(4 / 3, 1.0),
                "all pictures are added up first": OneOf(1.5, 7.5),
                "the errors are added, not averaged": 3.5,
                "this is an error for each picture": lambda answer: np.shape(answer) == (3,),
                "each pixel is compared with the count": np.abs(densities - counts[:, None, None]).mean(),
            },
        )

# %% exercise="count_error" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("count_error", "maps of other sizes, one and many, counts that are no ints, and negative values"):
    rng = np.random.default_rng(15)
    for shape, counts_as, maps_as in (
        ((5, 6, 9), int, float),
        ((1, 7, 3), float, float),
        ((12, 4, 4), np.uint8, np.float32),
        ((8, 1, 5), float, np.float32),
    ):
        densities = (rng.normal(6, 9, shape) / np.prod(shape[1:])).astype(maps_as)
        counts = rng.integers(0, 9, shape[0]).astype(counts_as)
        errors = [float(np.sum(own, dtype=float)) - float(count) for own, count in zip(densities, counts, strict=True)]
        expected = sum(abs(error) for error in errors) / len(errors)
        known = {
            "errors of both signs cancel": OneOf(np.mean(errors), -np.mean(errors)),
            "the errors are squared": np.mean(np.square(errors)),
            "the root of the mean square": np.mean(np.square(errors)) ** 0.5,
            "the mean of a map in place of its sum": np.mean(np.abs(densities.mean(axis=(1, 2)) - counts)),
            "the sums are rounded": np.mean(np.abs(np.round(densities.sum(axis=(1, 2))) - counts)),
            "all pictures are added up first": abs(sum(errors)),
            "the errors are added, not averaged": sum(abs(error) for error in errors),
        }
        mistakes = {
            id: value
            for id, value in known.items()
            if not any(np.isclose(each, expected, rtol=1e-3) for each in getattr(value, "values", [value]))
        }
        mistakes["this is an error for each picture"] = lambda answer, errors=errors: np.shape(answer) == (len(errors),)
        with unchanged(densities, counts):
            check_value(count_error(densities, counts), expected, mistakes)
### END HIDDEN TESTS

# %% [markdown]
# Now a network for densities: convolutions, one pooling, no Flatten, and at the end one map of 14 × 14 places. What it
# should give is the density, 4 × 4 pixels of it added up for each place; adding up loses nothing of the sum. We
# multiply by 20, so that the numbers are not so tiny that mean squared error takes 0 for good enough.
#
# **Predict:** the mean count errs by about 2. By how much will the network err? And in which pictures most?


# %% tags=["nbval-ignore-output"]
def added_up(maps):
    """Maps of 56 × 56 with 4 × 4 numbers each added up to one: 14 × 14."""
    return maps.reshape(len(maps), 14, 4, 14, 4).sum(axis=(2, 4))


def conv(filters):
    return layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu")


keras.utils.set_random_seed(10)
counter = keras.Sequential(
    [
        keras.Input(shape=(28, 28, 1)),
        conv(8),
        conv(16),
        layers.MaxPool2D(2),
        conv(32),
        conv(16),
        layers.Conv2D(1, kernel_size=1),
    ]
)
counter.compile(optimizer=keras.optimizers.Adam(0.003), loss="mse")
counter.fit(
    halved(scenes.images), 20 * added_up(garment_densities)[..., np.newaxis], batch_size=20, epochs=10, verbose=0
)
counted = np.asarray(counter(halved(other_scenes.images)))[..., 0] / 20
mean_count = np.full((200, 1, 1), scenes.counts.mean())
print(f"mean error of the mean count: {count_error(mean_count, other_scenes.counts):.2f}")
print(f"mean error of the network:    {count_error(counted, other_scenes.counts):.2f}")
some = [int(np.flatnonzero(other_scenes.counts == count)[2]) for count in (0, 2, 3, 5, 7, 8)]
show_maps(
    other_scenes.images[some],
    np.maximum(counted[some], 0),
    titles=[f"{counted[number].sum():.1f}, truly {other_scenes.counts[number]}" for number in some],
    size=1.7,
    caption=captions["counted"],
)

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(
    count_error(counted, other_scenes.counts) < 0.6 * count_error(mean_count, other_scenes.counts),
    "the network errs by little more than half of what the mean count errs by, or less",
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# Half of what the mean count errs by, or less. Look where it counts: heaps on garments, and a haze on stones that might
# be cloth. Many small errors add up in a sum, so gravel may add two or three garments.
#
# </details>
#
# And the detector, whose boxes we could count? **Predict:** which of the two is better where few hang, and which where
# many do?

# %% tags=["nbval-ignore-output"]
by_boxes = np.zeros((200, 1, 1))
for number, own in enumerate(np.asarray(watcher(halved(other_scenes.images)))):
    own_boxes, own_scores = boxes_and_scores(own, least=0.5)
    by_boxes[number] = len(non_max_suppression(own_boxes, own_scores, 0.4)) if len(own_boxes) else 0
_, axes = plt.subplots(figsize=(6, 3), layout="constrained")
groups = [(0, 2), (3, 5), (6, 8)]
for shift, (name, sums, color) in enumerate(
    [("mean count", mean_count, "#9a9a9a"), ("density", counted, "#e08214"), ("boxes", by_boxes, "#0b559f")]
):
    heights = []
    for low, high in groups:
        inside = (other_scenes.counts >= low) & (other_scenes.counts <= high)
        heights.append(count_error(sums[inside], other_scenes.counts[inside]))
    bars = axes.bar(np.arange(3) + 0.27 * shift, heights, 0.25, color=color, label=name)
    axes.bar_label(bars, [f"{height:.1f}" for height in heights], fontsize=8)
axes.set_xticks(np.arange(3) + 0.27, [f"{low} to {high} garments" for low, high in groups])
axes.set(ylabel="mean error")
axes.legend()
show_figure(captions["errors"])

# %% tags=["folded"]
few, most = other_scenes.counts <= 2, other_scenes.counts >= 6
errors = [count_error(by_boxes[inside], other_scenes.counts[inside]) for inside in (few, most)]
claim(errors[1] > 2 * errors[0], "the boxes' error more than doubles from few garments to many")
claim(
    count_error(by_boxes, other_scenes.counts) < count_error(counted, other_scenes.counts),
    "on all pictures together the boxes count better than the density",
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# The boxes, on all pictures together. (The mean count looks good in the middle, since it says "about 4" of every picture.)
# That is no wonder: the detector had six times as many pictures, and was told the sides of each
# garment, where the density needs one click for each. But see how they fail. The boxes' error grows with the number of
# garments, several times over, as neighbours come to overlap and take each other's box away. The density's does not: in
# some trainings it is worse where few hang, as it adds haze everywhere, in others where many do. Here boxes win in every
# group: eight garments are no crowd yet.
#
# </details>
#
# Where things are apart and large enough for a box, count boxes. In a stadium there are no boxes to be drawn any more;
# there one sums a density.
#
# ## Where people use each
#
# - **Boxes and detection:** pedestrians in front of a car, products on a shelf, weeds among sugar beets. For a person's
#   telephone: faces to focus on.
# - **Landmarks and pose:** hands for sign language and games, faces for filters, the gait of a patient or of a cow.
# - **Masks:** organs and tumours in scans, fields and roads from satellites, the background of a video call.
# - **Density:** crowds in front of a gate, cells in a dish, birds in a colony, cars in a jam.
#
# The same tools count people in a square for their safety, and follow them across it. A density needs no faces and keeps no
# one apart; where it is enough, it is the kinder tool. Who is in the training pictures matters, too: a detector of
# pedestrians that has seen few wheelchairs finds few.
#
# ## What you learned
#
# - What, where, which pixels, how many: each is an answer of another shape, and a loss and a judge belong to it.
# - A box is (top, left, bottom, right), the last two excluded. IoU is what two boxes share of all that they cover; a
#   mean error in pixels says nothing without the size.
# - A regression has no softmax, no cross-entropy and no accuracy. Its baseline is the mean of the right answers.
# - A detector lets each place answer. Non-maximum suppression keeps the best box and drops what overlaps it too much;
#   only kept boxes speak against others.
# - Pixel accuracy flatters where the thing is small; take the mean IoU of masks.
# - An encoder finds out what, a decoder says where again, and skip connections hand over the edges that pooling forgot.
# - A density counts by its sum: each bell is divided by its own sum, so that the border costs nothing.
#
# ## Check your understanding
#
# **1.** Two boxes of 10 × 10 lie side by side and share a strip of 2 columns. What is their IoU?
#
# <details><summary>Answer</summary>
#
# 20 pixels in both, 100 + 100 − 20 = 180 in either: 0.11.
#
# </details>
#
# **2.** A friend replaces Flatten by global average pooling in the box network, to save
# [parameters](../glossary.md#parameter). What will happen?
#
# <details><summary>Answer</summary>
#
# It gets clearly worse: 0.42 against 0.57 when we tried. The mean of a map is nearly the same wherever the garment hangs, so
# the network can say how large it is, and little of where. (Not nothing: the zeros beyond the border tell it something.)
#
# </details>
#
# **3.** Boxes A (0.9), B (0.8) and C (0.7). A and B have an IoU of 0.6, B and C of 0.6, A and C of 0.2. Which are kept
# with a threshold of 0.5?
#
# <details><summary>Answer</summary>
#
# A and C. A takes B away; what is gone can't take C away.
#
# </details>
#
# **4.** A network for tumours that fill 1 % of a scan has 0.99 of the pixels right. Are you impressed?
#
# <details><summary>Answer</summary>
#
# No. A mask that marks nothing has as many. Ask for the IoU, or for how much of the tumours it marks (recall).
#
# </details>
#
# **5.** You train a segmenter without skip connections. It finds every garment, yet its outlines are round and soft. Why?
#
# <details><summary>Answer</summary>
#
# It decides on the smallest maps, where one number stands for 4 × 4 pixels, and the decoder has to guess the rest. Skip
# connections bring the fine maps back.
#
# </details>
#
# **6.** In your density maps all bells are divided by 2πσ², the sum of a whole one. For which pictures do you count too
# few?
#
# <details><summary>Answer</summary>
#
# For those with things at the border, where part of a bell lies outside.
#
# </details>
#
# ## Where to read on
#
# - [U-Net](https://arxiv.org/abs/1505.04597), Ronneberger and others, 2015: short, and with the drawing that gave it
#   its name.
# - [You only look once](https://arxiv.org/abs/1506.02640), Redmon and others: a grid of cells, each with boxes and scores.
# - [Objects as points](https://arxiv.org/abs/1904.07850), Zhou and others: detection without non-maximum suppression,
#   by maps of middles.
# - [Generalized intersection over union](https://giou.stanford.edu), Rezatofighi and others: a loss that knows about IoU.
# - [Learning to count objects in
#   images](https://papers.nips.cc/paper/2010/hash/fe73f687e5bc5280214e0486b273a5f9-Abstract.html), Lempitsky and
#   Zisserman, 2010: where densities come from.
# - [Image segmentation in Keras](https://keras.io/examples/vision/oxford_pets_image_segmentation/): a larger U-Net, on
#   cats and dogs.
# - [MediaPipe](https://ai.google.dev/edge/mediapipe/solutions/vision/hand_landmarker): hands, faces and bodies as
#   landmarks, to try in a browser.
