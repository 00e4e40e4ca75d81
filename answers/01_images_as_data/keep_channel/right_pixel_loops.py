# Pixel by pixel into nested lists.
def keep_channel(image, channel):
    return [[[value if c == channel else 0 * value for c, value in enumerate(pixel)] for pixel in line] for line in image]
