# Right for uint8, which is converted and so copied; a float64 image is weighted in place.
# told: changed the array
def to_grey(image):
    floats = image.astype(float, copy=False)
    floats *= [0.2125, 0.7154, 0.0721]
    return floats.sum(axis=2)
