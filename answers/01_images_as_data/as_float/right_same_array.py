# Hands float32 images back themselves.
def as_float(image):
    if image.dtype == np.float32:
        return image
    if image.dtype.kind == "f":
        return np.array(image, dtype=np.float32)
    return np.divide(image, 255, dtype=np.float32)
