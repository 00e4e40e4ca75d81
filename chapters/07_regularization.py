# ---
# jupyter:
#   jupytext:
#     cell_metadata_filter: -nbgrader,-jupyter,-cellView
#     formats: chapters//py:percent,source/07_regularization//ipynb
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # When a network learns by heart, and what helps
#
# **You will be able to**
#
# - read learning curves, and tell an underfitted, a fitted and an overfitted network apart;
# - keep the best weights of a training, and stop it in time;
# - write dropout and batch normalization in NumPy, and say what each does in training and in inference;
# - make more images out of few, say which changes keep the label, and hang the stall's garments elsewhere;
# - choose what to try next from what the curves show, and mend a training that goes wrong.
#
# **Time:** about 255 minutes.
#
# **You need to know:** building and training a convolutional network (chapter 5). The notebook itself runs without it.
#
# **Points:** 33. There are eleven exercises; in each, 1 point comes from the check that you see and 2
# from a hidden test.
#
# Run the next two cells first. Everything below uses them. The second is folded; it holds what is written under the
# pictures.

# %% tags=["setup"]
import tempfile
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

from helpers.checking import Mistake, OneOf, check_array, check_true, check_value, checking, testing, unchanged
from helpers.checking.augmentation import check_augmented, check_drawn_separately, ways_of
from helpers.checking.best_weights import (
    NEARLY_NO_RATE,
    REPAIRED,
    check_file,
    check_first_epoch,
    check_val_losses,
    check_repaired_split,
    check_repaired_weights,
    epochs_trained,
    epochs_until_stop,
    held_back_loss,
    one_image,
    other_epochs,
    other_stops,
    puzzle,
    small_network,
    sorted_images,
    two_layers,
)
from helpers.checking.training import losses_of
from helpers.checking.curves import check_curves
from helpers.checking.models import check_can_learn, check_compiled, check_history, check_new
from helpers.checking.regularization import check_draws, check_left_out, check_part, check_regularized
from helpers.claims import claim
from helpers.datasets import CATEGORIES, THREE_CATEGORIES, Labelled, load_fashion, photograph
from helpers.explorers import explore_curves
from helpers.plotting import show_curves, show_figure, show_images, show_numbers, show_rows

import keras  # After the helpers, so that TensorFlow stays quiet.
from keras import layers

keras.utils.set_random_seed(7)
train, test = load_fashion(CATEGORIES)
few, few_labels = train.images[:120], train.one_hot[:120]
held_back = train.images[4700:], train.one_hot[4700:]

# %% tags=["setup", "folded"]
captions = {
    "by heart": "Solid: the 120 images trained on. Dashed: the 300 held back. On the left the two lines part and the dashed one turns upward.",
    "seven epochs": "Seven epochs, numbered from 0. The lower row decides.",
    "unlabelled": "Four trainings, A to D: the loss on the images trained on (solid) and on those held back (dashed).",
    "files": "What each file holds, as a horizontal line. Only one of them touches the lowest point of the curve.",
    "ones": "Each number is by chance 0 or 2. Every row, which stands for an image, loses others.",
    "dropout": "The loss without and with dropout. On the right the lines lie closer together, and the dashed one rises less.",
    "sweep": "From left to right: the lowest validation loss of a training; the validation loss after the last epoch; how far it then lies above the training loss. Points: the middle one of six seeds; bars: from the smallest to the largest.",
    "recorded": "The loss, and the accuracy, of a recorded training, epoch by epoch: solid on the images trained on, dashed on those held back.",
    "batch": "Each column by itself. With ε = 3 the roots can be taken in the head: √(1 + 3) = 2 and √(6 + 3) = 3.",
    "variances": "The variance after each of eight layers, on a scale of powers of ten. In training, batch normalization keeps it near 1. In inference it comes close to that only after many batches.",
    "normalized": "Without and with batch normalization at a momentum of 0.99. On the right there is soon no loss on the images trained on, and a bad one on those held back, from beginning to end.",
    "bags": "Five images of one bag. What is moved in from outside is black, 0.",
    "keeps": "A shoe, in a mirror and upside down; a t-shirt, the same at half its width, and a dress beside it.",
    "elsewhere": "Above: three photographs of the stall. Below: the same three garments, hung elsewhere.",
    "stall": "The loss on 120 photographs of the stall (solid) and on 300 others (dashed). The dashed line rises steeply, and never was far below guessing.",
}
recorded = {  # By benchmarks/story.py, five seeds: lowest, mean and highest test accuracy.
    "20 plain": (0.33, 0.33, 0.33),
    "20 normalized": (0.61, 0.66, 0.71),
}


# %% [markdown]
# ## A network that learns by heart
#
# The stall opens with 120 garments and no more. How is a network to learn from so few? First we look at what goes wrong
# where it is easiest to see, on garments on black, and at the means against it. Then we go back to the wall.
#
# Here is a network with two [convolutional layers](../glossary.md#convolutional-layer) and a dense one between Flatten
# and the output. It has 105,866 [parameters](../glossary.md#parameter). We give it 120 images of clothes to learn from:
# all ten [categories](../glossary.md#category) of Fashion-MNIST, about twelve images of each. 300 others are held back,
# and only looked at.
#
# 105,866 numbers can be set so that 120 images come out right in countless ways. **Predict:** what will the
# [loss](../glossary.md#loss) do on the 120 images, [epoch](../glossary.md#epoch) by epoch? And on the 300?


# %%
def network():
    """The chapter's network, new and compiled."""
    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            layers.Conv2D(16, kernel_size=3, strides=2, padding="same", activation="relu"),
            layers.Conv2D(32, kernel_size=3, strides=2, padding="same", activation="relu"),
            layers.Flatten(),
            layers.Dense(64, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(0.002), loss="categorical_crossentropy", metrics=["accuracy"])
    return model


plain = network()
by_heart = plain.fit(
    few, few_labels, validation_data=held_back, epochs=25, batch_size=20, validation_batch_size=300, verbose=0
)
print(f"{plain.count_params():,} parameters, {len(few)} images")

