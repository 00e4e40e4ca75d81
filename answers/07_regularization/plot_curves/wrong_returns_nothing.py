# Shows, and returns nothing.
# told: Does the function end with
def plot_curves(history):
    figure, axes = plt.subplots()
    for name in ["loss", "val_loss"]:
        axes.plot(history[name], label=name)
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend()
    print(axes)
