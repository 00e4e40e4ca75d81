# Under-fitting judged by the validation loss.
# told: rule 2 is about `loss`
def diagnose(history):
    if history["val_loss"][-1] > 1.1 * min(history["val_loss"]):
        return "overfitting"
    if history["val_loss"][-1] > 0.75 * history["val_loss"][0]:
        return "underfitting"
    return "fitting"
