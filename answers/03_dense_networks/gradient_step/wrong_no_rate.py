# The learning rate left out.
# told: the learning rate is left out
def gradient_step(weights, gradient, learning_rate):
    return weights - gradient
