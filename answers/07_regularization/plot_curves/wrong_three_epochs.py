# Three epochs, whatever the history.
# told: stopped with
def plot_curves(history):
    _, axes = plt.subplots()
    axes.plot([1, 2, 3], history["loss"], label="loss")
    axes.plot([1, 2, 3], history["val_loss"], label="val_loss")
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend()
    return axes
