# min with a key.
def best_epoch(history):
    losses = history["val_loss"]
    return min(range(len(losses)), key=lambda epoch: losses[epoch])
