# Draws whatever the history has; accuracy too.
def plot_curves(history):
    _, axes = plt.subplots()
    for name, values in history.items():
        axes.plot(range(len(values)), values, label=name)
    axes.set(xlabel="epoch", ylabel="figure", ylim=(0, 2.5))
    axes.legend(loc="best")
    return axes
