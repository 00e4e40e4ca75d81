# Right for arrays made in the usual way; wrong for those that lie otherwise in memory.
def flatten_images(images):
    return np.array([image.ravel(order="K") for image in images])
