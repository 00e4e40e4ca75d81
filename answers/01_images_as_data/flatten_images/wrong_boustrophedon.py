# Every other row of pixels is read from the right, as an ox ploughs.
def flatten_images(images):
    images = images.copy()
    images[:, 1::2] = images[:, 1::2, ::-1]
    return images.reshape(len(images), -1)
