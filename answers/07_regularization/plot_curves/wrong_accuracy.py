# Accuracy in place of the validation loss.
# told: No line goes through the values of val_loss
def plot_curves(history):
    _, axes = plt.subplots()
    axes.plot(range(len(history["loss"])), history["loss"], label="loss")
    axes.plot(range(len(history["loss"])), history["accuracy"], label="val_loss")
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend()
    return axes
