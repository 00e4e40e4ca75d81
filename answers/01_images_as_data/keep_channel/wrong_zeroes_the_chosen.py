# Empties the chosen channel.
# told: the chosen channel is zeroed
def keep_channel(image, channel):
    result = image.copy()
    result[:, :, channel] = 0
    return result
