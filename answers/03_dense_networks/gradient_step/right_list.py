# A nested list.
def gradient_step(weights, gradient, learning_rate):
    return np.subtract(weights, np.multiply(gradient, learning_rate)).tolist()
