# NumPy.
def best_epoch(history):
    return np.argmin(history["val_loss"])
