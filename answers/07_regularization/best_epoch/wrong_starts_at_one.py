# Losses above 10 are not thought of.
def best_epoch(history):
    best, lowest = 0, 1.5
    for epoch, loss in enumerate(history["val_loss"]):
        if loss < lowest:
            best, lowest = epoch, loss
    return best
