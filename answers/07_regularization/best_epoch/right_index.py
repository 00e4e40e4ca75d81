# The list's own method.
def best_epoch(history):
    losses = history["val_loss"]
    return losses.index(min(losses))
