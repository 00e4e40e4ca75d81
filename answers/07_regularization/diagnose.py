# %% right: In the order of the rule
def diagnose(history):
    if history["val_loss"][-1] > 1.1 * min(history["val_loss"]):
        return "overfitting"
    elif history["loss"][-1] > 0.8 * history["loss"][0]:
        return "underfitting"
    else:
        return "fitting"

# %% right: Ratios of arrays
def diagnose(history):
    loss, held_back = np.array(history["loss"]), np.array(history["val_loss"])
    rises = held_back[-1] / held_back.min() > 1.1
    stays = loss[-1] / loss[0] > 0.8
    return "overfitting" if rises else ("underfitting" if stays else "fitting")

# %% right: A table of rules
def diagnose(history):
    first, *_, last = history["loss"]
    lowest = sorted(history["val_loss"])[0]
    rules = {"overfitting": history["val_loss"][-1] - lowest > 0.1 * lowest, "underfitting": last > first * 0.8, "fitting": True}
    return next(name for name, holds in rules.items() if holds)

# %% wrong: 0.1, not 10 %
# told: 0.1 in place of 10 %
def diagnose(history):
    if history["val_loss"][-1] > min(history["val_loss"]) + 0.1:
        return "overfitting"
    if history["loss"][-1] > 0.8 * history["loss"][0]:
        return "underfitting"
    return "fitting"

# %% wrong: Any rise counts
# told: a rise of less than 10 % is enough
def diagnose(history):
    if history["val_loss"][-1] > min(history["val_loss"]):
        return "overfitting"
    if history["loss"][-1] > 0.8 * history["loss"][0]:
        return "underfitting"
    return "fitting"

# %% wrong: 11 % in place of 10 %
# told: rule 1 has another share
def diagnose(history):
    if history["val_loss"][-1] > 1.11 * min(history["val_loss"]):
        return "overfitting"
    if history["loss"][-1] > 0.8 * history["loss"][0]:
        return "underfitting"
    return "fitting"

# %% wrong: The worked examples
# told: other values
def diagnose(history):
    ends = history["loss"][-1], history["val_loss"][-1]
    return {(0.9, 1.0): "underfitting", (0.5, 0.85): "fitting", (0.1, 0.8): "fitting"}.get(ends, "overfitting")

# %% wrong: Compared with the first validation loss
# told: the last val_loss is compared with the first
def diagnose(history):
    if history["val_loss"][-1] > 1.1 * history["val_loss"][0]:
        return "overfitting"
    if history["loss"][-1] > 0.8 * history["loss"][0]:
        return "underfitting"
    return "fitting"

# %% wrong: The gap between the two
# told: the last val_loss is compared with the last loss
def diagnose(history):
    if history["val_loss"][-1] > 2 * history["loss"][-1]:
        return "overfitting"
    if history["loss"][-1] > 0.8 * history["loss"][0]:
        return "underfitting"
    return "fitting"

# %% wrong: Judges the chapter's own training
def diagnose(history):
    history = by_heart.history
    if history["val_loss"][-1] > 1.1 * min(history["val_loss"]):
        return "overfitting"
    if history["loss"][-1] > 0.8 * history["loss"][0]:
        return "underfitting"
    return "fitting"

# %% wrong: Compared with the highest loss
# told: other values
def diagnose(history):
    if history["val_loss"][-1] > 1.1 * min(history["val_loss"]):
        return "overfitting"
    if history["loss"][-1] > 0.8 * max(history["loss"]):
        return "underfitting"
    return "fitting"

# %% wrong: A fixed loss
# told: other values
def diagnose(history):
    if history["val_loss"][-1] > 1.1 * min(history["val_loss"]):
        return "overfitting"
    if history["loss"][-1] > 0.8:
        return "underfitting"
    return "fitting"

# %% wrong: Rule 2 first
# told: rule 2 is asked first
def diagnose(history):
    if history["loss"][-1] > 0.8 * history["loss"][0]:
        return "underfitting"
    if history["val_loss"][-1] > 1.1 * min(history["val_loss"]):
        return "overfitting"
    return "fitting"

# %% wrong: Prints
# told: none for a value
def diagnose(history):
    if history["val_loss"][-1] > 1.1 * min(history["val_loss"]):
        return print("overfitting")
    if history["loss"][-1] > 0.8 * history["loss"][0]:
        return print("underfitting")
    return print("fitting")

# %% wrong: Training and validation swapped
# told: loss and val_loss are swapped
def diagnose(history):
    if history["loss"][-1] > 1.1 * min(history["loss"]):
        return "overfitting"
    if history["val_loss"][-1] > 0.8 * history["val_loss"][0]:
        return "underfitting"
    return "fitting"

# %% wrong: Under-fitting judged by the validation loss
# told: rule 2 looks at val_loss
def diagnose(history):
    if history["val_loss"][-1] > 1.1 * min(history["val_loss"]):
        return "overfitting"
    if history["val_loss"][-1] > 0.75 * history["val_loss"][0]:
        return "underfitting"
    return "fitting"

# %% wrong: Other words
# told: other value
def diagnose(history):
    if history["val_loss"][-1] > 1.1 * min(history["val_loss"]):
        return "over-fitted"
    if history["loss"][-1] > 0.8 * history["loss"][0]:
        return "under-fitted"
    return "-fitted"

# %% wrong: A fifth above the lowest
# told: rule 1 has another share
def diagnose(history):
    if history["val_loss"][-1] > 1.2 * min(history["val_loss"]):
        return "overfitting"
    if history["loss"][-1] > 0.8 * history["loss"][0]:
        return "underfitting"
    return "fitting"

# %% wrong: Half of the first loss
# told: rule 2 has another share
def diagnose(history):
    if history["val_loss"][-1] > 1.1 * min(history["val_loss"]):
        return "overfitting"
    if history["loss"][-1] > 0.5 * history["loss"][0]:
        return "underfitting"
    return "fitting"

# %% wrong: Nine tenths of the first loss
# told: rule 2 has another share
def diagnose(history):
    if history["val_loss"][-1] > 1.1 * min(history["val_loss"]):
        return "overfitting"
    if history["loss"][-1] >= 0.9 * history["loss"][0]:
        return "underfitting"
    return "fitting"
