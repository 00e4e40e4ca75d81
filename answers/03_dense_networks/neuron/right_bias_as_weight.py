# The bias as a weight of an input that is always 1.
def neuron(x, weights, bias, activation):
    ones = np.ones(x.shape[:-1] + (1,))
    extended = np.concatenate([x, ones], axis=-1)
    return activation(np.dot(extended, np.append(weights, bias)))
