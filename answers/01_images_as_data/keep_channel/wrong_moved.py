# Puts the channel where red is.
# told: the channel has moved to place 0
def keep_channel(image, channel):
    result = np.zeros_like(image)
    result[:, :, 0] = image[:, :, channel]
    return result
