# Divides twice.
# told: divided twice
def as_float(image):
    if np.issubdtype(image.dtype, np.integer):
        image = image / 255
        return (image / 255).astype(np.float32)
    return image.astype(np.float32)
