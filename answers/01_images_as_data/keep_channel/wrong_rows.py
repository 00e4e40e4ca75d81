# Forgets both colons: a row is kept.
def keep_channel(image, channel):
    kept = np.zeros_like(image)
    kept[channel % len(image)] = image[channel % len(image)]
    return kept
