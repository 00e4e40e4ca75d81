# Takes tanh whatever is asked for.
def neuron(x, weights, bias, activation):
    return np.tanh(x @ weights + bias)
