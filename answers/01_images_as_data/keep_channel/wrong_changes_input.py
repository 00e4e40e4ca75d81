# Empties the caller's channels.
# told: changed the array
def keep_channel(image, channel):
    for other in range(3):
        if other != channel:
            image[:, :, other] = 0
    return image
