# A column in place of a number or a row of numbers.
def neuron(x, weights, bias, activation):
    return activation(np.atleast_2d(x) @ weights.reshape(-1, 1) + bias)
