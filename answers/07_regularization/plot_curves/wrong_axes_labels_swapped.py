# The axes' names swapped.
# told: changed places
def plot_curves(history):
    fig, axes = plt.subplots()
    axes.plot(history["loss"], label="loss"); axes.plot(history["val_loss"], label="val_loss")
    axes.set(xlabel="loss", ylabel="epoch"); axes.legend()
    return axes
