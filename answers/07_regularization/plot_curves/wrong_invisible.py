# Lines without a line (linestyle none and no marker).
# told: No line goes through
def plot_curves(history):
    figure, axes = plt.subplots()
    axes.plot(history["loss"], label="loss", linestyle="none")
    axes.plot(history["val_loss"], label="val_loss", linestyle="none")
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend()
    return axes
