# Draws the chapter's own training.
def plot_curves(history):
    figure, axes = plt.subplots()
    for name in ["loss", "val_loss"]:
        axes.plot(by_heart.history[name], label=name)
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend()
    return axes
