# Divides floats that are neither float32 nor float64.
def as_float(image):
    if image.dtype in (np.float32, np.float64):
        return image.astype(np.float32)
    return (image / 255).astype(np.float32)
