# Empties the channel before and the one behind: at the end of the row that is one only.
def keep_channel(image, channel):
    result = image.copy()
    for other in (channel - 1, channel + 1):
        if 0 <= other < 3:
            result[:, :, other] = 0
    return result
