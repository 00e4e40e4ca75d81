# A copy, the two others emptied in a loop.
def keep_channel(image, channel):
    result = image.copy()
    for other in range(3):
        if other != channel:
            result[:, :, other] = 0
    return result
