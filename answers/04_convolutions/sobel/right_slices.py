# Slices of the image, added up; an array of three comes back.
def sobel(image):
    a = np.asarray(image, dtype=float)
    right, left = a[:, 2:], a[:, :-2]
    dx = right - left
    gx = dx[:-2] + 2 * dx[1:-1] + dx[2:]
    dy = a[2:] - a[:-2]
    gy = dy[:, :-2] + 2 * dy[:, 1:-1] + dy[:, 2:]
    return np.array([gx, gy, (gx * gx + gy * gy) ** 0.5])
