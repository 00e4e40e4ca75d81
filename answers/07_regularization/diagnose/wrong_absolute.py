# 0.1, not 10 %.
# told: it is 10 %, not 0.1
def diagnose(history):
    if history["val_loss"][-1] > min(history["val_loss"]) + 0.1:
        return "overfitting"
    if history["loss"][-1] > 0.8 * history["loss"][0]:
        return "underfitting"
    return "fitting"
