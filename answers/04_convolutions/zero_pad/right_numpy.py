# np.pad does it.
def zero_pad(image, pad):
    return np.pad(image, pad)
