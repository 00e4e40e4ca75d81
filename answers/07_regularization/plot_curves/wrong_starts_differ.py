# loss from 0, val_loss from 1.
# told: begins at epoch 0
def plot_curves(history):
    fig, axes = plt.subplots()
    n = len(history["loss"])
    axes.plot(range(n), history["loss"], label="loss"); axes.plot(range(1, n + 1), history["val_loss"], label="val_loss")
    axes.set(xlabel="epoch", ylabel="loss"); axes.legend()
    return axes
