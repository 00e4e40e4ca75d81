# Returns the channel alone.
# told: a 2-D result
def keep_channel(image, channel):
    return image[:, :, channel]