# %%
show_curves(
    by_heart.history,
    caption=captions["by heart"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# On the 120 images the loss goes down to almost 0: the network has learned them by heart. On the images held back it
# falls at first, reaches its lowest value after a few epochs, and then **rises** while training goes on.
#
# What you see is [**overfitting**](../glossary.md#overfitting): what the network learns from then on is true of the 120 images and of
# no others.
#
# The [accuracy](../glossary.md#accuracy) tells less. In most runs it stays about where it is: the network gives mostly
# the same answers, only with more and more certainty. Where it is wrong, it is now certain of it, and the loss counts
# that. So it is `val_loss` that we watch.
#
# We repeated this with six other sets of 120 images and other random [weights](../glossary.md#weight)
# (`./course measure regularization` does it). The lowest `val_loss` came between epochs 5 and 14, and after 25 epochs it
# was 1.4 to 2.3 times as high.
#
# The curve rises gently here, since these garments are easy. On the stall's photographs, further down, it does not.
#
# </details>
#
# The dict `history.history` has a list for each figure. It is all you need to draw such curves yourself.
#
# ### Exercise: `plot_curves` (3 points)
#
# Write `plot_curves(history)`. `history` is a dict as in `History.history`, with at least the lists `loss` and
# `val_loss` of the same length. Draw both against the epoch, which is counted from 0 or from 1 for both, as you like.
# Name the lines `loss` and `val_loss` in a legend of the axes, name both axes, and return the Matplotlib Axes.
#
# With `loss` `[1.0, 0.5, 0.25]` and `val_loss` `[1.1, 0.8, 0.9]`, each is a line through three points. To see your
# curves of the training above, run `plot_curves(by_heart.history)` in a cell of your own.
#
# <details><summary>Hint 1</summary>
#
# `figure, axes = plt.subplots()` gives you new axes. `axes.plot(…)` draws a line; what you give it as `label=` turns
# up in the legend, once you ask for one.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `axes.plot(history["loss"], label="loss")`, the same for the other, then `axes.set(xlabel=…, ylabel=…)`,
# `axes.legend()` and `return axes`.
#
# </details>


# %% exercise="plot_curves" role="answer"
def plot_curves(history):
    ### BEGIN SOLUTION
    _, axes = plt.subplots()
    for name in ("loss", "val_loss"):
        axes.plot(range(1, len(history[name]) + 1), history[name], label=name)
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend()
    return axes
    ### END SOLUTION


# %% exercise="plot_curves" points=1 role="check"
with checking(
    "plot_curves",
    worth_knowing="Keras averages the loss over an epoch, while the weights still get better, and takes val_loss at its end. So val_loss may begin below the loss.",
    mistakes=[
        Mistake(
            "the axes' labels have changed places",
            "axis order",
            words="The labels of the axes have changed places: epochs go along x.",
        ),
    ],
):
    plt.close("all")
    figures = {"loss": [1.0, 0.5, 0.25], "val_loss": [1.1, 0.8, 0.9], "accuracy": [0.4, 0.7, 0.9]}
    axes = plot_curves(figures)
    plt.close("all")
    check_curves(axes, figures)
    check_true(
        not ("loss" in axes.get_xlabel().lower() and "epoch" in axes.get_ylabel().lower()),
        "the axes' labels have changed places",
    )

# %% exercise="plot_curves" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "plot_curves",
    "another history, with more epochs",
    mistakes=[
        Mistake(
            "the history is changed", "changed in place", words="Your function changed the history that it was given."
        ),
    ],
):
    plt.close("all")
    rng = np.random.default_rng(1)
    figures = {name: rng.uniform(0.1, 2, 7).tolist() for name in ("val_loss", "accuracy", "loss", "val_accuracy")}
    before = {name: list(values) for name, values in figures.items()}
    axes = plot_curves(figures)
    plt.close("all")
    check_true(figures == before, "the history is changed")
    check_curves(axes, figures)
### END HIDDEN TESTS

# %% [markdown]
# ## Which epoch was the best?
#
# The best weights are those with the lowest `val_loss`. They are seldom the last ones. Here are the figures of seven
# epochs. **Predict:** which epoch is the best one, if the first is epoch 0?

# %%
losses = np.array([[0.9, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1], [1.0, 0.8, 0.9, 0.7, 0.8, 0.7, 0.9]])
show_rows(losses, titles=["loss", "val_loss"], caption=captions["seven epochs"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# Epoch 3: its `val_loss` is 0.7. That it rose once before, in epoch 2, does not matter; a later epoch can be lower. Epoch
# 5 has 0.7 too, but nothing was gained by training on, so we take the first. The upper row would have said epoch 6, the
# last. It says so in nearly every training, and means nothing.
#
# </details>
#
# ### Exercise: `best_epoch` (3 points)
#
# Write `best_epoch(history)`. `history` is a dict as in `History.history`: lists of floats, among them `val_loss`.
# Return as an int the epoch with the lowest `val_loss`, counted from 0; the first of them if several are equally low.
#
# `best_epoch({"loss": [0.9, 0.5, 0.3], "val_loss": [1.0, 0.7, 0.8]})` gives `1`.
#
# <details><summary>Hint 1</summary>
#
# You are asked for the place of the smallest number in one of the lists, not for the number.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `np.argmin` gives the place of the smallest value, and of equal ones the first.
#
# </details>


# %% exercise="best_epoch" role="answer"
def best_epoch(history):
    ### BEGIN SOLUTION
    return int(np.argmin(history["val_loss"]))
    ### END SOLUTION


# %% exercise="best_epoch" points=1 role="check"
with checking(
    "best_epoch",
    worth_knowing="The lowest of many noisy values is a little too good. Once it has served to choose, only images that took no part can give a fair score.",
    mistakes=[
        Mistake(
            "a figure of the training images was used",
            "figure to watch",
            "It is the last epoch, where `loss` and `accuracy` are best; it is val_loss that counts.",
        ),
        Mistake("this is where val_accuracy is highest", "figure to watch", "It is val_loss that counts."),
        Mistake("this is where val_loss is highest", "loss"),
        Mistake("epochs are counted from 1", "off by one", "Here they are counted from 0."),
        Mistake("it is the last of the equal ones", "special case", "The first is asked for."),
        Mistake("it stops at the first rise", "figure to watch", "A later epoch may be lower still."),
        Mistake("this is the lowest val_loss itself", "indexing", "Its epoch is asked for."),
    ],
):
    figures = {
        "accuracy": [0.5, 0.4, 0.7, 0.8, 0.8, 0.8, 0.9],
        "loss": [0.9, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1],
        "val_accuracy": [0.3, 0.5, 0.6, 0.5, 0.5, 0.5, 0.5],
        "val_loss": [1.0, 0.8, 0.9, 0.7, 0.8, 0.7, 0.9],
    }
    check_value(
        best_epoch(figures),
        3,
        mistakes={
            "a figure of the training images was used": 6,
            "this is where val_accuracy is highest": 2,
            "epochs are counted from 1": 4,
            "it is the last of the equal ones": 5,
            "it stops at the first rise": 1,
            "this is the lowest val_loss itself": 0.7,
            "this is where val_loss is highest": 0,
        },
    )

# %% exercise="best_epoch" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "best_epoch",
    "other histories: long and short ones, with equal values, best at an end",
    mistakes=[
        Mistake(
            "the history is changed", "changed in place", words="Your function changed the history that it was given."
        ),
    ],
):
    rng = np.random.default_rng(2)
    cases = [[0.5], *(rng.uniform(0.2, 3, count).tolist() for count in (9, 30, 14))]
    cases += [
        [0.4, 0.6, 0.9],
        [0.9, 0.8, 0.3],
        [0.7, 0.7, 0.7, 0.7],
        [2.0, 1.5, 1.2, 1.2, 1.3],
        [0.9, 0.5042, 0.6, 0.5038, 0.7, 0.5041],
        [12.0, 5.0, 40.0],
    ]
    for val_loss in cases:
        count, best = len(val_loss), val_loss.index(min(val_loss))
        figures = {
            "loss": np.linspace(1, 0.1, count).tolist(),
            "val_loss": val_loss,
            "accuracy": np.linspace(0.3, 1, count).tolist(),
            "val_accuracy": rng.random(count).tolist(),
        }
        before = {name: list(values) for name, values in figures.items()}
        mistakes = {
            "a figure of the training images was used": count - 1,
            "epochs are counted from 1": best + 1,
            "it is the last of the equal ones": count - 1 - val_loss[::-1].index(min(val_loss)),
            "this is where val_accuracy is highest": int(np.argmax(figures["val_accuracy"])),
            "it stops at the first rise": int(np.argmax([*(np.diff(val_loss) >= 0), True])),
        }
        values = [best, *mistakes.values()]
        separate = {id: value for id, value in mistakes.items() if values.count(value) == 1}
        check_value(best_epoch(figures), best, separate)
        check_true(figures == before, "the history is changed")
### END HIDDEN TESTS

# %% [markdown]
# ## Reading curves
#
# A network can fail in two ways, and the curves tell which.
#
# - [**Underfitted**](../glossary.md#underfitting): it has not even learned the images that it was trained on. The
#   loss is still high. Train longer, with a larger [learning rate](../glossary.md#learning-rate), or with a larger
#   network.
# - **Overfitted**: it knows the [training images](../glossary.md#training-images) and has begun to lose the others.
#   `val_loss` has risen above its lowest value. Stop earlier, or take one of the means that this chapter shows.
# - **Fitted**: neither. The loss has come down, and `val_loss` is about as low as it ever was.
#
# Below are the curves of four trainings without a title. Each is one of the three. **Predict** for each which, and why. Look
# at the numbers at the axes too.

# %%
unlabelled = {  # Recorded by benchmarks/unlabelled_curves.py, seeds 4, 4, 4 and 0: loss, val_loss.
    "A": (
        "2.10 1.46 1.16 1.05 0.92 0.85 0.76 0.73 0.71 0.66 0.66 0.61",
        "1.64 1.06 0.98 0.84 0.77 0.77 0.71 0.68 0.70 0.65 0.62 0.59",
    ),
    "B": (
        "2.23 1.73 1.15 0.79 0.59 0.41 0.31 0.23 0.16 0.13 0.08 0.06 0.04 0.03 0.02 0.01 0.01 0.01 0.01 0.01 0.00 0.00 0.00 0.00 0.00",
        "2.15 1.70 1.19 1.00 0.88 0.96 1.00 0.99 1.07 1.19 1.24 1.32 1.41 1.48 1.57 1.59 1.68 1.69 1.76 1.79 1.80 1.86 1.88 1.90 1.94",
    ),
    "C": (
        "2.31 2.31 2.31 2.30 2.30 2.30 2.30 2.29 2.29 2.29 2.29 2.28",
        "2.30 2.30 2.30 2.30 2.30 2.30 2.29 2.29 2.29 2.29 2.29 2.29",
    ),
    "D": (
        "1.57 0.98 0.75 0.66 0.59 0.51 0.44 0.36 0.31 0.28 0.26 0.27",
        "0.93 0.78 0.68 0.67 0.64 0.60 0.60 0.62 0.64 0.66 0.65 0.70",
    ),
}
figure, panels = plt.subplots(2, 2, figsize=(8, 5.4), layout="constrained")
for (letter, curves), axes in zip(unlabelled.items(), panels.flat, strict=True):
    for text, style, label in zip(curves, ("o-", "s--"), ("training", "validation"), strict=True):
        values = np.array(text.split(), dtype=float)
        axes.plot(range(1, len(values) + 1), values, style, markersize=4, label=label)
    axes.set(title=letter, xlabel="epoch", ylabel="loss", ylim=(0, 2.5))
    axes.legend()
show_figure(caption=captions["unlabelled"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# **A** is fitted. Both lines have come down, and the dashed one ends about where it was lowest. That it lies a little
# below the solid one is no fault; you will see below where this comes from.
#
# **B** is overfitted. The training loss goes to 0, the validation loss has its lowest value after 5 epochs and climbs.
#
# **C** is underfitted. Both lines lie together, which looks healthy, but they have hardly moved: the learning rate
# was far too small.
#
# **D** is overfitted too, though it has only begun. The lowest point was after 6 or 7 epochs, at 0.60; the end, 0.70,
# lies 17 % above it.
#
# </details>
#
# What "high" and "risen" mean is a matter of taste. So that we all mean the same, here is a rule:
#
# 1. If the last `val_loss` is more than 10 % above the lowest one, the network is overfitted.
# 2. Otherwise, if the last `loss` is more than 0.8 times the first one, it is underfitted.
# 3. Otherwise it is fitted.
#
# By hand: with `loss` 1.0, 0.6, 0.3 and `val_loss` 1.1, 0.8, 0.9 the lowest `val_loss` is 0.8. Ten per cent above it
# is 0.88, and 0.9 is more: overfitted. Had the last `val_loss` been 0.85, rule 2 would be next: 0.3 is not more than
# 0.8, so the network would be fitted.
#
# ### Exercise: `diagnose` (3 points)
#
# Write `diagnose(history)` by this rule. `history` is a dict as in `History.history`, with the lists `loss` and
# `val_loss`. Return one of the strings `"overfitting"`, `"underfitting"`, `"fitting"`.
#
# `diagnose({"loss": [1.0, 0.6, 0.3], "val_loss": [1.1, 0.8, 0.9]})` gives `"overfitting"`.
#
# <details><summary>Hint 1</summary>
#
# You need four numbers: the last and the lowest `val_loss`, and the first and the last `loss`. Keep the order of the
# rule.
#
# </details>
# <details><summary>Hint 2</summary>
#
# "More than 10 % above the lowest" is `history["val_loss"][-1] > 1.1 * min(history["val_loss"])`.
#
# </details>


# %% exercise="diagnose" role="answer"
def diagnose(history):
    ### BEGIN SOLUTION
    loss, val_loss = history["loss"], history["val_loss"]
    if val_loss[-1] > 1.1 * min(val_loss):
        return "overfitting"
    if loss[-1] > 0.8 * loss[0]:
        return "underfitting"
    return "fitting"
    ### END SOLUTION


# %% exercise="diagnose" points=1 role="check"
with checking(
    "diagnose",
    worth_knowing="It is a rule of thumb. Very large networks can reach a training loss near 0 and still do well on new images; why is being studied.",
    mistakes=[
        Mistake(
            "the last val_loss is compared with the first",
            "formula",
            words="the last val_loss is to be compared with the lowest one, which need not be the first",
        ),
        Mistake("loss and val_loss are swapped", "figure to watch"),
        Mistake(
            "a small fall of the loss is enough",
            "formula",
            words="`loss` has fallen by a tenth only; rule 2 asks for more",
        ),
        Mistake("a rise of less than 10 % is enough", "formula", words="val_loss has risen, but by less than 10 %"),
        Mistake("rule 2 looks at val_loss", "figure to watch", words="rule 2 is about `loss`, not `val_loss`"),
        Mistake("rule 2 is asked first", "formula", words="rule 1 comes before rule 2"),
        Mistake(
            "the last val_loss is compared with the last loss",
            "formula",
            words="rule 1 compares val_loss with its own lowest value; how far it lies above `loss` is no matter",
        ),
        Mistake("0.1 in place of 10 %", "formula", words="it is 10 %, not 0.1, above the lowest"),
        Mistake(
            "rule 1 has another share",
            "formula",
            words="rule 1 is about another share than 10 %: look at the number that the lowest val_loss is multiplied by",
        ),
        Mistake(
            "rule 2 has another share",
            "formula",
            words="rule 2 is about another share than 0.8: look at the number that the first `loss` is multiplied by",
        ),
    ],
):
    check_value(
        diagnose({"loss": [1.0, 0.6, 0.3], "val_loss": [1.1, 0.4, 1.0]}),
        "overfitting",
        mistakes={
            "the last val_loss is compared with the first": "fitting",
            "loss and val_loss are swapped": "underfitting",
        },
    )
    check_value(
        diagnose({"loss": [0.1, 0.06, 0.03], "val_loss": [0.11, 0.04, 0.1]}),
        "overfitting",
        mistakes={"0.1 in place of 10 %": "fitting"},
    )
    check_value(
        diagnose({"loss": [1.0, 0.5, 0.1], "val_loss": [1.1, 0.8, 0.8]}),
        "fitting",
        mistakes={"the last val_loss is compared with the last loss": "overfitting"},
    )
    check_value(
        diagnose({"loss": [1.0, 0.6, 0.3], "val_loss": [1.1, 0.8, 0.9]}),
        "overfitting",
        mistakes={"rule 1 has another share": "fitting"},
    )
    check_value(
        diagnose({"loss": [1.0, 0.95, 0.9], "val_loss": [1.1, 1.0, 1.0]}),
        "underfitting",
        mistakes={"a small fall of the loss is enough": "fitting"},
    )
    check_value(
        diagnose({"loss": [1.0, 0.6, 0.5], "val_loss": [1.0, 0.81, 0.85]}),
        "fitting",
        mistakes={
            "a rise of less than 10 % is enough": "overfitting",
            "rule 2 looks at val_loss": "underfitting",
        },
    )
    check_value(
        diagnose({"loss": [1.0, 0.95, 0.9], "val_loss": [0.8, 1.0, 1.2]}),
        "overfitting",
        mistakes={"rule 2 is asked first": "underfitting"},
    )

# %% exercise="diagnose" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "diagnose",
    "many other histories: large and small losses, few and many epochs",
):
    rng = np.random.default_rng(3)

    def by_rule(loss, val_loss):
        if val_loss[-1] > 1.1 * min(val_loss):
            return "overfitting"
        return "underfitting" if loss[-1] > 0.8 * loss[0] else "fitting"

    histories = []
    for _ in range(60):
        count, scale = int(rng.integers(2, 40)), rng.choice([0.05, 1, 20])
        # The last value of each is set against the one that the rule compares it with, at some distance from its border.
        loss = rng.uniform(0.2, 1.6, count)
        loss[-1] = loss[0] * rng.choice([0.3, 0.7, 0.795, 0.805, 0.9, 1.2])
        val_loss = rng.uniform(1, 2, count)
        val_loss[-1] = val_loss[:-1].min() * rng.choice([0.8, 1.0, 1.05, 1.095, 1.105, 1.4])
        histories.append(((loss * scale).tolist(), (val_loss * scale).tolist()))

    def with_rule_1(is_over):
        """What comes out with another first rule."""
        return ["overfitting" if is_over(val) else by_rule(loss, [1]) for loss, val in histories]

    def with_rule_2(share):
        """What comes out with another share in the second rule."""
        scaled = [([loss[0] * share / 0.8, *loss[1:]], val) for loss, val in histories]
        return [by_rule(loss, val) for loss, val in scaled]

    shares = [share for share in np.arange(0.05, 2, 0.05).round(2) if share not in (0.1, 0.8)]

    check_array(
        [
            diagnose({"val_loss": val, "loss": loss, "accuracy": rng.random(len(loss)).tolist()})
            for loss, val in histories
        ],
        [by_rule(loss, val) for loss, val in histories],
        {
            "the last val_loss is compared with the first": with_rule_1(lambda val: val[-1] > 1.1 * val[0]),
            "a rise of less than 10 % is enough": with_rule_1(lambda val: val[-1] > min(val)),
            "0.1 in place of 10 %": with_rule_1(lambda val: val[-1] > min(val) + 0.1),
            "rule 2 is asked first": [
                "underfitting" if loss[-1] > 0.8 * loss[0] else by_rule(loss, val) for loss, val in histories
            ],
            "loss and val_loss are swapped": [by_rule(val, loss) for loss, val in histories],
            "rule 2 looks at val_loss": [
                "overfitting" if val[-1] > 1.1 * min(val) else by_rule(val, [1]) for _, val in histories
            ],
            "rule 1 has another share": OneOf(
                *(with_rule_1(lambda val, share=share: val[-1] > (1 + share) * min(val)) for share in (0.01, *shares))
            ),
            "rule 2 has another share": OneOf(*(with_rule_2(share) for share in shares)),
        },
    )
### END HIDDEN TESTS

# %% [markdown]
# ## Keep the best weights
#
# When training ends, the network has the weights of the last epoch. Those of the best one are gone, unless somebody
# saved them. Keras has an assistant for it, a [**callback**](../glossary.md#callback): an object that `fit` calls after
# every epoch.
#
# `keras.callbacks.ModelCheckpoint` writes to a file. Four of its arguments matter:
#
# | argument | what it says |
# | --- | --- |
# | `monitor="val_loss"` | the figure to watch, by its name in `history.history` |
# | `mode="min"` | better is lower; for an accuracy it would be `"max"` |
# | `save_best_only=True` | write only when the figure is better than ever before |
# | `save_weights_only=True` | write the weights, to a path that ends in `.weights.h5`; with `False`, the whole network, to one that ends in `.keras` |
#
# **Predict:** if `val_loss` goes 0.9, 0.6, 0.7, 0.4, 0.5, after which epochs will the file be written?

# %%
lowest = np.inf
for epoch, loss in enumerate([0.9, 0.6, 0.7, 0.4, 0.5]):
    better = loss < lowest
    lowest = min(loss, lowest)
    print(f"epoch {epoch}: val_loss {loss}", "→ written" if better else "")

# %% [markdown]
# <details><summary>Compare</summary>
#
# After epochs 0, 1 and 3, each time over the old file. At the end it holds epoch 3.
#
# </details>
#
# Now with the network, and with three such callbacks at once. One watches the right figure. One watches `accuracy`
# with `mode="min"`, as some tutorials do. One writes after every epoch. **Predict:** which file will hold the best weights?

# %% tags=["nbval-ignore-output"]
files = {
    "lowest val_loss": {"monitor": "val_loss", "mode": "min", "save_best_only": True},
    "lowest accuracy": {"monitor": "accuracy", "mode": "min", "save_best_only": True},
    "every epoch": {},
}
found = {}
with tempfile.TemporaryDirectory() as folder:
    paths = {name: str(Path(folder, f"{number}.weights.h5")) for number, name in enumerate(files)}
    watchers = [
        keras.callbacks.ModelCheckpoint(paths[name], save_weights_only=True, **settings)
        for name, settings in files.items()
    ]
    again = network()
    record = again.fit(
        few,
        few_labels,
        validation_data=held_back,
        epochs=16,
        batch_size=20,
        validation_batch_size=300,
        callbacks=watchers,
        verbose=0,
    )
    for name, path in paths.items():
        again.load_weights(path)
        found[name], _ = again.evaluate(*held_back, batch_size=300, verbose=0)
print(f"lowest val_loss of the training: {min(record.history['val_loss']):.3f}")
for name in files:
    print(f"val_loss of the file {name!r}: {found[name]:.3f}")

# %%
figure, axes = plt.subplots(figsize=(6, 3.2), layout="constrained")
axes.plot(record.history["val_loss"], "s--", markersize=4, color="0.5", label="val_loss, epoch by epoch")
for (name, loss), style, colour in zip(found.items(), ("-", ":", "-."), ("#0b559f", "#b35806", "black"), strict=True):
    axes.axhline(loss, linestyle=style, color=colour, label=f"in the file: {name}")
axes.set(xlabel="epoch, counted from 0", ylabel="loss on images held back", ylim=(0, None))
axes.legend(fontsize=8)
show_figure(caption=captions["files"])

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(
    np.isclose(found["lowest val_loss"], min(record.history["val_loss"]), rtol=1e-3),
    "the file that watches `val_loss` holds the best weights",
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# The one that watches `val_loss`. "Lowest accuracy" holds the weights of the very beginning: the accuracy was never as bad again, so nothing was ever
# written over the first file. "Every epoch" holds the last.
#
# </details>
#
# **And the file alone changes nothing.** `fit` leaves the network with its last weights. To use the best ones you
# have to load them: `model.load_weights(path)`. It reads both kinds of files.
#
# What you do with the network afterwards is as before: `predict` gives [probabilities](../glossary.md#probability),
# `argmax` over each row the category.
#
# ### Exercise: `train_with_checkpoint` (3 points)
#
# Write `train_with_checkpoint(model, images, labels, path, epochs)`. `model` is compiled, `images` is a float
# [array](../glossary.md#array) (n, h, w, c), `labels` [one-hot](../glossary.md#one-hot) (n, k), `path` a string that
# ends in `.weights.h5` or in `.keras`; both must work. Train for `epochs` epochs with `validation_split=0.2`, so that
# the file at `path` holds the weights of the epoch with the lowest `val_loss`. Afterwards `model` has these weights
# too. Return the `History`.
#
# If `val_loss` goes 0.9, 0.6, 0.7, then after `train_with_checkpoint(model, images, labels, "best.weights.h5", 3)`
# the `val_loss` of `model` is 0.6.
#
# <details><summary>Hint 1</summary>
#
# Three steps: make the callback, `fit` with it (`callbacks=[…]`), load the file. Keep what `fit` returns; it is what
# you return at the end.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `save_weights_only` has to suit the path: `path.endswith(".weights.h5")` is `True` or `False` as needed. After `fit`
# comes `model.load_weights(path)`.
#
# </details>


# %% exercise="train_with_checkpoint" role="answer"
def train_with_checkpoint(model, images, labels, path, epochs):
    ### BEGIN SOLUTION
    keep_best = keras.callbacks.ModelCheckpoint(
        path,
        monitor="val_loss",
        mode="min",
        save_best_only=True,
        save_weights_only=path.endswith(".weights.h5"),
    )
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[keep_best], verbose=0)
    model.load_weights(path)
    return history
    ### END SOLUTION


# %% exercise="train_with_checkpoint" points=1 role="check"
with (
    checking(
        "train_with_checkpoint",
        worth_knowing="It is insurance, too: where thousands of processors compute for weeks some fail, and training goes on from the last file.",
    ),
    tempfile.TemporaryDirectory() as folder,
):
    # 24 small images are trained on; of the 6 held back, 2 have a wrong label, so their loss soon rises.
    images, labels = puzzle(735, 30, (3, 4, 1))
    model = small_network((3, 4, 1), learning_rate=1.0)
    path = str(Path(folder, "best.weights.h5"))
    history = train_with_checkpoint(model, images, labels, path, epochs=5)
    check_history(history, epochs=5)
    check_value(
        held_back_loss(model, images, labels),
        min(history.history["val_loss"]),
        other_epochs(history.history),
        rtol=1e-3,
    )
    check_file(path, model, images, labels, min(history.history["val_loss"]))

# %% exercise="train_with_checkpoint" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with (
    testing(
        "train_with_checkpoint",
        "other images, the other kind of file; which images are held back",
        mistakes=[
            Mistake(
                "nothing is learned",
                "optimizer",
                words="The loss does not fall: the network has not learned anything.",
            ),
        ],
    ),
    tempfile.TemporaryDirectory() as folder,
):
    images, labels = puzzle(18, 30, (3, 5, 2))
    model = small_network((3, 5, 2), NEARLY_NO_RATE)
    at_first = losses_of(model, images, labels)
    with unchanged(images, labels):
        history = train_with_checkpoint(model, images, labels, str(Path(folder, "first.weights.h5")), 1)
    check_history(history, epochs=1)
    check_first_epoch(history, at_first)
    # Where all images trained on are one, each val_loss can be computed beforehand.
    images, labels = one_image(53, 30, (3, 5, 2))
    model = small_network((3, 5, 2), learning_rate=0.02)
    before = model.get_weights()
    path = str(Path(folder, "kept.keras"))
    with unchanged(images, labels):
        history = train_with_checkpoint(model, images, labels, path, 6)
    check_history(history, epochs=6)
    figures = history.history
    check_true(figures["loss"][-1] < 0.9 * figures["loss"][0], "nothing is learned")
    check_val_losses(figures, before, images, labels, 0.02)
    check_value(held_back_loss(model, images, labels), min(figures["val_loss"]), other_epochs(figures), rtol=1e-3)
    check_file(path, model, images, labels, min(figures["val_loss"]))
### END HIDDEN TESTS

# %% [markdown]
# ## Stop in time
#
# Why train on when `val_loss` only rises? Because it also wavers. It may rise once and then fall to a new low. So one
# waits a little: **patience** is the number of epochs without a new low after which training stops.
#
# Here are eleven values of `val_loss`: 1.0, 0.7, 0.8, 0.6, 0.65, 0.62, 0.5, 0.55, 0.6, 0.58, 0.7. **Predict:** with a
# patience of 1, after how many epochs does training stop? With 2? With 3?

# %%
wavering = [1.0, 0.7, 0.8, 0.6, 0.65, 0.62, 0.5, 0.55, 0.6, 0.58, 0.7]


def stops_after(losses, patience):
    """How many epochs are trained, by hand."""
    best, waited = np.inf, 0
    for epoch, loss in enumerate(losses):
        best, waited = (loss, 0) if loss < best else (best, waited + 1)
        if waited == patience:
            return epoch + 1
    return len(losses)


for patience in (1, 2, 3):
    count = stops_after(wavering, patience)
    print(f"patience {patience}: {count} epochs, lowest val_loss {min(wavering[:count])}")

# %% [markdown]
# <details><summary>Compare</summary>
#
# After 3, 6 and 10 epochs. With a patience of 1 it stops at the first wobble and never sees 0.5. With 3 it does. A patience that is too small
# stops in a dip; a large one costs only time, as long as the best weights are restored at the end.
#
# </details>
#
# Patience, the learning rate, the number of epochs: training does not find them, somebody chooses them beforehand. Such a setting is called a [hyperparameter](../glossary.md#hyperparameter).
#
# In Keras this is the callback `keras.callbacks.EarlyStopping(monitor=…, patience=…, restore_best_weights=…)`. The
# last argument is `False` unless you say otherwise; then you are left with the weights of the last epoch, `patience`
# epochs past the best. It keeps the weights in memory, so there is no file.
#
# ### Exercise: `train_with_early_stopping` (3 points)
#
# Write `train_with_early_stopping(model, images, labels, patience, max_epochs)`. `model`, `images` and `labels` are
# as above. Train with `validation_split=0.2` until `val_loss` has not reached a new low for `patience` epochs (at
# least 1), and for `max_epochs` epochs at most. In both cases `model` has the weights of the epoch with the lowest
# `val_loss` at the end. Return the `History`.
#
# If `val_loss` goes 0.9, 0.6, 0.7, 0.8, … and `patience` is 2, four epochs are trained, and the weights are those of
# the second.
#
# <details><summary>Hint 1</summary>
#
# It is one callback and one call of `fit`. Which figure must the callback watch so that training ever stops?
#
# </details>
# <details><summary>Hint 2</summary>
#
# `keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience, restore_best_weights=True)`, and `fit` with
# `epochs=max_epochs`.
#
# </details>


# %% exercise="train_with_early_stopping" role="answer"
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    ### BEGIN SOLUTION
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", mode="min", patience=patience, restore_best_weights=True)
    return model.fit(images, labels, epochs=max_epochs, validation_split=0.2, callbacks=[stop], verbose=0)
    ### END SOLUTION


# %% exercise="train_with_early_stopping" points=1 role="check"
with checking(
    "train_with_early_stopping",
    worth_knowing="Stopped early, the weights stay near where they began. For simple models this can be shown to act nearly like a penalty on large weights.",
):
    images, labels = puzzle(735, 30, (3, 4, 1))
    model = small_network((3, 4, 1), learning_rate=1.0)
    history = train_with_early_stopping(model, images, labels, patience=2, max_epochs=8)
    check_history(history, epochs=max(1, epochs_trained(history)))
    figures = history.history
    check_value(
        len(figures["val_loss"]),
        epochs_until_stop(figures["val_loss"], 2, 8),
        other_stops(epochs_until_stop(figures["val_loss"], 2, 8)),
    )
    check_value(held_back_loss(model, images, labels), min(figures["val_loss"]), other_epochs(figures), rtol=1e-3)

# %% exercise="train_with_early_stopping" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "train_with_early_stopping",
    "other images, small and large patience, few epochs; which images are held back",
    mistakes=[
        Mistake("compiled anew", "optimizer", words="The model comes compiled; it was compiled anew."),
    ],
):
    # The second time all images trained on are one, so that each val_loss can be computed beforehand.
    for seed, images_of, rate, patience, most in ((18, puzzle, NEARLY_NO_RATE, 1, 3), (53, one_image, 0.02, 20, 6)):
        images, labels = images_of(seed, 30, (3, 5, 2))
        model = small_network((3, 5, 2), learning_rate=rate)
        before, at_first = model.get_weights(), losses_of(model, images, labels)
        with unchanged(images, labels):
            history = train_with_early_stopping(model, images, labels, patience, most)
        check_history(history, epochs=max(1, epochs_trained(history)))
        figures = history.history
        check_true(np.isclose(float(model.optimizer.learning_rate), rate), "compiled anew")
        if rate == NEARLY_NO_RATE:
            check_first_epoch(history, at_first)
        else:
            check_val_losses(figures, before, images, labels, rate)
        until = epochs_until_stop(figures["val_loss"], patience, most)
        check_value(len(figures["val_loss"]), until, other_stops(until))
        check_value(held_back_loss(model, images, labels), min(figures["val_loss"]), other_epochs(figures), rtol=1e-3)
### END HIDDEN TESTS

# %% [markdown]
# ## Dropout: no unit may be relied upon
#
# Stopping early gives up what more training could teach. The other means change the training itself.
#
# With [**dropout**](../glossary.md#dropout), in each training step a random part of a [layer](../glossary.md#layer)'s
# outputs is set to 0. The part is called the
# *rate*. The layers after can't lean on any single number, as it may be missing the next time, so they learn from
# many.
#
# If half of the numbers is missing, the sum over them is about half as large. So the survivors are scaled up by 1/(1
# − rate), here by 2. **Predict:** which values can come out of a row of ones with a rate of 0.5? And what is their
# mean?

# %%
ones = np.ones((4, 10))
kept = np.random.default_rng(3).random(ones.shape) >= 0.5
show_numbers(
    [ones, kept * ones / 0.5],
    titles=["a layer's outputs", "after dropout with rate 0.5"],
    caption=captions["ones"],
)
many = np.ones(100_000)
print("mean of 100,000:", round(float((many * (np.random.default_rng(4).random(many.shape) >= 0.5) / 0.5).mean()), 1))

# %% [markdown]
# <details><summary>Compare</summary>
#
# Zeros and twos, with a mean of 1 as before.
#
# </details>
#
# In [inference](../glossary.md#inference), that is when a trained network is used, to predict or to be evaluated, nothing is
# left out and nothing scaled: all units work together. Keras's layer does the same:

# %%
layer = layers.Dropout(0.5)
print("training:", np.unique(layer(ones, training=True)), " inference:", np.unique(layer(ones, training=False)))

# %% [markdown]
# `fit` says `training=True` for you, `predict` and `evaluate` say `False`. The rate is the part that is **dropped**,
# between 0 and 1: `Dropout(0.2)` keeps four out of five, and `Dropout(20)` is an error.
#
# ### Exercise: `dropout` (3 points)
#
# Write `dropout(x, rate, rng, training=True)` in NumPy. `x` is an array of numbers of any
# [shape](../glossary.md#shape), `rate` a float with 0 ≤ rate < 1, `rng` a NumPy generator such as
# `np.random.default_rng(1)`; draw from it and from nothing else. In training return a new array of floats in which each
# number, independently of the others, is 0 with probability `rate`, and otherwise 1/(1 − rate) times what it was. With
# `training=False` return the numbers as they are. Do not change `x`.
#
# With a rate of 0.2, each number of `[4, -8, 12]` becomes 0, or 5, −10 and 15.
#
# <details><summary>Hint 1</summary>
#
# `rng.random(x.shape)` gives a number between 0 and 1 for each place. For which of them shall the place survive, if
# 80 % of all shall?
#
# </details>
# <details><summary>Hint 2</summary>
#
# `kept = rng.random(x.shape) >= rate` is True for the survivors; multiplied with numbers, True counts as 1 and False
# as 0.
#
# </details>


# %% exercise="dropout" role="answer"
def dropout(x, rate, rng, training=True):
    ### BEGIN SOLUTION
    if not training:
        return x
    kept = rng.random(x.shape) >= rate
    return x * kept / (1 - rate)
    ### END SOLUTION


# %% exercise="dropout" points=1 role="check"
with checking(
    "dropout",
    worth_knowing="Geoffrey Hinton says that the idea came to him in his bank, where the tellers kept changing: it would take many who cooperate to defraud it.",
    mistakes=[
        Mistake("the survivors are not scaled up", "formula"),
        Mistake("the survivors are scaled by 1/rate", "formula", "It is 1/(1 − rate)."),
        Mistake("the survivors are made smaller", "formula", "They should be made larger."),
        Mistake("nothing is left out", "what was asked"),
        Mistake("numbers are left out in use", "training or use", "In use, nothing is left out."),
        Mistake(
            "numbers are scaled in use",
            "training or use",
            "In use nothing is scaled, as the survivors were in training.",
        ),
    ],
):
    x = np.tile([4.0, -8.0, 12.0, 2.0], (250, 1))
    with unchanged(x):
        result = dropout(x, 0.2, np.random.default_rng(1))
    check_value(np.shape(result), (250, 4))
    # By what the thousand numbers were multiplied.
    check_array(
        np.unique(np.round(result / x, 4)),
        [0, 1.25],
        mistakes={
            "the survivors are not scaled up": [0, 1],
            "the survivors are scaled by 1/rate": [0, 5],
            "the survivors are made smaller": [0, 0.8],
            "nothing is left out": lambda factors: len(factors) == 1,
        },
    )
    check_part(np.mean(np.asarray(result) == 0), 0.2, within=0.1)
    check_array(
        dropout(x[0], 0.2, np.random.default_rng(1), training=False),
        x[0],
        mistakes={
            "numbers are left out in use": lambda kept: np.any(np.asarray(kept) == 0),
            "numbers are scaled in use": OneOf(x[0] * 0.8, x[0] * 1.25),
        },
    )

# %% exercise="dropout" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "dropout",
    "other shapes, rates and whole numbers; how often each number is left out; in use",
    mistakes=[
        Mistake("the survivors are scaled by another factor", "formula", "It is 1/(1 − rate)."),
        Mistake(
            "a generator of its own",
            "randomness",
            words="Two generators give the same places: does your function make a generator of its own?",
        ),
        Mistake(
            "not drawn from the generator given",
            "randomness",
            words="Two equal generators give different places: draw from `rng` and nothing else.",
        ),
    ],
):
    for seed, (shape, rate, dtype) in enumerate(
        (((60, 50), 0.5, float), ((20000,), 0.004, np.float32), ((20, 10, 3, 5), 0.75, int), ((40, 80), 0.3, int))
    ):
        x = np.random.default_rng(seed).uniform(1, 9, shape).astype(dtype)
        x.reshape(-1)[::2] *= -1
        with unchanged(x):
            result = dropout(x, rate, np.random.default_rng(seed + 10))
        check_value(np.shape(result), shape)
        check_array(
            np.unique(np.round(result / x, 4)),
            [0, 1 / (1 - rate)],
            mistakes={
                "the survivors are not scaled up": [0, 1],
                "the survivors are scaled by 1/rate": lambda factors, rate=rate: np.allclose(factors, [0, 1 / rate]),
                "the survivors are made smaller": [0, 1 - rate],
                "the survivors are scaled by another factor": lambda factors: len(factors) == 2,
                "nothing is left out": [1],
            },
            rtol=1e-3,
        )
        gone = np.asarray(result) == 0
        check_left_out(gone, rate)
        other = dropout(x, rate, np.random.default_rng(seed + 20))
        check_true(not np.array_equal(np.asarray(other) == 0, gone), "a generator of its own")
        again = dropout(x, rate, np.random.default_rng(seed + 10))
        check_true(np.array_equal(again, result), "not drawn from the generator given")
        in_use = dropout(x, rate, np.random.default_rng(seed), training=False)
        check_array(
            in_use,
            x,
            mistakes={
                "numbers are left out in use": lambda kept: np.any(np.asarray(kept) == 0),
                "numbers are scaled in use": lambda kept, x=x: len(np.unique(np.round(kept / x, 3))) == 1,
            },
        )
    x = np.array([[0.0, 3.0], [-1.0, 0.5]])
    check_array(dropout(x, 0.0, np.random.default_rng(5)), x)
    rng = np.random.default_rng(6)
    check_draws(np.array([np.asarray(dropout(np.ones(400), 0.5, rng)) == 0 for _ in range(12)]))
