# Sorts the caller's list.
def best_epoch(history):
    losses = list(history["val_loss"])
    history["val_loss"].sort()
    return losses.index(history["val_loss"][0])
