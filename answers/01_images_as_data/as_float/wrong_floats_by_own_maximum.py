# Divides floats by their maximum.
# told: floats are divided by their largest value
def as_float(image):
    if image.dtype.kind == "f":
        return (image / image.max()).astype(np.float32)
    return (image / 255).astype(np.float32)
