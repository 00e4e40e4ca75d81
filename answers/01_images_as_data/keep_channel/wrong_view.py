# Takes a second name for a copy.
# told: changed the array
def keep_channel(image, channel):
    result = image
    others = [c for c in range(3) if c != channel]
    result[:, :, others] = 0
    return result
