# Through float16, which keeps three digits.
def as_float(image):
    if np.issubdtype(image.dtype, np.integer):
        return (image / 255).astype(np.float16).astype(np.float32)
    return image.astype(np.float16).astype(np.float32)
