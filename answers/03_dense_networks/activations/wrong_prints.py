# Prints in place of returning.
# told: does the function end with `return`?
def sigmoid(z):
    print(special.expit(z))


def relu(z):
    print(np.maximum(z, 0))


def leaky_relu(z, slope=0.01):
    print(np.where(z > 0, z, slope * z))
