# The shape is taken from the images; NumPy's float32 keeps the dtype.
def prepare_images(images):
    n, h, w = images.shape
    return images.reshape(n, h, w, 1) / np.float32(255)
