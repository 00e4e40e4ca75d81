# A table of rules.
def diagnose(history):
    first, *_, last = history["loss"]
    lowest = sorted(history["val_loss"])[0]
    rules = {"overfitting": history["val_loss"][-1] - lowest > 0.1 * lowest, "underfitting": last > first * 0.8, "fitting": True}
    return next(name for name, holds in rules.items() if holds)
