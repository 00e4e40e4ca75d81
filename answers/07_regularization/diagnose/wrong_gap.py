# The gap between the two.
def diagnose(history):
    if history["val_loss"][-1] > 2 * history["loss"][-1]:
        return "overfitting"
    if history["loss"][-1] > 0.8 * history["loss"][0]:
        return "underfitting"
    return "fitting"
