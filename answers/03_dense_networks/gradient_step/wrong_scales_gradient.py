# Changes the caller's gradient.
# told: changed the array that it was given
def gradient_step(weights, gradient, learning_rate):
    gradient *= learning_rate
    return weights - gradient
