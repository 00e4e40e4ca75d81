# Validation first, handles given to the legend in another order, the best epoch marked.
def plot_curves(history):
    axes = plt.figure().add_subplot()
    [held_back] = axes.plot(history["val_loss"], "s--", color="black")
    [known] = axes.plot(history["loss"], "o-", color="black")
    axes.axvline(int(np.argmin(history["val_loss"])), color="0.8")
    axes.set(xlabel="epoch", ylabel="categorical cross-entropy")
    axes.legend([known, held_back], ["loss", "val_loss"])
    return axes
