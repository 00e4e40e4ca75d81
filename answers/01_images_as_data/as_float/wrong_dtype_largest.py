# Divides by the largest number of the dtype: right for uint8 only.
# told: the largest number that the dtype can hold
def as_float(image):
    if np.issubdtype(image.dtype, np.integer):
        return (image / np.iinfo(image.dtype).max).astype(np.float32)
    return image.astype(np.float32)
