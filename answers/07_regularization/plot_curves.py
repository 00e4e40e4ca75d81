# %% right: Draws whatever the history has; accuracy too
def plot_curves(history):
    _, axes = plt.subplots()
    for name, values in history.items():
        axes.plot(range(len(values)), values, label=name)
    axes.set(xlabel="epoch", ylabel="figure", ylim=(0, 2.5))
    axes.legend(loc="best")
    return axes

# %% right: Validation first, handles given to the legend in another order, the best epoch marked
def plot_curves(history):
    axes = plt.figure().add_subplot()
    [held_back] = axes.plot(history["val_loss"], "s--", color="black")
    [known] = axes.plot(history["loss"], "o-", color="black")
    axes.axvline(int(np.argmin(history["val_loss"])), color="0.8")
    axes.set(xlabel="epoch", ylabel="categorical cross-entropy")
    axes.legend([known, held_back], ["loss", "val_loss"])
    return axes

# %% right: Into the current axes
def plot_curves(history):
    plt.plot(history["loss"], label="loss")
    plt.plot(history["val_loss"], label="val_loss")
    plt.xlabel("epoch")
    plt.ylabel("loss")
    plt.legend()
    return plt.gca()

# %% right: A helper of his own called line
def line(axes, history, name):
    axes.plot(range(len(history[name])), history[name], label=name)
def plot_curves(history):
    _, axes = plt.subplots()
    line(axes, history, "loss")
    line(axes, history, "val_loss")
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend()
    return axes

# %% right: Labels in words of his own, the epoch in both
def plot_curves(history):
    figure, axes = plt.subplots()
    epochs = np.arange(len(history["loss"]))
    axes.plot(epochs, history["loss"], "o-", label="loss")
    axes.plot(epochs, history["val_loss"], "s--", label="val_loss")
    axes.set_xlabel("Epoch (from 0)")
    axes.set_ylabel("mean loss of an epoch")
    axes.legend(loc="upper right")
    return axes

# %% right: Matplotlib's functions, epochs from 1, names given to the legend
def plot_curves(history):
    plt.figure()
    epochs = np.arange(1, len(history["loss"]) + 1)
    plt.plot(epochs, history["loss"], "b-")
    plt.plot(epochs, history["val_loss"], "r--")
    plt.xlabel("Epoch")
    plt.ylabel("Loss")
    plt.legend(["loss", "val_loss"])
    plt.title("learning curves")
    return plt.gca()

# %% right: New axes, a loop
def plot_curves(history):
    figure, axes = plt.subplots(figsize=(5, 3))
    for name in ["loss", "val_loss"]:
        axes.plot(history[name], label=name)
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes

# %% wrong: Accuracy in place of the validation loss
# told: no line goes through the values
def plot_curves(history):
    _, axes = plt.subplots()
    axes.plot(range(len(history["loss"])), history["loss"], label="loss")
    axes.plot(range(len(history["loss"])), history["accuracy"], label="val_loss")
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend()
    return axes

# %% wrong: The axes' names swapped
# told: the axes' labels have changed places
def plot_curves(history):
    fig, axes = plt.subplots()
    axes.plot(history["loss"], label="loss"); axes.plot(history["val_loss"], label="val_loss")
    axes.set(xlabel="loss", ylabel="epoch"); axes.legend()
    return axes

# %% wrong: Smooths the caller's history
# told: the history is changed
def plot_curves(history):
    figure, axes = plt.subplots()
    for name in ["loss", "val_loss"]:
        axes.plot(list(history[name]), label=name)
        history[name].sort()
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend()
    return axes

# %% wrong: Epochs in steps of two
# told: a line stands at other places than the epochs
def plot_curves(history):
    _, axes = plt.subplots()
    axes.plot(range(0, 2 * len(history["loss"]), 2), history["loss"], label="loss")
    axes.plot(range(0, 2 * len(history["loss"]), 2), history["val_loss"], label="val_loss")
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend()
    return axes

# %% wrong: Draws the chapter's own training
def plot_curves(history):
    figure, axes = plt.subplots()
    for name in ["loss", "val_loss"]:
        axes.plot(by_heart.history[name], label=name)
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend()
    return axes

