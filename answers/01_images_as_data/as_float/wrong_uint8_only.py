# Knows no integer dtype but uint8.
# told: integers of another dtype than uint8
def as_float(image):
    if image.dtype == np.uint8:
        return (image / 255).astype(np.float32)
    return image.astype(np.float32)
