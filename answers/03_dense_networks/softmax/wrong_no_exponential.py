# Scores over their sum.
# told: without exponentials
def softmax(z):
    return z / z.sum(axis=-1, keepdims=True)
