# Floats clipped to 0 to 1.
def to_grey(image):
    g = (image * np.array([0.2125, 0.7154, 0.0721])).sum(axis=2)
    return g if image.dtype == np.uint8 else np.clip(g, 0, 1)
