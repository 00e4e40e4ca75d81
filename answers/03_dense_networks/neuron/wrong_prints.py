# Prints in place of returning.
# told: None
def neuron(x, weights, bias, activation):
    print(activation(x @ weights + bias))
