# The names are swapped.
# told: The line with the values of loss is named 'val_loss'
def plot_curves(history):
    _, axes = plt.subplots()
    axes.plot(range(len(history["loss"])), history["loss"], label="val_loss")
    axes.plot(range(len(history["loss"])), history["val_loss"], label="loss")
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend()
    return axes
