# Python's float is float64: float32 images are divided again.
# told: floats are divided again
def as_float(image):
    if image.dtype == float:
        return image.astype(np.float32)
    return (image / 255).astype(np.float32)
