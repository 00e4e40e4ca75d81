# Rounds the losses to two places.
def best_epoch(history):
    return int(np.argmin(np.round(history["val_loss"], 2)))
