# A float.
def best_epoch(history):
    return float(np.argmin(history["val_loss"]))
