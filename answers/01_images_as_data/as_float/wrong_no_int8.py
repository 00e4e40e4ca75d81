# Uses astype(uint8) for ints before: fine, but float16 stays.
def as_float(image):
    if image.dtype == np.float16:
        return image
    if image.dtype.kind == "f":
        return image.astype(np.float32)
    return (image / 255).astype(np.float32)
