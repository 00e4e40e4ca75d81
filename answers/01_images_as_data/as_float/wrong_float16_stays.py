# A float16 image stays one.
def as_float(image):
    if image.dtype == np.float16:
        return image
    if image.dtype.kind == "f":
        return image.astype(np.float32)
    return (image / 255).astype(np.float32)
