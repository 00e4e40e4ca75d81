# The highest.
# told: where val_loss is highest
def best_epoch(history):
    return int(np.argmax(history["val_loss"]))
