# Entry by entry, with the math module.
import math


def sigmoid(z):
    def one(value):
        if value >= 0:
            return 1 / (1 + math.exp(-value))
        return math.exp(value) / (1 + math.exp(value))

    return np.array([one(value) for value in z.ravel()]).reshape(z.shape)


def relu(z):
    return np.array([max(value, 0) for value in z.ravel()]).reshape(z.shape)


def leaky_relu(z, slope=0.01):
    return np.array([value if value > 0 else slope * value for value in z.ravel()]).reshape(z.shape)
