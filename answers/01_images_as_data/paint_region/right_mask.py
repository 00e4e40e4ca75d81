# A mask of the region and np.where.
def paint_region(image, rows, cols, color):
    mask = np.zeros(image.shape[:2], dtype=bool)
    mask[slice(*rows), slice(*cols)] = True
    return np.where(mask[..., np.newaxis], np.array(color, dtype=image.dtype), image)
