# New axes, a loop.
def plot_curves(history):
    figure, axes = plt.subplots(figsize=(5, 3))
    for name in ["loss", "val_loss"]:
        axes.plot(history[name], label=name)
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
