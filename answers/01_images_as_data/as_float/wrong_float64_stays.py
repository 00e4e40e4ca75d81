# Integers become float32, float64 stays what it was.
# told: it should be float32
def as_float(image):
    if np.issubdtype(image.dtype, np.integer):
        return (image / 255).astype(np.float32)
    return image
