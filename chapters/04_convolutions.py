# ---
# jupyter:
#   jupytext:
#     cell_metadata_filter: -nbgrader,-jupyter,-cellView
#     formats: chapters//py:percent,source/04_convolutions//ipynb
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Convolutions: asking an image a question
#
# A dense network reads an image as one long row of numbers and does not know which pixels lie side by side. At the
# stall, where a garment hangs now here, now there, it fails.
# This chapter builds the tool that asks its question everywhere: a small grid of weights, the **kernel**, that slides
# over the image. Is there a line here? A spot? An edge? A shoe? You build it by hand, in NumPy;
# in the next chapter a network learns the questions by itself.
#
# **You will be able to**
#
# - compute a convolution by hand, in one and in two dimensions, and write it in NumPy
# - design kernels that answer to lines, spots and edges, and read what they answer on photographs
# - find a garment on the stall's wall by asking the same question in every place
# - predict the size of the output for any kernel, padding, stride and dilation
# - explain why deep learning's "convolution" does not turn the kernel round, and when that matters
# - compare a convolution with a dense layer: the same sums, far fewer weights
#
# **Time:** about 240 minutes, in two or three sittings.
#
# **You need to know:** NumPy arrays, slices and loops (chapter 1).
#
# **Points:** 36. There are twelve exercises; in each, 1 point comes from the check that you see and 2 from a hidden test.
#
# Run the next two cells first. They load what the chapter uses; the second is folded, it holds what is written under the
# pictures.

# %% tags=["setup"]
import time

import matplotlib.pyplot as plt
import numpy as np
from scipy.signal import convolve2d, correlate, correlate2d

from helpers.checking import (
    Mistake,
    check_array,
    check_raises,
    check_value,
    checking,
    parts,
    testing,
    unchanged,
)
from helpers.claims import claim
from helpers.checking.kernels import check_line_kernel, check_spot_kernel
from helpers.convolution import convolution
from helpers.datasets import load_fashion, load_stall, photo, surface
from helpers.explorers import explore_convolution, explore_kernel
from helpers.plotting import show_figure, show_images, show_numbers, show_rows


def shrink(image, by):
    """The image made smaller: each block of `by`×`by` pixels becomes one, their mean."""
    height, width = image.shape[0] // by, image.shape[1] // by
    return image[: height * by, : width * by].reshape(height, by, width, by).mean(axis=(1, 3))


# %% tags=["setup", "folded"]
captions = {
    "alike_in_bricks": "Left: paving bricks, their long joints running downward. Right: how alike two pixels are, by their distance: one curve downward, along the joints, and one to the right, across them. Both fall; the first stays far above the second.",
    "row_of_coins": "Above: the brightness along one row through six coins, low over the cloth, high and ragged over the coins. Below: the answers of [-1, 1], a flat line over the cloth, with peaks of both signs at the coins.",
    "learned_kernel": "Two curves that start at 0: the first number rises to 1, the second falls to −1, fast at first, then ever slower.",
    "photograph_and_noise": "A photographer with his camera; beside it the same 65,536 brightness values in random order: grey noise.",
    "step": "A row of eight pixels, 0 0 0 0 0 1 1 1. At place 4, framed, the kernel below it gives 1; all six other sums are 0.",
    "flicker": "The flickering row, the kernel 1 −1 0 and the six sums: 1 −1 1 −1 1 −1.",
    "bar": "The bar 0 0 3 3 3 0 and its five sums: 0 3 0 0 −3.",
    "on_paper": "The image of 4 rows and 5 columns, the 3×3 kernel, and the sums: −2 3 5 above 1 −2 7. The frame marks the second place, whose sum is 3.",
    "ones_and_peaks": "A row, and the two kernels' sums, each written under the middle of its window. The row has a dot and a flat area. The kernel of ones answers 5 5 5 round the dot and up to 15 in the area. The kernel −1 2 −1 answers 10 at the dot, 5 at the area's rim and 0 inside it.",
    "edge_on_a_line": "A vertical line of ones on zeros. The edge kernel answers 3 left of the line, 0 on the line, −3 right of it.",
    "two_lines": "A vertical and a horizontal line that cross. The upright kernel answers 6 on the vertical line and 0 along the horizontal one, away from the crossing; the kernel on its side does the opposite.",
    "joints": "Paving bricks, and the positive answers of both kernels: the vertical-line kernel lights up the long joints, the horizontal-line kernel the short ones across.",
    "two_spots": "A 1 among zeros; a 0 among ones.",
    "famous_kernels": "The three kernels: orange adds, blue takes away, white is 0. Of the box blur each number is a ninth.",
    "famous_answers": "A cup of coffee four times, grey: as it is; its edges, bright lines on black; with crisper edges; and softened.",
    "coin": "One coin, light on dark cloth.",
    "coin_by_sobel": "Orange is positive, blue negative. Sobel x is orange at the coin's left rim and blue at its right; Sobel y orange at the top and blue at the bottom.",
    "all_coins": "Twenty-four coins, and their rims and reliefs as light lines on black.",
    "stall_edges": "Three garments of the stall, and below each the length of its Sobel arrows: light where brightness changes. The garments' outlines are closed lines; the surfaces answer too, with the grain of bricks, blades and stones.",
    "shoe_here_and_there": "One shoe on one brick wall, once up left and once down right.",
    "its_edges": "What Sobel x answers to the two pictures: the shoe's rims in orange and blue, alike in both, at two places; the joints of the wall stay where they are.",
    "shoe_as_a_kernel": "A kernel that is a whole shoe, the picture of another shoe on bricks, and the answers: one light peak at the place where the shoe hangs, dark on both sides of it.",
    "white_blurred": "Ones everywhere; blurred, the border has darkened to 0.67 and the corners to 0.44.",
    "strides": "The numbers 0 to 34 in 5 rows of 7. The kernel picks the top left pixel of each 2×2 window, so that one sees where it stood: with stride 1 at 4×6 places, with stride 2 at 2×3: 0 2 4 above 14 16 18.",
    "dilated": "A kernel with the numbers 1 to 9, and the same with a row and a column of zeros between its rows and columns: 5×5.",
    "explorer": "A kernel on an 8×8 image: the window (left), its nine products and their sum (middle), the output (right) with the place of that sum framed.",
    "own_kernel": "A photograph, a kernel, and its answers: blue negative, white 0, orange positive. The vertical-line kernel finds the legs of the tripod and the edge of the coat.",
    "turned_kernel": "A dot; a kernel of 1 to 9; our sums, 9 down to 1: the kernel turned by half; and with the kernel turned first, 1 to 9.",
    "row_as_matrix": "A matrix of four rows and six columns: 1 −2 3, in each row one column further to the right, zeros elsewhere. Times the row of pixels it gives the four sums 13, −4, 17, 18.",
    "image_as_matrix": "The matrix of a 2×2 kernel on a 4×4 image: 9 rows for the sums, 16 columns for the pixels. Each row holds the same four weights in two pairs; they move right by one column from row to row, by two where a new image row begins.",
}

# %% [markdown]
# ## Pixels have neighbours
#
# Here is a photograph twice. On the right its [pixels](../glossary.md#pixel) are the same ones, shuffled. To a dense
# network that was trained on images shuffled in the same way, both are equally good. To you they are not.

# %%
camera = shrink(photo("camera"), 2)
shuffled = np.random.default_rng(4).permutation(camera.ravel()).reshape(camera.shape)
show_images(
    [camera, shuffled],
    titles=["the photograph", "its pixels, shuffled"],
    size=2.8,
    caption=captions["photograph_and_noise"],
)

# %% [markdown]
# What the shuffling destroyed is *neighbourhood*. We can measure it: take every pixel and the pixel next to it, and
# ask how well the one predicts the other (their correlation: 1 means perfectly, 0 not at all).
#
# **Predict:** what will the correlation be in the photograph, and what in the shuffled one?


# %%
def alike(image, down, right):
    """How well a pixel predicts the one `down` rows below and `right` columns beside it."""
    height, width = image.shape
    return np.corrcoef(image[: height - down, : width - right].ravel(), image[down:, right:].ravel())[0, 1]


print(f"photograph: {alike(camera, 0, 1):.2f}")
print(f"shuffled:   {abs(alike(shuffled, 0, 1)):.2f}")

# %% [markdown]
# <details><summary>Compare</summary>
#
# About 1, and about 0: in the photograph a pixel nearly tells you its neighbour; in the noise it tells you nothing.
#
# </details>
#
# Neighbours are not alike in the same way in every direction. Look at the paving below. Its long joints run from
# top to bottom. **Predict:** follow a joint downward for eight pixels, or step across it for eight pixels: in which
# direction do pixels stay alike longer?

