# Returns the channel alone, with its axis.
# told: the result needs three channels
def keep_channel(image, channel):
    return image[:, :, channel : channel + 1]
