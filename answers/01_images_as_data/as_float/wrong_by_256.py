# Divides by 256.
# told: divided by 256
def as_float(image):
    if np.issubdtype(image.dtype, np.integer):
        return image.astype(np.float32) / 256
    return image.astype(np.float32)
