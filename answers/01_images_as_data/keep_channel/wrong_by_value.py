# Empties what differs from the channel's value: an equal neighbour stays.
def keep_channel(image, channel):
    kept = image.copy()
    kept[kept != kept[:, :, channel : channel + 1]] = 0
    return kept
