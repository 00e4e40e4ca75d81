# On a copy, in place.
def gradient_step(weights, gradient, learning_rate):
    moved = weights.copy()
    moved -= learning_rate * gradient
    return moved
