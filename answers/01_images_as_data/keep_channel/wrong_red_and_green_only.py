# Treats blue as it does green.
def keep_channel(image, channel):
    result = image.copy()
    if channel == 0:
        result[:, :, 1:] = 0
    else:
        result[:, :, [0, 2]] = 0
    return result
