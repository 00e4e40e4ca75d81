# A step of fixed length.
def gradient_step(weights, gradient, learning_rate):
    return weights - learning_rate * gradient / np.linalg.norm(gradient)
