# Epochs in steps of two.
# told: Along x
def plot_curves(history):
    _, axes = plt.subplots()
    axes.plot(range(0, 2 * len(history["loss"]), 2), history["loss"], label="loss")
    axes.plot(range(0, 2 * len(history["loss"]), 2), history["val_loss"], label="val_loss")
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend()
    return axes
