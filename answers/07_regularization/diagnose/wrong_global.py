# Judges the chapter's own training.
def diagnose(history):
    history = by_heart.history
    if history["val_loss"][-1] > 1.1 * min(history["val_loss"]):
        return "overfitting"
    if history["loss"][-1] > 0.8 * history["loss"][0]:
        return "underfitting"
    return "fitting"