# %% wrong: Lines without a line (linestyle none and no marker)
# told: no line goes through the values
def plot_curves(history):
    figure, axes = plt.subplots()
    axes.plot(history["loss"], label="loss", linestyle="none")
    axes.plot(history["val_loss"], label="val_loss", linestyle="none")
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend()
    return axes

# %% wrong: The legend's names in the wrong order
# told: a line has another name
def plot_curves(history):
    figure, axes = plt.subplots()
    axes.plot(history["loss"])
    axes.plot(history["val_loss"])
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend(["val_loss", "loss"])
    return axes

# %% wrong: Axes without labels
# told: an axis has no label
def plot_curves(history):
    _, axes = plt.subplots()
    axes.plot(range(len(history["loss"])), history["loss"], label="loss")
    axes.plot(range(len(history["loss"])), history["val_loss"], label="val_loss")
    pass
    axes.legend()
    return axes

# %% wrong: Named lines, and no legend
# told: no legend names the line
def plot_curves(history):
    _, axes = plt.subplots()
    axes.plot(range(len(history["loss"])), history["loss"], label="loss")
    axes.plot(range(len(history["loss"])), history["val_loss"], label="val_loss")
    axes.set(xlabel="epoch", ylabel="loss")
    pass
    return axes

# %% wrong: One axis without a label
# told: an axis has no label
def plot_curves(history):
    _, axes = plt.subplots()
    axes.plot(range(len(history["loss"])), history["loss"], label="loss")
    axes.plot(range(len(history["loss"])), history["val_loss"], label="val_loss")
    axes.set_xlabel("epoch")
    axes.legend()
    return axes

# %% wrong: Returns the figure
# told: no axes are returned
def plot_curves(history):
    figure, axes = plt.subplots()
    for name in ["loss", "val_loss"]:
        axes.plot(history[name], label=name)
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend()
    return figure

# %% wrong: Shows, and returns nothing
# told: no axes are returned
def plot_curves(history):
    figure, axes = plt.subplots()
    for name in ["loss", "val_loss"]:
        axes.plot(history[name], label=name)
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend()
    print(axes)

# %% wrong: loss from 0, val_loss from 1
# told: one line begins at epoch 0, the other at 1
def plot_curves(history):
    fig, axes = plt.subplots()
    n = len(history["loss"])
    axes.plot(range(n), history["loss"], label="loss"); axes.plot(range(1, n + 1), history["val_loss"], label="val_loss")
    axes.set(xlabel="epoch", ylabel="loss"); axes.legend()
    return axes

# %% wrong: The names are swapped
# told: a line has another name
def plot_curves(history):
    _, axes = plt.subplots()
    axes.plot(range(len(history["loss"])), history["loss"], label="val_loss")
    axes.plot(range(len(history["loss"])), history["val_loss"], label="loss")
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend()
    return axes

# %% wrong: Three epochs, whatever the history
# told: ValueError
def plot_curves(history):
    _, axes = plt.subplots()
    axes.plot([1, 2, 3], history["loss"], label="loss")
    axes.plot([1, 2, 3], history["val_loss"], label="val_loss")
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend()
    return axes

# %% wrong: Lines that let all through: alpha 0
# told: no line goes through the values
def plot_curves(history):
    figure, axes = plt.subplots()
    axes.plot(history["loss"], label="loss", alpha=0)
    axes.plot(history["val_loss"], label="val_loss", alpha=0)
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend()
    return axes

# %% wrong: A clear colour for one of the lines
# told: no line goes through the values
def plot_curves(history):
    figure, axes = plt.subplots()
    axes.plot(history["loss"], label="loss")
    axes.plot(history["val_loss"], label="val_loss", color="none")
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend()
    return axes

# %% wrong: Lines without a width
# told: no line goes through the values
def plot_curves(history):
    figure, axes = plt.subplots()
    for name in ["loss", "val_loss"]:
        axes.plot(history[name], label=name, linewidth=0)
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend()
    return axes

# %% right: Pale lines, with other colours
def plot_curves(history):
    figure, axes = plt.subplots()
    for name, color in (("loss", "0.7"), ("val_loss", (0.2, 0.3, 0.9))):
        axes.plot(history[name], label=name, alpha=0.4, color=color, marker="o", linestyle="none")
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend()
    return axes
