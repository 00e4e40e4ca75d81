# Rule 2 first.
# told: rule 1 comes before rule 2
def diagnose(history):
    if history["loss"][-1] > 0.8 * history["loss"][0]:
        return "underfitting"
    if history["val_loss"][-1] > 1.1 * min(history["val_loss"]):
        return "overfitting"
    return "fitting"
