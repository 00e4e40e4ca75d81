# Works on a copy and returns nothing.
# told: does the function end with `return`?
def gradient_step(weights, gradient, learning_rate):
    weights = weights - learning_rate * gradient
