# One formula, with a scale that depends on the dtype.
def as_float(image):
    scale = 1 if np.issubdtype(image.dtype, np.floating) else 255
    return np.float32(image) / np.float32(scale)
