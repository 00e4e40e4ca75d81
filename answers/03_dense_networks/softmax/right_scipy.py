# SciPy's own.
def softmax(z):
    return special.softmax(z.astype(float), axis=-1)
