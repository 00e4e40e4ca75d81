# Converts without dividing.
# told: the integers are not divided
def as_float(image):
    return image.astype(np.float32)
