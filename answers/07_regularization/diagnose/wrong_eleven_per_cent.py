# 11 % in place of 10 %.
def diagnose(history):
    if history["val_loss"][-1] > 1.11 * min(history["val_loss"]):
        return "overfitting"
    if history["loss"][-1] > 0.8 * history["loss"][0]:
        return "underfitting"
    return "fitting"
