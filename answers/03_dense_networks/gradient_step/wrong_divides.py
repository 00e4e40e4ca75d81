# Divides by the learning rate.
# told: divided by the learning rate
def gradient_step(weights, gradient, learning_rate):
    return weights - gradient / learning_rate
