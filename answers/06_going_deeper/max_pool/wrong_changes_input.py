# Writes the results into the image.
# told: changed the array
def max_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    for r in range(rows):
        for c in range(columns):
            image[r, c] = image[r * size : (r + 1) * size, c * size : (c + 1) * size].max()
    return image[:rows, :columns]
