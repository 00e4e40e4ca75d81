# Through floats.
def brighten(image, amount):
    return np.minimum(np.maximum(image + float(amount), 0), 255).astype(np.uint8)
