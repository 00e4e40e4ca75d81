# Compared with the highest loss.
def diagnose(history):
    if history["val_loss"][-1] > 1.1 * min(history["val_loss"]):
        return "overfitting"
    if history["loss"][-1] > 0.8 * max(history["loss"]):
        return "underfitting"
    return "fitting"
