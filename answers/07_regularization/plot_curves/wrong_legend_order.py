# The legend's names in the wrong order.
# told: is named 'val_loss'
def plot_curves(history):
    figure, axes = plt.subplots()
    axes.plot(history["loss"])
    axes.plot(history["val_loss"])
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend(["val_loss", "loss"])
    return axes
