# Empties the channels behind it only.
def keep_channel(image, channel):
    kept = image.copy()
    kept[:, :, channel + 1 :] = 0
    return kept
