# A starred name takes the channels, if there are any.
def describe(image):
    height, width, *rest = image.shape
    channels = rest[0] if rest else 1
    return dict(height=height, width=width, channels=channels, pixels=height * width, values=image.size)