### END HIDDEN TESTS

# %% [markdown]
# Does it help against learning by heart? Here is the same network with `Dropout(0.6)` between Flatten and the
# [dense layer](../glossary.md#dense-layer). **Predict:** where will the two losses end now, on the images trained on and
# on those held back?


# %%
def network_with(*, after_flatten=(), after_conv=lambda: []):
    """The chapter's network with further layers behind Flatten, and behind each convolutional layer."""
    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            layers.Conv2D(16, kernel_size=3, strides=2, padding="same", activation="relu"),
            *after_conv(),
            layers.Conv2D(32, kernel_size=3, strides=2, padding="same", activation="relu"),
            *after_conv(),
            layers.Flatten(),
            *after_flatten,
            layers.Dense(64, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(0.002), loss="categorical_crossentropy", metrics=["accuracy"])
    return model


dropped = network_with(after_flatten=[layers.Dropout(0.6)])
with_dropout = dropped.fit(
    few, few_labels, validation_data=held_back, epochs=25, batch_size=20, validation_batch_size=300, verbose=0
)


# %%
def compare(caption, **trainings):
    """The losses of several trainings side by side, on the same scale."""
    _, panels = plt.subplots(1, len(trainings), figsize=(8.5, 3), sharey=True, layout="constrained")
    for axes, (title, figures) in zip(panels, trainings.items(), strict=True):
        axes.plot(range(1, 26), figures["loss"], "o-", markersize=4, label="training")
        axes.plot(range(1, 26), figures["val_loss"], "s--", markersize=4, label="validation")
        axes.set(title=title, xlabel="epoch", ylabel="loss")
    panels[0].legend()
    show_figure(caption=caption)


