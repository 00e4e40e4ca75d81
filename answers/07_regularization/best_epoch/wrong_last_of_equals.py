# The last of equal ones.
# told: the last of the equal ones
def best_epoch(history):
    losses = history["val_loss"]
    return len(losses) - 1 - int(np.argmin(losses[::-1]))
