# Uses the lesson's cat.
cat = photo("chelsea")
def keep_channel(image, channel):
    result = np.zeros_like(cat)
    result[:, :, channel] = cat[:, :, channel]
    return result
