# Counted from 1.
# told: epochs are counted from 0
def best_epoch(history):
    return int(np.argmin(history["val_loss"])) + 1
