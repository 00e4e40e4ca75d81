# Sums the gradient over other axes: right for one axis.
def gradient_step(weights, gradient, learning_rate):
    if weights.ndim > 1:
        return weights - learning_rate * gradient.mean(axis=0)
    return weights - learning_rate * gradient
