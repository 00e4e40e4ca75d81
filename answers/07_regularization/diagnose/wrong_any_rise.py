# Any rise counts.
# told: val_loss has risen, but by less than 10 %
def diagnose(history):
    if history["val_loss"][-1] > min(history["val_loss"]):
        return "overfitting"
    if history["loss"][-1] > 0.8 * history["loss"][0]:
        return "underfitting"
    return "fitting"
