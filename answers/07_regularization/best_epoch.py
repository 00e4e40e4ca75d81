# %% right: NumPy
def best_epoch(history):
    return np.argmin(history["val_loss"])

# %% right: A helper of his own called best
def best(values):
    return values.index(min(values))
def best_epoch(history):
    return best(history["val_loss"])

# %% right: The list's own method
def best_epoch(history):
    losses = history["val_loss"]
    return losses.index(min(losses))

# %% right: A loop
def best_epoch(history):
    best = 0
    for epoch, loss in enumerate(history["val_loss"]):
        if loss < history["val_loss"][best]:
            best = epoch
    return best

# %% right: min with a key
def best_epoch(history):
    losses = history["val_loss"]
    return min(range(len(losses)), key=lambda epoch: losses[epoch])

# %% wrong: The best validation accuracy
# told: this is where val_accuracy is highest
def best_epoch(history):
    return int(np.argmax(history["val_accuracy"]))

# %% wrong: The worked example
# told: other value
def best_epoch(history):
    return 3

# %% wrong: Stops at the first rise
# told: it stops at the first rise
def best_epoch(history):
    losses = history["val_loss"]
    for epoch in range(1, len(losses)):
        if losses[epoch] >= losses[epoch - 1]:
            return epoch - 1
    return len(losses) - 1

# %% wrong: A float
# told: float for an int
def best_epoch(history):
    return float(np.argmin(history["val_loss"]))

# %% wrong: Counted from 1
# told: epochs are counted from 1
def best_epoch(history):
    return int(np.argmin(history["val_loss"])) + 1

# %% wrong: The highest
# told: this is where val_loss is highest
def best_epoch(history):
    return int(np.argmax(history["val_loss"]))

# %% wrong: The last epoch
# told: a figure of the training images was used
def best_epoch(history):
    return len(history["val_loss"]) - 1

# %% wrong: The last of equal ones
# told: it is the last of the equal ones
def best_epoch(history):
    losses = history["val_loss"]
    return len(losses) - 1 - int(np.argmin(losses[::-1]))

# %% wrong: The training loss
# told: a figure of the training images was used
def best_epoch(history):
    return int(np.argmin(history["loss"]))

# %% wrong: Prints
# told: none for a value
def best_epoch(history):
    print(int(np.argmin(history["val_loss"])))

# %% wrong: Rounds the losses to two places
def best_epoch(history):
    return int(np.argmin(np.round(history["val_loss"], 2)))

# %% wrong: Sorts the caller's list
# told: the history is changed
def best_epoch(history):
    losses = list(history["val_loss"])
    history["val_loss"].sort()
    return losses.index(history["val_loss"][0])

# %% wrong: Losses above 10 are not thought of
# told: other value
def best_epoch(history):
    best, lowest = 0, 1.5
    for epoch, loss in enumerate(history["val_loss"]):
        if loss < lowest:
            best, lowest = epoch, loss
    return best

# %% wrong: The loss, not its epoch
# told: this is the lowest val_loss itself
def best_epoch(history):
    return min(history["val_loss"])

# %% wrong: Stops where the next one is higher
# told: it stops at the first rise
def best_epoch(history):
    epoch, losses = 0, history["val_loss"]
    while epoch + 1 < len(losses) and losses[epoch + 1] < losses[epoch]:
        epoch += 1
    return epoch
