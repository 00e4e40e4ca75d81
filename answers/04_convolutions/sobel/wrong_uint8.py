# Slices of a uint8 image wrap round; right for all others.
# told: wrapped round
def sobel(image):
    dx = image[:, 2:] - image[:, :-2]
    gx = dx[:-2] + 2 * dx[1:-1] + dx[2:]
    dy = image[2:] - image[:-2]
    gy = dy[:, :-2] + 2 * dy[:, 1:-1] + dy[:, 2:]
    return gx, gy, np.hypot(gx.astype(float), gy.astype(float))
