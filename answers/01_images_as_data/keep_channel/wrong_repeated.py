# Repeats the channel.
# told: the channel is repeated three times
def keep_channel(image, channel):
    return np.dstack([image[:, :, channel]] * 3)
