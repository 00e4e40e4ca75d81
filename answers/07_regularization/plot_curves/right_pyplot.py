# Matplotlib's functions, epochs from 1, names given to the legend.
def plot_curves(history):
    plt.figure()
    epochs = np.arange(1, len(history["loss"]) + 1)
    plt.plot(epochs, history["loss"], "b-")
    plt.plot(epochs, history["val_loss"], "r--")
    plt.xlabel("Epoch")
    plt.ylabel("Loss")
    plt.legend(["loss", "val_loss"])
    plt.title("learning curves")
    return plt.gca()
