# Strips of zeros stacked on all sides.
def zero_pad(image, pad):
    h, w = image.shape
    side = np.zeros((h, pad))
    wide = np.hstack([side, image, side])
    top = np.zeros((pad, w + 2 * pad))
    return np.vstack([top, wide, top])
