# One axis without a label.
# told: An axis has no label
def plot_curves(history):
    _, axes = plt.subplots()
    axes.plot(range(len(history["loss"])), history["loss"], label="loss")
    axes.plot(range(len(history["loss"])), history["val_loss"], label="val_loss")
    axes.set_xlabel("epoch")
    axes.legend()
    return axes
