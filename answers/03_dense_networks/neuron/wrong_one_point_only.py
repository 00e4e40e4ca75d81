# Sums over everything: right for one point.
# told: all points are summed into one number
def neuron(x, weights, bias, activation):
    return activation(np.sum(x * weights) + bias)
