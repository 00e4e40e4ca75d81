# The step alone.
# told: this is the step alone
def gradient_step(weights, gradient, learning_rate):
    return -learning_rate * gradient
