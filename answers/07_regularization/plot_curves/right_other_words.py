# Labels in words of his own, the epoch in both.
def plot_curves(history):
    figure, axes = plt.subplots()
    epochs = np.arange(len(history["loss"]))
    axes.plot(epochs, history["loss"], "o-", label="loss")
    axes.plot(epochs, history["val_loss"], "s--", label="val_loss")
    axes.set_xlabel("Epoch (from 0)")
    axes.set_ylabel("mean loss of an epoch")
    axes.legend(loc="upper right")
    return axes
