# A loop.
def best_epoch(history):
    best = 0
    for epoch, loss in enumerate(history["val_loss"]):
        if loss < history["val_loss"][best]:
            best = epoch
    return best
