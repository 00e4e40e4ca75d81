# Loops over points and inputs, without NumPy's help.
def neuron(x, weights, bias, activation):
    def one(point):
        total = bias
        for value, weight in zip(point, weights):
            total += value * weight
        return activation(total)

    if x.ndim == 1:
        return one(x)
    return [one(point) for point in x]
