# The training loss.
# told: the loss on the training images was used
def best_epoch(history):
    return int(np.argmin(history["loss"]))
