# The last epoch.
# told: a figure of the training images was used
def best_epoch(history):
    return len(history["val_loss"]) - 1
