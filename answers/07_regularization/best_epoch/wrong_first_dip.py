# Stops at the first rise.
def best_epoch(history):
    losses = history["val_loss"]
    for epoch in range(1, len(losses)):
        if losses[epoch] >= losses[epoch - 1]:
            return epoch - 1
    return len(losses) - 1
