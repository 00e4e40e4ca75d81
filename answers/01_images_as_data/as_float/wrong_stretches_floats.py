# Divides integers rightly, and stretches floats.
# told: min-max stretched
def as_float(image):
    if np.issubdtype(image.dtype, np.integer):
        return (image / 255).astype(np.float32)
    return ((image - image.min()) / (image.max() - image.min())).astype(np.float32)
