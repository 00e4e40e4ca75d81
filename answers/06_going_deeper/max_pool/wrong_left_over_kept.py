# Windows that are not full give a number too.
# told: windows that are not full are kept
def max_pool(image, size=2):
    rows = range(0, image.shape[0], size)
    columns = range(0, image.shape[1], size)
    return np.array([[image[r : r + size, c : c + size].max() for c in columns] for r in rows])
