# Slices summed as floats, then divided.
def average_pool(image, size=2):
    height, width = image.shape[0] // size * size, image.shape[1] // size * size
    total = 0.0
    for i in range(size):
        for j in range(size):
            total = total + image[i:height:size, j:width:size].astype(float)
    return total / (size * size)
