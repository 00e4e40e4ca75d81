# Changes the caller's weights.
# told: changed the array that it was given
def gradient_step(weights, gradient, learning_rate):
    weights -= learning_rate * gradient
    return weights
