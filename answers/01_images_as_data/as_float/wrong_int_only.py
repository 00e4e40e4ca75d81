# int is int64; uint8 is not.
# told: the integers are not divided
def as_float(image):
    if image.dtype == int:
        return (image / 255).astype(np.float32)
    return image.astype(np.float32)
