# scikit-image, kept from scaling by giving it floats.
def to_grey(image):
    return rgb2gray(image.astype(np.float64))
