# Float images on 0 to 255 are brought to 0 to 1.
def to_grey(image):
    g = (image * np.array([0.2125, 0.7154, 0.0721])).sum(axis=2)
    if image.dtype != np.uint8 and image.max() > 1:
        g = g / 255
    return g
