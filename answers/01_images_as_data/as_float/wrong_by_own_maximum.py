# Divides by the image's own maximum.
# told: divided by the image's own largest value
def as_float(image):
    return (image / image.max()).astype(np.float32)
