# Training and validation swapped.
# told: swapped
def diagnose(history):
    if history["loss"][-1] > 1.1 * min(history["loss"]):
        return "overfitting"
    if history["val_loss"][-1] > 0.8 * history["val_loss"][0]:
        return "underfitting"
    return "fitting"
