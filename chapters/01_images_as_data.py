# ---
# jupyter:
#   jupytext:
#     cell_metadata_filter: -nbgrader,-jupyter,-cellView
#     formats: chapters//py:percent,source/01_images_as_data//ipynb
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Images as data: what the computer sees
#
# **You will be able to**
#
# - read an image from a file and say what is in the array: rows, columns, channels, kind of number
# - change an image by pixel, region and channel, without harming the original
# - convert between whole numbers 0 to 255 and fractions 0 to 1, and from colour to grey
# - explain, and avoid, the two traps that cost beginners the most hours: two scales, and numbers that wrap around
# - arrange a stack of images in the form that a neural network takes, and say what a camera adds to a garment
#
# **Time:** about 165 minutes; the heading "Reading files" is a good place for a break.
#
# **You need to know:** Python's functions, lists and loops. A first acquaintance with NumPy helps; what is needed of it
# is shown here.
#
# **Points:** 27. There are nine exercises of 3 points each: 1 for the check that you see and run, 2 for a hidden test
# that tries other images.
#
# **How an exercise works.** Write your answer where the cell says so and run it. Then run the check below it: it tells
# you what it asked, what it expected and what came back. Its code is folded away, a list of known mistakes mostly; you need
# not read it. Stuck? Unfold a hint. The cell under the check stays empty here; the hidden test runs in it when the
# chapter is graded. Where the text says **Predict**, do so, run the cell, then unfold *Compare* below it.
#
# Run the next two cells first. They load what the chapter uses; the second is folded, it holds what is written under the
# pictures.

# %% tags=["setup"]
import matplotlib.pyplot as plt
import numpy as np
from skimage.color import rgb2gray

from helpers.checking import Mistake, OneOf, check_array, check_value, checking, testing, unchanged
from helpers.claims import claim
from helpers.datasets import (
    CATEGORIES,
    load_faces,
    load_fashion,
    load_first_network,
    photo,
    photo_path,
    photograph,
    surface,
)
from helpers.explorers import explore_pixels
from helpers.plotting import show_figure, show_images, show_numbers

# %% tags=["setup", "folded"]
captions = {
    "mystery": "The same 625 numbers drawn as grey squares: a smiling face. Each square is one number of the table above.",
    "flag": "Top row: red, green, blue, black. Bottom row: yellow (red and green light), orange (less green), "
    "grey (the same of all three), white (all there is of all three).",
    "flag's channels": "The flag's three channels. Read one place in all three: top left is 255, 0, 0, the red pixel.",
    "places": "Row 0 is at the top, column 0 at the left; rows count downward. The outlined pixel is in row 1, column 3.",
    "region": "Rows 1 and 2, columns 2 to 5: two rows high, four columns wide. Row 3 and column 6 are untouched.",
    "two rectangles": "Left: a reddish pane through which the photograph shows. Right: a red rectangle.",
    "brush": "Left: the cat's face in 10 × 10 pixels, to paint on. Beside it: its three channels, a number for each pixel; the "
    "outlined one belongs to the pixel that the sentence names.",
    "bars": "The cat with a film's black bars and a censor's black bar over her eyes.",
    "cat's channels": "The three channels as grey images. The nose is middle grey in red, dark in green and nearly black in blue; "
    "the fur darkens from left to right as well, the background at the right hardly changes.",
    "cat in three lights": "The cat three times, in red, green and blue light only. Laid over each other, the three make the "
    "photograph.",
    "undivided": "Left: nearly every number counts as white, and the cat is gone. Right: divided by 255, the cat is back.",
    "three flags": "Middle: the plain mean makes one grey of red, green and blue, and nearly one of orange and grey. "
    "Right: the weighted sum tells them apart; green is light, red dark, blue nearly black.",
    "grey cat": "The cat in colour and in grey, by your function. You still know at once that it is a cat.",
    "wrapped": "Left: the photograph. Right: most of it is lighter, but the lightest parts, in the fur and in the background, "
    "have turned turquoise, and a few spots black.",
    "brightened": "Darker, as it was, lighter, by your function. Nothing has gone round the corner.",
    "two images": "Two images, two rows high and three columns wide. The array of both has shape (2, 2, 3).",
    "middle": "Five rows, eight columns. A 3×3 square is outlined: one row is left over above and one below; two columns "
    "are left over at the left and three at the right.",
    "cropped": "Above: a pullover, a boot and trousers at the stall. Below: the 28 × 28 pixels in the middle of each, by your "
    "function. The boot is cut through, and the trousers are gone.",
    "three times dark": "The same dark photograph, shown three times: in blue, green and yellow; in grey but bright; and, at the "
    "right, as dark as its numbers are.",
    "four questions": "Four questions to the stall's photographs. From left to right: one word for the whole; a box round the "
    "garment; each pixel of the garment coloured; and, in two photographs side by side, a box round each garment.",
    "hung up": "From left to right: a garment on black, 28 × 28; a piece of brick wall, 56 × 56; the garment on the wall; the same in "
    "half the light.",
}

# %% [markdown]
# ## What the computer sees
#
# Here is a photograph, the way a computer gets it: 25 rows of 25 numbers. Each number says how bright one spot of the
# photograph is, from 0 (black) to 99 (white). (The code only prints, and is folded away; look at what it prints.)

# %% tags=["folded"]
faces, _ = load_faces()
mystery = faces[18, :, :, 0]
for row in (mystery * 99).round().astype(int):
    print("".join(f"{value:3}" for value in row))

# %% [markdown]
# **Predict.** What is in the photograph? Look for places where small numbers stand among large ones. Decide on an
# answer before you run the next cell.

