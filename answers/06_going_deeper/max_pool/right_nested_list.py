# A list of lists, by Python's max.
def max_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    return [
        [max(max(row[size * j : size * (j + 1)]) for row in image[size * i : size * (i + 1)]) for j in range(columns)]
        for i in range(rows)
    ]