compare(captions["dropout"], plain=by_heart.history, dropout=with_dropout.history)

# %% [markdown]
# <details><summary>Compare</summary>
#
# The training loss stays higher: it is taken while units are missing, so it may even lie above the validation loss. And
# the validation loss rises less.
#
# </details>
#
# How large should the rate be? We let [validation](../glossary.md#validation) decide, and
# tried five rates, each with six seeds (other training images, other random weights).

# %%
rates = [0, 0.2, 0.4, 0.6, 0.8]
# Smallest, middle and largest of six seeds, from benchmarks/regularization.py.
sweep = {
    "lowest val_loss": [
        (0.75, 0.88, 0.93),
        (0.73, 0.89, 0.99),
        (0.75, 0.87, 0.98),
        (0.75, 0.83, 0.85),
        (0.81, 0.84, 0.89),
    ],
    "last val_loss": [
        (1.06, 1.46, 2.11),
        (1.02, 1.17, 1.64),
        (0.92, 1.26, 1.47),
        (0.85, 1.01, 1.25),
        (0.85, 0.92, 0.96),
    ],
    "last val_loss − loss": [
        (0.78, 1.43, 2.09),
        (1.00, 1.09, 1.57),
        (0.84, 1.13, 1.42),
        (0.61, 0.86, 1.11),
        (0.39, 0.50, 0.70),
    ],
}
figure, panels = plt.subplots(1, 3, figsize=(10, 3), layout="constrained")
for axes, (name, figures) in zip(panels, sweep.items(), strict=True):
    low, middle, high = np.transpose(figures)
    axes.errorbar(rates, middle, [middle - low, high - middle], fmt="o-", capsize=4)
    axes.set(title=name, xlabel="dropout rate", xticks=rates, ylim=(0, None))
