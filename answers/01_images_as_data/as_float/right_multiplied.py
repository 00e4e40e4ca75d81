# Multiplies by 1/255, in a float32 array filled in place.
def as_float(image):
    out = np.empty(image.shape, np.float32)
    out[...] = image
    if "int" in str(image.dtype):
        out *= 1 / 255
    return out
