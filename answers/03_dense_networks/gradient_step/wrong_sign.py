# The gradient's sign.
# told: only the gradient's sign is used
def gradient_step(weights, gradient, learning_rate):
    return weights - learning_rate * np.sign(gradient)
