# Forgets one colon.
# told: a column is kept, not a channel
def keep_channel(image, channel):
    result = np.zeros_like(image)
    result[:, channel] = image[:, channel]
    return result
