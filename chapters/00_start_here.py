# ---
# jupyter:
#   jupytext:
#     cell_metadata_filter: -nbgrader,-jupyter
#     formats: chapters//py:percent,source/00_start_here//ipynb
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Start here
#
# Welcome! In this course you find out how a computer gets from a table of numbers to the words "this is a shoe". You
# write the pieces yourself, first with pencil and NumPy, then with Keras, and you look into everything that you build.
#
# This first chapter is short. It shows how a chapter works, so that later you can think about images and not about
# buttons.
#
# **You will be able to**
#
# - run a chapter in order, and restart it when it has got into a muddle
# - find the parts of an exercise, and read what its check tells you
# - say what a hidden test is for
# - hand in your work
#
# **Time:** about 15 minutes.
#
# **You need to know:** a little Python, which means functions, lists and loops
# ([the Python tutorial](https://docs.python.org/3/tutorial/), parts 3 to 5), and to have met NumPy's arrays
# ([NumPy for absolute beginners](https://numpy.org/doc/stable/user/absolute_beginners.html), the first half). You need
# to know nothing about images or networks.
#
# **Points:** 3, for one exercise to warm up.

# %% [markdown]
# ## Cells
#
# A chapter is a notebook. It consists of *cells*: some hold text, as this one does, and some hold code. To run a code
# cell, click into it and press **Shift + Enter**. What it prints appears under it.
#
# Each chapter begins with a cell that loads what the chapter uses. Here is that of this one. Run it now.

# %% tags=["setup"]
import matplotlib.pyplot as plt
import numpy as np

from helpers.checking import Mistake, OneOf, check_array, check_value, checking, testing, unchanged
from helpers.checking.pictures import rounded, turned
from helpers.plotting import show_images, show_numbers

# %% [markdown]
# Nothing was printed, and that is fine: it only loaded things. At the left of the cell there is now a number in
# brackets. It counts what you have run; a star in its place means that the cell is still running.
#
# Run the next two cells, one after the other.

# %%
brightness = 10

# %%
brightness = brightness + 5
print(brightness)

# %% [markdown]
# It printed 15. **Predict:** what is printed if you run the second of them again, without the first? Try it. (Click into
# it and press Shift + Enter once more.)
#
# 20, and then 25, and so on. Behind the page works a [*kernel*](../glossary.md#kernel): a Python that remembers all
# that was run, in the order in which *you* ran it, and not in the order in which it stands on the page. It even
# remembers what you have deleted since. So a page can look right while it no longer works, or the other way round.
#
# Two habits keep you out of trouble:
#
# - **Run the cells from top to bottom.** When you come back on another day, begin at the top again: the page is still
#   there, but the kernel has forgotten everything.
# - **When something is strange, restart:** choose *Kernel → Restart Kernel and Run up to Selected Cell…* in the menu.
#   The kernel forgets everything and runs the page anew, in order. What you have written stays. (It stops at the first
#   check that does not pass. Go on below it by hand.)

# %% [markdown]
# ## Predict, then run
#
# Before many cells the text says **Predict**. Do it, on paper or aloud, before you run the cell. You learn most where
# your prediction was wrong, and you only notice that if you made one.
#
# **Predict:** what does the next cell print? (An [array](../glossary.md#array) times a number multiplies each of its
# entries.)

# %%
print(np.array([0, 50, 100]) * 2)

# %% [markdown]
# ## The parts of an exercise
#
# Nearly all exercises of the course are built alike. Run the next cell to see a picture of one. (Its code is folded away; you
# need not read it.)

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
plt.show()

# %% [markdown]
# *An exercise from top to bottom: the task with its folded hints; the cell for your answer; the check, which you see and
# run; and the hidden test, which is empty here.*
#
# Stuck for ten minutes? Open a hint. Hints cost nothing. The first one points the way, the second nearly gives it. Here
# is how they look:
#
# <details><summary>Hint 1</summary>
#
# You have opened it. Click once more to close it.
#
# </details>
#
# After your answer, Shift + Enter once more runs the check: its code is folded away to one line, and what it says stands
# right below your answer. (A click unfolds it. It is mostly a list of known mistakes; you need not read it.)
#
# The check and the test are locked, so that you can't change or delete them by accident. Please don't copy them either.

# %% [markdown]
# ## What a check says
#
# Take a small exercise: "write `double(number)`, which gives twice the number". The next cell holds its check, in a
# function, so that we can try several answers on it. In a chapter the check stands in a cell by itself, and stops with
# its message.


# %%
def judge(double):
    """Print what the check says about an answer."""
    try:
        with checking(
            "double",
            mistakes=[Mistake("the number was squared", "formula", "Twice a number is the number plus itself.")],
        ):
            check_value(double(6), 12, mistakes={"the number was squared": 36})
    except AssertionError as message:
        print(message)


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
# When you run an answer that Python can't read, a `SyntaxError`, the kernel keeps the answer before it; a check then
# says so.

# %% [markdown]
# ## What a hidden test is for
#
# The message says "the *visible* check passes", and not "all is right". **Predict:** what does the check say about this
# answer?


# %%
def always_twelve(number):
    return 12


judge(always_twelve)

# %% [markdown]
# The check tries one example, and an answer can be right for one example and for no other. So in each exercise there is
# a second judge, the [hidden test](../glossary.md#hidden-test), which tries other inputs: other sizes, negative
# numbers, colour where you thought of grey. It runs when the chapter is graded, and brings 2 of the 3 points. Here is
# one from inside:

