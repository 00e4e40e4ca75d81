# Multiplied by a row like [0, 1, 0], which makes int64 of uint8.
def keep_channel(image, channel):
    mask = np.array([int(channel == c) for c in range(3)])
    return image * mask if image.dtype.kind != "f" else (image * mask).astype(image.dtype)
