# Rows and columns by their numbers.
def crop_center(image, size):
    numbers = np.arange(size)
    rows = np.take(image, (image.shape[0] - size) // 2 + numbers, axis=0)
    return np.take(rows, (image.shape[1] - size) // 2 + numbers, axis=1)
