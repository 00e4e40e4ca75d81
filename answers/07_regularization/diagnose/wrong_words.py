# Other words.
def diagnose(history):
    if history["val_loss"][-1] > 1.1 * min(history["val_loss"]):
        return "over-fitted"
    if history["loss"][-1] > 0.8 * history["loss"][0]:
        return "under-fitted"
    return "-fitted"
