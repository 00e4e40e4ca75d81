# ---
# jupyter:
#   jupytext:
#     cell_metadata_filter: -nbgrader,-jupyter,-cellView
#     formats: chapters//py:percent,source/00_start_here//ipynb
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Start here
#
# Welcome! A stall sells second-hand clothes. It photographs them where they hang, on a brick wall, over grass, on
# gravel, now here in the picture, now there. Which garment is it, where is it, and how can a computer tell?
#
# That is the question of this course, and you will answer it yourself, a little better in each chapter. In this one you
# meet a network that is already there. You ask it, you fool it, and then you see how a chapter works.
#
# **You will be able to**
#
# - run a trained network in three lines of NumPy, and ask it about pictures of your own
# - fool it, and say why it can be fooled
# - run a chapter in order, and restart it when it has got into a muddle
# - find the parts of an exercise, read what its check tells you, and say what a hidden test is for
# - hand in your work
#
# **Time:** about 45 minutes.
#
# **You need to know:** a little Python, which means functions, lists and loops
# ([the Python tutorial](https://docs.python.org/3/tutorial/), parts 3 to 5), and to have met NumPy's arrays
# ([NumPy for absolute beginners](https://numpy.org/doc/stable/user/absolute_beginners.html), the first half). You need
# to know nothing about images or networks.
#
# **Points:** 3, for one exercise to warm up.

# %% [markdown]
# ## Running a cell
#
# A chapter is a notebook. It consists of *cells*: some hold text, as this one does, and some hold code. To run a code
# cell, click into it and press **Shift + Enter**. What it gives appears under it.
#
# Each chapter begins with cells that load what it uses. Run the next two cells now: Shift + Enter goes on to the next
# cell by itself, so press it twice. The second is folded; it holds what will be written under the pictures, and a click
# on its dots unfolds it.

# %% tags=["setup"]
from contextlib import suppress

import matplotlib.pyplot as plt
import numpy as np

from helpers.checking import Mistake, OneOf, check_array, check_value, checking, testing, unchanged
from helpers.checking.pictures import rounded, turned
from helpers.claims import claim
from helpers.datasets import CATEGORIES, load_fashion, load_first_network, photograph, read_garment
from helpers.explorers import explore_drawing
from helpers.plotting import show_figure, show_images, show_numbers, show_scores

# %% tags=["setup", "folded"]
captions = {
    "ten garments": "One garment of each category, light on black, in the middle of its picture.",
    "dress": "Left: the dress. Right: its ten scores, each a bar from the line at 0. Bars to the left are negative scores; "
    "the largest score has the dark bar.",
    "mistaken": "Six of the garments that the network gets wrong: what each is, and below it what the network says.",
    "moved dress": "Left: the same dress, three pixels further to the right. Right: its ten scores.",
    "board": "A drawing board of 28 × 28 pixels, here with a boot on it, and a bar for each of the ten scores. Draw with the "
    "mouse, or with the arrow keys and the space bar; move what you see by the arrows below the board.",
    "own picture": "Left: your picture, grey, light on black, 28 × 28. Right: its ten scores.",
    "an exercise": "An exercise from top to bottom: the task with its folded hints; the cell for your answer; the check, which "
    "you see and run; and the hidden test, which is empty here.",
    "moon": "A crescent moon, 0.9 and 1, on a sky of 0.1; at the right a star of 0.6. (Drawn paler, so that you can read them.)",
    "moon as picture": "The same 36 numbers as a picture.",
    "negative moon": "The moon, and its negative by your function: a dark crescent on a light sky, and a darker star.",
    "stall": "Five photographs of the stall: garments on brick, grass and gravel, somewhere in the picture, larger or smaller, "
    "in light from one side.",
}

# %% [markdown]
# Nothing was printed, and that is fine: they only loaded things. At the left of the first there is now a number in brackets.
# It counts what you have run; a star in its place means that the cell is still running.
#
# ## A first network
#
# Begin with easier pictures than the stall's. Fashion-MNIST is a collection of 70,000 garments from a shop's
# catalogue, in ten [categories](../glossary.md#category). Here is one of each.