# %%
try:
    with testing("double", "other numbers, negative ones too"):
        for number in (-3, 0, 250):
            check_value(always_twelve(number), 2 * number)
except AssertionError as message:
    print(message)

# %% [markdown]
# A hidden test says what *kind* of input it tried, and the mistake if it knows it. It never shows the inputs
# themselves. So when your check passes, ask yourself: what else does the task allow? A larger image, one that is not
# square, whole numbers? Try some in a cell of your own. (Press *Esc*, then *B*, and there is a new cell below.)

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
show_numbers(
    moon,
    signed=False,
    caption="A crescent moon, 0.9 and 1, on a sky of 0.1; at the right a star of 0.6. (Drawn paler, so that you can read them.)",
)
show_images(moon, limits=(0, 1), caption="The same 36 numbers as a picture.")

# %% [markdown]
# Cameras once had film, and film gave a *negative*: what was white became black, what was black became white, and what
# was a little brighter than black became a little darker than white.
#
# **Predict:** in the negative of this picture, which number does the sky get? And the star?
#
# The sky is 0.1 above black, so it becomes 0.1 below white: 0.9. The star, 0.6, becomes 0.4.

# %% [markdown]
# ### Exercise: `negative` (3 points)
#
# Write `negative(image)`. It gets a grey image: a 2-D array of floats from 0 (black) to 1 (white), of any height and
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

# %% [markdown]
# When your check passes, look at what you have made. Add a cell of your own (*Esc*, then *B*) and write into it:
#
# ```python
# show_images([moon, negative(moon)], titles=["moon", "negative"], caption="The moon and its negative.", limits=(0, 1))
# ```

# %% [markdown]
# ## Handing in
#
# Learning by yourself? Then there is nothing to hand in: go on with chapter 1. In a class, do this when you have
# finished a chapter, or as much of it as you can:
#
# 1. Press **Validate**, above the notebook. It saves the notebook and runs all of it in a fresh kernel, from the top.
#    Then it lists the check cells that do not pass. It can't run the hidden tests.
# 2. Hand in the notebook, the file `00_start_here.ipynb`, under just this name, in the way that your teacher told you.
#    If your JupyterLab has *Nbgrader → Assignment List*, press *Submit* there. If it opened on a page *Welcome*, the
#    cell under *Hand in* there says what is missing, and makes the file to hand in. (The cell above it says at any time,
#    exercise by exercise, how far you are.)
#
# An exercise without an answer costs its own points and no others. A cell that never ends, or an `input()` that waits
# for somebody to type, may cost the whole chapter, so do not leave one in.

# %% [markdown]
# ## What the course holds
#
# | chapter | in one line |
# | --- | --- |
# | 01 Images as data | an image is an array: pixels, channels, kinds of number, grey, flattening |
# | 02 One-hot | labels as numbers, decisions out of probabilities, accuracy, the confusion matrix |
# | 03 Dense networks | one neuron, then layers of them; losses, gradient descent, a first network in Keras |
# | 04 Convolutions | a small kernel slides over the image and asks it a question: lines, spots, edges |
# | 05 Convolutional networks in Keras | the same as a layer in Keras; how many parameters it has, and training it |
# | 06 Going deeper | more layers, pooling, and what each number in them sees and costs |
# | 07 When a network learns by heart, and what helps | reading learning curves, stopping in time, dropout, batch normalization, more data |
# | 08 Looking inside a network | what has the network learned? Its kernels, its feature maps, where it looks |
# | 09 Capstone | larger pieces of work with less help: faces, ten kinds of clothes, transfer |
#
# A chapter takes one to three hours, the whole course about twenty. Each chapter stands alone; in the order given, each
# is prepared by those before. All data comes with the course, so you need no network.

# %% [markdown]
# ## What you learned
#
# - The kernel remembers what was run, in the order in which it was run. Run from top to bottom; when in doubt, restart.
# - Predict, run, compare.
# - An exercise is a task with two hints, an answer cell, a check and a hidden test.
# - A check says *not attempted yet*, *not right yet* and why, or *the visible check passes*.
# - A hidden test tries other inputs and does not show them.

# %% [markdown]
# ## Check your understanding
#
# **1.** You come back the next day and run a cell in the middle. Python says that `np` is not defined. Why?
#
# <details><summary>Answer</summary>
#
# The kernel is new and has run nothing yet. Run the cells from the top, beginning with the one that loads things.
#
# </details>
#
# **2.** You have corrected your answer, but the check gives the same message as before. What did you forget?
#
# <details><summary>Answer</summary>
#
# To run the answer's cell. Until then the kernel knows only the old answer.
#
# </details>
#
# **3.** The visible check passes. Do you have all 3 points?
#
# <details><summary>Answer</summary>
#
# You have 1 for certain. The other 2 come from the hidden test, which tries other inputs.
#
# </details>
#
# **4.** Everything passed yesterday, and today Validate lists a cell that does not pass. What may have happened?
#
# <details><summary>Answer</summary>
#
# Validate runs the notebook from top to bottom in a fresh kernel. Perhaps your answer uses something that you have
# deleted, or that is made further down: your old kernel still knew it.
#
# </details>

# %% [markdown]
# ## Where to read on
#
# - [JupyterLab: notebooks](https://jupyterlab.readthedocs.io/en/stable/user/notebook.html): cells, kernels, keys
# - [NumPy for absolute beginners](https://numpy.org/doc/stable/user/absolute_beginners.html)
# - [The Python tutorial](https://docs.python.org/3/tutorial/)
#
# Now to chapter 1, [Images as data: what the computer sees](../01_images_as_data/01_images_as_data.ipynb).
