# Asks for the kind of the dtype.
def as_float(image):
    if image.dtype.kind in "iu":
        return (image / 255).astype("float32")
    return image.astype("float32")
