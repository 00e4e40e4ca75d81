# The loss, not its epoch.
# told: this is the lowest val_loss itself
def best_epoch(history):
    return min(history["val_loss"])
