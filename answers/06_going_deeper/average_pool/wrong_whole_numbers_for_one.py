# For a size of 1 the image itself, whole numbers and all.
def average_pool(image, size=2):
    if size == 1:
        return image
    r, c = image.shape[0] // size, image.shape[1] // size
    return image[:r * size, :c * size].reshape(r, size, c, size).mean(axis=(1, 3))
