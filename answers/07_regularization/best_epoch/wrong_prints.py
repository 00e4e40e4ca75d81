# Prints.
# told: does the function end with `return`?
def best_epoch(history):
    print(int(np.argmin(history["val_loss"])))
