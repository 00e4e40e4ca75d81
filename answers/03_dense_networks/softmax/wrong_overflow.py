# No shift: nan at 1000.
# told: nan
def softmax(z):
    e = np.exp(z)
    return e / e.sum(axis=-1, keepdims=True)
