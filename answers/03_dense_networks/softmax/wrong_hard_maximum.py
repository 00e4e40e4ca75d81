# Only the largest gets anything.
def softmax(z):
    return (z == z.max(axis=-1, keepdims=True)).astype(float)
