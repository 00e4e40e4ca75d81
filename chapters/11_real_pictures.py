# ---
# jupyter:
#   jupytext:
#     cell_metadata_filter: -nbgrader,-jupyter,-cellView
#     formats: chapters//py:percent,source/11_real_pictures//ipynb
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Real pictures
#
# This chapter is optional: it goes beyond the course's core, and no other chapter builds on it.
#
# **You will be able to**
#
# - read pictures as they lie on a disk, in folders, of any size, some grey and some broken;
# - split them so that what a network is tested on is truly new to it;
# - choose a threshold by what a miss and a false alarm cost, with precision and recall;
# - weigh categories of unequal size, and check whether a 0.9 is right nine times in ten;
# - carry a network over to few pictures of another kind, in two steps, save it, and load it again;
# - do all this with a folder of your own: one cell is to be changed.
#
# **Time:** about 195 minutes.
#
# **You need to know:** convolutional networks in Keras (chapter 5), accuracy, precision and recall (chapter 2), why one
# validates (chapter 7). The notebook itself runs without them.
#
# **Points:** 21. There are seven exercises; in each, 1 point comes from the check that you see and 2 from
# a hidden test. Cells between the exercises use the functions that you write, so take the exercises in order.
#
# Run the next two cells first. Everything below uses them. The second is folded; it holds what is written under the
# pictures.

# %% tags=["setup"]
import json
import tempfile
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from PIL import Image, ImageOps

from helpers.checking import (
    Mistake,
    check_array,
    check_true,
    check_value,
    checking,
    decisions,
    parts,
    testing,
    unchanged,
)
from helpers.checking.fine_tuning import check_fine_tuned, trained_model
from helpers.checking.folders import write_folder
from helpers.checking.splits import check_split
from helpers.claims import claim
from helpers.datasets.folders import copy_pictures, pictures_in
from helpers.datasets.tissue import load_colon, load_fields, load_skin, write_patches
from helpers.explorers import explore_threshold
from helpers.plotting import show_figure, show_images

import keras  # After the helpers, so that TensorFlow stays quiet.
import tensorflow as tf
from keras import layers


def even(rows, columns, color):
    """A picture of one colour, or of one grey where that is a single number."""
    return np.full((rows, columns, *np.shape(color)), color, np.uint8)


def random_picture(seed, *shape):
    """A picture in which each number is another."""
    return np.random.default_rng(seed).integers(0, 256, shape).astype(np.uint8)


# Two small folders for the check and the test of the first exercise.
steps = 10 * np.arange(18, dtype=np.uint8).reshape(2, 3, 3)
pets = write_folder(
    "pets",
    [
        ("dog/2.png", steps),
        ("dog/10.png", even(5, 4, 200)),
        ("cat/tom.png", even(4, 6, (250, 100, 0))),
        ("fish/one.png", even(2, 3, (0, 50, 150))),
        ("fish/notes.txt", b"not at home"),
        ("fish/two.jpg", b"cut off"),
        ("about.txt", b"our pets"),
    ],
    size=(2, 3),
)
fruit = write_folder(
    "fruit",
    [
        ("pear/IMG_7.PNG", random_picture(3, 7, 4, 3)),
        ("pear/IMG_12.PNG", even(9, 9, (0, 255, 30))),
        ("apple/grey.png", random_picture(4, 7, 4)),
        ("apple/clear.png", random_picture(5, 7, 4, 4) | np.array([0, 0, 0, 255], np.uint8)),
        ("apple/broken.jpg", b"\xff\xd8\xff\xe0 and then nothing more"),
        ("apple/dark.jpg", even(30, 21, (12, 12, 12))),
        ("quince/one.bmp", even(3, 50, (90, 10, 200))),
        ("quince/readme.md", b"# Quinces"),
    ],
    size=(7, 4),
)
keras.utils.set_random_seed(11)

# %% tags=["setup", "folded"]
captions = {
    "bare": "Three fields of a slide of skin, 128 × 128 pixels.",
    "fields": "The same three fields. All that is not epithelium is pale; the black lines are the border.",
    "patches": "Patches as they were read, with the names of their folders: six of each, drawn by chance.",
    "colon": "Patches of a colon, in colour and below them in grey: four of glands, brown with blue nuclei, and four of the pale tissue between them.",
    "threshold": "Each test patch is a dot, at its score; orange squares are what is sought, the finds. The two curves show precision and recall for every threshold.",
    "costs": "Left: each point of the curve is a threshold; the dotted line is the precision of calling all yes. Right: the cost of each threshold, and dotted the cheapest.",
    "calibration": "A dot for each fifth of the scale, larger where more patches are. On the dashed line, what was said is what came true; below it too much was said.",
    "elsewhere": "Above four patches as they are, below the same four as the other laboratory would have them: paler, and redder.",
}

# %% [markdown]
# ## Pictures on a disk
#
# So far the pictures came ready: one [array](../glossary.md#array), all of one size. Nobody's pictures lie on a disk
# like that. They lie in folders, one for each [category](../glossary.md#category), and each is a file of its own: large
# or small, upright or not, some grey, one or two broken. The folder's name is the [label](../glossary.md#label). Most
# public sets have this form, the chest X-rays and the cats and dogs that courses use among them.
#
# **The next cell is the only one that you change if you want to run this chapter on a folder of your own.** Leave it as
# it is the first time.

# %%
FOLDER = None  # Or a folder of yours, such as "/home/me/pictures", with one sub-folder a category.
SOUGHT = "epithelium"  # The category that is looked for: the name of its sub-folder.
SIZE = (32, 32)  # Rows and columns in which pictures are read.


def group_of(name):
    """What a picture belongs with, such as its patient, by the name of its file; `return name` if with none."""
    return name.split("_")[0]


# %% [markdown]
# Ours are pictures of a piece of skin. It was cut thin, stained with two dyes, hematoxylin (blue) and eosin (pink), and
# scanned through a microscope. A slide is looked at field by field. Here are three of its 41 fields, each about an
# eighth of a millimetre wide.

# %%
fields, marks = load_fields()
some = [17, 8, 34]
show_images(fields[some], titles=[f"field {number}" for number in some], columns=3, size=3, caption=captions["bare"])

# %% [markdown]
# Two kinds of tissue matter here. **Epithelium** is the skin's closed sheet: cell at cell, hardly anything between
# them. Under it lies **connective tissue**, fibres with few cells. The skin's border between the two is where a doctor
# looks first, since a tumour of the epithelium that crosses it is a dangerous one. **Predict:** where in the three
# fields is epithelium?

# %%
_, row = plt.subplots(1, 3, figsize=(9, 3.2), layout="constrained")
for axes, number in zip(row, some, strict=True):
    axes.imshow(fields[number])
    axes.contour(marks[number] == 1, levels=[0.5], colors="black", linewidths=2)
    axes.contourf(marks[number] == 1, levels=[-0.5, 0.5], colors="white", alpha=0.6)
    axes.set(xticks=[], yticks=[], title=f"field {number}")
