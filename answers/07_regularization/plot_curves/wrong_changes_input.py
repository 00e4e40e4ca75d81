# Smooths the caller's history.
def plot_curves(history):
    figure, axes = plt.subplots()
    for name in ["loss", "val_loss"]:
        axes.plot(list(history[name]), label=name)
        history[name].sort()
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend()
    return axes
