# Prints.
# told: does the function end with `return`?
def diagnose(history):
    if history["val_loss"][-1] > 1.1 * min(history["val_loss"]):
        return print("overfitting")
    if history["loss"][-1] > 0.8 * history["loss"][0]:
        return print("underfitting")
    return print("fitting")