show_figure(captions["fields"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# Where the outline is: purple, and full of dark nuclei, one beside the other. Around it are the pink fibres. The dark
# flakes in the first field are horn, which the epithelium sheds; they are purple as well, and are no epithelium.
#
# </details>
#
# We authors of the course drew the outlines by eye, and we are no pathologists. Near the border, a few labels are a
# matter of taste. That is so in most real sets, and it is a reason to ask where labels come from.
#
# The next cell cuts the fields into patches of 32 × 32 and writes them as JPEG files into a folder for temporary files,
# each named after its field. A patch is called epithelium if its middle is. What one looks for is mostly rare, so we
# keep only every second patch of epithelium. And as in life, a few files are not as they should be.

# %%
work = Path(tempfile.mkdtemp())
folder = FOLDER or work / "tissue"
if FOLDER is None:
    skin = load_skin(step=16)
    sought = np.flatnonzero(skin.labels == SOUGHT)
    kept = np.setdiff1d(np.arange(len(skin.labels)), sought[1::2])
    write_patches(type(skin)(*(array[kept] for array in skin)), folder)
    (folder / SOUGHT / "field41_at_000_000.jpg").write_bytes(b"cut off while copying")
    (folder / "other" / "Thumbs.db").write_bytes(b"what Windows leaves behind")
    Image.fromarray(fields[0]).convert("L").save(folder / "other" / "field00_overview.png")

paths = pictures_in(folder)  # A function of the course, which finds those that can be read.
for subfolder in sorted({path.parent for path in paths}):
    files = sorted(path.name for path in subfolder.iterdir())
    print(f"{subfolder.name}: {len(files)} files, such as {', '.join(files[:2])}")

# %% [markdown]
# Three things to know about such files.
#
# - **JPEG** forgets what eyes hardly see. Saved once it differs a little from what was measured; saved again and again
#   it gets worse. PNG keeps every number.
# - **Numbers** come as integers from 0 to 255. A grey file has no [channel](../glossary.md#channel) axis, some PNGs
#   have a fourth channel that says how transparent a [pixel](../glossary.md#pixel) is, and some libraries (OpenCV) give
#   blue first.
# - **Orientation.** A telephone writes the pixels as its sensor lies, and beside them a note, "turn me". A program that
#   does not read the note gets the picture lying on its side.
#
# The next cell makes a picture of 2 × 3 with such a note. **Predict:** which [shapes](../glossary.md#shape) will be
# printed?

# %%
note = Image.Exif()
note[274] = 6  # The number of "orientation"; 6 stands for a quarter turn.
Image.fromarray(steps).save(work / "telephone.png", exif=note)
with Image.open(work / "telephone.png") as picture:
    print("as it lies:", np.asarray(picture).shape)
    print("turned as noted:", np.asarray(ImageOps.exif_transpose(picture)).shape)

# %% [markdown]
# <details><summary>Compare</summary>
#
# (2, 3, 3), and (3, 2, 3): the noted turn swaps rows and columns. Most readers, Keras's among them, do not turn by
# themselves.
#
# </details>
#
# ### Exercise: `read_folder` (3 points)
#
# Write `read_folder(path, image_size)`. `path` is a string, a folder with one sub-folder a category; `image_size` is
# (rows, columns). Return three things:
#
# - `images`: float32 of shape (n, rows, columns, 3), from 0 to 1, each picture brought to that size, by whichever
#   method;
# - `labels`: n integers, the place of each picture's category in `names`;
# - `names`: the names of the sub-folders, sorted.
#
# The images come by category, in the order of `names`, and within one sorted by the names of their files. Files that
# are no pictures are passed over, also a file whose name ends in .jpg and that can't be read. Grey pictures become
# colour, and of four channels the first three are kept. Leave notes on orientation alone.
#
# For a folder with dog/2.png, dog/10.png, cat/tom.png, fish/one.png and a broken fish/two.jpg, the names are cat, dog,
# fish and the labels 0, 1, 1, 2.
#
# <details><summary>Hint 1</summary>
#
# Go through `sorted(Path(path).iterdir())`, take what `is_dir()`, and in each go through its files in the same way.
# Pillow stops with an `OSError` at what is no picture; `try` and `except` catch that.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `Image.open(file).convert("RGB").resize((columns, rows))` is a picture in colour, of the right size: note that Pillow
# wants the width first. `np.asarray(…, np.float32) / 255` makes numbers of it, `np.stack` one array of many.
#
# </details>


# %% exercise="read_folder" role="answer"
def read_folder(path, image_size):
    ### BEGIN SOLUTION
    rows, columns = image_size
    folders = sorted(folder for folder in Path(path).iterdir() if folder.is_dir())
    images, labels = [], []
    for label, folder in enumerate(folders):
        for file in sorted(folder.iterdir()):
            try:
                picture = Image.open(file).convert("RGB").resize((columns, rows))
            except OSError:
                continue
            images.append(np.asarray(picture, np.float32) / 255)
            labels.append(label)
    return np.stack(images), np.array(labels), [folder.name for folder in folders]
    ### END SOLUTION


# %% exercise="read_folder" points=1 role="check"
with checking(
    "read_folder",
    worth_knowing="In the set of cats and dogs that most courses use, 1,738 of 25,000 files are broken, or no JPEG at all.",
    mistakes=[
        Mistake("the values are still 0 to 255", "normalization", "They should run from 0 to 1."),
        Mistake(
            "scaled twice", "normalization", "No value is much above 1/255; does what you read with divide already?"
        ),
        Mistake("blue comes first", "channel order", "Red is channel 0."),
        Mistake("the fourth channel is kept", "channels", "Red, green and blue are enough."),
        Mistake("the names are not sorted", "list of categories", "A system lists a folder in any order it likes."),
        Mistake("the files are not sorted", "list of categories", "Sort the files of a category by their names, too."),
        Mistake(
            "rows and columns are swapped", "axis order", "Pillow's sizes are (width, height), NumPy's (rows, columns)."
        ),
        Mistake("a file beside the folders counts as a category", "list of categories", "Only folders are categories."),
    ],
):
    images, labels, names = parts(read_folder(pets.path, pets.size), "images", "labels", "names")
    check_array(
        names,
        ["cat", "dog", "fish"],
        {
            "the names are not sorted": lambda names: sorted(names) == ["cat", "dog", "fish"],
            "a file beside the folders counts as a category": lambda names: "about.txt" in list(names),
        },
    )
    check_array(labels, [0, 1, 1, 2], dtype=int)
    expected = pets.images
    check_array(
        images,
        expected,
        {
            "the values are still 0 to 255": lambda images: np.max(images) > 2,
            "scaled twice": expected / 255,
            "blue comes first": expected[..., ::-1],
            "the fourth channel is kept": lambda images: np.shape(images)[-1] == 4,
            "rows and columns are swapped": lambda images: np.shape(images)[1:3] == (3, 2),
            "the files are not sorted": expected[[0, 2, 1, 3]],
        },
        dtype=np.float32,
        atol=0.01,
    )

# %% exercise="read_folder" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("read_folder", "another folder: a broken file, transparent, grey and wide pictures, several formats"):
    images, labels, names = parts(read_folder(fruit.path, fruit.size), "images", "labels", "names")
    check_array(
        names, list(fruit.names), {"the names are not sorted": lambda names: sorted(names) == list(fruit.names)}
    )
    check_array(labels, fruit.labels, dtype=int)
    expected = fruit.images
    check_array(
        images,
        expected,
        {
            "the values are still 0 to 255": lambda images: np.max(images) > 2,
            "scaled twice": expected / 255,
            "blue comes first": expected[..., ::-1],
            "the fourth channel is kept": lambda images: np.shape(images)[-1] == 4,
            "rows and columns are swapped": lambda images: np.shape(images)[1:3] == (4, 7),
            "the files are not sorted": lambda images: np.allclose(
                np.sort(images.sum(axis=(1, 2, 3))), np.sort(expected.sum(axis=(1, 2, 3))), rtol=0.02, atol=0.5
            ),
        },
        dtype=np.float32,
        atol=0.02,
    )
### END HIDDEN TESTS

# %%
images, labels, names = read_folder(str(folder), SIZE)
print(f"{len(images)} pictures, {images.nbytes / 1e6:.0f} million bytes")
for label, name in enumerate(names):
    print(f"{name}: {np.sum(labels == label)}")

# %% [markdown]
# What was broken, or no picture, is not among them. The overview, grey and of another size, is; nobody else will notice
# it, so look at what you have read, always: a few of each category, chosen by chance.

# %%
rng = np.random.default_rng(5)
chosen = np.concatenate([rng.choice(np.flatnonzero(labels == label), 6) for label in range(len(names))])
show_images(images[chosen], titles=[names[label] for label in labels[chosen]], size=1.4, caption=captions["patches"])

# %% [markdown]
# ## Too many for the memory: `tf.data`
#
# Our 32 × 32 pixels take little room. 25,000 photographs of 224 × 224 would take 25,000 · 224 · 224 · 3 · 4 bytes, 15
# billion. They must stay on the disk and be read [batch](../glossary.md#batch) by batch, while the network works on the
# batch before. `keras.utils.image_dataset_from_directory` does that for the same form of folder. But it stops at the
# first file that it can't read, in the middle of the training. So the next cell first writes clean copies of those that
# can be read.

# %%
copy_pictures(paths, work / "clean")
stored = keras.utils.image_dataset_from_directory(
    work / "clean", label_mode="int", image_size=SIZE, batch_size=None, shuffle=False, verbose=False
)
scaled = stored.map(lambda image, label: (image / 255, label))
ready = scaled.cache().shuffle(1000, seed=1).batch(32).prefetch(tf.data.AUTOTUNE)
for batch, batch_labels in ready.take(1):
    print("a batch:", batch.shape, "labels:", batch_labels.shape)
print("categories:", stored.class_names)

# %% [markdown]
# Each word is a step of a conveyor belt, and nothing runs before somebody takes from its end. `map` does something with
# every picture, `cache` keeps what it gave after the first round, `shuffle` draws from a store of 1,000, `batch` stacks
# 32, `prefetch` prepares the next batch while the network trains. `fit` takes such a dataset in the place of two
# arrays.
#
# The order of the steps matters. Here are eight numbers in place of pictures, shuffled and put into batches of four, in
# both orders, for three rounds. **Predict:** in which order do the same numbers stay together for ever?

# %%
numbers = tf.data.Dataset.range(8)
for title, belt in (
    ("shuffle, then batch:", numbers.shuffle(8, seed=1).batch(4)),
    ("batch, then shuffle:", numbers.batch(4).shuffle(2, seed=1)),
):
    print(title, *[" ".join(str(batch.tolist()) for batch in belt.as_numpy_iterator()) for _ in range(3)], sep="\n   ")

# %% [markdown]
# <details><summary>Compare</summary>
#
# In the second: 0, 1, 2 and 3 always meet, and only the batches change places. If the files lie sorted by category,
# each batch has one category only, and each step of the training forgets the other.
#
# </details>
#
# And keep apart what is to be used for [validation](../glossary.md#validation) *before* shuffling. In this chapter the
# pictures fit, and we go on with arrays.
#
# ## Colour in a network
#
# A colour picture goes in as three channels, so each [kernel](../glossary.md#kernel) of the first
# [layer](../glossary.md#layer) has three slices, one for red, one for green, one for blue. That is all the difference:
# 12 kernels of 3 × 3 have 12 · (9 + 1) = 120 [parameters](../glossary.md#parameter) on grey pictures, and 12 · (27 + 1)
# = 336 on colour ones. From the second layer on nobody can tell.
#
# What does grey lose? Here is another tissue from another laboratory: glands of a colon, where brown shows that a
# protein is there, and blue dyes all nuclei. It is `ihc` of scikit-image. Cut into patches it is a small set of its
# own, with the same two names: epithelium (the glands) and other. And as the lamp of a microscope is brighter on one
# day than on another, we make each patch darker by a factor from 0.5 to 1, drawn by chance.
#
# **Predict:** take the plainest rule as a [baseline](../glossary.md#baseline), a threshold on one number of a patch.
# Which number tells glands from the rest better: how dark the patch is, or its red divided by its blue?

# %%
colon = load_colon(step=16)
lamp = np.random.default_rng(11).uniform(0.5, 1, len(colon.images)).astype(np.float32)
colon_images = colon.images / np.float32(255) * lamp[:, None, None, None]
is_gland = colon.labels == "epithelium"


def best_threshold(values):
    """The accuracy of the best single threshold, yes at or above it."""
    return max(np.mean((values >= threshold) == is_gland) for threshold in values)


red, _, blue = colon_images.mean(axis=(1, 2)).T
by_grey, by_colour = best_threshold(-colon_images.mean(axis=(1, 2, 3))), best_threshold(red / blue)
print(
    f"always the same: {max(is_gland.mean(), 1 - is_gland.mean()):.2f}, by darkness: {by_grey:.2f}, by red / blue: {by_colour:.2f}"
)
chosen = [*np.flatnonzero(is_gland)[::30][:4], *np.flatnonzero(~is_gland)[::16][:4]]
grey = colon_images[chosen] @ np.array([0.2125, 0.7154, 0.0721], np.float32)
show_images([*colon_images[chosen], *grey], columns=8, size=1.2, limits=(0, 1), caption=captions["colon"])

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(by_colour > by_grey + 0.05, "by colour more patches are told rightly than by darkness, if the light differs")

# %% [markdown]
# <details><summary>Compare</summary>
#
# The ratio: 0.95 against about 0.8. A weaker lamp takes the same part of the red and of the blue, so the ratio stays;
# how dark a patch is, is the tissue's doing and the lamp's. In grey only darkness is left.
#
# Colour is no law, though. On the skin, where fibres and cells also differ in their pattern, we trained the network
# below on colour and on grey: over five seeds 87 to 95 % of the patches were right in colour, and 87 to 96 % in grey
# (`./course measure real_pictures`). Colour helps where colour is what differs. It also tempts: had one hospital's
# machine a blue cast and most of its patients a tumour, a network would love blue.
#
# </details>
#
# ## A coin for each field
#
# Pictures that were taken together look alike: of one patient, in one light, on one day. For each of the 41 fields of
# skin we now throw a coin, heads or tails, and give all patches of that field this label. There is *nothing* to be
# learned: no patch has anything to do with a coin.
#
# As a learner we take the laziest one. It keeps six numbers of each training patch, the mean and the spread of red,
# green and blue; asked about a new patch, it looks for the most similar one that it knows, and says what that one was.
# The patches here overlap, one every 8 pixels. **Predict:** 30 % of the patches, drawn by chance, are held back for the
# test. How many of their coins will it get right?

# %%
dense = load_skin(step=8)
six_numbers = np.concatenate([dense.images.mean(axis=(1, 2)), dense.images.std(axis=(1, 2))], axis=1)
rng = np.random.default_rng(11)
coins = rng.permutation(np.arange(41) % 2)[dense.fields]


def share_right(train, test):
    """How many coins of the test patches are those of the most similar training patch."""
    known, asked = six_numbers[train], six_numbers[test]
    distances = (known**2).sum(axis=1) - 2 * asked @ known.T  # Squared, but for what is the same for all known ones.
    return np.mean(coins[train][distances.argmin(axis=1)] == coins[test])


order = rng.permutation(len(coins))
held_back = round(0.3 * len(coins))
by_patch = share_right(order[held_back:], order[:held_back])
print(f"split by patches: {by_patch:.0%} of the coins are right")

# %% [markdown]
# <details><summary>Compare</summary>
#
# About seven of ten of them, where half is what guessing gives. For nearly each test patch, a neighbour that overlaps
# it is among the training patches. The learner recognises the field, and remembers its coin.
#
# This is called **[leakage](../glossary.md#leakage)**. In a real study the label is often the patient's: sick, or
# healthy. A network that recognises the patient then has a wonderful score, and is of no use to the next one. The
# remedy is in the split.
#
# </details>
#
# There is another way to split: all pictures of a **group** (a patient, a field, a day) go to the same side.
#
# ### Exercise: `split_by_group` (3 points)
#
# Write `split_by_group(groups, share, rng)`. `groups` is an array or a list of n names or numbers: what each picture
# belongs with. `share` is a float between 0 and 1, `rng` a NumPy generator; draw from it and from nothing else. Return
# two arrays of indices, `train` and `test`, in any order: each picture is in one of them, and no group in both. Drawn
# by chance, `round(share * k)` of the k groups are in `test`.
#
# For the groups a, a, a, a, b, b, c, d and a share of 0.5, two of the four groups are for the test; if these are a and
# d, `test` is 0, 1, 2, 3, 7.
#
# <details><summary>Hint 1</summary>
#
# Draw among the *groups*, each once: `np.unique(groups)` gives them. Then ask of each picture whether its group was
# drawn.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `rng.permutation(kinds)[:count]` draws `count` of the groups. `np.isin(groups, drawn)` says for each picture whether
# its group is among them; `np.flatnonzero` makes indices of that.
#
# </details>


# %% exercise="split_by_group" role="answer"
def split_by_group(groups, share, rng):
    ### BEGIN SOLUTION
    kinds = np.unique(groups)
    drawn = rng.permutation(kinds)[: round(share * len(kinds))]
    in_test = np.isin(groups, drawn)
    return np.flatnonzero(~in_test), np.flatnonzero(in_test)
    ### END SOLUTION


# %% exercise="split_by_group" points=1 role="check"
with checking(
    "split_by_group",
    worth_knowing="scikit-learn has this as `GroupShuffleSplit`, and `GroupKFold` for trying each group as the test once.",
    mistakes=[
        Mistake("same draw each time", "randomness", words="two generators gave the same test groups: draw from `rng`"),
    ],
):
    groups = np.array(["a", "a", "a", "a", "b", "b", "c", "d"])
    for seed in range(3):
        with unchanged(groups):
            check_split(split_by_group(groups, 0.5, np.random.default_rng(seed)), groups, 0.5)
    # Ten groups of two, of which three are drawn, by eight generators.
    pairs = np.repeat(np.arange(10), 2)
    drawn = {check_split(split_by_group(pairs, 0.3, np.random.default_rng(seed)), pairs, 0.3) for seed in range(8)}
    check_true(len(drawn) > 1, "same draw each time")

# %% exercise="split_by_group" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "split_by_group",
    "groups of very different size, in any order, as numbers and as names, other shares, several generators",
    mistakes=[
        Mistake("two equal generators give different splits", "randomness", "Draw from `rng` and nothing else."),
    ],
):
    rng = np.random.default_rng(8)
    for names_of, share in (
        (lambda g: g, 0.3),
        (lambda g: [f"patient {i}" for i in g], 0.62),
        (lambda g: 7 * g - 20, 0.2),
    ):
        groups = names_of(rng.permutation(np.repeat(np.arange(13), rng.permutation([40, 21, *range(1, 12)]))))
        tests = []
        for seed in range(4):
            tests.append(check_split(split_by_group(groups, share, np.random.default_rng(seed)), groups, share))
        again = check_split(split_by_group(groups, share, np.random.default_rng(3)), groups, share)
        check_true(len(set(tests)) > 1, "same draw each time")
        check_true(again == tests[-1], "two equal generators give different splits")
### END HIDDEN TESTS

# %% [markdown]
# **Predict:** the same coins, the same lazy learner; now 30 % of the *fields* are held back. How many coins are right?

# %%
by_field = share_right(*split_by_group(dense.fields, 0.3, np.random.default_rng(11)))
print(f"split by fields: {by_field:.0%}, split by patches: {by_patch:.0%}")

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(by_patch > 0.6 and by_patch > by_field + 0.05, "split by patches, far more coins are right than split by fields")
claim(abs(by_field - 0.5) < 0.17, "split by fields, about half of the coins are right")

# %% [markdown]
# <details><summary>Compare</summary>
#
# About half: what there is to know about a coin.
#
# </details>
#
# A label that has to do with the picture leaks less dramatically, and just as truly. All our fields come from one
# person's skin, so even our split says nothing of other people. The right group, for a doctor, is the patient.
#
# ## A network, and what to compare it with
#
# Now the real question: epithelium or not? First the split, by the fields that the file names tell.

# %%
groups = np.array([group_of(path.name) for path in paths])
train, test = map(np.ravel, split_by_group(groups, 0.3, np.random.default_rng(3)))
wanted = names.index(SOUGHT)
is_sought = labels == wanted
print(f"{len(train)} pictures to learn from, {np.mean(is_sought[train]):.0%} of them {SOUGHT}")
print(f"{len(test)} pictures to test on, {np.mean(is_sought[test]):.0%} of them {SOUGHT}")


# %% tags=["setup"]
def build(image_shape, n_categories):
    """Three convolutional layers, the mean of each map, a probability for each category."""
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(12, kernel_size=3, strides=2, padding="same", activation="relu"),
            layers.Conv2D(24, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2),
            layers.Conv2D(24, kernel_size=3, padding="same", activation="relu"),
            layers.GlobalAveragePooling2D(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )


def learn(network, images, labels, epochs=10, batch_size=32, **settings):
    """Compile a network, and train it with a rate that falls from 0.005 to 0."""
    steps = epochs * -(-len(images) // batch_size)
    rate = keras.optimizers.schedules.CosineDecay(0.005, steps)
    network.compile(keras.optimizers.Adam(rate), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return network.fit(images, labels, batch_size=batch_size, epochs=epochs, verbose=0, **settings)


# %% [markdown]
# The rate begins high and falls to 0, so that the last steps are small ones. **Predict:** what will the
# [accuracy](../glossary.md#accuracy) of a program be that says "no" to every patch? And will the network's be much
# higher?

# %% tags=["nbval-ignore-output"]
network = build(images.shape[1:], len(names))
learn(network, images[train], labels[train])
scores = np.asarray(network.predict(images[test], verbose=0))[:, wanted]
accuracy = np.mean((scores >= 0.5) == is_sought[test])
print(f"always no: {1 - np.mean(is_sought[test]):.2f}, the network: {accuracy:.2f}")
print(f"of {np.sum(is_sought[test])} patches of {SOUGHT} it finds {np.sum((scores >= 0.5) & is_sought[test])}")

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(accuracy > 1 - np.mean(is_sought[test]), "the network is right more often than one that always says no")

# %% [markdown]
# <details><summary>Compare</summary>
#
# “Always no” is right about some eight of ten patches, and knows nothing. The network is 6 to 11 points better: 87 to
# 95 % over five seeds, where weights and fields are others each time. And yet look at the last line. Of the epithelium,
# which is what we want, it finds between a half and four fifths.
#
# </details>
#
# ## Which mistake costs more?
#
# Two numbers say what an accuracy hides. **[Precision](../glossary.md#precision)**: of those called yes, how many are?
# **[Recall](../glossary.md#recall)**: of those that are, how many are called yes? And both depend on a line that
# somebody has drawn, the threshold. By hand, with five patches:
#
# | score | 0.9 | 0.8 | 0.6 | 0.4 | 0.1 |
# | --- | --- | --- | --- | --- | --- |
# | is epithelium | yes | no | yes | yes | no |
#
# At a threshold of 0.5 three are called yes, and two of them are: precision 2/3. Three are epithelium, and two of them
# are found: recall 2/3. At 0.4 it is 3/4 and 3/3.
#
# ### Exercise: `precision_recall` (3 points)
#
# Write `precision_recall(labels, scores, threshold)`. `labels` are n numbers 0 or 1 (or truth values), `scores` n
# floats; a score at or above `threshold` is a yes. Return the pair (precision, recall) of floats. Where nothing is
# called yes, the precision is 1.0: nothing was called so wrongly. At least one label is 1.
#
# With the table above, `precision_recall([1, 0, 1, 1, 0], [0.9, 0.8, 0.6, 0.4, 0.1], 0.8)` gives (0.5, 1/3).
#
# <details><summary>Hint 1</summary>
#
# Make two arrays of truth values: who is called yes, who is one. Where both hold, one was found.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `called = np.asarray(scores) >= threshold`, `right = np.asarray(labels) == 1`, `found = np.sum(called & right)`.
# Divide `found` by the one count, then by the other, and look first whether `called.any()`.
#
# </details>


# %% exercise="precision_recall" role="answer"
def precision_recall(labels, scores, threshold):
    ### BEGIN SOLUTION
    called = np.asarray(scores) >= threshold
    right = np.asarray(labels) == 1
    found = np.sum(called & right)
    precision = float(found / called.sum()) if called.any() else 1.0
    return precision, float(found / right.sum())
    ### END SOLUTION


# %% exercise="precision_recall" points=1 role="check"
with checking(
    "precision_recall",
    worth_knowing="Doctors say sensitivity for recall, and positive predictive value for precision.",
):
    is_one, said = np.array([1, 0, 1, 1, 0]), np.array([0.9, 0.8, 0.6, 0.4, 0.1])
    for threshold in (0.8, 0.4, 0.95):
        expected, mistakes = decisions.precision_and_recall(is_one, said, threshold)
        with unchanged(is_one, said):
            check_value(precision_recall(is_one, said, threshold), expected, mistakes)
    # The same as lists.
    expected, mistakes = decisions.precision_and_recall(is_one, said, 0.8)
    check_value(precision_recall(is_one.tolist(), said.tolist(), 0.8), expected, mistakes)

# %% exercise="precision_recall" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("precision_recall", "other scores and thresholds, also negative ones, equal scores, truth values, lists"):
    for seed in range(6):
        rng = np.random.default_rng(seed)
        count = int(rng.integers(5, 40))
        labels_n = (rng.random(count) < 0.4).astype([int, bool, np.float32][seed % 3])
        labels_n[0] = 1
        scores_n = (rng.integers(0, 9, count) / 8 - (seed % 2)).astype([float, np.float32][seed % 2])
        for threshold in (float(scores_n[1]), float(scores_n.max()) + 1, -2.0, float(scores_n[2]) + 0.01):
            expected, mistakes = decisions.precision_and_recall(labels_n, scores_n, threshold)
            given = (labels_n.tolist(), scores_n.tolist()) if seed == 4 else (labels_n, scores_n)
            check_value(precision_recall(*given, threshold), expected, mistakes)
### END HIDDEN TESTS

# %% [markdown]
# Here are the network's scores, with a threshold to be moved; a patch of what is sought is called a find. **Predict:** at which threshold will hardly any epithelium be missed?

# %% tags=["nbval-ignore-output"]
explore_threshold(scores, is_sought[test], "find", caption=captions["threshold"])

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(np.sum(scores > scores.max() - 0.01) > 15, "many patches share the highest score")

# %% [markdown]
# <details><summary>Compare</summary>
#
# Far to the left. At 0.5 the recall is 0.49 to 0.80 over five seeds, and the precision 0.71 to 0.91. To find 95 % of
# the epithelium the threshold has to go down to something between 0.09 and 0.29; of what is called yes there, 61 to 78
# % are right.
#
# Many of the finds share one score, the highest there is. We looked: for most of these patches all 24 features of the
# last convolution are 0, so nothing speaks for “other”. A network that hears “other” six times of seven learns above all
# what *that* looks like, and says epithelium where it sees nothing of it.
#
# </details>
#
# Which is right? Arithmetic does not know; somebody has to say what the mistakes *cost*. Say the patches that are
# called yes go to a doctor, who looks at each for ten seconds, and a missed one may be a tumour. Then ask the other way
# round: "miss at most one in twenty, and send me as few as you can". That is the highest threshold with a recall of at
# least 0.95.
#
# ### Exercise: `threshold_for_recall` (3 points)
#
# Write `threshold_for_recall(labels, scores, least)`. `labels` and `scores` are as before, and `least` is a float above
# 0 and not above 1. Return the highest of the given scores which, taken as the threshold, has a recall of at least
# `least`.
#
# For the table above and `least=0.6` it is 0.6: that finds two of three, 0.67, and 0.8 would find only one. For 0.7 it
# is 0.4.
#
# <details><summary>Hint 1</summary>
#
# Try each of the scores as a threshold. Which of them do well enough? And which one of those is asked for?
#
# </details>
# <details><summary>Hint 2</summary>
#
# With your own function: `[score for score in scores if precision_recall(labels, scores, score)[1] >= least]`, and of
# these the largest.
#
# </details>


# %% exercise="threshold_for_recall" role="answer"
def threshold_for_recall(labels, scores, least):
    ### BEGIN SOLUTION
    right = np.asarray(labels) == 1
    good = [score for score in scores if np.mean(np.asarray(scores)[right] >= score) >= least]
    return float(max(good))
    ### END SOLUTION


# %% exercise="threshold_for_recall" points=1 role="check"
with checking(
    "threshold_for_recall",
    worth_knowing="Of those who are called back after a screening for breast cancer, most have none: a high recall is worth that.",
):
    is_one, said = np.array([1, 0, 1, 1, 0]), np.array([0.9, 0.8, 0.6, 0.4, 0.1])
    for least in (0.6, 0.7, 1.0):
        with unchanged(is_one, said):
            check_value(threshold_for_recall(is_one, said, least), *decisions.highest_threshold(is_one, said, least))
    is_one, said = np.array([1, 1, 0, 1, 1, 0]), np.array([0.3, 0.2, 0.25, 0.7, 0.9, 0.1])
    check_value(threshold_for_recall(is_one, said, 0.5), *decisions.highest_threshold(is_one, said, 0.5))

# %% exercise="threshold_for_recall" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "threshold_for_recall", "random scores in any order, equal ones among them, other recalls, one right one only"
):
    for seed in range(6):
        rng = np.random.default_rng(seed)
        count = int(rng.integers(6, 50))
        labels_n = (rng.random(count) < 0.4).astype(int) if seed else np.eye(1, count, 3, dtype=int)[0]
        labels_n[4] = 1
        scores_n = rng.integers(1, 64, count) / 64
        for least in (0.01, 0.5, 0.75, 0.9, 1.0):
            with unchanged(labels_n, scores_n):
                check_value(
                    threshold_for_recall(labels_n, scores_n, least),
                    *decisions.highest_threshold(labels_n, scores_n, least),
                )
### END HIDDEN TESTS

# %% [markdown]
# Now the price of a threshold. Say a missed patch costs as much as ten false alarms. **Predict:** will the cheapest
# threshold lie above 0.5, or below?

# %% tags=["nbval-ignore-output"]
thresholds = np.linspace(0.01, 0.99, 99)
missed = np.array([np.sum(is_sought[test] & (scores < threshold)) for threshold in thresholds])
alarms = np.array([np.sum(~is_sought[test] & (scores >= threshold)) for threshold in thresholds])
_, (left, right) = plt.subplots(1, 2, figsize=(9, 3.2), layout="constrained")
pairs = np.array([precision_recall(is_sought[test], scores, threshold) for threshold in thresholds])
left.plot(pairs[:, 1], pairs[:, 0], color="#0b559f")
left.axhline(np.mean(is_sought[test]), color="0.5", linestyle=":")
left.set(xlabel="recall", ylabel="precision", xlim=(0, 1.03), ylim=(0, 1.03), title="what one pays for recall")
right.plot(thresholds, 10 * missed + alarms, color="#b35806")
right.set(xlabel="threshold", ylabel="10 · missed + false alarms", title="what a threshold costs", ylim=0)
cheapest = thresholds[np.argmin(10 * missed + alarms)]
right.axvline(cheapest, color="0.5", linestyle=":")
show_figure(captions["costs"])
enough = threshold_for_recall(is_sought[test], scores, 0.95)
print(
    f"cheapest: {cheapest:.2f}; for a recall of 0.95: {enough:.2f}, precision {precision_recall(is_sought[test], scores, enough)[0]:.2f}"
)

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(cheapest < 0.5, "where a miss costs ten false alarms, the cheapest threshold lies below 0.5")

# %% [markdown]
# <details><summary>Compare</summary>
#
# Below: who fears misses calls more often yes. Another price gives another threshold, from the same network.
#
# </details>
#
# (We chose the threshold on the test patches, to keep the chapter short. In earnest one chooses it on patches for
# validation, or the test says too much good of it.)
#
# ## Categories of unequal size
#
# About six of seven patches to learn from are no epithelium, so "no" is the word that the network hears all day; a rare
# category is a small part of its [loss](../glossary.md#loss). One way to give it its due is a
# [weight](../glossary.md#weight) for each category: a patch counts for as much more as its category is rarer. With n
# patches and k categories that gives each category n / (k · its count), which is 1 for all if all are of equal size. By
# hand: 8 patches, 6 of one category and 2 of the other, weigh 8 / (2 · 6) = 0.67 and 8 / (2 · 2) = 2.
#
# ### Exercise: `class_weights` (3 points)
#
# Write `class_weights(labels)`. `labels` is an array or list of n labels, numbers or strings. Return a dict: for each
# label that occurs, n / (k · count), where k is how many different labels occur, and count how often this one does.
#
# `class_weights([0, 0, 0, 1])` gives `{0: 0.667, 1: 2.0}`.
#
# <details><summary>Hint 1</summary>
#
# `np.unique(labels, return_counts=True)` gives two arrays at once: which labels there are, and how often each is there.
#
# </details>
# <details><summary>Hint 2</summary>
#
# With `kinds, counts` from there, a dict of `label: len(labels) / (len(kinds) * count)` for each pair of `zip(kinds,
# counts)`. `.tolist()` makes plain numbers and strings of an array's.
#
# </details>


# %% exercise="class_weights" role="answer"
def class_weights(labels):
    ### BEGIN SOLUTION
    kinds, counts = np.unique(labels, return_counts=True)
    return {
        kind: len(labels) / (len(kinds) * count) for kind, count in zip(kinds.tolist(), counts.tolist(), strict=True)
    }
    ### END SOLUTION


# %% exercise="class_weights" points=1 role="check"
with checking(
    "class_weights",
    worth_knowing='scikit-learn calls the same formula `class_weight="balanced"`.',
):
    check_value(class_weights([0, 0, 0, 1]), *decisions.weights_of([0, 0, 0, 1]))
    seven = np.array([3, 1, 1, 1, 3, 1, 1])
    with unchanged(seven):
        check_value(class_weights(seven), *decisions.weights_of(seven.tolist()))

# %% exercise="class_weights" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("class_weights", "more categories, negative numbers and gaps among them, names, one category only"):
    for seed in range(4):
        rng = np.random.default_rng(seed)
        kinds = ([0, 4, 5], [-2, 7, 1, 3], ["mole", "scar", "wart"], [2, 9])[seed]
        labels_n = rng.permutation(np.repeat(kinds, rng.permutation([3, 8, 21, 40])[: len(kinds)]))
        with unchanged(labels_n):
            check_value(class_weights(labels_n), *decisions.weights_of(labels_n.tolist()))
    check_value(class_weights(["scar"] * 5), {"scar": 1.0})
### END HIDDEN TESTS

# %% [markdown]
# Keras takes such a dict as `class_weight=` of `fit`. A second network of the same layers is trained, with weights.
# **Predict:** at the threshold of 0.5, what will become of recall and of precision?

# %% tags=["nbval-ignore-output"]
balance = class_weights(labels[train])
weighed = build(images.shape[1:], len(names))
learn(weighed, images[train], labels[train], class_weight=balance)
weighed_scores = np.asarray(weighed.predict(images[test], verbose=0))[:, wanted]
print("weights:", {names[label]: round(weight, 2) for label, weight in balance.items()})
for what, given in (("without weights", scores), ("with weights", weighed_scores)):
    precision, recall = precision_recall(is_sought[test], given, 0.5)
    print(
        f"{what}: precision {precision:.2f}, recall {recall:.2f}, accuracy {np.mean((given >= 0.5) == is_sought[test]):.2f}"
    )
low = threshold_for_recall(is_sought[test], scores, precision_recall(is_sought[test], weighed_scores, 0.5)[1])
precision, recall = precision_recall(is_sought[test], scores, low)
print(f"without weights, at a threshold of {low:.2f}: precision {precision:.2f}, recall {recall:.2f}")

# %% tags=["folded"]
plain, heavy = (precision_recall(is_sought[test], given, 0.5) for given in (scores, weighed_scores))
claim(heavy[1] > plain[1], "with weights more of what is sought is found")
claim(heavy[0] < plain[0], "with weights a smaller part of what is called is right")

# %% [markdown]
# <details><summary>Compare</summary>
#
# Recall rises: 0.49 to 0.80 became 0.93 to 0.99 over five seeds. Precision falls, from 0.71 to 0.91 to between 0.64 and
# 0.72. Accuracy says next to nothing of all that.
#
# The last line is the same network as in the first, at a lower threshold. Weights and thresholds move along the same
# curve: who has to find more, calls more. (Over five seeds, the precision of that line was between 6 points lower and
# 13 higher than with weights.)
#
# </details>
#
# Weights have a price, too, as we shall see now.
#
# ## Is 0.9 right nine times in ten?
#
# A network says "0.9". A forecaster who says "90 % rain" on a hundred days should be wet on ninety of them; then they
# are **calibrated**. To look at this, sort the answers into bins, from 0 to 0.1, from 0.1 to 0.2 and so on. In each bin
# compare the mean [probability](../glossary.md#probability) with the share that turned out right. By hand, with two
# bins and the probabilities 0.2, 0.4, 0.6, 1.0, of which the second and the fourth came true:
#
# | bin | probabilities | mean | came true | gap | part of all |
# | --- | --- | --- | --- | --- | --- |
# | 0 to 0.5 | 0.2, 0.4 | 0.3 | 1/2 | 0.2 | 1/2 |
# | 0.5 to 1 | 0.6, 1.0 | 0.8 | 1/2 | 0.3 | 1/2 |
#
# The mean gap, where each bin counts by its part of all, is 0.25: the **[calibration](../glossary.md#calibration)
# error**.
#
# ### Exercise: `calibration_error` (3 points)
#
# Write `calibration_error(labels, probabilities, bins=10)`. `labels` are n numbers 0 or 1, `probabilities` n floats
# from 0 to 1. There are `bins` bins of equal width from 0 to 1; a probability on an edge belongs to the bin above it,
# and 1.0 to the last. Return a float: the mean over the bins of |share of ones − mean probability|, each bin weighted
# by its part of the n. Empty bins count nothing.
#
# `calibration_error([0, 1, 0, 1], [0.2, 0.4, 0.6, 1.0], bins=2)` gives 0.25.
#
# <details><summary>Hint 1</summary>
#
# Find the bin of each probability first: how many whole bin widths is it from 0? Then go through the bins and leave out
# those in which there is nobody.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `place = np.minimum((probabilities * bins).astype(int), bins - 1)`. For each bin, `inside = place == number`; its gap
# is `abs(labels[inside].mean() - probabilities[inside].mean())`, its weight `inside.mean()`.
#
# </details>


# %% exercise="calibration_error" role="answer"
def calibration_error(labels, probabilities, bins=10):
    ### BEGIN SOLUTION
    labels, probabilities = np.asarray(labels, float), np.asarray(probabilities, float)
    place = np.minimum((probabilities * bins).astype(int), bins - 1)
    error = 0.0
    for number in range(bins):
        inside = place == number
        if inside.any():
            error += inside.mean() * abs(labels[inside].mean() - probabilities[inside].mean())
    return float(error)
    ### END SOLUTION


# %% exercise="calibration_error" points=1 role="check"
with checking(
    "calibration_error",
    worth_knowing="Weather forecasters are well calibrated: they are told the next day. Networks often are too sure, as Guo and others found in 2017.",
):
    came_true, said = np.array([0, 1, 0, 0, 1, 1, 1]), np.array([0.2, 0.4, 0.6, 1.0, 0.1, 0.5, 0.8])
    check_value(
        calibration_error([0, 1, 0, 1], [0.2, 0.4, 0.6, 1.0], bins=2),
        *decisions.calibration([0, 1, 0, 1], [0.2, 0.4, 0.6, 1.0], 2),
    )
    for bins in (2, 4):
        with unchanged(came_true, said):
            check_value(calibration_error(came_true, said, bins), *decisions.calibration(came_true, said, bins))
    sure = np.array([0.95, 0.85, 0.97])
    check_value(calibration_error(np.array([1, 0, 1]), sure), *decisions.calibration([1, 0, 1], sure, 10))

# %% exercise="calibration_error" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("calibration_error", "many answers, other numbers of bins, answers on edges, 0 and 1, lists, empty bins"):
    for seed in range(6):
        rng = np.random.default_rng(seed)
        count, bins = int(rng.integers(5, 90)), (4, 8, 1, 16, 2, 5)[seed]
        probabilities_n = rng.integers(0, 33, count) / 32 if bins != 5 else rng.random(count)
        probabilities_n[0], probabilities_n[1] = 1.0, 0.0
        labels_n = (rng.random(count) < np.sqrt(probabilities_n)).astype([int, float][seed % 2])
        labels_n[0] = 0
        with unchanged(labels_n, probabilities_n):
            given = (labels_n.tolist(), probabilities_n.tolist()) if seed == 3 else (labels_n, probabilities_n)
            check_value(calibration_error(*given, bins=bins), *decisions.calibration(labels_n, probabilities_n, bins))
    probabilities_n = np.random.default_rng(9).uniform(0.31, 0.39, 30)
    check_value(
        calibration_error(np.eye(1, 30, dtype=int)[0], probabilities_n),
        *decisions.calibration(np.eye(1, 30)[0], probabilities_n, 10),
    )
### END HIDDEN TESTS

# %% [markdown]
# Now the two networks. **Predict:** one was taught that epithelium is as frequent as all else, and it isn't. On which
# side of the dashed line will its dots lie?


# %%
def draw_calibration(axes, labels, probabilities, title, bins=5):
    """A dot for each bin: what was said, and what came true; the larger, the more answers."""
    place = np.minimum((probabilities * bins).astype(int), bins - 1)
    for number in np.unique(place):
        inside = place == number
        axes.scatter(
            probabilities[inside].mean(), labels[inside].mean(), s=20 + 400 * inside.mean(), color="#0b559f", alpha=0.8
        )
    axes.plot([0, 1], [0, 1], "--", color="0.5")
    axes.set(xlabel="probability that was said", ylabel="share that came true", title=title, aspect="equal")
    axes.set(xlim=(-0.04, 1.04), ylim=(-0.04, 1.04))


_, row = plt.subplots(1, 2, figsize=(8, 3.8), layout="constrained")
calibration = []
for axes, (what, given) in zip(row, (("without weights", scores), ("with weights", weighed_scores)), strict=True):
    calibration.append(calibration_error(is_sought[test], given))
    draw_calibration(axes, is_sought[test], given, f"{what}: error {calibration[-1]:.2f}")
show_figure(captions["calibration"])

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(np.mean(weighed_scores) > np.mean(is_sought[test]) + 0.03, "with weights more is said than comes true")

# %% [markdown]
# <details><summary>Compare</summary>
#
# Below: over five seeds, the network with weights says epithelium 5 to 10 points more than comes true, as a mean. The
# one without weights says 1 to 8 points too little, as in its training fields epithelium was a little rarer, mostly,
# than in those of the test. The two errors are alike, 0.04 to 0.09 and 0.05 to 0.10: the number does not say on which
# side one errs, so look at the picture.
#
# So weigh if you only decide, and mend the probabilities if somebody is to believe them. What weights did, one takes back by
# dividing the odds, p / (1 − p), by the ratio of the weights: with some six to one here, the error of the weighted network
# fell to less than half when we tried.
#
# </details>
#
# A network that is too sure of everything is helped by dividing its scores before [softmax](../glossary.md#softmax) by a
# number that is chosen on validation pictures (*temperature scaling*). And a calibrated network is calibrated for pictures
# *as frequent as these*: where epithelium is rarer, the same 0.9 is right less often.
#
# ## To another laboratory: transfer in two steps
#
# Another laboratory stains its slides a little less, and has another scanner: its skin looks paler and redder. (We have
# no slide from there, and make one up: less of the red and of the green light is held back in our own patches. Real
# differences between laboratories are of this kind, and often larger.)
#
# How does the network with weights do over there, as it is? It is judged by the mean of two recalls, that of epithelium
# and that of all else. **Predict:** which of the two will suffer?


# %% tags=["setup"]
def other_laboratory(pictures):
    """Pictures as if stained with less dye: the density of each colour is lowered, that of red most."""
    return np.clip(pictures, 0.02, 1) ** np.array([0.55, 0.75, 1], np.float32)


def recalls(network, pictures, right):
    """The part of each category that is found."""
    said = np.asarray(network.predict(pictures, verbose=0)).argmax(axis=1)
    return {name: round(float(np.mean(said[right == label] == label)), 2) for label, name in enumerate(names)}


def mean_recall(network, pictures, right):
    """Its mean over the categories, in which large ones don't drown small ones."""
    return float(np.mean(list(recalls(network, pictures, right).values())))


# %% tags=["nbval-ignore-output"]
elsewhere = other_laboratory(images)
shown = test[:: max(1, len(test) // 4)][:4]
show_images([*images[shown], *elsewhere[shown]], columns=4, size=1.3, caption=captions["elsewhere"])
for place, given in (("here", images), ("there", elsewhere)):
    found = recalls(weighed, given[test], labels[test])
    print(f"{place}: {found}, mean {np.mean(list(found.values())):.2f}")

# %% tags=["folded"]
here, there = (mean_recall(weighed, given[test], labels[test]) for given in (images, elsewhere))
claim(here > there + 0.1, "in the other laboratory the network finds far less")

# %% [markdown]
# <details><summary>Compare</summary>
#
# Epithelium: most of it, or all, is called other. Here the mean is 0.91 to 0.96, there 0.50 to 0.61 over five seeds,
# and 0.50 is what one gets for always saying the same. The tissue is as before, and so is the question; only the
# colours moved.
#
# </details>
#
# Now somebody over there marks twenty patches, ten of each category. Training all anew on twenty is one way. The other
# keeps what the network knows, in two steps:
#
# 1. **The head.** All is frozen but the last layer, which learns, at a high rate, to weigh the old features anew. Were
#    all free from the start, the first wild steps would spoil good kernels.
# 2. **The last layers.** The last of the frozen ones are set free, and learn at a *low* rate. [Batch
#    normalization](../glossary.md#batch-normalization) stays frozen, in [inference](../glossary.md#inference): its
#    means come from many old pictures, and twenty new ones are too few to measure them again. (Our network has none;
#    those that one downloads have.)
#
# ### Exercise: `fine_tune` (3 points)
#
# Write `fine_tune(model, layers, rate)`. It makes a trained model ready for the second step, and returns that same
# model, with the weights that it has:
#
# - its last `layers` layers *with weights* are trainable; batch normalization is not counted among them;
# - all others are frozen, and every `BatchNormalization` layer is frozen wherever it stands;
# - it is compiled anew: Adam with the [learning rate](../glossary.md#learning-rate) `rate`, sparse categorical
#   [cross-entropy](../glossary.md#cross-entropy), accuracy.
#
# Some layers may come frozen, from the first step. In what is tested the model's layers stand in a row in
# `model.layers`, and none holds others. (In your function `layers` is a number: write `keras.layers` for Keras's.)
#
# Given the `network` of this chapter and 2 layers, the [Dense layer](../glossary.md#dense-layer) and the last Conv2D
# can learn; the [pooling](../glossary.md#pooling) between them has no weights and does not count.
#
# <details><summary>Hint 1</summary>
#
# First set all layers to `trainable = False`. Then make a list of those that count (`layer.weights` is empty for a
# layer without weights), and set its last ones free.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `isinstance(layer, keras.layers.BatchNormalization)` tells those that stay frozen. At the end
# `model.compile(keras.optimizers.Adam(rate), loss="sparse_categorical_crossentropy", metrics=["accuracy"])`: until then
# Keras would train as it was compiled before.
#
# </details>
# <details><summary>What is accepted</summary>
#
# If your function counts a BatchNormalization among the last layers, and leaves it frozen nevertheless, that passes,
# too.
#
# </details>


# %% exercise="fine_tune" role="answer"
def fine_tune(model, layers, rate):
    ### BEGIN SOLUTION
    normalization = keras.layers.BatchNormalization
    counted = [layer for layer in model.layers if layer.weights and not isinstance(layer, normalization)]
    model.trainable = True
    for layer in model.layers:
        layer.trainable = layer in counted[-layers:]
    model.compile(keras.optimizers.Adam(rate), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
    ### END SOLUTION


# %% exercise="fine_tune" points=1 role="check"
with checking(
    "fine_tune",
    worth_knowing="The first layers of most networks ask for edges, spots and colours, whatever they were trained on; so they are the last to be set free.",
):
    model, before = trained_model("conv norm relu pool conv relu pool conv relu mean drop dense")
    check_fine_tuned(fine_tune(model, 2, 0.0005), before, layers=2, rate=0.0005)

# %% exercise="fine_tune" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "fine_tune", "Sequential and functional models, batch normalization among the last layers, other numbers and rates"
):
    for kinds, count, rate, functional in (
        ("conv relu conv norm relu conv norm relu mean drop dense", 2, 0.003, True),
        ("norm conv relu pool conv relu conv mean dense", 3, 0.0001, False),
    ):
        model, before = trained_model(kinds, functional)
        check_fine_tuned(fine_tune(model, count, rate), before, layers=count, rate=rate)
### END HIDDEN TESTS

# %% [markdown]
# **Predict:** which will be best on the test patches of that laboratory: the network from scratch, the one after the
# first step, or the one after the second?

# %% tags=["nbval-ignore-output"]
rng = np.random.default_rng(12)
few = np.concatenate([rng.permutation(train[labels[train] == label])[:10] for label in range(len(names))])
from_scratch = build(images.shape[1:], len(names))
learn(from_scratch, elsewhere[few], labels[few], epochs=60, batch_size=10)
moved = keras.models.clone_model(weighed)
moved.set_weights(weighed.get_weights())
found = {"from scratch": mean_recall(from_scratch, elsewhere[test], labels[test])}
for step, (free_layers, rate) in {"head": (1, 0.02), "last layers": (3, 0.002)}.items():
    fine_tune(moved, free_layers, rate)
    learning = sum(np.prod(weights.shape) for weights in moved.trainable_weights)
    moved.fit(elsewhere[few], labels[few], batch_size=10, epochs=30, verbose=0)
    found[step] = mean_recall(moved, elsewhere[test], labels[test])
    print(f"{step}: {learning} of {moved.count_params()} parameters learn")
print({way: round(value, 2) for way, value in found.items()})

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(found["head"] > there + 0.05, "the new head alone helps a good deal")
claim(found["last layers"] > there + 0.1, "after both steps far more is found than by the network as it was")
claim(found["last layers"] > found["from scratch"] - 0.03, "after both steps no less is found than from scratch")

# %% [markdown]
# <details><summary>Compare</summary>
#
# As it was, 0.50 to 0.61. With a new head, 0.78 to 0.94; after both steps, 0.86 to 0.93, over five seeds: the second
# step helps most where the head did not get far. The surprise is the network from scratch, 0.81 to 0.93: compared with
# it, transfer lies between 2 points behind and 5 ahead. The question is so easy that twenty patches nearly do. Transfer
# pays more for harder questions, and with networks that have seen a million photographs, which nobody could train on
# twenty.
#
# </details>
#
# ## Saved, and loaded again
#
# `model.save` writes layers, weights and how it was compiled into one file that ends in `.keras`. What it does *not*
# hold: the names of the categories and their order, the size to which pictures are brought, that values run from 0 to
# 1, and the threshold. Without them the file is of no use to anybody. So they are written beside it. **Predict:** how
# far will the answers of the loaded network lie from those of the one that was saved?

# %%
network.save(work / "network.keras")
about = {"names": names, "size": SIZE, "values": "0 to 1", "threshold": round(float(enough), 3)}
(work / "network.json").write_text(json.dumps(about))

loaded, notes = keras.models.load_model(work / "network.keras"), json.loads((work / "network.json").read_text())
answers = [np.asarray(each.predict(images[test[:50]], verbose=0)) for each in (network, loaded)]
print("categories:", notes["names"], " size:", notes["size"])
print(f"largest difference between the answers: {np.abs(answers[0] - answers[1]).max():.4f}")

# %% [markdown]
# <details><summary>Compare</summary>
#
# Not at all: it is the same network. Load only files that you trust; Keras refuses programs in them unless it is told
# otherwise.
#
# </details>
#
# The folder for temporary files is emptied when your computer likes. To keep the network, save it beside this notebook.
#
# ## A folder of your own
#
# Put the pictures into one sub-folder a category, then change the cell at the top and choose *Run all*:
#
# | your set | `FOLDER` | `SOUGHT` | `SIZE` | `group_of` |
# | --- | --- | --- | --- | --- |
# | cats and dogs | the folder that holds `Cat` and `Dog` | `"Cat"` | `(64, 64)` | `return name`: each stands for itself |
# | chest X-rays | the folder that holds `NORMAL` and `PNEUMONIA` | `"PNEUMONIA"` | `(64, 64)` | the part of the name that is the patient's |
# | your photographs | | what you look for | `(64, 64)` | the day: ten photographs of one walk are one group |
#
# There may be more than two categories. What the text says of numbers is about the skin, and where yours come out
# otherwise a line says so. 200 pictures of 48 × 48 took 42 seconds of computing in our hands; more and larger ones take
# longer. Of a large set begin with some hundred of each category; for all of it put the dataset of `tf.data` above into
# `fit`, and a larger network.
#
# ## Who is in the pictures?
#
# Before you collect pictures, or use those of others, five questions.
#
# - **Consent.** Did those who are seen, or whose tissue it is, agree, and to *this* use? Faces, plates and X-rays with
#   a name in a corner are personal data, whoever put them on the web.
# - **Who is missing?** Most photographs of skin in textbooks show light skin, and networks trained on them miss more on
#   dark skin. Count recall for each group of people by itself.
# - **Who made the labels?** Ours are by laymen. Ask how often two experts agree.
# - **What else tells the label?** X-rays of one ward, taken lying down, with a letter L in the corner: a network reads
#   the letter. Look where it looks (chapter 8).
# - **Who pays for a mistake?** Not the one who chose the threshold. Let those who do take part in the choice.
#
# ## What you learned
#
# - Pictures come in folders; some are grey, some broken, some turned. Look at what you have read.
# - `tf.data` reads batch by batch; shuffle before you batch.
# - Pictures that belong together go to one side of the split; else a network may foretell even coins.
# - Accuracy hides misses. Precision and recall show them, the threshold trades one for the other, and costs choose it.
# - Weights for categories find more of the rare one, and make the probabilities too high for it.
# - A 0.9 is right nine times in ten only if somebody has looked.
# - Transfer: first the head, then the last layers at a low rate; compile anew each time.
# - Save what the network needs to be of use: names, size, scale, threshold.
#
# ## Check your understanding
#
# **1.** A set has 30 patients with 40 X-rays each. A friend shuffles the 1,200 X-rays, tests on 300, and gets 0.98.
# What do you ask?
#
# <details><summary>Answer</summary>
#
# Whether patients are on both sides: they are, nearly all of them. The network may know the patients. Split by patients
# and see.
#
# </details>
#
# **2.** Precision is 0.5 and recall 0.9 where one patch of ten is epithelium. Elsewhere it is one of a hundred, and
# patches look the same. What becomes of the two?
#
# <details><summary>Answer</summary>
#
# Recall stays. Of 1,000 patches 10 are epithelium, and 9 are found. False alarms: before, 90 found came with 90 alarms
# among 900, so one in ten; now 99 among 990. Precision is 9 / 108 = 0.08.
#
# </details>
#
# **3.** You set the threshold to 0. What are precision and recall?
#
# <details><summary>Answer</summary>
#
# All are called yes: recall 1, and the precision is the share of what is sought.
#
# </details>
#
# **4.** A program says 0.3 for each picture, and three of ten are cats. What is its calibration error, and is it a good
# program?
#
# <details><summary>Answer</summary>
#
# 0. It knows how many cats there are, and can't tell one. Calibration is not enough by itself.
#
# </details>
#
# **5.** Categories have 900, 90 and 10 pictures. What are their weights?
#
# <details><summary>Answer</summary>
#
# 1000 / (3 · 900) = 0.37, 1000 / (3 · 90) = 3.7, and 1000 / (3 · 10) = 33.
#
# </details>
#
# **6.** You train, then set `layer.trainable = False`, and train on. What do you forget?
#
# <details><summary>Answer</summary>
#
# To compile anew. The step of training is put together once, and goes on changing what it changed before.
#
# </details>
#
# ## Where to read on
#
# - [Transfer learning and fine-tuning](https://keras.io/guides/transfer_learning/), in Keras's guides: with networks
#   trained on a million photographs.
# - [tf.data: build input pipelines](https://www.tensorflow.org/guide/data), in TensorFlow's guides.
# - [Leakage and the reproducibility crisis](https://doi.org/10.1016/j.patter.2023.100804), Kapoor and Narayanan:
#   leakage in 17 fields of science.
# - [On calibration of modern neural networks](https://arxiv.org/abs/1706.04599), Guo and others.
# - [Gender shades](https://proceedings.mlr.press/v81/buolamwini18a.html), Buolamwini and Gebru: who is missing.
# - [Deep learning for identifying metastatic breast cancer](https://arxiv.org/abs/1606.05718), Wang and others: patches
#   of slides, as they are used.