# %%
show_images(mystery, limits=(0, 1), caption=captions["mystery"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# A face. The dark hair is the small numbers down both sides; the eyes are two small dark islands a third of the way
# down, in rows 6 to 9 of the table.
#
# </details>
#
# You needed the picture to see that. The computer never gets the picture: all that it has is the table. All of this
# course is about one question: how can a program get from such a table to a word, "dress" or "shoe"?

# %% [markdown]
# ## Rows, columns, channels
#
# Start small. The next cell makes an image by hand: 2 rows, 4 columns. A [pixel](../glossary.md#pixel) of a colour
# image is three numbers: how much red, how much green, how much blue, each from 0 (none) to 255 (all there is).
# `dtype=np.uint8` says which kind of number the [array](../glossary.md#array) holds: whole numbers from 0 to 255. More
# about that later.

# %%
flag = np.array(
    [
        [[255, 0, 0], [0, 255, 0], [0, 0, 255], [0, 0, 0]],
        [[255, 255, 0], [255, 128, 0], [128, 128, 128], [255, 255, 255]],
    ],
    dtype=np.uint8,
)

# %% [markdown]
# **Predict.** Which colours will the eight pixels have? The top row is the easy one. For the bottom row: red light and
# green light together look …?

# %%
show_images(flag, size=3.6, caption=captions["flag"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# Red, green, blue, black; then yellow, orange, grey and white. Colour is added light here, not mixed paint: red and green
# make yellow, and everything together makes white.
#
# </details>
#
# Now the array. **Predict** its [shape](../glossary.md#shape): three numbers, in which order?

# %%
print(flag.shape)

# %% [markdown]
# <details><summary>Compare</summary>
#
# `(2, 4, 3)`: two rows, four pixels in each, three numbers for each pixel. The order is **height, width, channels**.
# Height comes first, as the array is a list of rows; each row is a list of pixels; each pixel is a list of three numbers.
#
# </details>
#
# A [*channel*](../glossary.md#channel) is all the numbers of one colour. Red is channel 0, green channel 1, blue
# channel 2. Taken apart, the flag is three tables of numbers; `flag[:, :, 0]` is all that belongs to channel 0:

# %%
show_numbers(
    [flag[:, :, 0], flag[:, :, 1], flag[:, :, 2]],
    titles=["red, channel 0", "green, channel 1", "blue, channel 2"],
    caption=captions["flag's channels"],
    signed=False,
)

# %% [markdown]
# A photograph is the same thing, larger. `photo` is this course's helper: it reads a photograph from a file into an array
# of whole numbers from 0 to 255. `plt.imshow` draws an array as an image, and `plt.show` puts it on the page.

# %%
cat = photo("chelsea")
plt.figure(figsize=(4.4, 3.1), layout="constrained")
plt.imshow(cat)
plt.show()
print("shape", cat.shape)

# %% [markdown]
# *Chelsea the cat, looking past you. The numbers at the left count rows, from the top down; those below count columns.*

# %% [markdown]
# 300 rows, 451 columns, 3 channels: wider than high.
#
# **Predict:** how many pixels is that, and how many numbers? Do it
# on paper or in your head, roughly; then run.

# %%
height, width, channels = cat.shape
print("pixels ", height * width)
print("numbers", height * width * channels)

# %% [markdown]
# <details><summary>Compare</summary>
#
# 135,300 pixels, and three times as many numbers, 405,900.
#
# </details>
#
# That is a small photograph: a telephone's has 12 million pixels and
# 36 million numbers. A *grey* image has only one number for each pixel, and its array has no channel axis at all: the
# shape is `(height, width)`. A picture with transparency has a fourth channel that says how solid each pixel is.

# %%
print("grey photograph:", photo("camera").shape)

# %% [markdown]
# ### Exercise: `describe` (3 points)
#
# Write `describe(image)`. It gets an image, grey `(height, width)` or with channels `(height, width, channels)`, and
# returns a dict with exactly these five keys, each an int:
#
# - `"height"` and `"width"`, in pixels
# - `"channels"`: 1 for a grey image; otherwise as many as there are, 3 or another number
# - `"pixels"`: how many pixels there are
# - `"values"`: how many numbers there are
#
# For the flag of shape `(2, 4, 3)` it returns
# `{"height": 2, "width": 4, "channels": 3, "pixels": 8, "values": 24}`.
#
# <details><summary>Hint 1</summary>
#
# `image.shape` has two or three entries. Which two are always there? `image.ndim` says how many there are.
#
# </details>
# <details><summary>Hint 2</summary>
#
# Take `height` and `width` from `image.shape[:2]`. The channels are `image.shape[2]` if `image.ndim` is 3, and 1
# otherwise. From these three numbers you can work out the other two.
#
# </details>


# %% exercise="describe" role="answer"
def describe(image):
    ### BEGIN SOLUTION
    height, width = image.shape[:2]
    channels = image.shape[2] if image.ndim == 3 else 1
    pixels = height * width
    return {"height": height, "width": width, "channels": channels, "pixels": pixels, "values": pixels * channels}
    ### END SOLUTION


# %% exercise="describe" points=1 role="check"
with checking(
    "describe",
    worth_knowing="A phone's photograph of 12 megapixels is 36 million numbers. JPEG stores them in a few million bytes.",
    mistakes=[
        Mistake("height and width are swapped", "axis order", "The first entry of the shape counts the rows."),
        Mistake("the channels are counted into `pixels`", "counting", "A pixel is one place in the picture."),
        Mistake("`values` counts each pixel once", "counting", "How many numbers does a pixel have?"),
        Mistake("`channels` is the number of axes", "shape", "A grey image has two axes and one channel."),
        Mistake("a grey image is given no channel", "shape", "It has no channel axis, but it has one channel."),
        Mistake("the width of a grey image is taken for its channels", "shape"),
        Mistake(
            "three channels are taken for granted",
            "special case",
            "A grey image has one, and others may have another number.",
        ),
    ],
):
    check_value(
        describe(np.zeros((2, 5, 3))),
        {"height": 2, "width": 5, "channels": 3, "pixels": 10, "values": 30},
        mistakes={
            "height and width are swapped": {"height": 5, "width": 2},
            "the channels are counted into `pixels`": {"pixels": 30},
            "`values` counts each pixel once": {"values": 10},
        },
    )
    check_value(
        describe(np.zeros((4, 7))),
        {"height": 4, "width": 7, "channels": 1, "pixels": 28, "values": 28},
        mistakes={
            "height and width are swapped": {"height": 7, "width": 4},
            "`channels` is the number of axes": {"channels": 2},
            "a grey image is given no channel": {"channels": 0},
            "the width of a grey image is taken for its channels": {"channels": 7},
            "three channels are taken for granted": {"channels": 3},
        },
    )

# %% exercise="describe" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("describe", "other shapes, grey, colour and with four channels"):
    rng = np.random.default_rng(0)
    for shape, pixels, values in (
        ((7, 4, 3), 28, 84),
        ((4, 7, 3), 28, 84),
        ((31, 17, 3), 527, 1581),
        ((6, 2, 4), 12, 48),
        ((5, 5, 3), 25, 75),
        ((3, 3, 3), 9, 27),
        ((1, 3, 3), 3, 9),
    ):
        image = rng.integers(0, 256, shape, dtype=np.uint8)
        swapped = (
            {"height and width are swapped": {"height": shape[1], "width": shape[0]}} if shape[0] != shape[1] else {}
        )
        with unchanged(image):
            check_value(
                describe(image),
                {"height": shape[0], "width": shape[1], "channels": shape[2], "pixels": pixels, "values": values},
                {
                    **swapped,
                    "the channels are counted into `pixels`": {"pixels": values},
                    "`values` counts each pixel once": {"values": pixels},
                    "three channels are taken for granted": {"channels": 3, "values": 3 * pixels}
                    if shape[2] != 3
                    else {"channels": None},
                },
            )
    for shape, pixels in (
        ((9, 2), 18),
        ((2, 9), 18),
        ((5, 3), 15),
        ((3, 5), 15),
        ((6, 6), 36),
        ((1, 1), 1),
        ((64, 3), 192),
        ((6, 4), 24),
    ):
        image = rng.random(shape)
        with unchanged(image):
            check_value(
                describe(image),
                {"height": shape[0], "width": shape[1], "channels": 1, "pixels": pixels, "values": pixels},
                {
                    "the width of a grey image is taken for its channels": {"channels": shape[1]}
                    if shape[1] != 1
                    else {"channels": None},
                    "`channels` is the number of axes": {"channels": 2},
                    "a grey image is given no channel": {"channels": 0},
                },
            )
    for height, width, channels in ((6, 2, 1), (5, 4, 2), (4, 6, 5), (300, 400, 3)):
        expected = {"height": height, "width": width, "channels": channels, "pixels": height * width}
        image = np.zeros((height, width, channels), dtype=np.uint8)
        check_value(describe(image), expected | {"values": image.size})
### END HIDDEN TESTS

# %% [markdown]
# ## One pixel
#
# To make places easy to recognise, take a grey image in which each pixel's value says where it is: the tens are its
# row, the units its column.

# %%
places = np.array([[0, 1, 2, 3, 4], [10, 11, 12, 13, 14], [20, 21, 22, 23, 24]])
show_numbers(
    places,
    caption=captions["places"],
    window=(1, 3, 1, 1),
    signed=False,
)

# %% [markdown]
# `data[row, col]` is one pixel of the image `data`. In geometry you would say "x, then y, and y goes up". Here it is
# **row, then column, and rows go down**.
#
# **Predict** what the next cell prints.

# %%
print(places[1, 3])
print(places[2, 0])
print(flag[1, 0])

# %% [markdown]
# <details><summary>Compare</summary>
#
# 13 and 20, as the picture says. The third is a pixel of a *colour* image: you give row and column, and get the
# three numbers that stand there, `[255 255 0]`, yellow.
#
# </details>
#
# What about `places[3, 1]`, the first pixel with row and column the wrong way round? Rows go from 0 to 2, so there is no
# row 3, and Python raises an `IndexError`. That is the lucky case. In a square image nothing is raised, and you read a
# wrong pixel without noticing.

# %% [markdown]
# ### Exercise: `read_pixel` (3 points)
#
# Write `read_pixel(image, row, col)`. It returns the pixel of `image` in that row and column: for a colour image
# `(height, width, 3)` an array of its 3 numbers, for a grey image `(height, width)` a single number.
#
# `read_pixel(places, 1, 3)` is `13`, and `read_pixel(flag, 1, 0)` is `[255, 255, 0]`.
#
# <details><summary>Hint 1</summary>
#
# The same expression serves for grey and for colour. You don't have to ask which it is.
#
# </details>
# <details><summary>Hint 2</summary>
#
# Square brackets after `image`, with two numbers in them. The one that counts downward comes first.
#
# </details>


# %% exercise="read_pixel" role="answer"
def read_pixel(image, row, col):
    ### BEGIN SOLUTION
    return image[row, col]
    ### END SOLUTION


# %% exercise="read_pixel" points=1 role="check"
with checking(
    "read_pixel",
    worth_knowing="Libraries disagree on the order. In OpenCV an array is indexed row first, but its drawing functions take points as (x, y), column first.",
    mistakes=[
        Mistake("the column was taken first, x before y", "axis order", "Row comes first."),
        Mistake("rows and columns are counted from 1", "off by one", "They count from 0."),
        Mistake("rows are counted from the bottom", "indexing", "Row 0 is at the top."),
        Mistake("a whole row is returned", "indexing", "One pixel is asked for."),
        Mistake("only the red value is returned", "channels", "A colour pixel has three."),
        Mistake(
            "row and column were looked up behind another axis",
            "axis order",
            "They are the first two, the channels come last.",
        ),
    ],
):
    # The tens say the row, the units the column.
    grey = np.array([[0.0, 1, 2, 3], [10, 11, 12, 13], [20, 21, 22, 23]])
    # The hundreds say the channel.
    colour = np.stack([100 + grey, 200 + grey, 300 + grey], axis=2)
    with unchanged(grey, colour):
        check_value(
            read_pixel(grey, 2, 1),
            21.0,
            mistakes={
                "the column was taken first, x before y": 12.0,
                "rows and columns are counted from 1": 10.0,
                "rows are counted from the bottom": 1.0,
                "a whole row is returned": lambda answer: np.shape(answer) == (4,),
            },
        )
        check_array(
            read_pixel(colour, 2, 1),
            [121, 221, 321],
            mistakes={
                "the column was taken first, x before y": [112, 212, 312],
                "only the red value is returned": 121,
                "row and column were looked up behind another axis": [202, 212, 222],
            },
        )

# %% exercise="read_pixel" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("read_pixel", "every pixel of other images, grey and colour, whole numbers and floats"):
    rng = np.random.default_rng(1)
    for shape in ((4, 6), (7, 3), (3, 3), (1, 5), (4, 6, 3), (6, 2, 3), (3, 3, 3)):
        size = int(np.prod(shape))
        whole = rng.permutation(size).reshape(shape).astype(np.uint8)
        for image in (whole, (whole / np.float32(255)).astype(np.float32), whole - 100.5):
            for row in range(shape[0]):
                for col in range(shape[1]):
                    inside = row < shape[1] and col < shape[0] and row != col
                    pixel, swapped = image[row, col].tolist(), image[col, row].tolist() if inside else None
                    mistakes = {"the column was taken first, x before y": swapped} if inside else None
                    with unchanged(image):
                        if len(shape) == 2:
                            check_value(read_pixel(image, row, col), float(pixel), mistakes, rtol=1e-6)
                        else:
                            check_array(read_pixel(image, row, col), pixel, mistakes, rtol=1e-6)
### END HIDDEN TESTS

# %% [markdown]
# ## Grey images, and what Matplotlib makes of them
#
# A grey image is one table: 0 is black, the largest possible value (255, or 1.0) is white. The next cell takes a grey
# photograph of a dress that hangs in front of grass, and divides its numbers by 4, so that it is very dark: no value is
# above 63.
#
# **Predict.** What does `plt.imshow(dark)` show, with no further argument?

# %%
_, garments = load_fashion(CATEGORIES)
stall = photograph(garments, np.random.default_rng(2), count=40, part="test")
on_wall = (255 * stall.images[13, :, :, 0]).astype(np.uint8)
dark = on_wall // 4
print("darkest", dark.min(), "lightest", dark.max())

figure, axes = plt.subplots(1, 3, figsize=(7.8, 2.9), layout="constrained")
axes[0].imshow(dark)
axes[0].set_title("imshow(dark)")
axes[1].imshow(dark, cmap="gray")
axes[1].set_title('cmap="gray"')
axes[2].imshow(dark, cmap="gray", vmin=0, vmax=255)
axes[2].set_title("… vmin=0, vmax=255")
for ax in axes:
    ax.axis("off")
show_figure(caption=captions["three times dark"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# It shows a bright picture in blue, green and yellow, though the array is dark and grey. Two things happen to a 2-D array
# unless you tell Matplotlib otherwise:
#
# - **It is coloured.** A 2-D array has no colours, so Matplotlib takes them from a *colour map*; the default goes from
#   dark blue over green to yellow. `cmap="gray"` asks for black to white.
# - **It is stretched.** The smallest number of *this* array gets the first colour, the largest one the last. So the
#   dark picture looks as bright as any other. `vmin=0, vmax=255` says which numbers are black and white.
#
# Colour images (three channels) are neither coloured nor stretched.
#
# </details>
#
# The lesson: a picture on the screen is not the array. When in doubt, look at the numbers: `image.shape`,
# `image.dtype`, `image.min()`, `image.max()`.

# %% [markdown]
# ## Painting: change the array, change the image
#
# `data[2:5]` is rows 2, 3 and 4: a *slice* goes up to its end, and does not include it. With two slices you name a
# region, and what you assign to a region is put into each of its pixels.
#
# **Predict.** Which numbers of the 4×7 table become 99?

# %%
table = np.zeros((4, 7), dtype=int)
table[1:3, 2:6] = 99
show_numbers(table, caption=captions["region"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# Rows 1 and 2, columns 2 to 5: 3 − 1 = 2 rows and 6 − 2 = 4 columns.
#
# </details>
#
# Height and width of a slice are end minus start: that is what the left-out end
# is good for.
#
# Now in colour. Let us paint a red rectangle on the cat by setting the red channel of a region to its maximum, first
# alone, then together with the two others.
#
# **Predict:** will the first rectangle be red?

# %%
first_try = cat.copy()
first_try[20:100, 330:430, 0] = 255

second_try = cat.copy()
second_try[20:100, 330:430, 0] = 255
second_try[20:100, 330:430, 1] = 0
second_try[20:100, 330:430, 2] = 0

show_images(
    [first_try, second_try],
    titles=["red set to 255", "and green and blue to 0"],
    caption=captions["two rectangles"],
    size=3,
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# It is a reddish pane. Setting red to 255 leaves the green and the blue that were there: where the photograph is light,
# the result is pink. Red is red 255 **and** green 0 **and** blue 0.
#
# </details>
#
# You can write the three lines of the second try as one: `[255, 0, 0]` assigned to a region of a colour image goes into
# each pixel.
#
# Now paint by hand. The next cell shows the cat's face in 10 × 10 pixels, and its three tables. Choose how much red, green
# and blue your brush has, then paint: with the mouse or a finger, or with the arrow keys and the space bar. The outlined
# number follows you.
#
# 1. Paint a whisker in pure white, and look where its numbers are.
# 2. Give her a yellow eye, then a grey one.
# 3. Look at the numbers of two neighbours only, not at the picture. Paint one of them so that nobody can tell the two apart.
#
# **Predict** for the second: which three numbers make yellow, and which make grey?

# %%
explore_pixels(cat[30:280:25, 40:390:35], caption=captions["brush"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# Yellow is red and green light without blue: 255, 255, 0. Grey is as much of all three, such as 128, 128, 128; with a larger
# number it is lighter. A pixel has no colour by itself: it has three numbers, and each stands in another table at the same
# row and column.
#
# </details>

# %% [markdown]
# ### A slice is a view
#
# Did you notice the `.copy()` above? Here is what it is for.
#
# **Predict** what is printed for `numbers`.

# %%
numbers = np.array([1, 2, 3, 4, 5])
part = numbers[1:4]
part[:] = 0
print("part   ", part)
print("numbers", numbers)

# %% [markdown]
# <details><summary>Compare</summary>
#
# `[1 0 0 0 5]`: `numbers` has changed too! A slice of an array is not a new array. It is a **view**: a window onto the
# same numbers in memory. With a Python list this would not have happened.
#
# `image[:]` is a view of everything, and `other = image` is but a second name for the same array. Only `image.copy()`
# gives you numbers of your own.
#
# </details>
#
# Now the same with a copy. Copy first, then paint: then the caller of your function still has the image that was handed in.

# %%
numbers = np.array([1, 2, 3, 4, 5])
part = numbers[1:4].copy()
part[:] = 0
print("part   ", part)
print("numbers", numbers)

# %% [markdown]
# ### Exercise: `paint_region` (3 points)
#
# Write `paint_region(image, rows, cols, color)`. It gets a colour image `(height, width, 3)` of any
# [dtype](../glossary.md#dtype), and returns a **copy of the same dtype** in which a region has one colour. `rows` is a
# pair: the first row of the region, and the row where it ends, which is not painted any more. `cols` says the same for
# the columns. `color` is three numbers, on the same scale as the image. The image that was handed in stays as it was.
#
# `paint_region(cat, (20, 100), (330, 430), (255, 0, 0))` is the right one of the two cats above.
#
# <details><summary>Hint 1</summary>
#
# Three steps: copy, assign to a region of the copy, return the copy. The cells above show each of them.
#
# </details>
# <details><summary>Hint 2</summary>
#
# The region of the copy is `[rows[0]:rows[1], …]`; give it the columns likewise, leave the channel axis alone, and
# assign `color` to it as a whole.
#
# </details>


# %% exercise="paint_region" role="answer"
def paint_region(image, rows, cols, color):
    ### BEGIN SOLUTION
    painted = image.copy()
    painted[rows[0] : rows[1], cols[0] : cols[1]] = color
    return painted
    ### END SOLUTION


# %% exercise="paint_region" points=1 role="check"
with checking(
    "paint_region",
    worth_knowing="That an end is left out has its use: the length is end minus start, and regions that share a border neither overlap nor leave a gap.",
    mistakes=[
        Mistake(
            "the caller's image was painted and nothing returned", "changed in place", "Paint a copy and return it."
        ),
        Mistake(
            "the end is included", "off by one", "The row and the column where the region ends should stay as they are."
        ),
        Mistake("the end is included in the rows", "off by one", "Row 2 should stay as it is."),
        Mistake("the end is included in the columns", "off by one", "Column 4 should stay as it is."),
        Mistake("the region ends too early", "off by one", "Its last row and column are missing."),
        Mistake("the second number is taken for a size", "indexing", "It is where the region ends."),
        Mistake("rows and columns are swapped", "axis order", "Rows come first."),
        Mistake("only one channel is set", "channels", "A colour is three numbers."),
        Mistake("the rest of the picture is lost", "what was asked", "Start from a copy of the image."),
        Mistake("the image came back unpainted", "changed in place"),
    ],
):
    image = np.full((3, 6, 3), 10, dtype=np.uint8)
    before = image.copy()

    def picture(pattern, inside=(200, 100, 250), outside=(10, 10, 10)):
        """The image in which # stands for one colour and . for the other."""
        return np.array([[inside if mark == "#" else outside for mark in line] for line in pattern.split()])

    region = "..##.. ..##.. ......"  # Three rows: rows 0 and 1, columns 2 and 3 are painted.
    with unchanged(image):
        check_array(
            paint_region(image, (0, 2), (2, 4), (200, 100, 250)),
            picture(region),
            mistakes={
                "the caller's image was painted and nothing returned": lambda answer: (
                    answer is None and not np.array_equal(image, before)
                ),
                "the end is included": picture("..###. ..###. ..###."),
                "the end is included in the rows": picture("..##.. ..##.. ..##.."),
                "the end is included in the columns": picture("..###. ..###. ......"),
                "the region ends too early": picture("..#... ...... ......"),
                "the second number is taken for a size": picture("..#### ..#### ......"),
                "rows and columns are swapped": picture("...... ...... ##...."),
                "only one channel is set": picture(region, inside=(200, 10, 10)),
                "the rest of the picture is lost": picture(region, outside=(0, 0, 0)),
                "the image came back unpainted": before,
            },
            dtype=np.uint8,
        )

# %% exercise="paint_region" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("paint_region", "other sizes, regions, colours and dtypes"):
    rng = np.random.default_rng(2)
    for (height, width), rows, cols in (
        ((9, 7), (2, 5), (1, 4)),
        ((4, 9), (0, 2), (6, 9)),
        ((6, 6), (5, 6), (0, 1)),
        ((5, 3), (0, 5), (0, 3)),
        ((3, 8), [1, 3], [2, 5]),
        ((7, 5), (3, 3), (1, 4)),
        ((8, 8), (1, 2), (3, 7)),
    ):
        for dtype in (np.uint8, np.float32, np.float64, np.int64):
            whole = np.issubdtype(dtype, np.integer)
            image = (
                rng.integers(1, 255, (height, width, 3)) if whole else rng.uniform(0.1, 0.9, (height, width, 3))
            ).astype(dtype)
            before = image.copy()
            color = np.array([255, 0, 77] if whole else [0.0, 1.0, 0.25], dtype)
            row, col = np.ogrid[:height, :width]
            inside = ((row >= rows[0]) & (row < rows[1]) & (col >= cols[0]) & (col < cols[1]))[:, :, None]
            one_more = ((row >= rows[0]) & (row <= rows[1]) & (col >= cols[0]) & (col <= cols[1]))[:, :, None]
            mistakes = {
                "the caller's image was painted and nothing returned": lambda answer, image=image, before=before: (
                    answer is None and not np.array_equal(image, before)
                )
            }
            if inside.any() and not inside.all():
                mistakes["only one channel is set"] = np.where(inside & (np.arange(3) == 0), color, image)
                mistakes["the rest of the picture is lost"] = np.where(inside, color, 0)
            if (one_more != inside).any():
                mistakes["the end is included"] = np.where(one_more, color, image)
            expected = np.where(inside, color, image)
            for given in (tuple(color.tolist()), color.tolist(), color):
                with unchanged(image, color):
                    check_array(paint_region(image, rows, cols, given), expected, mistakes, dtype=dtype)
### END HIDDEN TESTS

# %% [markdown]
# When your check passes, give the cat what she deserves. Change the numbers and run again.

# %%
framed = paint_region(cat, (0, 12), (0, 451), (0, 0, 0))
framed = paint_region(framed, (288, 300), (0, 451), (0, 0, 0))
framed = paint_region(framed, (84, 168), (125, 350), (20, 20, 20))
show_images(framed, caption=captions["bars"], size=4)

# %% [markdown]
# ## One channel at a time
#
# `cat[:, :, 0]` is all rows, all columns, channel 0: the red numbers, a 2-D table, so you may look at it as a grey
# image. (A slice may have a step, too: `cat[::2, ::2]` is every second row and every second column. That is cat enough for
# small pictures.)
#
# **Predict.** The cat's nose is reddish-brown. In which channel will it be lightest, and in which darkest?

# %%
kitten = cat[::2, ::2]
show_images(
    [kitten[:, :, 0], kitten[:, :, 1], kitten[:, :, 2]],
    titles=["red, channel 0", "green, channel 1", "blue, channel 2"],
    caption=captions["cat's channels"],
    limits=(0, 255),
    size=3,
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# Lightest in red, darkest in blue: the nose has much red and next to no blue. Orange fur has much red, less green, little
# blue. The white blanket in the background has about as much of all three, so it looks nearly the same in each.
#
# </details>
#
# A channel alone, as above, has lost its colour: it is a 2-D array, and nothing in it says that it was red. To see the
# red part *as red*, keep three channels and make the two others zero. That is the next exercise.

# %% [markdown]
# ### Exercise: `keep_channel` (3 points)
#
# Write `keep_channel(image, channel)`. It gets a colour image `(height, width, 3)` and a channel number 0, 1 or 2. It
# returns a copy, of the same shape and dtype, in which **the two other channels are 0**. The image that was handed in
# stays as it was.
#
# For the one-pixel image `[[[7, 8, 9]]]` and channel 2 it returns `[[[0, 0, 9]]]`.
#
# <details><summary>Hint 1</summary>
#
# You may copy the image and empty two channels, or start from zeros of the same shape and dtype (`np.zeros_like`) and
# fill in one.
#
# </details>
# <details><summary>Hint 2</summary>
#
# With a loop: `for other in range(3)`, and where `other != channel`, set `[:, :, other]` of the copy to 0.
#
# </details>


# %% exercise="keep_channel" role="answer"
def keep_channel(image, channel):
    ### BEGIN SOLUTION
    kept = np.zeros_like(image)
    kept[:, :, channel] = image[:, :, channel]
    return kept
    ### END SOLUTION


# %% exercise="keep_channel" points=1 role="check"
with checking(
    "keep_channel",
    worth_knowing="On a screen each pixel really is three little lamps: red, green and blue. Through a magnifying glass, or a drop of water on the screen, you can see them.",
    mistakes=[
        Mistake("the chosen channel is zeroed", "what was asked", "The two others should be."),
        Mistake("a 2-D result, the channel alone", "shape", "Its two zero neighbours are missing."),
        Mistake("the channel stands alone on its axis", "shape", "The result needs three channels."),
        Mistake(
            "the channel is repeated three times", "channels", "That makes a grey image; the two others should be 0."
        ),
        Mistake("the channel has moved to place 0", "channel order", "It should stay where it was."),
        Mistake("a column is kept, not a channel", "axis order", "The channel is the last axis."),
        Mistake(
            "a row is kept, not a channel",
            "axis order",
            "The first number in the brackets counts rows; the channel is the last axis.",
        ),
        Mistake("the result holds floats", "dtype", "A copy of whole numbers holds whole numbers."),
    ],
):
    # The hundreds say the channel, the tens the row, the units the column.
    places = np.array([[11, 12, 13], [21, 22, 23], [31, 32, 33]])
    none = 0 * places
    image = np.stack([places, 100 + places, 200 + places], axis=2).astype(np.uint8)
    one_row, one_column = np.zeros((2, 3, 3, 3), int)
    one_row[1], one_column[:, 1] = image[1], image[:, 1]
    with unchanged(image):
        check_array(
            keep_channel(image, 1),
            np.stack([none, 100 + places, none], axis=2),
            mistakes={
                "the chosen channel is zeroed": np.stack([places, none, 200 + places], axis=2),
                "a 2-D result, the channel alone": 100 + places,
                "the channel stands alone on its axis": (100 + places)[:, :, None],
                "the channel is repeated three times": np.stack(3 * [100 + places], axis=2),
                "the channel has moved to place 0": np.stack([100 + places, none, none], axis=2),
                "a column is kept, not a channel": one_column,
                "a row is kept, not a channel": one_row,
                "the result holds floats": lambda answer: np.asarray(answer).dtype.kind == "f",
            },
            dtype=int,
        )

# %% exercise="keep_channel" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("keep_channel", "other sizes and dtypes, each channel"):
    for seed, (height, width) in enumerate(((4, 6), (7, 2), (3, 3), (1, 5), (5, 1))):
        rng = np.random.default_rng(seed)
        whole = rng.integers(1, 256, (height, width, 3), dtype=np.uint8)
        for image in (whole, whole / np.float32(255), whole / 255, whole.astype(np.int64)[::-1]):
            for channel in (0, 1, 2, np.int64(1)):
                only = np.arange(3) == channel
                expected = np.where(only, image, 0)
                mistakes = {
                    "the chosen channel is zeroed": np.where(only, 0, image),
                    "a 2-D result, the channel alone": image[:, :, channel].copy(),
                }
                with unchanged(image):
                    check_array(
                        keep_channel(image, channel),
                        expected,
                        mistakes,
                        dtype=float if image.dtype.kind == "f" else int,
                    )
### END HIDDEN TESTS

# %%
# Your function at work: run this when your check passes.
show_images(
    [keep_channel(kitten, channel) for channel in range(3)],
    titles=["red", "green", "blue"],
    caption=captions["cat in three lights"],
    size=3,
)

# %% [markdown]
# ## Reading files: one trap
#
# So far the course has read the files for you. In your own work you will call `plt.imread`. Here it reads two
# photographs. One is stored as PNG, one as JPEG.
#
# **Predict.** Both are ordinary colour photographs. What will be the largest number in each?

# %%
for name in ("chelsea", "rocket"):
    path = photo_path(name)
    image = plt.imread(path)
    print(f"{path.name:12} shape {image.shape}   dtype {image.dtype}   largest {image.max():.3f}")

# %% [markdown]
# <details><summary>Compare</summary>
#
# 0.906 in one of them and 255 in the other, though both photographs have light parts.
#
# There is the trap. `plt.imread` gives **floats from 0 to 1** for a PNG, and **integers from 0 to 255** for a JPEG. The
# *dtype*, the kind of number that an array holds, is different too: `float32` is a number with a fraction in 32 bits,
# `uint8` a whole number without sign in 8 bits, so from 0 to 255 and nothing else.
#
# Both are common, and both are right:
#
# | dtype | black | white | who likes it |
# | --- | --- | --- | --- |
# | `uint8` | 0 | 255 | files, cameras, screens: one byte for each number |
# | `float32` | 0.0 | 1.0 | arithmetic, and neural networks |
#
# </details>
#
# `plt.imshow` goes by the dtype: for whole numbers white is 255, for floats white is 1.0, and all that is above is
# white too.
#
# **Predict:** what do you see if you take a 0 to 255 image and make floats of it without dividing?

# %%
undivided = kitten.astype(np.float32)
as_imshow_takes_it = np.minimum(undivided, 1)
show_images(
    [as_imshow_takes_it, undivided / 255],
    titles=["as floats, 0 to 255", "as floats, 0 to 1"],
    caption=captions["undivided"],
    size=3,
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# A picture that is white nearly everywhere: all but the blackest numbers are 1 or more, and `imshow` takes them for 1.0.
# An almost empty white picture is the sign: floats on the scale of 255. The opposite happens as well: divide an image
# by 255 that was from 0 to 1 already, and all is black.
#
# </details>
#
# A network fed with images on the wrong scale learns badly, and no error is raised. So it pays to have a function that
# takes either kind and always gives the same one.
#
# How should it tell the two kinds apart? By the dtype, not by the largest number. A nearly black photograph may well
# hold only 0s and 1s out of 255. `np.issubdtype` says whether a dtype is one of the kinds of integer; and mind which
# division you take.

# %%
for dtype in (np.uint8, np.int64, np.float32):
    kind = "an integer" if np.issubdtype(dtype, np.integer) else "no integer"
    print(f"{dtype.__name__:8} {kind}")
print("5 // 2 =", 5 // 2, "   5 / 2 =", 5 / 2)

# %% [markdown]
# (One more thing about `plt.imread`: the array from a JPEG may be read-only. If painting raises `assignment destination
# is read-only`, work on a copy. You do so anyway now.)

# %% [markdown]
# ### Exercise: `as_float` (3 points)
#
# Write `as_float(image)`. It gets an image, grey or colour, and returns one of the same shape, dtype `float32`, with
# values from 0 to 1:
#
# - an image of **integers** (of any integer dtype, 0 to 255) is divided by 255
# - an image of **floats** (of any float dtype, 0 to 1 already) keeps its values
#
# `as_float(np.array([[0, 51, 255]], dtype=np.uint8))` gives `[[0., 0.2, 1.]]`, and so does
# `as_float(np.array([[0, 0.2, 1]]))`. The image that was handed in stays as it was.
#
# <details><summary>Hint 1</summary>
#
# `image.dtype` says what the array holds; `np.issubdtype(image.dtype, np.integer)` is True for each kind of integer.
# `.astype(np.float32)` gives a copy as float32.
#
# </details>
# <details><summary>Hint 2</summary>
#
# Convert to float32 first and keep that in a name of its own. If the *original* held integers, return it divided by
# 255 (with `/`, not `//`); otherwise return it as it is.
#
# </details>


# %% exercise="as_float" role="answer"
def as_float(image):
    ### BEGIN SOLUTION
    floats = image.astype(np.float32)
    if np.issubdtype(image.dtype, np.integer):
        floats = floats / 255
    return floats
    ### END SOLUTION


# %% exercise="as_float" points=1 role="check"
with checking(
    "as_float",
    worth_knowing="Dividing by 255, and not by 256, makes white exactly 1. In Keras the same step exists as a layer of a network: `Rescaling(1 / 255)`.",
    mistakes=[
        Mistake(
            "integer division throws the fraction away",
            "dtype",
            "It is done by `//`, or by an array that holds integers.",
        ),
        Mistake(
            "the image is min-max stretched",
            "normalization",
            "Its darkest pixel became 0 and its lightest 1. Integers are divided by 255, whatever the image holds; floats keep their values.",
        ),
        Mistake(
            "divided by the image's own largest value",
            "normalization",
            "Integers are divided by 255, whatever the image holds; floats keep their values.",
        ),
        Mistake("divided by 256", "normalization", "White is 255 and should become 1."),
        Mistake("the integers are not divided", "normalization"),
        Mistake("divided twice by 255", "normalization"),
        Mistake("floats are divided again", "normalization", "They are from 0 to 1 already."),
        Mistake("floats became integers on the way", "dtype"),
        Mistake(
            "the values, not the dtype, decided",
            "dtype",
            "Integers may be 0 and 1 only, and floats may be whole as well.",
        ),
    ],
):
    integers = np.array([[51, 102, 204]], dtype=np.uint8)
    with unchanged(integers):
        check_array(
            as_float(integers),
            [[0.2, 0.4, 0.8]],
            mistakes={
                "integer division throws the fraction away": [[0, 0, 0]],
                "the image is min-max stretched": [[0, 1 / 3, 1]],
                "divided by the image's own largest value": [[0.25, 0.5, 1]],
                "divided by 256": [[51 / 256, 102 / 256, 204 / 256]],
                "the integers are not divided": [[51, 102, 204]],
                "divided twice by 255": [[0.2 / 255, 0.4 / 255, 0.8 / 255]],
            },
            dtype=np.float32,
        )
    values = [[0.25, 0.5], [0.75, 0.25]]
    floats = np.array(values)
    with unchanged(floats):
        check_array(
            as_float(floats),
            values,
            mistakes={
                "floats are divided again": np.divide(values, 255),
                "the image is min-max stretched": [[0, 0.5], [1, 0]],
                "divided by the image's own largest value": np.divide(values, 0.75),
                "floats became integers on the way": [[0, 0], [0, 0]],
            },
            dtype=np.float32,
        )
    nearly_black = np.array([[0, 1]], dtype=np.uint8)
    check_array(
        as_float(nearly_black),
        [[0, 1 / 255]],
        mistakes={"the values, not the dtype, decided": [[0, 1]]},
        dtype=np.float32,
    )

# %% exercise="as_float" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "as_float",
    "other sizes, integer and float dtypes, dark, light and even images",
    mistakes=[
        Mistake("integers of another dtype than uint8 are not divided", "dtype"),
        Mistake("divided by the dtype's largest number", "normalization", "White is 255 in each integer dtype."),
    ],
):
    for seed, shape in enumerate(((5, 4), (3, 6), (2, 5, 3), (6, 6, 3))):
        rng = np.random.default_rng(seed)
        for dtype in (np.uint8, np.int16, np.int32, np.int64, np.uint16):
            for low, high in ((20, 231), (0, 256), (0, 2), (0, 90), (1, 2), (0, 1), (255, 256)):
                image = rng.integers(low, high, shape).astype(dtype)
                mistakes = {}
                if (low, high) == (20, 231):
                    image.flat[:2] = 20, 230
                    mistakes = {
                        "integer division throws the fraction away": image // 255,
                        "the image is min-max stretched": (image - 20.0) / 210,
                        "divided by the image's own largest value": image / 230,
                    }
                    if dtype == np.uint8:
                        mistakes["the integers are not divided"] = image.copy()
                    else:
                        mistakes["integers of another dtype than uint8 are not divided"] = image.copy()
                        mistakes["divided by the dtype's largest number"] = image / np.iinfo(dtype).max
                elif (low, high) == (0, 2):
                    image.flat[:2] = 0, 1
                    mistakes = {"the values, not the dtype, decided": image.copy()}
                expected = np.true_divide(image, 255)
                with unchanged(image):
                    check_array(as_float(image), expected, mistakes, dtype=np.float32, atol=1e-7)
        for dtype in (np.float32, np.float64, np.float16):
            image = rng.uniform(0.1, 0.6, shape).astype(dtype)
            mistakes = {
                "floats are divided again": image / 255,
                "the image is min-max stretched": (image - image.min()) / (image.max() - image.min()),
                "divided by the image's own largest value": image / image.max(),
            }
            expected = image.copy()
            with unchanged(image):
                check_array(as_float(image), expected, mistakes, dtype=np.float32, atol=1e-7)
            black_or_white = rng.integers(0, 2, shape).astype(dtype)
            black_or_white.flat[:2] = 0, 1
            expected = black_or_white.copy()
            mistakes = {"the values, not the dtype, decided": expected / 255}
            with unchanged(black_or_white):
                check_array(as_float(black_or_white), expected, mistakes, dtype=np.float32)
            for low, high in ((0, 1), (0, 0.003), (0.9, 1), (0, 0), (1, 1)):
                image = rng.uniform(low, high, shape).astype(dtype)
                expected = image.copy()
                with unchanged(image):
                    check_array(as_float(image), expected, dtype=np.float32, atol=1e-7)
### END HIDDEN TESTS

# %% [markdown]
# ## From colour to grey
#
# Grey images have a third of the numbers: 135,300 in place of 405,900 for the cat. Where colour does not matter, that
# is a third of the memory and of the work, and often the shapes alone say what is in a picture. A lot of this course
# uses grey images for that reason.
#
# How do you make one number out of three? Take the flag again: red, green, blue, black in the top row, yellow, orange,
# grey, white below.
#
# **Predict:** what is the plain mean of red, of green and of blue? And which of these three colours
# looks lightest to *you*?

# %%
show_images(
    [flag, flag.mean(axis=2), rgb2gray(flag) * 255],
    titles=["colour", "plain mean", "weighted sum"],
    caption=captions["three flags"],
    limits=(0, 255),
    size=2.8,
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# The plain mean is 255 / 3 = 85 for each of the three, so it cannot tell them apart. Your eye does not agree: green
# looks by far the lightest and blue the darkest. So the channels are weighted, as they are in the eye:
#
# grey = 0.2125 · red + 0.7154 · green + 0.0721 · blue
#
# </details>
#
# The third picture is a weighted sum: each channel is multiplied by a number of its own, its
# [weight](../glossary.md#weight), before all are added up. The three weights add up to 1, so that white stays white. One
# pixel by hand, red 200, green 100, blue 50:

# %%
pixel = np.array([200, 100, 50])
weights = np.array([0.2125, 0.7154, 0.0721])
print("products", pixel * weights)
print("sum     ", (pixel * weights).sum().round(3))

# %% [markdown]
# 42.5 + 71.54 + 3.605 = 117.645. Multiply, then sum: keep these two words in mind. Nearly all the work that a neural
# network does, [convolution](../glossary.md#convolution) included, is made of them.
#
# And a hint on axes: `image.sum(axis=2)` sums over the channels and leaves a 2-D array.
#
# **Predict** the shape that is left for each of the three axes of the flag, `(2, 4, 3)`.

# %%
for axis in range(3):
    print("sum over axis", axis, "leaves shape", flag.sum(axis=axis).shape)

# %% [markdown]
# <details><summary>Compare</summary>
#
# `(4, 3)`, `(2, 3)` and `(2, 4)`: the axis that you sum over is the one that goes.
#
# </details>

# %% [markdown]
# ### Exercise: `to_grey` (3 points)
#
# Write `to_grey(image)`. It gets a colour image `(height, width, 3)`, `uint8` or float, and returns a grey one: a 2-D
# array `(height, width)` of floats, 0.2125 R + 0.7154 G + 0.0721 B at each pixel, on the scale that the image has (0 to
# 255 stays 0 to 255). Don't round.
#
# The one-pixel image `[[[200, 100, 50]]]` gives `[[117.645]]`.
#
# <details><summary>Hint 1</summary>
#
# `image[:, :, 0]` is the whole red channel. You can multiply all of it by a number at once, and add arrays of the same
# shape.
#
# </details>
# <details><summary>Hint 2</summary>
#
# Three products added: `0.2125 * image[:, :, 0] + …`. Or: multiply the image by the array of the three weights, and sum
# over the axis of the channels.
#
# </details>


# %% exercise="to_grey" role="answer"
def to_grey(image):
    ### BEGIN SOLUTION
    return 0.2125 * image[:, :, 0] + 0.7154 * image[:, :, 1] + 0.0721 * image[:, :, 2]
    ### END SOLUTION


# %% exercise="to_grey" points=1 role="check"
with checking(
    "to_grey",
    worth_knowing="Green counts most because the eye is most sensitive to it. Pillow and OpenCV still use the weights of older television: 0.299, 0.587 and 0.114.",
    mistakes=[
        Mistake("a plain mean", "formula", "Green should count most and blue least."),
        Mistake("a plain mean, and cut down to an integer", "formula"),
        Mistake("the channels were added without weights", "formula"),
        Mistake("red and blue are swapped", "channel order", "Red is channel 0."),
        Mistake("the weights of an older formula", "formula", "It takes 0.299, 0.587 and 0.114."),
        Mistake("the weights are rounded to two digits", "rounding"),
        Mistake("an integer result, cut or rounded", "rounding", "Floats are asked for."),
        Mistake("the channel axis is kept", "shape", "The result should be 2-D."),
        Mistake(
            "rows were taken for channels",
            "axis order",
            "`image[0]` is the first row; the red channel is `image[:, :, 0]`.",
        ),
        Mistake("the sum went over the wrong axis", "axis order", "The channels are the last one."),
        Mistake("the result is divided by 255", "normalization", "It should stay on the scale of the image."),
    ],
):
    # Left red, green, blue; right white, orange-brown, black.
    image = np.array(
        [[[100, 0, 0], [255, 255, 255]], [[0, 100, 0], [200, 100, 50]], [[0, 0, 100], [0, 0, 0]]], dtype=np.uint8
    )
    expected = np.array([[21.25, 255], [71.54, 117.645], [7.21, 0]])
    mean = np.array([[100 / 3, 255], [100 / 3, 350 / 3], [100 / 3, 0]])
    with unchanged(image):
        check_array(
            to_grey(image),
            expected,
            mistakes={
                "a plain mean": mean,
                "a plain mean, and cut down to an integer": np.floor(mean),
                "the channels were added without weights": 3 * mean,
                "red and blue are swapped": [[7.21, 255], [71.54, 96.585], [21.25, 0]],
                "the weights of an older formula": [[29.9, 255], [58.7, 124.2], [11.4, 0]],
                "the weights are rounded to two digits": [[21, 255], [72, 117.5], [7, 0]],
                "an integer result, cut or rounded": OneOf(np.floor(expected), np.round(expected)),
                "the channel axis is kept": lambda answer: np.ndim(answer) == 3,
                "rows were taken for channels": np.tensordot([0.2125, 0.7154, 0.0721], image, 1),
                "the sum went over the wrong axis": lambda answer: np.shape(answer) in [(2, 3), (3, 3), (2,), (3,)],
                "the result is divided by 255": expected / 255,
            },
            dtype=float,
        )

# %% exercise="to_grey" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("to_grey", "other sizes, uint8 and float images, parts of photographs"):
    images = [photo("coffee")[::41, ::23], photo("rocket")[100:107, 50:61][:, ::-1], np.full((2, 5, 3), 255, np.uint8)]
    for seed, (height, width) in enumerate(((4, 7), (6, 3), (3, 5), (3, 3), (1, 1), (8, 2))):
        rng = np.random.default_rng(seed)
        image = rng.integers(0, 256, (height, width, 3), dtype=np.uint8)
        images += [
            image,
            image.transpose(1, 0, 2),
            rng.random((height, width, 3)),
            rng.random((height, width, 3), dtype=np.float32),
            rng.uniform(0, 255, (height, width, 3)),
        ]
    for image in images:
        # scikit-image's own formula; it would divide uint8 by 255, so it gets floats.
        expected = rgb2gray(image.astype(float))
        mean = image.mean(axis=2, dtype=float)
        mistakes = {}
        cut_or_rounded = [lambda answer: np.asarray(answer).dtype.kind in "iu"]
        if not np.allclose(mean, expected):
            mistakes = {
                "a plain mean": mean,
                "red and blue are swapped": rgb2gray(image[:, :, ::-1].astype(float)),
            }
            cut_or_rounded += [np.floor(expected), np.round(expected)]
        mistakes["the channel axis is kept"] = lambda answer: np.ndim(answer) == 3
        mistakes["an integer result, cut or rounded"] = OneOf(*cut_or_rounded)
        if image.dtype == np.uint8:
            mistakes["the result is divided by 255"] = expected / 255
        with unchanged(image):
            check_array(to_grey(image), expected, mistakes, dtype=float)
### END HIDDEN TESTS

# %%
# Your function at work: run this when your check passes.
show_images(
    [cat, to_grey(cat)],
    titles=["colour: 405,900 numbers", "grey: 135,300 numbers"],
    caption=captions["grey cat"],
    limits=(0, 255),
    size=3,
)

# %% [markdown]
# ## Brighter, and round the corner
#
# To make an image brighter, add a number to each pixel. In the next cell the numbers are `uint8`, as in most images.
#
# **Predict** the four sums, and then what the cell prints.

# %%
pixels = np.array([10, 100, 200, 250], dtype=np.uint8)
print(pixels + np.uint8(80))

# %% [markdown]
# <details><summary>Compare</summary>
#
# 10 + 80 = 90 and 100 + 80 = 180 are right. But 200 + 80 is 280, and here it is **24**; 250 + 80 is 330, and here it is
# **74**.
#
# A `uint8` has room for 0 to 255. After 255 it begins again at 0, as a clock begins again after 12:
# 280 − 256 = 24. This is called *wrap-around*. No error, and for arrays no warning.
#
# </details>
#
# **Predict:** 80 is added to the cat. What happens to the lightest parts of the picture?

# %%
wrapped = kitten + np.uint8(80)
show_images(
    [kitten, wrapped],
    titles=["the cat", "the cat + 80, as uint8"],
    caption=captions["wrapped"],
    size=3,
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# Where only red was large enough to wrap, red is suddenly missing: green and blue are left, which is turquoise. Where all
# three wrapped, white has become black.
#
# </details>
#
# Subtracting wraps as well: 10 − 20 becomes 246. (NumPy says
# something in two cases only: for two single numbers, such as `np.uint8(200) + np.uint8(100)`, it warns; and where you add a
# plain Python number that no `uint8` can hold, such as 300 or −20, it raises an `OverflowError`.)
#
# The way out has three steps: go to a type that has room (`.astype(int)`), calculate, and push what is too large or too
# small back to the ends of the scale. The last is *clipping*, and NumPy does it:

# %%
print(np.clip(np.array([-20, 0, 100, 255, 300]), 0, 255))

# %% [markdown]
# The order matters.
#
# **Predict:** the next cell clips too, yet something is wrong with its result. What?

# %%
print(np.clip(pixels + np.uint8(80), 0, 255))

# %% [markdown]
# <details><summary>Compare</summary>
#
# Again 24 and 74. The sum had wrapped before `clip` saw it, and 24 is between 0 and 255, so there was nothing left to
# clip. Make room *first*.
#
# </details>

# %% [markdown]
# ### Exercise: `brighten` (3 points)
#
# Write `brighten(image, amount)`. It gets a `uint8` image, grey or colour, and an int, from −1000 to 1000. It returns an
# image of the same shape, dtype `uint8`, with `amount` added to each value; what would be below 0 is 0, what would be
# above 255 is 255. The image that was handed in stays as it was.
#
# `brighten(np.array([[10, 250]], dtype=np.uint8), 80)` gives `[[90, 255]]`; with −80 it gives `[[0, 170]]`.
#
# <details><summary>Hint 1</summary>
#
# Four steps: room, sum, clip, and back to `uint8` at the very end. In which order, you have just seen.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `image.astype(int) + amount` has room for every sum. What is left to do with it is `np.clip(…, 0, 255)` and then
# `.astype(np.uint8)`.
#
# </details>


# %% exercise="brighten" role="answer"
def brighten(image, amount):
    ### BEGIN SOLUTION
    return np.clip(image.astype(int) + amount, 0, 255).astype(np.uint8)
    ### END SOLUTION


# %% exercise="brighten" points=1 role="check"
with checking(
    "brighten",
    worth_knowing="Arithmetic that stops at the ends of the range is called saturating. Video hardware does it so, since a wrapped pixel is a bright speck in the dark.",
    mistakes=[
        Mistake(
            "the sum wrapped around in uint8",
            "dtype",
            "Above 255 it began again at 0, and below 0 at 255. If you clip, it is too late, or the result of `clip` was not kept.",
        ),
        Mistake("values outside 0 to 255 are left", "dtype", "They are not clipped."),
        Mistake("the amount was taken away, not added", "sign"),
        Mistake("the image came back as it was", "loop or return"),
        Mistake("a float result", "dtype", "An image of whole numbers, of uint8, is asked for."),
        Mistake("a negative amount was added as if it were positive", "sign"),
    ],
):
    image = np.array([[10, 100, 200], [250, 0, 255]], dtype=np.uint8)
    before = image.copy()
    with unchanged(image):
        check_array(
            brighten(image, 50),
            [[60, 150, 250], [255, 50, 255]],
            mistakes={
                "the sum wrapped around in uint8": [[60, 150, 250], [44, 50, 49]],
                "values outside 0 to 255 are left": [[60, 150, 250], [300, 50, 305]],
                "the amount was taken away, not added": [[0, 50, 150], [200, 0, 205]],
                "the image came back as it was": before,
                "a float result": lambda answer: np.asarray(answer).dtype.kind == "f",
            },
            dtype=np.uint8,
        )
    with unchanged(image):
        check_array(
            brighten(image, -100),
            [[0, 0, 100], [150, 0, 155]],
            mistakes={
                "the sum wrapped around in uint8": [[166, 0, 100], [150, 156, 155]],
                "values outside 0 to 255 are left": [[-90, 0, 100], [150, -100, 155]],
                "a negative amount was added as if it were positive": [[110, 200, 255], [255, 100, 255]],
            },
            dtype=np.uint8,
        )

# %% exercise="brighten" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("brighten", "grey and colour images; small, large, negative amounts and NumPy integers"):
    for seed, shape in enumerate(((5, 8), (7, 3), (4, 6, 3), (3, 3))):
        rng = np.random.default_rng(seed)
        image = rng.integers(0, 256, shape, dtype=np.uint8)
        image.flat[:4] = 0, 255, 128, 1
        for amount in (
            40,
            -40,
            0,
            1,
            -1,
            128,
            -130,
            254,
            255,
            -255,
            256,
            -256,
            300,
            -300,
            1000,
            -1000,
            np.int64(90),
            np.int64(-90),
            np.int16(-60),
        ):
            room = image.astype(float) + float(amount)
            expected = np.array(
                [[min(max(value, 0), 255) for value in row] for row in room.reshape(shape[0], -1)]
            ).reshape(shape)
            mistakes = {"a float result": lambda answer: np.asarray(answer).dtype.kind == "f"}
            if not np.array_equal(room % 256, expected):
                mistakes["the sum wrapped around in uint8"] = room % 256
            if not np.array_equal(room, expected):
                mistakes["values outside 0 to 255 are left"] = room
            with unchanged(image):
                check_array(brighten(image, amount), expected, mistakes, dtype=np.uint8)
### END HIDDEN TESTS

# %%
# Your function at work: run this when your check passes.
show_images(
    [brighten(kitten, -80), kitten, brighten(kitten, 80)],
    titles=["−80", "the cat", "+80"],
    caption=captions["brightened"],
    size=3,
)

# %% [markdown]
# ## From an image to a row
#
# A neural network of the simplest kind takes its input as one row of numbers for each image. To get there, an image is
# *flattened*: its rows are laid one after the other, as you read a page.
#
# Here are two grey images of 2×3.

# %%
two_images = np.array([[[1, 2, 3], [4, 5, 6]], [[10, 20, 30], [40, 50, 60]]])
show_numbers(list(two_images), titles=["image 0", "image 1"], signed=False, caption=captions["two images"])

# %% [markdown]
# **Predict** the two rows.

# %%
print("image 0 as a row:", two_images[0].reshape(6))
print("image 1 as a row:", two_images[1].reshape(6))

# %% [markdown]
# <details><summary>Compare</summary>
#
# 1 2 3 4 5 6, and 10 20 30 40 50 60: one row of the image after the other. `reshape` keeps the numbers and their order,
# and gives them a new shape.
#
# </details>
#
# The product of the new shape must be the number of numbers: 2 · 3 = 6 here. If one entry is `-1`, NumPy works it out
# from the others.
#
# **Predict** the three shapes. Which of them is "one row for each image"?

# %%
print(two_images.reshape(-1).shape)
print(two_images.reshape(2, -1).shape)
print(two_images.reshape(-1, 3).shape)

# %% [markdown]
# <details><summary>Compare</summary>
#
# The middle one, `(2, 6)`. The first has run both images into one long row, and the third has one row for each *row of
# an image*.
#
# </details>
#
# Nothing is lost by this: reshaped back, the face from the beginning is itself again.

# %%
row_of_face = mystery.reshape(-1)
print("a row of", row_of_face.shape[0], "numbers")
print("numbers that differ when it is a face again:", np.count_nonzero(row_of_face.reshape(25, 25) != mystery))

# %% [markdown]
# Nothing is lost for *you*, who know that a row has 25 numbers. But pixels that were neighbours from top to bottom now
# stand 25 places apart, and nothing in the row says that they belong together. Chapter 4 is about networks that keep
# neighbours together.

# %% [markdown]
# ### Exercise: `flatten_images` (3 points)
#
# Write `flatten_images(images)`. It gets a stack of n images, grey `(n, height, width)` or with channels
# `(n, height, width, channels)`, and returns an array with one row for each image: `(n, height·width)` or
# `(n, height·width·channels)`. Within a row the numbers stand as you read a page: row by row, from left to right, and
# in each pixel channel by channel. It must work for images of any size.
#
# For `two_images` above it returns `[[1, 2, 3, 4, 5, 6], [10, 20, 30, 40, 50, 60]]`, shape `(2, 6)`.
#
# <details><summary>Hint 1</summary>
#
# The number of images is `len(images)`, and it stays. All the other axes become one. No loop is needed.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `reshape` with two entries: the number of images, and a `-1` that leaves the rest to NumPy.
#
# </details>


# %% exercise="flatten_images" role="answer"
def flatten_images(images):
    ### BEGIN SOLUTION
    return images.reshape(len(images), -1)
    ### END SOLUTION


# %% exercise="flatten_images" points=1 role="check"
with checking(
    "flatten_images",
    worth_knowing="In memory an array of any shape is one long row of numbers already; its shape is a note beside it that says how to count along the row.",
    mistakes=[
        Mistake("one long vector", "batch axis", "Keep one row for each image."),
        Mistake("all images in a single row", "batch axis", "Keep one row for each."),
        Mistake("one row for each row of an image", "shape", "Join them."),
        Mistake("the numbers stand column by column", "axis order", "The axis order is changed."),
        Mistake("a column for each image", "axis order", "The axis order is changed."),
        Mistake("the images' numbers are mixed", "axis order", "The axis order is changed."),
        Mistake("the images are as they were", "shape", "Height and width should become one axis."),
        Mistake("all reds, then all greens, then all blues", "channel order", "The axis order is changed."),
        Mistake("the channels are left out of the row's length", "channels", "One image became three rows."),
        Mistake("the channel axis is left over", "channels"),
        Mistake("a hard-coded 784", "special case", "It is right for images of 28×28 only."),
    ],
):
    # Not three columns: a card would draw the stack as a picture in colour.
    grey = np.array([[[1, 2], [3, 4], [5, 6], [7, 8]], [[10, 20], [30, 40], [50, 60], [70, 80]]])
    before = grey.copy()
    with unchanged(grey):
        check_array(
            flatten_images(grey),
            [[1, 2, 3, 4, 5, 6, 7, 8], [10, 20, 30, 40, 50, 60, 70, 80]],
            mistakes={
                "one long vector": before.ravel(),
                "all images in a single row": before.reshape(1, -1),
                "one row for each row of an image": before.reshape(-1, 2),
                "the numbers stand column by column": [[1, 3, 5, 7, 2, 4, 6, 8], [10, 30, 50, 70, 20, 40, 60, 80]],
                "a column for each image": before.reshape(2, -1).T,
                "the images' numbers are mixed": [[1, 10, 2, 20, 3, 30, 4, 40], [5, 50, 6, 60, 7, 70, 8, 80]],
                "the images are as they were": before,
            },
        )
    # One colour image of one row and two pixels.
    check_array(
        flatten_images(np.array([[[[1, 2, 3], [4, 5, 6]]]])),
        [[1, 2, 3, 4, 5, 6]],
        mistakes={
            "all reds, then all greens, then all blues": [[1, 4, 2, 5, 3, 6]],
            "the channels are left out of the row's length": [[1, 2], [3, 4], [5, 6]],
            "the channel axis is left over": lambda answer: np.ndim(answer) > 2 or np.shape(answer)[-1] == 3,
        },
    )
    # Four images of 14×28: 392 numbers each.
    check_array(
        flatten_images(np.arange(4 * 14 * 28).reshape(4, 14, 28)),
        [list(range(start, start + 392)) for start in (0, 392, 784, 1176)],
        mistakes={"a hard-coded 784": lambda answer: np.shape(answer)[1] == 784},
    )

# %% exercise="flatten_images" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("flatten_images", "other sizes, one image, colour, numbers that lie otherwise in memory"):
    for seed, shape in enumerate(
        (
            (3, 4, 5),
            (5, 2, 6),
            (1, 7, 2),
            (2, 5, 4, 3),
            (4, 3, 3, 1),
            (6, 1, 1),
            (3, 3, 3),
            (4, 14, 28),
            (3, 28, 28),
            (1, 2, 3, 4),
        )
    ):
        rng = np.random.default_rng(seed)
        whole = rng.integers(0, 256, shape, dtype=np.uint8)
        wider = rng.normal(size=(shape[0], 2 * shape[1], *shape[2:]))
        swapped = rng.normal(size=shape[::-1]).transpose()
        for images in (
            whole,
            rng.normal(size=shape),
            wider[:, ::2],
            np.asfortranarray(rng.normal(size=shape)),
            swapped,
        ):
            expected = np.array([list(image.flat) for image in images])
            mistakes = {
                "one long vector": list(images.flat),
                "a hard-coded 784": lambda answer, right=expected.shape[1]: right != 784 and np.shape(answer)[1] == 784,
            }
            if shape == (3, 4, 5):
                mistakes["the numbers stand column by column"] = images.transpose(0, 2, 1).reshape(3, -1)
                mistakes["the images' numbers are mixed"] = images.transpose(1, 2, 0).reshape(3, -1)
            if len(shape) == 4:
                mistakes["the channel axis is left over"] = lambda answer: np.ndim(answer) > 2
            if shape == (2, 5, 4, 3):
                mistakes["all reds, then all greens, then all blues"] = images.transpose(0, 3, 1, 2).reshape(2, -1)
            with unchanged(images):
                check_array(flatten_images(images), expected, mistakes)
### END HIDDEN TESTS

# %% [markdown]
# ## Cutting out the middle
#
# All images in a stack have the same size, and often a square one. Photographs don't. The quickest remedy is to cut a
# square out of the middle. Here is the picture again in which each number says its row (tens) and column (units).
#
# **Predict.** Which rows and columns has the 3×3 square in the middle?

# %%
places = np.array([[10 * row + col for col in range(8)] for row in range(5)])
show_numbers(
    places,
    caption=captions["middle"],
    window=(1, 2, 3, 3),
    signed=False,
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# Rows 1 to 3, and columns 2 to 4, if the odd column is left over at the right. In height, 5 − 3 = 2 rows are left over:
# one above, one below. In width, 8 − 3 = 5 columns are left over, which is odd: two at the left and three at the right,
# and the square starts at column 2.
#
# </details>
#
# Where an odd number is left over, there are two candidates for the middle, and one has to choose. The usual choice, and
# ours: **the odd one stays at the bottom or right**.
#
# In Python, `//` divides and rounds down. With it, the same rule serves for odd and even:

# %%
for full, size in ((5, 3), (8, 3), (8, 2), (5, 5)):
    print(f"{full} in all, {size} in the middle: {full - size} left over, {(full - size) // 2} of them before")

# %% [markdown]
# ### Exercise: `crop_center` (3 points)
#
# Write `crop_center(image, size)`. It gets an image, grey `(height, width)` or colour `(height, width, 3)`, and an int
# that is neither larger than the height nor than the width. It returns the `size`×`size` square in the middle, with all
# channels: shape `(size, size)` or `(size, size, 3)`. If an odd number of rows is left over, one more of them is left
# over at the bottom than at the top; with columns, one more at the right than at the left.
#
# `crop_center(places, 3)` gives `[[12, 13, 14], [22, 23, 24], [32, 33, 34]]`.
#
# <details><summary>Hint 1</summary>
#
# Find the first row and the first column of the square, each by the rule above. Height and width need not be equal, so
# there are two calculations. Where does a slice of `size` rows end that starts at `top`?
#
# </details>
# <details><summary>Hint 2</summary>
#
# `top = (height - size) // 2`, and the rows are `top : top + size`. Do the same for the columns with `left`; leave the
# channel axis alone.
#
# </details>


# %% exercise="crop_center" role="answer"
def crop_center(image, size):
    ### BEGIN SOLUTION
    top, left = (image.shape[0] - size) // 2, (image.shape[1] - size) // 2
    return image[top : top + size, left : left + size]
    ### END SOLUTION


# %% exercise="crop_center" points=1 role="check"
with checking(
    "crop_center",
    worth_knowing="Many networks for photographs are tested on such a crop: the image is made 256 pixels on its shorter side, and the 224 × 224 in the middle are kept.",
    mistakes=[
        Mistake(
            "the odd one is left over at the top or left",
            "off by one",
            "It should stay at the bottom or right.",
        ),
        Mistake(
            "the square is a row too low",
            "off by one",
            "The odd one stays at the bottom, and height and width each have a middle of their own.",
        ),
        Mistake("the end is included", "off by one", "The square is too large."),
        Mistake("the square is too small", "indexing", "It should end at its beginning plus `size`."),
        Mistake("the corner at the top left is cut out", "what was asked", "The middle is asked for."),
        Mistake("rows and columns are swapped", "axis order", "Rows come first."),
        Mistake(
            "rows and columns start at the same number",
            "special case",
            "Height and width differ here.",
        ),
        Mistake("the channels are cropped too", "channels", "All three stay."),
        Mistake("the channel axis, not the columns, was cropped", "axis order"),
        Mistake("an empty image", "indexing", "A slice that ends at -0 ends at once."),
    ],
):
    # Five rows of six: the tens say the row, the units the column.
    grey = np.array([[10 * row + col for col in range(6)] for row in range(5)])
    image = grey.copy()
    with unchanged(image):
        check_array(
            crop_center(image, 3),
            [[11, 12, 13], [21, 22, 23], [31, 32, 33]],
            mistakes={
                "the odd one is left over at the top or left": grey[1:4, 2:5],
                "the end is included": grey[1:5, 1:5],
                "the square is too small": lambda answer: np.shape(answer) == (2, 2),
                "the corner at the top left is cut out": grey[0:3, 0:3],
            },
        )
        check_array(
            crop_center(image, 2),
            [[12, 13], [22, 23]],
            mistakes={
                "the square is a row too low": grey[2:4, 2:4],
                "the end is included": grey[1:4, 2:5],
                "rows and columns are swapped": grey[2:4, 1:3],
                "rows and columns start at the same number": grey[1:3, 1:3],
            },
        )
    # In colour: the hundreds say the channel.
    check_array(
        crop_center(np.stack([100 + grey, 200 + grey, 300 + grey], axis=2), 2),
        [[[112, 212, 312], [113, 213, 313]], [[122, 222, 322], [123, 223, 323]]],
        mistakes={
            "the channels are cropped too": lambda answer: (
                np.shape(answer)[:2] == (2, 2) and np.shape(answer)[2:] != (3,)
            ),
            "the channel axis, not the columns, was cropped": lambda answer: np.shape(answer)[1:] == (6, 2),
        },
    )
    # The full height.
    check_array(
        crop_center(grey.copy(), 5),
        grey[:, 0:5],
        mistakes={"an empty image": lambda answer: np.size(answer) == 0},
    )

# %% exercise="crop_center" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("crop_center", "images and sizes, odd and even, up to the full height or width"):
    rng = np.random.default_rng(5)
    for height, width in ((7, 10), (10, 7), (6, 9), (9, 6), (8, 8), (5, 5), (3, 11), (1, 4), (12, 3)):
        for size in range(1, min(height, width) + 1):
            grey = rng.permutation(height * width).reshape(height, width)
            for image in (grey, grey.astype(np.uint8), np.stack([grey, grey + 0.25, -grey], axis=2), grey[:, ::-1]):
                before = [(full - size) // 2 for full in (height, width)]
                chosen = [np.arange(first, first + size) for first in before]
                expected = image[np.ix_(*chosen)]
                mistakes = {}
                if (height - size) % 2 or (width - size) % 2:
                    top, left = (height - size + 1) // 2, (width - size + 1) // 2
                    mistakes["the odd one is left over at the top or left"] = image[
                        top : top + size, left : left + size
                    ].copy()
                if image.ndim == 3:
                    mistakes["the channels are cropped too"] = lambda answer, size=size: (
                        np.shape(answer)[:2] == (size, size) and np.shape(answer)[2:] != (3,)
                    )
                with unchanged(image):
                    check_array(crop_center(image, size if size % 2 else np.int64(size)), expected, mistakes)
### END HIDDEN TESTS

# %% [markdown]
# The network of chapter 00 wants pictures of 28 × 28 pixels, and the stall's have 56 × 56. Is the middle of them enough? Run
# this when your check passes.

# %%
three = stall.images[[3, 0, 26], :, :, 0]
show_images(
    [*three, *(crop_center(picture, 28) for picture in three)],
    columns=3,
    limits=(0, 1),
    size=1.7,
    caption=captions["cropped"],
)

# %% [markdown]
# ## What a camera adds
#
# The garments of Fashion-MNIST are easy: in the middle, on black, in even light. What does a photograph at the stall have
# that they have not? Hang one up yourself. You know all that it takes: slices, regions, copies.
#
# `surface` gives a piece of a photographed wall. `cloth` is a 2-D array of True and False, True where the garment is;
# indexed by it, an array gives, or takes, only those pixels.

# %%
rng = np.random.default_rng(4)
t_shirt = garments.images[19, :, :, 0]
cloth = t_shirt > 0.05

wall = 0.6 * surface("brick", rng)
picture = wall.copy()
region = picture[20:48, 24:52]  # A view: what is painted on it is painted on the picture.
region[cloth] = t_shirt[cloth]
evening = 0.5 * picture

show_images(
    [t_shirt, wall, picture, evening],
    titles=["garment", "wall", "background and place", "and light"],
    limits=(0, 1),
    caption=captions["hung up"],
)

# %% [markdown]
# So a camera adds three things that say nothing about the garment: the **background**, the **place**, the **light**. To
# you it is the same garment in all of them. And to somebody who compares numbers, pixel by pixel?
#
# **Predict.** A dress is compared with itself, moved by eight pixels; with itself in half the light; and with a shirt in the
# same place. Each time the mean difference of their 784 numbers is printed. Which is the smallest, which the largest?

# %%
dress, shirt = garments.images[13, :, :, 0], garments.images[4, :, :, 0]
moved = np.zeros_like(dress)
moved[:, 8:] = dress[:, :-8]
for name, other in (("moved", moved), ("in half the light", 0.5 * dress), ("a shirt", shirt)):
    print(f"{name:18} {np.abs(dress - other).mean():.2f}")

# %% [markdown]
# <details><summary>Compare</summary>
#
# Half the light is the smallest, 0.11. The shirt is in between, 0.28, and the same dress moved aside is the largest: 0.39.
# Number by number, a dress is more like a shirt than like itself a hand's breadth to the right.
#
# </details>
#
# Which of the three costs a network most? Ask the one of chapter 00. It is right about 88 of 100 garments as they are. The
# next cell hangs 1,000 garments in front of walls, *or* moves them by three pixels, *or* takes half the light away.
#
# **Predict** its three shares of right answers. Which of the three is the worst?

# %%
weights = load_first_network()
pictures = garments.images[:, :, :, 0]


def right(images):
    """The share of the images about which the network is right."""
    hidden = np.maximum(0, images.reshape(-1, 784) @ weights.hidden + weights.hidden_bias)
    scores = hidden @ weights.output + weights.output_bias
    return np.mean(np.array(CATEGORIES)[scores.argmax(axis=1)] == garments.labels)


walls = np.stack([surface(name, rng)[:28, :28] for name in np.resize(["brick", "grass", "gravel"], len(pictures))])
aside = np.zeros_like(pictures)
aside[:, :, 3:] = pictures[:, :, :-3]
shares = {
    "as they are": right(pictures),
    "on a wall": right(np.where(pictures > 0.05, pictures, 0.5 * walls)),
    "moved by 3 pixels": right(aside),
    "in half the light": right(0.5 * pictures),
}
for name, share in shares.items():
    print(f"{name:18} {share:.0%}")

# %% [markdown]
# <details><summary>Compare</summary>
#
# The wall is the worst: about one in four is left, though the walls are darker than most garments, and the garments are
# where they were. The place is nearly as bad. Less light costs little, as all sums become smaller together.
#
# </details>
#
# These three are what the coming chapters fight with. A network can be taught to look past them, if it is built for it.

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(0.2 < shares["on a wall"] < 0.31, "on a wall it is right about one garment in four")
claim(shares["on a wall"] < shares["moved by 3 pixels"] < 0.4, "the wall costs most, the place nearly as much")
claim(shares["in half the light"] > 0.8, "less light costs little")

# %% [markdown]
# ## What people do with images
#
# A network takes an image as an array. What comes out depends on the question:
#
# - **Classification:** what is it? One [category](../glossary.md#category) out of a list. Most of this course is about
#   this one.
# - **Regression:** how much, or where? One or several numbers, for instance the four numbers of a *bounding box*: first
#   row, first column, last row, last column of the thing looked for.
# - **Detection:** what is where? A box, and a category, for each of the things in the picture, however many.
# - **Segmentation:** which pixels? A category for each pixel.
#
# **Predict.** A photograph of the stall has 56 × 56 pixels. How many numbers is the answer, for each of the four? (For
# detection take two photographs side by side, with a garment in each.)

# %%
both = np.hstack([stall.images[13, :, :, 0], stall.images[39, :, :, 0]])
alone = both[:, :56]
boxes = stall.boxes[[13, 39]] + [[0, 0, 0, 0], [0, 56, 0, 56]]
answers = {
    f'classification: "{stall.labels[13]}"': (alone, []),
    "regression: one box": (alone, boxes[:1]),
    "segmentation: a mask": (alone, []),
    "detection: a box each": (both, boxes),
}
figure, axes = plt.subplots(1, 4, figsize=(9, 2.3), width_ratios=(1, 1, 1, 2), layout="constrained")
for ax, (title, (picture, found)) in zip(axes, answers.items(), strict=True):
    ax.imshow(picture, cmap="gray", vmin=0, vmax=1)
    ax.set_title(title, fontsize=9)
    ax.axis("off")
    for top, left, bottom, right_end in found:
        ax.add_patch(
            plt.Rectangle(
                (left - 0.5, top - 0.5), right_end - left, bottom - top, fill=False, edgecolor="orange", linewidth=2
            )
        )
mask = stall.masks[13]
axes[2].imshow(np.ma.masked_where(~mask, mask), cmap="autumn", alpha=0.5)
show_figure(caption=captions["four questions"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# Classification: one, the number of the category. Regression: four, for one box. Segmentation: one for each of
# 56 · 56 = 3,136 pixels. Detection: for each of two garments four for the box and one for the category, ten in all.
#
# The more exactly you ask, the more numbers come back, and the more work it is to tell the network the right answers when
# it learns.
#
# </details>

# %% [markdown]
# ## What you learned
#
# - An image is an array of numbers: `(height, width)` if grey, `(height, width, channels)` if coloured; height first.
# - `image[row, col]` is a pixel; rows count downward from 0; red, green and blue are channels 0, 1 and 2.
# - Matplotlib colours and stretches 2-D arrays unless you give `cmap`, `vmin` and `vmax`. Trust the numbers.
# - A slice is a view. `copy()` before you paint.
# - `plt.imread` gives floats 0 to 1 for PNG, and integers 0 to 255 for JPEG. Ask the dtype, and bring all to one scale.
# - `uint8` wraps around. Make room, calculate, clip, go back.
# - Grey is a weighted sum of the channels, and a third of the numbers.
# - `reshape(len(images), -1)` makes one row of each image.
# - A camera adds background, place and light. Each changes nearly all numbers, and none says what the garment is.

# %% [markdown]
# ## Check your understanding
#
# **1.** An array has the shape `(480, 640, 3)`. Is the picture wider than high? How many numbers has it?
#
# <details><summary>Answer</summary>
#
# Yes: height comes first, so it is 480 high and 640 wide. 480 · 640 · 3 = 921,600 numbers.
#
# </details>
#
# **2.** You show a photograph with `plt.imshow`. It is nearly all white. What happened, most likely?
#
# <details><summary>Answer</summary>
#
# It holds floats on the scale 0 to 255, and for floats all above 1.0 is white. Divide by 255.
#
# </details>
#
# **3.** `eye = cat[90:150, 140:210]`, then `eye[:] = 0`. What has become of `cat`?
#
# <details><summary>Answer</summary>
#
# It has a black rectangle over the eye. `eye` is a view of the same numbers; `cat[90:150, 140:210].copy()` is not.
#
# </details>
#
# **4.** What is 200 + 100 in `uint8`? And what does `np.clip` make of it afterwards?
#
# <details><summary>Answer</summary>
#
# 300 − 256 = 44, and `np.clip` leaves 44 as it is: it is too late.
#
# </details>
#
# **5.** Two grey images look equally bright on your screen, yet a network takes one of them for much darker. How can
# that be?
#
# <details><summary>Answer</summary>
#
# Matplotlib stretches each 2-D array from its own smallest to its own largest value. The arrays differ; the pictures
# don't. With `vmin` and `vmax` you see the difference.
#
# </details>
#
# **6.** A stack of 50 colour images of 20×30 pixels is flattened. What is the shape? How far apart in a row do two
# pixels' red values stand that were one below the other?
#
# <details><summary>Answer</summary>
#
# `(50, 1800)`, as 20 · 30 · 3 = 1,800. A row of the image has 30 pixels with 3 numbers each, so they stand 90 places
# apart.
#
# </details>

# %% [markdown]
# ## Where to read on
#
# - [NumPy: copies and views](https://numpy.org/doc/stable/user/basics.copies.html), on when a slice is a view
# - [Matplotlib: image tutorial](https://matplotlib.org/stable/tutorials/images.html), on reading and showing, colour maps
#   and limits
# - [scikit-image: a crash course on NumPy for images](https://scikit-image.org/docs/stable/user_guide/numpy_images.html)
# - [scikit-image: image data types and what they mean](https://scikit-image.org/docs/stable/user_guide/data_types.html),
#   on 0 to 1 and 0 to 255
# - [Charles Poynton: Color FAQ](https://poynton.ca/ColorFAQ.html), on where the grey weights come from
#
# [The next chapter](../02_one_hot/02_one_hot.ipynb) is about the other half of the data: the
# [labels](../glossary.md#label), and how to write them as numbers.
