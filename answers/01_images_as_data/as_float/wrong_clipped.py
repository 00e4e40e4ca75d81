# Integers are clipped to 1 in place of divided.
def as_float(image):
    return np.clip(image, 0, 1).astype(np.float32)
