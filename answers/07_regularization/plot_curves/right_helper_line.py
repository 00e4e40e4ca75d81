# A helper of his own called line.
def line(axes, history, name):
    axes.plot(range(len(history[name])), history[name], label=name)
def plot_curves(history):
    _, axes = plt.subplots()
    line(axes, history, "loss")
    line(axes, history, "val_loss")
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend()
    return axes
