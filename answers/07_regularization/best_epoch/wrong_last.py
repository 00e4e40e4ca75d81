# The last epoch.
# told: the loss on the training images was used
def best_epoch(history):
    return len(history["val_loss"]) - 1
