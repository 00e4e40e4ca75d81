# Weight by weight.
def gradient_step(weights, gradient, learning_rate):
    moved = [w - learning_rate * g for w, g in zip(weights.ravel(), gradient.ravel())]
    return np.reshape(moved, weights.shape)
