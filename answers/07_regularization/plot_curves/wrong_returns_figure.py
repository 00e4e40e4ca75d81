# Returns the figure.
# told: It should be Matplotlib axes; it is Figure
def plot_curves(history):
    figure, axes = plt.subplots()
    for name in ["loss", "val_loss"]:
        axes.plot(history[name], label=name)
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend()
    return figure
