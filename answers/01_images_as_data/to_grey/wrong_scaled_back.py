# Scales back by 255, also where nothing was scaled: float images come out too large.
def to_grey(image):
    return rgb2gray(image) * 255