# %%
_, garments = load_fashion(CATEGORIES)
first_of_each = [list(garments.labels).index(name) for name in CATEGORIES]
show_images(
    garments.images[first_of_each],
    titles=CATEGORIES,
    columns=5,
    size=1.4,
    caption=captions["ten garments"],
)

# %% [markdown]
# Each picture is 28 rows of 28 numbers, from 0 (black) to 1 (white): 784 numbers. Now the network. Somebody has *trained*
# it beforehand, on 60,000 other garments, and all that it has learned are four tables of numbers, its
# [weights](../glossary.md#weight). They come with the course.

# %%
weights = load_first_network()
for name, table in weights._asdict().items():
    print(f"{name:12} {table.shape}")

# %% [markdown]
# And this is how the network works, all of it, in three lines:


# %%
def ask(images):
    """Ten scores for each image, one a category."""
    pixels = images.reshape(-1, 784)
    hidden = np.maximum(0, pixels @ weights.hidden + weights.hidden_bias)
    return hidden @ weights.output + weights.output_bias


# %% [markdown]
# 1. The picture's 784 numbers are laid in a row.
# 2. They are multiplied by weights and added up, 32 times over, each time with other weights. `@` is NumPy's sign for
#    that, a *matrix product*. Sums below 0 become 0.
# 3. The 32 sums are multiplied by weights and added up, ten times over. That gives ten *scores*, one for each category.
#
# The category with the largest score is the network's answer. Why this works is what chapters 3 to 5 are about; today you
# use it. (Using a network that has been trained is called [inference](../glossary.md#inference).)
#
# Before many cells the text asks you to predict what will come. Do it, on paper or aloud: you learn most where you were
# wrong. When you have run the cell, unfold *Compare* below it.
#
# **Predict:** the next cell asks about the dress above. Which category gets the largest score? Which comes second?

