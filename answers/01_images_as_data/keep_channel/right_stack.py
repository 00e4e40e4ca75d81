# Three tables stacked.
def keep_channel(image, channel):
    empty = np.zeros(image.shape[:2], dtype=image.dtype)
    return np.dstack([image[:, :, c] if c == channel else empty for c in range(3)])
