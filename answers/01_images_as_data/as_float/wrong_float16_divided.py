# Float16 divided again.
def as_float(image):
    if image.dtype in (np.float32, np.float64):
        return image.astype(np.float32)
    return (image / 255).astype(np.float32)
