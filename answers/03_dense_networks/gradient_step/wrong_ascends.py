# Uphill.
# told: it ascends
def gradient_step(weights, gradient, learning_rate):
    return weights + learning_rate * gradient
