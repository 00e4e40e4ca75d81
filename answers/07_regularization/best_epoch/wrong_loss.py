# The training loss.
# told: a figure of the training images was used
def best_epoch(history):
    return int(np.argmin(history["loss"]))