# %%
dress = garments.images[first_of_each[3]]
show_scores(dress, ask(dress), CATEGORIES, caption=captions["dress"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# The dress has by far the largest score, 4.5. Second come the trousers, which are as long and narrow; the sandal is
# last. A score is no percentage, and most are below 0 here: what counts is which is the largest.
#
# </details>
#
# One dress says little. **Predict:** the next cell asks about 1,000 garments, 100 of each category, on none of which
# the network was trained. Somebody who only guesses is right about 100 times. How often will the network be right?

# %%
names = np.array(CATEGORIES)
answers = names[ask(garments.images).argmax(axis=1)]
print(f"right about {np.mean(answers == garments.labels):.0%} of {len(answers):,} garments")

# %% [markdown]
# <details><summary>Compare</summary>
#
# 88 %: 88 of 100, by nothing but multiplying and adding. (About all 10,000 test images of Fashion-MNIST it is right 86
# times out of 100.)
#
# </details>
#
# Look at some that it gets wrong. Would you get them right?

# %%
wrong = np.flatnonzero(answers != garments.labels)[:6]
show_images(
    garments.images[wrong],
    titles=[f"{garments.labels[index]}\nsays: {answers[index]}" for index in wrong],
    size=1.5,
    caption=captions["mistaken"],
)

# %% [markdown]
# ## Fool it
#
# All these garments are in the middle of their pictures. At the stall they are not. So let us move one aside.


# %%
def move_right(images, columns):
    """The images, moved to the right by some pixels; black comes in from the left."""
    moved = np.zeros_like(images)  # Black images of the same size.
    moved[..., columns:, :] = images[..., : 28 - columns, :]  # Chapter 1 explains the brackets.
    return moved


# %% [markdown]
# **Predict:** what does the network say of the same dress, three [pixels](../glossary.md#pixel) further to the right?

# %%
moved_dress = move_right(dress, 3)
show_scores(moved_dress, ask(moved_dress), CATEGORIES, caption=captions["moved dress"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# It says *shoe*. You can hardly see that the dress has moved, and the network has lost it.
#
# To the network each of the 784 places is a thing of its own, with 32 weights of its own. It has learned what a dress
# looks like *there*. Three pixels aside, the dress lies on other weights, which have learned other things. Nobody has
# told the network that a dress is a dress wherever it hangs.
#
# </details>
#
# **Predict:** now all 1,000 garments are moved to the right, by 1 pixel, by 2, 3, 5 and 8. How often is the network
# right each time? Write five numbers down.

# %%
right = {}
for columns in (0, 1, 2, 3, 5, 8):
    scores = ask(move_right(garments.images, columns))
    right[columns] = np.mean(names[scores.argmax(axis=1)] == garments.labels)
    print(f"moved by {columns}: right about {right[columns]:.0%}")

# %% [markdown]
# <details><summary>Compare</summary>
#
# A single pixel costs ten garments in a hundred. After three the network is wrong two times out of three, and after eight
# it is right about one garment in five.
#
# </details>

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(right[0] > 0.84, "about garments in the middle it is right 84 times out of 100, or more often")
claim(right[3] < 0.4, "moved by three pixels it is right less than 40 times out of 100")
claim(right[8] < 0.25, "moved by eight pixels it is right less than 25 times out of 100")

# %% [markdown]
# ## Ask it yourself
#
# The next cell shows a drawing board. What you draw goes through the same three lines at once, and the bars follow. (They
# are written there once more in JavaScript, the language of your browser, with the same weights.) Try these; each time say
# first what you expect.
#
# 1. There is a boot on the board. Move it by the arrows below. How far, and in which direction, until it is no boot?
# 2. Clear the board, and draw a garment with a thick pen, filled, as large as the board: trousers are easy. Does the network
#    know it? If not, which part must you change?
# 3. Draw something that is no garment at all: a face, a letter. What does the network say?
# 4. Load a picture of your own, such as a photograph of a garment on a plain background.
#
# **Predict** the first: how many pixels to the left can the boot go?

# %%
explore_drawing(
    weights,
    CATEGORIES,
    examples={"boot": garments.images[0], **dict(zip(CATEGORIES[:-1], garments.images[first_of_each], strict=False))},
    caption=captions["board"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# Two pixels to the left it is a boot, and from three on a shoe; to the right it becomes a sandal and then a bag.
#
# A shape in plain white is often enough, if it is as large as the garments are and stands in the middle: of the 1,000
# garments, filled with white, the network knows 84 in 100. But whatever you draw, even nothing, it names a garment. It
# knows ten words, and none of them is "none of these".
#
# </details>
#
# A picture on the disk of the machine on which this notebook runs can be read by its path, too. Write one between the
# quotes, if you like, and run the cell.

# %%
path = ""  # Such as "Pictures/coat.jpg"
if path:
    own_picture = read_garment(path)
    show_scores(own_picture, ask(own_picture), CATEGORIES, caption=captions["own picture"])

# %% [markdown]
# So the course begins with a network that is good at garments in the middle of a black picture, and helpless at the stall.
# You will come back to it. First, how a chapter works.
#
# ## The kernel remembers
#
# Run the next two cells, one after the other.

# %%
brightness = 10

# %%
brightness = brightness + 5
print(brightness)

# %% [markdown]
# It printed 15. **Predict:** the next cell holds the same two lines once more. What does it print?

# %%
brightness = brightness + 5
print(brightness)

# %% [markdown]
# <details><summary>Compare</summary>
#
# It prints 20. If you run it again, 25, and so on.
#
# </details>
#
# Behind the page works a [*kernel*](../glossary.md#kernel): a Python that remembers all that was run, in the order in
# which *you* ran it, and not in the order in which it stands on the page. It even remembers what you have deleted since.
# Two habits keep you out of trouble:
#
# - **Run the cells from top to bottom.** On another day begin at the top again: the page is still there, but the kernel
#   has forgotten everything.
# - **When something is strange, restart:** choose *Kernel → Restart Kernel and Run All Cells…* in the menu. What you
#   have written stays. Exercises may be open: a cell that needs one says so in grey, and the last cell of the page sums up
#   what is done.

# %% [markdown]
# ## The parts of an exercise
#
# Nearly all exercises of the course are built alike. Run the next, folded cell to see a picture of one.

# %% tags=["folded"]
cells = [
    (
        "The task\n▸ Hint 1    ▸ Hint 2",
        1.5,
        "0.93",
        "what to write, with an example.\nTwo hints, folded: click to open",
    ),
    (
        "def negative(image):\n    # Your answer goes here …",
        1.5,
        "#fff3d6",
        "the answer cell:\nhere you write, and run it",
    ),
    (
        "# The check of negative …  •••",
        1.0,
        "#dbe8f7",
        "the check, 1 point; its code is folded:\nrun it as often as you like",
    ),
    ("# Hidden tests run here …", 1.0, "#dbe8f7", "the hidden test, 2 points:\nempty here, runs in grading"),
]
figure, axes = plt.subplots(figsize=(8.4, 3.9), layout="constrained")
top = sum(height + 0.25 for _, height, _, _ in cells)
for text, height, color, meaning in cells:
    axes.add_patch(plt.Rectangle((0, top - height), 5, height, facecolor=color, edgecolor="0.3"))
    family = "sans-serif" if text.startswith("The") else "monospace"
    axes.text(0.15, top - height / 2, text, va="center", family=family, fontsize=11)
    axes.annotate(
        meaning,
        (5, top - height / 2),
        (5.6, top - height / 2),
        va="center",
        fontsize=11,
        arrowprops={"arrowstyle": "-", "color": "0.3"},
    )
    top -= height + 0.25
axes.set(xlim=(-0.05, 9.6), ylim=(0, sum(height + 0.25 for _, height, _, _ in cells) + 0.05))
axes.set_axis_off()
show_figure(caption=captions["an exercise"])

# %% [markdown]
# Stuck for ten minutes? Open a hint. Hints cost nothing. The first one points the way, the second nearly gives it.
#
# After your answer, Shift + Enter once more runs the check. Its code is folded to one line, so that what it says stands
# right below your answer. Check and test are locked; please don't copy them either.

# %% [markdown]
# ## What a check says
#
# Take a small exercise: "write `double(number)`, which gives twice the number". The next cell holds its check, in a
# function, so that we can try several answers on it.


# %%
def judge(double):
    """Show what the check says about an answer."""
    squaring = Mistake("the number was squared", "formula", "Twice a number is the number plus itself.")
    with suppress(AssertionError), checking("double", mistakes=[squaring]):
        check_value(double(6), 12, mistakes={"the number was squared": 36})


# %% [markdown]
# There are three outcomes. **The first:** nobody has written anything yet. An answer cell begins with a line that says
# so by raising `NotImplementedError`, and your answer takes its place.


# %%
def untouched(number):
    raise NotImplementedError("not attempted yet")


judge(untouched)

# %% [markdown]
# **The second:** there is an answer, and it is not right yet. **Predict:** what does this one give for 6?


# %%
def squared(number):
    return number * number


judge(squared)

# %% [markdown]
# <details><summary>Compare</summary>
#
# 36, as the message guesses.
#
# </details>
#
# Read such a message slowly. It says what was asked, what should have come back, and what came back. Often it knows
# *which* mistake gives just that value, and says so. *Not right yet* costs nothing: mend the answer, run its cell, run
# the check again. (If you forget to run the answer's cell, the kernel still knows the old answer.)
#
# **The third:** the check passes.


# %%
def twice(number):
    return 2 * number


judge(twice)

# %% [markdown]
# If Python can't read your answer, a `SyntaxError`, the kernel keeps the answer before it; a check then says so.

# %% [markdown]
# ## What a hidden test is for
#
# The message says "the *visible* check passes", and not "all is right".
#
# **Predict:** what does the check say about this answer?


# %%
def always_twelve(number):
    return 12


judge(always_twelve)

# %% [markdown]
# <details><summary>Compare</summary>
#
# It passes. For 6 the answer is right, and an answer can be right for one example and for no other.
#
# </details>
#
# In each exercise there is a second judge, the [hidden test](../glossary.md#hidden-test), which tries other inputs: other
# sizes, negative numbers, colour where you thought of grey. It runs when the chapter is graded, and brings 2 of the 3
# points. Here is one from inside:

# %%
with suppress(AssertionError), testing("double", "other numbers, negative ones too"):
    for number in (-3, 0, 250):
        check_value(always_twelve(number), 2 * number)

# %% [markdown]
# It says what *kind* of input it tried, and the mistake if it knows it. So when your check passes, ask yourself: what else
# does the task allow? Try it in a cell of your own. (Press *Esc*, then *B*, and there is a new cell below.)

# %% [markdown]
# ## Your turn
#
# Here is a picture of six rows and six columns: the moon at night. Each number says how bright one spot is, from 0
# (black) to 1 (white).

# %%
moon = np.array(
    [
        [0.1, 0.1, 0.1, 0.1, 0.1, 0.1],
        [0.1, 0.1, 0.9, 1.0, 0.1, 0.1],
        [0.1, 0.9, 1.0, 0.1, 0.1, 0.1],
        [0.1, 0.9, 1.0, 0.1, 0.1, 0.6],
        [0.1, 0.1, 0.9, 1.0, 0.1, 0.1],
        [0.1, 0.1, 0.1, 0.1, 0.1, 0.1],
    ]
)
show_numbers(moon, signed=False, caption=captions["moon"])
show_images(moon, limits=(0, 1), caption=captions["moon as picture"])

# %% [markdown]
# Cameras once had film, and film gave a *negative*: what was white became black, what was black became white, and what
# was a little brighter than black became a little darker than white. The first network needs just that for a photograph of
# a dark garment on a light table.
#
# In the negative of this picture, which number does the sky get? And the star?
#
# <details><summary>Answer</summary>
#
# The sky is 0.1 above black, so it becomes 0.1 below white: 0.9. The star, 0.6, becomes 0.4.
#
# </details>

# %% [markdown]
# ### Exercise: `negative` (3 points)
#
# Write `negative(image)`. It gets a grey image: a 2-D [array](../glossary.md#array) of floats from 0 (black) to 1 (white), of any height and
# width. It returns the image's negative, an array of the same [shape](../glossary.md#shape), in which each value is as
# far below 1 as it was above 0. The image that was handed in stays as it was.
#
# `negative(np.array([[0.0, 0.2, 1.0]]))` gives `[[1.0, 0.8, 0.0]]`.
#
# <details><summary>Hint 1</summary>
#
# Do it for a single number first: what do you do with 0.2 to get 0.8? NumPy does the same with all numbers of an array
# at once.
#
# </details>
# <details><summary>Hint 2</summary>
#
# What was white, 1, less the image. The function's last line begins with `return`.
#
# </details>


# %% exercise="negative" role="answer"
def negative(image):
    ### BEGIN SOLUTION
    return 1 - image
    ### END SOLUTION


# %% exercise="negative" points=1 role="check"
with checking(
    "negative",
    worth_knowing="The negative of a negative is the picture again. Photographers used just that: a print on paper is a negative of the negative on film.",
    mistakes=[
        Mistake("the image came back as it was", "loop or return"),
        Mistake("only the sign was changed", "formula", "Black, 0, should become white, 1."),
        Mistake("1 was taken away from the image", "sign", "Take the image away from 1."),
        Mistake("white is taken to be 255", "normalization", "Here it is 1."),
        Mistake("the picture is turned", "axis order", "Each number should stay in its place."),
        Mistake("the numbers were cut or rounded", "rounding"),
    ],
):
    image = np.array([[0.0, 0.1, 0.2], [0.5, 0.6, 1.0]])
    given, expected = image.copy(), np.array([[1, 0.9, 0.8], [0.5, 0.4, 0]])
    with unchanged(image):
        check_array(
            negative(image),
            expected,
            mistakes={
                "the image came back as it was": given,
                "only the sign was changed": -given,
                "1 was taken away from the image": given - 1,
                "white is taken to be 255": OneOf(255 - given, 255 * expected, np.floor(255 * expected)),
                "the picture is turned": turned(expected, given),
                "the numbers were cut or rounded": rounded(expected),
            },
        )

# %% exercise="negative" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "negative",
    "images of other sizes, dark ones and light ones, of other float dtypes",
    mistakes=[
        Mistake("the image's own brightest value is taken for white", "normalization", "White is 1."),
        Mistake("darkest and brightest of the image are swapped", "normalization", "Black is 0 and white is 1."),
        Mistake("the result has not the shape of the image", "shape"),
    ],
):
    # The first images are none in which two mistakes give the same.
    for seed, shape in enumerate(((5, 2), (2, 7), (4, 4), (30, 17), (1, 6), (1, 1))):
        rng = np.random.default_rng(seed)
        for low, high in ((0.05, 0.9), (0.05, 0.4), (0.55, 0.95), (0, 1), (0.3, 0.301)):
            for dtype in (np.float64, np.float32):
                image = rng.uniform(low, high, shape).astype(dtype)
                given = image.astype(float)
                expected = 1 - given
                mistakes = {}
                if min(shape) > 1 and high - low > 0.1:
                    mistakes = {
                        "the image came back as it was": given,
                        "only the sign was changed": -given,
                        "1 was taken away from the image": given - 1,
                        "white is taken to be 255": OneOf(255 - given, 255 * expected, np.floor(255 * expected)),
                        "the image's own brightest value is taken for white": given.max() - given,
                        "darkest and brightest of the image are swapped": given.min() + given.max() - given,
                        "the picture is turned": turned(expected, given),
                        "the numbers were cut or rounded": rounded(expected),
                        "the result has not the shape of the image": lambda answer, shape=shape: (
                            np.ndim(answer) > 0 and np.shape(answer) != shape
                        ),
                    }
                with unchanged(image):
                    check_array(negative(image), expected, mistakes)
### END HIDDEN TESTS

# %%
# Your function at work: run this when your check passes.
show_images([moon, negative(moon)], titles=["moon", "negative"], limits=(0, 1), caption=captions["negative moon"])

# %% [markdown]
# And one more, with your function. **Predict:** the network gets the negatives of all 1,000 garments: the same shapes, dark
# on white. How often is it right?

# %%
negatives = np.array([negative(image) for image in garments.images])
answers_to_negatives = names[ask(negatives).argmax(axis=1)]
print(f"right about {np.mean(answers_to_negatives == garments.labels):.0%}")
print("answers given:", *np.unique(answers_to_negatives))

# %% [markdown]
# <details><summary>Compare</summary>
#
# One in ten, as often as a guess, since it says *bag* to each of them. It has learned from light garments on black, and
# from nothing else. So `read_garment`, which read your own picture, made a negative of it where its border was light.
#
# </details>

# %% [markdown]
# ## Handing in
#
# Learning by yourself? Then there is nothing to hand in. The page *Welcome* has a cell that grades a chapter for you, hidden
# tests and all, under *The whole verdict*; then read on below. In a class, when you have finished a chapter,
# or as much of it as you can:
#
# 1. Press **Validate**, above the notebook. It runs all of it in a fresh kernel, from the top, and lists the check cells
#    that do not pass. It can't run the hidden tests.
# 2. Hand in the notebook, the file `00_start_here.ipynb`, under just this name, in the way that your teacher told you.
#    If your JupyterLab has *Nbgrader → Assignment List*, press *Submit* there. If it opened on a page *Welcome*, the
#    cell under *Hand in* there makes the file to hand in.
#
# An exercise without an answer costs its own points and no others. A cell that never ends, or an `input()` that waits
# for somebody to type, may cost the whole chapter.

# %% [markdown]
# ## What follows in the course
#
# Here are the same garments where the stall hangs them.

# %%
stall = photograph(garments, np.random.default_rng(3), count=5, part="test")
show_images(stall.images, titles=stall.labels, limits=(0, 1), size=1.7, caption=captions["stall"])

# %% [markdown]
# They are larger, 56 × 56, with bricks, grass or gravel behind. **Which garment is it, where is it, and what did the network
# look at?** Each chapter asks this again, with a better tool.
#
# | chapter | what you will see happen |
# | --- | --- |
# | 01 Images as data | the stall's photographs as arrays: what a camera adds to a garment on black |
# | 02 One-hot | labels and scores; a score that is worthless at 0.9, and how to choose a threshold |
# | 03 Dense networks | you train a network that knows garments on black well, and fails on the wall, as it must |
# | 04 Convolutions | a small kernel slides over the picture and asks the same question everywhere |
# | 05 Convolutional networks in Keras | the first network of such kernels: better on the wall, with fewer weights |
# | 06 Going deeper | more layers, pooling, shortcuts: each pays, and you see by how much |
# | 07 When a network learns by heart, and what helps | few photographs, and what helps: garments hung elsewhere, for one |
# | 08 Looking inside a network | what did it look at: the garment, or the brick? |
# | 09 Capstone | the stall's own task: ten kinds of clothes, with little to spend |
# | 10 Where is it (optional) | a box round each garment, its pixels marked, a crowd of them counted |
# | 11 Real pictures (optional) | colour pictures in folders, few and of unequal classes; your own, if you like |
# | 12 Making pictures (optional) | networks that draw: textures, garments out of noise |
#
# A chapter takes two to four and a half hours. Each stands alone; in the order given, each is prepared by those before. All data
# comes with the course, so it needs no internet.

# %% [markdown]
# ## What you learned
#
# - A trained network is tables of numbers; using it is multiplying and adding up. The largest score is its answer.
# - The first network is right about most garments in the middle of their picture, and wrong once they are moved.
# - The kernel remembers what was run, in the order in which it was run. Run from top to bottom; when in doubt, restart.
# - An exercise is a task with two hints, an answer cell, a check and a hidden test.
# - A check says *not attempted yet*, *not right yet* and why, or *the visible check passes*. A hidden test tries other
#   inputs and does not show them.

# %% [markdown]
# ## Check your understanding
#
# **1.** A dress moved by three pixels looks the same to you. Why not to the network?
#
# <details><summary>Answer</summary>
#
# Each place of the picture has weights of its own. Moved, the dress is multiplied by other weights than those that have
# learned what a dress looks like.
#
# </details>
#
# **2.** You come back the next day and run a cell in the middle. Python says that `np` is not defined. Why?
#
# <details><summary>Answer</summary>
#
# The kernel is new and has run nothing yet. Run the cells from the top, beginning with the one that loads things.
#
# </details>
#
# **3.** You have corrected your answer, but the check gives the same message as before. What did you forget?
#
# <details><summary>Answer</summary>
#
# To run the answer's cell. Until then the kernel knows only the old answer.
#
# </details>
#
# **4.** The visible check passes. Do you have all 3 points?
#
# <details><summary>Answer</summary>
#
# You have 1 for certain. The other 2 come from the hidden test, which tries other inputs.
#
# </details>

# %% [markdown]
# ## Where to read on
#
# - [JupyterLab: notebooks](https://jupyterlab.readthedocs.io/en/stable/user/notebook.html): cells, kernels, keys
# - [NumPy for absolute beginners](https://numpy.org/doc/stable/user/absolute_beginners.html)
# - [The Python tutorial](https://docs.python.org/3/tutorial/)
# - [Fashion-MNIST](https://github.com/zalandoresearch/fashion-mnist): where the garments come from
#
# Now to chapter 1, [Images as data: what the computer sees](../01_images_as_data/01_images_as_data.ipynb).
