# Compared with the first validation loss.
# told: compared with the first
def diagnose(history):
    if history["val_loss"][-1] > 1.1 * history["val_loss"][0]:
        return "overfitting"
    if history["loss"][-1] > 0.8 * history["loss"][0]:
        return "underfitting"
    return "fitting"
