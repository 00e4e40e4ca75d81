# Starts from zeros that are floats.
# told: the result holds floats
def keep_channel(image, channel):
    result = np.zeros(image.shape)
    result[:, :, channel] = image[:, :, channel]
    return result
