# Named lines, and no legend.
# told: The axes have no legend that names loss
def plot_curves(history):
    _, axes = plt.subplots()
    axes.plot(range(len(history["loss"])), history["loss"], label="loss")
    axes.plot(range(len(history["loss"])), history["val_loss"], label="val_loss")
    axes.set(xlabel="epoch", ylabel="loss")
    pass
    return axes
