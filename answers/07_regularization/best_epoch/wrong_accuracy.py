# The best validation accuracy.
def best_epoch(history):
    return int(np.argmax(history["val_accuracy"]))
