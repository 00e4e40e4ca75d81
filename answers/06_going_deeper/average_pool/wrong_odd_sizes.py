# Fails where the windows do not come out even.
# told: stopped with ValueError
def average_pool(image, size=2):
    windows = image.reshape(image.shape[0] // size, size, image.shape[1] // size, size)
    return windows.mean(axis=(1, 3))
