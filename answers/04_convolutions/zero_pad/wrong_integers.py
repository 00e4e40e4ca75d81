# An integer result: floats are cut.
# told: cut to whole numbers
def zero_pad(image, pad):
    return np.pad(image, pad).astype(int)
