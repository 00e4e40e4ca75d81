# Decides by the largest value.
# told: the values, not the dtype, decided
def as_float(image):
    if image.max() > 1:
        return (image / 255).astype(np.float32)
    return image.astype(np.float32)