show_figure(caption=captions["sweep"])

# %% [markdown]
# The gap closes as the rate grows, and the last `val_loss` falls: from 1.1 to 2.1 without dropout to 0.85 to 0.96
# with a rate of 0.8. That is much. The *lowest* `val_loss`, which [early stopping](../glossary.md#early-stopping) would
# keep, hardly changes; the bars are longer than the differences. Dropout makes the training forgiving: it no longer
# matters much when you stop. With
# 0.8 the lowest point comes late (epochs 14 to 22, against 5 to 14), so a high rate needs more epochs.
#
# ### Three things to turn
#
# Dropout is one thing to turn. The learning rate is another, and so is the number of images, if you can get more. We
# trained this network 27 times, once for each choice of three dropout rates, three learning rates and three numbers of
# images, and recorded the curves (`scripts/record_learning_curves.py`). Nothing is trained when you move a slider in the
# next cell: you turn the pages of that record. Begin with no dropout, 0.002 and 120 images, and change one thing at a time.
#
# **Predict:** which will do more for the images held back, 1,200 images in place of 120, or a dropout of 0.6? Will the
# dashed curve still rise with 1,200 images? And what will a learning rate of 0.01 do to the two curves?

# %%
explore_curves(caption=captions["recorded"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# The images do more: after 25 epochs 81 of 100 are right in place of 74, and the lowest loss is far lower. No dropout comes
# near that. But the dashed curve still rises: in 25 epochs 1,200 images can be learned by heart, too. More images *and*
# dropout is better than either.
#
# With 0.01 there is soon no loss on the images trained on, and the dashed curve rises steeply, to more than 1.5. With 0.0005
# all is slower, and both curves are smoother. (With ten times as many images an epoch has ten times as many steps: a part
# of what more images do is done by more training. And each curve is one run: another would differ a little.)
#
# </details>

# %% [markdown]
# ## Batch normalization
#
# Deep networks have another trouble: from layer to layer the numbers get smaller, or larger. Then a layer's changes
# hardly reach those after it. [**Batch normalization**](../glossary.md#batch-normalization) brings them back to mean 0
# and variance 1 after each layer: for each feature (in a convolutional layer: each [channel](../glossary.md#channel))
# it takes the mean and the variance over the [batch](../glossary.md#batch), subtracts the one and divides by the root
# of the other. Then it multiplies by a number *gamma* and adds a number
# *beta*, which are learned, so that the network may have another scale where it needs one.
#
# By hand: a batch of four images with two features, (1, 1), (1, 7), (3, 7) and (3, 5). **Predict** the means and the variances
# of the two columns.

# %%
batch = np.array([[1.0, 1.0], [1.0, 7.0], [3.0, 7.0], [3.0, 5.0]])
print("means", batch.mean(axis=0), " variances", batch.var(axis=0))
show_numbers(
    [batch, (batch - batch.mean(axis=0)) / np.sqrt(batch.var(axis=0) + 3)],
    titles=["a batch", "normalized"],
    caption=captions["batch"],
)

# %% [markdown]
# <details><summary>Compare</summary>
#
# Means 2 and 5, variances 1 and 6. Divided by √(1 + 3) = 2, the first column becomes −0.5 and 0.5.
#
# </details>
#
# What is ε (*epsilon*)? A column whose numbers are all equal has a variance of 0, and nothing can be divided by that.
# So a small number is added before the root is taken; Keras takes 0.001. (We took 3 only to make the numbers easy.)
#
# ### Exercise: `batch_norm` (3 points)
#
# Write `batch_norm(x, gamma, beta, epsilon=1e-3)`. `x` is an array (n, d): n images, d features; `gamma` and `beta`
# are arrays (d,). Return a new array (n, d) of floats: from each column its mean is subtracted, it is divided by the
# root of its variance plus epsilon, multiplied by its gamma, and its beta is added. The variance is the mean of the
# squared deviations.
#
# With `x = np.array([[1.0, 1], [1, 7], [3, 7], [3, 5]])`, gamma of ones, beta of zeros and `epsilon=3`, the first
# column becomes −0.5, −0.5, 0.5, 0.5.
#
# <details><summary>Hint 1</summary>
#
# Work down the columns: `axis=0` gives one mean and one variance for each feature. NumPy spreads arrays of shape (d,)
# over the rows by itself.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `(x - x.mean(axis=0)) / np.sqrt(x.var(axis=0) + epsilon)` is the middle part.
#
# </details>


# %% exercise="batch_norm" role="answer"
def batch_norm(x, gamma, beta, epsilon=1e-3):
    ### BEGIN SOLUTION
    normalized = (x - x.mean(axis=0)) / np.sqrt(x.var(axis=0) + epsilon)
    return gamma * normalized + beta
    ### END SOLUTION


# %% exercise="batch_norm" points=1 role="check"
with checking(
    "batch_norm",
    worth_knowing="Its inventors said in 2015 that layers need no longer chase each other's changes. Experiments of 2018 did not bear that out; why it helps is still argued about.",
    mistakes=[
        Mistake(
            "each row is normalized, not each column", "axis order", "A feature is to be compared over the images."
        ),
        Mistake("one mean and one variance are taken over all numbers", "axis order"),
        Mistake("epsilon is added outside the root", "formula", "It belongs inside."),
        Mistake("it is divided by the variance", "formula", "That is the standard deviation squared; take the root."),
        Mistake(
            "the variance is divided by n − 1",
            "formula",
            "The mean of the squared deviations is asked for: divide by n, not by n − 1.",
        ),
        Mistake("only the mean is divided", "formula", "Brackets are missing around the difference."),
        Mistake("epsilon is left out", "special case", "So a column without spread gives 0/0."),
        Mistake("epsilon is not used as it is given", "what was asked"),
        Mistake(
            "epsilon's default is another",
            "what was asked",
            words="where no epsilon is given, it should be that of the task's first line",
        ),
        Mistake("gamma and beta are not used", "what was asked"),
        Mistake("beta is added before gamma multiplies", "formula"),
        Mistake("gamma and beta have changed places", "formula"),
        Mistake("beta is not added", "formula"),
        Mistake("gamma is not used", "formula"),
    ],
):
    x = np.array([[1.0, 1, 4], [1, 7, 4], [3, 7, 4], [3, 5, 4]])
    ones, zeros = np.ones(3), np.zeros(3)
    with unchanged(x):
        check_array(
            batch_norm(x, ones, zeros, epsilon=3),
            [[-0.5, -4 / 3, 0], [-0.5, 2 / 3, 0], [0.5, 2 / 3, 0], [0.5, 0, 0]],
            mistakes={
                "each row is normalized, not each column": (x - x.mean(1, keepdims=True))
                / np.sqrt(x.var(1, keepdims=True) + 3),
                "epsilon is added outside the root": (x - x.mean(0)) / (x.std(0) + 3),
                "it is divided by the variance": (x - x.mean(0)) / (x.var(0) + 3),
                "the variance is divided by n − 1": (x - x.mean(0)) / np.sqrt(x.var(0, ddof=1) + 3),
                "one mean and one variance are taken over all numbers": (x - x.mean()) / np.sqrt(x.var() + 3),
                "only the mean is divided": x - x.mean(0) / np.sqrt(x.var(0) + 3),
                "epsilon is left out": lambda answer: np.isnan(answer).any(),
                "epsilon is not used as it is given": (x - x.mean(0)) / np.sqrt(x.var(0) + 1e-3),
            },
        )
    # Without an epsilon it is 0.001, which counts where the spread is small.
    narrow = np.array([[0.0], [0.04]])
    check_array(
        batch_norm(narrow, np.ones(1), np.zeros(1)),
        [[-0.5345], [0.5345]],
        mistakes={"epsilon's default is another": lambda answer: np.shape(answer) == (2, 1)},
        rtol=1e-3,
    )
    check_array(
        batch_norm(x, np.array([2.0, 3, 5]), np.array([10.0, 20, 30]), epsilon=3),
        [[9, 16, 30], [9, 22, 30], [11, 22, 30], [11, 20, 30]],
        mistakes={
            "gamma and beta are not used": [[-0.5, -4 / 3, 0], [-0.5, 2 / 3, 0], [0.5, 2 / 3, 0], [0.5, 0, 0]],
            "beta is added before gamma multiplies": [[19, 56, 150], [19, 62, 150], [21, 62, 150], [21, 60, 150]],
            "gamma and beta have changed places": lambda answer: np.allclose(answer[3], [7, 3, 5]),
            "beta is not added": lambda answer: np.allclose(answer[3], [1, 0, 0]),
            "gamma is not used": lambda answer: np.allclose(answer[3], [10.5, 20, 30]),
        },
    )

# %% exercise="batch_norm" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("batch_norm", "other sizes, whole numbers, small and large spreads, the usual epsilon"):
    rng = np.random.default_rng(4)
    for (n, d), spread, dtype, epsilon in (
        ((5, 3), 0.05, float, {}),
        ((3, 6), 3, int, {}),
        ((8, 8), 0.1, np.float32, {"epsilon": 0.01}),
        ((1, 4), 1, float, {"epsilon": 0.5}),
        ((12, 1), 200, int, {"epsilon": 0.1}),
    ):
        x = (rng.normal(5, 1, (n, d)) * spread).astype(dtype)
        gamma, beta = rng.uniform(0.5, 3, d), rng.normal(size=d)
        wide, e = x.astype(float), epsilon.get("epsilon", 1e-3)
        centred = wide - wide.mean(0)
        by_row = (wide - wide.mean(1, keepdims=True)) / np.sqrt(wide.var(1, keepdims=True) + e) * gamma + beta
        expected = centred / np.sqrt(wide.var(0) + e) * gamma + beta
        mistakes = {
            "each row is normalized, not each column": by_row,
            "epsilon is added outside the root": centred / (wide.std(0) + e) * gamma + beta,
            "it is divided by the variance": centred / (wide.var(0) + e) * gamma + beta,
            "epsilon is not used as it is given": centred / np.sqrt(wide.var(0) + 1e-3) * gamma + beta,
        }
        if n > 1:
            mistakes["the variance is divided by n − 1"] = centred / np.sqrt(wide.var(0, ddof=1) + e) * gamma + beta
        separate = {id: m for id, m in mistakes.items() if not np.allclose(m, expected, rtol=1e-3, atol=1e-5)}
        with unchanged(x, gamma, beta):
            check_array(batch_norm(x, gamma, beta, **epsilon), expected, separate, rtol=3e-4, atol=1e-5)
### END HIDDEN TESTS

# %% [markdown]
# ## Variance, layer by layer
#
# Here are eight convolutional layers, one after the other, with random weights as Keras draws them, and our images.
# **Predict:** what happens to the variance of the numbers on their way through? And if a `BatchNormalization` stands
# after each layer?


# %%
def stack(normalized, depth=8):
    """Convolutional layers of 8 kernels; gives the output of each, behind its normalization if there is one."""
    inputs = keras.Input(shape=(28, 28, 1))
    x, outputs = inputs, []
    for number in range(depth):
        same = keras.initializers.GlorotUniform(seed=number)  # Keras's usual random weights, here the same each time.
        x = layers.Conv2D(8, kernel_size=3, padding="same", activation="relu", kernel_initializer=same)(x)
        if normalized:
            x = layers.BatchNormalization()(x)
        outputs.append(x)
    return keras.Model(inputs, outputs)


def variances(model, training):
    """The variance of each layer's output on some images, the mean over its channels."""
    return [float(np.asarray(out).var(axis=(0, 1, 2)).mean()) for out in model(few[:40], training=training)]


without, normalized = stack(normalized=False), stack(normalized=True)
table = {
    "no normalization": variances(without, training=False),
    "batch norm, training": variances(normalized, training=True),
}
print("layer", *(f"{name:>22}" for name in table))
for number, values in enumerate(zip(*table.values(), strict=True)):
    print(f"{number + 1:5}", *(f"{value:22.2g}" for value in values))

# %% [markdown]
# <details><summary>Compare</summary>
#
# Without normalization the variance shrinks from layer to layer, to less than a thousandth of what it was. With it,
# each layer hands on numbers of variance 1, or less where ε counts: after the first layer, whose variance of 0.002 is
# only about twice ε = 0.001, it is about half.
#
# </details>
#
# That was in training. In inference there may be one image only, with nothing to take a mean over, and an image's answer
# should not depend on which others happen to be in its batch. So during training the layer keeps a **moving average**
# of the means and variances it meets, and in inference it takes those.
#
# With every batch, the new average is momentum · old average + (1 − momentum) · this batch. With a momentum of 0.5,
# an average that starts at 0 and meets batches whose mean is 4 goes 0, 2, 3, 3.5 … With Keras's momentum of 0.99 a
# batch counts for a hundredth only. It starts with mean 0 and variance 1.
#
# ### Exercise: `moving_average` (3 points)
#
# Write `update_moving(moving, batch, momentum=0.99)`. `moving` is the average so far and `batch` the mean (or
# variance) of the new batch; both are floats, or arrays of floats of the same shape. Return the new average, and
# change neither.
#
# `update_moving(2.0, 4.0, momentum=0.5)` gives `3.0`; `update_moving(2.0, 4.0)` gives `2.02`.
#
# <details><summary>Hint 1</summary>
#
# The momentum says how much of the old average stays. Check with the second example: 2.02 is close to the old one.
#
# </details>
# <details><summary>Hint 2</summary>
#
# The two weights, `momentum` and `1 - momentum`, sum to 1. Write a new expression; `moving *= …` would change the
# caller's array.
#
# </details>


# %% exercise="moving_average" role="answer"
def update_moving(moving, batch, momentum=0.99):
    ### BEGIN SOLUTION
    return momentum * moving + (1 - momentum) * batch
    ### END SOLUTION


# %% exercise="moving_average" points=1 role="check"
with checking(
    "moving_average",
    worth_knowing="With a momentum of 0.99, half of what was known has faded after 69 batches, since 0.99 to the power of 69 is 0.50.",
    mistakes=[
        Mistake("the weights are swapped", "formula", "The momentum belongs to the old average."),
        Mistake("the plain mean of the two is taken", "formula"),
        Mistake("only one of the two is weighted", "formula"),
        Mistake("one of the two averages is missing", "formula"),
        Mistake("brackets are missing around 1 − momentum", "formula"),
        Mistake("momentum is not used as it is given", "what was asked"),
        Mistake(
            "momentum's default is another",
            "what was asked",
            words="where no momentum is given, it should be that of the task's first line",
        ),
    ],
):
    check_value(
        update_moving(2.0, 4.0),
        2.02,
        mistakes={
            "the weights are swapped": 3.98,
            "the plain mean of the two is taken": 3.0,
            "only one of the two is weighted": lambda found: found > 4 or np.isclose(found, 2.04),
            "one of the two averages is missing": lambda found: np.isclose(found, [1.98, 0.04]).any(),
            "brackets are missing around 1 − momentum": 2 * 0.99 + 1 - 0.99 * 4,
            "momentum's default is another": OneOf(2.2, 2.1, 2.002, 2.4),
        },
    )
    moving, batch = np.array([2.0, 0.0]), np.array([4.0, 10.0])
    with unchanged(moving, batch):
        check_array(
            update_moving(moving, batch, momentum=0.75),
            [2.5, 2.5],
            mistakes={
                "the weights are swapped": [3.5, 7.5],
                "momentum is not used as it is given": [2.02, 0.1],
            },
        )

# %% exercise="moving_average" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("moving_average", "arrays and single numbers, other momentums, many steps"):
    rng = np.random.default_rng(5)
    for shape, momentum in (
        ((4,), {}),
        ((3, 2), {"momentum": 0.9}),
        ((), {"momentum": 0.2}),
        ((5,), {"momentum": 0.0}),
    ):
        moving, batch = rng.normal(size=shape), rng.normal(3, 1, size=shape)
        m = momentum.get("momentum", 0.99)
        expected = m * moving + (1 - m) * batch
        mistakes = {
            "the weights are swapped": m * batch + (1 - m) * moving,
            "the plain mean of the two is taken": (moving + batch) / 2,
        }
        if m not in (0.99, 0):
            mistakes["momentum is not used as it is given"] = 0.99 * moving + 0.01 * batch
        with unchanged(np.asarray(moving), np.asarray(batch)):
            check_array(update_moving(moving, batch, **momentum), expected, mistakes)
    moving = np.zeros(2)
    for _ in range(50):
        moving = update_moving(moving, np.array([1.0, -2.0]), momentum=0.9)
    check_array(moving, np.array([1.0, -2.0]) * (1 - 0.9**50))
### END HIDDEN TESTS

# %% [markdown]
# ## Training and inference
#
# Back to the eight layers. We show them one batch of 40 images, again and again, as if it were 100 batches, or 500. After
# each, what the averages were at the start counts 0.99 times as much as before: after 100 batches 0.99¹⁰⁰ = 0.37 of it is
# left, and the batch has the other 0.63. One step with a momentum of 0.37 does the same at once, so the cell takes that.
#
# **Predict:** what comes out of the layers in inference at the very start, when the averages know nothing yet? After 100
# batches? After 500?


# %%
def meet(model, images, momentum):
    """One pass that moves the averages, by a momentum of our own, and trains nothing."""
    for layer in model.layers:
        if isinstance(layer, layers.BatchNormalization):
            layer.momentum = momentum
    model(images, training=True)


for steps in (0, 100, 500):
    after_steps = stack(normalized=True)
    meet(after_steps, few[:40], momentum=0.99**steps)
    table[f"inference, {steps} batches met"] = variances(after_steps, training=False)

# %%
figure, axes = plt.subplots(figsize=(7, 3.6), layout="constrained")
for (name, values), style in zip(table.items(), ("o-", "s-", "^:", "d--", "v-."), strict=True):
    axes.plot(range(1, 9), values, style, markersize=5, label=name)
axes.set(xlabel="layer", ylabel="variance of its output", yscale="log")
axes.legend(fontsize=8, loc="lower left")
show_figure(caption=captions["variances"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# At the start, normalizing with mean 0 and variance 1 changes next to nothing, so the line lies on that without
# normalization. After 100 batches it is still far off; after 500 the averages know what the numbers are like.
#
# </details>
#
# Our training has 120 images in batches of 20: 6 steps an epoch, 150 steps in all. After those the start still counts
# for 0.99¹⁵⁰ = 22 %. We put `BatchNormalization()` after both convolutional layers. **Predict** the loss on the
# images trained on, and on those held back.

# %%
norm = network_with(after_conv=lambda: [layers.BatchNormalization()])
with_norm = norm.fit(
    few, few_labels, validation_data=held_back, epochs=25, batch_size=20, validation_batch_size=300, verbose=0
)
compare(captions["normalized"], plain=by_heart.history, normalized=with_norm.history)

# %% [markdown]
# <details><summary>Compare</summary>
#
# There is soon no loss on the images trained on, and a bad one on those held back, from beginning to end. That looks like
# overfitting, and is something else.
#
# </details>
#
# Now we leave every trained weight as it is, and only replace the moving averages by the mean and variance of all 120
# images: one pass with a momentum of 0. **Predict:** what will become of the accuracy on the images held back?

# %% tags=["nbval-ignore-output"]
_, before = norm.evaluate(*held_back, batch_size=300, verbose=0)
meet(norm, few, momentum=0.0)
_, after = norm.evaluate(*held_back, batch_size=300, verbose=0)
print(f"accuracy on the images held back: {before:.2f} with the moving averages, {after:.2f} with the new ones")

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(after - before > 0.1, "the accuracy rises by more than 0.1")

# %% [markdown]
# <details><summary>Compare</summary>
#
# It rises, and no weight was changed: in six runs with other images from less than 45 % to between 58 and 68 %. So most of
# the loss came from averages that were not there yet, not from what the network had learned. When a network with batch
# normalization is good in training and bad in inference after few steps, think of this first.
#
# </details>
#
# A smaller momentum, such as `BatchNormalization(momentum=0.9)`, forgets the start after some fifty steps.
#
# ## Where batch normalization pays
#
# In so shallow a network it gained nothing. Now one of twenty convolutional layers, one after the other, on photographs of the
# stall. Chapter 6 made such a network trainable by [residual connections](../glossary.md#residual-connection); here is another way. **Predict:** with three garments to tell
# apart, what is the test accuracy without normalization, and with it?

# %%
for name in ("20 plain", "20 normalized"):
    print(f"{name:14}", recorded[name])

# %% [markdown]
# <details><summary>Compare</summary>
#
# Without, it is at guessing in each of the five. With it, all five learn: about two of three are right. (Chapter 6's residual
# connections did as well or better where they learned, but two trainings of the five stayed at guessing.)
#
# You saw above why. Without normalization the numbers shrink from layer to layer, and with them what a change of the first
# layers can do. So batch normalization pays where a network is deep. It costs time in each step, and three garments do not
# need twenty layers: four without it get 0.74 to 0.79 on the same photographs (`./course measure story "halves: 600"`).
#
# </details>
#
# (Lowest, mean and highest test accuracy of five trainings on 600 photographs, momentum 0.9; `./course measure story
# "halves: 20"` trains them.)
#
# ## Dropout and batch normalization together
#
# Both are good, so both together must be better? There is a reason to doubt it. Dropout keeps the mean and changes
# the **variance**. Take the numbers 2 and 4. Their mean is 3, their variance 1. With a rate of 0.5 they become 0 or
# 4, and 0 or 8. **Predict** the mean and the variance of 0, 4, 0, 8.

# %%
for name, numbers in (("as they are", [2, 4]), ("after dropout", [0, 4, 0, 8])):
    print(f"{name:14} mean {np.mean(numbers)}, variance {np.var(numbers)}")

# %% [markdown]
# <details><summary>Compare</summary>
#
# The mean is 3 both times, the variance 1 and 11: eleven times as large.
#
# </details>
#
# A `BatchNormalization` after a `Dropout` learns the variance of what dropout leaves in training; in inference nothing is
# dropped, the variance is another one, and the layer divides by a number that is no longer right. If the dropout stands
# *after* the last normalization, there is no such quarrel. (Li and others called it
# *variance shift*.)
#
# So much for the reason. Does it show? We tried it out: six seeds, 25 epochs, a momentum of 0.9.
#
# | network | lowest `val_loss`: smallest, middle, largest |
# | --- | --- |
# | neither of the two | 0.75, 0.88, 0.93 |
# | dropout 0.6 after Flatten | 0.75, 0.83, 0.85 |
# | batch normalization after both convolutions | 0.98, 1.11, 1.33 |
# | the same, and dropout 0.5 after Flatten | 1.09, 1.18, 1.35 |
# | the same, and dropout 0.5 *before* the second normalization | 0.91, 1.00, 1.06 |
#
# Honestly: we did not see what the reason foretells. The shift of variance is there; the second normalization met 2.3
# to 2.5 times as much variance in training as in inference. Yet that network was the *best* of the three with
# normalization. And on so few images, in so shallow a network, normalization did not help at all: the network without
# it was better. A reason tells you what to look at. Whether it matters for your network, only trying it out tells,
# with more than one seed. In what you build, let dropout stand after the last normalization: that order gives no
# quarrel to worry about.
#
# ### Exercise: `build_regularized_cnn` (3 points)
#
# Write `build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3)`. It returns a new, compiled network of these
# layers: [convolution](../glossary.md#convolution), batch normalization, convolution, batch normalization, Flatten,
# dropout, and a dense layer with one unit for each category and [softmax](../glossary.md#softmax). Sizes and numbers of
# [kernels](../glossary.md#kernel), [strides](../glossary.md#stride) and the rate are up to you. Each convolution has an
# [activation](../glossary.md#activation) such as [ReLU](../glossary.md#ReLU); it may stand before or after the
# normalization. Compile with adam, categorical [cross-entropy](../glossary.md#cross-entropy), accuracy.
#
# `build_regularized_cnn().output_shape` is `(None, 3)`.
#
# <details><summary>Hint 1</summary>
#
# It is the list of layers in the order of the sentence. `layers.BatchNormalization()` needs no arguments.
#
# </details>
# <details><summary>Hint 2</summary>
#
# The end is `layers.Flatten(), layers.Dropout(0.5), layers.Dense(n_categories, activation="softmax")`. Behind the
# output nothing may be left out.
#
# </details>


# %% exercise="build_regularized_cnn" role="answer"
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    ### BEGIN SOLUTION
    model = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(16, kernel_size=3, padding="same", activation="relu"),
            layers.BatchNormalization(),
            layers.Conv2D(16, kernel_size=3, padding="same", activation="relu"),
            layers.BatchNormalization(),
            layers.Flatten(),
            layers.Dropout(0.5),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
    ### END SOLUTION


# %% exercise="build_regularized_cnn" points=1 role="check"
with checking(
    "build_regularized_cnn",
    worth_knowing="The inventors normalized before the activation; many others do it behind. Both train.",
):
    model = build_regularized_cnn()
    check_regularized(
        model,
        "28×28×1 → Conv2D(…) → BatchNormalization(axis=-1, …) → Conv2D(…) → BatchNormalization(axis=-1, …) → Flatten → Dropout(…) → Dense(3, softmax)",
    )
    check_compiled(model)

# %% exercise="build_regularized_cnn" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "build_regularized_cnn",
    "another image shape, in colour, and number of categories; training against use",
    mistakes=[
        Mistake("what comes out does not add up to 1", "probability"),
        Mistake("in use, an image's answer depends on the others of its batch", "training or use"),
        Mistake(
            "the same in training as in use",
            "training or use",
            words="The network gives the same in training as in use: nothing is left out or normalized.",
        ),
    ],
):
    model = build_regularized_cnn(image_shape=(20, 13, 3), n_categories=5)
    check_regularized(
        model,
        "20×13×3 → Conv2D(…) → BatchNormalization(axis=-1, …) → Conv2D(…) → BatchNormalization(axis=-1, …) → Flatten → Dropout(…) → Dense(5, softmax)",
    )
    check_compiled(model)
    images = np.random.default_rng(6).random((6, 20, 13, 3), dtype=np.float32)
    in_use = np.asarray(model(images, training=False))
    check_array(in_use.sum(axis=1), np.ones(6), {"what comes out does not add up to 1": lambda sums: True}, rtol=1e-3)
    check_array(
        np.asarray(model(images[:1], training=False)),
        in_use[:1],
        {"in use, an image's answer depends on the others of its batch": lambda answer: True},
        rtol=1e-3,
        atol=1e-5,
    )
    check_true(
        not np.allclose(np.asarray(model(images, training=True)), in_use, rtol=1e-3),
        "the same in training as in use",
    )
    check_can_learn(model)
    check_new(build_regularized_cnn((9, 8, 1), 2), build_regularized_cnn((9, 8, 1), 2))
### END HIDDEN TESTS

# %% [markdown]
# ## More images out of few
#
# The best means against learning by heart is more images. Often some can be made from those that there are: a bag
# that stands two [pixels](../glossary.md#pixel) further left, or is seen in a mirror, is still a bag. This is
# [**augmentation**](../glossary.md#augmentation). In every epoch each image is shown a little changed, so the network
# never sees quite the same twice.

# %%
bag = train.images[train.labels == "bag"][3]


def moved(image, down, right):
    """The image moved, with zeros where nothing was."""
    padded = np.pad(image, ((2, 2), (2, 2), (0, 0)))
    return padded[2 - down : 30 - down, 2 - right : 30 - right]


show_images(
    [bag, bag[:, ::-1], moved(bag, 0, 2), moved(bag, -2, -2), moved(bag[:, ::-1], 2, -1)],
    titles=["a bag", "flipped", "2 to the right", "2 up, 2 left", "flipped and moved"],
    columns=5,
    size=1.8,
    caption=captions["bags"],
)

# %% [markdown]
# But the change must keep the [label](../glossary.md#label). Which of the following does?

# %%
shirt = train.images[train.labels == "t-shirt"][5]
shoe = train.images[train.labels == "shoe"][0]
squeezed = np.zeros_like(shirt)
squeezed[:, 7:21] = shirt.reshape(28, 14, 2, 1).mean(axis=2)
dress = train.images[train.labels == "dress"][2]
show_images(
    [shoe, shoe[:, ::-1], shoe[::-1], shirt, squeezed, dress],
    titles=["a shoe", "flipped", "upside down", "a t-shirt", "squeezed to half", "a dress"],
    columns=6,
    size=1.7,
    caption=captions["keeps"],
)

# %% [markdown]
# - **In a mirror**: still a shoe. This keeps the label, unless the question is “left or right shoe?”, or the image is
#   a letter.
# - **Upside down**: still a shoe, but no image to be recognised will ever look so. The network spends its weights on
#   what never comes.
# - **Squeezed to half**: at this size it could well pass for a dress, as the one beside it. This change **does not
#   keep the label**: it would teach the network that narrow things of that length are t-shirts. It fails for dresses,
#   too: at half their width they become poles.
#
# ### Exercise: `augment` (3 points)
#
# Write `augment(image, rng)`. `image` is an array (h, w, c), at least 3 × 3 pixels, any c; `rng` is a NumPy
# generator; draw from it and from nothing else. Return a new array of the same shape: in half of all calls the image
# is flipped left-right, in the others not; and in every call it is moved down by −2, −1, 0, 1 or 2 whole pixels and
# to the right by −2, −1, 0, 1 or 2. The three are drawn separately, and all five moves are equally likely. Where nothing
# was, there are zeros. Do not change `image`.
#
# If the draws are “no flip, 0 down, 1 to the right”, the row `[1, 2, 3, 4]` becomes `[0, 1, 2, 3]`; with a flip
# before it, `[0, 4, 3, 2]`.
#
# <details><summary>Hint 1</summary>
#
# `rng.random() < 0.5` is true half of the time; `rng.integers(-2, 3)` draws from −2 to 2. For the move, put the image
# into a frame of zeros of width 2, and cut out a piece of the old size.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `padded = np.pad(image, ((2, 2), (2, 2), (0, 0)))` adds the frame; `padded[row : row + height, column : column +
# width]` with `row` and `column` drawn from 0 to 4 is the moved image. `np.roll` would bring back on one side what
# leaves on the other.
#
# </details>


# %% exercise="augment" role="answer"
def augment(image, rng):
    ### BEGIN SOLUTION
    height, width = image.shape[:2]
    if rng.random() < 0.5:
        image = image[:, ::-1]
    padded = np.pad(image, ((2, 2), (2, 2), (0, 0)))
    row, column = rng.integers(0, 5, size=2)
    return padded[row : row + height, column : column + width]
    ### END SOLUTION


# %% exercise="augment" points=1 role="check"
with checking(
    "augment",
    worth_knowing="AlexNet (2012) was trained on shifted and mirrored crops of its photographs, 2,048 of each. Without them, its authors say, it would have overfitted badly.",
    mistakes=[
        Mistake(
            "the result is a view of the image",
            "changed in place",
            words="At times the result is the image that was given, or a view of it; a new array is asked for.",
        ),
    ],
):
    # Twelve numbers in three rows and four columns; drawn 200 times.
    image = np.arange(1.0, 13).reshape(3, 4, 1)
    with unchanged(image):
        results = [augment(image, np.random.default_rng(seed)) for seed in range(200)]
    check_augmented(ways_of(image, results))
    check_true(
        not any(np.shares_memory(one, image) for one in results),
        "the result is a view of the image",
    )

# %% exercise="augment" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing(
    "augment",
    "other shapes, colour, many draws; whether rng is all that decides",
    mistakes=[
        Mistake(
            "not drawn from the generator given",
            "randomness",
            words="Two equal generators give different images: draw from `rng` and nothing else.",
        ),
        Mistake(
            "the generator is copied",
            "randomness",
            words="Calls with the same generator give the same image again: draw from `rng` itself, not from a copy.",
        ),
    ],
):
    rng = np.random.default_rng(7)
    for shape, draws in (((6, 5, 1), 1301), ((4, 9, 3), 200)):
        image = rng.uniform(0.2, 1, shape).astype(np.float32)
        with unchanged(image):
            results = [np.asarray(augment(image, np.random.default_rng(1000 + seed))) for seed in range(draws)]
        ways = ways_of(image, results)
        check_augmented(ways)
        if draws > 1000:
            check_drawn_separately(ways)
        again = [np.asarray(augment(image, np.random.default_rng(1000 + seed))) for seed in range(10)]
        check_true(
            all(np.array_equal(one, other) for one, other in zip(results, again, strict=False)),
            "not drawn from the generator given",
        )
        again = {np.asarray(augment(image, rng)).tobytes() for _ in range(12)}
        check_true(len(again) > 1, "the generator is copied")
### END HIDDEN TESTS

# %% [markdown]
# ## Hung elsewhere
#
# Does it help at the stall? Its owner has 120 garments. One photograph of each, and the network learns by heart: these
# walls, these places. But the garments can be **hung elsewhere** and photographed again, as often as one likes, and a dress
# on gravel is still a dress. That is the augmentation that fits this task: it changes just what should not matter.


# %%
def halved(photographs):
    """Photographs half as high and wide: the mean of each window of 2 × 2."""
    return photographs.reshape(-1, 28, 2, 28, 2, 1).mean(axis=(2, 4))


rng = np.random.default_rng(8)
clothes, other_clothes = load_fashion(THREE_CATEGORIES)
garments = Labelled(*(part[:120] for part in clothes))
once = photograph(garments, rng)
others = photograph(other_clothes, rng, count=300, part="test")  # Other garments, other pieces of the walls.
show_images(
    [*once.images[:3], *photograph(garments, rng).images[:3]],
    titles=[*garments.labels[:3], *["hung elsewhere"] * 3],
    columns=3,
    limits=(0, 1),
    caption=captions["elsewhere"],
)

# %% [markdown]
# We train the network of this chapter twice, 25 epochs on 120 photographs, half as high and wide: in the first training
# they are the same in all epochs, in the second the garments hang elsewhere each time. Guessing gets a third right.
# **Predict:** what part of the 120 known photographs will each get right at the end, and of 300 others?


# %% tags=["nbval-ignore-output"]
def stall_network():
    """This chapter's network, for three categories."""
    model = keras.Sequential([*network().layers[:-1], layers.Dense(3, activation="softmax")])
    model.compile(keras.optimizers.Adam(0.002), loss="categorical_crossentropy", metrics=["accuracy"])
    return model


same, elsewhere = stall_network(), stall_network()
unknown = halved(others.images), others.one_hot
same_losses = same.fit(
    halved(once.images),
    once.one_hot,
    validation_data=unknown,
    epochs=25,
    batch_size=20,
    validation_batch_size=300,
    verbose=0,
)
hung = np.concatenate([halved(photograph(garments, rng).images) for _ in range(25)])
elsewhere_losses = elsewhere.fit(hung, np.tile(once.one_hot, (25, 1)), batch_size=20, shuffle=False, verbose=0)


def right(model, images, one_hot):
    """The fraction of images that a network gets right."""
    return np.mean(np.asarray(model(images)).argmax(axis=1) == one_hot.argmax(axis=1))


for name, model in (("always the same", same), ("hung elsewhere", elsewhere)):
    of_known, of_unknown = right(model, halved(once.images), once.one_hot), right(model, *unknown)
    print(f"{name:15}  {of_known:.2f} of the known photographs, {of_unknown:.2f} of the others")

# %% tags=["folded"]
# Does this run bear out what the text says? If so, nothing is printed.
claim(
    right(elsewhere, *unknown) > right(same, *unknown),
    "hung elsewhere, the network gets more of the others right",
)

# %%
show_curves(same_losses.history, caption=captions["stall"])

# %% [markdown]
# <details><summary>Compare</summary>
#
# Always the same: all of the known ones, and few more of the others than guessing would. Its curves are far more striking
# than those at the beginning. Hung elsewhere, it knows fewer of the 120, and more of the others.
#
# Over six draws of garments and weights (`./course measure regularization`), accuracy on photographs of other garments on
# other pieces of the walls:
#
# | 120 garments, 25 epochs | lowest, middle, highest |
# | --- | --- |
# | the same photographs in all epochs | 0.40, 0.47, 0.52 |
# | the same, mirrored and moved by up to two pixels each time | 0.49, 0.54, 0.61 |
# | hung elsewhere each time | 0.54, 0.62, 0.66 |
# | hung elsewhere, 75 epochs | 0.73, 0.75, 0.77 |
#
# Your `augment` helps on most draws, as it keeps the label and changes something. Hanging elsewhere helps on every draw, and
# mostly more, as it changes what really varies at the stall: the wall, the place, the light. And it can go on: with the
# same photographs, more epochs only mean more learning by heart. No new garment was bought for it.
#
# </details>
#
# On garments on black, in the middle, nothing of the kind varies: there an augmented network prepares for what never
# comes. (Keras has layers for mirrors and moves, `RandomFlip` and `RandomTranslation`.)
#
# ## Weight decay, in a paragraph
#
# A network that learns by heart often needs large weights for it. Two remedies go by one name. The **L2 penalty** adds a
# price to the loss: loss + λ · (sum of all squared weights). With weights 3 and −1 and λ = 0.01 the price is 0.01 · (9 + 1) =
# 0.1. In Keras it is an argument of a layer, `kernel_regularizer=keras.regularizers.L2(0.001)`, and the `loss` that is
# printed contains the price. **Weight decay** proper leaves the loss alone: after each step, all weights are made a little
# smaller, by learning rate · λ of themselves. That is the [optimizer](../glossary.md#optimizer) `keras.optimizers.AdamW(weight_decay=0.004)`. With plain [gradient
# descent](../glossary.md#gradient-descent) the two come to the same (with λ halved). With Adam they do not: it divides each [gradient](../glossary.md#gradient) by its usual size, that
# of the price too, so the L2 penalty hardly reaches weights with large gradients, while decay shrinks all alike. Either
# λ is a hyperparameter: too small does nothing, too large underfits; try several, and judge by `val_loss`.
#
# ## Repair this training
#
# A friend trains a small network on 30 images, which come **sorted**, first all t-shirts,
# then all dresses, then all shoes. Nothing raises an error, and the network is worth nothing. **Predict:** which four
# things are at fault?


# %%
def broken_training(model, images, labels, path, epochs):
    """Train a network that comes compiled; keep its best weights."""
    model.layers[1].trainable = False
    model.optimizer.learning_rate = 50.0
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", save_best_only=True, save_weights_only=True)
    return model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)


images, labels = sorted_images(*REPAIRED)
patient = two_layers(images.shape[1:], learning_rate=1.0)
first_weights = patient.get_weights()
with tempfile.TemporaryDirectory() as folder:
    figures = broken_training(patient, images, labels, str(Path(folder, "kept.weights.h5")), epochs=4).history
print("categories of the last fifth:", labels[-6:].argmax(axis=1))
print("loss:", np.round(figures["loss"], 1), " val_loss:", np.round(figures["val_loss"], 1))
for layer, old, new in zip(("hidden", "categories"), first_weights[::2], patient.get_weights()[::2], strict=True):
    print(f"weights of {layer!r} have moved by up to {np.abs(new - old).max():.1f}")

# %% [markdown]
# <details><summary>Compare</summary>
#
# The last fifth of sorted images is all shoes, so they are never trained on, and nothing else is validated. The hidden
# layer is frozen. With a rate of 50 the weights jump about. And the file with the best weights is never loaded.
#
# </details>
#
# ### Exercise: `repair_training` (3 points)
#
# Write `repair_training(model, images, labels, path, epochs)`: the training above without its four faults. `model` comes
# compiled, with a learning rate that suits it, which stays. `images` (n, h, w, c) and `labels` (one-hot) come sorted by
# category; do not change these arrays. Train all layers for `epochs` epochs on four fifths of the images, and validate on
# the other fifth, **mixed** before, so that each image keeps its label and the fifth is not all of one category. `path` ends
# in `.weights.h5`. Afterwards the file and `model` have the weights of the epoch with the lowest `val_loss`. Leave the batch
# size as it is, and return the `History`.
#
# With labels 0, 0, 0, 0, 1, 1, 1, 2, 2, 2 the last fifth is 2, 2; mixed, it may be 0, 2.
#
# <details><summary>Hint 1</summary>
#
# Two lines go. One line comes before `fit`, so that the last fifth is a fair sample, and one after it.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `order = np.random.default_rng(1).permutation(len(images))`, then `images[order]` and `labels[order]` go into `fit`: the
# same order for both. After it, `model.load_weights(path)`.
#
# </details>


# %% exercise="repair_training" role="answer"
def repair_training(model, images, labels, path, epochs):
    ### BEGIN SOLUTION
    order = np.random.default_rng(1).permutation(len(images))
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", save_best_only=True, save_weights_only=True)
    history = model.fit(images[order], labels[order], epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    model.load_weights(path)
    return history
    ### END SOLUTION


# %% exercise="repair_training" points=1 role="check"
with (
    checking(
        "repair_training",
        worth_knowing="`fit` shuffles the images that it trains on, in each epoch; but validation_split cuts off the last ones before that.",
    ),
    tempfile.TemporaryDirectory() as folder,
):
    # With next to no learning rate, the losses of the first epoch tell which images were trained on and which held back.
    images, labels = sorted_images(*REPAIRED)
    model = two_layers(images.shape[1:], NEARLY_NO_RATE)
    at_first = losses_of(model, images, labels)
    with unchanged(images, labels):
        history = repair_training(model, images, labels, str(Path(folder, "first.weights.h5")), 1)
    check_history(history, epochs=1)
    check_repaired_split(history, at_first)

# %% exercise="repair_training" points=2 role="test"
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with (
    testing("repair_training", "a training of several epochs: its rate, its layers, and its best weights"),
    tempfile.TemporaryDirectory() as folder,
):
    images, labels = sorted_images(*REPAIRED)
    model = two_layers(images.shape[1:], 1.0)
    before, path = model.get_weights(), str(Path(folder, "kept.weights.h5"))
    history = repair_training(model, images, labels, path, 6)
    check_history(history, epochs=6)
    check_repaired_weights(model, before, history, path, 1.0)
### END HIDDEN TESTS

# %% [markdown]
# ## What to try when

# %% [markdown]
# | what the curves show | what to try |
# | --- | --- |
# | `loss` is high and falls slowly | train longer, a larger learning rate, a larger network; take regularization away |
# | `val_loss` rises after some epochs | early stopping or a checkpoint, always; then augmentation, dropout, weight decay, a smaller network, best of all more images |
# | `val_loss` lies below `loss` | dropout or augmentation makes training harder than inference: no fault |
# | `loss` falls, `val_loss` is bad from the start, with batch norm | more steps, or a smaller momentum; are training images like the others? |
# | `val_loss` jumps up and down | a smaller learning rate, or more images held back |
#
# One warning. Whoever tries twenty settings and takes the one with the lowest `val_loss` has fitted the validation
# images a little, too. That is why there are test images: looked at once, at the end.
#
# ## What you learned
#
# - `val_loss` that rises while `loss` falls is overfitting; accuracy may hide it. The curves also tell
#   underfitting.
# - The last weights are seldom the best. A checkpoint saves the best, and you must load them; early stopping restores
#   them if told to.
# - Dropout leaves units out at random in training and scales up the others; in inference it does nothing.
# - Batch normalization takes mean and variance from the batch in training, and moving averages in inference; after a short
#   training these may not be there yet.
# - Augmentation makes new images by changes that keep the label. Whether they do depends on the question.
# - What helps here need not help there: try it with several seeds, and judge by images held back.
#
# ## Check your understanding
#
# **1.** After 30 epochs the loss is 0.02 and falling, `val_loss` is 1.4; it was 0.8 at epoch 9. The accuracy on the
# images held back is the same at both epochs. Which weights do you take, and why?
#
# <details><summary>Answer</summary>
#
# Those of epoch 9. The network got surer of its wrong answers since; the accuracy does not show that, the loss does.
#
# </details>
#
# **2.** A friend uses `ModelCheckpoint(path, monitor="val_accuracy", mode="min", save_best_only=True)`. What is in
# the file?
#
# <details><summary>Answer</summary>
#
# The weights of the epoch with the lowest accuracy, probably the first. For an accuracy the mode is `"max"`.
#
# </details>
#
# **3.** With `Dropout(0.75)`, by what are the surviving numbers multiplied in training? And in inference?
#
# <details><summary>Answer</summary>
#
# By 1/(1 − 0.75) = 4 in training. In inference nothing is dropped and nothing is multiplied.
#
# </details>
#
# **4.** A network with batch normalization has a training accuracy of 1 and, after 10 steps, a validation accuracy
# like guessing. Must it be overfitted?
#
# <details><summary>Answer</summary>
#
# No. After 10 steps with a momentum of 0.99 the moving averages are still 0.99¹⁰ = 90 % their start. In use, the
# layers normalize with numbers that have little to do with the images.
#
# </details>
#
# **5.** You train a network to read handwritten digits. Which changes keep the label: two pixels to the left, a
# mirror, upside down, a little darker?
#
# <details><summary>Answer</summary>
#
# Moving and darkening. In a mirror a 2 or a 3 is no digit any more, and upside down a 6 is a 9.
#
# </details>
#
# **6.** `loss` lies above `val_loss` in every epoch. Is something wrong?
#
# <details><summary>Answer</summary>
#
# Not if there is dropout or augmentation: they make training harder than inference. Besides, `loss` is the mean over an
# epoch, in which the network still improved, and `val_loss` is taken at its end.
#
# </details>
#
# ## Where to read on
#
# - [Callbacks in Keras's documentation](https://keras.io/api/callbacks/): ModelCheckpoint, EarlyStopping and others.
# - [Dropout: a simple way to prevent neural networks from
#   overfitting](https://jmlr.org/papers/v15/srivastava14a.html), Srivastava and others.
# - [Batch normalization](https://arxiv.org/abs/1502.03167), Ioffe and Szegedy.
# - [Understanding the disharmony between dropout and batch normalization by variance
#   shift](https://arxiv.org/abs/1801.05134), Li and others.
# - [CS231n: setting up the data and the model](https://cs231n.github.io/neural-networks-2/): initial weights, batch
#   normalization, regularization in one page of notes.
