# The learning rate on both.
def gradient_step(weights, gradient, learning_rate):
    return learning_rate * (weights - gradient)
