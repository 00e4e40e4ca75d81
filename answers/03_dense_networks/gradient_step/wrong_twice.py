# Takes the gradient twice.
# told: counted twice
def gradient_step(weights, gradient, learning_rate):
    return weights - 2 * learning_rate * gradient
