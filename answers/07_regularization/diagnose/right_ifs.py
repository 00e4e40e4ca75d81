# In the order of the rule.
def diagnose(history):
    if history["val_loss"][-1] > 1.1 * min(history["val_loss"]):
        return "overfitting"
    elif history["loss"][-1] > 0.8 * history["loss"][0]:
        return "underfitting"
    else:
        return "fitting"
