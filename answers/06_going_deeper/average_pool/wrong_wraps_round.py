# Adds in the image's dtype: 8-bit numbers wrap round.
# told: wrapped round
def average_pool(image, size=2):
    height, width = image.shape[0] // size * size, image.shape[1] // size * size
    total = np.zeros((height // size, width // size), dtype=image.dtype)
    for i in range(size):
        for j in range(size):
            total = total + image[i:height:size, j:width:size]
    return total / size**2
