# The picture is put together from its parts round the region.
def paint_region(image, rows, cols, color):
    patch = np.empty((rows[1] - rows[0], cols[1] - cols[0], 3), image.dtype)
    patch[:] = color
    band = image[rows[0] : rows[1]]
    band = np.hstack([band[:, : cols[0]], patch, band[:, cols[1] :]])
    return np.concatenate([image[: rows[0]], band, image[rows[1] :]], axis=0)