# %%
bricks = photo("brick")
distances = [1, 2, 4, 8, 16]
figure, (picture, curves) = plt.subplots(1, 2, figsize=(9, 3.4), layout="constrained")
picture.imshow(bricks, cmap="gray")
picture.set_axis_off()
curves.plot(distances, [alike(bricks, d, 0) for d in distances], "o-", label="downward, along the joints")
curves.plot(distances, [alike(bricks, 0, d) for d in distances], "s--", label="to the right, across them")
curves.set(xlabel="distance in pixels", ylabel="correlation", ylim=(0, 1))
curves.legend()
show_figure(captions["alike_in_bricks"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# Along the joints. Eight pixels down, the correlation is still above 0.6; eight pixels across it is near 0.
#
# Pixels are alike **along a contour** and differ **across** it. That is what makes contours findable from a few
# neighbouring pixels, and it is why a small window is a good place to look.
#
# </details>

# %% [markdown]
# ## One question along a row
#
# We start with one row of pixels. The row below is dark, then light: a step. The [kernel](../glossary.md#kernel) is
# `[-1, 1]`. Lay it over the first two pixels, multiply each pixel by the number on it, and add up:
#
# | place | pixels | products | sum |
# | --- | --- | --- | --- |
# | 0 | 0, 0 | −1·0 + 1·0 | 0 |
# | 1 | 0, 0 | −1·0 + 1·0 | 0 |
# | … | | | |
# | 4 | 0, 1 | −1·0 + 1·1 | **1** |
# | 5 | 1, 1 | −1·1 + 1·1 | 0 |
#
# **Predict:** how many places are there in a row of eight? Is there another one whose sum is not 0?

# %%
step = np.array([0, 0, 0, 0, 0, 1, 1, 1])
answers = [-1 * step[place] + 1 * step[place + 1] for place in range(7)]
show_rows(
    [step, [-1, 1], answers],
    titles=["row", "kernel", "sums"],
    starts=[0, 4, 0],
    window=(4, 2),
    caption=captions["step"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# Seven places, and one answer that is not 0: at place 4, the step's left pixel.
#
# </details>
#
# So `[-1, 1]` asks: *does it get brighter here?*
#
# Sliding, multiplying, summing: that is all a [**convolution**](../glossary.md#convolution) does. The kernel fixes what
# is asked.
#
# **Predict** what `[1, -1, 0]` answers on a row that flickers, `1 0 1 0 1 0 1 0`. Do the first two places on paper.

# %%
flicker = np.array([1, 0, 1, 0, 1, 0, 1, 0])
kernel = np.array([1, -1, 0])
answers = [(flicker[place : place + 3] * kernel).sum() for place in range(6)]
show_rows(
    [flicker, kernel, answers],
    titles=["row", "kernel", "sums"],
    window=(0, 3),
    caption=captions["flicker"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# First place: 1·1 − 1·0 + 0·1 = 1. Second: 1·0 − 1·1 + 0·0 = −1. So they go on, in turn. An answer has a sign: here the
# sums say "it gets darker", "it gets brighter", in turn. And there are only six of them.
#
# </details>
#
# ### How many places does a kernel fit?
#
# A kernel of 2 fits into a row of 8 at 7 places, a kernel of 3 at 6. The first place is 0. The last is the one where
# the kernel's end lies on the row's end: `n - k` for a row of `n` and a kernel of `k`. Counting both, that makes
# **n − k + 1** places.
#
# **Predict:** at how many places does a kernel of 3 fit into a row of 28? And a kernel of 28?

# %%
for n, k in ((8, 2), (8, 3), (28, 3), (28, 28)):
    places = [place for place in range(n) if place + k <= n]
    print(f"kernel of {k}, row of {n}: first place {places[0]}, last place {places[-1]}, in all {len(places)}")

# %% [markdown]
# <details><summary>Compare</summary>
#
# 28 − 3 + 1 = 26 places for the kernel of 3; a kernel of 28 fits once.
#
# </details>
#
# In a loop that is `range(n - k + 1)`, as `range` leaves its end out. Public code on the web often has
# `range(n - 3)` for a kernel of 3, and loses the last place.

# %% [markdown]
# ### Exercise: `convolve_1d` (3 points)
#
# Write `convolve_1d(array, kernel)` for two 1-D arrays (or lists) of numbers. Slide the kernel along `array` without
# turning it round; at each place where it fits, multiply and sum. Return the sums as a new
# [array](../glossary.md#array) of `len(array) - len(kernel) + 1` floats, and leave both inputs as they were.
#
# `convolve_1d([2, 5, 1, 4], [1, -1])` gives `[-3., 4., -3.]`.
#
# <details><summary>Hint 1</summary>
#
# A kernel of 2 fits into a row of 4 at places 0, 1 and 2. Which pixels lie under it at place `i`?
#
# </details>
# <details><summary>Hint 2</summary>
#
# `array[i : i + len(kernel)]` lies under the kernel at place `i`. Multiply it by the kernel (`np.multiply` takes lists
# too), sum, and collect the sums for each `i` in `range(len(array) - len(kernel) + 1)`.
#
# </details>


# %% exercise="convolve_1d" role="answer"
def convolve_1d(array, kernel):
    ### BEGIN SOLUTION
    size = len(kernel)
    places = len(array) - size + 1
    return np.array([np.dot(array[i : i + size], kernel) for i in range(places)], dtype=float)
    ### END SOLUTION


# %% exercise="convolve_1d" points=1 role="check"
with checking(
    "convolve_1d",
    worth_knowing="Long convolutions take a detour: by the fast Fourier transform, n numbers with n numbers cost about n·log n steps, not n². See scipy.signal.fftconvolve.",
    mistakes=[
        Mistake(
            "the kernel was turned round", "turned kernel", "Its first number belongs on the window's first pixel."
        ),
        Mistake("the last place is missing", "off by one", "Count the places: `n - k + 1`."),
        Mistake(
            "only the first sum is there", "loop or return", "Does `return`, or the empty list, stand inside the loop?"
        ),
        Mistake("the last place was never filled in", "off by one", "Count the places: `n - k + 1`."),
        Mistake(
            "the result is as long as the array", "size of the output", "The kernel does not fit at the last places."
        ),
        Mistake(
            "the sums run from the last place to the first", "turned kernel", "Array and kernel have changed places."
        ),
    ],
):
    row = np.array([0.0, 0, 0, 2, 2, 3])
    check_array(
        convolve_1d(row, np.array([-1.0, 1])),
        [0, 0, 2, 0, 1],
        mistakes={
            "the kernel was turned round": [0, 0, -2, 0, -1],
            "the last place is missing": lambda answer: (
                1 < len(answer) < 5 and np.array_equal(answer, [0, 0, 2, 0][: len(answer)])
            ),
            "only the first sum is there": lambda answer: len(answer) == 1,
            "the last place was never filled in": [0, 0, 2, 0, 0],
            "the result is as long as the array": lambda answer: len(answer) == 6,
            "the sums run from the last place to the first": [1, 0, 2, 0, 0],
        },
    )
    check_array(convolve_1d([2, 5, 1, 4], [1, -1]), [-3, 4, -3])

# %% exercise="convolve_1d" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "convolve_1d",
    "arrays and kernels of other lengths and kinds",
    mistakes=[Mistake("the sums were cut to whole numbers", "dtype")],
):
    rng = np.random.default_rng(0)
    for length, size in ((9, 3), (12, 4), (7, 1), (5, 5), (8, 2)):
        array = rng.integers(-9, 9, length)
        kernel = rng.normal(size=size)
        expected = correlate(array, kernel, "valid")
        mistakes = {
            "the last place is missing": lambda answer, expected=expected: (
                0 < len(answer) < len(expected) and np.allclose(answer, expected[: len(answer)])
            )
        }
        if size > 1:
            mistakes["the kernel was turned round"] = correlate(array, kernel[::-1], "valid")
            mistakes["the result is as long as the array"] = lambda answer, n=length: len(answer) == n
            mistakes["the sums were cut to whole numbers"] = np.trunc(expected)
        with unchanged(array, kernel):
            check_array(convolve_1d(array, kernel), expected, mistakes, dtype=float)
    for pixels, kernel in ((rng.integers(0, 256, 10).astype(np.uint8), [-1, 2, -3]), (rng.normal(size=6), [1, 0, -2])):
        check_array(convolve_1d(pixels, np.array(kernel)), correlate(pixels.astype(float), kernel, "valid"))
    pixels, weights = [3, -1, 4, 1], [2, 0, 1]
    with unchanged(pixels, weights):
        check_array(convolve_1d(pixels, weights), [10, -1])
### END HIDDEN TESTS

# %% [markdown]
# ## Edges: rising and falling
#
# A bar goes dark, light, dark.
#
# **Predict** what `[-1, 1]` answers on `0 0 3 3 3 0`: where is it not 0, and what is it there?

# %%
bar = np.array([0, 0, 3, 3, 3, 0])
answers = convolution(bar[None, :], np.array([[-1, 1]]))[0]
show_rows([bar, answers], titles=["bar", "sums"], caption=captions["bar"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# Plus 3 where the bar begins, minus 3 where it ends, 0 elsewhere. An edge is a large answer *of either sign*: look at its
# size, `np.abs`.
#
# </details>
#
# (The cell above used the course's own `convolution`, which wants a 2-D image and a 2-D kernel; `[None, :]`
# makes a row into an image of one row.)
#
# Now a row of a real photograph, through the third row of coins.
#
# **Predict:** how will the differences look over the dark cloth between the coins, and how at a coin's rim?

# %%
coins = photo("coins")
row = coins[195].astype(float)
differences = convolution(row[None, :], np.array([[-1, 1]]))[0]
figure, (above, below) = plt.subplots(2, 1, figsize=(9, 3.6), sharex=True, layout="constrained")
above.plot(row)
above.set(ylabel="brightness", title="row 195 of the coins")
below.plot(differences, color="#b35806")
below.set(ylabel="sum of [-1, 1]", xlabel="column")
show_figure(captions["row_of_coins"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# Near 0 over the cloth; large, of both signs, at the rims and in the relief.
#
# </details>
#
# One trap before you write this yourself. Pixels are often `uint8`, whole numbers from 0 to 255, and those have no
# −3: below 0 they wrap round to 255.

# %%
pixels = np.array([3, 3, 0], dtype=np.uint8)
print("as uint8:  ", pixels[1:] - pixels[:-1])
print("as numbers:", pixels[1:].astype(float) - pixels[:-1])

# %% [markdown]
# ### Exercise: `find_edges` (3 points)
#
# Write `find_edges(array)` for a 1-D array of floats or signed integers. Return, as a 1-D array of integers in rising
# order, all indices `i` at which `array[i + 1] - array[i]` is largest **in size**: a fall of 5 counts as much as a
# rise of 5. Leave `array` as it was.
#
# `find_edges(np.array([1, 1, 6, 4, 4, -1]))` gives `[1, 4]`: a rise of 5 after index 1, a fall of 5 after index 4.
#
# <details><summary>Hint 1</summary>
#
# Compute all differences first: `convolve_1d` with the right kernel, or `array[1:] - array[:-1]`. Which function makes
# their signs not matter?
#
# </details>
# <details><summary>Hint 2</summary>
#
# With `sizes = np.abs(differences)`, the question is where `sizes == sizes.max()`. `np.flatnonzero` turns such an array
# of truth values into indices. (`np.where` does too, but wraps them in a tuple: take its `[0]`.)
#
# </details>


# %% exercise="find_edges" role="answer"
def find_edges(array):
    ### BEGIN SOLUTION
    sizes = np.abs(np.diff(array))
    return np.flatnonzero(sizes == sizes.max())
    ### END SOLUTION


# %% exercise="find_edges" points=1 role="check"
with checking(
    "find_edges",
    worth_knowing="The eye works alike: cells behind the retina answer to differences between neighbouring places, and hardly to an even area.",
    mistakes=[
        Mistake("falling edges are missed", "sign", "A fall of 5 is as large as a rise of 5."),
        Mistake("only one edge is there", "indexing"),
        Mistake("each index is one too high", "off by one", "The edge after index 1 is at 1."),
        Mistake("every change counts, not only the largest", "what was asked"),
        Mistake("these are the differences themselves", "indexing", "Return where they stand."),
        Mistake(
            "the indices are wrapped once more",
            "shape",
            "One row of them is asked for (of what `np.where` gives, its `[0]`).",
        ),
    ],
):
    check_array(
        find_edges(np.array([1, 1, 6, 6, 1, 1, 3, 8])),
        [1, 3, 6],
        mistakes={
            "falling edges are missed": [1, 6],
            "only one edge is there": lambda answer: np.array_equal(np.ravel(answer), [1]),
            "each index is one too high": [2, 4, 7],
            "every change counts, not only the largest": [1, 3, 5, 6],
            "these are the differences themselves": [5, -5, 5],
            "the indices are wrapped once more": lambda answer: (
                np.ndim(answer) == 2 and np.array_equal(np.ravel(answer), [1, 3, 6])
            ),
        },
        dtype=int,
    )

# %% exercise="find_edges" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "find_edges",
    "longer arrays, floats, negative numbers, only falling edges",
    mistakes=[
        Mistake("rising edges are missed", "sign"),
        Mistake(
            "changes nearly as large count, too",
            "rounding",
            words="changes that are nearly the largest count, too, or fractions were cut off",
        ),
    ],
):
    for seed in range(4):
        rng = np.random.default_rng(seed)
        differences = rng.integers(-3, 4, 12 + seed)
        places = rng.permutation(len(differences))[:4]
        differences[places] = [8, -8, 8, -8]
        for kind in (np.int64, float, np.float32, np.int16):
            array = np.concatenate([[-4], np.cumsum(differences) - 4]).astype(kind) * kind(2)
            if kind is not np.int16 and kind is not np.int64:
                array /= 8
            mistakes = {
                "falling edges are missed": np.sort(places[[0, 2]]),
                "rising edges are missed": np.sort(places[[1, 3]]),
                "each index is one too high": np.sort(places) + 1,
                "only one edge is there": lambda answer: np.size(answer) == 1,
                "the indices are wrapped once more": lambda answer: np.ndim(answer) == 2,
            }
            with unchanged(array):
                check_array(find_edges(array), np.sort(places), mistakes, dtype=int)
    check_array(find_edges(np.array([9.0, 2.0, 4.0, 4.5])), [0], {"falling edges are missed": [1]}, dtype=int)
    check_array(find_edges(np.array([-3, -9])), [0], dtype=int)
    nearly = {"changes nearly as large count, too": [0, 1, 2]}
    check_array(find_edges(np.array([0, 2.375, 4.875, 7.375])), [1, 2], nearly, dtype=int)
    check_array(find_edges(np.array([4, 4, 4])), [0, 1], dtype=int)  # All changes are the largest.
    check_array(find_edges(np.array([0, 7] * 6)), np.arange(11), dtype=int)
### END HIDDEN TESTS

# %% [markdown]
# ## A kernel can be learned
#
# So far we chose the kernel. Could a machine find it from examples alone? Suppose somebody has a box. We may put rows
# of pixels in and see what comes out, a little noisy. In the box is the kernel `[1, -1]`, but we pretend not to know.
#
# The recipe is [**gradient descent**](../glossary.md#gradient-descent), which trains every network in this course.
# Begin with a kernel of zeros. Then again and again: compute our sums, look at the errors (ours minus the box's), and
# move each kernel number a small step against its share in them. Number `j` of the kernel is always multiplied by the
# pixel `j` places to the right, so its share is the mean of *error × that pixel*, times 2 for the square in the
# [mean squared error](../glossary.md#mean-squared-error).
#
# **Predict:** where do the two numbers go, and do they go there in a straight line or in jumps?

# %%
rng = np.random.default_rng(0)
rows = rng.normal(size=(20, 30))
box = rows[:, :-1] - rows[:, 1:] + 0.1 * rng.normal(size=(20, 29))

learned = np.zeros(2)
path = [learned]
for _ in range(60):
    error = learned[0] * rows[:, :-1] + learned[1] * rows[:, 1:] - box
    gradient = 2 * np.array([(error * rows[:, :-1]).mean(), (error * rows[:, 1:]).mean()])
    learned = learned - 0.05 * gradient
    path.append(learned)

figure, axes = plt.subplots(figsize=(6, 3), layout="constrained")
for values, style, name in zip(np.transpose(path), ("-", "--"), ("first number", "second number"), strict=True):
    axes.plot(values, style, label=name)
axes.set(xlabel="steps of gradient descent", ylabel="value", ylim=(-1.2, 1.2))
axes.legend(loc="center right")
show_figure(captions["learned_kernel"])
print("learned kernel:", learned.round(1))

# %% [markdown]
# <details><summary>Compare</summary>
#
# The first number rises to 1, the second falls to −1, without jumps: fast at first, then ever slower. The machine found
# `[1, -1]` from examples. Nobody told it what an edge is. The steps get smaller as the errors do.
#
# </details>
#
# A convolutional network does the same with thousands of kernel numbers at once.

# %% [markdown]
# ## Two dimensions, on paper
#
# An image has rows and columns, so the kernel gets rows and columns too, and slides right *and* down. Take a pencil:
#
# ```text
#     image          kernel
#   1 2 0 1 3        1 0 -1
#   0 1 3 1 0        2 0 -1
#   2 0 1 2 1        0 1  0
#   1 1 0 3 2
# ```
#
# In the top left place the kernel lies on `1 2 0`, `0 1 3`, `2 0 1`. Nine products:
#
# ```text
#   1·1 + 2·0 + 0·(-1)     =  1
#   0·2 + 1·0 + 3·(-1)     = -3
#   2·0 + 0·1 + 1·0        =  0
#                     sum  = -2
# ```
#
# **Predict:** how many places are there, to the right and down? Then work out the next place to the right yourself.

# %%
paper = np.array([[1, 2, 0, 1, 3], [0, 1, 3, 1, 0], [2, 0, 1, 2, 1], [1, 1, 0, 3, 2]])
kernel = np.array([[1, 0, -1], [2, 0, -1], [0, 1, 0]])
show_numbers(
    [paper, kernel, convolution(paper, kernel)],
    titles=["image", "kernel", "sums"],
    window=(0, 1, 3, 3),
    caption=captions["on_paper"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# The kernel fits at 5 − 3 + 1 = 3 places to the right and 4 − 3 + 1 = 2 down. The second place gives
# (2·1 + 0·0 − 1·1) + (1·2 + 3·0 − 1·1) + (0·0 + 1·1 + 2·0) = 1 + 1 + 1 = 3.
#
# </details>
#
# The sums form an array again, and its [shape](../glossary.md#shape) says how many places there are.
#
# In NumPy, the window at row `r`, column `c` is a slice, and the nine products are one multiplication:

# %%
window = paper[0:3, 1:4]
print(window)
print("products:", (window * kernel).ravel(), " sum:", (window * kernel).sum())

# %% [markdown]
# Two loops, one over the rows and one over the columns of the *result*, make the whole of it. Two traps:
#
# - The result is smaller than the image. Loop over as many places as there are, in each direction by its own count.
# - `np.zeros_like(image)` makes a result of the image's kind. For a `uint8` image that is `uint8`: see below.

# %%
pixels = np.array([[3, 3, 8]], dtype=np.uint8)
sums = np.zeros_like(pixels)
sums[0, 0] = (pixels * [1, 0, -1]).sum()
print("the sum is", (pixels * [1, 0, -1]).sum(), "and the", sums.dtype, "array keeps", sums[0, 0])

# %% [markdown]
# ### Exercise: `convolve_2d` (3 points)
#
# Write `convolve_2d(image, kernel)`: `image` is a 2-D array of shape (h, w), integers (also `uint8`) or floats,
# `kernel` a 2-D array of shape (kh, kw), of floats or `int64`, which need not be square. Slide the kernel over the image without turning it
# round; at each place where it fits wholly, multiply and sum. Return the sums as a new array of shape
# (h − kh + 1, w − kw + 1), and leave the inputs as they were.
#
# The image of 4×5 and the kernel above give `[[-2, 3, 5], [1, -2, 7]]`.
#
# <details><summary>Hint 1</summary>
#
# Read `h, w` from `image.shape` and `kh, kw` from `kernel.shape`. Make a result of zeros (`np.zeros`) with the shape
# above. Which rows of the image lie under the kernel at row `r` of the result?
#
# </details>
# <details><summary>Hint 2</summary>
#
# For each `r` in `range(h - kh + 1)` and each `c` in `range(w - kw + 1)`, the window is
# `image[r : r + kh, c : c + kw]`. Multiply it by `kernel`, sum, and store the sum at `result[r, c]`.
#
# </details>


# %% exercise="convolve_2d" role="answer"
def convolve_2d(image, kernel):
    ### BEGIN SOLUTION
    kernel_rows, kernel_columns = kernel.shape
    rows, columns = image.shape[0] - kernel_rows + 1, image.shape[1] - kernel_columns + 1
    result = np.zeros((rows, columns))
    for r in range(rows):
        for c in range(columns):
            result[r, c] = (image[r : r + kernel_rows, c : c + kernel_columns] * kernel).sum()
    return result
    ### END SOLUTION


# %% exercise="convolve_2d" points=1 role="check"
with checking(
    "convolve_2d",
    worth_knowing="Blurring, sharpening and embossing in photo programs are this very function, each with another kernel.",
    mistakes=[
        Mistake("the kernel was turned round", "turned kernel"),
        Mistake(
            "rows and columns have changed places",
            "axis order",
            "Ask yourself which index of the result counts the rows.",
        ),
        Mistake(
            "the last row and column are missing", "off by one", "Count the places in each direction: `n - k + 1`."
        ),
        Mistake(
            "the last row and column were never filled in",
            "off by one",
            "Count the places in each direction: `n - k + 1`.",
        ),
        Mistake("the kernel was taken to be square", "axis order", "Rows and columns each have a count of their own."),
        Mistake(
            "the result has the image's shape",
            "size of the output",
            "The kernel does not fit at the last places. Count the places in each direction: `n - k + 1`.",
        ),
    ],
):
    image = np.array([[2, 0, 1, 3, 1], [1, 4, 0, 2, 0], [0, 1, 3, 1, 2], [5, 0, 1, 0, 1]])
    kernel = np.array([[1, 0, 2], [0, -1, 0]])
    expected = np.array([[0, 6, 1], [0, 5, -1], [6, 2, 7]])
    check_array(
        convolve_2d(image, kernel),
        expected,
        mistakes={
            "the kernel was turned round": [[2, 9, -3], [-1, 3, 6], [10, -3, 2]],
            "rows and columns have changed places": expected.T,
            "the last row and column are missing": lambda answer: np.shape(answer) in ((2, 2), (1, 2), (1, 1)),
            "the last row and column were never filled in": lambda answer: (
                np.shape(answer) == (3, 3)
                and not np.any(np.asarray(answer)[-1])
                and not np.any(np.asarray(answer)[:, -1])
            ),
            "the kernel was taken to be square": lambda answer: np.shape(answer) in ((2, 3), (3, 4)),
            "the result has the image's shape": lambda answer: np.shape(answer) == (4, 5),
        },
    )

# %% exercise="convolve_2d" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "convolve_2d",
    "images and kernels of other shapes and kinds",
    mistakes=[
        Mistake("the sums were cut to whole numbers", "dtype", "The result has the image's integer dtype."),
        Mistake("sums below 0 or above 255 wrapped round", "dtype", "The result has the image's dtype uint8."),
    ],
):
    shapes = (
        ((6, 7), (3, 3)),
        ((5, 5), (2, 2)),
        ((7, 4), (1, 3)),
        ((4, 8), (3, 1)),
        ((8, 6), (4, 2)),
        ((3, 4), (3, 4)),
        ((3, 3), (1, 1)),
    )
    for seed, (shape, size) in enumerate(shapes):
        rng = np.random.default_rng(seed)
        kernel = rng.integers(-4, 5, size)
        kernel.flat[0], kernel.flat[-1] = 7, -5
        for image in (rng.integers(0, 256, shape).astype(np.uint8), rng.integers(-9, 9, shape), rng.normal(size=shape)):
            for factor in (1, 0.3):
                weights = kernel * factor
                expected = correlate2d(image.astype(float), weights, "valid")
                short = expected.copy()
                short[-1], short[:, -1] = 0, 0
                mistakes = {}
                if kernel.size > 1:
                    mistakes["the kernel was turned round"] = correlate2d(
                        image.astype(float), weights[::-1, ::-1], "valid"
                    )
                    mistakes["the result has the image's shape"] = lambda answer, shape=shape: np.shape(answer) == shape
                    if expected.size > 1:
                        mistakes["the last row and column were never filled in"] = short
                    mistakes["the last row and column are missing"] = lambda answer, expected=expected: (
                        all(np.less(np.shape(answer), expected.shape))
                        and np.allclose(answer, expected[tuple(map(slice, np.shape(answer)))])
                    )
                whole = np.trunc(expected)
                if not np.allclose(whole, expected):
                    mistakes["the sums were cut to whole numbers"] = whole
                elif not np.allclose(whole, whole % 256):
                    mistakes["sums below 0 or above 255 wrapped round"] = whole % 256
                with unchanged(image, weights):
                    check_array(convolve_2d(image, weights), expected, mistakes)
### END HIDDEN TESTS

# %% [markdown]
# ## Kernels are questions: lines
#
# To design a kernel, think of the picture it should answer to: put positive numbers where that picture is light and
# negative ones where it is dark. First in one dimension: a light dot in a dark row. Two candidates, `[1, 1, 1]` and
# `[-1, 2, -1]`, on a row that has a dot on its left and a flat light area on its right.
#
# **Predict:** which of the two answers most at the dot, and what do they say about the flat area?

# %%
row = np.array([[0, 0, 5, 0, 0, 0, 5, 5, 5, 5]])
sums, peaks = (convolution(row, np.array([k])) for k in ([1, 1, 1], [-1, 2, -1]))
show_rows(
    [row[0], sums[0], peaks[0]],
    titles=["row", "sums with  1 1 1", "sums with  −1 2 −1"],
    starts=[0, 1, 1],
    caption=captions["ones_and_peaks"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# Only `[-1, 2, -1]` answers most at the dot, with 10; it says 0 inside the flat area. The ones say 5 at the dot and 15
# in the area.
#
# All ones is not a question, it is a sum: it likes the flat area three times as much as the dot. In `[-1, 2, -1]` the
# neighbours are *taken away*: it asks whether the middle is brighter than what lies beside it. Its numbers sum to 0, so
# a flat area gets 0, however bright.
#
# </details>
#
# Now two dimensions. Stack a row kernel three times and it asks its question in three rows at once. Here is what the
# **edge** question `[-1, 0, 1]` answers, stacked, to a vertical line.
#
# **Predict:** what does it answer on the line itself?

# %%
upright = np.zeros((5, 7), dtype=int)
upright[:, 3] = 1
edge = np.array([[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]])
show_numbers(
    [upright, edge, convolution(upright, edge)],
    titles=["a vertical line", "an edge kernel", "its answers"],
    caption=captions["edge_on_a_line"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# On the line it answers 0: left and right are equally dark, so there is no rise across it. An edge kernel finds a line's
# two *sides*. For the line itself you need another one.
#
# </details>

# %% [markdown]
# ### Exercise: `line_kernels` (3 points)
#
# Write two kernels, NumPy arrays of shape (3, 3), any numbers you like:
#
# - `vertical_line`: on an image with a light vertical line, one pixel wide, its answer is largest **on** the line.
#   There it is also larger than what it answers to a horizontal line of that brightness.
# - `horizontal_line`: the same for horizontal lines.
#
# An area that is flat and as bright as the line must get a smaller answer than the line.
#
# On the picture above, the answers of a good `vertical_line` have their largest number all along the middle column.
#
# <details><summary>Hint 1</summary>
#
# Draw the picture that the kernel should answer to, as 3×3 pixels: a vertical line through the middle. Positive where
# it is light. And beside it?
#
# </details>
# <details><summary>Hint 2</summary>
#
# `[-1, 2, -1]` asks for a light dot in one row. A vertical line is such a dot in every one of three rows. The
# horizontal kernel is the vertical one turned on its side (`.T`).
#
# </details>

# %% exercise="line_kernels" role="answer"
### BEGIN SOLUTION
vertical_line = np.array([[-1, 2, -1], [-1, 2, -1], [-1, 2, -1]])
horizontal_line = vertical_line.T
### END SOLUTION

# %% exercise="line_kernels" points=1 role="check"
with checking(
    "line_kernels",
    worth_knowing="In 1959 David Hubel and Torsten Wiesel found cells in a cat's brain that answer to lines of one direction. Trained networks come to similar kernels.",
):
    image = np.zeros((7, 7))
    image[:, 3] = 1
    check_line_kernel("vertical_line", vertical_line, image, image == 1)
    check_line_kernel("horizontal_line", horizontal_line, image.T, image.T == 1)

# %% exercise="line_kernels" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("line_kernels", "lines in other places, on other backgrounds, several at once"):
    for height, width, lines, dark, light in (
        (5, 9, [2], 0.0, 9.0),
        (8, 6, [4], 0.25, 1.0),
        (6, 11, [2, 7], 10, 60),
        (9, 5, [1], -1, 1),
    ):
        image = np.full((height, width), float(dark))
        image[:, lines] = light
        check_line_kernel("vertical_line", vertical_line, image, image == light)
        check_line_kernel("horizontal_line", horizontal_line, image.T, (image == light).T)
### END HIDDEN TESTS

# %% [markdown]
# ### A kernel turned on its side
#
# Here is one vertical-line kernel, and the same kernel turned on its side. The picture has a vertical and a horizontal
# line that cross.
#
# **Predict** four numbers before you run the cell: what does each kernel answer on the vertical line, away from the
# crossing, and what on the horizontal one?

# %%
cross = np.zeros((7, 9), dtype=int)
cross[:, 2] = 1
cross[4, :] = 1
upright_kernel = np.array([[-1, 2, -1], [-1, 2, -1], [-1, 2, -1]])
on_its_side = np.rot90(upright_kernel)
show_numbers(
    [cross, convolution(cross, upright_kernel), convolution(cross, on_its_side)],
    titles=["two lines", "answers of the upright kernel", "answers of the one on its side"],
    caption=captions["two_lines"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# The upright kernel answers 6 on the vertical line (three times 2) and 0 on the horizontal one: there its row −1 2 −1
# lies wholly on light pixels, and they cancel. The kernel on its side does the opposite.
#
# Where a window touches the other line too, that line takes 2 away, and 4 are left. Turn the kernel on its side, and its
# answer turns too.
#
# </details>
#
# Now both kernels on real paving. The photograph is made smaller first, so that a joint is about one pixel wide: a 3×3
# kernel sees only 3×3 pixels.
#
# **Predict:** which joints light up in which picture?

# %%
paving = shrink(photo("brick"), 4)
show_images(
    [paving, np.maximum(convolution(paving, upright_kernel), 0), np.maximum(convolution(paving, on_its_side), 0)],
    titles=["paving", "vertical-line kernel", "horizontal-line kernel"],
    size=3,
    caption=captions["joints"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# The vertical-line kernel draws the long joints, the horizontal-line kernel the short ones.
#
# </details>
#
# (Negative answers are drawn black here. That is what the
# [ReLU](../glossary.md#ReLU) of a network does: it keeps the yes and drops the no.)

# %% [markdown]
# ## Spots, and other questions
#
# A line runs on in one direction; a spot is alone. Below: a light spot in the dark, and a dark spot in the light.
# Draw for each the 3×3 kernel that you would try. Where positive, where negative? You will need both in a moment.

# %%
light = np.zeros((5, 5), dtype=int)
light[2, 2] = 1
show_numbers([light, 1 - light], titles=["a light spot", "a dark spot"], signed=False, caption=captions["two_spots"])

# %% [markdown]
# ### Exercise: `spot_kernels` (3 points)
#
# Write two kernels, NumPy arrays of shape (3, 3):
#
# - `light_spot`: on an image with one light pixel on an even, darker background, its answer is largest **at** that
#   pixel and nowhere else as large.
# - `dark_spot`: the same for one dark pixel on an even, lighter background.
#
# "Largest" means largest as a number: −1 is larger than −8. On the left picture above, a good `light_spot` gives nine
# answers whose middle one is the largest.
#
# <details><summary>Hint 1</summary>
#
# Positive where the wanted picture is light, negative where it is dark. A light spot is light in one place.
#
# </details>
# <details><summary>Hint 2</summary>
#
# Eight numbers round the middle are alike. The two kernels are each other's opposite: what one adds, the other takes
# away.
#
# </details>

# %% exercise="spot_kernels" role="answer"
### BEGIN SOLUTION
light_spot = np.array([[-1, -1, -1], [-1, 8, -1], [-1, -1, -1]])
dark_spot = -light_spot
### END SOLUTION

# %% exercise="spot_kernels" points=1 role="check"
with checking(
    "spot_kernels",
    worth_knowing="Programs that find stars on pictures of the sky, or cells under a microscope, often begin with larger and smoother kernels of this kind.",
):
    spot = np.zeros((7, 7), dtype=bool)
    spot[3, 3] = True
    check_spot_kernel("light_spot", light_spot, np.where(spot, 1.0, 0.0), spot)
    check_spot_kernel("dark_spot", dark_spot, np.where(spot, 0.0, 1.0), spot)

# %% exercise="spot_kernels" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("spot_kernels", "spots in other places and on other backgrounds"):
    for shape, place, dark, light in (
        ((5, 9), (2, 6), 0.0, 3.0),
        ((8, 6), (5, 1), 0.25, 1.0),
        ((7, 7), (1, 5), -2, 2),
        ((6, 5), (3, 2), 40, 200),
    ):
        spot = np.zeros(shape, dtype=bool)
        spot[place] = True
        check_spot_kernel("light_spot", light_spot, np.where(spot, float(light), dark), spot)
        check_spot_kernel("dark_spot", dark_spot, np.where(spot, float(dark), light), spot)
### END HIDDEN TESTS

# %% [markdown]
# You may meet −1s above, 1s in the middle row and −1s below under the name "dark spot". Draw the picture that it asks
# for: it is the horizontal-line kernel, under a wrong name.
#
# ### A few famous kernels
#
# The **Laplacian** compares a pixel with its four neighbours and is 0 where they agree: it draws edges of all
# directions. **Sharpen** is the pixel itself *minus* the Laplacian. **Box blur** is the mean of nine pixels.
#
# **Predict** from the sum of each kernel's numbers (0, 1 and 1): which pictures keep the photograph's brightness?

# %%
coffee = shrink(photo("coffee") @ np.array([0.2125, 0.7154, 0.0721]), 2)
laplacian = np.array([[0, 1, 0], [1, -4, 1], [0, 1, 0]])
sharpen = np.array([[0, -1, 0], [-1, 5, -1], [0, -1, 0]])
blur = np.ones((3, 3)) / 9
show_numbers(
    [laplacian, sharpen, blur],
    titles=["Laplacian", "sharpen", "box blur"],
    caption=captions["famous_kernels"],
)
show_images(
    [coffee, np.abs(convolution(coffee, laplacian)), convolution(coffee, sharpen), convolution(coffee, blur)],
    titles=["photograph", "Laplacian, its size", "sharpen", "box blur"],
    columns=2,
    size=3,
    limits=(0, 255),
    caption=captions["famous_answers"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# Sharpen and box blur, whose numbers sum to 1, keep the brightness; the Laplacian's sum to 0. Numbers that sum to 0 turn
# even areas black and leave what *differs*. The wood's grain survives the Laplacian: to it, every texture is made of edges.
#
# </details>

# %% [markdown]
# ## Which way does the brightness rise?
#
# `[-1, 0, 1]` asks whether brightness rises to the right. **Sobel's** kernels ask it in three rows at once, the middle
# one counted double. Turned on its side, the question is whether brightness rises *downward* (rows count downward):
#
# ```text
#   Sobel x          Sobel y
#   -1 0 1           -1 -2 -1
#   -2 0 2            0  0  0
#   -1 0 1            1  2  1
# ```
#
# **Predict:** at the left rim of a light coin on dark cloth, is the answer of Sobel x positive or negative? At the
# right rim? And which rims does Sobel y see?

# %%
x_kernel = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
coin = coins[10:80, 298:374].astype(float)
show_images(coin, size=2.4, caption=captions["coin"])
show_images(
    [convolution(coin, x_kernel), convolution(coin, x_kernel.T)],
    titles=["Sobel x", "Sobel y"],
    size=2.8,
    signed=True,
    caption=captions["coin_by_sobel"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# Left: dark to light, a rise, positive. Right: a fall, negative. Top and bottom are Sobel y's.
#
# </details>
#
# Together the two are the parts of an arrow, which points where the brightness rises fastest. Its length, by Pythagoras √(gx² + gy²), says
# how strong the edge is, whatever its direction.

# %% [markdown]
# ### Exercise: `sobel` (3 points)
#
# Write `sobel(image)` for a 2-D array of integers (also `uint8`) or floats. Return three arrays
# `(gx, gy, magnitude)`, each of shape (h − 2, w − 2): the answers of Sobel x, those of Sobel y (neither kernel turned
# round), and √(gx² + gy²). `gx` is positive where brightness rises to the right, `gy` where it rises downward. Leave
# `image` as it was. The course's `convolution(image, kernel)` is yours to use.
#
# `sobel(np.array([[0, 0, 3], [0, 0, 3], [4, 4, 7]]))` gives `[[12.]]`, `[[16.]]` and `[[20.]]`.
#
# <details><summary>Hint 1</summary>
#
# Write both kernels as arrays; the second is the first one's `.T`. Two convolutions, then Pythagoras.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `gx = convolution(image, x_kernel)`, likewise `gy`, then `np.sqrt(gx**2 + gy**2)`; end with
# `return gx, gy, magnitude`.
#
# </details>


# %% exercise="sobel" role="answer"
def sobel(image):
    ### BEGIN SOLUTION
    kernel = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    gx, gy = convolution(image, kernel), convolution(image, kernel.T)
    return gx, gy, np.hypot(gx, gy)
    ### END SOLUTION


# %% exercise="sobel" points=1 role="check"
with checking(
    "sobel",
    worth_knowing="Irwin Sobel and Gary Feldman presented it in a talk in 1968, not in a paper. It became known through a textbook.",
    mistakes=[
        Mistake("gx and gy are swapped", "axis order"),
        Mistake("the sign of gx is wrong", "sign", "It should be positive where brightness rises to the right."),
        Mistake(
            "the middle row for gx is -1 0 1",
            "numbers of a kernel",
            words="the middle row of the kernel for gx should be -2 0 2, not -1 0 1",
        ),
        Mistake(
            "the middle row for gx is 0 0 0",
            "numbers of a kernel",
            words="the middle row of the kernel for gx should be -2 0 2, not 0 0 0",
        ),
        Mistake(
            "gx is the magnitude or a mixture",
            "what was asked",
            words="the magnitude stands first, or the kernel for gx is a mixture of both; gx comes first, and its kernel is "
            "-1 0 1 above -2 0 2 above -1 0 1",
        ),
        Mistake(
            "the sign of gy is wrong",
            "sign",
            words="the sign of gy is wrong, or was taken away: it should be positive where brightness rises downward, and "
            "negative where it falls",
        ),
        Mistake(
            "the middle column for gy is -1, 0, 1",
            "numbers of a kernel",
            words="the middle column of the kernel for gy should be -2, 0, 2, not -1, 0, 1",
        ),
        Mistake(
            "the middle column for gy is 0, 0, 0",
            "numbers of a kernel",
            words="the middle column of the kernel for gy should be -2, 0, 2, not 0, 0, 0",
        ),
        Mistake("the result has the image's shape", "size of the output", "Use only places where the kernel fits."),
        Mistake("the root is missing", "formula"),
        Mistake("the two are added", "formula", "Pythagoras adds their squares."),
    ],
):
    image = np.array([[4, 5, 3], [1, 2, 6], [6, 0, 5]])
    gx, gy, magnitude = parts(sobel(image), "gx", "gy", "magnitude")
    check_array(
        gx,
        [[8]],
        mistakes={
            "gx and gy are swapped": [[-6]],
            "the sign of gx is wrong": [[-8]],
            "the middle row for gx is -1 0 1": [[3]],
            "the middle row for gx is 0 0 0": [[-2]],
            "gx is the magnitude or a mixture": [[10]],
            "the result has the image's shape": lambda answer: np.shape(answer) == (3, 3),
        },
    )
    check_array(
        gy,
        [[-6]],
        mistakes={
            "the sign of gy is wrong": [[6]],
            "the middle column for gy is -1, 0, 1": [[-1]],
            "the middle column for gy is 0, 0, 0": [[4]],
        },
    )
    check_array(
        magnitude,
        [[10]],
        mistakes={
            "the root is missing": [[100]],
            "the two are added": lambda answer: np.isclose(answer, 14).all() or np.isclose(answer, 2).all(),
        },
    )

# %% exercise="sobel" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "sobel",
    "larger images, not square, of other kinds",
    mistakes=[
        Mistake(
            "sums below 0 or above 255 wrapped round",
            "dtype",
            words="sums below 0 or above 255 wrapped round, as uint8 does",
        ),
    ],
):
    kernel = np.array([[-1.0, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    once, never = np.array([[-1.0, 0, 1], [-1, 0, 1], [-1, 0, 1]]), np.array([[-1.0, 0, 1], [0, 0, 0], [-1, 0, 1]])
    for seed, shape in enumerate(((5, 8), (9, 4), (6, 6))):
        rng = np.random.default_rng(seed)
        for image in (
            rng.integers(0, 256, shape).astype(np.uint8),
            rng.integers(-50, 50, shape),
            rng.normal(size=shape).astype(np.float32),
        ):
            plain = image.astype(float)
            x, y = correlate2d(plain, kernel, "valid"), correlate2d(plain, kernel.T, "valid")
            with unchanged(image):
                answer = sobel(image)
            gx, gy, magnitude = parts(answer, "gx", "gy", "magnitude")
            of_gx = {
                "gx and gy are swapped": y,
                "the sign of gx is wrong": -x,
                "the middle row for gx is -1 0 1": correlate2d(plain, once, "valid"),
                "the middle row for gx is 0 0 0": correlate2d(plain, never, "valid"),
            }
            of_gy = {
                "gx and gy are swapped": x,
                "the sign of gy is wrong": -y,
                "the middle column for gy is -1, 0, 1": correlate2d(plain, once.T, "valid"),
                "the middle column for gy is 0, 0, 0": correlate2d(plain, never.T, "valid"),
            }
            for actual, expected, mistakes in ((gx, x, of_gx), (gy, y, of_gy)):
                mistakes["the result has the image's shape"] = lambda answer, shape=shape: np.shape(answer) == shape
                if image.dtype == np.uint8:
                    mistakes["sums below 0 or above 255 wrapped round"] = expected % 256
                check_array(actual, expected, mistakes, atol=1e-4)
            check_array(
                magnitude,
                np.sqrt(x**2 + y**2),
                {"the root is missing": x**2 + y**2, "the two are added": abs(x) + abs(y)},
                atol=1e-4,
            )
### END HIDDEN TESTS

# %% [markdown]
# The magnitude of the whole photograph draws every rim, in all directions:

# %%
gradient = np.hypot(convolution(coins, x_kernel), convolution(coins, x_kernel.T))
show_images(
    [coins, gradient],
    titles=["coins", "magnitude of the Sobel answers"],
    size=3.6,
    caption=captions["all_coins"],
)

# %% [markdown]
# ## The same question everywhere
#
# Now to the stall. Each of its pictures has one garment on a wall of bricks, on grass or on gravel, larger or smaller,
# wherever it happened to hang. Here are three pictures, and the Sobel magnitude of each.
#
# **Predict:** on which surface will the garment's outline be easiest to find, and on which hardest?

# %%
stall, _ = load_stall(60, 1, np.random.default_rng(4))
wanted = zip(("shoe", "dress", "t-shirt"), ("brick", "grass", "gravel"), strict=True)
chosen = [np.flatnonzero((stall.labels == label) & (stall.surfaces == name))[0] for label, name in wanted]
pictures = [stall.images[i, :, :, 0] for i in chosen]
magnitudes = [np.hypot(convolution(picture, x_kernel), convolution(picture, x_kernel.T)) for picture in pictures]
show_images(
    [*pictures, *magnitudes],
    titles=[f"{stall.labels[i]} on {stall.surfaces[i]}" for i in chosen] + 3 * ["its edges"],
    columns=3,
    size=2.6,
    caption=captions["stall_edges"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# All three outlines are there, as nine numbers found them. But the surfaces answer as well: an edge is an edge,
# whether of cloth or of a stone. Where the surface is dark or smooth, the outline stands out; on light gravel and grass
# it drowns easily.
#
# </details>
#
# A kernel does not know what a garment is. It knows one small thing, and it asks for it **everywhere**. That is what
# we are after. Watch what happens when a garment moves: below, one shoe hangs on one wall, at two places.
#
# **Predict:** the second picture's shoe hangs 20 rows lower and 18 columns further right. What will its edges look
# like, beside the edges of the first?


# %%
def hung(garment, wall, top, left):
    """A picture of a garment that hangs on a wall; `top` and `left` say where."""
    picture = wall.copy()
    place = picture[top : top + 28, left : left + 28]
    place[garment > 0.05] = garment[garment > 0.05]
    return picture


garments, _ = load_fashion(("t-shirt", "dress", "shoe"))
shoes = garments.images[garments.labels == "shoe"][:, :, :, 0]
wall = surface("brick", np.random.default_rng(1)) * 0.5
here, there = hung(shoes[1], wall, 2, 3), hung(shoes[1], wall, 22, 21)
edges = [convolution(picture, x_kernel) for picture in (here, there)]
show_images(
    [here, there],
    titles=["a shoe here", "and there"],
    size=2.6,
    caption=captions["shoe_here_and_there"],
)
show_images(
    edges,
    titles=["Sobel x, here", "Sobel x, there"],
    size=2.6,
    signed=True,
    caption=captions["its_edges"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# They look the same, 20 rows lower and 18 columns further right. Nothing had to be learned anew for the other place.
#
# </details>
#
# On an even wall, where nothing but the shoe answers, the two can be compared number by number:

# %%
even = np.full((56, 56), 0.2)
here_even, there_even = (convolution(hung(shoes[1], even, *place), x_kernel) for place in ((2, 3), (22, 21)))
difference = here_even[:34, :36] - there_even[20:, 18:]
print(
    "largest answer:",
    here_even.max().round(2),
    " largest difference, once moved back:",
    np.abs(difference).max().round(6),
)

# %% [markdown]
# Move the image, and the answers move along, otherwise unchanged. This has a name:
# [**equivariance**](../glossary.md#equivariance). It comes for free with sliding, since every place is asked by the
# same kernel. A dense unit has none of it: it has one [weight](../glossary.md#weight) for each pixel, and a garment
# that moves meets other weights.
#
# ### A garment as a kernel
#
# Who says that a kernel is small? Take a shoe, 28×28 pixels, subtract its mean so that the numbers sum to 0, and let it
# slide over a picture. "Is there a line here?" becomes "is there a shoe like this here?" The picture's shoe is *another*
# one than the kernel's.
#
# **Predict:** the picture has 56×56 pixels. How many places are there, and where will the answer be largest?

# %%
pattern = shoes[0] - shoes[0].mean()
answers = convolution(there, pattern)
best = np.unravel_index(answers.argmax(), answers.shape)
show_images(
    [shoes[0], there, answers],
    titles=["the kernel's shoe", "picture", "answers"],
    columns=3,
    size=2.6,
    caption=captions["shoe_as_a_kernel"],
)
print("answers:", answers.shape, " largest at row, column:", *map(int, best))

# %% [markdown]
# <details><summary>Compare</summary>
#
# 56 − 28 + 1 = 29 places each way, 841 in all. The largest answer is within a pixel or two of row 22, column 21, where
# the shoe was hung.
#
# One kernel answers two questions at once: the *height* of its peak says how much there is of what it asks for, the
# *place* of the peak says where.
#
# </details>
#
# ### Which garment is it, and where?
#
# So let us ask the course's question with this chapter's tool. Three kernels: one t-shirt, one dress, one shoe. All
# three slide over a picture of the stall; the one that answers most names the garment, and its peak says where it is.
# (Each kernel is divided by its length, or the one with the largest numbers would always win. And we slide with SciPy's
# `correlate`: the same sums as `convolution`, faster for so large a kernel.) The stall's pictures are harder than ours
# were: garments are larger or smaller than the kernel, and the light differs.
#
# **Predict:** with 60 pictures, a guess would be right for 20. How many will the three kernels name rightly?

# %%
kernels = {}
for name in ("t-shirt", "dress", "shoe"):
    garment = garments.images[garments.labels == name][0, :, :, 0].astype(float)
    kernels[name] = (garment - garment.mean()) / np.linalg.norm(garment - garment.mean())
named, placed = 0, 0
for picture, label, (top, left, bottom, right) in zip(stall.images, stall.labels, stall.boxes, strict=True):
    answers = {name: correlate(picture[:, :, 0], kernel, "valid") for name, kernel in kernels.items()}
    named += max(answers, key=lambda name: answers[name].max()) == label
    row, column = np.unravel_index(answers[label].argmax(), answers[label].shape)
    placed += abs(row + 14 - (top + bottom) / 2) <= 4 and abs(column + 14 - (left + right) / 2) <= 4
print("named rightly:", named, "of", len(stall.labels))
print("found by the right kernel, within 4 pixels:", placed, "of", len(stall.labels))

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(30 <= named <= 54, "of 60 pictures, some 35 to 50 are named rightly")
claim(placed >= 38, "of 60 garments, more than 40 are found")

# %% [markdown]
# <details><summary>Compare</summary>
#
# Some 35 to 50 of the 60, as other draws of pictures show (`./course measure claims 04`), and more than 40 are found
# where they hang. Three patterns cut out by hand come far above the 20 of a guess. And they stay far below 60. A dress that
# is larger than the kernel's, a t-shirt in the shade, a heap of light stones: one pattern is not enough.
#
# </details>
#
# A network does not go by one pattern for a whole [category](../glossary.md#category). Its kernels are
# small and many, they ask for edges and corners, further ones ask how these lie to one another, and nobody cuts out a
# pattern: the kernels are learned. That is the next chapter's.

# %% [markdown]
# ## The border
#
# Every 3×3 kernel takes two rows and two columns off. In a network such convolutions stand one upon the other, in
# [layers](../glossary.md#layer).
#
# **Predict:** after how many of them is an image of 28×28 so small that no further one fits?

# %%
sizes = [28]
while sizes[-1] >= 3:
    sizes.append(sizes[-1] - 3 + 1)
print(sizes)
print(len(sizes) - 1, "layers")

# %% [markdown]
# <details><summary>Compare</summary>
#
# After 13 layers 2×2 pixels are left, and a 3×3 kernel fits no more.
#
# </details>
#
# Also, a corner pixel lies under the kernel once, a pixel in the middle nine times: what happens at the border counts for
# little.
#
# The remedy is **zero [padding](../glossary.md#padding)**: a frame of zeros round the image before the kernel slides.
# Without padding, the convolution is called **valid** (only places where the kernel fits wholly).

# %% [markdown]
# ### Exercise: `zero_pad` (3 points)
#
# Write `zero_pad(image, pad)`: `image` is a 2-D array of shape (h, w), `pad` an int, 1 or more. Return a new array of
# shape (h + 2·pad, w + 2·pad): the image in the middle, `pad` rows or columns of zeros on each of its four sides.
# Leave `image` as it was.
#
# `zero_pad(np.array([[5, 6]]), 1)` gives `[[0, 0, 0, 0], [0, 5, 6, 0], [0, 0, 0, 0]]`.
#
# <details><summary>Hint 1</summary>
#
# Make an array of zeros of the new shape first. Where in it does the image's first pixel go?
#
# </details>
# <details><summary>Hint 2</summary>
#
# Assign the image to the slice `result[pad : pad + h, pad : pad + w]`. Or look up what `np.pad` does by default.
#
# </details>


# %% exercise="zero_pad" role="answer"
def zero_pad(image, pad):
    ### BEGIN SOLUTION
    height, width = image.shape
    result = np.zeros((height + 2 * pad, width + 2 * pad), dtype=image.dtype)
    result[pad : pad + height, pad : pad + width] = image
    return result
    ### END SOLUTION


# %% exercise="zero_pad" points=1 role="check"
with checking(
    "zero_pad",
    worth_knowing="Zeros look like a black frame, and networks notice it: from the frame they learn where in the image they are, which convolution alone can't tell them.",
    mistakes=[
        Mistake("the frame repeats the image's outermost values", "padding", "It should be zeros."),
        Mistake("the zeros are only at the bottom and right", "padding"),
        Mistake("the zeros are only at the top and left", "padding"),
        Mistake("the frame covers the image's own outermost pixels", "padding", "It belongs round the image."),
        Mistake("all zeros are at the bottom and right", "padding"),
        Mistake("all zeros are at the top and left", "padding"),
        Mistake("only the rows were padded", "padding"),
        Mistake("only the columns were padded", "padding"),
    ],
):
    check_array(
        zero_pad(np.array([[1, 2, 3], [4, 5, 6]]), 1),
        [[0, 0, 0, 0, 0], [0, 1, 2, 3, 0], [0, 4, 5, 6, 0], [0, 0, 0, 0, 0]],
        mistakes={
            "the frame repeats the image's outermost values": [
                [1, 1, 2, 3, 3],
                [1, 1, 2, 3, 3],
                [4, 4, 5, 6, 6],
                [4, 4, 5, 6, 6],
            ],
            "the zeros are only at the bottom and right": [[1, 2, 3, 0], [4, 5, 6, 0], [0, 0, 0, 0]],
            "the zeros are only at the top and left": [[0, 0, 0, 0], [0, 1, 2, 3], [0, 4, 5, 6]],
            "the frame covers the image's own outermost pixels": [[0, 0, 0], [0, 0, 0]],
            "all zeros are at the bottom and right": [[1, 2, 3, 0, 0], [4, 5, 6, 0, 0], [0] * 5, [0] * 5],
            "all zeros are at the top and left": [[0] * 5, [0] * 5, [0, 0, 1, 2, 3], [0, 0, 4, 5, 6]],
            "only the rows were padded": [[0, 0, 0], [1, 2, 3], [4, 5, 6], [0, 0, 0]],
            "only the columns were padded": [[0, 1, 2, 3, 0], [0, 4, 5, 6, 0]],
        },
    )

# %% exercise="zero_pad" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "zero_pad",
    "other shapes, wider frames, other kinds of numbers",
    mistakes=[
        Mistake("the frame is not `pad` wide", "padding"),
        Mistake("the values were cut to whole numbers", "dtype"),
    ],
):
    for seed, (shape, pad) in enumerate((((3, 5), 1), ((4, 2), 2), ((1, 6), 3), ((5, 5), 2))):
        rng = np.random.default_rng(seed)
        for image in (
            rng.integers(1, 256, shape).astype(np.uint8),
            rng.integers(-90, -1, shape),
            1 + rng.random(shape),
        ):
            mistakes = {
                "the frame repeats the image's outermost values": np.pad(image, pad, mode="edge"),
                "the zeros are only at the bottom and right": np.pad(image, (0, pad)),
                "all zeros are at the bottom and right": np.pad(image, (0, 2 * pad)),
                "the frame is not `pad` wide": lambda answer, image=image, pad=pad: (
                    np.shape(answer) != np.pad(image, pad).shape and np.count_nonzero(answer) == image.size
                ),
                "the values were cut to whole numbers": np.trunc(np.pad(image, pad)),
            }
            if image.dtype.kind != "f":
                del mistakes["the values were cut to whole numbers"]
            with unchanged(image):
                answer = zero_pad(image, pad)
            check_array(answer, np.pad(image, pad), mistakes)
### END HIDDEN TESTS

# %% [markdown]
# ### The same size as before
#
# How wide must the frame be so that the output has the image's size? Pad by P on both sides and the row has n + 2P
# pixels; a kernel of k fits n + 2P − k + 1 times. **Work out** the P for k = 3, 5 and 7 that makes this n.
#
# Half of k − 1: 1, 2 and 3. That works for odd k, and is one reason why kernels are odd. This padding is called
# **same**. Let us prove on an example that "same" is nothing else than a frame of zeros and then "valid":

# %%
kernel = np.arange(15).reshape(3, 5) - 4
by_hand = convolution(np.pad(coins, ((1, 1), (2, 2))), kernel, padding="valid")
print("shapes:", coins.shape, by_hand.shape)
print("largest difference to padding='same':", np.abs(by_hand - convolution(coins, kernel, padding="same")).max())

# %% [markdown]
# (A 3×5 kernel needs 1 row above and below, and 2 columns left and right.)
#
# Zeros are not for free: they are *black pixels that were never there*.
#
# **Predict:** what does box blur with "same" make of an image that is white everywhere? Which number stands in a corner?

# %%
white = np.ones((5, 6))
show_numbers(
    [white, convolution(white, np.ones((3, 3)) / 9, padding="same")],
    titles=["white", "blurred, 'same'"],
    signed=False,
    caption=captions["white_blurred"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# The border darkens. In a corner only four of the nine pixels under the kernel are real: 4/9 = 0.44.
#
# </details>
#
# Networks live with it; a person who
# blurs a photograph pads in another way (repeating the border, or mirroring it).

# %% [markdown]
# ### Exercise: `convolve_same` (3 points)
#
# Write `convolve_same(image, kernel)`: `image` is a 2-D array, `kernel` a 2-D array whose two sizes are odd, and not
# always equal. Pad with zeros so that the result, a new array, has the image's shape; do not turn the kernel round, and
# leave the inputs as they were. The course's `convolution` may do the sliding. (Its own `padding="same"` would do
# all of it. Try without; that is the exercise.)
#
# `convolve_same(np.array([[1, 2, 3]]), np.array([[0, 0, 1]]))` gives `[[2, 3, 0]]`: each pixel becomes
# its right neighbour, and the last one 0.
#
# <details><summary>Hint 1</summary>
#
# A kernel of size k hangs over the border by half of k − 1. Rows and columns each have a k of their own.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `np.pad(image, ((rows, rows), (columns, columns)))` pads both directions by different widths. With
# `rows = (kernel.shape[0] - 1) // 2`, and `columns` likewise, what is left to do is a valid convolution.
#
# </details>


# %% exercise="convolve_same" role="answer"
def convolve_same(image, kernel):
    ### BEGIN SOLUTION
    rows, columns = (kernel.shape[0] - 1) // 2, (kernel.shape[1] - 1) // 2
    return convolution(np.pad(image, ((rows, rows), (columns, columns))), kernel)
    ### END SOLUTION


# %% exercise="convolve_same" points=1 role="check"
with checking(
    "convolve_same",
    worth_knowing="A kernel of even size has no middle pixel; its result would sit half a pixel off. That is one reason why 3 × 3 is common and 4 × 4 is not.",
    mistakes=[
        Mistake("the padding is k wide", "padding", "It should be `(k - 1) / 2`."),
        Mistake("nothing was padded", "padding", "The result is the valid one."),
        Mistake("the frame repeats the border", "padding", "It should be zeros."),
        Mistake("the kernel was turned round", "turned kernel"),
        Mistake("all padding is at the bottom and right", "padding", "Share it out evenly."),
        Mistake("the valid result stands in a frame of zeros", "padding", "Pad the image, not the result."),
    ],
):
    image = np.array([[1, 2, 3, 4], [5, 6, 7, 8], [9, 1, 2, 3]])
    kernel = np.array([[0, 0, 0], [0, 0, 1], [0, 10, 0]])
    check_array(
        convolve_same(image, kernel),
        [[52, 63, 74, 80], [96, 17, 28, 30], [1, 2, 3, 0]],
        mistakes={
            "the padding is k wide": lambda answer: np.shape(answer) == (7, 8),
            "nothing was padded": [[17, 28]],
            "the frame repeats the border": convolution(np.pad(image, 1, mode="edge"), kernel),
            "the kernel was turned round": convolution(np.pad(image, 1), kernel[::-1, ::-1]),
            "all padding is at the bottom and right": convolution(np.pad(image, (0, 2)), kernel),
            "the valid result stands in a frame of zeros": [[0] * 4, [0, 17, 28, 0], [0] * 4],
        },
    )

# %% exercise="convolve_same" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "convolve_same",
    "other odd kernels, not square, other images",
    mistakes=[
        Mistake(
            "rows and columns were not padded by their own",
            "axis order",
            words="rows and columns were not each padded by their own `(k - 1) / 2`",
        )
    ],
):
    for seed, (shape, size) in enumerate(
        (
            ((6, 5), (3, 3)),
            ((4, 7), (3, 5)),
            ((8, 3), (5, 1)),
            ((5, 6), (1, 1)),
            ((7, 9), (5, 7)),
            ((6, 6), (3, 1)),
            ((1, 3), (1, 3)),
            ((4, 1), (3, 1)),
            ((2, 2), (3, 3)),
        )
    ):
        rng = np.random.default_rng(seed)
        kernel = rng.normal(size=size)
        kernel[0, 0] += 3
        for image in (
            rng.integers(1, 256, shape).astype(np.uint8),
            rng.integers(-30, 30, shape),
            rng.normal(size=shape),
        ):
            plain = image.astype(float)
            rows, columns = size[0] // 2, size[1] // 2
            expected = correlate2d(plain, kernel, "same")
            mistakes = {}
            if kernel.size > 1:
                by_k = tuple(n + k + 1 for n, k in zip(shape, size, strict=True))
                mistakes = {
                    "the padding is k wide": lambda answer, by_k=by_k: np.shape(answer) == by_k,
                    "nothing was padded": correlate2d(plain, kernel, "valid"),
                    "the frame repeats the border": correlate2d(
                        np.pad(plain, ((rows, rows), (columns, columns)), mode="edge"), kernel, "valid"
                    ),
                    "the kernel was turned round": convolve2d(plain, kernel, "same"),
                    "all padding is at the bottom and right": correlate2d(
                        np.pad(plain, ((0, 2 * rows), (0, 2 * columns))), kernel, "valid"
                    ),
                }
                if size[0] != size[1]:
                    mistakes["rows and columns were not padded by their own"] = lambda answer, shape=shape: (
                        np.ndim(answer) == 2 and np.shape(answer) != shape
                    )
            mistakes = {  # On the smallest images some come out right.
                told: mistaken
                for told, mistaken in mistakes.items()
                if callable(mistaken) or mistaken.shape != shape or not np.allclose(mistaken, expected)
            }
            with unchanged(image, kernel):
                check_array(convolve_same(image, kernel), expected, mistakes, atol=1e-4)
### END HIDDEN TESTS

# %% [markdown]
# ## Bigger steps: stride
#
# The kernel need not look at every place. With a [**stride**](../glossary.md#stride) of 2 it goes two pixels at a time,
# to the right *and* down. The kernel below picks the top left pixel of its window, so that you see where it stood.
#
# **Predict:** a 2×2 kernel on an image of 5×7, stride 2. How many places are there in each direction? Which pixels are
# never looked at?

# %%
image = np.arange(35).reshape(5, 7)
top_left = np.array([[1, 0], [0, 0]])
show_numbers(
    [image, convolution(image, top_left), convolution(image, top_left, stride=2)],
    titles=["image", "stride 1", "stride 2"],
    signed=False,
    caption=captions["strides"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# Two places down, three to the right. The last row and the last column are never looked at: the next step would carry
# the kernel over the border.
#
# </details>
#
# With stride 2 every second place of every second row is kept. A network uses strides to
# get smaller arrays quickly.

# %% [markdown]
# ### Exercise: `strided` (3 points)
#
# Write `convolve_strided(image, kernel, stride)`: a valid convolution, kernel not turned round, at every `stride`-th
# place in both directions, beginning at the top left. `image` and `kernel` are 2-D arrays of any shapes, `stride` an
# int of 1 or more. Return a new array and leave the inputs as they were. You may use `convolution` with stride 1.
#
# With the image of 0 to 34 above and the kernel `[[1, 0], [0, 0]]`, stride 3 gives `[[0, 3], [21, 24]]`.
#
# <details><summary>Hint 1</summary>
#
# Compare the two results in the picture above: which numbers of the left one are in the right one?
#
# </details>
# <details><summary>Hint 2</summary>
#
# `array[::2]` is every second row. A second slice, after a comma, does the same to the columns.
#
# </details>


# %% exercise="strided" role="answer"
def convolve_strided(image, kernel, stride):
    ### BEGIN SOLUTION
    return convolution(image, kernel)[::stride, ::stride].copy()
    ### END SOLUTION


# %% exercise="strided" points=1 role="check"
with checking(
    "strided",
    worth_knowing="Where pixels are skipped, fine stripes can vanish or come back as broad ones. This is aliasing; it also makes wheels in films turn backwards.",
    mistakes=[
        Mistake("the stride goes only downward", "stride and dilation", "The columns are all there."),
        Mistake("the stride goes only to the right", "stride and dilation", "The rows are all there."),
        Mistake("the stride was not used", "stride and dilation"),
        Mistake(
            "pixels were left out", "stride and dilation", "Leave out places of the kernel, not pixels of the image."
        ),
        Mistake("the stride went downward twice", "indexing", "The slice of the columns stands behind a comma."),
        Mistake("the kernel was turned round", "turned kernel"),
        Mistake("the first place is missing", "off by one", "Begin at the top left."),
    ],
):
    image = np.array([[1, 2, 3, 4, 5], [6, 7, 8, 9, 0], [1, 3, 5, 7, 9], [2, 4, 6, 8, 0]])
    kernel = np.array([[1, 0], [0, 10]])
    check_array(
        convolve_strided(image, kernel, 2),
        [[71, 93], [41, 85]],
        mistakes={
            "the stride goes only downward": [[71, 82, 93, 4], [41, 63, 85, 7]],
            "the stride goes only to the right": [[71, 93], [36, 78], [41, 85]],
            "the stride was not used": [[71, 82, 93, 4], [36, 57, 78, 99], [41, 63, 85, 7]],
            "pixels were left out": [[51, 93]],
            "the stride went downward twice": [[71, 82, 93, 4]],
            "the kernel was turned round": [[17, 39], [14, 58]],
            "the first place is missing": [[57, 99]],
        },
    )

# %% exercise="strided" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "strided",
    "other strides, shapes and kinds",
    mistakes=[Mistake("the last place that fits is missing", "off by one")],
):
    for seed, (shape, size, stride) in enumerate(
        (
            ((7, 9), (3, 3), 2),
            ((8, 6), (2, 3), 3),
            ((5, 11), (1, 4), 2),
            ((9, 9), (4, 2), 4),
            ((6, 5), (3, 2), 1),
            ((3, 8), (3, 2), 3),
            ((7, 4), (2, 2), 5),
        )
    ):
        rng = np.random.default_rng(seed)
        kernel = rng.normal(size=size)
        for image in (rng.integers(0, 256, shape).astype(np.uint8), rng.normal(size=shape)):
            full = correlate2d(image.astype(float), kernel, "valid")
            expected = full[::stride, ::stride]
            mistakes = {
                "the kernel was turned round": convolve2d(image.astype(float), kernel, "valid")[::stride, ::stride]
            }
            if 1 < stride < min(full.shape):
                mistakes["the stride goes only downward"] = full[::stride]
                mistakes["the stride goes only to the right"] = full[:, ::stride]
                mistakes["the stride was not used"] = full
                if all(-(-n // stride) >= k for n, k in zip(shape, size, strict=True)):
                    mistakes["pixels were left out"] = correlate2d(
                        image[::stride, ::stride].astype(float), kernel, "valid"
                    )
                mistakes["the last place that fits is missing"] = lambda answer, expected=expected: (
                    np.size(answer) < expected.size
                    and np.allclose(answer, expected[tuple(map(slice, np.shape(answer)))])
                )
            with unchanged(image, kernel):
                check_array(convolve_strided(image, kernel, stride), expected, mistakes, atol=1e-4)
### END HIDDEN TESTS

# %% [markdown]
# ## Looking further: dilation
#
# A kernel of 3 sees three neighbours. To see further without more numbers, put gaps between them. That is
# [**dilation**](../glossary.md#dilation). In one dimension: `[1, -1, 2]` with rate 2 becomes `[1, 0, -1, 0, 2]`: each
# number is two pixels from the next.
#
# **Predict:** how long does it become with rate 3? And at how many places of a row of eight does it fit then?

# %%
kernel = np.array([1, -1, 2])
for rate in (1, 2, 3):
    dilated = np.zeros(rate * (len(kernel) - 1) + 1, dtype=int)
    dilated[::rate] = kernel
    print(f"rate {rate}: {dilated}  fits at {8 - len(dilated) + 1} places of 8")

# %% [markdown]
# <details><summary>Compare</summary>
#
# Seven long: its numbers stand at 0, 3 and 6. It fits at two places.
#
# A kernel of k covers D·(k − 1) + 1 pixels with rate D: from its first number to its last there are k − 1 steps, each
# now D pixels long. Rate 1 is the kernel as it was. Nothing is put outside, before the first or after the last number.
#
# </details>
#
# In two dimensions the rows move apart as well.
#
# **Predict** where the nine numbers of a 3×3 kernel go with rate 2, and how large it gets.

# %%
numbered = np.array([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
spread = np.zeros((5, 5), dtype=int)
spread[::2, ::2] = numbered
show_numbers(
    [numbered, spread],
    titles=["kernel", "rate 2"],
    caption=captions["dilated"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# 5×5, with a row and a column of zeros between any two of its own.
#
# </details>
#
# Sliding the spread-out kernel, zeros and all, gives the same sums as the course's `dilation=2`, which leaves the zeros
# out and so has only 9 products to compute:

# %%
difference = convolution(camera, spread) - convolution(camera, numbered, dilation=2)
print("largest difference:", np.abs(difference).max().round(6))

# %% [markdown]
# ### Exercise: `dilate_kernel` (3 points)
#
# Write `dilate_kernel(kernel, rate)`: `kernel` is a 2-D array of shape (kh, kw), integers or floats, `rate` an int of 1
# or more. Return a new array of shape (rate·(kh − 1) + 1, rate·(kw − 1) + 1), in which the kernel's numbers stand
# `rate` apart in both directions and all else is 0. Leave `kernel` as it was.
#
# `dilate_kernel(np.array([[1, 2, 3]]), 2)` gives `[[1, 0, 2, 0, 3]]`.
#
# <details><summary>Hint 1</summary>
#
# Make an array of zeros of that shape. In which rows and columns of it do the kernel's numbers stand?
#
# </details>
# <details><summary>Hint 2</summary>
#
# `result[::rate, ::rate]` is every `rate`-th row and column: as many as the kernel has. You can assign to it.
#
# </details>


# %% exercise="dilate_kernel" role="answer"
def dilate_kernel(kernel, rate):
    ### BEGIN SOLUTION
    rows, columns = kernel.shape
    result = np.zeros((rate * (rows - 1) + 1, rate * (columns - 1) + 1), dtype=kernel.dtype)
    result[::rate, ::rate] = kernel
    return result
    ### END SOLUTION


# %% exercise="dilate_kernel" points=1 role="check"
with checking(
    "dilate_kernel",
    worth_knowing="WaveNet, which made speech in 2016, doubles the rate from layer to layer: 1, 2, 4, … 512. Ten layers of kernels of 2 then look at 1,024 samples.",
    mistakes=[
        Mistake("the zeros are outside, round the kernel", "stride and dilation", "They belong between its numbers."),
        Mistake("the rate is off by one", "off by one", "With rate 2, one zero stands between two numbers."),
        Mistake("there are zeros after the last row and column too", "off by one"),
        Mistake("only the columns moved apart", "stride and dilation"),
        Mistake("only the rows moved apart", "stride and dilation"),
    ],
):
    kernel = np.array([[1, 2, 3], [4, 5, 6]])
    check_array(
        dilate_kernel(kernel, 2),
        [[1, 0, 2, 0, 3], [0, 0, 0, 0, 0], [4, 0, 5, 0, 6]],
        mistakes={
            "the zeros are outside, round the kernel": lambda answer: any(
                np.array_equal(answer, np.pad(kernel, width)) for width in (1, 2)
            ),
            "the rate is off by one": lambda answer: np.shape(answer) in ((4, 7), (2, 3)),
            "there are zeros after the last row and column too": lambda answer: np.shape(answer) == (4, 6),
            "only the columns moved apart": [[1, 0, 2, 0, 3], [4, 0, 5, 0, 6]],
            "only the rows moved apart": [[1, 2, 3], [0, 0, 0], [4, 5, 6]],
        },
    )

# %% exercise="dilate_kernel" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "dilate_kernel",
    "other shapes and rates, negative numbers, floats",
    mistakes=[Mistake("the numbers were cut to whole ones", "dtype")],
):
    for seed, (shape, rate) in enumerate((((3, 3), 2), ((2, 4), 3), ((3, 2), 1), ((1, 3), 4), ((5, 1), 2))):
        rng = np.random.default_rng(seed)
        for kernel in (
            rng.integers(-9, 0, shape),
            rng.uniform(0.1, 0.9, shape),
            rng.integers(1, 99, shape).astype(np.uint8),
        ):
            rows, columns = shape
            expected = np.zeros((rate * (rows - 1) + 1, rate * (columns - 1) + 1))
            for r, c in np.ndindex(shape):
                expected[rate * r, rate * c] = kernel[r, c]
            one_more = tuple((rate + 1) * (n - 1) + 1 for n in shape)
            one_less = tuple((rate - 1) * (n - 1) + 1 for n in shape)
            blocks = tuple(rate * n for n in shape)
            frames = [np.pad(kernel, width) for width in (rate - 1, rate)]
            mistakes = {
                "the zeros are outside, round the kernel": lambda answer, frames=frames, rate=rate: (
                    rate > 1 and any(np.array_equal(answer, frame) for frame in frames)
                ),
                "the rate is off by one": lambda answer, sizes=(one_more, one_less): np.shape(answer) in sizes,
                "there are zeros after the last row and column too": lambda answer, blocks=blocks: (
                    np.shape(answer) == blocks
                ),
                "the numbers were cut to whole ones": lambda answer, kernel=kernel: (
                    kernel.dtype.kind == "f" and not np.any(answer)
                ),
            }
            with unchanged(kernel):
                answer = dilate_kernel(kernel, rate)
            check_array(answer, expected, mistakes)
### END HIDDEN TESTS

# %% [markdown]
# ## How large is the output?
#
# Everything together, for one direction: a row of I pixels, a kernel of K, padding P on both sides, stride S.
#
# - Padded, the row has I + 2P pixels.
# - The last place is I + 2P − K. In steps of S, counted with the first: **O = (I − K + 2P)/S + 1**.
# - If that division does not come out even, round **down**: half a step is no step.
# - A dilated kernel covers D·(K − 1) + 1 pixels; put that in the place of K:
#
# **O = ⌊(I + 2P − D·(K − 1) − 1) / S⌋ + 1**
#
# (⌊ ⌋ means: rounded down.)
#
# **Predict** each of these before you run the cell: 28 pixels with a kernel of 3; the same with padding 1; with stride
# 2; with dilation 2; with padding 1 *and* stride 2.

# %%
row = np.zeros((1, 28))
for settings in ({}, {"padding": 1}, {"stride": 2}, {"dilation": 2}, {"padding": 1, "stride": 2}):
    options = dict(settings)
    padded = np.pad(row, ((0, 0), (options.pop("padding", 0),) * 2))
    print(f"{settings!s:28} {convolution(padded, np.ones((1, 3)), **options).shape[1]} places")

# %% [markdown]
# <details><summary>Compare</summary>
#
# 26, 28, 13, 24 and 14.
#
# With stride 2: (28 − 3)/2 + 1 = 13.5, so 13. With padding 1 and stride 2: (28 − 3 + 2)/2 + 1 = 14.5, so 14: half the
# size, which is what networks use it for.
#
# </details>

# %% [markdown]
# ### Exercise: `output_size` (3 points)
#
# Write `output_size(size, kernel, padding=0, stride=1, dilation=1)`, all integers: the number of places, as an `int`,
# by the formula above. `padding` counts for each of the two sides. If the dilated kernel does not fit into the padded
# row even once, raise a `ValueError`.
#
# `output_size(28, 3)` gives `26`; `output_size(4, 3, dilation=2)` raises a `ValueError`, as the kernel covers 5 pixels.
#
# <details><summary>Hint 1</summary>
#
# `//` divides and rounds down. How many pixels does the dilated kernel cover, and how many has the padded row?
#
# </details>
# <details><summary>Hint 2</summary>
#
# With `spare = size + 2 * padding - dilation * (kernel - 1) - 1`: if `spare` is below 0, the kernel does not fit
# (`raise ValueError("…")`). Otherwise it is the pixels that the kernel can still go.
#
# </details>


# %% exercise="output_size" role="answer"
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    ### BEGIN SOLUTION
    covered = dilation * (kernel - 1) + 1
    spare = size + 2 * padding - covered
    if spare < 0:
        raise ValueError(f"the kernel covers {covered} pixels, the padded row has {size + 2 * padding}")
    return spare // stride + 1
    ### END SOLUTION


# %% exercise="output_size" points=1 role="check"
with checking(
    "output_size",
    worth_knowing="The paper on AlexNet (2012) says that its images have 224 pixels. With kernels of 11 and a stride of 4 its sizes come out only with 227.",
    mistakes=[
        Mistake("1 is missing at the end", "off by one", "Count the first place too."),
        Mistake("it was rounded up", "rounding", "Half a step is no step."),
        Mistake("it was not rounded down", "rounding"),
        Mistake("the padding was counted once", "padding", "It is on both sides."),
        Mistake("the padding was left out", "padding"),
        Mistake("the dilation was left out", "stride and dilation"),
        Mistake(
            "the dilated kernel is too long", "stride and dilation", "It covers `dilation * (kernel - 1) + 1` pixels."
        ),
        Mistake("the dilated kernel is too short", "stride and dilation", "Each of its gaps gets wider."),
    ],
):
    check_value(output_size(7, 3), 5, {"1 is missing at the end": 4})
    check_value(output_size(8, 3, stride=2), 3, {"it was rounded up": 4, "it was not rounded down": 3.5})
    check_value(output_size(7, 3, padding=1), 7, {"the padding was counted once": 6, "the padding was left out": 5})
    check_value(
        output_size(9, 3, dilation=2),
        5,
        {
            "the dilation was left out": 7,
            "the dilated kernel is too long": 4,
            "the dilated kernel is too short": 6,
        },
    )
    check_value(output_size(8, 2), 7)  # An even kernel.
    check_value(output_size(5, 5), 1)  # It fits exactly once.
    check_raises(ValueError, output_size, 4, 5)

# %% exercise="output_size" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("output_size", "many settings together, and kernels that do not fit"):
    cases = [
        (28, 5, 2, 1, 1),
        (10, 3, 0, 4, 1),
        (11, 2, 1, 3, 1),
        (32, 3, 2, 2, 2),
        (9, 3, 0, 2, 3),
        (5, 5, 0, 3, 1),
        (6, 1, 0, 4, 3),
        (3, 4, 1, 2, 1),
        (3, 5, 1, 1, 1),
        (8, 3, 1, 1, 4),
        (9, 4, 1, 1, 2),
        (9, 6, 0, 1, 1),
    ]
    cases += [
        (size, 3, padding, stride, dilation)
        for size in (12, 17)
        for padding in (0, 3)
        for stride in (2, 3)
        for dilation in (1, 2)
    ]
    for size, kernel, padding, stride, dilation in cases:
        row = np.zeros((1, size + 2 * padding))
        expected = convolution(row, np.ones((1, kernel)), stride=stride, dilation=dilation).shape[1]

        def by(extra, covered, round_, size=size, stride=stride):
            return int(round_((size + extra - covered) / stride)) + 1

        covered = dilation * (kernel - 1) + 1
        known = {
            "it was rounded up": by(2 * padding, covered, np.ceil),
            "the padding was counted once": by(padding, covered, np.floor),
            "the dilation was left out": by(2 * padding, kernel, np.floor),
            "the dilated kernel is too long": by(2 * padding, dilation * kernel, np.floor),
            "the dilated kernel is too short": by(2 * padding, kernel + dilation - 1, np.floor),
        }
        mistakes = {told: value for told, value in known.items() if value != expected}
        check_value(output_size(size, kernel, padding, stride, dilation), expected, mistakes)
    check_value(output_size(size=20, kernel=4, stride=5), 4)
    for arguments in ((2, 3), (3, 6, 1), (4, 3, 0, 2, 2), (4, 3, 0, 1, 2), (7, 5, 0, 3, 2), (2, 3, 0, 5)):
        check_raises(ValueError, output_size, *arguments)
### END HIDDEN TESTS

# %% [markdown]
# ## All of it in your hands
#
# Below is an explorer. Choose a kernel, padding, stride and dilation, and move the window with *row* and *column*, or by
# a press on a number of the output: you see the pixels under it, the products, their sum, and where the sum goes.
#
# Try these, and guess each time before you move the slider:
#
# 1. Which padding keeps the output at 8×8?
# 2. With stride 2 and no padding, what does the sentence below the picture say about the last row?
# 3. From which dilation on does the kernel not fit any more, and how much padding makes it fit again?
# 4. Which kernel answers most to the 7, alone at the right?

# %%
boat = np.array(
    [
        [0, 0, 0, 0, 9, 0, 0, 0],
        [0, 0, 0, 0, 9, 0, 0, 0],
        [0, 0, 0, 0, 9, 0, 0, 0],
        [0, 0, 0, 0, 9, 0, 7, 0],
        [0, 0, 0, 0, 9, 0, 0, 0],
        [0, 5, 5, 5, 9, 5, 5, 0],
        [0, 0, 5, 5, 5, 5, 0, 0],
        [0, 0, 0, 0, 0, 0, 0, 0],
    ]
)
explore_convolution(
    boat,
    caption=captions["explorer"],
)

# %% [markdown]
# <details><summary>What you should have found</summary>
#
# 1. Padding 1: (8 − 3 + 2)/1 + 1 = 8.
# 2. That the kernel never reaches it: (8 − 3)/2 does not come out even.
# 3. Dilation 4: it covers 9 pixels of 8. Padding 1 makes the image 10×10, and it fits again.
# 4. The light spot: 8·7 = 56, at row 2, column 5 of the output.
#
# </details>

# %% [markdown]
# The second explorer has a kernel that you can edit, on a photograph. Start from "nothing", and make three
# kernels: one that makes the picture brighter, one that shifts it by one pixel, one for lines that rise from left to
# right.

# %%
explore_kernel(
    shrink(photo("camera"), 2),
    caption=captions["own_kernel"],
)

# %% [markdown]
# ## The other convolution
#
# In mathematics, and in signal processing, a convolution turns the kernel round first: upside down *and* left to right,
# a half-turn. What this chapter does, and every
# [deep learning](../glossary.md#deep-learning) library, is called **cross-correlation** there. What is
# the difference? Put a single 1 into an image of zeros and let a kernel with nine different numbers slide over it.
#
# **Predict:** what does our convolution draw round the 1: the kernel, or something else? (When the window is at its
# *first* place, which of the nine numbers lies on the 1?)

# %%
dot = np.zeros((5, 5), dtype=int)
dot[2, 2] = 1
nine = np.array([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
show_numbers(
    [dot, nine, convolution(dot, nine), convolution(dot, nine[::-1, ::-1])],
    titles=["a dot", "kernel", "not turned", "turned first"],
    caption=captions["turned_kernel"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# The kernel turned round by half. At the first place the kernel's *last* number, 9, lies on the dot. With the
# kernel turned first, each dot draws the kernel as it is. That is the point of the mathematical definition: an image is
# many dots, and each becomes a copy of the kernel.
#
# </details>
#
# The mathematical definition also makes the order irrelevant: blur with a, then with b, is the
# same as with b, then a, or with both in one.
#
# **When does it matter?**
#
# - Not for kernels that are the same after a half-turn: box blur, Laplacian, line and spot kernels. They hide the
#   mistake, too: test with a kernel of nine different numbers.
# - For Sobel it turns the sign. For a motion blur it turns the direction.
# - Not for learned kernels: a network that turned its kernels would learn them turned.
# - When you carry numbers from one library to another: `scipy.signal.convolve2d` turns, `scipy.signal.correlate2d` and
#   Keras do not.

# %% [markdown]
# ### Exercise: `true_convolution` (3 points)
#
# Write `true_convolution(image, kernel)`: the convolution of mathematics, at the places where the kernel fits (valid).
# The kernel is turned round in both directions, then slides as before. `image` (h, w) and `kernel` (kh, kw) are 2-D
# arrays, not always square. Return a new array of shape (h − kh + 1, w − kw + 1); leave the inputs as they were.
#
# `true_convolution(np.array([[1, 2, 3]]), np.array([[10, 1]]))` gives `[[21, 32]]`: the 10 goes to the right pixel.
#
# <details><summary>Hint 1</summary>
#
# Turn the kernel, then use `convolution`. A half-turn is not a transposition: a kernel of 2×3 stays one of 2×3.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `array[::-1]` is an array with its rows in reverse. A second slice reverses the columns.
#
# </details>


# %% exercise="true_convolution" role="answer"
def true_convolution(image, kernel):
    ### BEGIN SOLUTION
    return convolution(image, kernel[::-1, ::-1])
    ### END SOLUTION


# %% exercise="true_convolution" points=1 role="check"
with checking(
    "true_convolution",
    worth_knowing="Because of the turn, the order does not matter: blur, then look for edges, or the other way round. Two kernels can be made one beforehand.",
    mistakes=[
        Mistake("the kernel was not turned round", "turned kernel"),
        Mistake("the kernel was turned upside down only", "turned kernel", "Turn it left to right too."),
        Mistake("the kernel was turned left to right only", "turned kernel", "Turn it upside down too."),
        Mistake("the kernel was transposed", "turned kernel", "Its rows became columns. Turn it in both directions."),
        Mistake("the kernel was turned by a quarter only", "turned kernel"),
        Mistake("the result is larger than the places where the kernel fits", "size of the output"),
    ],
):
    image = np.array([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
    kernel = np.array([[1000, 100], [10, 1]])
    check_array(
        true_convolution(image, kernel),
        [[5421, 6532], [8754, 9865]],
        mistakes={
            "the kernel was not turned round": [[1245, 2356], [4578, 5689]],
            "the kernel was turned upside down only": [[4512, 5623], [7845, 8956]],
            "the kernel was turned left to right only": [[2154, 3265], [5487, 6598]],
            "the kernel was transposed": [[1425, 2536], [4758, 5869]],
            "the kernel was turned by a quarter only": [[4152, 5263], [7485, 8596]],
            "the result is larger than the places where the kernel fits": lambda answer: np.size(answer) > 4,
        },
    )

# %% exercise="true_convolution" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("true_convolution", "other kernels, not square, and other images"):
    for seed, (shape, size) in enumerate(
        (((6, 5), (3, 3)), ((5, 8), (2, 3)), ((7, 4), (4, 1)), ((4, 6), (1, 4)), ((5, 5), (5, 5)))
    ):
        rng = np.random.default_rng(seed)
        kernel = rng.normal(size=size)
        for image in (
            rng.integers(0, 256, shape).astype(np.uint8),
            rng.integers(-40, 40, shape),
            rng.normal(size=shape),
        ):
            plain = image.astype(float)
            expected = convolve2d(plain, kernel, "valid")
            mistakes = {"the kernel was not turned round": correlate2d(plain, kernel, "valid")}
            if min(size) > 1:
                mistakes["the kernel was turned upside down only"] = correlate2d(plain, kernel[::-1], "valid")
                mistakes["the kernel was turned left to right only"] = correlate2d(plain, kernel[:, ::-1], "valid")
            if size[0] == size[1]:
                mistakes["the kernel was transposed"] = correlate2d(plain, kernel.T, "valid")
                mistakes["the kernel was turned by a quarter only"] = correlate2d(plain, np.rot90(kernel), "valid")
            mistakes["the result is larger than the places where the kernel fits"] = lambda answer, most=expected.size: (
                np.size(answer) > most
            )
            with unchanged(image, kernel):
                check_array(true_convolution(image, kernel), expected, mistakes, atol=1e-4)
### END HIDDEN TESTS

# %% [markdown]
# ## A convolution is a dense layer that shares its weights
#
# A [dense layer](../glossary.md#dense-layer) multiplies all its inputs by a matrix of weights.
# So does a convolution; only its matrix is of a special kind. Take a row of six pixels and a kernel of three: four
# places, four sums, each from all six pixels, half of them times 0.
#
# **Predict:** write down the matrix's first two rows. How many *different* numbers, apart from 0, has the whole matrix?

# %%
row = np.array([3, 1, 4, 1, 5, 9])
kernel = np.array([1, -2, 3])
matrix = np.zeros((4, 6), dtype=int)
for place in range(4):
    matrix[place, place : place + 3] = kernel
show_numbers(
    [matrix, row[:, None], (matrix @ row)[:, None]],
    titles=["matrix", "row", "sums"],
    caption=captions["row_as_matrix"],
)
print("by the matrix: ", matrix @ row)
print("by sliding:    ", convolution(row[None, :], kernel[None, :])[0].astype(int))

# %% [markdown]
# <details><summary>Compare</summary>
#
# `1 -2 3 0 0 0` and `0 1 -2 3 0 0`. Twenty-four entries, and three different weights.
#
# Two things make the matrix special:
#
# - **Sharing:** every row of the matrix has the same three weights. What is learned in one place holds in all places.
# - **Locality:** all others are 0. A sum depends on neighbours only.
#
# </details>
#
# There is such a matrix in two dimensions as well, with the image flattened to one row.
#
# **Predict** how many weights a dense layer would need to go from 28×28 pixels to 26×26 sums, and how many the
# convolution has.


# %%
def as_matrix(kernel, shape):
    """The matrix that does to a flattened image of this shape what sliding the kernel does."""
    rows, columns = (n - k + 1 for n, k in zip(shape, kernel.shape, strict=True))
    matrix = np.zeros((rows * columns, *shape))
    for place in range(rows * columns):
        r, c = divmod(place, columns)
        matrix[place, r : r + kernel.shape[0], c : c + kernel.shape[1]] = kernel
    return matrix.reshape(rows * columns, -1)


tiny = as_matrix(np.array([[1, 2], [3, 4]]), (4, 4))
show_images(
    tiny,
    signed=True,
    size=4,
    caption=captions["image_as_matrix"],
)
image = shrink(photo("camera"), 18)
big = as_matrix(nine, image.shape)
print("pixels:", image.shape, " matrix:", big.shape)
difference = (big @ image.ravel()).reshape(26, 26) - convolution(image, nine)
print("largest difference to sliding:", np.abs(difference).max().round(6))
print("weights of a dense layer:", big.size)
print("weights of the convolution:", nine.size)

# %% [markdown]
# <details><summary>Compare</summary>
#
# 784 · 676 = 529,984 weights against 9. A dense layer *could* learn to be a convolution; it would have to learn the same
# nine numbers 676 times over, and half a million zeros.
#
# </details>

# %% [markdown]
# ## Loop over the few
#
# `convolve_2d` loops over the places: on 256×256 pixels, about 65,000 of them, each a few small NumPy calls. There is
# another way to do the same sums. Look at one kernel number, say the top right one. At every place it is multiplied by
# some pixel; all those pixels together are *the image, shifted*. So:
#
# > for each number of the kernel: add (that number) × (the image, shifted accordingly).
#
# Nine rounds, each over the whole image at once.
#
# **Predict:** which one is faster, and by how much: 2, 10, 100 times?


# %% tags=["nbval-ignore-output"]
def over_the_image(image, kernel):
    """One small sum for each place."""
    rows, columns = image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1
    result = np.zeros((rows, columns))
    for r, c in np.ndindex(rows, columns):
        result[r, c] = (image[r : r + kernel.shape[0], c : c + kernel.shape[1]] * kernel).sum()
    return result


def over_the_kernel(image, kernel):
    """One large sum for each number of the kernel."""
    rows, columns = image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1
    result = np.zeros((rows, columns))
    for r, c in np.ndindex(kernel.shape):
        result += kernel[r, c] * image[r : r + rows, c : c + columns]
    return result


seconds, results = [], []
for method in (over_the_image, over_the_kernel):
    begun = time.perf_counter()
    results.append(method(camera, nine))
    seconds.append(time.perf_counter() - begun)
    print(f"{method.__name__:16} {seconds[-1]:.4f} s")
print("largest difference:", np.abs(results[0] - results[1]).max().round(6))

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(np.allclose(*results), "both ways give the same sums")
claim(seconds[0] > 5 * seconds[1], "the loop over the kernel is many times faster")

# %% [markdown]
# <details><summary>Compare</summary>
#
# The loop over the kernel, usually by more than 50 times on this image. Both do the same 9 × 64,516
# multiplications; the second makes nine calls to NumPy, the first over a hundred thousand.
#
# </details>
#
# The course's `convolution` goes one step further and lets a matrix product do the rounds: the idea of the last section,
# put to work.

# %% [markdown]
# ## What you learned
#
# - Pixels are alike along a contour and differ across it; a small window is where to look.
# - A convolution slides a kernel, multiplies and sums. It fits at n − k + 1 places.
# - A kernel is a question. Positive numbers where the wanted picture is light, negative where it is dark; numbers that
#   sum to 0 ignore even areas.
# - Padding keeps the border, stride takes bigger steps, dilation looks further;
#   ⌊(I + 2P − D·(K − 1) − 1)/S⌋ + 1 counts the places.
# - Deep learning does not turn the kernel round; mathematics does.
# - It asks the same question everywhere: when the thing moves, the answer moves along (equivariance).
# - A convolution is a dense layer with few, shared weights, and gradient descent can learn them.
#
# ## Check your understanding
#
# **1.** A kernel of 5 slides over a row of 12. How many sums are there, and what does `range(12 - 5)` do to them?
#
# <details><summary>Answer</summary>
#
# 12 − 5 + 1 = 8. `range(7)` leaves out the last one.
#
# </details>
#
# **2.** A kernel's nine numbers are all 1. A friend says that it finds light spots, since it answers most where it is
# light. What do you say?
#
# <details><summary>Answer</summary>
#
# It is a sum: it answers most in flat light areas. To find a spot, the neighbours must be taken away.
#
# </details>
#
# **3.** Your Sobel picture of a `uint8` photograph has 251 where SciPy's has −5. What happened?
#
# <details><summary>Answer</summary>
#
# The sums were stored or computed in `uint8`, where −5 becomes 251. Work in floats.
#
# </details>
#
# **4.** 32 pixels, a kernel of 3, stride 2. Which padding gives 16? Is there only one?
#
# <details><summary>Answer</summary>
#
# Padding 1: ⌊(32 − 3 + 2)/2⌋ + 1 = 15 + 1 = 16. Without padding it is 15, with 2 it is 17: so only 1. The division
# does not come out even (15.5), and is rounded down.
#
# </details>
#
# **5.** Your convolution agrees with `scipy.signal.convolve2d` for box blur and the Laplacian, and not for Sobel. Why?
#
# <details><summary>Answer</summary>
#
# SciPy's `convolve2d` turns the kernel. The first two stay the same under a half-turn; Sobel changes its sign.
#
# </details>
#
# **6.** How many weights has a 3×3 convolution on an image of 1000×1000? How many of them change if the image is 28×28?
#
# <details><summary>Answer</summary>
#
# Nine, for both: they are shared by all places. A dense layer's number of weights grows with the image.
#
# </details>
#
# ## Where to read on
#
# - Vincent Dumoulin and Francesco Visin,
#   [A guide to convolution arithmetic for deep learning](https://arxiv.org/abs/1603.07285): sizes, with pictures.
# - Victor Powell, [Image Kernels](https://setosa.io/ev/image-kernels/): kernels to play with in the browser.
# - [CNN Explainer](https://poloclub.github.io/cnn-explainer/): a whole network with its windows and products.
# - SciPy's reference of
#   [correlate2d](https://docs.scipy.org/doc/scipy/reference/generated/scipy.signal.correlate2d.html).
# - [Next chapter](../05_keras_cnns/05_keras_cnns.ipynb): a network that learns its kernels, with Keras.
